package tui

import (
	"errors"
	"time"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/when"
)

// errNoDay is returned where words name no day.
const errNoDay = Why("class.day.none")

// classDay says the day of a coached session.
func classDay(k *desk, d class.Day) string { return k.day(when.Here(atDay(k, d), k.Now())) }

// atDay is the beginning of a day, or the zero time for none.
func atDay(k *desk, d class.Day) time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return when.Midnight(when.Here(t, k.Now()))
}

// coachDay says when a coached session is due, or since when it is late.
func coachDay(k *desk, s class.State, d class.Day) string {
	if s == class.Overdue {
		return k.T("class.late", "Day", classDay(k, d))
	}
	return k.T("class.coached.on", "Day", classDay(k, d))
}

// dayReader reads a day from words, seen from now.
type dayReader func(words string, now time.Time) (time.Time, error)

// anyDay reads a day that may be past or ahead.
func anyDay(words string, now time.Time) (time.Time, error) {
	day, _, err := when.Read(words, now)
	return day, err
}

// dayNoteOf says which day was read from what is being typed, or why none was.
func dayNoteOf(k *desk, read dayReader) func(text string) (string, ink) {
	return func(text string) (string, ink) {
		if text == "" {
			return "", faint
		}
		day, err := read(text, k.Now())
		switch {
		case errors.Is(err, when.ErrNoSuchDay):
			return k.T("class.day.impossible"), warn
		case errors.Is(err, when.ErrDisagree):
			return k.T("class.day.disagree"), warn
		case errors.Is(err, when.ErrSeveral):
			return k.T("class.day.several"), warn
		case errors.Is(err, when.ErrAhead):
			return k.T("class.day.ahead"), warn
		case err != nil:
			return k.T("class.day.unread"), faint
		}
		return k.longDay(day), faint
	}
}

// askDay asks for a day, and shows under it which one was read.
func (r *classroom) askDay(name, intro string, read dayReader, then func(class.Day) step) *asking {
	k := r.k
	line := newAsked("", "", k.T("class.day.hint"), dayNoteOf(k.desk, read))
	return newAsking(k.desk, name, intro, []*asked{line}, func(texts []string) (step, error) {
		d, err := read(texts[0], k.Now())
		if err != nil {
			return stay(), errNoDay
		}
		return step{Back(1), Then(func() step { return then(class.DayOf(d)) })}, nil
	})
}
