package mend

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/older"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
	"example.org/onetoone/store/seal"
)

// Lost is what could not be recovered of a talk.
type Lost struct {
	Talk   string    `json:"talk"`
	Person string    `json:"person,omitempty"` // where it is known
	Began  time.Time `json:"began,omitzero"`
	// Whole says that nothing of the talk is left.
	Whole bool `json:"whole,omitempty"`
	// Events are the numbers of those that are missing.
	Events []int `json:"events,omitempty"`
	// Near is about when the first of them was; zero is not known.
	Near time.Time `json:"near,omitzero"`
	// Open says that how many events there were is not known: more may be
	// missing at the end.
	Open bool `json:"open,omitempty"`
}

// recovered is a talk as it can be stored again.
type recovered struct {
	id      string
	handle  keys.Handle
	head    file.Head
	guide   []byte // the text of its copy
	events  []ledger.Written
	session guide.Session
	besides map[string][]byte // what there is of it besides, by its key
	lost    Lost
	shape   int // of its events and its guide, see older.Shape
}

// talk puts a talk together again; it reports false when nothing of it opens.
// An event that is missing is stored as one whose words are gone, so that the
// others keep their numbers.
func (r *remains) talk(raw string, last int, copies map[string][]byte) (*recovered, bool) {
	t := &recovered{id: file.FormatID([]byte(raw)), lost: Lost{Talk: file.FormatID([]byte(raw))}, shape: r.shape()}
	h, by, ok := r.owner(raw, last)
	if !ok {
		return nil, false
	}
	t.handle = h
	known := r.head(raw, by, &t.head)
	if known {
		last = t.head.Count
	}
	events := r.chosen(raw, by, last, t.head.Tip, known)
	if !known && len(events) == 0 {
		return nil, false
	}
	t.lost.Open = !known
	if !t.replay(t.guideOf(events, copies), events, last) {
		return nil, false
	}
	t.besides = map[string][]byte{}
	for i := range r.keys.Kinds {
		if k := &r.keys.Kinds[i]; k.Besides() {
			if found := r.open(place{kind: k.Seal, id: raw}, by); len(found) > 0 {
				t.besides[string(k.Key)] = found[0]
			}
		}
	}
	return t, true
}

// head reads the head that is newest: of the list that was replaced last, and
// the longest of those.
func (r *remains) head(id string, by *seal.Sealer, to *file.Head) bool {
	var all []file.Head
	for _, plain := range r.open(place{kind: file.KindHead, id: id}, by) {
		var h file.Head
		if json.Unmarshal(plain, &h) == nil && h.Header.ID == file.FormatID([]byte(id)) && h.Count < math.MaxInt32 {
			all = append(all, h)
		}
	}
	if len(all) == 0 {
		return false
	}
	*to = slices.MaxFunc(all, func(a, b file.Head) int {
		return cmp.Or(cmp.Compare(a.Replaced, b.Replaced), cmp.Compare(a.Count, b.Count))
	})
	return true
}

// chosen are the events of a talk by their numbers, as far as they are there.
// From the last one back, each is the one that the next is linked to. Behind
// one that is missing it is not known which that was: the first that was
// found, or one whose words are gone.
func (r *remains) chosen(id string, by *seal.Sealer, last int, tip file.Link, known bool) map[int]ledger.Written {
	out := map[int]ledger.Written{}
	for n := last; n > 0; n-- {
		var best *ledger.Written
		for _, plain := range r.open(place{file.KindEvent, id, uint32(n)}, by) {
			w, err := ledger.ReadWritten(plain)
			if err != nil || known && ledger.LinkTo(plain) != tip {
				continue
			}
			e, err := w.Event(n)
			if err == nil && (best == nil || e.Gone) {
				best = &w
			}
		}
		if known = best != nil; known {
			out[n], tip = *best, best.Before
		}
	}
	return out
}

// guideOf is the guide the talk was held with: its copy, or, when that is
// lost, the one of that name that comes with the program.
func (t *recovered) guideOf(events map[int]ledger.Written, copies map[string][]byte) script.Guide {
	g := older.Guide(t.shape, t.copyOf(events, copies))
	t.guide, _ = json.Marshal(g) // a guide always can be
	return g
}

