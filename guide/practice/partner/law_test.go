package partner_test

import (
	"maps"
	"os"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
)

// fold gives the talk after the turns, and all replies, that of Begin first.
func fold(p personas.Persona, s partner.Setup, turns []partner.Turn) (partner.Talk, []partner.Reply) {
	t, r := partner.Begin(p, s)
	replies := []partner.Reply{r}
	for _, u := range turns {
		t, r = t.Hear(u)
		replies = append(replies, r)
	}
	return t, replies
}

// randomTalks is how many random talks the laws are tried on: the full ten
// thousand with ONETOONE_LONG, as .ci/run does.
func randomTalks() int {
	if long() {
		return 10_000
	}
	return 100
}

func long() bool { return os.Getenv("ONETOONE_LONG") != "" }

// TestMain lets garbage lie for longer: half of what these tests cost was collecting it.
func TestMain(m *testing.M) {
	debug.SetGCPercent(600)
	m.Run()
}

// oneOfThree picks one of three for each number, and with ONETOONE_LONG every one: what is tried of everybody
// in every way takes half a minute.
func oneOfThree(number, one int) bool { return long() || number%3 == one%3 }

// phrasebook is what random organizers say: the typed talks, the words of the
// personas' own gates, and noise.
func phrasebook(t testing.TB) []partner.Turn {
	l := newListener(t)
	var turns []partner.Turn
	for _, lines := range typedTalks(t) {
		for _, line := range lines {
			turns = append(turns, said(l, line, partner.Reply{}))
		}
	}
	for _, p := range personas.All() {
		for _, f := range p.Facts {
			turns = append(turns, partner.Turn{Words: f.Ask, Moves: []listener.Move{listener.OpenQuestion}},
				partner.Turn{Words: f.Back, Moves: []listener.Move{listener.Complex}}, partner.Turn{Words: strings.Join(f.Words, " "), Moves: []listener.Move{listener.ClosedQuestion}})
		}
		for _, r := range p.Rungs {
			turns = append(turns, partner.Said(r.Ask, l.Listen(r.Ask)))
		}
	}
	slices.SortStableFunc(turns, func(a, b partner.Turn) int { return strings.Compare(a.Words, b.Words) })
	return append(turns, partner.Held(), partner.Turn{}, partner.Turn{Words: "\x00 ? ' — 世界"}, partner.Turn{Words: strings.Repeat("and so ", 90)})
}

// anyTurn draws a turn: a line of the book, or any words with any moves.
func anyTurn(book []partner.Turn) *rapid.Generator[partner.Turn] {
	return rapid.Custom(func(t *rapid.T) partner.Turn {
		u := book[rapid.IntRange(0, len(book)-1).Draw(t, "line")]
		if rapid.IntRange(0, 4).Draw(t, "relabel") == 0 {
			u.Moves = rapid.SliceOfN(rapid.SampledFrom(listener.Moves()), 0, 3).Draw(t, "moves")
		}
		return u
	})
}

// TestLaws_OfAnyTalk holds random talks and checks after each turn what has to
// be true of every talk.
func TestLaws_OfAnyTalk(t *testing.T) {
	book, all := phrasebook(t), personas.All()
	for range max(1, randomTalks()/100) { // of a hundred talks each
		rapid.Check(t, func(rt *rapid.T) {
			p := all[rapid.IntRange(0, len(all)-1).Draw(rt, "persona")]
			s := partner.Setup{Seed: rapid.Uint64().Draw(rt, "seed"), Level: rapid.IntRange(1, 3).Draw(rt, "level")}
			for _, w := range p.Warnings {
				if rapid.Bool().Draw(rt, "declined") {
					s.Declined = append(s.Declined, w.ID)
				}
			}
			if stage := rapid.SampledFrom(append(partner.Stages(), "")).Draw(rt, "stage"); stage != "" {
				s.Drill, _ = partner.DrillOf(p, s, stage)
			}
			turns := rapid.SliceOfN(anyTurn(book), 1, 45).Draw(rt, "turns")
			laws(rt, p, s, turns)
		})
	}
}

