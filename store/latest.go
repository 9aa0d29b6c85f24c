package store

import (
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/ledger"
)

// The state holds the latest time that the vault has seen, in seconds. Each
// commit brings it up to the clock, unless the clock is in doubt: then it waits
// for somebody to say that today is today. Clocks run behind after a battery
// went flat, and ahead after a slip of the hand; neither may close a talk, offer
// it for review, or choose which backups stay.

// Latest is the latest time the vault has seen, to the second; zero where that
// is not known: in a new vault, or one that no later version has written to.
func (v *Vault) Latest() (seen time.Time, err error) {
	err = v.view("reading the latest time this vault has seen", func(t ledger.Tx) error {
		st, err := t.State()
		seen = st.LatestTime()
		return err
	})
	return seen, err
}

// DoubtsClock reports whether nothing is to be decided by a clock that says now,
// until AcceptClock: see guide.DoubtsClock.
func (v *Vault) DoubtsClock(now time.Time) (bool, error) {
	seen, err := v.Latest()
	return err == nil && guide.DoubtsClock(seen, now), err
}

// AcceptClock takes somebody's word that it is now, whatever the vault has seen
// before: a later time that it saw is forgotten.
func (v *Vault) AcceptClock(now time.Time) error {
	return v.update("noting what day it is", func(t ledger.Tx) error {
		if t.Work.State.Latest == now.Unix() {
			return folder.ErrUnchanged
		}
		t.Work.State.Latest = now.Unix()
		return nil
	})
}
