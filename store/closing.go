package store

import (
	"errors"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/ledger"
)

// CloseUndecided closes every talk that is due for it (guide.Header.Closes), and
// gives how many those were. Each gets an event that says so, which no clock takes
// back. A talk that is damaged keeps no other open; it is in the error. Whoever
// holds one of the talks in memory has to load it again. By a clock that is in doubt
// it closes nothing, nor on a disk that takes nothing: there talks that are due count
// as closed whenever they are read.
func (v *Vault) CloseUndecided() (closed int, err error) {
	var day guide.Day
	err = v.view("looking what day it is", func(t ledger.Tx) error {
		day = t.DayAt(v.f.Now())
		return nil
	})
	if err != nil || v.f.ReadOnly || day.Doubtful {
		return 0, err
	}
	// A day more than is needed: the list goes by when a talk started, in any zone.
	due, err := v.Undecided(day.Now.AddDate(0, 0, 1-guide.UndecidedDays))
	if err != nil {
		return 0, err
	}
	for _, h := range due {
		if !h.Closes(day) {
			continue
		}
		r, failed := v.Load(h.ID)
		if failed == nil {
			r, failed = r.Close(day.Now)
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
