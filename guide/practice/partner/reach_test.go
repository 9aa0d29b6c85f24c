package partner_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
)

func turn(words string, m listener.Move) partner.Turn {
	u := partner.Turn{Words: words, Moves: []listener.Move{m}}
	if m == listener.Ask {
		u.Asks = listener.Parts{What: true, When: true, Where: true, With: true}
	}
	return u
}

// listening is a talk that is held well: it asks for one thing after the other,
// gives each back, and takes up a word of what was said.
type listening struct {
	t    testing.TB
	p    personas.Persona
	talk partner.Talk
	r    partner.Reply
	// ear hears the lines; without one they are what they are written for.
	ear *listener.Listener
	dbg bool
}

func listens(t testing.TB, p personas.Persona, s partner.Setup, ear *listener.Listener) *listening {
	x := &listening{t: t, p: p, ear: ear}
	x.talk, x.r = partner.Begin(p, s)
	return x
}

func (x *listening) say(line string, m listener.Move) {
	u := turn(line, m)
	if x.ear != nil {
		u = said(x.ear, line, x.r)
	}
	x.talk, x.r = x.talk.Hear(u)
	if x.dbg {
	}
}

// takeUp asks about the longest word of the last answer.
func (x *listening) takeUp() {
	word := ""
	for w := range strings.FieldsSeq(strings.Join(x.r.Lines, " ")) {
		if w = strings.Trim(w, ".,;:?!()'"); len(w) > len(word) && !strings.ContainsAny(w, "'’") {
			word = w
		}
	}
	forms := []string{"What was it like for you, with the %s?", "How did that sit with you, the %s?", "What happened then, with the %s?", "How do you mean, %s?", "What did you make of the %s?"}
	x.say(fmt.Sprintf(forms[x.talk.Turns()%len(forms)], strings.ToLower(word)), listener.OpenQuestion)
}

// to listens for one fact.
func (x *listening) to(f personas.Fact) {
	if above, ok := x.p.Fact(f.Needs); ok && f.Level == 3 {
		x.say(above.Ask, listener.OpenQuestion)
		x.say(above.Back, listener.Complex)
	} else {
		x.say(f.Ask, listener.OpenQuestion)
	}
	x.say(f.Back, listener.Complex)
	x.takeUp()
}

// through listens for all that the persona knows, the deepest last, until it is
// enough.
func (x *listening) through(enough func(partner.Talk) bool) partner.Talk {
	for range 3 {
		for level := range 4 {
			for _, f := range x.p.Facts {
				if enough(x.talk) || x.talk.Over() {
					return x.talk
				}
				if f.Level == level && !isOut(x.talk, f.ID) {
					x.to(f)
				}
			}
		}
	}
	return x.talk
}

// listenWell holds a talk as its gates want it, until all is out.
func listenWell(t testing.TB, p personas.Persona, s partner.Setup) partner.Talk {
	return listens(t, p, s, nil).through(func(talk partner.Talk) bool { return len(shut(talk)) == 0 })
}

// shut are the facts that are still in.
func shut(t partner.Talk) (ids []string) {
	for _, g := range t.Debrief().Facts {
		if !g.Out {
			ids = append(ids, g.ID)
		}
	}
	return ids
}

func isOut(t partner.Talk, id string) bool {
	return slices.ContainsFunc(t.Debrief().Facts, func(g partner.Gate) bool { return g.ID == id && g.Out })
}

func eachSetup(t *testing.T, check func(t *testing.T, p personas.Persona, s partner.Setup)) {
	t.Helper()
	for who, p := range personas.All() {
		for level := 1; level <= 3; level++ {
			for seed := range 3 {
				if oneOfThree(who+level, seed) {
					check(t, p, partner.Setup{Seed: uint64(seed), Level: level})
				}
			}
		}
	}
}

