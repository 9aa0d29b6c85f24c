package agenda

import (
	"cmp"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

// Group is when something on the agenda is due, seen from a day.
type Group string

// The groups.
const (
	Today    Group = "today"
	ThisWeek Group = "week" // of the days that follow today, as many as make a [Week] with it
	Late     Group = "late"
	Later    Group = "later"
	NoDay    Group = "none"
)

// Groups are the groups in the order in which an agenda has them.
func Groups() []Group { return []Group{Today, ThisWeek, Late, Later, NoDay} }

// GroupOf is the group of a day, seen from now; the zero day is in [NoDay].
func GroupOf(day, now time.Time) Group {
	if day.IsZero() {
		return NoDay
	}
	today, due := when.Midnight(now), when.Here(day, now)
	switch {
	case due.Before(today):
		return Late
	case due.Before(today.AddDate(0, 0, 1)):
		return Today
	case due.Before(today.AddDate(0, 0, Week)):
		return ThisWeek
	}
	return Later
}

// Whole is all of the agenda, in order, as far as it was read, and how what was
// promised lately went.
type Whole struct {
	Entries []Entry
	More    int // promises that were not read
	// Mine and Theirs are counted over the newest [Counted] talks.
	Mine, Theirs guide.Side
}

// Counted is over how many talks it is counted how promises went.
const Counted = 200

// Count counts what was promised in talks; a closed one tells nothing.
func (w *Whole) Count(talks []guide.Header) {
	for _, h := range talks {
		if h.Closed.IsZero() {
			w.Mine, w.Theirs = w.Mine.Plus(h.Mine), w.Theirs.Plus(h.Theirs)
		}
	}
}

// Entry is a row of the agenda: a promise, or somebody to see.
type Entry struct {
	Group Group
	// Whose promise it is; empty is somebody to see.
	Whose guide.Whose
	Due   DuePromise // the promise
	See   See        // whom to see
}

// Day is the day it is due, the zero Time where it has none: that somebody would
// introduce one to, or was not seen for long, is due on none.
func (e Entry) Day() time.Time {
	switch {
	case e.Whose != "":
		return e.Due.Promise.Due
	case e.See.Reason == AgreedAgain:
		return e.See.Day
	}
	return time.Time{}
}

// Person is whom it is about; empty is somebody without a name.
func (e Entry) Person() string {
	if e.Whose != "" {
		return e.Due.Person
	}
	return e.See.Person
}

// Called is it with those in it called by what who says.
func (e Entry) Called(who func(id, name string) string) Entry {
	e.Due.Person = who(e.Due.PersonID, e.Due.Person)
	e.See.Person, e.See.Through = who(e.See.PersonID(), e.See.Person), who(e.See.OfID, e.See.Through)
	return e
}

// Marked reports whether it is a promise that was only marked: nobody wrote it down.
func (e Entry) Marked() bool { return e.Whose != "" && len(e.Due.Promise.Missing()) > 0 }

// Says is what it is, in a few words. who names a person, of an id, if it is known.
func (e Entry) Says(w *words.Words, who func(id, name string) string, now time.Time) string {
	p := e.Due.Promise
	switch {
	case e.Whose == "" && e.See.Reason == Offered:
		return w.T("see.offered", "Name", who(e.See.OfID, e.See.Through))
	case e.Whose == "" && e.See.Reason == AgreedAgain && when.Past(e.See.Day, now):
		return w.T("see.agreed.past")
	case e.Whose == "":
		return w.T("see." + e.See.Reason.Word())
	case e.Due.Closed:
		return w.T("home.promise.closed")
	case p.What == "":
		return w.T("promised.wordless")
	}
	return p.What + Moved(w, p, now)
}

// Moved says of a promise that was moved which day it was for before.
func Moved(w *words.Words, p guide.Promise, now time.Time) string {
	switch {
	case p.Was.IsZero():
		return ""
	case p.Was.Year() != now.Year():
		return " " + w.T("promise.moved.from", "Day", w.Date("date.brief.year", p.Was))
	}
	return " " + w.T("promise.moved.from", "Day", w.Date("date.brief", p.Was))
}

// Entries are promises and those to see as an agenda has them: group by group, in
// each mine, theirs, and whom to see, by their days; of what is late the latest first.
func Entries(promises []DuePromise, see []See, now time.Time) []Entry {
	var out []Entry
	for _, p := range promises {
		out = append(out, Entry{Group: GroupOf(p.Promise.Due, now), Whose: p.Promise.Whose, Due: p})
	}
	for _, s := range see {
		e := Entry{See: s}
		e.Group = GroupOf(e.Day(), now)
		out = append(out, e)
	}
	groups, sides := Groups(), []guide.Whose{guide.Mine, guide.Theirs, ""}
	slices.SortStableFunc(out, func(a, b Entry) int {
		days := a.Day().Compare(b.Day())
		if a.Group == Late {
			days = -days
		}
		first := cmp.Or(cmp.Compare(slices.Index(groups, a.Group), slices.Index(groups, b.Group)),
			cmp.Compare(slices.Index(sides, a.Whose), slices.Index(sides, b.Whose)), days)
		if first != 0 { // there may be thousands: names are read where nothing else says which comes first
			return first
		}
		return cmp.Compare(whom.SameName(a.Person()), whom.SameName(b.Person()))
	})
	return out
}
