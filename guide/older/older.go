package older

import (
	"time"

	"example.org/onetoone/guide/script"

	"example.org/onetoone/guide"
)

// Shape is the version of what events and guides say. Those of an older one are
// read through [Events] and [Guide] at the one place where they come in,
// whatever they come in by.
//
//	1   events say nothing of how long the talk had lasted
//	2   and no day that words name; stages say no duties
//	3   and headers nothing of what lists of people need
//	4   today's
const Shape = 4

const (
	shapeInto = 2 // the first whose events say how long the talk had lasted
	shapeDay  = 3 // the first whose events say the day that words named, and whose stages say duties
	shapeRow  = 4 // the first whose headers say what lists of people need
)

// Events gives the events of a talk, oldest first, that a program of that shape
// wrote. What they say already stays, so that a list which is partly older may be
// given too.
func Events(shape int, events []guide.Event) []guide.Event {
	if shape < shapeInto {
		events = withElapsed(events)
	}
	if shape < shapeDay {
		events = withDays(events)
	}
	return events
}

// withElapsed puts into each event how long the talk had lasted, by the hours in
// them.
func withElapsed(events []guide.Event) []guide.Event {
	out := make([]guide.Event, len(events))
	var into time.Duration
	var last time.Time
	running := false
	for i, e := range events {
		if e.Into == 0 {
			if running && e.Kind != guide.Resumed {
				into += max(0, e.At.Sub(last))
			}
			e.Into = int(into.Milliseconds())
		}
		switch into, last = time.Duration(e.Into)*time.Millisecond, e.At; e.Kind {
		case guide.Started, guide.Resumed:
			running = true
		case guide.Paused, guide.Ended:
			running = false
		}
		out[i] = e
	}
	return out
}

// withDays puts into each event the day that its words name, seen from the day
// they were said.
func withDays(events []guide.Event) []guide.Event {
	out := make([]guide.Event, len(events))
	for i, e := range events {
		if e.Day == "" {
			e = e.ReadDay()
		}
		out[i] = e
	}
	return out
}

// Header gives the header of a talk that a program of that shape wrote: what its guide
// and its events, in today's shape, say.
func Header(shape int, h guide.Header, g script.Guide, events []guide.Event) guide.Header {
	if shape >= shapeRow {
		return h
	}
	if s, err := guide.Replay(g, events); err == nil {
		return s.Header(h.ID)
	}
	return h
}

// Guide gives the copy of a guide that a talk was held with in a program
// of that shape.
func Guide(shape int, g script.Guide) script.Guide {
	if shape < shapeDay {
		return script.WithDuties(g)
	}
	return g
}
