package listener_test

import (
	"testing"

	"example.org/onetoone/guide/practice/listener"
)

func reflects(h listener.Line) bool { return h.Does(listener.Simple) || h.Does(listener.Complex) }

func asks(h listener.Line) bool {
	return h.Does(listener.OpenQuestion) || h.Does(listener.ClosedQuestion)
}

// Reflect, then ask: the line is both.
func TestListen_HearsAReflectionBesideTheQuestionBehindIt(t *testing.T) {
	l := open(t)
	for _, x := range []struct{ before, line string }{
		{"I was up with him three nights running.", "Three nights running. What did that do to you?"},
		{"They told me it was the washing.", "So they put it on your washing, what did you say to them?"},
		{"I just felt stupid.", "You felt stupid, in front of him. What happened after?"},
		{"Nobody rang back for six weeks.", "Six weeks of nobody ringing back. Who did you try next?"},
		{"I sat in the car and cried.", "You sat in the car and cried - when was that?"},
		{"It's the only thing I do for myself.", "So it's the one thing that's yours. How long have you had it?"},
		{"I've been there nineteen years.", "nineteen years, and they never asked you once. how did that sit with you"},
		{"They moved the bus stop.", "And you found out from a sign. What went through your head?"},
		{"My dad worked there too.", "Your dad was there before you. Did he see it coming?"},
		{"I don't open the post any more.", "It sounds like you dread the post… what's the worst of it?"},
	} {
		if h := l.Listen(x.line, x.before); !reflects(h) || !asks(h) {
			t.Errorf("%q: heard %v", x.line, h)
		}
	}
}

func TestListen_TakesNoReflectionFromAHelloAQuestionOrTheSpeakersOwn(t *testing.T) {
	l := open(t)
	for _, line := range []string{
		"Hi Deepak, you busy? I've got this petition", "Hi Deepak, you busy?", "hi there! got a minute? we're collecting signatures about the damp",
		"Fine, what would change your mind", "and the landlord, what are they like", "heyyy what societies are you in this year", "wow how do you find the time",
		"We're having a vigil outside the town hall", "u ever find out why it took so long", "Mine sent the wrong cushion and I got a sore so bad I was in hospital",
		"you're being a bit difficult, I am only trying to help people like you", "You'd be an inspiration if you spoke at our rally",
		"rent is a scandal, your landlord is robbing you", "fine. sorry. that was out of order",
		"Hello! Have you got two minutes? I'm from the residents' association.",
	} {
		if h := l.Listen(line, "Hm. Not really."); reflects(h) {
			t.Errorf("%q: heard %v", line, h)
		}
	}
}

func TestListen_TakesOneThingSaidForOne(t *testing.T) {
	l := open(t)
	for _, line := range []string{
		"You said it, which was brave.", "You were glad when it ended, and you told nobody.", "That's hard, isn't it.", "You know what they want, how they work, and who pays.",
	} {
		if h := l.Listen(line); h.Does(listener.OpenQuestion) {
			t.Errorf("%q: heard %v", line, h)
		}
	}
}
