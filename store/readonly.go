package store

import (
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"
)

// takeLock takes the vault's lock. Where no file can be made for it, a vault
// that is there is read without one.
func (v *folder) takeLock() error {
	l, err := acquireLock(v.dir)
	switch {
	case err == nil:
		v.lock, v.unclean = l, l.found
	case !takesNothing(err):
		return err
	case !v.has(dataFile):
		return fmt.Errorf("there is none yet, and none can be made: %w (%w)", errReadOnly, err)
	default:
		v.readOnly = true
		v.warnings = append(v.warnings, "This disk is read-only. You can read; new notes cannot be kept.")
	}
	return nil
}

func (v *folder) openData(wait time.Duration) (*handle, error) {
	return openThere(v.path(dataFile), bolt.Options{ReadOnly: v.readOnly, Timeout: wait})
}

// Unclean is Vault.Unclean.
func (v *folder) Unclean() bool { return v.unclean }

// readyToChange is ready for those who change the folder and copy the data
// file, or do not write to it.
func (v *folder) readyToChange() error {
	if v.readOnly {
		return errReadOnly
	}
	if err := v.ready(false); err != nil {
		return err
	}
	return v.atPath()
}
