package keys

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"filippo.io/age"
)

const usualWorkFactor = 18

var errEmpty = errors.New("the passphrase is empty")

// writeIdentity keeps an identity under a passphrase, or, when that is nil,
// in the plain.
func writeIdentity(dir string, identity *age.X25519Identity, passphrase []byte, o Options) error {
	text := []byte(identity.String() + "\n")
	if passphrase == nil {
		same := func(back []byte) error { return sameText(back, text) }
		return write(dir, PlainIdentity, text, same, o)
	}
	if len(passphrase) == 0 {
		return errEmpty
	}
	to, err := age.NewScryptRecipient(string(passphrase))
	if err != nil {
		return err
	}
	if to.SetWorkFactor(usualWorkFactor); o.WorkFactor != 0 {
		to.SetWorkFactor(o.WorkFactor)
	}
	sealed, err := encrypt(text, to)
	if err != nil {
		return err
	}
	return write(dir, SealedIdentity, sealed, func(back []byte) error {
		again, err := unlock(back, passphrase)
		if err != nil {
			return err
		}
		return sameText(again, text)
	}, o)
}

func sameText(got, want []byte) error {
	if !bytes.Equal(got, want) {
		return errors.New("what was written is not what is read back")
	}
	return nil
}

// readIdentity opens the identity in a folder.
func readIdentity(dir string, passphrase []byte) (*age.X25519Identity, error) {
	state, err := State(dir)
	if err != nil {
		return nil, err
	}
	name := PlainIdentity
	switch {
	case state == None:
		return nil, fmt.Errorf("%w: there is no identity", ErrDamaged)
	case state == Locked && passphrase == nil:
		return nil, ErrLocked
	case state == Locked:
		name = SealedIdentity
	}
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	if state == Locked {
		if text, err = unlock(text, passphrase); err != nil {
			return nil, err
		}
	}
	identity, err := age.ParseX25519Identity(strings.TrimSpace(string(text)))
	if err != nil {
		return nil, fmt.Errorf("%w: %s holds no identity", ErrDamaged, name)
	}
	return identity, nil
}

// unlock decrypts what a passphrase protects.
func unlock(sealed, passphrase []byte) ([]byte, error) {
	if len(passphrase) == 0 {
		return nil, ErrPassphrase
	}
	by, err := age.NewScryptIdentity(string(passphrase))
	if err != nil {
		return nil, err
	}
	// What scrypt worked in is as large as everything else ten times over,
	// and would otherwise be given back some minutes later.
	defer debug.FreeOSMemory()
	plain, err := decrypt(sealed, by)
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, ErrPassphrase
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, SealedIdentity, err)
	}
	return plain, nil
}

func encrypt(plain []byte, to ...age.Recipient) ([]byte, error) {
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to...)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(plain); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func decrypt(sealed []byte, by age.Identity) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(sealed), by)
	if err != nil {
		return nil, err
	}
	plain := bytes.NewBuffer(make([]byte, 0, len(sealed)+bytes.MinRead))
	_, err = plain.ReadFrom(r)
	return plain.Bytes(), err
}
