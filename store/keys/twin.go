package keys

import (
	"bytes"
	"crypto/sha256"
	"io"
	"path/filepath"

	"filippo.io/age"

	"example.org/onetoone/store/disk"
)

// CheckTwin compares what Load left unread of the keyring's twin, and writes
// it again where it is damaged, which Warnings then says. After a Save, and
// for a keyring of less than a thousand keys, there is nothing left to do.
// The error is that of a keyring of a newer version.
func (r *Ring) CheckTwin() error {
	if !r.unchecked {
		return nil
	}
	if err := r.Wait(); err != nil {
		return err
	}
	r.unchecked = false
	first, err := digest(filepath.Join(r.dir, Keyring), r.identity)
	if err == nil {
		second, err := digest(filepath.Join(r.dir, Twin), r.identity)
		if err == nil && bytes.Equal(first, second) {
			return nil
		}
	}
	return r.choose(nil)
}

// digest stands for what a keyring decrypts to. It is read piece by piece:
// whole it would take twice what the ring does.
func digest(path string, by age.Identity) ([]byte, error) {
	f, err := disk.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	plain, err := age.Decrypt(f, by)
	if err != nil {
		return nil, err
	}
	h := sha256.New()
	if _, err := io.Copy(h, plain); err != nil {
		return nil, err
	}
	return h.Sum(nil), nil
}
