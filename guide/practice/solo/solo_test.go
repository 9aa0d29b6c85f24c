package solo_test

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// held is a practice with Dee in which these lines are said; an empty one is a
// silence.
func held(t *testing.T, lines ...string) guide.Session {
	t.Helper()
	return heldAs(t, partner.Setup{Level: 2, Seed: 7, Declined: []string{"ill-child"}}, lines...)
}

// drilled is a drill with Dee of one stage.
func drilled(t *testing.T, stage string, lines ...string) guide.Session {
	t.Helper()
	s := partner.Setup{Level: 2, Seed: 7}
	dee, _ := personas.Find("dee")
	var ok bool
	if s.Drill, ok = partner.DrillOf(dee, s, stage); !ok {
		t.Fatalf("there is no stage %q", stage)
	}
	return heldAs(t, s, lines...)
}

func heldAs(t *testing.T, as partner.Setup, lines ...string) guide.Session {
	t.Helper()
	l, err := listener.New()
	if err != nil {
		t.Fatal(err)
	}
	s, e := guide.Begin(script.Builtin()[0], noon)
	n := &notebook{s}
	do := func(e guide.Event, err error) {
		t.Helper()
		if err := n.Do(e, err); err != nil {
			t.Fatal(err)
		}
	}
	do(e, nil)
	dee, _ := personas.Find("dee")
	if err := solo.Open(n, dee, as, 3, noon); err != nil {
		t.Fatal(err)
	}
	p, setup, ok := solo.With(n.s)
	if !ok || !reflect.DeepEqual(setup, as) {
		t.Fatalf("it is held with %v, %+v", p.Name, setup)
	}
	talk, r := partner.Begin(p, setup)
	do(rehearsal.Answer(n.s, solo.Text(r), string(r.Kind), noon))
	for _, text := range lines {
		heard := l.Listen(text, solo.Before(rehearsal.Spoken(n.s))...)
		u := partner.Said(text, heard)
		if text == "" {
			u = partner.Held()
		}
		talk, r = talk.Hear(u)
		do(rehearsal.Say(n.s, text, solo.Labels(heard), noon))
		do(rehearsal.Answer(n.s, solo.Text(r), string(r.Kind), noon))
	}
	return n.s
}

func TestPlayed_GivesTheTalkThatWasHeld(t *testing.T) {
	s := held(t, "What was the winter like here?", "It sounds cold.", "", "Will you come on Tuesday at six to the hall?")
	p, setup, _ := solo.With(s)
	lines := rehearsal.Spoken(s)
	for n := 2; n < len(lines); n += 2 {
		_, r := solo.Played(p, setup, lines[:n-1]).Hear(solo.Turn(lines[n-1]))
		if got := solo.Text(r); got != lines[n].Text {
			t.Errorf("line %d was %q and is %q", n, lines[n].Text, got)
		}
	}
}

func TestLabels_ComeBackAsTheyWereWritten(t *testing.T) {
	l, err := listener.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"What happened: then?", "It sounds like a lot. Will you come on Tuesday at six to the hall with Ali?", "Mm.", "You should call the council; nine in ten do."} {
		heard := l.Listen(text)
		got := solo.AsHeard(rehearsal.Line{Text: text, Heard: solo.Labels(heard)})
		if got.String() != heard.String() || got.Asks != heard.Asks {
			t.Errorf("%q: %v with %+v, and read %v with %+v", text, heard.Moves, heard.Asks, got.Moves, got.Asks)
		}
	}
}

