package result_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// practice is a session that is held for a test.
type practice struct {
	t  testing.TB
	s  guide.Session
	at time.Time
}

// begin starts one in the 47th week, with fields filled in.
func begin(t testing.TB, fields map[guide.Field]string) *practice {
	at := time.Date(2026, 11, 19, 12, 0, 0, 0, time.UTC)
	s, e := guide.Begin(script.Builtin()[0], at)
	p := (&practice{t: t, s: s, at: at}).do(e, nil)
	for f, text := range fields {
		p.do(p.s.Fill(f, text, at))
	}
	return p.do(p.s.Start(at)).do(p.s.Open(at))
}

func (p *practice) do(e guide.Event, err error) *practice {
	p.t.Helper()
	if err == nil {
		p.s, err = p.s.Apply(e)
	}
	if err != nil {
		p.t.Fatal(err)
	}
	return p
}

func (p *practice) after(d time.Duration) *practice { p.at = p.at.Add(d); return p }

// say says a line, answered by a nod.
func (p *practice) say(text string) *practice {
	l, err := listener.New()
	if err != nil {
		p.t.Fatal(err)
	}
	p.do(rehearsal.Say(p.s, text, solo.Labels(l.Listen(text)), p.at))
	return p.do(rehearsal.Answer(p.s, "Secretanswer, and that is all there is to it.", "", p.at))
}

func (p *practice) score(by guide.Role, points string) *practice {
	for i, x := range points {
		p.do(rehearsal.Score(p.s, by, watch.Lines()[i], int(x-'0'), p.at))
	}
	return p
}

func (p *practice) result() result.Practice {
	p.t.Helper()
	r, err := result.Of("p1", p.do(p.s.End(p.at)).s)
	if err != nil {
		p.t.Fatal(err)
	}
	return r
}

