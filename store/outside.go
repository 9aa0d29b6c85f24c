package store

import (
	"errors"
	"fmt"
	"io"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
)

// ErrUnprotected is returned for what would leave the vault's folder while no
// passphrase is set: whoever finds it could read it.
var ErrUnprotected = errors.New("the vault is not protected yet: choose a passphrase first")

// Dir is the vault's folder.
func (v *Vault) Dir() string { return v.dir }

// Identity is the text of the identity's file, which its passphrase opens. It
// returns ErrUnprotected while there is none.
func (v *Vault) Identity() ([]byte, error) {
	if !v.Protected() {
		return nil, ErrUnprotected
	}
	if text := v.ring().Sealed(); text != nil {
		return text, nil // as it opened, whatever became of the file
	}
	text, err := disk.ReadFile(v.path(keys.SealedIdentity))
	if err != nil {
		return nil, fmt.Errorf("reading the identity: %w", err)
	}
	return text, nil
}

// Encrypt writes an age file that the vault's identity and its recovery keys
// open. Close ends it, and does not close w.
func (v *Vault) Encrypt(w io.Writer) (io.WriteCloser, error) { return v.ring().Encrypt(w) }

// Decrypt reads what Encrypt wrote. That nothing is missing is certain only at
// the end of it.
func (v *Vault) Decrypt(sealed io.Reader) (io.Reader, error) { return v.ring().Decrypt(sealed) }

func (v *Vault) ring() *keys.Ring {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.keys.current()
}
