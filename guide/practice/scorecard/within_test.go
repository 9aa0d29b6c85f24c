package scorecard_test

import (
	"strings"
	"testing"

	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/words"
)

// What a line lacked is shown with the line of theirs after which it was within
// reach, and with words to say there, their own where that can be; what a talk was
// too short for is not.
func TestOf_SaysWhereWhatIsLackingWasWithinReach(t *testing.T) {
	talk := "Dee: Come in.\nMaria: How is it here?\nDee: (She looks away.) It's the lift. I carried my mother down in my arms and I felt so stupid.\nMaria: Is it still broken?\n" +
		"Dee: It is.\nMaria: Since when?\nDee: The spring.\nMaria: Did you ring?\nDee: Twice.\n"
	said := map[string]string{}
	for _, l := range scorecard.Of(turns(t, talk)).Lines {
		for _, x := range l.Criteria {
			if x.Within != nil {
				said[l.ID] += x.Within.Line(words.English()) + "\n"
			}
			if len(x.By) > 0 && x.Within != nil {
				t.Errorf("%s is earned, and lacking", x.What)
			}
		}
	}
	if want := "after “It's the lift. I carried my mother down in my arms and I…”: “You carried your mother down in your arms and you felt so stupid.”"; !strings.Contains(said["reflection"], want) {
		t.Errorf("reflection: %s", said["reflection"])
	}
	if !strings.Contains(said["story"], "What did that cost you?") || said["ask"] != "" || said["close"] != "" {
		t.Errorf("%q", said)
	}
}

func TestApart_KeepsBandsOfAnotherCraftFromOurs(t *testing.T) {
	own, published := scorecard.Apart(scorecard.Of(turns(t, talk)).Figures)
	if len(own) == 0 || len(published) != 3 || published[0].Basis != scorecard.Published {
		t.Errorf("%d of our own, %d published", len(own), len(published))
	}
}
