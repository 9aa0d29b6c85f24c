package exchange

import (
	"io"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/safe"
)

// Due is the agenda on a day.
type Due struct {
	Day     time.Time
	Entries []agenda.Entry
	// Since is from when on it is told what became of promises; zero is that it is not.
	Since   time.Time
	Settled []Settled
}

// Settled is a promise of a talk that is not open any more.
type Settled struct {
	Talk, Person string
	agenda.Followed
}

// Record is how the promises since a day went, of one side; those that are open are
// counted in Settled too.
func (d Due) Record(whose guide.Whose) agenda.Record {
	var all []agenda.Followed
	for _, s := range d.Settled {
		all = append(all, s.Followed)
	}
	return agenda.RecordOf(all, whose)
}

// dueList is the shape of WriteDue.
type dueList struct {
	Version int          `json:"onetoone"`
	Day     string       `json:"day"`
	Mine    []dueEntry   `json:"mine"`
	Theirs  []dueEntry   `json:"theirs"`
	See     []seeEntry   `json:"see"`
	Since   string       `json:"since,omitempty"`
	Went    *went        `json:"went,omitempty"`
	Settled []dueSettled `json:"settled,omitempty"`
}

// dueEntry is a promise that is open, and its talk.
type dueEntry struct {
	Group  agenda.Group `json:"group"`
	Talk   string       `json:"talk"`
	Held   string       `json:"held"` // the day of the talk
	Person string       `json:"person,omitempty"`
	ID     string       `json:"person_id,omitempty"`
	Closed bool         `json:"closed,omitempty"`
	due
}

type seeEntry struct {
	Group   agenda.Group `json:"group"`
	Talk    string       `json:"talk"`
	Person  string       `json:"person"`
	Why     string       `json:"why"`
	Day     string       `json:"day"` // agreed on, else that of the talk
	Through string       `json:"through,omitempty"`
}

// went is how promises went.
type went struct {
	Mine   record `json:"mine"`
	Theirs record `json:"theirs"`
}

type record struct {
	guide.Side
	Days *int `json:"days,omitempty"`
}

type dueSettled struct {
	Talk    string `json:"talk"`
	Person  string `json:"person,omitempty"`
	Made    string `json:"made"`
	Settled string `json:"settled"`
	due
}

// WriteDue writes the agenda.
func WriteDue(w io.Writer, d Due) error {
	l := dueList{Version: Version, Day: d.Day.Format(time.DateOnly), Mine: []dueEntry{}, Theirs: []dueEntry{}, See: []seeEntry{}}
	for _, e := range d.Entries {
		switch e.Whose {
		case guide.Mine:
			l.Mine = append(l.Mine, dueOf(e))
		case guide.Theirs:
			l.Theirs = append(l.Theirs, dueOf(e))
		default:
			l.See = append(l.See, seeEntry{e.Group, e.See.Talk, e.See.Person, e.See.Reason.Word(), e.See.Day.Format(time.DateOnly), e.See.Through})
		}
	}
	if !d.Since.IsZero() {
		l.Since = d.Since.Format(time.DateOnly)
		l.Went = &went{recordOf(d.Record(guide.Mine)), recordOf(d.Record(guide.Theirs))}
		for _, s := range d.Settled {
			if !s.Open() {
				l.Settled = append(l.Settled, dueSettled{s.Talk, s.Person, s.Made.Format(time.DateOnly), s.Followed.Settled.Format(time.DateOnly), dues([]guide.Promise{s.Promise})[0]})
			}
		}
	}
	return safe.WriteJSON(w, l, "  ")
}

func dueOf(e agenda.Entry) dueEntry {
	x := e.Due
	return dueEntry{e.Group, x.Talk, x.Day.Format(time.DateOnly), x.Person, x.PersonID, x.Closed, dues([]guide.Promise{x.Promise})[0]}
}

func recordOf(r agenda.Record) record {
	out := record{Side: r.Side}
	if r.Days >= 0 {
		out.Days = &r.Days
	}
	return out
}
