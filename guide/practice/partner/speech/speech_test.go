package speech_test

import (
	"slices"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner/speech"
)

func TestKindOf_IsToldByHowAQuestionOpens(t *testing.T) {
	for line, want := range map[string]speech.Kind{
		"Who told you that?": speech.Who, "so who was it": speech.Who, "When was that?": speech.When, "How long did it go on?": speech.When,
		"And where was this?": speech.Where, "What happened then?": speech.Then, "What then?": speech.Then, "what did you do when they said no": speech.Then,
		"What did the agent say?": speech.Then, "What does it say?": speech.Other, "How did that sit with you?": speech.Felt, "What was that like?": speech.Felt, "Were you angry?": speech.Felt,
		"Why?": speech.Why, "How come?": speech.Why, "Really?": speech.YesNo, "Did they ring?": speech.YesNo, "What do you mean, the keys?": speech.Means,
		"What does that mean?": speech.Means, "Tell me more.": speech.More, "How many were there?": speech.Amount, "Which one?": speech.Other, "And when you get home?": speech.Other, "When?": speech.When,
		"Right, Dee. What happened then?": speech.Then, "That's a lot. Who knows about it?": speech.Who, "wat happend": speech.Then, "wen was dat": speech.When,
	} {
		if got := speech.KindOf(line, "Dee", true); got != want {
			t.Errorf("%q: %q, not %q", line, got, want)
		}
	}
	if got := speech.KindOf("They had a good summer.", "Dee", false); got != speech.None {
		t.Errorf("a statement asks %q", got)
	}
}

func TestKinds_AreThoseOfTheLinesThatAFactMayHave(t *testing.T) {
	for _, k := range []speech.Kind{speech.Who, speech.When, speech.Where, speech.Then, speech.Felt, speech.Why, speech.YesNo, speech.Means} {
		if !slices.Contains(personas.SlotIDs(), string(k)) {
			t.Errorf("no fact has lines for %q", k)
		}
	}
}

func TestStems_AreTheSameForWordsOfOneStem(t *testing.T) {
	for a, b := range map[string]string{"painted": "paint", "neighbours": "neighbour", "u": "you", "worries": "worry", "Dee’s": "dee"} {
		if x, y := speech.Stems(a), speech.Stems(b); !slices.Equal(x, y) {
			t.Errorf("%q is %q, %q is %q", a, x, b, y)
		}
	}
}

func TestAsked_IsAWordOfTheirsOrNothing(t *testing.T) {
	said := []string{"The agent came with his little meter.", "I went to Merthyr with the keys."}
	for line, want := range map[string]string{
		"What do you mean, the keys?": "“keys”", "Where's Merthyr?": "Merthyr", "Which meter?": "“meter”", "What's a haddock?": "", "Why did you go?": "", "": "",
	} {
		if got := speech.Asked(line, said); got != want {
			t.Errorf("%q asks about %q, not %q", line, got, want)
		}
	}
}
