package guide

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Tally is one thing that an observer of a practice counts. The values are
// stored: they never change meaning.
type Tally string

// What is counted. The first seven are what the organizer did; the last four
// are the steps of the click, and count only when the person said it.
const (
	TallyOpen         Tally = "open"
	TallyClosed       Tally = "closed"
	TallyReflection   Tally = "reflection"
	TallySilence      Tally = "silence" // of three seconds or more
	TallyFix          Tally = "fix"
	TallyPitch        Tally = "pitch"
	TallyInterruption Tally = "interruption"
	TallyFelt         Tally = "felt"
	TallyShared       Tally = "shared"
	TallySystemic     Tally = "systemic"
	TallyChangeable   Tally = "changeable"
)

// Tallies lists all of them, in the order in which screens show them.
func Tallies() []Tally {
	return []Tally{TallyOpen, TallyClosed, TallyReflection, TallySilence, TallyFix, TallyPitch, TallyInterruption,
		TallyFelt, TallyShared, TallySystemic, TallyChangeable}
}

// Click reports whether it is a step of the click.
func (t Tally) Click() bool { return MarkKind(t).Click() }

// Role is one of the three in a practice.
type Role string

// The roles.
const (
	RoleOrganizer Role = "organizer"
	RolePerson    Role = "person"
	RoleObserver  Role = "observer"
)

// Roles lists the roles in the order in which they speak in the debrief.
func Roles() []Role { return []Role{RoleOrganizer, RolePerson, RoleObserver} }

// MostPoints is the most a line of the scorecard can have.
const MostPoints = 3

// Counted is a tally that stands.
type Counted struct {
	Seq    int // of the event that counted it
	At     time.Time
	Minute int // whole minutes into the talk, without pauses
	Tally  Tally
	Stage  string
	Lines  []Line // words about it
}

// Words joins the lines.
func (c Counted) Words() string { return joined(c.Lines) }

// scoreKey is who gave points for which line.
type scoreKey struct {
	role Role
	line string
}

// Count counts a tally in the stage the talk is in.
func (s Session) Count(t Tally, at time.Time) (Event, error) {
	if !slices.Contains(Tallies(), t) {
		return Event{}, fmt.Errorf("tally %q: %w", t, ErrNothing)
	}
	st, _ := s.Here()
	return s.next(at, Event{Kind: Tallied, Tally: t, Stage: st.ID}), nil
}

// Score gives points for a line of the scorecard; the same again replaces
// them. points are 0 to MostPoints.
func (s Session) Score(by Role, line string, points int, at time.Time) (Event, error) {
	switch {
	case !slices.Contains(Roles(), by) || strings.TrimSpace(line) == "":
		return Event{}, fmt.Errorf("scoring %q by %q: %w", line, by, ErrNothing)
	case points < 0 || points > MostPoints:
		return Event{}, fmt.Errorf("%d points: expected 0 to %d", points, MostPoints)
	}
	return s.next(at, Event{Kind: Scored, Role: by, Text: line, Item: points}), nil
}

// Counted gives the tallies that stand, oldest first. The slice is a copy.
func (s Session) Counted() []Counted { return slices.Clone(s.st.tallies) }

// Points are what a role gave, by line; nil before the first.
func (s Session) Points(by Role) map[string]int {
	var out map[string]int
	for k, n := range s.st.scores {
		if k.role != by {
			continue
		}
		if out == nil {
			out = map[string]int{}
		}
		out[k.line] = n
	}
	return out
}

// Role is who has this screen, in a practice; empty in a real talk.
func (s Session) Role() Role { return Role(s.Field(FieldRole)) }

func (st *state) foldTallied(e Event) error {
	if !slices.Contains(Tallies(), e.Tally) {
		return fmt.Errorf("event %d counts %q: %w", e.Seq, e.Tally, ErrOrder)
	}
	st.tallies = append(st.tallies, Counted{Seq: e.Seq, At: e.At, Minute: st.clock.minute(), Tally: e.Tally, Stage: e.Stage})
	return nil
}

func (st *state) foldScored(e Event) error {
	if !slices.Contains(Roles(), e.Role) || e.Item < 0 || e.Item > MostPoints {
		return fmt.Errorf("event %d scores %d by %q: %w", e.Seq, e.Item, e.Role, ErrOrder)
	}
	if st.scores == nil {
		st.scores = map[scoreKey]int{}
	}
	st.scores[scoreKey{e.Role, e.Text}] = e.Item
	return nil
}

func (st *state) tallyIndex(seq int) int {
	return slices.IndexFunc(st.tallies, func(c Counted) bool { return c.Seq == seq })
}
