package backup

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// By is what opens a backup: the passphrase, or a recovery key in its place.
type By struct {
	// Passphrase is the one that the vault had when the backup was made; with
	// Recovery it is a new one, for the restored vault.
	Passphrase []byte
	Recovery   string // AGE-SECRET-KEY-1…; empty is none
}

// Restored says what Restore did.
type Restored struct {
	Talks int
	Made  time.Time // the backup
	// Quarantine is the folder that the old vault is in now; empty when there
	// was none.
	Quarantine string
	// Recovery are the recovery keys that open the restored vault, by their
	// public halves.
	Recovery []string
}

// Restore makes a vault from a backup, compares the two, and puts it in the
// place of the one in a folder, which is kept in the quarantine; where that had
// no passphrase, it has this one there. With the passphrase the identity stays the
// same, put under the passphrase anew; with a recovery key it is a new one.
// Recovery keys stay.
//
// Whatever it is cut short by, the old vault is there, or the new one, whole. It
// returns ErrNoBackup, keys.ErrPassphrase for a wrong passphrase or recovery
// key, store.ErrNewer for a backup that a newer version made, and otherwise
// what store.Rebuild does.
func Restore(path, dir string, by By, o Options) (Restored, error) {
	r, err := restore(path, dir, by, o)
	if err != nil {
		return Restored{}, words.Fail("store.restoring", err, "Path", path)
	}
	return r, nil
}

func restore(path, dir string, by By, o Options) (r Restored, err error) {
	b, err := open(path)
	if err != nil {
		return r, err
	}
	defer b.close()
	so := o.Store
	so.Recovery, so.Passphrase = "", slices.Clone(by.Passphrase)
	var key keys.Key
	if by.Recovery != "" {
		key, err = keys.OpenRecovery(by.Recovery)
	} else {
		key, err = keys.OpenIdentity(b.identity, by.Passphrase)
		so.Adopt = &key
	}
	if err != nil {
		return r, notOpen(err)
	}
	d, err := b.data(key.Decrypt, o.Store.Documents())
	if err != nil {
		return r, notOpen(err)
	}
	r.Made = d.about.Made
	r.Quarantine, err = store.Rebuild(dir, so, func(v *store.Vault) error {
		r.Talks, err = fillAndCompare(v, o, func() (*dataReader, error) { return b.data(key.Decrypt, o.Store.Documents()) })
		r.Recovery = v.Recovery()
		return err
	})
	return r, err
}

// notOpen says that a backup's data cannot be read, unless that is not the
// file's fault.
func notOpen(err error) error {
	if errors.Is(err, keys.ErrPassphrase) || errors.Is(err, store.ErrNewer) || errors.Is(err, store.ErrDamaged) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrNoBackup, err)
}

// How much is stored at once.
const (
	talksAtOnce  = 256
	eventsAtOnce = 20_000
)

// fill stores everything that a backup holds.
func fill(v *store.Vault, d *dataReader, between func() error) error {
	var some []guide.Record
	events := 0
	for {
		if err := between(); err != nil {
			return err
		}
		r, _, err := d.talk()
		end := errors.Is(err, io.EOF)
		if err != nil && !end {
			return notOpen(err)
		}
		if !end {
			some, events = append(some, r), events+len(r.Events)
		}
		if end || len(some) == talksAtOnce || events >= eventsAtOnce {
			if err := v.CreateAll(some); err != nil {
				return err
			}
			some, events = some[:0], 0
		}
		if end {
			break
		}
	}
	for _, one := range d.documents {
		if err := v.SaveDocument(one.of, one.Document); err != nil {
			return err
		}
	}
	if latest := d.about.Latest; !latest.IsZero() { // and not the time of today's clock, which nobody has confirmed
		if err := v.AcceptClock(latest); err != nil {
			return err
		}
	}
	if err := d.about.set(v); err != nil {
		return err
	}
	there := v.Recovery() // as after an upgrade
	for _, recipient := range d.about.Recovery {
		if slices.Contains(there, recipient) {
			continue
		}
		if err := v.AddRecipient(recipient); err != nil {
			return err
		}
	}
	return nil
}

// set gives a vault the settings of another.
func (a about) set(v *store.Vault) error {
	if a.LookAgain != nil {
		if err := v.SetRetention(*a.LookAgain); err != nil {
			return err
		}
	}
	if a.MonthFirst != nil {
		if err := v.SetMonthFirst(*a.MonthFirst); err != nil {
			return err
		}
	}
	if len(a.NotOffered) > 0 {
		if err := v.SetNotOffered(a.NotOffered); err != nil {
			return err
		}
	}
	if a.Codes {
		if err := v.SetInCodes(true); err != nil {
			return err
		}
	}
	if a.Rhythm != "" {
		return v.SetRhythm(a.Rhythm)
	}
	return nil
}
