package solo_test

import (
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// withOwn is a practice with a persona that somebody wrote, of which only the events
// are left.
func withOwn(t *testing.T, who personas.Persona, lines ...string) guide.Session {
	t.Helper()
	l, err := listener.New()
	if err != nil {
		t.Fatal(err)
	}
	g := script.Builtin()[0]
	s, e := guide.Begin(g, noon)
	n := &notebook{s}
	if err := n.Do(e, nil); err != nil {
		t.Fatal(err)
	}
	if err := solo.Open(n, who, partner.Setup{Level: 2, Seed: 7}, 3, noon); err != nil {
		t.Fatal(err)
	}
	p, ok, err := solo.Play(n, l, func() time.Time { return noon })
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	for _, line := range lines {
		if err := p.Say(line, p.Hears(line)); err != nil {
			t.Fatal(err)
		}
	}
	again, err := guide.Replay(g, n.s.Events())
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// TestReports_ArePossibleOnceThePersonasFileIsGone: nothing in a test reads a folder,
// so what is told here is told from the events alone.
func TestReports_ArePossibleOnceThePersonasFileIsGone(t *testing.T) {
	who, err := personas.Parse("dee.md", []byte(strings.ReplaceAll(personas.Blank().Text, "`alex`", "`dee`")))
	if err != nil {
		t.Fatal(err)
	}
	s := withOwn(t, who, "How do you know when you are working?", "So you wait every night to hear whether there's work.")
	r := solo.Reports(s)
	if len(r) != 1 || r[0].Persona.Name != "Alex" || !r[0].State.Facts[1].Out {
		t.Fatalf("told as %+v", r)
	}
	var b strings.Builder
	if err := r[0].Document(words.English()).Text(&b, 78); err != nil || !strings.Contains(b.String(), "How the work is given out") {
		t.Errorf("%v\n%s", err, b.String())
	}
	if of, _, _ := solo.With(held(t)); of.Name != "Dee" {
		t.Errorf("a practice with ours is told with %s", of.Name)
	}
}

// TestReports_OfAPersonaThatALaterCheckerRefuses keeps telling it.
func TestReports_OfAPersonaThatALaterCheckerRefuses(t *testing.T) {
	who := personas.Blank()
	who.Text = strings.Replace(who.Text, "- motive: recognition\n", "- purpose: recognition\n", 1)
	if _, err := personas.Parse("x.md", []byte(who.Text)); err == nil {
		t.Fatal("it passes")
	}
	kept, ok := personas.Kept(who.Text)
	if !ok || len(solo.Reports(withOwn(t, kept, "Hello."))) != 1 {
		t.Error("it is told no more")
	}
}

// aFew is the least that passes: two facts, and nothing but what has to be there.
const aFew = "# Bo\n\n`bo` · cook, 33\n\nCooks.\n\n## Card\n\n- who: You are Bo.\n- hidden: Late wages.\n- objection: Trouble.\n- unlocks: Payday.\n- shuts: Advice.\n- stop: Ladle\n\n" +
	"## About\n\n- motive: values\n- mood: flat\n- pronoun: he\n\n## Opening\n\n- Hello.\n\n## Facts\n\n### `kitchen` · 0 · The kitchen\n\n- words: job, cook, kitchen\n- I cook at the hotel.\n" +
	"- again: Two hundred eggs.\n- ask: What is the kitchen like?\n- back: So it's eggs.\n\n### `late` · 1 · Late wages\n\n- words: pay, paid, payday\n- They pay us late.\n- guards: It's pay.\n" +
	"- again: The twelfth, this month.\n- ask: What happens on payday?\n- back: So you wait for it.\n"

func TestPlay_AFewFactsAnswerTwentyLines(t *testing.T) {
	who, err := personas.Parse("bo.md", []byte(aFew))
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{"Hi, I'm Jo from the group.", "What is the kitchen like?", "Who else works there?", "How long for?", "Do you like it?", "What happens on payday?", "So you wait for it.", "Why?", "When was that?",
		"What did you do?", "And the others?", "Have you got family?", "You should join us.", "Sorry, go on.", "asdf", "What would you change?", "Would you come on Thursday at seven, to the library, with me?", "What stands in the way?", "What would they say?", "Would you come on Thursday at seven, to the library, with me?"}
	last := map[string]int{}
	for i, l := range rehearsal.Spoken(withOwn(t, who, lines...)) {
		if l.Who == guide.Me {
			continue
		}
		if at, said := last[l.Text]; l.Text == "" || said && i-at < 20 {
			t.Errorf("line %d is answered by %q, which was said lately or is nothing", i, l.Text)
		}
		last[l.Text] = i
	}
	if len(last) < len(lines)-3 {
		t.Errorf("%d answers to %d lines", len(last), len(lines))
	}
}
