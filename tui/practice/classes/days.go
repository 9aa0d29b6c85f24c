package classes

import (
	"time"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// classDay says the day of a coached session.
func classDay(k *screen.Desk, d class.Day) string { return k.Day(when.Here(atDay(k, d), k.Now())) }

// atDay is the beginning of a day, or the zero time for none.
func atDay(k *screen.Desk, d class.Day) time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return when.Midnight(when.Here(t, k.Now()))
}

// coachDay says when a coached session is due, or since when it is late.
func coachDay(k *screen.Desk, s class.State, d class.Day) string {
	if s == class.Overdue {
		return k.T("class.late", "Day", classDay(k, d))
	}
	return k.T("class.coached.on", "Day", classDay(k, d))
}

// anyDay reads a day that may be past or ahead.
func anyDay(words string, now time.Time) (time.Time, error) {
	day, _, err := when.Read(words, now)
	return day, err
}

// askDay asks for a day, and shows under it which one was read.
func (r *classroom) askDay(name, intro string, read practice.ReadsDay, then func(class.Day) screen.Step) *parts.Asking {
	k := r.k
	line := parts.NewAsked("", "", k.T("class.day.hint"), practice.DayNote(k.Desk, read))
	return parts.NewAsking(k.Desk, name, intro, []*parts.Asked{line}, func(texts []string) (screen.Step, error) {
		d, err := read(texts[0], k.Now())
		if err != nil {
			return screen.Stay(), practice.ErrNoDay
		}
		return screen.Step{screen.Back(1), screen.Then(func() screen.Step { return then(class.DayOf(d)) })}, nil
	})
}
