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

// Settled is a promise of a talk since then; lists leave out what is open still.
type Settled struct {
	Talk, Person string
	agenda.Followed
}

// Record is how the promises since a day went, of one side; those that are open are
// counted too.
func (d Due) Record(whose guide.Whose) agenda.Record {
	var all []agenda.Followed
	for _, s := range d.Settled {
		all = append(all, s.Followed)
	}
	return agenda.RecordOf(all, whose)
}

// dueList is the shape of WriteDue.
type dueList struct {
	Version int        `json:"onetoone"`
	Day     string     `json:"day"`
	Mine    []dueEntry `json:"mine"`
	Theirs  []dueEntry `json:"theirs"`
	See     []seeEntry `json:"see"`
	Since   string     `json:"since,omitempty"`
	// Went is how promises went since.
	Went    map[guide.Whose]record `json:"went,omitempty"`
	Settled []dueEntry             `json:"settled,omitempty"`
}

// dueEntry is a promise and its talk: one that is open, or what became of it.
type dueEntry struct {
	Group   agenda.Group `json:"group,omitempty"`
	Talk    string       `json:"talk"`
	Held    string       `json:"held,omitempty"` // the day of the talk
	Person  string       `json:"person,omitempty"`
	ID      string       `json:"person_id,omitempty"`
	Closed  bool         `json:"closed,omitempty"`
	Made    string       `json:"made,omitempty"`
	Settled string       `json:"settled,omitempty"`
	due
}

type seeEntry struct {
	Group   agenda.Group `json:"group"`
	Talk    string       `json:"talk"`
	Person  string       `json:"person"`
	ID      string       `json:"person_id,omitempty"`
	Why     string       `json:"why"`
	Day     string       `json:"day"` // agreed on, else that of the talk
	Through string       `json:"through,omitempty"`
}

type record struct {
	guide.Side
	Days *int `json:"days,omitempty"`
}

// WriteDue writes the agenda.
func WriteDue(w io.Writer, d Due) error {
	l := dueList{Version: Version, Day: plain(d.Day), Mine: []dueEntry{}, Theirs: []dueEntry{}, See: []seeEntry{}}
	for _, e := range d.Entries {
		x, s := e.Due, e.See
		if e.Whose == "" {
			l.See = append(l.See, seeEntry{e.Group, s.Talk, s.Person, s.PersonID(), s.Reason.Word(), plain(s.Day), s.Through})
			continue
		}
		side := &l.Theirs
		if e.Whose == guide.Mine {
			side = &l.Mine
		}
		*side = append(*side, dueEntry{Group: e.Group, Talk: x.Talk, Held: plain(x.Day), Person: x.Person, ID: x.PersonID, Closed: x.Closed, due: dueOf(x.Promise)})
	}
	if d.Since.IsZero() {
		return safe.WriteJSON(w, l, "  ")
	}
	l.Since, l.Went = plain(d.Since), map[guide.Whose]record{}
	for _, whose := range []guide.Whose{guide.Mine, guide.Theirs} {
		r := d.Record(whose)
		went := record{Side: r.Side}
		if r.Days >= 0 {
			went.Days = &r.Days
		}
		l.Went[whose] = went
	}
	for _, s := range d.Settled {
		if !s.Open() {
			l.Settled = append(l.Settled, dueEntry{Talk: s.Talk, Person: s.Person, Made: plain(s.Made), Settled: plain(s.Followed.Settled), due: dueOf(s.Promise)})
		}
	}
	return safe.WriteJSON(w, l, "  ")
}

func plain(day time.Time) string { return day.Format(time.DateOnly) }
