package timings

import (
	"errors"
	"fmt"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/numbers"
)

// check says what no talk that Make gives would hold. i is its place, from 0.
// The error begins with the path inside the talk.
func (t Talk) check(i int) error {
	if t.N != i+1 {
		return fmt.Errorf("n: %d, expected %d", t.N, i+1)
	}
	if !numbers.IsWeek(t.Week) {
		return fmt.Errorf("week: %q, expected one such as 2026-W47", t.Week)
	}
	if !numbers.IsGuideID(t.Guide) {
		return fmt.Errorf("guide: %q, expected one that comes with the program, or %s", t.Guide, OwnGuide)
	}
	for _, n := range []figure{{"minutes", t.Minutes, Most}, {"planned", t.Planned, Most}, {"silences", t.Silences, Most}} {
		if err := n.check(); err != nil {
			return err
		}
	}
	if t.Percent != nil {
		if err := (figure{"organizer_percent", *t.Percent, 100}).check(); err != nil {
			return err
		}
	}
	if err := t.Ask.check(); err != nil {
		return fmt.Errorf("ask: %w", err)
	}
	if len(t.Stages) == 0 {
		return errors.New("stages: none, expected those of the guide")
	}
	seen := map[string]bool{}
	for j, st := range t.Stages {
		if err := st.check(j); err != nil {
			return fmt.Errorf("stages[%d].%w", j, err)
		}
		if seen[st.ID] {
			return fmt.Errorf("stages[%d].id: %s a second time", j, st.ID)
		}
		seen[st.ID] = true
	}
	return nil
}

func (a Ask) check() error {
	switch {
	case a.Yes && !a.Answered:
		return errors.New("a yes without an answer")
	case (a.What == nil) != (a.When == nil):
		return errors.New("one of what and when, expected both or neither")
	case a.What != nil && !a.Yes:
		return errors.New("what and when without a yes")
	}
	return nil
}

func (s Stage) check(i int) error {
	if !numbers.IsStageID(i, s.ID) {
		return fmt.Errorf("id: %q, expected a stage that comes with the program, or %s", s.ID, numbers.StageID(i, ""))
	}
	for _, n := range []figure{
		{"seconds", s.Seconds, Most}, {"planned", s.Planned, Most}, {"of", s.Of, Most}, {"prompts", s.Prompts, s.Of},
	} {
		if err := n.check(); err != nil {
			return err
		}
	}
	if err := checkMarks("marks", s.Marks, func(k guide.MarkKind) bool {
		return k == Unnamed || slices.Contains(guide.MarkKinds(), k) && !k.Click()
	}); err != nil {
		return err
	}
	return checkMarks("click", s.Click, guide.MarkKind.Click)
}

func checkMarks(name string, marks map[guide.MarkKind]int, may func(guide.MarkKind) bool) error {
	for k, n := range marks {
		if !may(k) {
			return fmt.Errorf("%s: %q is no kind of it", name, k)
		}
		if err := numbers.Within(n, 1, Most); err != nil {
			return fmt.Errorf("%s.%s: %w", name, k, err)
		}
	}
	return nil
}

// figure is a number with its name, from 0 to most.
type figure struct {
	name string
	n    int
	most int
}

func (f figure) check() error {
	if err := numbers.Within(f.n, 0, f.most); err != nil {
		return fmt.Errorf("%s: %w", f.name, err)
	}
	return nil
}
