package guide

import (
	"time"

	"example.org/onetoone/guide/when"
)

// The day that words name is read once, when they are typed, and is in the event
// from then on: a better reader of words, or one of another language, moves no
// promise that was made.

// lastYear is the last that can be written down; only a clock that is far off
// comes near it.
const lastYear = 9999

// NamesDay reports whether the words of the field say when.
func (f Field) NamesDay() bool { return f == FieldWhen || f == FieldAgain }

// ReadDay is e with the day that its words name, seen from when it happened.
func (e Event) ReadDay() Event {
	e.Day = ""
	if e.Kind == Set && e.Field.NamesDay() && e.Text != "" {
		if day, timed, err := when.Read(e.Text, e.At); err == nil && day.Year() <= lastYear {
			e.Day = when.Write(day, timed)
		}
	}
	return e
}

// promises is e, which was just typed, with whether its words name a day on which
// something can be promised. Older events never say that it cannot.
func (e Event) promises() Event {
	e.NoDay = e.Field == FieldWhen && when.Impossible(e.Text, e.At)
	return e
}

// day is the one the event says, in the zone of its own time; zero is none.
func (e Event) day() (time.Time, error) {
	if e.Day == "" {
		return time.Time{}, nil
	}
	return when.Parse(e.Day, e.At.Location())
}

// dayFrom is e with the same day, and without the time of that day where it was
// counted from the hour at which the words were said ("in three hours").
func (e Event) dayFrom(midnight time.Time) Event {
	from := e
	from.At = midnight
	if day, err := e.day(); err == nil && e.Day != "" && from.ReadDay().Day != e.Day {
		e.Day = when.Write(day, false)
	}
	return e
}
