package timings

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/trainer/numbers"
	"example.org/onetoone/guide/words"
)

// check says what no talk that Make gives would hold. i is its place, from 0.
// The error begins with the path inside the talk.
func (t Talk) check(i int) error {
	if t.N != i+1 {
		return words.Fail("timings.n", nil, "N", t.N, "Expected", i+1)
	}
	if !numbers.IsWeek(t.Week) {
		return words.Fail("file.week", nil, "Week", strconv.Quote(t.Week))
	}
	if !numbers.IsGuideID(t.Guide) {
		return words.Fail("file.guide", nil, "Guide", strconv.Quote(t.Guide), "Own", numbers.OwnGuide)
	}
	percent := 0
	if t.Percent != nil {
		percent = *t.Percent
	}
	if err := cmp.Or(numbers.Named("minutes", t.Minutes, numbers.Most), numbers.Named("planned", t.Planned, numbers.Most), numbers.Named("silences", t.Silences, numbers.Most),
		numbers.Named("organizer_percent", percent, 100)); err != nil {
		return err
	}
	if err := t.Ask.check(); err != nil {
		return words.Fail("timings.ask", err)
	}
	if len(t.Stages) == 0 {
		return words.Error("timings.nostages")
	}
	return numbers.Distinct("stages", t.Stages, func(st Stage) string { return st.ID }, func(i int, st Stage) error { return st.check(i) })
}

func (a Ask) check() error {
	switch {
	case a.Yes && !a.Answered:
		return words.Error("timings.yes")
	case (a.What == nil) != (a.When == nil):
		return words.Error("timings.half")
	case a.What != nil && !a.Yes:
		return words.Error("timings.early")
	}
	return nil
}

func (s Stage) check(i int) error {
	if !numbers.IsStageID(i, s.ID) {
		return words.Fail("file.stage", nil, "ID", strconv.Quote(s.ID), "Own", numbers.StageID(i, ""))
	}
	if err := cmp.Or(numbers.Named("seconds", s.Seconds, numbers.Most), numbers.Named("planned", s.Planned, numbers.Most), numbers.Named("of", s.Of, numbers.Most),
		numbers.Named("prompts", s.Prompts, s.Of)); err != nil {
		return err
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
			return words.Fail("timings.kind", nil, "Where", name, "Kind", strconv.Quote(string(k)))
		}
		if err := numbers.Within(n, 1, numbers.Most); err != nil {
			return fmt.Errorf("%s.%s: %w", name, k, err)
		}
	}
	return nil
}
