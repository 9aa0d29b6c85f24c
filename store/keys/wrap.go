package keys

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"

	"example.org/onetoone/store/disk"
)

// wrappedPlain is the plain identity under a passphrase, where another identity
// has its usual name.
const wrappedPlain = PlainIdentity + ".age"

// Wrap puts the identity that lies open in one folder under a passphrase, in
// another or the same one, where it is removed afterwards: so that vaults which
// were put away open with the passphrase, and with nothing less. Whatever it is
// cut short by, the next Wrap goes on. Without an open identity it does nothing.
func Wrap(from, to string, passphrase []byte, o Options) error {
	plain := filepath.Join(from, PlainIdentity)
	text, err := disk.ReadFile(plain)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = wrapIn(to, text, passphrase, o)
	}
	if err != nil || from != to {
		return err
	}
	if err := o.before(); err != nil {
		return err
	}
	return disk.Remove(plain)
}

// WrapText is the text of an identity that lies open, under a passphrase.
func WrapText(plain, passphrase []byte, o Options) ([]byte, error) { return lock(plain, passphrase, o) }

func wrapIn(dir string, text, passphrase []byte, o Options) error {
	for _, c := range readCopies(dir) {
		if c.err != nil {
			continue
		}
		there, err := unlock(c.text, passphrase)
		if err == nil && bytes.Equal(there, text) { // a Wrap was cut short
			return writeCopies(dir, c.text, o)
		}
		sealed, err := lock(text, passphrase, o)
		if err != nil {
			return err
		}
		return writeCopy(dir, wrappedPlain, sealed, o)
	}
	sealed, err := lock(text, passphrase, o)
	if err != nil {
		return err
	}
	return writeCopies(dir, sealed, o)
}
