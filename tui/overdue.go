package tui

import (
	"time"

	"example.org/onetoone/guide"
)

// reduceOverdue reduces talks to which nobody said what may be kept.
func (k *kit) reduceOverdue() error {
	if k.journal.ReadOnly() {
		return nil
	}
	now := k.now()
	if doubt, err := k.journal.DoubtsClock(now); err != nil || doubt {
		return err
	}
	overdue, err := k.journal.Undecided(now.AddDate(0, 0, -guide.UndecidedDays))
	if err != nil {
		return err
	}
	for _, h := range overdue {
		if err := k.reduceStored(h.ID, now); err != nil {
			k.notes = append(k.notes, k.why(err)) // one talk must not keep all others shut
			continue
		}
		k.notes = append(k.notes, k.w.T("home.reduced", "Day", k.day(h.Started)))
	}
	return nil
}

func (k *kit) reduceStored(id string, now time.Time) error {
	t, err := k.load(id)
	if err != nil {
		return err
	}
	if err := t.reduce(guide.None, false, now); err != nil {
		return err
	}
	return k.journal.Replace(id, t.s.Header(id), t.s.Events())
}
