package listener_test

import (
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/practice/listener"
)

func open(t testing.TB) *listener.Listener {
	t.Helper()
	l, err := listener.New()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestListen_NamesWhatALineDoes(t *testing.T) {
	l := open(t)
	for _, x := range []struct {
		line string
		want listener.Move
	}{
		{"What did that cost you?", listener.OpenQuestion},
		{"Tell me more about her.", listener.OpenQuestion},
		{"why do you think it took that long", listener.OpenQuestion},
		{"Did you tell anyone?", listener.ClosedQuestion},
		{"How many people live here?", listener.ClosedQuestion},
		{"So dignity matters more than the money.", listener.Simple},
		{"It isn't the money, it's the way they spoke to you.", listener.Complex},
		{"That took courage.", listener.Affirmation},
		{"When I was your age my mother lost her flat over damp.", listener.Disclosure},
		{"May I ask about your son?", listener.Permission},
		{"Others told me they waited six months. Does that ring true?", listener.Theme},
		{"The report says three in ten wait that long.", listener.Statistic},
		{"40% of the flats have it.", listener.Statistic},
		{"You should call the council.", listener.Advice},
		{"Our campaign is going to win this.", listener.Pitch},
		{"I'll make sure they fix it.", listener.Promise},
		{"At least you have a job.", listener.Judgement},
		{"Will you help?", listener.Ask},
		{"What might your manager say when she finds out?", listener.Inoculation},
		{"Mm-hmm.", listener.Other},
	} {
		if heard := l.Listen(x.line); !heard.Does(x.want) {
			t.Errorf("%q: heard %v, not %s", x.line, heard, x.want)
		}
	}
}

func TestListen_TakesNoReflectionFromALineThatTurnsAway(t *testing.T) {
	l := open(t)
	for _, line := range []string{"You should call the council.", "At least you have a job.", "You must join our campaign.",
		"You're being unfair, we all have jobs.", "You'd be mad not to.", "You can tell me to go away.", "Have you got half an hour? Say if you'd rather not."} {
		if heard := l.Listen(line); heard.Does(listener.Simple) || heard.Does(listener.Complex) {
			t.Errorf("%q: heard %v", line, heard)
		}
	}
}

func TestListen_SaysHowMuchOfAnAskIsThere(t *testing.T) {
	l := open(t)
	for _, x := range []struct {
		line string
		want listener.Parts
	}{
		{"Will you help?", listener.Parts{What: true}},
		{"Will you come on Tuesday?", listener.Parts{What: true, When: true}},
		{"Could you bring two people to the meeting in the hall on Friday?", listener.Parts{What: true, When: true, Where: true, With: true}},
		{"Will you come to the hall with me on Tuesday at six?", listener.Parts{What: true, When: true, Where: true, With: true}},
		{"Will you come in the morning?", listener.Parts{What: true, When: true}},
		{"What do you think?", listener.Parts{}},
		{"Will you tell the others at the canteen?", listener.Parts{What: true, Where: true}},
		{"Would you come to the meeting on Thursday?", listener.Parts{What: true, When: true, Where: true}},
		{"Would you speak at the tenants' hall on Tuesday?", listener.Parts{What: true, When: true, Where: true}},
		{"Will you come, tenants' hall, Tuesday at six?", listener.Parts{What: true, When: true, Where: true}},
		{"Will you go with Rosa on Friday?", listener.Parts{What: true, When: true, With: true}},
		{"Will you go with R. on Friday?", listener.Parts{What: true, When: true, With: true}},
		{"Would you and Ali knock on two doors tomorrow?", listener.Parts{What: true, When: true, With: true}},
		{"Would you tell Rosa on Friday at the canteen?", listener.Parts{What: true, When: true, Where: true}},
		{"Can you tell me about Friday?", listener.Parts{}},
		{"Will you help with leaflets?", listener.Parts{What: true}},
		{"What will you say when she calls?", listener.Parts{}},
	} {
		if got := l.Listen(x.line).Asks; got != x.want {
			t.Errorf("%q: %+v, not %+v", x.line, got, x.want)
		}
	}
}

func TestListen_TakesAnApologyForNoJudgement(t *testing.T) {
	l := open(t)
	for _, line := range []string{"I'm sorry. You should have been thanked and you weren't.", "You should never have been put in that position.", "You shouldn't have had to find out like that. That's on us."} {
		if h := l.Listen(line); h.Does(listener.Judgement) || h.Does(listener.Advice) {
			t.Errorf("%q: %v", line, h.Moves)
		}
	}
	if h := l.Listen("You should have been more careful."); !h.Does(listener.Judgement) {
		t.Errorf("%v", h.Moves)
	}
}

func TestListen_TakesNoAdviceFromAskingWhatTheyTried(t *testing.T) {
	l := open(t)
	if heard := l.Listen("What have you tried so far?"); heard.Does(listener.Advice) {
		t.Errorf("%v", heard.Moves)
	}
	if heard := l.Listen("Have you tried opening a window?"); !heard.Does(listener.Advice) {
		t.Errorf("%v", heard.Moves)
	}
}

func TestListen_NamesTheWordThatIsGivenBack(t *testing.T) {
	heard := open(t).Listen("It sounds like you were tired of being told to wait.", "It rained.", "I was so tired of it.")
	if !strings.Contains(heard.String(), "gives back their word “tired”") {
		t.Error(heard)
	}
}

func TestListen_GivesAReasonForEveryLabel(t *testing.T) {
	l := open(t)
	for _, line := range lines {
		for _, m := range l.Listen(line).Moves {
			if m.Why.IsZero() || !slices.Contains(listener.Moves(), m.Move) {
				t.Errorf("%q: %q for %q", line, m.Why, m.Move)
			}
		}
	}
}

func TestScore_IsHigherForListeningThanForTelling(t *testing.T) {
	l := open(t)
	score := func(lines ...string) float64 {
		var talk listener.Talk
		for _, s := range lines {
			talk.Add(l.Listen(s))
		}
		return talk.Score()
	}
	listens := score("What was that like?", "It sounds like you felt left alone with it.", "You wanted it to be fair.")
	tells := score("You should call them.", "There is a form that you need to fill in.", "I'd recommend that you go to the office.")
	if listens <= tells || listens > 1 || tells < 0 {
		t.Errorf("listening %v, telling %v", listens, tells)
	}
}

// FuzzListen: any line gets labels, and the same ones each time.
func FuzzListen(f *testing.F) {
	for _, s := range lines {
		f.Add(s)
	}
	l := open(f)
	f.Fuzz(func(t *testing.T, line string) {
		a, b := l.Listen(line, line), l.Listen(line, line)
		if len(a.Moves) == 0 || a.String() != b.String() {
			t.Errorf("%v and %v", a, b)
		}
	})
}

var lines = []string{
	"", " ", "?", "...", "\x1b[2J", "ﷺ", "What?", "So, um, what-what hurt?", "%", "at", "one in", "one out of", "how", "you",
	"And then?", "I can imagine.", "So tired.", "You miss him.", "why", "Hello, I'm Maria from the tenants' group.",
}

func BenchmarkListen(b *testing.B) {
	l := open(b)
	for b.Loop() {
		l.Listen("It sounds like you were tired of being told to wait, and then what did they say to you on Tuesday?", "I was so tired.")
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}