func (t *recovered) copyOf(events map[int]ledger.Written, copies map[string][]byte) script.Guide {
	var g script.Guide
	if text := copies[string(t.head.Guide)]; text != nil && json.Unmarshal(text, &g) == nil {
		return g
	}
	name := t.head.Header.Guide
	if first, ok := events[1]; ok && name == "" {
		if e, err := first.Event(1); err == nil {
			name = e.Text
		}
	}
	for _, text := range copies {
		if json.Unmarshal(text, &g) == nil && g.ID == name {
			return g
		}
	}
	g, found := script.Find(name)
	if passing := script.Passing(); name == passing.ID {
		return passing
	}
	if !found {
		g = script.Builtin()[0]
	}
	return g
}

// replay goes through the events, puts one without words in the place of each
// that is missing, and sees that the talk can be told again.
func (t *recovered) replay(g script.Guide, events map[int]ledger.Written, last int) bool {
	if !t.tell(g, events, last, nil) {
		return false
	}
	if t.head.Header.ID != "" {
		if mend := t.mend(); len(mend) > 0 {
			t.events, t.lost.Events = nil, nil
			if !t.tell(g, events, last, mend) {
				return false
			}
		}
	}
	if !t.upgrade(g) {
		return false
	}
	if t.head.Header.ID == "" {
		t.head = file.Head{Header: t.session.Header(t.id)}
	}
	if len(t.lost.Events) == 0 {
		t.head.Header = older.Header(t.shape, t.head.Header, g, t.session.Events())
	}
	t.lost.Person, t.lost.Began = t.head.Header.Person, t.head.Header.Began
	return last > 0
}

// shape is the version of what the events and guides say; the oldest where the
// file does not say its format any more.
func (r *remains) shape() int {
	if n, err := strconv.Atoi(string(r.format)); err == nil {
		return file.ShapeOf(n)
	}
	return file.ShapeOf(file.Oldest)
}

// upgrade gives the events what today's say. What was erased stays so, whatever
// was found.
func (t *recovered) upgrade(g script.Guide) bool {
	before := t.session.Events()
	now := older.Events(t.shape, before)
	for i, e := range now {
		if !e.Gone && e == before[i] {
			continue
		}
		text, err := ledger.EncodeEvent(e)
		if err != nil {
			return false
		}
		t.events[i].Text = text
	}
	s, err := guide.Replay(g, now)
	t.session = s
	return err == nil
}

// mend are events for the places of missing ones: who the talk was with, what was
// agreed, and that it is closed, if the head says so and the events that are left do
// not.
func (t *recovered) mend() map[int]guide.Event {
	h, free := t.head.Header, slices.DeleteFunc(slices.Clone(t.lost.Events), func(n int) bool { return n == 1 })
	var say []guide.Event
	if (t.session.Field(guide.FieldPerson) == "") != (h.Person == "") {
		say = append(say, guide.Event{Kind: guide.Set, Field: guide.FieldPerson, Text: h.Person, Behind: h.PersonID})
	}
	if t.session.Consent() != h.Consent {
		say = append(say, guide.Event{Kind: guide.Consented, Text: string(h.Consent)})
	}
	if !h.Closed.IsZero() && t.session.ClosedAt().IsZero() {
		say = append(say, guide.Event{Kind: guide.Closed})
	}
	out := map[int]guide.Event{}
	for i := range min(len(say), len(free)) {
		out[free[i]] = say[i]
	}
	return out
}

// tell replays the events one by one.
func (t *recovered) tell(g script.Guide, events map[int]ledger.Written, last int, mend map[int]guide.Event) bool {
	at, into := t.head.Header.Began, 0
	s, err := guide.Replay(g, nil)
	for n := 1; n <= last && err == nil; n++ {
		w, there := events[n]
		var next guide.Session
		if there {
			var e guide.Event
			if e, err = w.Event(n); err == nil {
				next, err = s.Apply(e)
				at, into = e.At, e.Into
			}
		}
		if !there || err != nil {
			e := missing(n, g, mend)
			e.Seq, e.At, e.Into = n, at, into
			if next, err = s.Apply(e); err == nil {
				w = ledger.Written{}
				w.Text, err = ledger.EncodeEvent(e)
			}
			t.miss(n, at)
		}
		s = next
		t.events = append(t.events, w)
	}
	t.session = s
	return err == nil
}

// missing stands in the place of an event that is not there.
func missing(n int, g script.Guide, mend map[int]guide.Event) guide.Event {
	if e, ok := mend[n]; ok {
		return e
	}
	if n == 1 {
		return guide.Event{Kind: guide.Began, Text: g.ID}
	}
	return guide.Event{Kind: guide.Noted, Gone: true}
}

func (t *recovered) miss(n int, near time.Time) {
	if len(t.lost.Events) == 0 {
		t.lost.Near = near
	}
	t.lost.Events = append(t.lost.Events, n)
}
