package rehearsal

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
)

// Line is what was said once in a practice with a scripted partner, or in a recorded
// one.
type Line struct {
	Seq    int // of the event that holds it
	Before int // the line it follows on, by its Seq; 0 is none
	At     time.Time
	Into   time.Duration // into the talk, without pauses
	Who    guide.Speaker
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
	// Held is how long a silence was held; 0 is unknown, or none.
	Held time.Duration
}

// told is what the events say of a practice with a scripted partner: its lines,
// oldest first, and the one that the next follows on.
type told struct {
	lines []Line
	head  int // by its Seq
}

func (s told) index(seq int) int {
	i, ok := slices.BinarySearchFunc(s.lines, seq, func(l Line, seq int) int { return l.Seq - seq })
	if !ok {
		return -1
	}
	return i
}

// linesOf reads the events. One that nobody could have made is passed over: what it
// is about is no line, or none of theirs.
func linesOf(s guide.Session) (out told) {
	for _, e := range s.Standing() {
		switch e.Kind {
		case guide.Said:
			if !says(e) {
				continue
			}
			out.lines = append(out.lines, lineOf(e, out.head))
			out.head = e.Seq
		case guide.Labelled, guide.Hinted, guide.Rewound:
			if i := out.index(e.Ref); i >= 0 {
				out.about(i, e)
			}
		}
	}
	return out
}

// says reports whether an event is a line that somebody could have said.
func says(e guide.Event) bool {
	return e.Kind == guide.Said && (e.Who == guide.Me || e.Who == guide.Them) && e.From >= 0 && e.Until >= 0
}

// lineOf is the line of an event, which follows on another.
func lineOf(e guide.Event, before int) Line {
	l := Line{
		Seq: e.Seq, Before: before, At: e.At, Into: time.Duration(e.Into) * time.Millisecond,
		Who: e.Who, Text: e.Text, Heard: e.Behind, Stage: e.Stage,
		Timed: e.Timed, From: time.Duration(e.From) * time.Millisecond, Until: time.Duration(e.Until) * time.Millisecond,
	}
	if !l.Timed {
		l.Held, l.Until = l.Until, 0
	}
	return l
}

// about takes in what was said about a line.
func (s *told) about(i int, e guide.Event) {
	switch line := &s.lines[i]; {
	case e.Kind == guide.Hinted:
		line.Hint = e.Text
	case e.Kind == guide.Labelled && line.Who == guide.Me:
		line.Corrected = e.Text
	case e.Kind == guide.Rewound && line.Who == guide.Them:
		s.head = e.Ref
	}
}

// upTo are the lines that lead to one, which is the last.
func (s told) upTo(seq int) (out []Line) {
	for i := s.index(seq); i >= 0; i = s.index(s.lines[i].Before) {
		out = append(out, s.lines[i])
	}
	slices.Reverse(out)
	return out
}

// Solo reports whether this is a practice with a scripted partner.
func Solo(s guide.Session) bool { return s.Field(guide.FieldPersona) != "" }

// Recorded reports whether this is a practice that was recorded elsewhere.
func Recorded(s guide.Session) bool { return s.Field(guide.FieldRecorded) != "" }

// Drill is the stage that a practice is about alone, and for how many minutes;
// ok is false for any other session.
func Drill(s guide.Session) (stage string, minutes int, ok bool) {
	minutes, _ = strconv.Atoi(s.Field(guide.FieldDrillMinutes)) // 0 where it is not said
	return s.Field(guide.FieldDrill), minutes, s.Field(guide.FieldDrill) != ""
}

// Say keeps what the trainee says to a scripted partner, and what was heard in
// it. No text is a silence that was held.
func Say(s guide.Session, text, heard string, at time.Time) (guide.Event, error) {
	return line(s, guide.Me, text, heard, at)
}

// Hold keeps a silence that was held for so long, with what was said to begin it,
// if anything was.
func Hold(s guide.Session, text, heard string, held time.Duration, at time.Time) (guide.Event, error) {
	e, err := line(s, guide.Me, text, heard, at)
	e.Until = int(max(0, held).Milliseconds())
	return e, err
}

// Answer keeps what the scripted partner says, and what kind of answer it is.
func Answer(s guide.Session, text, kind string, at time.Time) (guide.Event, error) {
	return line(s, guide.Them, text, kind, at)
}

