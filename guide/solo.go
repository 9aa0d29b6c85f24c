package guide

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Spoken is a line of a practice with a scripted partner, or of a recorded one.
type Spoken struct {
	Seq    int // of the event that holds it
	Before int // the line it follows on, by its Seq; 0 is none
	At     time.Time
	Minute int // whole minutes into the talk, without pauses
	Who    Speaker
	Text   string // empty is a silence that was held, or no answer
	Stage  string
	// Heard is what was heard in it when it was said; Corrected are labels
	// given instead, empty for none. What they hold is the caller's.
	Heard, Corrected string
	// Hint is the hint that was asked for after it; empty for none.
	Hint string
	// From and Until are when it was said since a recording began, where Timed
	// is true; Until is zero where it is unknown.
	From, Until time.Duration
	Timed       bool
}

// solo is what folding gives of a practice with a scripted partner: its lines,
// oldest first, and the one that the next follows on.
type solo struct {
	lines []Spoken
	head  int // by its Seq
}

func (s solo) clone() solo {
	s.lines = slices.Clone(s.lines)
	return s
}

func (s solo) index(seq int) int {
	i, ok := slices.BinarySearchFunc(s.lines, seq, func(l Spoken, seq int) int { return l.Seq - seq })
	if !ok {
		return -1
	}
	return i
}

// upTo are the lines that lead to one, which is the last.
func (s solo) upTo(seq int) (out []Spoken) {
	for i := s.index(seq); i >= 0; i = s.index(s.lines[i].Before) {
		out = append(out, s.lines[i])
	}
	slices.Reverse(out)
	return out
}

// Solo reports whether this is a practice with a scripted partner.
func (s Session) Solo() bool { return s.Field(FieldPersona) != "" }

// Drill is the stage that a practice is about alone, and for how many minutes;
// ok is false for any other session.
func (s Session) Drill() (stage string, minutes int, ok bool) {
	minutes, _ = strconv.Atoi(s.Field(FieldDrillMinutes)) // 0 where it is not said
	return s.Field(FieldDrill), minutes, s.Field(FieldDrill) != ""
}

// Say keeps what the trainee says to a scripted partner, and what was heard in
// it. No text is a silence that was held.
func (s Session) Say(text, heard string, at time.Time) (Event, error) {
	return s.line(Me, text, heard, at)
}

// Answer keeps what the scripted partner says, and what kind of answer it is.
func (s Session) Answer(text, kind string, at time.Time) (Event, error) {
	return s.line(Them, text, kind, at)
}

func (s Session) line(who Speaker, text, heard string, at time.Time) (Event, error) {
	if !s.Started() || s.Ended() {
		return Event{}, fmt.Errorf("saying something outside the talk: %w", ErrOrder)
	}
	st, _ := s.Here()
	return s.next(at, Event{Kind: Said, Who: who, Text: strings.TrimSpace(text), Behind: heard, Stage: st.ID}), nil
}

// Label corrects the labels of a line of the trainee's. It returns ErrNothing
// for anything else.
func (s Session) Label(line int, labels string, at time.Time) (Event, error) {
	i := s.st.solo.index(line)
	if i < 0 || s.st.solo.lines[i].Who != Me || labels == "" {
		return Event{}, fmt.Errorf("labelling line %d: %w", line, ErrNothing)
	}
	return s.next(at, Event{Kind: Labelled, Ref: line, Text: labels}), nil
}

// Hint keeps a hint that was asked for.
func (s Session) Hint(text string, at time.Time) (Event, error) {
	if s.st.solo.head == 0 || text == "" {
		return Event{}, fmt.Errorf("hinting: %w", ErrNothing)
	}
	return s.next(at, Event{Kind: Hinted, Ref: s.st.solo.head, Text: text}), nil
}

// Rewind goes on from a line of the partner's; what was said after it stays as
// a branch. It returns ErrNothing for any other line, and for the one that is
// the last already.
func (s Session) Rewind(line int, at time.Time) (Event, error) {
	i := s.st.solo.index(line)
	if i < 0 || s.st.solo.lines[i].Who != Them || line == s.st.solo.head {
		return Event{}, fmt.Errorf("rewinding to line %d: %w", line, ErrNothing)
	}
	return s.next(at, Event{Kind: Rewound, Ref: line}), nil
}

// Spoken gives the lines that lead to where a practice with a scripted partner
// stands, oldest first. The slice is a copy.
func (s Session) Spoken() []Spoken { return s.st.solo.upTo(s.st.solo.head) }

// LastSpoken is the newest line of what stands that somebody said; ok is false
// where they said nothing. It takes no longer in a long practice.
func (s Session) LastSpoken(who Speaker) (line Spoken, ok bool) {
	so := s.st.solo
	for i := so.index(so.head); i >= 0; i = so.index(so.lines[i].Before) {
		if so.lines[i].Who == who {
			return so.lines[i], true
		}
	}
	return Spoken{}, false
}

// Branches gives every way the practice took, from the first line to the last
// of that way; the newest comes last.
func (s Session) Branches() (out [][]Spoken) {
	inner := map[int]bool{}
	for _, l := range s.st.solo.lines {
		inner[l.Before] = true
	}
	for _, l := range s.st.solo.lines {
		if !inner[l.Seq] {
			out = append(out, s.st.solo.upTo(l.Seq))
		}
	}
	return out
}

func (st *state) foldSolo(e Event) error {
	x := &st.solo
	if e.Kind == Said {
		if e.Who != Me && e.Who != Them || e.From < 0 || e.Until < 0 {
			return fmt.Errorf("event %d is said by %q at %d ms: %w", e.Seq, e.Who, e.From, ErrOrder)
		}
		x.lines = append(x.lines, Spoken{
			Seq: e.Seq, Before: x.head, At: e.At, Minute: st.clock.minute(),
			Who: e.Who, Text: e.Text, Heard: e.Behind, Stage: e.Stage,
			Timed: e.Timed, From: time.Duration(e.From) * time.Millisecond, Until: time.Duration(e.Until) * time.Millisecond,
		})
		x.head = e.Seq
		return nil
	}
	i := x.index(e.Ref)
	if i < 0 || e.Kind == Labelled && x.lines[i].Who != Me || e.Kind == Rewound && x.lines[i].Who != Them {
		return fmt.Errorf("event %d (%s) is about %d, which is no such line: %w", e.Seq, e.Kind, e.Ref, ErrOrder)
	}
	switch e.Kind {
	case Labelled:
		x.lines[i].Corrected = e.Text
	case Hinted:
		x.lines[i].Hint = e.Text
	case Rewound:
		x.head = e.Ref
	}
	return nil
}
