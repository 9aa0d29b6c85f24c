package rounds

import (
	"errors"
	"strconv"

	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/tui/page"
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

// newPlan shows a plan, round by round.
func (k *Room) newPlan(plan rounds.Plan) *parts.Sheet {
	w := k.Words
	sections := []parts.Part{{Ink: page.Faint, Lines: []string{plan.Head(w)}}, {Sign: "·", Lines: plan.Says(w)}}
	for _, r := range plan.Rounds {
		pt := parts.Part{Head: w.T("plan.round", "N", r.Number, "From", r.From, "Debrief", r.Debrief, "Until", r.Until)}
		for _, g := range r.Groups {
			line := w.T("plan.group", "Organizer", g.Organizer, "Person", g.Person, "Watching", g.Watching())
			if g.Laptop {
				line += w.T("plan.laptop")
			}
			pt.Lines = append(pt.Lines, line)
		}
		sections = append(sections, pt)
	}
	everyone := parts.Part{Head: w.T("plan.everyone", "Legend", w.T("rounds.legend"))}
	for x := 1; x <= plan.Room.People; x++ {
		everyone.Lines = append(everyone.Lines, page.Pad(strconv.Itoa(x), 4)+plan.Letters(x))
	}
	s := parts.NewSheet(k.Desk, w.T("plan.title"), nil, append(sections, everyone)...)
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
