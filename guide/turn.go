package guide

import (
	"fmt"
	"slices"
	"time"
)

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
// goes back to the day it had.
func (s Session) together(seq int) []int {
	e, day := s.turn(seq), s.turn(seq-1)
	if e.turns() && e.Text == string(Rescheduled) && day.Kind == Set && day.Field == FieldWhen && day.Item == e.Item {
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
		return s.next(at, Event{Kind: k, Ref: seqs[i]}), nil
	}
	return Event{}, fmt.Errorf("what became of promise %d: %w", n, ErrNothing)
}
