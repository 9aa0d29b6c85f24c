package solo_test

import (
	"slices"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/words"
)

// notebook keeps a session in memory.
type notebook struct{ s guide.Session }

func (n *notebook) Session() guide.Session { return n.s }

func (n *notebook) Do(e guide.Event, err error) error {
	if err == nil {
		n.s, err = n.s.Apply(e)
	}
	return err
}

func play(t *testing.T, n *notebook) *solo.Player {
	t.Helper()
	ear, err := listener.New()
	if err != nil {
		t.Fatal(err)
	}
	p, ok, err := solo.Play(n, ear, func() time.Time { return noon })
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	return p
}

func TestPlayer_SaysWhatASessionOfTheSameLinesHolds(t *testing.T) {
	said := []string{"What was the winter like here?", "", "It sounds cold."}
	n := &notebook{held(t)}
	p := play(t, n)
	for _, text := range said {
		do := func() error { return p.Wait("", 5*time.Second) }
		if text != "" {
			do = func() error { return p.Say(text, p.Hears(text)) }
		}
		if err := do(); err != nil {
			t.Fatal(err)
		}
		p = play(t, n) // whoever goes on has the same talk
	}
	texts := func(lines []rehearsal.Line) (out []string) {
		for _, l := range lines {
			out = append(out, l.Text)
		}
		return out
	}
	want, got := texts(rehearsal.Spoken(held(t, said...))), texts(p.Lines())
	if !slices.Equal(got, want) {
		t.Errorf("there is %q, after %q", got, want)
	}
	before := p.Now()
	if err := p.BackTo(p.Lines()[len(got)-2]); err != nil || p.Now().Turns() != before.Turns()-1 {
		t.Errorf("back: %v, %d turns", err, p.Now().Turns())
	}
}

func TestPlayer_KeepsAHintOnceAndAnOfferByWhatItIsOfferedFor(t *testing.T) {
	n := &notebook{held(t, "What was the winter like here?")}
	p := play(t, n)
	first, err := p.Hint(words.English())
	again, err2 := p.Hint(words.English())
	if first == "" || first != again || err != nil || err2 != nil {
		t.Errorf("%q, and %q: %v, %v", first, again, err, err2)
	}
	o := p.Now().Offers()[0]
	if err := p.Choose(o); err != nil {
		t.Fatal(err)
	}
	lines := p.Lines()
	chosen := lines[len(lines)-2]
	heard := solo.Heard(chosen)
	for i, l := range p.Labels(chosen) {
		if l.Why.ID == "reason.kept" || l.Why.String() != heard.Moves[i].Why.String() {
			t.Errorf("%v of %v can be said in English only", l.Why, chosen.Heard)
		}
	}
	for _, m := range o.Moves {
		if !heard.Does(m) {
			t.Errorf("%q does not count as %s", o.Words, m)
		}
	}
}

// What is offered as a question is kept as the kind of question it is heard as
// when it is typed: it cannot be an open one here and a closed one there.
func TestPlayer_KeepsAnOfferedQuestionAsTheKindItIs(t *testing.T) {
	p := play(t, &notebook{held(t, "What was the winter like here?")})
	o := partner.Offer{Turn: partner.Turn{Words: "Who lives here with you?", Moves: []listener.Move{listener.OpenQuestion}}}
	if err := p.Choose(o); err != nil {
		t.Fatal(err)
	}
	lines := p.Lines()
	if heard := solo.Heard(lines[len(lines)-2]); heard.Does(listener.OpenQuestion) || !heard.Does(listener.ClosedQuestion) {
		t.Errorf("kept as %v", heard.Moves)
	}
}

func TestPlayer_HearsASilenceInALineThatOnlySaysSo(t *testing.T) {
	p := play(t, &notebook{held(t)})
	for line, want := range map[string]bool{
		"I'll wait.": true, "Take your time, Dee's kitchen can wait": false, "It's OK. Take your time…": true, "…": true, "OK": false,
		"No rush, I'll wait here.": true, "I'll wait a moment.": true, "I'll wait for the bus.": false, "That's all right.": false, "Take your time. What happened then?": false,
	} {
		if got := p.Hears(line).Does(listener.Silence); got != want {
			t.Errorf("%q is a silence: %v", line, got)
		}
	}
	if err := p.Wait("Take your time.", 4*time.Second); err != nil {
		t.Fatal(err)
	}
	lines := p.Lines()
	if l := lines[len(lines)-2]; l.Held != 4*time.Second || !solo.Heard(l).Does(listener.Silence) || l.Timed {
		t.Errorf("it is kept as %+v", l)
	}
	if err := p.Wait("Take your time.", time.Second); err != nil {
		t.Fatal(err)
	}
	said := solo.Turns(p.Lines(), nil)
	if n := len(said); !said[n-4].Heard.Does(listener.Silence) || said[n-2].Heard.Does(listener.Silence) {
		t.Error("a pause of one second counts as one of three")
	}
}
