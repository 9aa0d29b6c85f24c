package rounds

import (
	"errors"

	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// newPlanning asks what there is, and shows who does what when.
func (k *Room) newPlanning() screen.Screen {
	return parts.NewNumbers(k.Desk, k.T("plan.title"), k.T("plan.intro"), []parts.Number{
		{Label: k.T("plan.people"), Value: 12}, {Label: k.T("plan.minutes"), Value: 90}, {Label: k.T("plan.laptops"), Value: 0},
	}, func(n []int) (screen.Step, error) {
		p, err := rounds.Make(rounds.Room{People: n[0], Minutes: n[1], Laptops: n[2], Timing: k.Timing})
		if err != nil {
			return screen.Stay(), planned(err)
		}
		return screen.Push(k.newPlan(p)), nil
	})
}

// What minutes of a round cannot be.
const (
	errDrillMinutes = screen.Why("timing.short.drill") // no drill any more
	errTalkShort    = screen.Why("timing.short")       // no guide can be scaled to it
)

// planned tells why a room cannot be planned in words that help.
func planned(err error) error {
	switch {
	case errors.Is(err, rounds.ErrPeople):
		return screen.Because("plan.few", err)
	case errors.Is(err, rounds.ErrShort):
		return screen.Because("plan.short", err)
	}
	return err
}

// newPlan shows a plan as it is printed, round by round.
func (k *Room) newPlan(plan rounds.Plan) *parts.Sheet {
	s := parts.NewSheet(k.Desk, k.T("plan.title"), nil, parts.Sections(plan.Document(k.Words).Parts...)...)
	if k.Files.WritePlan != nil {
		s.Extra = []screen.Action{k.Shown("plan.print", func() screen.Step { return k.printPlan(plan) }, "o")}
	}
	return s
}

// printPlan asks where to write a plan, to print it.
func (k *Room) printPlan(plan rounds.Plan) screen.Step {
	s := k.NewWritingTo(k.PrintPath("practice-plan.html"), k.T("plan.print.more"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.Files.WritePlan(path, plan, plain) }
	})
	s.Bare = ""
	return screen.Push(s)
}
