package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"filippo.io/age"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/rescue"
)

// rescueFile puts a rescue file together.
func (v *Vault) rescueFile(plain []byte) ([]byte, error) {
	sealed, err := v.f.Ring().EncryptOffline(plain)
	if err != nil {
		return nil, err
	}
	name, identity, says := keys.SealedIdentity, v.f.SealedIdentity(), rescue.RescueAsks
	if identity == nil {
		name, identity, says = keys.PlainIdentity, v.f.Ring().PlainIdentity(), rescue.RescueOpen
	}
	if identity == nil { // a recovery key opened the vault, and opens this
		name, says = "recovery.txt", "recovery.txt is a file with the recovery key in it.\n"
	}
	return rescue.PackRescue(name, says, identity, sealed)
}

// openOurs opens a rescue file with what opened the vault. It returns errNotOurs for
// one of another vault, and errByPassphrase.
func openOurs(v *Vault, o rescue.RescueParts) ([]byte, error) {
	text, err := v.Decrypt(bytes.NewReader(o.Data))
	var none *age.NoIdentityMatchError
	switch {
	case !errors.As(err, &none):
	case bytes.Equal(o.Identity, v.f.SealedIdentity()):
		return nil, errByPassphrase
	default:
		return nil, rescue.ErrNotOurs
	}
	if err != nil {
		return nil, err
	}
	return io.ReadAll(text)
}

// Rescue is a rescue file that is open, of whichever vault.
type Rescue struct {
	path string
	file rescue.RescueParts
	held rescued
}

// OpenRescue reads a rescue file of any vault. ask gives what opens it, that
// vault's passphrase or, when isRecovery says so, a recovery key; it is not
// called for one that no passphrase protects. It returns keys.ErrPassphrase for
// what does not open it, and ErrDamaged for a file that is none, or not whole.
func OpenRescue(path string, ask func() (typed string, isRecovery bool, err error)) (*Rescue, error) {
	o, err := rescue.OpenRescue(path)
	if errors.Is(err, rescue.ErrNotOurs) {
		return nil, file.Damaged(path, errors.New("it is no rescue file that opens on its own"))
	}
	if err != nil {
		return nil, err
	}
	key, err := o.Key(ask)
	if err != nil {
		return nil, err
	}
	text, err := key.Decrypt(bytes.NewReader(o.Data))
	if errors.Is(err, keys.ErrPassphrase) {
		return nil, err
	}
	var plain []byte
	if err == nil {
		plain, err = io.ReadAll(text)
	}
	r := &Rescue{path: path, file: o}
	if err == nil {
		r.held, err = decodeRescued(plain)
	}
	if err != nil {
		return nil, file.Damaged("the rescue file "+path, err)
	}
	return r, nil
}

// Protected reports whether the vault that it is of had a passphrase, or what does
// a passphrase's work.
func (r *Rescue) Protected() bool { return !r.file.Plain }

// Take stores what an open rescue file holds, as TakeRescued does, and gives the
// ids of the talks. The file stays.
func (v *Vault) Take(r *Rescue) (taken []string, err error) {
	taken, err = v.takeTalks(r.path, r.held)
	if err != nil {
		return taken, fmt.Errorf("taking in %s: %w", r.path, err)
	}
	return taken, nil
}