func TestPartner_EverySecretCanBeReached(t *testing.T) {
	eachSetup(t, func(t *testing.T, p personas.Persona, s partner.Setup) {
		if in := shut(listenWell(t, p, s)); len(in) > 0 {
			t.Errorf("%s, level %d, seed %d: %v stay in", p.ID, s.Level, s.Seed, in)
		}
	})
}

func TestPartner_EverySecretLeftCanBeReachedWhenWarningsAreDeclined(t *testing.T) {
	for _, p := range personas.All() {
		var declined []string
		for _, w := range p.Warnings {
			declined = append(declined, w.ID)
		}
		left := p.Without(declined...)
		deep := 0
		for _, f := range left.Facts {
			if f.Level == 3 {
				deep++
			}
		}
		if in := shut(listenWell(t, left, partner.Setup{Level: 2, Declined: declined})); len(in) > 0 {
			t.Errorf("%s: %v stay in", p.ID, in)
		}
		if deep == 0 || len(left.Facts) == len(p.Facts) {
			t.Errorf("%s: %d of %d facts are left, %d behind the last gate", p.ID, len(left.Facts), len(p.Facts), deep)
		}
	}
}

// askAll listens for everything the highest rung needs, and then asks for it,
// hearing out what stands in the way.
func askAll(t testing.TB, p personas.Persona, s partner.Setup) partner.Talk {
	top := p.Rungs[len(p.Rungs)-1]
	x := listens(t, p, s, nil)
	x.through(func(talk partner.Talk) bool {
		return talk.Debrief().Trust > 7 && !slices.ContainsFunc(top.Needs, func(id string) bool { return !isOut(talk, id) })
	})
	x.say(top.Ask, listener.Ask)
	x.say("So that is what stands in the way, and it is real.", listener.Complex)
	x.say(top.Ask, listener.Ask)
	return x.talk
}

func TestPartner_EveryoneCanSayYes(t *testing.T) {
	eachSetup(t, func(t *testing.T, p personas.Persona, s partner.Setup) {
		talk := askAll(t, p, s)
		if want := p.Rungs[len(p.Rungs)-1].Number; talk.Debrief().Agreed != want {
			t.Errorf("%s, level %d, seed %d: agreed to rung %d, not %d: %+v", p.ID, s.Level, s.Seed, talk.Debrief().Agreed, want, talk.Debrief())
		}
	})
}

func TestPartner_EveryoneSaysNoAndMeansIt(t *testing.T) {
	eachSetup(t, func(t *testing.T, p personas.Persona, s partner.Setup) {
		talk, _ := partner.Begin(p, s)
		ask := p.Rungs[len(p.Rungs)-1].Ask
		var r partner.Reply
		for i := range 6 {
			talk, r = talk.Hear(turn(ask, listener.Ask))
			if i == 0 && r.Kind != partner.Refuses {
				t.Errorf("%s, level %d, seed %d: to an ask out of the blue: %s", p.ID, s.Level, s.Seed, r.Kind)
			}
		}
		if talk.Debrief().Agreed > 0 || !talk.Over() {
			t.Errorf("%s, level %d, seed %d: asked six times, agreed to %d, over %v", p.ID, s.Level, s.Seed, talk.Debrief().Agreed, talk.Over())
		}
	})
}

func TestPartner_SomebodyWhoWasToldTheLinkComesToListenAndNoFurther(t *testing.T) {
	p := persona(t, "dee")
	told := turn("Everybody else on the stair has the same curtains.", listener.Information)
	talk, _ := partner.Begin(p, partner.Setup{Level: 2})
	talk, _ = talk.Hear(told)
	if link := talk.Debrief().Link; link != "you" {
		t.Errorf("the link was voiced by %s", link)
	}
}

