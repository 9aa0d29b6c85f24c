package partner_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/script"
)

// drilled sets a drill up.
func drilled(t testing.TB, p personas.Persona, s partner.Setup, stage string) partner.Setup {
	t.Helper()
	d, ok := partner.DrillOf(p, s, stage)
	if !ok {
		t.Fatalf("there is no stage %q", stage)
	}
	s.Drill = d
	return s
}

// eachDrill checks every persona in every stage, with and without what may be
// declined.
func eachDrill(t *testing.T, check func(t *testing.T, p personas.Persona, s partner.Setup)) {
	t.Helper()
	for who, p := range personas.All() {
		var declined []string
		for _, w := range p.Warnings {
			declined = append(declined, w.ID)
		}
		for i, stage := range partner.Stages() {
			for level := 1; level <= 3; level++ {
				if !oneOfThree(who+i, level) || !long() && who%4 != i%4 {
					continue
				}
				s := partner.Setup{Seed: uint64(i + level), Level: level}
				check(t, p, drilled(t, p, s, stage))
				if s.Declined = declined; level == 2 {
					check(t, p, drilled(t, p, s, stage))
				}
			}
		}
	}
}

// toFind are the facts a drill is about that are still in.
func toFind(t partner.Talk) (out []partner.Gate) {
	for _, g := range t.Debrief().Facts {
		if g.Sought && !g.Out {
			out = append(out, g)
		}
	}
	return out
}

func TestDrill_HasTheStagesOfTheGuides(t *testing.T) {
	for _, g := range script.Builtin() {
		var ids []string
		for _, st := range g.Stages {
			ids = append(ids, st.ID)
		}
		if !slices.Equal(ids, partner.Stages()) {
			t.Errorf("%s has the stages %q, drills have %q", g.ID, ids, partner.Stages())
		}
	}
	if _, ok := partner.DrillOf(persona(t, "dee"), partner.Setup{}, "stories"); ok {
		t.Error("there is a drill of a stage that does not exist")
	}
}

func TestDrill_EverybodyHasSomethingToFindInEveryStage(t *testing.T) {
	eachDrill(t, func(t *testing.T, p personas.Persona, s partner.Setup) {
		talk, r := partner.Begin(p, s)
		state := talk.Debrief()
		if len(r.Lines) != 1 || state.Stage != s.Drill.Stage {
			t.Fatalf("%s, %s: it begins with %q, in stage %q", p.ID, s.Drill.Stage, r.Lines, state.Stage)
		}
		if s.Drill.Stage == "next-step" {
			if state.Objected.String() != "not said" || state.Ceiling < 2 || state.Agreed > 0 {
				t.Errorf("%s, level %d, seed %d: nothing to find: %+v", p.ID, s.Level, s.Seed, state)
			}
			return
		}
		if !slices.ContainsFunc(toFind(talk), func(g partner.Gate) bool { return g.Level > 0 }) {
			t.Errorf("%s, %s, without %q: nothing is behind a gate", p.ID, s.Drill.Stage, s.Declined)
		}
	})
}

func TestDrill_BeginsWithWhatWasToldWellEnoughAndNoMore(t *testing.T) {
	eachDrill(t, func(t *testing.T, p personas.Persona, s partner.Setup) {
		talk, r := partner.Begin(p, s)
		state := talk.Debrief()
		for _, g := range state.Facts {
			if g.Out != g.Before || g.Before != slices.Contains(s.Drill.Out, g.ID) || g.Out && (g.Level == 3 || g.Turn != 0) {
				t.Fatalf("%s, %s: %+v", p.ID, s.Drill.Stage, g)
			}
		}
		if n := len(s.Drill.Out); n > 0 {
			told, _ := p.Fact(s.Drill.Out[n-1])
			if r.Fact != told.ID || !slices.Contains(told.Says, r.Lines[0]) {
				t.Errorf("%s, %s: it begins with %q, not with %s", p.ID, s.Drill.Stage, r.Lines, told.ID)
			}
		} else if s.Drill.Stage != "relationship" {
			t.Errorf("%s, %s: nothing is out", p.ID, s.Drill.Stage)
		}
		if state.Trust != s.Drill.Trust {
			t.Errorf("trust is %d, not %d", state.Trust, s.Drill.Trust)
		}
	})
}

