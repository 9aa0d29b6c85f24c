package listener_test

import (
	"testing"

	"example.org/onetoone/guide/practice/listener"
)

func TestListen_TakesNoReflectionFromWhatTakesUpNothing(t *testing.T) {
	l := open(t)
	before := []string{"They sent me home and cut my pay.", "I'm so tired."}
	for _, line := range []string{"You are wearing blue.", "Nice garden you've got", "It's a big room, this.", "You have a new kettle.", "You've got a dog.", "This is a lovely kitchen."} {
		if h := l.Listen(line, before...); h.Reflection || reflects(h) || h.Behaviour == listener.Reflecting {
			t.Errorf("%q: heard %v, mainly %s", line, h, h.Behaviour)
		}
	}
	for _, line := range []string{"You must be tired.", "So they cut what you live on.", "You were sent home.", "You feel nobody stood by you.", "You found out when you got there."} {
		if h := l.Listen(line, before...); !h.Reflection || !reflects(h) || h.Does(listener.Advice) {
			t.Errorf("%q: heard %v", line, h)
		}
	}
}

func TestListen_TellsAQuestionFromWhatItsWordsStandForElsewhere(t *testing.T) {
	l := open(t)
	for line, not := range map[string]listener.Move{
		"what if you can't keep up": listener.Ask, "what groups are you in": listener.Ask, "Why do you sign up for so much?": listener.Pitch,
		"How did you come to join us?": listener.Pitch, "Why didn't you tell him?": listener.Advice, "Why didn't you go to the union?": listener.Judgement,
		"Did anybody think of saying sorry to you?": listener.Other, "do other people wait like that": listener.Complex,
	} {
		if h := l.Listen(line, "Hm. I wait."); !asks(h) || h.Does(not) {
			t.Errorf("%q: heard %v", line, h)
		}
	}
	for _, line := range []string{"Sorry I said you were being difficult.", "It was wrong of me to say it was your fault.", "I'm sorry. You should have been told, and I shouldn't have said you never turn up."} {
		if h := l.Listen(line, "Fine."); h.Does(listener.Judgement) || reflects(h) {
			t.Errorf("%q: heard %v", line, h)
		}
	}
	for _, line := range []string{"Who lives here with you?", "How long have you lived here?", "Who sets the rota?"} {
		if h := l.Listen(line, "Hm."); !h.Does(listener.ClosedQuestion) {
			t.Errorf("%q: heard %v", line, h)
		}
	}
}
