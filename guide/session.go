package guide

import (
	"maps"
	"slices"
	"time"

	"example.org/onetoone/guide/clock"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// Errors of the verbs that a caller may want to branch on.
const (
	// ErrOrder is returned by Apply and Replay for an event whose number or
	// sense does not follow from the events before it.
	ErrOrder = words.Error("session.order")
	// ErrEnd is returned by Next after the last prompt of the last stage, and
	// by Back before the first prompt of the first.
	ErrEnd = words.Error("session.end")
	// ErrNothing is returned by Undo, Redo, Kind and Erase when there is
	// nothing to act on.
	ErrNothing = words.Error("session.nothing")
	// ErrNotKept is returned by verbs that would store words which the level
	// of consent does not keep.
	ErrNotKept = words.Error("session.not-kept")
	// ErrNoSource is returned for a statistic without a source.
	ErrNoSource = words.Error("session.no-source")
	// ErrNoAct is returned for an assessment without an observed act.
	ErrNoAct = words.Error("session.no-act")
)

// Session is one conversation held with a guide: its events, and what follows
// from them. The zero Session holds nothing; [Begin] makes one.
//
// A Session is a value. Apply leaves the old value as it was.
type Session struct {
	log *eventLog
	n   int // how much of log is this session's
	st  state

	watch clock.Watch     // of a session that is held live
	aside map[Field]value // what was prepared, and consent took while it was held
}

// eventLog is shared by the sessions of one line of descent. A session whose
// end is the log's end may append in place; any other copies first.
type eventLog struct{ events []Event }

func (l *eventLog) appendAt(n int, e Event) *eventLog {
	if n == len(l.events) {
		l.events = append(l.events, e)
		return l
	}
	return &eventLog{events: append(slices.Clone(l.events[:n]), e)}
}

// state is what folding the events gives. It is cloned, never shared.
type state struct {
	base    script.Guide // as it was when the session began
	guide   script.Guide // base, scaled to the minutes available, in the order for this talk
	asked   script.Asked // before this talk
	fields  map[Field]value
	items   []item // promises
	others  []item // who else to talk to, but for the first
	marks   []Mark
	notes   []Line        // notes that belong to no mark
	blank   map[int]Event // lines whose first words were erased, by Seq
	undo    []int         // undoable events that stand, oldest first
	redo    []int
	tallied []int // tallies that stand, by Seq
	turns   turns
	undone  map[int]bool
	place   place
	visited map[string]place // where each stage was left
	clock   clock.Clock

	consent      Consent
	keepPromises bool
	assessment   Assessment
	waits        int
	readBack     []int // the promises that were on the card when it was agreed
	startedAt    time.Time
	endedAt      time.Time
	debriefed    bool
	renewedAt    time.Time
	closedAt     time.Time // zero too once it was decided
}

type value struct {
	text, behind string
	seq          int
	day, was     time.Time // that the words named, and those before; zero is none
	noDay        bool      // they named one on which nothing can be promised
}

type item struct {
	n      int
	fields map[Field]value
	mark   int // the mark that promised it, by its Seq; 0 is none
}

// place is where in the guide a talk is.
type place struct {
	stage, prompt, form int // indexes into the guide
}

// Assessment is how a person stands, and the observed act behind that.
type Assessment struct {
	// Level is 1 strongest … 5 against; 0 is not assessed.
	Level int
	// Act is what they were seen to do.
	Act string
	At  time.Time
	// Seq is the event that holds it.
	Seq int
}

// Begin starts preparing a session with a guide. The event must be applied
// before anything else.
func Begin(g script.Guide, at time.Time) (Session, Event) {
	return fresh(g), Event{Seq: 1, At: at, Kind: Began, Text: g.ID}
}

func fresh(g script.Guide) Session {
	return Session{log: &eventLog{}, st: state{base: g, guide: g, consent: Undecided}}
}

// Replay gives the session that a list of events leads to. It returns
// ErrOrder, with the number of the event, for a list that no session makes.
func Replay(g script.Guide, events []Event) (Session, error) {
	s := fresh(g)
	s.log.events = make([]Event, 0, len(events)+64)
	for _, e := range events {
		if err := s.take(e); err != nil {
			return Session{}, err
		}
	}
	return s, nil
}

// Apply gives the session after one more event.
func (s Session) Apply(e Event) (Session, error) {
	s.st = s.st.clone()
	if err := s.take(e); err != nil {
		return Session{}, err
	}
	s.watch.Lap(e.Kind == Ended)
	return s, nil
}

// take adds e to s, whose state must be its own.
func (s *Session) take(e Event) error {
	if e.Seq != s.n+1 {
		return words.Fail("session.event-after", ErrOrder, "Seq", e.Seq, "After", s.n)
	}
	if (e.Kind == Began) != (e.Seq == 1) {
		return words.Fail("session.event-kind", ErrOrder, "Seq", e.Seq, "Kind", e.Kind)
	}
	switch e.Kind {
	case Undone, Redone:
		return s.takeUndo(e)
	case Erased:
		return s.takeErased(e)
	}
	first := e.Kind == Moved && len(s.st.visited) == 0 // the talk has to be somewhere
	if err := s.st.fold(e); err != nil {
		return err
	}
	switch {
	case e.Kind == Ended: // the debrief takes back its own steps only
		s.st.undo, s.st.redo = nil, nil
	case e.turns():
		s.st.turns.add(s.events(), e)
	case e.Kind.undoable() && !first:
		s.st.undo = append(s.st.undo, e.Seq)
		s.st.redo = nil
	}
	s.log = s.log.appendAt(s.n, e)
	s.n++
	return nil
}

func (st state) clone() state {
	st.fields = maps.Clone(st.fields)
	st.items, st.others = slices.Clone(st.items), slices.Clone(st.others)
	st.marks = slices.Clone(st.marks)
	st.notes = slices.Clip(st.notes)
	st.tallied = slices.Clip(st.tallied)
	st.undo = slices.Clip(st.undo)
	st.redo = slices.Clip(st.redo)
	st.turns = st.turns.clone()
	st.undone = maps.Clone(st.undone)
	st.visited = maps.Clone(st.visited)
	st.clock = st.clock.Clone()
	return st
}
