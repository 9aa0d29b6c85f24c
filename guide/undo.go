package guide

import (
	"slices"
	"time"

	"example.org/onetoone/guide/words"
)

// Undo steps back over the newest mark, note or change of prompt or stage
// that stands. It returns ErrNothing when there is none.
func (s Session) Undo(at time.Time) (Event, error) {
	if len(s.st.undo) == 0 {
		return Event{}, words.Fail("session.undoing", ErrNothing)
	}
	return s.Stamp(at, Event{Kind: Undone, Ref: s.st.undo[len(s.st.undo)-1]}), nil
}

// Redo takes the newest undo back. It returns ErrNothing when there is none,
// or when something new was done since.
func (s Session) Redo(at time.Time) (Event, error) {
	if len(s.st.redo) == 0 {
		return Event{}, words.Fail("session.redoing", ErrNothing)
	}
	return s.Stamp(at, Event{Kind: Redone, Ref: s.st.redo[len(s.st.redo)-1]}), nil
}

func (s *Session) takeUndo(e Event) error {
	from, to, n := &s.st.undo, &s.st.redo, 0
	if about := s.turn(e.Ref); about.turns() {
		from, to, n = &s.st.turns.done, &s.st.turns.undone, about.Item
	}
	if e.Kind == Redone {
		from, to = to, from
	}
	last := newestOf(s.events(), *from, n)
	if last < 0 || (*from)[last] != e.Ref {
		return words.Fail("session.event-undone", ErrOrder, "Seq", e.Seq, "Kind", e.Kind, "Ref", e.Ref)
	}
	*from = slices.Concat((*from)[:last], (*from)[last+1:])
	*to = append(*to, e.Ref)
	if s.st.undone == nil {
		s.st.undone = map[int]bool{}
	}
	for _, seq := range s.together(e.Ref) {
		if e.Kind == Undone {
			s.st.undone[seq] = true
		} else {
			delete(s.st.undone, seq)
		}
	}
	s.log = s.log.appendAt(s.n, e)
	s.n++
	return s.refold()
}

// refold computes the state again from the events that stand.
func (s *Session) refold() error {
	st := state{base: s.st.base, guide: s.st.base, consent: Undecided, undo: s.st.undo, redo: s.st.redo, turns: s.st.turns, undone: s.st.undone}
	for _, e := range s.events() {
		if e.Kind == Undone || e.Kind == Redone || e.Kind == Erased || st.undone[e.Seq] {
			st.clock.To(e.into(), e.At)
			continue
		}
		if err := st.fold(e); err != nil {
			return err
		}
	}
	s.st = st
	return nil
}

// Erase decides that the words of an event must not be stored: a note's, a
// mark's with everything written about it, a field's with all it ever held.
// It returns ErrNothing when seq holds no words.
func (s Session) Erase(seq int, at time.Time) (Event, error) {
	if len(ErasedBy(s.events(), seq)) == 0 {
		return Event{}, words.Fail("session.erasing-words-event", ErrNothing, "Seq", seq)
	}
	return s.Stamp(at, Event{Kind: Erased, Ref: seq}), nil
}

// ErasedBy lists the events, by Seq, whose words go when those of ref go.
func ErasedBy(events []Event, ref int) []int {
	if ref < 1 || ref > len(events) {
		return nil
	}
	out := takenWith(events, events[ref-1])
	return slices.DeleteFunc(out, func(seq int) bool { return events[seq-1].Gone })
}

// takenWith are the events that go with about, itself among them.
func takenWith(events []Event, about Event) (out []int) {
	switch about.Kind {
	case Assessed:
		return []int{about.Seq}
	case Noted, Added, Corrected:
		return lineWith(events, about.Seq)
	case Marked:
		out = append(out, about.Seq)
	}
	for _, e := range events {
		switch words := e.Kind == Noted || e.Kind == Added; {
		case about.Kind == Marked && words && e.Ref == about.Seq:
			line, _ := ofLine(events, e.Seq)
			out = append(out, line...)
		case about.Kind == Set && e.Kind == Set && e.Field == about.Field && e.Item == about.Item:
			out = append(out, e.Seq)
		}
	}
	return out
}

// Blank is e without its words.
func (e Event) Blank() Event {
	e.Text, e.Day, e.NoDay, e.Behind, e.Gone = "", "", false, "", true
	return e
}

func (s *Session) takeErased(e Event) error {
	gone := ErasedBy(s.events(), e.Ref)
	if len(gone) == 0 {
		// Replaying a stored list: its words are gone already.
		if e.Ref < 1 || e.Ref > s.n || !s.events()[e.Ref-1].Gone {
			return words.Fail("session.event-erases", ErrOrder, "Seq", e.Seq, "Ref", e.Ref)
		}
	}
	log := &eventLog{events: slices.Clone(s.events())}
	for _, seq := range gone {
		log.events[seq-1] = log.events[seq-1].Blank()
	}
	s.log = log.appendAt(s.n, e)
	s.n++
	return s.refold()
}
