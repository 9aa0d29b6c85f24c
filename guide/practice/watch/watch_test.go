package watch_test

import (
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/script"
)

// observed is a session in which an observer presses keys, a second each.
type observed struct {
	t  *testing.T
	s  guide.Session
	at time.Time
}

func observe(t *testing.T) *observed {
	at := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	s, e := guide.Begin(script.Builtin()[0], at)
	o := &observed{t: t, s: s, at: at}
	o.do(e, nil)
	o.do(o.s.Start(o.at))
	o.do(o.s.Open(o.at))
	return o
}

func (o *observed) do(e guide.Event, err error) {
	o.t.Helper()
	if err == nil {
		o.s, err = o.s.Apply(e)
	}
	if err != nil {
		o.t.Fatal(err)
	}
	o.at = o.at.Add(time.Second)
}

func (o *observed) count(tallies ...guide.Tally) {
	for _, t := range tallies {
		o.do(rehearsal.Count(o.s, t, o.at))
	}
}

func (o *observed) score(by guide.Role, points string) {
	for i, p := range points {
		o.do(rehearsal.Score(o.s, by, watch.Lines()[i], int(p-'0'), o.at))
	}
}

func figure(t *testing.T, st watch.Stage, name string) scorecard.Figure {
	t.Helper()
	for _, f := range st.Figures() {
		if strings.Contains(f.Name.String(), name) {
			return f
		}
	}
	t.Fatalf("no figure %q among %+v", name, st.Figures())
	return scorecard.Figure{}
}

func TestOf_CountsByStageBesideTheBandsOfTheScorecard(t *testing.T) {
	o := observe(t)
	o.count(rehearsal.TallyOpen, rehearsal.TallyClosed, rehearsal.TallyReflection)
	o.do(o.s.Jump(3, o.at))
	o.count(rehearsal.TallyOpen, rehearsal.TallyOpen, rehearsal.TallySilence, rehearsal.TallyFix, rehearsal.TallyFelt, rehearsal.TallyFelt)
	sheet := watch.Of(o.s)
	if got := sheet.Stages[2].N[rehearsal.TallyOpen]; got != 2 {
		t.Errorf("%d open questions in the third stage", got)
	}
	open := figure(t, sheet.All, "open among")
	if open.Text.String() != "3 of 4" || open.Reaches() != 2 || open.Basis != scorecard.Published {
		t.Errorf("open share: %+v", open)
	}
	if f := figure(t, sheet.All, "fixes"); f.Reaches() != 1 || f.Basis != scorecard.Own {
		t.Errorf("one fix: %+v", f)
	}
	if f := figure(t, sheet.All, "the click"); f.Text.String() != "1 of 4" {
		t.Errorf("felt twice is one step: %+v", f)
	}
	for _, f := range sheet.Stages[2].Figures() {
		if strings.Contains(f.Name.String(), "pauses") {
			t.Error("a stage has a band that is meant for a whole talk")
		}
	}
}

func TestOf_MeasuresWhoSpeaksByTheKeys(t *testing.T) {
	o := observe(t)
	if _, found := watch.Of(o.s).All.FiguresOf(watch.Speaking), watch.Of(o.s).All.Timed; found {
		t.Error("a share without the clock")
	}
	o.do(o.s.Speak(guide.Me, o.at))
	o.at = o.at.Add(29 * time.Second)
	o.do(o.s.Speak(guide.Them, o.at))
	o.at = o.at.Add(89 * time.Second)
	o.do(o.s.End(o.at))
	f := watch.Of(o.s).All.FiguresOf(watch.Speaking)
	if len(f) != 1 || f[0].Text.String() != "25%" || f[0].Reaches() != 2 {
		t.Errorf("share: %+v", f)
	}
}

func TestFocus_EveryTallyIsWatchedByExactlyOneFocus(t *testing.T) {
	seen := map[guide.Tally]int{}
	for _, f := range watch.Focuses()[1:] {
		for _, x := range f.Tallies() {
			seen[x]++
		}
	}
	for _, x := range rehearsal.Tallies() {
		if seen[x] != 1 {
			t.Errorf("%s is watched by %d", x, seen[x])
		}
	}
}

func TestLines_AreThoseOfTheScorecard(t *testing.T) {
	names := scorecard.IDs()
	if len(names) != len(watch.Lines()) || scorecard.MostPoints != rehearsal.MostPoints {
		t.Fatalf("the scorecard has %d lines of %d points", len(names), scorecard.MostPoints)
	}
	for i, l := range watch.Lines() {
		if names[i] != l {
			t.Errorf("line %d is %q here and %q there", i+1, l, names[i])
		}
	}
}

func TestGaps_ShowNobodysPointsBeforeAllEightAreGiven(t *testing.T) {
	o := observe(t)
	o.score(guide.RoleOrganizer, "33333333")
	o.score(guide.RoleObserver, "1123333")
	gaps := watch.Gaps(o.s)
	if watch.Scored(o.s, guide.RoleObserver) || len(gaps[0].Points) != 1 {
		t.Fatalf("seven of eight are shown: %+v", gaps[0])
	}
	if _, ok := watch.Widest(gaps); ok {
		t.Error("one alone has a gap")
	}
	o.do(rehearsal.Score(o.s, guide.RoleObserver, "close", 0, o.at))
	gaps = watch.Gaps(o.s)
	if w, ok := watch.Widest(gaps); !ok || w.Line != "close" || w.Wide != 3 {
		t.Errorf("widest: %+v", w)
	}
	if gaps[3].Wide != 0 {
		t.Errorf("they agree on the story: %+v", gaps[3])
	}
}