func text(t testing.TB, all ...result.Practice) string {
	t.Helper()
	var b bytes.Buffer
	if err := (result.File{}).With(all...).Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func withDee(t testing.TB) *practice {
	return begin(t, map[guide.Field]string{
		guide.FieldRole: "organizer", guide.FieldPersona: "dee", guide.FieldPerson: "Dee, tenant", guide.FieldDifficulty: "3",
	})
}

func TestOf_APartnersPracticeHasPointsMovesAndStages(t *testing.T) {
	p := withDee(t).say("What was the winter secretly like?").say("It sounds like you were cold all winter.")
	p.say("What keeps you here?").after(time.Minute).say("Will you come on Tuesday at six to the hall?").say("").after(8 * time.Minute) // nobody moves the guide
	r := p.result()
	if r.Kind != result.Partner || r.Persona != "dee" || r.Level != 3 || r.Week != "2026-W47" || r.Minutes != 9 || r.Lines != 5 {
		t.Errorf("it is %+v", r)
	}
	if !r.Scored() || r.Points["ask"] == 0 || r.Sum() < 3 {
		t.Errorf("points %v", r.Points)
	}
	for _, c := range []struct {
		m listener.Move
		n int
	}{{listener.OpenQuestion, 2}, {listener.Simple, 1}, {listener.Ask, 1}, {listener.Inoculation, 0}} {
		if n, told := r.Makes(c.m); n != c.n || !told {
			t.Errorf("%s: %d, %v", c.m, n, told)
		}
	}
	for id, want := range map[string]bool{"relationship": false, "motivation": true, "story": true, "next-step": false} {
		if skipped, told := r.Skips(id); skipped != want || !told {
			t.Errorf("%s is skipped: %v, %v", id, skipped, told)
		}
	}
	if st, _ := r.Stage("next-step"); st.Seconds != 60 || st.Lines != 2 {
		t.Errorf("the next step is %+v", st)
	}
	if f, ok := r.Figure(scorecard.WordShareID); !ok || f <= 0 || f >= 1 {
		t.Errorf("share of the words: %v", f)
	}
	if b := r.Figures[0].Beside(); b.Bands.String() == "" || b.ID != r.Figures[0].ID {
		t.Errorf("no band beside %+v", b)
	}
}

func TestSkips_ReachesTheNextStepWithOneLineThatAsks(t *testing.T) {
	p := result.Practice{Kind: result.Partner, Lines: 5, Stages: []result.Stage{{ID: "story", Lines: 4}, {ID: "next-step", Lines: 1}}}
	for asks, want := range []bool{true, false} {
		p.Moves = map[listener.Move]int{listener.Ask: asks}
		if skipped, told := p.Skips("next-step"); skipped != want || !told {
			t.Errorf("%d asks: %v, %v", asks, skipped, told)
		}
	}
	if p.Stages[1].Lines, p.Stages[0].Lines = 0, 5; !first(p.Skips("next-step")) {
		t.Error("it asked in the story, and that is a next step")
	}
}

func first(a, _ bool) bool { return a }

func TestOf_AKeyThatWasNeverUsedProvesNothing(t *testing.T) {
	r := withDee(t).say("What was the winter like?").after(9 * time.Minute).result()
	if _, told := r.Skips("agitation"); told || r.Stages != nil {
		t.Errorf("the guide was never moved on, and tells %+v", r.Stages)
	}
	r = begin(t, map[guide.Field]string{guide.FieldRole: "organizer"}).after(time.Minute).result()
	if _, told := r.Makes(listener.Silence); told {
		t.Error("no silence was held with the key, and that tells something")
	}
}

func TestOf_ARoundHasStagesByTimeAndThePointsGivenBlind(t *testing.T) {
	p := begin(t, map[guide.Field]string{guide.FieldRole: "organizer", guide.FieldMinutes: "10", guide.FieldPerson: "Sam, secondary school student"})
	p.do(p.s.Wait(p.at)).do(p.s.Speak(guide.Me, p.at)).after(time.Minute).do(p.s.Jump(3, p.at)).after(2 * time.Minute).do(p.s.Jump(4, p.at)).after(10 * time.Second)
	r := p.score(guide.RoleOrganizer, "33333333").score(guide.RoleObserver, "11").result()
	if r.Kind != result.Round || len(r.Given) != 1 || r.Given[guide.RoleOrganizer]["close"] != 3 {
		t.Errorf("it is %+v", r)
	}
	for id, want := range map[string]bool{"relationship": false, "motivation": true, "story": false, "agitation": true, "next-step": true} {
		if skipped, told := r.Skips(id); skipped != want || !told {
			t.Errorf("%s is skipped: %v, %v", id, skipped, told)
		}
	}
	if n, told := r.Makes(listener.Silence); n != 1 || !told {
		t.Errorf("silences: %d, %v", n, told)
	}
}

func TestOf_KnowsACardByTheTitleItHadBefore(t *testing.T) {
	for title, want := range map[string]string{"Grace, faith volunteer, 63": "grace", "Grace, food bank organizer, 63": "grace", "Grace, 63": ""} {
		p := begin(t, map[guide.Field]string{guide.FieldRole: "organizer", guide.FieldMinutes: "10", guide.FieldPerson: title})
		if r := p.score(guide.RoleOrganizer, "33333333").result(); r.Persona != want {
			t.Errorf("%s is %q", title, r.Persona)
		}
	}
}

func TestOf_WhatWasWatchedHasTalliesOfItsFocus(t *testing.T) {
	p := begin(t, map[guide.Field]string{guide.FieldRole: "observer", guide.FieldWatching: string(watch.Questions)})
	r := p.do(rehearsal.Count(p.s, rehearsal.TallyOpen, p.at)).do(rehearsal.Count(p.s, rehearsal.TallyOpen, p.at)).result()
	if n, told := r.Makes(listener.OpenQuestion); n != 2 || !told {
		t.Errorf("open questions: %d, %v", n, told)
	}
	if _, told := r.Makes(listener.Simple); told {
		t.Error("nobody watched for reflections, and they are told")
	}
}

func TestOf_RefusesARealTalk(t *testing.T) {
	p := begin(t, nil)
	if _, err := result.Of("x", p.do(p.s.End(p.at)).s); !errors.Is(err, result.ErrNoPractice) {
		t.Errorf("a real talk: %v", err)
	}
}

func TestOf_HoldsNoWordsUntilTheyAreAskedFor(t *testing.T) {
	p := withDee(t).say("What was the secretwinter like?")
	p.do(p.s.Fill(guide.FieldRetry, "secrettry", p.at)).do(p.s.Fill(guide.FieldPerson, "secretname", p.at))
	r := p.result()
	if out := text(t, r); strings.Contains(strings.ToLower(out), "secret") || strings.Contains(out, "2026-11") || strings.Contains(out, "12:0") {
		t.Errorf("the file holds\n%s", out)
	}
	r = result.WithWords(r, p.s)
	out := text(t, r)
	for _, want := range []string{"secretwinter", "Secretanswer", "secrettry"} {
		if !strings.Contains(out, want) {
			t.Errorf("with words it lacks %s:\n%s", want, out)
		}
	}
	if strings.Contains(out, "secretname") || !r.Words() || r.WithoutWords().Words() {
		t.Error("the words are not those that were let go")
	}
}

func TestFile_HoldsAPracticeOnceAndTheOldestWeekFirst(t *testing.T) {
	var all []result.Practice
	for i, week := range []string{"2026-W49", "2026-W47", "2026-W48"} {
		all = append(all, result.Practice{ID: fmt.Sprint("p", i), Week: week, Kind: result.Round, Guide: "one-to-one"})
	}
	f := result.File{}.With(all...)
	if again := f.With(all[1]); !reflect.DeepEqual(f, again) || len(f.Practices) != 3 || f.Practices[0].Week != "2026-W47" {
		t.Errorf("it holds %+v", again.Practices)
	}
}

func TestOf_ADrillSaysNothingOfTheRestOfATalk(t *testing.T) {
	p := withDee(t)
	p.do(p.s.Fill(guide.FieldDrill, "story", p.at)).do(p.s.Jump(3, p.at))
	r := p.say("What happened that day?").say("It sounds like you were cold all winter.").after(3 * time.Minute).result()
	if r.Drill != "story" || r.Lines != 2 || r.Scored() || r.Figures != nil || !strings.Contains(r.Line(words.English()), "a drill with Dee") {
		t.Errorf("it is %+v", r)
	}
	for _, id := range []string{"relationship", "story", "next-step"} {
		if skipped, told := r.Skips(id); skipped || told {
			t.Errorf("a drill of the story tells of %s", id)
		}
	}
	if n, told := r.Makes(listener.Ask); n != 0 || told {
		t.Error("a drill of the story tells that nothing was asked for")
	}
	if _, err := result.Read("f", []byte(text(t, r))); err != nil {
		t.Error(err)
	}
	bad := strings.Replace(text(t, r), `"drill": "story"`, `"drill": "maria"`, 1)
	if _, err := result.Read("f", []byte(bad)); err == nil {
		t.Error("a drill of no stage is read")
	}
}
