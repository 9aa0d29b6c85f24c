package guide

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide/words"
)

// Whose says who made a promise.
type Whose string

// The two sides of a promise.
const (
	Theirs Whose = "theirs"
	Mine   Whose = "mine"
)

// PromiseState is what became of a promise.
type PromiseState string

// The states of a promise. An unset state is Open.
const (
	Open        PromiseState = "open"
	KeptIt      PromiseState = "kept"
	Missed      PromiseState = "missed"
	Rescheduled PromiseState = "rescheduled"
	Dropped     PromiseState = "dropped" // one of mine that was never written down
)

// Promise is who does what, when, where and with whom, and what may get in
// the way.
type Promise struct {
	// N numbers the promises of a session, from 1.
	N     int    `json:"n"`
	Whose Whose  `json:"whose"`
	What  string `json:"what"`
	// When is what was said; Due is the day that it named, zero when none was.
	When     string       `json:"when,omitempty"`
	Due      time.Time    `json:"due,omitzero"`
	Was      time.Time    `json:"was,omitzero"` // the day before it was moved
	Where    string       `json:"where,omitempty"`
	With     string       `json:"with,omitempty"`
	Obstacle string       `json:"obstacle,omitempty"`
	Reply    string       `json:"reply,omitempty"`
	State    PromiseState `json:"state"`
	// Missed is what got in the way, and Rung the rung of the ladder of asks it is.
	Missed string `json:"got_in_the_way,omitempty"`
	Rung   string `json:"rung,omitempty"`
}

// Missing lists the fields that a promise needs and this one lacks.
func (p Promise) Missing() []Field {
	var out []Field
	if p.What == "" {
		out = append(out, FieldWhat)
	}
	if p.When == "" {
		out = append(out, FieldWhen)
	}
	return out
}

// Open reports whether the promise still waits to be kept.
func (p Promise) Open() bool { return p.State == Open || p.State == Rescheduled }

// SpeakAgain is when they meant to speak again: the words, and the day read
// from them, zero when none was.
func (s Session) SpeakAgain() (words string, day time.Time) {
	v := s.st.fields[FieldAgain]
	return v.text, v.day
}

// TheirFirst is the number of the promise that answers the ask.
const TheirFirst = 1

// Draft is promise n as far as it was filled in.
func (s Session) Draft(n int) Promise { return itemOf(s.st.items, n).promise() }

func itemOf(items []item, n int) item {
	items, i := indexed(slices.Clip(items), n)
	return items[i]
}

func (it item) promise() Promise {
	get := func(f Field) string { return it.fields[f].text }
	p := Promise{
		N: it.n, Whose: Whose(get(FieldWhose)), What: get(FieldWhat), When: get(FieldWhen),
		Where: get(FieldWhere), With: get(FieldWith),
		Obstacle: get(FieldObstacle), Reply: get(FieldReply), State: PromiseState(get(FieldState)),
		Missed: get(FieldGotInTheWay), Rung: get(FieldRung),
	}
	side := map[bool]Whose{true: Theirs, false: Mine}[it.n == TheirFirst]
	p.Whose, p.State = cmp.Or(p.Whose, side), cmp.Or(p.State, Open)
	p.Due = it.fields[FieldWhen].day
	if p.State == Rescheduled {
		p.Was = it.fields[FieldWhen].was
	}
	return p
}

// whole reports whether it has a what, and a when that can be.
func (it item) whole() bool {
	return len(it.promise().Missing()) == 0 && !it.fields[FieldWhen].noDay
}

// Promises lists what was promised: everything with a what and a when that can be. The
// promise that answers the ask counts only when the answer was yes.
func (s Session) Promises() []Promise { return s.st.promises() }

func (st *state) promises() []Promise {
	var out []Promise
	for _, it := range st.items {
		p := it.promise()
		if !it.whole() || p.N == TheirFirst && st.fields[FieldAnswer].text != AnswerYes {
			continue
		}
		out = append(out, p)
	}
	return out
}

// Agreed reports whether the two agreed on something: a promise, or to speak again.
func (s Session) Agreed() bool {
	return len(s.Promises()) > 0 || s.Field(FieldAgain) != ""
}

