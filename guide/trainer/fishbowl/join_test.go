package fishbowl_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/fishbowl"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// watched is what an observer hands in who counts some tallies in the first
// stage, and others in the third. Every key takes a second.
func watched(t *testing.T, f watch.Focus, first, third string) fishbowl.Observer {
	t.Helper()
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
		at = at.Add(time.Second)
	}
	count := func(tallies string) {
		t.Helper()
		for x := range strings.FieldsSeq(tallies) {
			switch x {
			case "me":
				do(s.Speak(guide.Me, at))
			case "them":
				do(s.Speak(guide.Them, at))
			default:
				do(rehearsal.Count(s, guide.Tally(x), at))
			}
		}
	}
	do(e, nil)
	do(s.Fill(guide.FieldRole, string(guide.RoleObserver), at))
	if f != watch.Everything {
		do(s.Fill(guide.FieldWatching, string(f), at))
	}
	do(s.Start(at))
	do(s.Open(at))
	count(first)
	do(s.Jump(3, at))
	count(third)
	do(s.End(at))
	p, err := result.Of("p"+strconv.Itoa(len(first)), s)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := (result.File{}).With(p).Write(&b); err != nil {
		t.Fatal(err)
	}
	file, err := result.Read("x", []byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	all := fishbowl.Observers(string(f), file)
	if len(all) != 1 {
		t.Fatalf("%d observers in a file of one", len(all))
	}
	return all[0]
}

func figure(st fishbowl.Stage, id string) (scorecard.Figure, bool) {
	for _, f := range st.Figures() {
		if f.ID == id {
			return f, true
		}
	}
	return scorecard.Figure{}, false
}

func TestJoin_PutsThemSideBySideStageByStage(t *testing.T) {
	j := fishbowl.Join([]fishbowl.Observer{
		watched(t, watch.Questions, "open open closed", "open"),
		watched(t, watch.Reflections, "reflection", "reflection reflection"),
		watched(t, watch.Everything, "open", "open silence fix"),
	})
	no := fishbowl.NotWatched
	for tally, want := range map[guide.Tally][]int{
		rehearsal.TallyOpen: {3, no, 2}, rehearsal.TallyClosed: {1, no, 0}, rehearsal.TallyReflection: {no, 3, 0}, rehearsal.TallySilence: {no, no, 1},
	} {
		if got := j.All.Counts[tally]; !slices.Equal(got, want) {
			t.Errorf("%s in all: %v, expected %v", tally, got, want)
		}
	}
	story := j.Stages[2]
	if story.Title != "Story" || !slices.Equal(story.Counts[rehearsal.TallyReflection], []int{no, 2, 0}) || story.Apart(rehearsal.TallyReflection) != 2 {
		t.Errorf("the third stage: %+v", story)
	}
	if !j.Stages[1].Empty() || story.Empty() {
		t.Error("a stage that nobody counted in is not told from others")
	}
}

func TestJoin_MakesAFigureOfWhatSeveralWatched(t *testing.T) {
	questions, reflections := watched(t, watch.Questions, "open open closed", "open"), watched(t, watch.Reflections, "reflection", "reflection reflection")
	if _, ok := figure(fishbowl.Join([]fishbowl.Observer{questions}).All, scorecard.ReflectingID); ok {
		t.Error("reflections to questions, and nobody watched for reflections")
	}
	j := fishbowl.Join([]fishbowl.Observer{questions, reflections})
	if f, ok := figure(j.All, scorecard.ReflectingID); !ok || f.Text.String() != "3 to 4" {
		t.Errorf("reflections to questions of two observers: %+v", f)
	}
	for _, id := range []string{scorecard.PausesID, scorecard.UnaskedID, scorecard.ClickID, scorecard.TimeShareID} {
		if f, ok := figure(j.All, id); ok {
			t.Errorf("nobody watched for it: %+v", f)
		}
	}
	if got := j.Nobody(); slices.Contains(got, rehearsal.TallyOpen) || !slices.Contains(got, rehearsal.TallyFelt) || len(got) != 8 {
		t.Errorf("nobody watched for %v", got)
	}
}

func TestJoin_TakesTheMeanOfThoseWhoWatched(t *testing.T) {
	j := fishbowl.Join([]fishbowl.Observer{
		watched(t, watch.Questions, "open open open open", ""), watched(t, watch.Everything, "open closed me them", "them"), watched(t, watch.Speaking, "me", "them"),
	})
	if j.All.N[rehearsal.TallyOpen] != 3 || j.All.N[rehearsal.TallyClosed] != 1 || j.All.Apart(rehearsal.TallyOpen) != 3 {
		t.Errorf("4 and 1 open, 0 and 1 closed are %v", j.All.N)
	}
	shares := []float64{}
	for _, o := range j.Observers {
		if v, ok := o.Practice.Figure(scorecard.TimeShareID); ok {
			shares = append(shares, v)
		}
	}
	if len(shares) != 2 || j.All.Share < min(shares[0], shares[1]) || j.All.Share > max(shares[0], shares[1]) {
		t.Errorf("a share of %v between %v", j.All.Share, shares)
	}
}

func TestJoin_DoubtsWhatLooksLikeAnotherTalk(t *testing.T) {
	a := watched(t, watch.Questions, "open", "")
	for _, c := range []struct {
		name   string
		change func(*result.Practice)
		doubt  bool
	}{
		{"the same", func(*result.Practice) {}, false},
		{"two minutes more", func(p *result.Practice) { p.Minutes += 2 }, false},
		{"ten minutes more", func(p *result.Practice) { p.Minutes += 10 }, true},
		{"another week", func(p *result.Practice) { p.Week = "2026-W46" }, true},
		{"another guide", func(p *result.Practice) { p.Guide = "own" }, true},
	} {
		b := a
		c.change(&b.Practice)
		if got := fishbowl.Join([]fishbowl.Observer{a, b}).Doubt(); got != c.doubt {
			t.Errorf("%s: %v", c.name, got)
		}
		if got := fishbowl.Join([]fishbowl.Observer{b, a}).Doubt(); got != c.doubt {
			t.Errorf("%s, the other way round: %v", c.name, got)
		}
	}
}

func TestObservers_PassOverWhatNobodyWatched(t *testing.T) {
	f := result.File{}.With(result.Practice{ID: "a", Kind: result.Partner}, result.Practice{ID: "b", Kind: result.Round})
	if got := fishbowl.Observers("x", f); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestText_ShowsEveryoneAndTheBands(t *testing.T) {
	var b strings.Builder
	j := fishbowl.Join([]fishbowl.Observer{watched(t, watch.Questions, "open open open", "closed"), watched(t, watch.Everything, "open", "felt")})
	if err := j.Text(&b, words.English()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"1  questions: 2026-W47", "The whole talk   1   2", "open             3   1  <", "felt             ·   1",
		"open among all questions: 2 of 3, starting (half, 70%: a published threshold", "\nStory ",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "Motivation") || strings.Contains(b.String(), "Nobody watched") {
		t.Errorf("it has what there was nothing of:\n%s", b.String())
	}
}
