package keys

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"strings"

	"filippo.io/age"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
)

const (
	usualWorkFactor = 18
	// maxWorkFactor is what is tried: 1 GiB, and some seconds. Somebody else's file
	// could ask for all the memory there is.
	maxWorkFactor = 20
)

var errEmpty = words.Error("store.passphrase.empty.too")

// writeIdentity keeps an identity under a passphrase, in two copies, and gives
// their text; or, when the passphrase is nil, in the plain, and gives nil.
func writeIdentity(dir string, identity *age.X25519Identity, passphrase []byte, o Options) (sealed []byte, err error) {
	text := identityText(identity)
	if passphrase == nil {
		same := func(back []byte) error { return sameText(back, text) }
		return nil, write(dir, PlainIdentity, text, same, o)
	}
	sealed, err = lock(text, passphrase, o)
	if err == nil {
		err = writeCopies(dir, sealed, o)
	}
	return sealed, err
}

func identityText(identity *age.X25519Identity) []byte { return []byte(identity.String() + "\n") }

func sameText(got, want []byte) error {
	if !bytes.Equal(got, want) {
		return words.Fail("store.what.written.not.too", nil)
	}
	return nil
}

// plainIdentity reads an identity that no passphrase protects.
func plainIdentity(dir string) (*age.X25519Identity, error) {
	text, err := disk.ReadFile(filepath.Join(dir, PlainIdentity))
	if err != nil {
		return nil, err
	}
	return parseOwn(text, PlainIdentity)
}

// parseOwn reads the vault's identity from the text of that file.
func parseOwn(text []byte, name string) (*age.X25519Identity, error) {
	identity, err := age.ParseX25519Identity(strings.TrimSpace(string(text)))
	if err != nil {
		return nil, words.Fail("store.holds.no.identity", ErrDamaged, "Name", name)
	}
	return identity, nil
}

// unlockWith decrypts what a passphrase protects, in this very form.
func unlockWith(sealed []byte, form string) ([]byte, error) {
	by, err := age.NewScryptIdentity(form)
	if err != nil {
		return nil, err
	}
	by.SetMaxWorkFactor(maxWorkFactor)
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