// Promised lists the promises of mine that were marked when they were made and
// never written down, which takes a what and a when. Where there is no what, it is
// the words of the mark, if it has any.
func (s Session) Promised() []Promise {
	var out []Promise
	for _, it := range s.st.items {
		p, i := it.promise(), s.st.markIndex(it.mark)
		stands := i >= 0 && !s.st.marks[i].Discarded && s.st.marks[i].Is(PromiseMine)
		if !stands && it.fields[FieldMarked].text != Yes || it.whole() || !p.Open() || p.N == TheirFirst {
			continue
		}
		if p.What == "" && stands {
			p.What = strings.ReplaceAll(s.st.marks[i].Words(), "\n", "; ")
		}
		out = append(out, p)
	}
	return out
}

// promiseOf is the number of the promise that a mark of a kind is; 0 is none, or that
// consent keeps none.
func (s Session) promiseOf(mark int, kind MarkKind) int {
	if kind != PromiseMine || !s.KeepsDraft(Draft{Field: FieldMarked}) {
		return 0
	}
	for _, it := range s.st.items {
		if it.mark == mark {
			return it.n
		}
	}
	return s.NextPromise()
}

// NextPromise is the number a new promise gets; that of one that was undone is not
// free, it may be redone.
func (s Session) NextPromise() int {
	n := TheirFirst
	for _, e := range s.events() {
		if e.Kind == Also || e.Field.ofPromise() {
			n = max(n, e.Item)
		}
	}
	return n + 1
}

// turns are the events that said what became of a promise, by Seq, oldest
// first: those that stand, and those that were undone. They are a history of
// their own, since a promise is kept or missed long after the talk.
type turns struct{ done, undone []int }

func (t turns) clone() turns { return turns{slices.Clip(t.done), slices.Clip(t.undone)} }

// turns reports whether e says what became of a promise.
func (e Event) turns() bool { return e.Kind == Set && e.Field == FieldState }

// add takes a new turn in: what was undone of the same promise cannot be
// redone after it.
func (t *turns) add(events []Event, e Event) {
	t.undone = slices.DeleteFunc(slices.Clone(t.undone), func(seq int) bool { return events[seq-1].Item == e.Item })
	t.done = append(t.done, e.Seq)
}

// newestOf is the index of the newest of some events that belongs to promise
// n, or of the newest at all for 0; -1 is none.
func newestOf(events []Event, seqs []int, n int) int {
	for i := len(seqs) - 1; i >= 0; i-- {
		if n == 0 || events[seqs[i]-1].Item == n {
			return i
		}
	}
	return -1
}

// turn is the event of a Seq; the zero Event is none.
func (s Session) turn(seq int) Event {
	if seq < 1 || seq > s.n {
		return Event{}
	}
	return s.events()[seq-1]
}

// together are the events that are undone with one: a promise that was moved
// goes back to the day it had, and what got in its way goes with its being missed.
func (s Session) together(seq int) []int {
	e, said := s.turn(seq), s.turn(seq-1)
	with := map[PromiseState]Field{Rescheduled: FieldWhen, Missed: FieldGotInTheWay}[PromiseState(e.Text)]
	if e.turns() && with != "" && said.Kind == Set && said.Field == with && said.Item == e.Item {
		return []int{seq - 1, seq}
	}
	return []int{seq}
}

// UndoPromise takes back what was last said of promise n: that it was kept,
// or missed, or moved to another day. It returns ErrNothing when nothing was.
func (s Session) UndoPromise(n int, at time.Time) (Event, error) {
	return s.turnBack(Undone, s.st.turns.done, n, at)
}

// RedoPromise takes the newest UndoPromise of promise n back. It returns
// ErrNothing when there is none, or when something new was said of it since.
func (s Session) RedoPromise(n int, at time.Time) (Event, error) {
	return s.turnBack(Redone, s.st.turns.undone, n, at)
}

func (s Session) turnBack(k Kind, seqs []int, n int, at time.Time) (Event, error) {
	if i := newestOf(s.events(), seqs, n); n > 0 && i >= 0 {
		return s.Stamp(at, Event{Kind: k, Ref: seqs[i]}), nil
	}
	return Event{}, words.Fail("session.promise-turned", ErrNothing, "N", n)
}
