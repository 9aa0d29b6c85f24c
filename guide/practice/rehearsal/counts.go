package rehearsal

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
)

// What is counted. The first seven are what the organizer did; the last four
// are the steps of the click, and count only when the person said it.
const (
	TallyOpen         guide.Tally = "open"
	TallyClosed       guide.Tally = "closed"
	TallyReflection   guide.Tally = "reflection"
	TallySilence      guide.Tally = "silence" // of three seconds or more
	TallyFix          guide.Tally = "fix"
	TallyPitch        guide.Tally = "pitch"
	TallyInterruption guide.Tally = "interruption"
	TallyFelt         guide.Tally = "felt"
	TallyShared       guide.Tally = "shared"
	TallySystemic     guide.Tally = "systemic"
	TallyChangeable   guide.Tally = "changeable"
)

// Tallies lists all of them, in the order in which screens show them.
func Tallies() []guide.Tally {
	return []guide.Tally{TallyOpen, TallyClosed, TallyReflection, TallySilence, TallyFix, TallyPitch, TallyInterruption,
		TallyFelt, TallyShared, TallySystemic, TallyChangeable}
}

// MostPoints is the most a line of the scorecard can have.
const MostPoints = 3

// MostObservers is how many of those who watch one talk give points.
const MostObservers = 3

// Scorers are who gives points where so many watch: the three roles, and each
// further observer as one more. Without anybody who watches, an observer may give
// theirs all the same.
func Scorers(observers int) []guide.Role {
	out := guide.Roles()
	for n := 2; n <= min(observers, MostObservers); n++ {
		out = append(out, guide.RoleObserver+guide.Role("-"+strconv.Itoa(n)))
	}
	return out
}

// Counted is a tally that stands.
type Counted struct {
	Seq    int // of the event that counted it
	At     time.Time
	Minute int // whole minutes into the talk, without pauses
	Tally  guide.Tally
	Stage  string
	Lines  []guide.Line // words about it
}

// Words joins the lines.
func (c Counted) Words() string {
	var all []string
	for _, l := range c.Lines {
		all = append(all, l.Text)
	}
	return strings.Join(all, "\n")
}

// Count counts a tally in the stage the talk is in.
func Count(s guide.Session, t guide.Tally, at time.Time) (guide.Event, error) {
	if !slices.Contains(Tallies(), t) {
		return guide.Event{}, words.Fail("rehearsal.tally", guide.ErrNothing, "Tally", t)
	}
	st, _ := s.Here()
	return s.Stamp(at, guide.Event{Kind: guide.Tallied, Tally: t, Stage: st.ID}), nil
}

// Score gives points for a line of the scorecard; the same again replaces
// them. points are 0 to MostPoints.
func Score(s guide.Session, by guide.Role, line string, points int, at time.Time) (guide.Event, error) {
	switch {
	case !slices.Contains(Scorers(MostObservers), by) || strings.TrimSpace(line) == "":
		return guide.Event{}, words.Fail("rehearsal.scoring", guide.ErrNothing, "Line", line, "Role", by)
	case points < 0 || points > MostPoints:
		return guide.Event{}, words.Fail("rehearsal.points-expected", nil, "N", points, "Most", MostPoints)
	}
	return s.Stamp(at, guide.Event{Kind: guide.Scored, Role: by, Text: line, Item: points}), nil
}

// Counts gives the tallies that stand, oldest first, with the words about each.
func Counts(s guide.Session) (out []Counted) {
	for _, e := range s.Standing() {
		switch {
		case e.Kind == guide.Tallied && slices.Contains(Tallies(), e.Tally):
			out = append(out, Counted{Seq: e.Seq, At: e.At, Minute: e.Minute(), Tally: e.Tally, Stage: e.Stage})
		case (e.Kind == guide.Noted || e.Kind == guide.Added) && !e.Gone:
			if i := slices.IndexFunc(out, func(c Counted) bool { return c.Seq == e.Ref }); i >= 0 {
				out[i].Lines = append(out[i].Lines, guide.Line{Seq: e.Seq, First: e.Seq, Text: e.Text, Later: e.Kind == guide.Added, At: e.At})
			}
		}
	}
	return out
}

// Points are what a role gave, by line; nil before the first.
func Points(s guide.Session, by guide.Role) (out map[string]int) {
	for _, e := range s.Standing() {
		if e.Kind != guide.Scored || e.Role != by || e.Item < 0 || e.Item > MostPoints {
			continue
		}
		if out == nil {
			out = map[string]int{}
		}
		out[e.Text] = e.Item
	}
	return out
}
