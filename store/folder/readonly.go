package folder

import (
	"fmt"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	bolt "go.etcd.io/bbolt"
)

// takeLock takes the vault's lock. Where no file can be made for it, a vault
// that is there is read without one.
func (v *Folder) takeLock() error {
	l, err := AcquireLock(v.Dir)
	switch {
	case err == nil:
		v.Lock, v.unclean = l, l.found
	case !disk.TakesNothing(err):
		return err
	case !v.has(file.DataFile):
		return words.Fail("store.none.yet", fmt.Errorf("%w (%w)", file.ErrReadOnly, err))
	default:
		v.ReadOnly = true
		v.warnings = append(v.warnings, words.Of("said.readonly"))
	}
	return nil
}

func (v *Folder) openData(wait time.Duration) (*file.Handle, error) {
	return file.OpenThere(v.Path(file.DataFile), bolt.Options{ReadOnly: v.ReadOnly, Timeout: wait})
}

// Unclean is Vault.Unclean.
func (v *Folder) Unclean() bool { return v.unclean }

// readyToChange is ready for those who change the folder and copy the data
// file, or do not write to it.
func (v *Folder) readyToChange() error {
	if v.ReadOnly {
		return file.ErrReadOnly
	}
	if err := v.Ready(false); err != nil {
		return err
	}
	return v.atPath()
}
