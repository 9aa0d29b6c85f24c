package speech_test

import (
	"testing"

	"example.org/onetoone/guide/practice/partner/speech"
)

func TestEcho_AnswersInTheWordsOfTheQuestion(t *testing.T) {
	said := []string{"I went home and told Bev."}
	for _, c := range []struct{ question, yes, no string }{
		{"Does she ever tell you what she's seen?", "She does, now and then.", "No, never."},
		{"Did anyone say goodbye to you?", "Somebody did, yes.", "No, nobody did."},
		{"Is that who you live with?", "It is, yes.", "No, it isn't."},
		{"Have you got any tea?", "I have, yes.", "No, I haven't."},
		{"Do you sing?", "I do, a bit.", "No, I don't."},
		{"Was it cold?", "It was, yes.", "No, it wasn't."},
		{"and did your lad see it", "He did, yes.", "No, he didn't."},
		{"Does your boss know?", "They do, yes.", "No, they don't."},
		{"Do you still swim?", "I still do.", "No, not any more."},
		{"Were you there?", "I was, yes.", "No, I wasn't."},
		{"Are you proud?", "I am, yes.", "No, I'm not."},
		{"Am I early?", "You are, yes.", "No, you aren't."},
		{"Is there a lift?", "There is, yes.", "No, there isn't."},
		{"Was there ever a day one nearly didn't?", "There was, once.", "No, never."},
		{"Would they listen?", "They would, I think.", "No, they wouldn't."},
		{"Don't you mind?", "I do, yes.", "No, I don't."},
		{"Does Mrs Okafor have it too?", "She does, yes.", "No, she doesn't."},
		{"Does Bev know?", "Bev does, yes.", "No, Bev doesn't."},
		{"Does Winnie know?", "", ""},
		{"Do the regulars know?", "They do, yes.", "No, they don't."},
		{"Has the damp got worse?", "It has, yes.", "No, it hasn't."},
		{"So you live with your mum?", "I do, yes.", "No, I don't."},
		{"You never told her?", "No, I didn't.", "No, I didn't."},
		{"He's gone?", "He is, yes.", "No, he isn't."},
		{"Do any of you talk?", "A few of us do, yes.", "No, none of us do."},
		{"Have they written back yet?", "They have, yes.", "Not yet, no."},
		{"do u still sing", "I still do.", "No, not any more."},
		{"Anything ever come over it?", "Something did, once.", "No, nothing did."},
		{"Might?", "", ""},
	} {
		for i, want := range []string{c.yes, c.no} {
			got := append(speech.Echo(c.question, "Kath", i == 0, said), "")[0]
			if got != want {
				t.Errorf("to %q %q, want %q", c.question, got, want)
			}
		}
	}
}

func TestRetort_OfThingsBehindAQuestion(t *testing.T) {
	for _, c := range []struct{ question, shape, want string }{
		{"What would you drop first, climate or choir?", "asks-would", "Climate, mostly."},
		{"What would you drop first?", "asks-would", ""},
		{"Might?", "asks-could", "That's what I said."},
		{"Am I boring you?", "asks-me", ""},
		{"Have I got the right one?", "asks-me", "You have, yes."},
	} {
		if got := append(speech.Retort(c.question, "Kath", c.shape, 0, nil), "")[0]; got != c.want {
			t.Errorf("to %q %q, want %q", c.question, got, c.want)
		}
	}
}

func TestOneOf_PicksByItsOwnWords(t *testing.T) {
	for _, c := range []struct{ question, first, second string }{
		{"worse or better?", "Worse", "Better"},
		{"Is it hers or yours?", "Hers", "Mine"},
		{"Is that you or your mum?", "Me", "My mum"},
		{"does mrs okafor have it too or is it just yours", "Just mine", "Just mine"},
		{"Do you go round hers or does she come to you?", "", ""},
		{"Was that the real size of it, or the polite size?", "The polite size", "The polite size"},
		{"Are you busy or what?", "", ""},
	} {
		if a, b := speech.OneOf(c.question, true), speech.OneOf(c.question, false); a != c.first || b != c.second {
			t.Errorf("of %q %q and %q, want %q and %q", c.question, a, b, c.first, c.second)
		}
	}
}

func TestRetort_OfNoWordIsNothing(t *testing.T) {
	for _, q := range []string{"", "... , ...?", "… , -"} {
		if got := speech.Retort(q, "Dee", "asks-if", 0, nil); len(got) > 0 {
			t.Errorf("to %q it is %q", q, got)
		}
	}
}