func TestPartner_RewindingTakesNothingBackFromTheOtherBranch(t *testing.T) {
	p := persona(t, "tom")
	talk, _ := partner.Begin(p, partner.Setup{Seed: 9, Level: 2})
	for _, line := range []string{"What have you been up to?", "How is work?", "How did you come to join us?"} {
		talk, _ = talk.Hear(turn(line, listener.OpenQuestion))
	}
	before := talk.Debrief()
	one, a := talk.Hear(turn("What was it like for you, honestly?", listener.OpenQuestion))
	two, b := talk.Hear(turn("You should have told the committee.", listener.Judgement))
	if a.Lines[0] == b.Lines[0] || one.Debrief().Trust <= two.Debrief().Trust {
		t.Errorf("both branches went the same way: %v, %v", a, b)
	}
	if after := talk.Debrief(); !reflect.DeepEqual(before.Facts, after.Facts) || before.Trust != after.Trust {
		t.Error("the talk before the branches changed")
	}
}

func TestPartner_SeedsAndLevelsDiffer(t *testing.T) {
	p := persona(t, "sam")
	objections, trust := map[string]bool{}, map[int]bool{}
	for seed := range uint64(30) {
		talk, _ := partner.Begin(p, partner.Setup{Seed: seed, Level: int(seed%3) + 1})
		objections[talk.Debrief().Objection] = true
		trust[talk.Debrief().Trust] = true
	}
	if len(objections) != len(p.Objections) || len(trust) != 3 {
		t.Errorf("%d objections and %d beginnings", len(objections), len(trust))
	}
}

func TestOffers_AreThreeOrFourMovesWithAGoodAndAWrongOne(t *testing.T) {
	eachSetup(t, func(t *testing.T, p personas.Persona, s partner.Setup) {
		talk, _ := partner.Begin(p, s)
		said := map[string]bool{}
		for n := range 25 {
			offers := talk.Offers()
			if talk.Over() {
				break
			}
			moves, good := map[listener.Move]bool{}, 0
			for _, o := range offers {
				if said[o.Words] {
					t.Errorf("%s, turn %d: %q was said already", p.ID, n, o.Words)
				}
				moves[o.Moves[0]] = true
				if o.Good {
					good++
				}
			}
			if len(offers) < 3 && n < 6 || len(offers) > 4 || len(moves) != len(offers) || good < 1 || good > 2 || talk.Hint().IsZero() {
				t.Fatalf("%s, turn %d: %d offers, %d moves, %d good, hint %q", p.ID, n, len(offers), len(moves), good, talk.Hint())
			}
			next := offers[(n*7+int(s.Seed))%len(offers)]
			talk, _ = talk.Hear(next.Turn)
			said[next.Words] = next.Words != "" && next.Moves[0] != listener.Ask
		}
	})
}

func TestOffers_TheGoodOnesLeadToAYes(t *testing.T) {
	for _, p := range personas.All() {
		agreed := 0
		for seed := range uint64(12) {
			talk, _ := partner.Begin(p, partner.Setup{Seed: seed, Level: 1})
			for n := 0; n < 40 && !talk.Over(); n++ {
				var good []partner.Offer
				for _, o := range talk.Offers() {
					if o.Good {
						good = append(good, o)
					}
				}
				talk, _ = talk.Hear(good[n%len(good)].Turn)
			}
			if talk.Debrief().Agreed >= 2 {
				agreed++
			}
		}
		if agreed < 10 {
			t.Errorf("%s: the good lines led to a yes in %d of 12 talks", p.ID, agreed)
		}
	}
}

func BenchmarkHear(b *testing.B) {
	l, p := newListener(b), persona(b, "marcus")
	lines := []string{"What does a normal night look like on your ward?", "So it only works when nothing happens.", "Who decides how many of you there are?", "mm"}
	for _, at := range []int{3, 300} {
		b.Run(map[int]string{3: "line 3", 300: "line 300"}[at], func(b *testing.B) {
			talk, r := partner.Begin(p, partner.Setup{Level: 2})
			for i := range at {
				talk, r = talk.Hear(said(l, lines[i%len(lines)], r))
			}
			for i := 0; b.Loop(); i++ {
				talk.Hear(said(l, lines[i%len(lines)], r))
			}
		})
	}
}