func laws(t *rapid.T, p personas.Persona, s partner.Setup, turns []partner.Turn) {
	talk, r := partner.Begin(p, s)
	for _, g := range talk.Debrief().Facts {
		if f, _ := p.Fact(g.ID); !g.Out {
			mayNotSay(t, f, r)
		}
	}
	saidAt := map[string]int{}
	for i, u := range turns {
		before := talk.Debrief()
		var next partner.Talk
		next, r = talk.Hear(u)
		after := next.Debrief()
		if again, same := talk.Hear(u); !reflect.DeepEqual(same, r) || !reflect.DeepEqual(again.Debrief(), after) {
			t.Fatalf("the same turn gave %v and %v", r, same)
		}
		if after.Trust < 0 || after.Trust > 10 {
			t.Fatalf("trust is %d", after.Trust)
		}
		if (len(r.Lines) == 0) != (r.Kind == partner.Gone) || before.Over && r.Kind != partner.Gone {
			t.Fatalf("%s with %d lines, over %v", r.Kind, len(r.Lines), before.Over)
		}
		for _, l := range r.Lines {
			if at, ok := saidAt[l]; ok && i-at <= 20 {
				t.Fatalf("%q was said in turn %d and in turn %d", l, at, i)
			}
			saidAt[l] = i
		}
		secretsHold(t, p, before, after, r, u)
		talk = next
	}
	if whole, replies := fold(p, s, turns); !reflect.DeepEqual(whole.Debrief(), talk.Debrief()) || len(replies) != len(turns)+1 {
		t.Fatal("the fold of the turns is another talk")
	}
}

// secretsHold checks, apart from the engine's own bookkeeping, that nothing of
// a fact is said before its gate could open.
func secretsHold(t *rapid.T, p personas.Persona, before, after partner.State, r partner.Reply, u partner.Turn) {
	for i, g := range after.Facts {
		f, _ := p.Fact(g.ID)
		opened := g.Out && !before.Facts[i].Out
		if opened && f.Level == 3 {
			gives := slices.ContainsFunc(u.Moves, func(m listener.Move) bool {
				return slices.Contains([]listener.Move{listener.Simple, listener.Complex, listener.Disclosure, listener.Silence}, m)
			})
			if !gives || after.Trust < 3 || after.Locked {
				t.Fatalf("%s came out by %v with trust %d, locked %v", f.ID, u.Moves, after.Trust, after.Locked)
			}
		}
		if opened && f.Level == 2 && after.Trust < 1 {
			t.Fatalf("%s came out with trust %d", f.ID, after.Trust)
		}
		if !g.Out {
			mayNotSay(t, f, r)
		}
	}
	for _, f := range p.Facts { // what was declined is no gate at all
		if !slices.ContainsFunc(after.Facts, func(g partner.Gate) bool { return g.ID == f.ID }) {
			mayNotSay(t, f, r)
		}
	}
}

func mayNotSay(t *rapid.T, f personas.Fact, r partner.Reply) {
	for _, l := range r.Lines {
		if slices.Contains(slices.Concat(append(slices.Collect(maps.Values(f.Slots)), f.Says, f.Again)...), l) {
			t.Fatalf("%q is of %s, which is shut", l, f.ID)
		}
		for _, w := range f.Unsaid {
			if mentions(l, w) {
				t.Fatalf("%q says %q of %s, which is shut", l, w, f.ID)
			}
		}
	}
}

// TestLaws_WithOneLineForEver checks that nothing repeats even for somebody who
// says the same thing again and again.
func TestLaws_WithOneLineForEver(t *testing.T) {
	for who, p := range personas.All() {
		for i, words := range []string{"mm", "ok then", "football"} {
			if !oneOfThree(who, i) {
				continue
			}
			talk, r := partner.Begin(p, partner.Setup{Seed: 4, Level: 2})
			saidAt := map[string]int{}
			for i := range 300 {
				talk, r = talk.Hear(partner.Turn{Words: words, Moves: []listener.Move{listener.Other}})
				for _, l := range r.Lines {
					if at, ok := saidAt[l]; ok && i-at <= 20 {
						t.Fatalf("%s: %q was said in turn %d and in turn %d", p.ID, l, at, i)
					}
					saidAt[l] = i
				}
				if len(r.Lines) == 0 && r.Kind != partner.Gone {
					t.Fatalf("%s: nothing was said in turn %d", p.ID, i)
				}
			}
		}
	}
}

// mentions reports whether a line has a word that begins as an unsaid one does,
// or, when that is several words, has them side by side.
func mentions(line, unsaid string) bool {
	words := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
			return !unicode.IsLetter(c) && !unicode.IsDigit(c)
		}), " ")
	}
	return strings.Contains(words(line), words(unsaid))
}