// findAll listens for everything a drill is about.
func findAll(t testing.TB, p personas.Persona, s partner.Setup) partner.Talk {
	return listens(t, p, s, nil).through(func(talk partner.Talk) bool { return len(toFind(talk)) == 0 })
}

func TestDrill_EverythingThereIsToFindCanBeFound(t *testing.T) {
	eachDrill(t, func(t *testing.T, p personas.Persona, s partner.Setup) {
		if left := toFind(findAll(t, p.Without(s.Declined...), s)); len(left) > 0 {
			t.Errorf("%s, %s, level %d, seed %d, without %q: %s stays in", p.ID, s.Drill.Stage, s.Level, s.Seed, s.Declined, left[0].ID)
		}
	})
}

// choosing holds a drill by good offered lines, as many as three minutes have.
func choosing(p personas.Persona, s partner.Setup) partner.Talk {
	talk, _ := partner.Begin(p, s)
	for n := 0; n < 12 && !talk.Over(); n++ {
		var good []partner.Offer
		for _, o := range talk.Offers() {
			if o.Good {
				good = append(good, o)
			}
		}
		talk, _ = talk.Hear(good[n%len(good)].Turn)
	}
	return talk
}

func TestDrill_ThreeMinutesOfGoodLinesComeToSomething(t *testing.T) {
	for _, p := range personas.All() {
		for _, stage := range partner.Stages() {
			came := 0
			for seed := range uint64(4) {
				s := drilled(t, p, partner.Setup{Seed: seed, Level: 2}, stage)
				before, _ := partner.Begin(p, s)
				after := choosing(p, s)
				if after.Debrief().Agreed >= 2 || stage != "next-step" && len(toFind(after)) < len(toFind(before)) {
					came++
				}
			}
			if came < 3 {
				t.Errorf("%s, %s: the good lines came to something in %d of 4 drills", p.ID, stage, came)
			}
		}
	}
}

func TestDrill_OffersAreThreeOrFourAndAskForNothingBeforeTheNextStep(t *testing.T) {
	eachDrill(t, func(t *testing.T, p personas.Persona, s partner.Setup) {
		talk, _ := partner.Begin(p, s)
		for n := range 12 {
			offers := talk.Offers()
			if talk.Over() {
				break
			}
			good := 0
			for _, o := range offers {
				if o.Good {
					good++
				}
				if o.Good && o.Moves[0] == listener.Ask && s.Drill.Stage != "next-step" {
					t.Fatalf("%s, %s: %q is offered as good", p.ID, s.Drill.Stage, o.Words)
				}
			}
			if len(offers) < 3 && n < 6 || len(offers) > 4 || good < 1 || talk.Hint().IsZero() {
				t.Fatalf("%s, %s, turn %d: %d offers, %d good", p.ID, s.Drill.Stage, n, len(offers), good)
			}
			talk, _ = talk.Hear(offers[(n*7+int(s.Seed))%len(offers)].Turn)
		}
	})
}

func TestDrill_TheSameSeedAndLinesGiveTheSameDrill(t *testing.T) {
	book, all := phrasebook(t), personas.All()
	rapid.Check(t, func(t *rapid.T) {
		p := all[rapid.IntRange(0, len(all)-1).Draw(t, "persona")]
		s := partner.Setup{Seed: rapid.Uint64().Draw(t, "seed"), Level: rapid.IntRange(1, 3).Draw(t, "level")}
		stage := rapid.SampledFrom(partner.Stages()).Draw(t, "stage")
		d, _ := partner.DrillOf(p, s, stage)
		if again, _ := partner.DrillOf(p, s, stage); !reflect.DeepEqual(d, again) {
			t.Fatalf("the same drill begins as %+v and as %+v", d, again)
		}
		s.Drill = d
		turns := rapid.SliceOfN(anyTurn(book), 1, 12).Draw(t, "turns")
		one, first := fold(p, s, turns)
		two, second := fold(p, s, turns)
		if !reflect.DeepEqual(first, second) || !reflect.DeepEqual(one.Debrief(), two.Debrief()) {
			t.Fatalf("the same lines gave %v and %v", first, second)
		}
	})
}