func line(s guide.Session, who guide.Speaker, text, heard string, at time.Time) (guide.Event, error) {
	if !s.Started() || s.Ended() {
		return guide.Event{}, words.Fail("rehearsal.outside", guide.ErrOrder)
	}
	st, _ := s.Here()
	return s.Stamp(at, guide.Event{Kind: guide.Said, Who: who, Text: strings.TrimSpace(text), Behind: heard, Stage: st.ID}), nil
}

// Label corrects the labels of a line of the trainee's. It returns guide.ErrNothing
// for anything else.
func Label(s guide.Session, line int, labels string, at time.Time) (guide.Event, error) {
	all := linesOf(s)
	i := all.index(line)
	if i < 0 || all.lines[i].Who != guide.Me || labels == "" {
		return guide.Event{}, words.Fail("rehearsal.labelling-line", guide.ErrNothing, "Line", line)
	}
	return s.Stamp(at, guide.Event{Kind: guide.Labelled, Ref: line, Text: labels}), nil
}

// Meet keeps whom a practice is held with: the id of a persona, and the file of one
// that does not come with the program, so that it can be told when that is gone.
func Meet(s guide.Session, persona, file string, at time.Time) (guide.Event, error) {
	return s.Stamp(at, guide.Event{Kind: guide.Set, Field: guide.FieldPersona, Text: persona, Behind: file}), nil
}

// Hint keeps a hint that was asked for.
func Hint(s guide.Session, text string, at time.Time) (guide.Event, error) {
	head := linesOf(s).head
	if head == 0 || text == "" {
		return guide.Event{}, words.Fail("rehearsal.hinting", guide.ErrNothing)
	}
	return s.Stamp(at, guide.Event{Kind: guide.Hinted, Ref: head, Text: text}), nil
}

// Rewind goes on from a line of the partner's; what was said after it stays as
// a branch. It returns guide.ErrNothing for any other line, and for the one that is
// the last already.
func Rewind(s guide.Session, line int, at time.Time) (guide.Event, error) {
	all := linesOf(s)
	i := all.index(line)
	if i < 0 || all.lines[i].Who != guide.Them || line == all.head {
		return guide.Event{}, words.Fail("rehearsal.rewinding-line", guide.ErrNothing, "Line", line)
	}
	return s.Stamp(at, guide.Event{Kind: guide.Rewound, Ref: line}), nil
}

// Spoken gives the lines that lead to where a practice with a scripted partner
// stands, oldest first. The slice is a copy.
func Spoken(s guide.Session) []Line {
	all := linesOf(s)
	return all.upTo(all.head)
}

// LastSpoken is the newest line of what stands that somebody said; ok is false
// where they said nothing. A screen asks at every key: it reads back only as far as
// it must, and all only where the way there was gone back on.
func LastSpoken(s guide.Session, who guide.Speaker) (line Line, ok bool) {
	hints, labels := map[int]string{}, map[int]string{}
	for e := range s.Backwards() {
		switch {
		case e.Kind == guide.Rewound:
			return lastOf(linesOf(s), who)
		case ok && says(e):
			line.Before = e.Seq
			return line, true
		case ok:
		case e.Kind == guide.Hinted && hints[e.Ref] == "":
			hints[e.Ref] = e.Text
		case e.Kind == guide.Labelled && labels[e.Ref] == "":
			labels[e.Ref] = e.Text
		case says(e) && e.Who == who:
			line, ok = lineOf(e, 0), true
			line.Hint = hints[e.Seq]
			if who == guide.Me {
				line.Corrected = labels[e.Seq]
			}
		}
	}
	return line, ok
}

func lastOf(so told, who guide.Speaker) (line Line, ok bool) {
	for i := so.index(so.head); i >= 0; i = so.index(so.lines[i].Before) {
		if so.lines[i].Who == who {
			return so.lines[i], true
		}
	}
	return Line{}, false
}

// Branches gives every way the practice took, from the first line to the last
// of that way; the newest comes last.
func Branches(s guide.Session) (out [][]Line) {
	all, inner := linesOf(s), map[int]bool{}
	for _, l := range all.lines {
		inner[l.Before] = true
	}
	for _, l := range all.lines {
		if !inner[l.Seq] {
			out = append(out, all.upTo(l.Seq))
		}
	}
	return out
}
