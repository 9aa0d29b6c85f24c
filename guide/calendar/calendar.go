package calendar

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/whom"
)

// TellDays is for how many days after its day an entry is told: one that is long past
// is in nobody's way.
const TellDays = 31

// Entry is what calendars are told of a promise, or of a day to speak again.
type Entry struct {
	// Talk is the id of the talk, and Promise the promise's number there; 0 is the day
	// to speak again.
	Talk    string
	Promise int
	// Person is whom it is with.
	PersonID, Person string

	UID      string
	Sequence int
	// Day has a time where one was said.
	Day time.Time
	// Gone says that it is to be cancelled.
	Gone bool
	// New says that it is told for the first time in this way: keep [Entry.Event].
	New bool
}

// Of gives what calendars are to be told of talks, in the order of the days. A talk that
// somebody else held, that is not over, or of which nobody has said what may be kept, is
// not told of. newUID gives a random id.
func Of(talks []guide.Header, now time.Time, newUID func() string) []Entry {
	talks = slices.DeleteFunc(slices.Clone(talks), func(h guide.Header) bool {
		return h.Unread || h.Author != "" || h.Role != "" || h.Unfinished() || h.NeedsConsent() || !h.Closed.IsZero()
	})
	last := map[string]time.Time{}
	for _, h := range talks {
		if who := person(h); !h.Passing && h.Started.After(last[who]) { // a day that was agreed on stands, whoever ran into them
			last[who] = h.Started
		}
	}
	var out []Entry
	for _, h := range talks {
		days := map[int]time.Time{}
		for _, p := range h.Promises {
			days[p.N] = p.Due
		}
		if day, ok := agenda.ToSee(h)[agenda.AgreedAgain]; ok && !last[person(h)].After(h.Started) {
			days[0] = day
		}
		out = append(out, ofTalk(h, days, now, newUID)...)
	}
	slices.SortFunc(out, func(a, b Entry) int { return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.UID, b.UID)) })
	return out
}

func person(h guide.Header) string { return cmp.Or(h.PersonID, whom.SameName(h.Person)) }

// ofTalk gives the entries of a talk, in which something is to be done on some days.
func ofTalk(h guide.Header, days map[int]time.Time, now time.Time, newUID func() string) (out []Entry) {
	today := when.Midnight(now)
	told := toldOf(h, now.Location())
	for _, n := range slices.Sorted(maps.Keys(days)) {
		day := days[n]
		e, known := told[n]
		switch {
		case day.IsZero():
			continue
		case !known && day.Format(time.DateOnly) < now.Format(time.DateOnly): // in whatever zone it was said
			continue // no reminder helps any more
		case !known:
			e = Entry{UID: newUID(), New: true}
		case e.Gone || write(e.Day) != write(day):
			e.Sequence, e.Gone, e.New = e.Sequence+1, false, true
		}
		e.Talk, e.Promise, e.PersonID, e.Person, e.Day = h.ID, n, h.PersonID, h.Person, day
		told[n] = e
	}
	for n, e := range told {
		if days[n].IsZero() && !e.Gone {
			e.Sequence, e.Gone, e.New = e.Sequence+1, true, true
		}
		if e.Day.Before(today.AddDate(0, 0, -TellDays)) {
			continue
		}
		e.Talk, e.Promise, e.PersonID, e.Person = h.ID, n, h.PersonID, h.Person
		out = append(out, e)
	}
	return out
}

// gone is what is said of an entry that was cancelled.
const gone = "gone"

// toldOf reads what calendars were told of a talk. What cannot be read was told by a
// newer program, or by nobody: it is told anew.
func toldOf(h guide.Header, zone *time.Location) map[int]Entry {
	out := map[int]Entry{}
	for _, text := range h.Told {
		f := append(strings.Fields(text), "", "", "", "", "")
		n, bad := strconv.Atoi(f[0])
		sequence, err := strconv.Atoi(f[2])
		day, wrong := when.Parse(f[3], zone)
		if bad == nil && err == nil && wrong == nil && sequence >= 0 {
			out[n] = Entry{UID: f[1], Sequence: sequence, Day: day, Gone: f[4] == gone}
		}
	}
	return out
}

// Event keeps in the talk what calendars are told.
func (e Entry) Event(s guide.Session, at time.Time) guide.Event {
	told := fmt.Sprint(e.Promise, " ", e.UID, " ", e.Sequence, " ", write(e.Day))
	if e.Gone {
		told += " " + gone
	}
	field := guide.FieldUID
	if e.Promise == 0 {
		field = guide.FieldAgainUID
	}
	return s.Stamp(at, guide.Event{Kind: guide.Set, Field: field, Item: e.Promise, Text: told})
}

// timed reports whether a time of the day was said.
func timed(day time.Time) bool { return day.Hour() != 0 || day.Minute() != 0 }

func write(day time.Time) string { return when.Write(day, timed(day)) }
