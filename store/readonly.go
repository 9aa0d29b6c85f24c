package store

import (
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"
)

// takeLock takes the vault's lock. Where no file can be made for it, a vault
// that is there is read without one.
func (v *Vault) takeLock() error {
	l, err := acquireLock(v.dir)
	switch {
	case err == nil:
		v.lock, v.unclean = l, l.found
	case !takesNothing(err):
		return err
	case !v.has(dataFile):
		return fmt.Errorf("there is none yet, and none can be made: %w (%w)", ErrReadOnly, err)
	default:
		v.readOnly = true
		v.warnings = append(v.warnings, "This disk is read-only. You can read; new notes cannot be kept.")
	}
	return nil
}

func (v *Vault) openData(wait time.Duration) (*handle, error) {
	return openThere(v.path(dataFile), bolt.Options{ReadOnly: v.readOnly, Timeout: wait})
}

// ReadOnly reports whether the vault can only be read, because the disk or the
// folder takes nothing; then nothing says who has it open, and several may read it
// at once, while nobody writes to it. Or because it is of an older format and
// could not be brought to this one's, as Warnings says.
func (v *Vault) ReadOnly() bool { return v.readOnly }

// Unclean reports whether the program that had the vault last did not end as
// it should, or the file's beginning was damaged: Check is worth its time.
func (v *Vault) Unclean() bool { return v.unclean }

// readyToChange is ready for those who change the folder and copy the data
// file, or do not write to it.
func (v *Vault) readyToChange() error {
	if v.readOnly {
		return ErrReadOnly
	}
	if err := v.ready(false); err != nil {
		return err
	}
	return v.atPath()
}
