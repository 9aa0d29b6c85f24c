package rounds

import (
	"errors"
	"strconv"
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// newPlanning asks what there is, and shows who does what when.
func (k *Room) newPlanning() screen.Screen {
	asks := append([]parts.Number{{Label: k.T("plan.people"), Value: 12}}, k.AsksRoom()...)
	return parts.NewNumbers(k.Desk, k.T("plan.title"), k.T("plan.intro"), asks, func(n []int) (screen.Step, error) {
		room := k.RoomOf(n[1:])
		room.People = n[0]
		p, err := rounds.Make(room)
		if errors.Is(err, rounds.ErrPeople) {
			return screen.Stay(), screen.Because("plan.few", err)
		}
		if err != nil {
			return screen.Stay(), err
		}
		p.Play(inPlan(k.cards())...)
		return screen.Push(k.newPlan(p)), nil
	})
}

// What minutes of a round cannot be.
const (
	errDrillMinutes = screen.Why("timing.short.drill") // no drill any more
	errTalkShort    = screen.Why("timing.short")       // no guide can be scaled to it
)

// inPlan are personas as a plan has them.
func inPlan(all []personas.Persona) (out []rounds.Card) {
	for _, c := range all {
		out = append(out, rounds.Card{ID: c.ID, Name: c.Name})
	}
	return out
}

// planned is a plan on the screen: whose names stand in it, and who is played, can
// be changed there.
type planned struct {
	*parts.Sheet
	k    *Room
	plan rounds.Plan
}

// newPlan shows a plan as it is printed, round by round.
func (k *Room) newPlan(plan rounds.Plan) *planned {
	s := &planned{Sheet: parts.NewSheet(k.Desk, k.T("plan.title"), nil), k: k, plan: plan}
	s.Extra = []screen.Action{k.Shown("plan.hold", s.hold, "enter"),
		k.Shown("plan.names", func() screen.Step { return screen.Push(s.newNames()) }, "n"),
		k.Shown("plan.personas", s.personas, "p")}
	if k.Files.WritePlan != nil {
		s.Extra = append(s.Extra, k.Shown("plan.print", s.print, "o"))
	}
	s.draw()
	return s
}

func (s *planned) draw() { s.Parts = parts.Sections(s.plan.Document(s.k.Words).Parts...) }

// newNames asks who they are.
func (s *planned) newNames() *parts.Asking {
	k := s.k
	line := parts.NewAsked("", strings.Join(s.plan.Names, ", "), k.T("plan.names.hint"), nil)
	line.Join = ", "
	return parts.NewAsking(k.Desk, k.T("plan.names"), k.N("plan.names.intro", s.plan.Room.People), []*parts.Asked{line}, func(texts []string) (screen.Step, error) {
		if err := s.plan.Call(practice.NamesOf(texts[0])); err != nil {
			return screen.Stay(), err
		}
		s.draw()
		return screen.Step{screen.Back(1)}, nil
	})
}

// personas asks who is played: another in each round, or one in all.
func (s *planned) personas() screen.Step {
	k := s.k
	play := func(cards ...rounds.Card) func() screen.Step {
		return func() screen.Step {
			s.plan.Play(cards...)
			s.draw()
			return screen.Stay() // the list is left already
		}
	}
	all := k.cards() // read once: the folder may change
	opts := []parts.Option{{Name: k.T("plan.personas.each"), Run: play(inPlan(all)...)}}
	for i, c := range all {
		opts = append(opts, parts.Option{Name: practice.Title(c), Run: play(inPlan(all)[i])})
	}
	opts[1].Head = k.T("plan.personas.one")
	return screen.Push(parts.NewList(k.Desk, k.T("plan.personas"), "", true, opts))
}

// hold begins the first round of the plan at this screen, for one of the groups.
func (s *planned) hold() screen.Step {
	k := s.k
	if len(s.plan.Rounds[0].Groups) == 1 {
		return k.whoHasTheScreen(s.plan.Turns(0))
	}
	var opts []parts.Option
	for i := range s.plan.Rounds[0].Groups {
		turns := s.plan.Turns(i)
		opts = append(opts, parts.Option{Name: k.T("plan.group", "N", strconv.Itoa(i+1), "Names", people(turns[0])), Run: func() screen.Step { return k.whoHasTheScreen(turns) }})
	}
	return screen.Push(parts.NewList(k.Desk, k.T("plan.hold.title"), "", true, opts))
}

// people are all who are in a round, the organizer first.
func people(t rounds.Turn) string {
	return strings.Join(append([]string{t.Organizer, t.Person}, t.Observers...), ", ")
}

// print asks where to write a plan, to print it.
func (s *planned) print() screen.Step {
	k := s.k
	to := k.NewWritingTo(k.PrintPath("practice-plan.html"), k.T("plan.print.more"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.Files.WritePlan(path, s.plan, plain) }
	})
	to.Bare = ""
	return screen.Push(to)
}
