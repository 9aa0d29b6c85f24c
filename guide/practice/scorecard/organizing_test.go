package scorecard_test

import (
	"testing"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/scorecard"
)

func earnedBy(card scorecard.Card, line, criterion int) []scorecard.Quote {
	return card.Lines[line].Criteria[criterion].By
}

func TestOf_EarnsAutonomyByAskingBeforePushing(t *testing.T) {
	ask := "Maria: Will you come on Tuesday?\nDee: Hm.\n"
	asked := scorecard.Of(turns(t, "Dee: Hm.\nMaria: What would you change first?\nDee: The lift.\n"+ask))
	if by := earnedBy(asked, 5, 2); len(by) != 1 || by[0].Turn != 1 {
		t.Errorf("asking first earned by %v", by)
	}
	for _, text := range []string{ask, "Maria: You're amazing.\nDee: Hm.\n" + ask, ask + "Maria: What would you change first?\nDee: Hm.\n"} {
		if by := earnedBy(scorecard.Of(turns(t, text)), 5, 2); len(by) != 0 {
			t.Errorf("%q: earned by %v", text, by)
		}
	}
}

func TestOf_EarnsByAStoryThatIsHandedBack(t *testing.T) {
	told := "Dee: Hm.\nMaria: When I was ten my mother lost our flat over a letter nobody had read to her."
	if by := earnedBy(scorecard.Of(turns(t, told+" What did you do with yours?\nDee: Burnt it.\n")), 3, 0); len(by) != 1 {
		t.Errorf("handed back: %v", by)
	}
	if by := earnedBy(scorecard.Of(turns(t, told+"\nDee: Right.\n")), 3, 0); len(by) != 0 {
		t.Errorf("told, and no more: %v", by)
	}
}

func TestOf_EarnsByBeingQuietAfterTheAsk(t *testing.T) {
	ask := scorecard.Turn{Organizer: true, Words: "Will you come on Tuesday?", Heard: listener.Line{Moves: []listener.Label{{Move: listener.Ask}}, Asks: listener.Parts{What: true, When: true}}}
	silence := scorecard.Turn{Organizer: true, Words: "…", Heard: listener.Line{Moves: []listener.Label{{Move: listener.Silence}}}}
	says := scorecard.Turn{Words: "I don't know."}
	if by := earnedBy(scorecard.Of([]scorecard.Turn{ask, says, silence, says}), 6, 2); len(by) != 1 || by[0].Turn != 2 {
		t.Errorf("quiet after the ask: %v", by)
	}
	if by := earnedBy(scorecard.Of([]scorecard.Turn{silence, says, ask, says}), 6, 2); len(by) != 0 {
		t.Errorf("quiet before it: %v", by)
	}
}

func TestOf_CountsADayTheySaidYesToAsWhenToSpeakAgain(t *testing.T) {
	offer := "Dee: Hm.\nMaria: Thursday at ten, a coffee, you and me?\n"
	if by := earnedBy(scorecard.Of(turns(t, offer+"Dee: Aye, go on then.\n")), 7, 0); len(by) != 1 {
		t.Errorf("agreed: %v", by)
	}
	if by := earnedBy(scorecard.Of(turns(t, "Dee: Hm.\nMaria: They meet on Thursday?\nDee: I don't know.\n")), 7, 0); len(by) != 0 {
		t.Errorf("nothing agreed: %v", by)
	}
}

// To say what one will do earns in the close, and to keep in touch is not counted
// as unasked; to promise how it will turn out earns nothing, and is.
func TestOf_TellsWhatOneWillDoFromWhatIsPromised(t *testing.T) {
	for line, want := range map[string][2]int{
		"Look, I promise it will be different.": {0, 1}, "I'll ring you on Tuesday.": {1, 0}, "I'll make sure it gets fixed.": {0, 1}, "I'll talk to Rosa.": {1, 1},
		"You typed all that in, and nobody said thanks.": {0, 0}, "Thank you for telling me that, Dee.": {1, 0},
	} {
		card := scorecard.Of(turns(t, "Dee: Hm.\nMaria: Hm.\nDee: Hm.\nMaria: Hm.\nDee: Hm.\nMaria: "+line+"\nDee: Hm.\n"))
		counted := -1.0
		for _, f := range card.Figures {
			if f.ID == scorecard.UnaskedID {
				counted = f.Value
			}
		}
		if by := earnedBy(card, 7, 2); len(by) != want[0] || int(counted) != want[1] {
			t.Errorf("%q: earned by %v, counted %v", line, by, counted)
		}
	}
}

func TestOf_TakesLeaveToAskForNoOpenQuestion(t *testing.T) {
	for line, want := range map[string]int{"Is it all right if I ask you about the building?": 0, "Is it all right if I ask how the winter was for you?": 1} {
		if by := earnedBy(scorecard.Of(turns(t, "Dee: Come in, mind the airer.\nMaria: "+line+"\n")), 1, 0); len(by) != want {
			t.Errorf("%q: earned by %v", line, by)
		}
	}
}

func TestOf_HearsThatItIsNotTheirsAloneAndWhatCouldBe(t *testing.T) {
	card := scorecard.Of(turns(t, "Maria: Hm.\nDee: It isn't only me, Anjali missed her exam.\nMaria: Who decides?\nDee: Mr Hall. And he could do it on Thursday.\n"))
	for criterion, want := range map[int]int{1: 1, 2: 3} {
		if by := earnedBy(card, 4, criterion); len(by) != 1 || by[0].Turn != want {
			t.Errorf("criterion %d: %v", criterion, by)
		}
	}
}

// A label that is corrected takes everything with it that hangs on it: points,
// the parts of the ask, what was asked first, what the counts are made of.
func TestOf_FollowsACorrectionIntoAllThatHangsOnIt(t *testing.T) {
	list := turns(t, "Dee: Hm.\nMaria: What would you change first?\nDee: The lift.\nMaria: Will you come to the hall on Tuesday with me?\nDee: Hm.\n")
	holds := func(points, first, parts int) {
		t.Helper()
		card := scorecard.Of(list)
		ask := 0.0
		for _, f := range card.Figures {
			if f.ID == scorecard.AskPartsID {
				ask = f.Value
			}
		}
		if got := card.Lines[6].Points; got != points || len(earnedBy(card, 5, 2)) != first || int(ask) != parts {
			t.Errorf("%d points, asked first %v, %v parts", got, earnedBy(card, 5, 2), ask)
		}
	}
	holds(2, 1, 4)
	heard := list[3].Heard
	list[3].Heard = listener.Line{Moves: []listener.Label{{Move: listener.ClosedQuestion}}, Asks: heard.Asks}
	holds(0, 0, 0)
	list[3].Heard = listener.Line{Moves: []listener.Label{{Move: listener.Ask}}} // put in by hand
	holds(2, 1, 4)
}
