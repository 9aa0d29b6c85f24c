package partner_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
)

// corpora are lines of which none was said in a one-to-one.
func corpora(t testing.TB) map[string][]string {
	t.Helper()
	out := map[string][]string{
		"months":    strings.Fields("January February March April May June July August September October November December"),
		"groceries": strings.Split("two pints of milk,a loaf of bread,six eggs,rice,flour,the cheap butter,onions,washing powder,apples,a tin of beans,biscuits,tea bags,salt", ","),
		"orders":    strings.Split("Open the file.,Save the file.,Close the window.,Press any key.,Restart the computer.,Enter your password.,Try again later.,Choose a folder.,Wait for the light to turn green.", ","),
		"facts": strings.Split("Water boils at a hundred degrees.,The moon goes round the earth.,Paris is the capital of France.,A spider has eight legs.,Seven times eight is fifty-six.,"+
			"The train leaves from platform four.,What is the capital of Peru?,How many legs has a spider?,Who wrote Hamlet?,Glass is made of sand.", ","),
	}
	for _, f := range []string{"README.md", "CONTRIBUTING.md", ".github/CONTRIBUTING.md"} {
		src, err := os.ReadFile("../../../" + f)
		if err != nil {
			continue
		}
		for s := range strings.FieldsFuncSeq(string(src), func(c rune) bool { return strings.ContainsRune(".?!\n", c) }) {
			if s = strings.TrimSpace(s); len(s) > 12 {
				out[f] = append(out[f], s+".")
			}
		}
	}
	if len(out["README.md"]) < 100 {
		t.Fatalf("%d sentences of the README", len(out["README.md"]))
	}
	return out
}

// nothingEarned says a talk's lines and checks that they opened no gate above the
// first, and that trust is no higher than at the door.
func nothingEarned(t rapid.TB, l *listener.Listener, p personas.Persona, s partner.Setup, lines []string) {
	talk, r := partner.Begin(p, s)
	began := talk.Debrief().Trust
	for _, line := range lines {
		talk, r = talk.Hear(partner.Said(line, l.Listen(line, r.Lines...)))
	}
	after := talk.Debrief()
	if after.Trust > began {
		t.Fatalf("%s, level %d, seed %d: trust rose from %d to %d by %q", p.ID, s.Level, s.Seed, began, after.Trust, lines)
	}
	for _, g := range after.Facts {
		if g.Out && g.Level > 1 {
			t.Fatalf("%s, level %d, seed %d: %s was opened by %q", p.ID, s.Level, s.Seed, g.ID, g.Words)
		}
	}
}

func TestTrust_IsNotEarnedByLinesOfNoTalk(t *testing.T) {
	l, all := newListener(t), personas.All()
	lists := corpora(t)
	var names []string
	for name := range lists {
		names = append(names, name)
	}
	for range max(1, randomTalks()/100) { // of a hundred talks each
		rapid.Check(t, func(rt *rapid.T) {
			p := rapid.SampledFrom(all).Draw(rt, "persona")
			s := partner.Setup{Seed: rapid.Uint64().Draw(rt, "seed"), Level: rapid.IntRange(1, 3).Draw(rt, "level")}
			list := lists[rapid.SampledFrom(slices.Sorted(slices.Values(names))).Draw(rt, "corpus")]
			lines := rapid.SliceOfN(rapid.SampledFrom(list), 10, 30).Draw(rt, "lines")
			nothingEarned(rt, l, p, s, lines)
		})
	}
}

func TestTrust_IsNotEarnedByOneLineOverAndOver(t *testing.T) {
	l := newListener(t)
	lines := []string{"What?", "You are wearing blue.", "Why?", "mm", "Go on.", "What was that like?", "It sounds like that has stayed with you.", "Tell me more.", "How did that feel?", "You are brave."}
	for who, p := range personas.All() {
		own := slices.Clone(lines)
		for _, f := range p.Facts {
			own = append(own, f.Ask, f.Back)
		}
		for i, line := range own {
			if !oneOfThree(who, i) {
				continue
			}
			nothingEarned(t, l, p, partner.Setup{Seed: 5, Level: 1 + i/3%3}, slices.Repeat([]string{line}, 15))
		}
	}
}

func TestTrust_ContemptCosts(t *testing.T) {
	l := newListener(t)
	for _, line := range []string{
		"you're being a bit difficult, I am only trying to help people like you", "calm down", "You people are all the same.", "You are being difficult.", "stop moaning",
	} {
		for _, p := range personas.All() {
			talk, r := partner.Begin(p, partner.Setup{Seed: 2, Level: 1})
			before := talk.Debrief().Trust
			talk, r = talk.Hear(said(l, line, r))
			if after := talk.Debrief(); after.Trust >= before || !after.Locked {
				t.Errorf("%s: %q cost nothing: %s %q", p.ID, line, r.Kind, r.Lines)
			}
		}
	}
}

// TestTrust_IsEarnedByListening holds skilled talks with what the listener hears
// in them: the second gate opens in all, and the third in half or more.
func TestTrust_IsEarnedByListening(t *testing.T) {
	l := newListener(t)
	for level := 1; level <= 3; level++ {
		talks, second, third := 0, 0, 0
		for who, p := range personas.All() {
			for seed := range 3 {
				if !oneOfThree(who+level, seed) {
					continue
				}
				after := listens(t, p, partner.Setup{Seed: uint64(seed), Level: level}, l).through(func(talk partner.Talk) bool { return talk.Turns() >= 60 }).Debrief()
				opened := map[int]bool{}
				for _, g := range after.Facts {
					opened[g.Level] = opened[g.Level] || g.Out
				}
				talks++
				if opened[2] {
					second++
				} else {
					t.Errorf("%s, level %d, seed %d: the second gate stayed shut, trust %d", p.ID, level, seed, after.Trust)
				}
				if opened[3] {
					third++
				}
			}
		}
		t.Logf("level %d: of %d talks the second gate opened in %d, the third in %d", level, talks, second, third)
		if 2*third < talks {
			t.Errorf("level %d: the third gate opened in %d of %d talks", level, third, talks)
		}
	}
}
