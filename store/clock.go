package store

import (
	"errors"
	"time"

	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/clock"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
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
	err = v.view(words.Of("store.reading.latest.time"), func(t ledger.Tx) error {
		st, err := t.State()
		seen = st.LatestTime()
		return err
	})
	return seen, err
}

// DoubtsClock reports whether nothing is to be decided by a clock that says now,
// until AcceptClock: see clock.Doubts.
func (v *Vault) DoubtsClock(now time.Time) (bool, error) {
	seen, err := v.Latest()
	return err == nil && clock.Doubts(seen, now), err
}

// AcceptClock takes somebody's word that it is now, whatever the vault has seen
// before: a later time that it saw is forgotten.
func (v *Vault) AcceptClock(now time.Time) error {
	return v.update(words.Of("store.noting.what.day"), func(t ledger.Tx) error {
		if t.Work.State.Latest == now.Unix() {
			return file.ErrUnchanged
		}
		t.Work.State.Latest = now.Unix()
		return nil
	})
}

// CloseUndecided closes every talk that is due for it (guide.Header.Closes), and
// gives how many those were. Each gets an event that says so, which no clock takes
// back. A talk that is damaged keeps no other open; it is in the error. Whoever
// holds one of the talks in memory has to load it again. By a clock that is in doubt
// it closes nothing, nor on a disk that takes nothing: there talks that are due count
// as closed whenever they are read.
func (v *Vault) CloseUndecided() (closed int, err error) {
	var day clock.Day
	err = v.view(words.Of("store.looking.what.day"), func(t ledger.Tx) error {
		day = t.DayAt(v.f.Now())
		return nil
	})
	if err != nil || v.f.ReadOnly || day.Doubtful {
		return 0, err
	}
	// A day more than is needed: the list goes by when a talk started, in any zone.
	due, err := v.Undecided(day.Now.AddDate(0, 0, 1-agenda.UndecidedDays))
	if err != nil {
		return 0, err
	}
	for _, h := range due {
		if !agenda.Closes(h, day) {
			continue
		}
		r, failed := v.Load(h.ID)
		if failed == nil {
			r, failed = agenda.Close(r, day.Now)
		}
		if failed == nil {
			failed = v.Append(h.ID, r.Header, r.Events[len(r.Events)-1])
		}
		if failed != nil {
			err = errors.Join(err, failed)
			continue
		}
		closed++
	}
	return closed, err
}