func TestTurned_ChangesThePointTheLineEarned(t *testing.T) {
	s := held(t, "It sounds like you carry it alone.", "What does an ordinary week look like?")
	points := func(name string) int {
		for _, l := range solo.Reports(s)[0].Card.Lines {
			if l.ID == name {
				return l.Points
			}
		}
		t.Fatalf("no line %q", name)
		return 0
	}
	before := points("reflection")
	line := rehearsal.Spoken(s)[1]
	for _, m := range solo.Heard(line).Moves {
		if m.Move == listener.Simple || m.Move == listener.Complex {
			e, err := rehearsal.Label(s, line.Seq, solo.Turned(line, m.Move), noon)
			if err == nil {
				s, err = s.Apply(e)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if after := points("reflection"); after >= before {
		t.Errorf("%d points for reflection, and %d without one", before, after)
	}
	if got := solo.Moves(words.English(), solo.Heard(rehearsal.Spoken(s)[1])); got != "other" {
		t.Errorf("without its move the line is %q", got)
	}
}

func TestTurned_ALineIsOneKindOfQuestion(t *testing.T) {
	l := rehearsal.Line{Text: "x", Heard: "open question: a\nask: b\nasks with: what, when"}
	l.Corrected = solo.Turned(l, listener.ClosedQuestion)
	if got := solo.Moves(words.English(), solo.Heard(l)); got != "ask, closed question" {
		t.Errorf("it is %q", got)
	}
	if got := solo.Missing(l).String(); got != "where, with whom" && got != "where, with" {
		t.Errorf("it lacks %q", got)
	}
	l.Corrected = solo.Turned(l, listener.Ask)
	if heard := solo.Heard(l); heard.Does(listener.Ask) || heard.Asks.Count() != 0 {
		t.Errorf("taken out, it is %+v", heard)
	}
}

func TestReport_IsPrintedWithEveryLine(t *testing.T) {
	s := held(t, "What was the *winter* <like> here?", "")
	r := solo.Reports(s)[0]
	if len(r.Trust) != 3 {
		t.Errorf("trust %v after two lines", r.Trust)
	}
	var md, page bytes.Buffer
	if err := r.Document(words.English()).Markdown(&md); err != nil {
		t.Fatal(err)
	}
	if err := r.Document(words.English()).HTML(&page); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# Scorecard", "## What they held back, and what opens it", `\*winter\* &lt;like>`, "(a silence)", "Trust at the end"} {
		if !strings.Contains(md.String(), want) {
			t.Errorf("the Markdown lacks %q:\n%s", want, md.String())
		}
	}
	for _, want := range []string{"<h2>What they held back, and what opens it</h2>", "&lt;like&gt;", "</ul>\n</html>\n"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestDrill_IsScoredOnTheLinesOfItsStageAlone(t *testing.T) {
	for _, stage := range partner.Stages() {
		r := solo.Reports(drilled(t, stage, "What happened then?", "It sounds like that stayed with you."))[0]
		if len(r.Card.Lines) != 3 || len(r.Card.Figures) > 0 || r.Card.Try.IsZero() {
			t.Errorf("%s: %d lines, %d figures, %q", stage, len(r.Card.Lines), len(r.Card.Figures), r.Card.Try)
		}
		for _, l := range r.Card.Lines {
			if !slices.Contains(scorecard.IDs(), l.ID) {
				t.Errorf("%s: the rubric has no line %q", stage, l.ID)
			}
			for _, x := range l.Criteria {
				if len(x.By) > 0 && x.By[0].Turn == 0 {
					t.Errorf("%s: what was given earns %q: %+v", stage, x.What, x.By)
				}
			}
		}
		var md bytes.Buffer
		if err := r.Document(words.English()).Markdown(&md); err != nil || strings.Contains(md.String(), "## Counted") || !strings.Contains(md.String(), "## What was said") ||
			strings.Contains(md.String(), "What stood in the way") != (stage == "next-step") {
			t.Errorf("%s, %v:\n%s", stage, err, md.String())
		}
	}
}

func TestDrill_TellsOfTheGatesOfItsStageAlone(t *testing.T) {
	r := solo.Reports(drilled(t, "story", "What happened when you told the agent?"))[0]
	titles := []string{}
	for _, g := range solo.Sought(r.State) {
		titles = append(titles, g.Title)
	}
	if !slices.Contains(titles, "Four nights") || slices.Contains(titles, "A bit damp") || slices.Contains(titles, "The year of the lift") {
		t.Errorf("the gates of the story are %q", titles)
	}
	if g := solo.Sought(r.State); !slices.ContainsFunc(g, func(g partner.Gate) bool { return g.Out && g.ID == "blamed" }) {
		t.Errorf("nothing came out: %+v", g)
	}
	if all := solo.Sought(solo.Reports(held(t, "Hello."))[0].State); len(all) < 8 {
		t.Errorf("a whole talk is about %d gates", len(all))
	}
}

func TestDrill_GivesTheTalkThatWasHeld(t *testing.T) {
	s := drilled(t, "agitation", "Who decided that?", "Who else is it like this for?", "")
	p, setup, _ := solo.With(s)
	lines := rehearsal.Spoken(s)
	for n := 2; n < len(lines); n += 2 {
		_, r := solo.Played(p, setup, lines[:n-1]).Hear(solo.Turn(lines[n-1]))
		if got := solo.Text(r); got != lines[n].Text {
			t.Errorf("line %d was %q and is %q", n, lines[n].Text, got)
		}
	}
	if stage, minutes, ok := rehearsal.Drill(s); stage != "agitation" || minutes != 3 || !ok || s.Header("x").Drill != stage {
		t.Errorf("it is a drill of %q, %d minutes, %v", stage, minutes, ok)
	}
}

// What somebody says who is made up takes the step that their file says it
// takes, in whatever words, and no other.
func TestCardOf_CountsTheStepsOfTheClickThatTheirFileTells(t *testing.T) {
	for _, p := range personas.All() {
		for _, f := range p.Facts {
			for _, says := range f.Says {
				card := solo.CardOf([]scorecard.Turn{{Words: says}}, p, partner.Setup{})
				var steps []string
				for _, s := range scorecard.Steps() {
					if len(card.Click[s]) > 0 {
						steps = append(steps, string(s))
					}
				}
				if got := strings.Join(steps, " "); got != f.Click {
					t.Errorf("%s, %q: took %q, not %q", p.ID, says, got, f.Click)
				}
			}
		}
	}
}

// A later version of the partner would answer otherwise: what is shown of a
// practice is what was said in it.
func TestPlayed_KeepsWhatCameOut(t *testing.T) {
	s := held(t, "What was the winter like here?")
	p, setup, _ := solo.With(s)
	lines := rehearsal.Spoken(s)
	owner, _ := p.Fact("owner")
	mould, _ := p.Fact("mould")
	lines = append(lines,
		rehearsal.Line{Who: guide.Me, Text: "Anyway.", Heard: "other: nothing"}, rehearsal.Line{Who: guide.Them, Text: owner.Says[0], Heard: string(partner.Reveals)},
		rehearsal.Line{Who: guide.Me, Text: "Bye then.", Heard: "other: nothing"}, rehearsal.Line{Who: guide.Them, Text: "It's fine.", Heard: string(partner.Reacts)})
	lines[2].Text, lines[2].Heard = mould.Guards[0], string(partner.Guards)
	state := solo.Played(p, setup, lines).Debrief()
	for _, g := range state.Facts {
		if g.Out != (g.ID == owner.ID) {
			t.Errorf("%s is out: %v", g.ID, g.Out)
		}
	}
	if state.Over {
		t.Error("it is over by a goodbye that was not answered so")
	}
}
