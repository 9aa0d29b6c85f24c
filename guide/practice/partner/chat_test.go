package partner_test

import (
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner"
)

// smallTalk is about nothing anybody would keep back.
var smallTalk = []string{
	"Is it cold out today?", "Did you see the match last night?", "How was your holiday?", "Lovely weather, isn't it?", "What did you have for dinner?", "Have you got a dog?",
	"What's on telly tonight?", "Is the parking always this bad round here?", "How was the traffic?", "Do you take sugar in your tea?", "Did you get caught in the rain?",
	"hows the weather been", "what do you think of the weather", "Who do you support in the football?", "Was the bus late again this morning?", "What kind of car is that?",
	"That cake smells good, what's in it?", "Where did you get those biscuits?",
}

func TestPartner_SmallTalkOpensNoGate(t *testing.T) {
	l := newListener(t)
	for _, p := range personas.All() {
		for level := 1; level <= 3; level++ {
			talk, day := partner.Begin(p, partner.Setup{Seed: 3, Level: level})
			for range 2 { // the first question of a talk is answered with what anybody is told
				talk, day = talk.Hear(said(l, "What does your day look like?", day))
			}
			for _, line := range smallTalk {
				_, r := talk.Hear(said(l, line, day))
				if f, ok := p.Fact(r.Fact); ok && f.Level > 0 && r.Kind == partner.Reveals {
					t.Errorf("%s, level %d: to %q %s %s: %q", p.ID, level, line, r.Kind, f.ID, r.Lines)
				}
			}
		}
	}
}

func TestPartner_OfSeveralShortAnswersTheOneWithTheWordOfTheQuestion(t *testing.T) {
	l := newListener(t)
	for _, c := range []struct{ persona, told, question, want string }{
		{"marcus", "bay", "Why is Prakash leaving?", "more money for Prakash"},
		{"marcus", "reports", "Who told you that?", "Nobody told us"},
		{"neil", "kyle", "When's the baby due?", "January"},
	} {
		for seed := range uint64(6) {
			talk, r := partner.Begin(persona(t, c.persona), partner.Setup{Seed: seed, Drill: partner.Drill{Stage: "story", Trust: 5, Out: []string{c.told}}})
			if _, r = talk.Hear(said(l, c.question, r)); !strings.Contains(r.Lines[0], c.want) {
				t.Errorf("%s: to %q %s %q", c.persona, c.question, r.Kind, r.Lines[0])
			}
		}
	}
}

func TestPartner_AnswersYesOrNoInTheWordsOfTheQuestion(t *testing.T) {
	l := newListener(t)
	for _, c := range []struct{ question, yes, no string }{
		{"Does your sister ever ring you?", "She does", "ever"},
		{"Did anyone say goodbye to you?", "Somebody did", "obody did"},
		{"Is it hers or yours?", "Hers", "Mine"},
		{"Was it raining when they left?", "It was", "wasn't"},
	} {
		first := ""
		for range 2 { // the same question, the same answer
			talk, r := partner.Begin(persona(t, "kath"), partner.Setup{Seed: 5, Level: 1})
			_, r = talk.Hear(said(l, c.question, r))
			got := r.Lines[0]
			if !strings.Contains(got, c.yes) && !strings.Contains(got, c.no) || first != "" && got != first {
				t.Errorf("to %q %s %q", c.question, r.Kind, got)
			}
			first = got
		}
	}
}
