package guide

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"
)

// Errors of the verbs that a caller may want to branch on.
var (
	// ErrOrder is returned by Apply and Replay for an event whose number or
	// sense does not follow from the events before it.
	ErrOrder = errors.New("event out of order")
	// ErrEnd is returned by Next after the last prompt of the last stage, and
	// by Back before the first prompt of the first.
	ErrEnd = errors.New("no more prompts this way")
	// ErrNothing is returned by Undo, Redo, Kind and Erase when there is
	// nothing to act on.
	ErrNothing = errors.New("nothing to act on")
	// ErrNotKept is returned by verbs that would store words which the level
	// of consent does not keep.
	ErrNotKept = errors.New("the consent given does not keep this")
	// ErrNoSource is returned for a statistic without a source.
	ErrNoSource = errors.New("a statistic needs its source")
	// ErrNoAct is returned for an assessment without an observed act.
	ErrNoAct = errors.New("an assessment needs the act behind it")
)

// Session is one conversation held with a guide: its events, and what follows
// from them. The zero Session holds nothing; [Begin] makes one.
//
// A Session is a value. Apply leaves the old value as it was.
type Session struct {
	log *eventLog
	n   int // how much of log is this session's
	st  state
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
	base    Guide // as it was when the session began
	guide   Guide // base, scaled to the minutes available
	fields  map[Field]value
	items   []item
	marks   []Mark
	notes   []Line // notes that belong to no mark
	undo    []int  // undoable events that stand, oldest first
	redo    []int
	tallies []Counted
	scores  map[scoreKey]int
	solo    solo
	turns   turns
	undone  map[int]bool
	place   place
	visited map[string]place // where each stage was left
	clock   clock

	consent      Consent
	keepPromises bool
	assessment   Assessment
	waits        int
	readBack     bool
	startedAt    time.Time
	endedAt      time.Time
	debriefed    bool
	renewedAt    time.Time
}

type value struct {
	text, behind string
	seq          int
	at           time.Time
}

type item struct {
	n      int
	fields map[Field]value
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
func Begin(g Guide, at time.Time) (Session, Event) {
	return fresh(g), Event{Seq: 1, At: at, Kind: Began, Text: g.ID}
}

func fresh(g Guide) Session {
	return Session{log: &eventLog{}, st: state{base: g, guide: g, consent: Undecided}}
}

// Replay gives the session that a list of events leads to. It returns
// ErrOrder, with the number of the event, for a list that no session makes.
func Replay(g Guide, events []Event) (Session, error) {
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
	return s, nil
}

// take adds e to s, whose state must be its own.
func (s *Session) take(e Event) error {
	if e.Seq != s.n+1 {
		return fmt.Errorf("event %d after %d: %w", e.Seq, s.n, ErrOrder)
	}
	if (e.Kind == Began) != (e.Seq == 1) {
		return fmt.Errorf("event %d (%s): %w", e.Seq, e.Kind, ErrOrder)
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
	st.items = slices.Clone(st.items)
	st.marks = slices.Clone(st.marks)
	st.notes = slices.Clip(st.notes)
	st.tallies = slices.Clone(st.tallies)
	st.scores = maps.Clone(st.scores)
	st.solo = st.solo.clone()
	st.undo = slices.Clip(st.undo)
	st.redo = slices.Clip(st.redo)
	st.turns = st.turns.clone()
	st.undone = maps.Clone(st.undone)
	st.visited = maps.Clone(st.visited)
	st.clock = st.clock.clone()
	return st
}

// Events returns the session's events, oldest first. The slice is a copy.
func (s Session) Events() []Event { return slices.Clone(s.events()) }

// EventsAfter returns a copy of the events that follow on the first n.
func (s Session) EventsAfter(n int) []Event {
	return slices.Clone(s.events()[min(max(n, 0), s.n):])
}

func (s Session) events() []Event {
	if s.log == nil {
		return nil
	}
	return s.log.events[:s.n]
}

// Len is how many events there are; the last one's Seq.
func (s Session) Len() int { return s.n }

// Guide is the guide the session is held with, scaled to the minutes there are.
func (s Session) Guide() Guide { return s.st.guide }

// BaseGuide is the guide as it was when the session began.
func (s Session) BaseGuide() Guide { return s.st.base }

// BeganAt is when preparing began.
func (s Session) BeganAt() time.Time {
	if s.n == 0 {
		return time.Time{}
	}
	return s.events()[0].At
}

// LastAt is when the newest event happened.
func (s Session) LastAt() time.Time {
	if s.n == 0 {
		return time.Time{}
	}
	return s.events()[s.n-1].At
}

// StartedAt is when the talk itself started; zero before that.
func (s Session) StartedAt() time.Time { return s.st.startedAt }

// EndedAt is when the talk ended; zero before that.
func (s Session) EndedAt() time.Time { return s.st.endedAt }

// Started reports whether the talk itself began.
func (s Session) Started() bool { return !s.st.startedAt.IsZero() }

// Ended reports whether the talk is over.
func (s Session) Ended() bool { return !s.st.endedAt.IsZero() }

// Debriefed reports whether the debrief was finished.
func (s Session) Debriefed() bool { return s.st.debriefed }

// RenewedAt is when it was last decided to keep the talk for another period;
// zero when that never was.
func (s Session) RenewedAt() time.Time { return s.st.renewedAt }

// Consent is the level that stands now.
func (s Session) Consent() Consent { return s.st.consent }

// KeepsPromises reports whether the other person said that the promises made
// may stay whatever the level.
func (s Session) KeepsPromises() bool { return s.st.keepPromises }

// AgreedCard reports whether the read-back card was agreed.
func (s Session) AgreedCard() bool { return s.st.readBack }

// Field is the value of a field that is not a promise's.
func (s Session) Field(f Field) string { return s.st.fields[f].text }

// FieldSeq is the event that holds a field's value, or 0. n is the promise it
// belongs to; 0 for fields that belong to none.
func (s Session) FieldSeq(f Field, n int) int {
	if n == 0 {
		return s.st.fields[f].seq
	}
	for _, it := range s.st.items {
		if it.n == n {
			return it.fields[f].seq
		}
	}
	return 0
}

// Behind is what stands behind a field's value: a statistic's source.
func (s Session) Behind(f Field) string { return s.st.fields[f].behind }

// Assessment is the latest one; its Level is 0 when there is none.
func (s Session) Assessment() Assessment { return s.st.assessment }

// Waits is how many silences were held with the helper.
func (s Session) Waits() int { return s.st.waits }

// Marks returns every mark that stands and was not discarded, oldest first.
func (s Session) Marks() []Mark {
	out := make([]Mark, 0, len(s.st.marks))
	for _, m := range s.st.marks {
		if !m.Discarded {
			out = append(out, m)
		}
	}
	return out
}

// MarkCount is len(Marks()) without making the list.
func (s Session) MarkCount() int {
	n := 0
	for i := range s.st.marks {
		if !s.st.marks[i].Discarded {
			n++
		}
	}
	return n
}

// LastMark is the newest mark that stands.
func (s Session) LastMark() (Mark, bool) {
	for i := len(s.st.marks) - 1; i >= 0; i-- {
		if !s.st.marks[i].Discarded {
			return s.st.marks[i], true
		}
	}
	return Mark{}, false
}

// Clicked reports which steps of the click the other person has said.
func (s Session) Clicked() map[MarkKind]bool {
	out := map[MarkKind]bool{}
	for _, m := range s.st.marks {
		if m.Kind.Click() && !m.Discarded {
			out[m.Kind] = true
		}
	}
	return out
}
