package guide

import (
	"slices"
	"strings"
	"time"
)

// MarkKind is what sort of moment was marked. The empty kind is a mark that
// was made with one key and not named yet.
type MarkKind string

// The kinds of mark. The first four are the ones beginners are taught; the
// last four are the steps of the click, and count only when the other person
// said it.
const (
	Quote       MarkKind = "quote"
	Feeling     MarkKind = "feeling"
	Detail      MarkKind = "detail"
	PromiseMine MarkKind = "promise" // a promise of mine
	Value       MarkKind = "value"
	Skill       MarkKind = "skill"   // a skill or a network
	Decider     MarkKind = "decider" // who makes the decision
	Question    MarkKind = "question"
	Felt        MarkKind = "felt"
	Shared      MarkKind = "shared"
	Systemic    MarkKind = "systemic"
	Changeable  MarkKind = "changeable"
)

// MarkKinds lists every kind in the order in which screens offer them.
func MarkKinds() []MarkKind {
	return []MarkKind{Quote, Feeling, Detail, PromiseMine, Value, Skill, Decider, Question,
		Felt, Shared, Systemic, Changeable}
}

// Click reports whether the kind is a step of the click.
func (k MarkKind) Click() bool {
	return k == Felt || k == Shared || k == Systemic || k == Changeable
}

// valid reports whether k is one of MarkKinds.
func (k MarkKind) valid() bool { return slices.Contains(MarkKinds(), k) }

// Mark is a moment worth keeping.
type Mark struct {
	Seq    int // of the event that made it
	At     time.Time
	Minute int // whole minutes into the talk, without pauses
	Stage  string
	Prompt string
	// Kinds are what it was named, in the order of MarkKinds; none: not named yet.
	Kinds []MarkKind
	// Lines are the words written about it, with the event each came from.
	Lines []Line
	// Discarded marks stay in the list of events, and can be restored; they are
	// in no transcript.
	Discarded bool
	// Erased is true when words about it were erased.
	Erased bool
	// Passed is true once the debrief has been through it.
	Passed bool
	// gone is true once the mark itself was erased.
	gone bool
}

// Line is something that was written. Seq is the event that holds what it says, and
// First the one that held its first words: another where it was corrected.
type Line struct {
	Seq   int
	First int
	Text  string
	// Was is what it said before, oldest first, as far as that was not erased.
	Was []Past
	// Later is true for what was added when the talk was over; At is when.
	Later bool
	At    time.Time
}

// Is reports whether the mark was named k, whatever else it was named.
func (m Mark) Is(k MarkKind) bool { return slices.Contains(m.Kinds, k) }

// named is the mark's kinds with one more, in a list of its own.
func (m Mark) named(k MarkKind) []MarkKind {
	return slices.DeleteFunc(MarkKinds(), func(x MarkKind) bool { return x != k && !m.Is(x) })
}

// Words joins the mark's lines.
func (m Mark) Words() string {
	var words []string
	for _, l := range m.Lines {
		words = append(words, l.Text)
	}
	return strings.Join(words, "\n")
}

// EveryMark returns every mark that stands, oldest first, with those that were
// discarded, so that one can be kept after all. Erased ones are not in it.
func (s Session) EveryMark() []Mark {
	return slices.DeleteFunc(slices.Clone(s.st.marks), func(m Mark) bool { return m.gone })
}

// Notes are the notes that stand and belong to no mark, oldest first.
func (s Session) Notes() []Line { return slices.Clone(s.st.notes) }
