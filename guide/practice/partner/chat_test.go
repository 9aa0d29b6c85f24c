package partner_test

import (
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
			for _, line := range smallTalk {
				talk, r := partner.Begin(p, partner.Setup{Seed: 3, Level: level})
				for range 2 { // the first question of a talk is answered with what anybody is told
					talk, r = talk.Hear(said(l, "What does your day look like?", r))
				}
				_, r = talk.Hear(said(l, line, r))
				if f, ok := p.Fact(r.Fact); ok && f.Level > 0 && r.Kind == partner.Reveals {
					t.Errorf("%s, level %d: to %q %s %s: %q", p.ID, level, line, r.Kind, f.ID, r.Lines)
				}
			}
		}
	}
}
