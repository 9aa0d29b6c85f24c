package tui

import (
	"errors"
	"strconv"

	"example.org/onetoone/guide/practice/rounds"
)

// newPlanning asks what there is, and shows who does what when.
func (k *kit) newPlanning() screen {
	return newNumbers(k.desk, k.T("plan.title"), k.T("plan.intro"), []number{
		{k.T("plan.people"), 12}, {k.T("plan.minutes"), 90}, {k.T("plan.laptops"), 0},
	}, func(n []int) (step, error) {
		p, err := rounds.Make(rounds.Room{People: n[0], Minutes: n[1], Laptops: n[2], Timing: k.drill.Timing})
		if err != nil {
			return stay(), planned(err)
		}
		return push(k.newPlan(p)), nil
	})
}

// What minutes of a round cannot be.
const (
	errDrillMinutes = Why("timing.short.drill") // no drill any more
	errTalkShort    = Why("timing.short")       // no guide can be scaled to it
)

// planned tells why a room cannot be planned in words that help.
func planned(err error) error {
	switch {
	case errors.Is(err, rounds.ErrPeople):
		return because("plan.few", err)
	case errors.Is(err, rounds.ErrShort):
		return because("plan.short", err)
	}
	return err
}

// newPlan shows a plan, round by round.
func (k *kit) newPlan(plan rounds.Plan) *sheet {
	w := k.Words
	sections := []part{{ink: faint, lines: []string{plan.Head(w)}}, {sign: "·", lines: plan.Says(w)}}
	for _, r := range plan.Rounds {
		pt := part{head: w.T("plan.round", "N", r.Number, "From", r.From, "Debrief", r.Debrief, "Until", r.Until)}
		for _, g := range r.Groups {
			line := w.T("plan.group", "Organizer", g.Organizer, "Person", g.Person, "Watching", g.Watching())
			if g.Laptop {
				line += w.T("plan.laptop")
			}
			pt.lines = append(pt.lines, line)
		}
		sections = append(sections, pt)
	}
	everyone := part{head: w.T("plan.everyone", "Legend", w.T("rounds.legend"))}
	for x := 1; x <= plan.Room.People; x++ {
		everyone.lines = append(everyone.lines, pad(strconv.Itoa(x), 4)+plan.Letters(x))
	}
	s := newSheet(k.desk, w.T("plan.title"), nil, append(sections, everyone)...)
	if k.drill.WritePlan != nil {
		s.extra = []action{k.shown("plan.print", func() step { return k.printPlan(plan) }, "o")}
	}
	return s
}

// printPlan asks where to write a plan, to print it.
func (k *kit) printPlan(plan rounds.Plan) step {
	s := k.newWritingTo(k.drill.PrintPath("practice-plan.html"), k.T("plan.print.more"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.drill.WritePlan(path, plan, plain) }
	})
	s.bare = ""
	return push(s)
}
