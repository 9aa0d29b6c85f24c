package whom_test

import (
	"slices"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/whom"
)

func TestEach_IsOneALineOrBetweenSemicolons(t *testing.T) {
	got := whom.Each("Joy R., ICU, nights; Sam\nthe cleaner ;; ")
	if want := []string{"Joy R., ICU, nights", "Sam", "the cleaner"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestTwo_TellsTwoNamesFromOneDescription(t *testing.T) {
	for text, want := range map[string][2]string{
		"Joy and Sam": {"Joy", "Sam"}, "joy & Sam, ICU": {"joy", "Sam, ICU"}, "J. R. and S.": {"J. R.", "S."},
		"the night and day nurse": {}, "Joy, nights and days": {}, "Joy and friends": {}, "Sandy": {}, "Joy and": {}, "Ali and his brother": {},
	} {
		if a, b, ok := whom.Two(text); ok != (want[0] != "") || a != want[0] || b != want[1] {
			t.Errorf("%q is %q and %q", text, a, b)
		}
	}
}

func TestOthers_AreThoseOfOlderTalksToo(t *testing.T) {
	at := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	s, e := guide.Begin(script.Builtin()[0], at)
	do := func(e guide.Event, err error) {
		t.Helper()
		if err == nil {
			s, err = s.Apply(e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	do(e, nil)
	if len(whom.Others(s)) != 0 || whom.NextOther(s) != 0 {
		t.Errorf("there is %v, and next %d", whom.Others(s), whom.NextOther(s))
	}
	do(s.Fill(guide.FieldElse, "Joy, Sam", at)) // as programs did that knew one
	do(s.Fill(guide.FieldIntroduce, guide.Yes, at))
	do(s.FillOther(1, guide.FieldElse, "Ali", at))
	do(s.FillOther(2, guide.FieldElse, "B.", at))
	do(s.FillOther(2, guide.FieldElseWhy, "runs the rota", at))
	do(s.FillOther(2, guide.FieldIntroduce, guide.Yes, at))
	do(s.FillOther(1, guide.FieldElse, "", at))
	want := []whom.Other{{N: 0, Who: "Joy, Sam", Introduce: guide.Yes}, {N: 2, Who: "B.", Why: "runs the rota", Introduce: guide.Yes}}
	if got := whom.Others(s); !slices.Equal(got, want) || whom.NextOther(s) != 3 {
		t.Errorf("there are %v, and next %d", got, whom.NextOther(s))
	}
	if got := s.Header("x").Offered; got != "Joy, Sam\nB." {
		t.Errorf("offered is %q", got)
	}
}
