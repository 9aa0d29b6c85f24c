package scorecard_test

import (
	"strings"
	"testing"

	"example.org/onetoone/guide/practice/scorecard"
)

func TestOf_TriesWhatWouldHelpMostAfterThisTalk(t *testing.T) {
	tells := "Dee: It got so bad in the winter that I moved his bed into the front room with mine.\n"
	for _, x := range []struct{ name, talk, want string }{
		{"a short talk that gave nothing back", "Maria: What is it like?\n" + tells + "Maria: How did that start?\n" + tells, "Say back what you heard in a few words, with no question behind it, and wait. They told you something in 2 of their turns, and you gave none of it back."},
		{"closed questions", "Maria: Is it damp?\nDee: Yes.\nMaria: Is it cold?\nDee: Yes.\nMaria: Are you ill?\nDee: No.\n",
			"After a closed question, ask one that begins with what or how, and wait. This cost a point: three closed questions in a row (line 1)."},
		{"advice", "Maria: What is it like?\n" + tells + "Maria: So you gave up your own room.\n" + tells + "Maria: You should call the council.\nDee: Hm.\n",
			"Stay in the story: ask what happened next, and fix nothing. This cost a point: a fix in the middle of it (line 5)."},
		{"an ask without a day", strings.Repeat("Maria: What happened with that, and how did that feel?\n"+tells+"Maria: So you were left with it. May I ask what happened next? You can skip anything. It takes half an hour.\n"+
			"Dee: I felt so alone with it, and then everyone said the same, and the landlord decides, not us. We could ask.\n", 4) +
			"Maria: What would you like to see? It's up to you. Thank you for telling me that.\nDee: Hm.\nMaria: Will you come along?\nDee: Where?\n",
			"Your ask did not say when, where or with whom."},
	} {
		if got := scorecard.Of(turns(t, x.talk)).Try.String(); !strings.Contains(got, x.want) {
			t.Errorf("%s: %q, not %q", x.name, got, x.want)
		}
	}
}

func TestPart_TriesAnAskWhereOnlyWhatMayGetInTheWayWasAskedFor(t *testing.T) {
	talk := strings.Repeat("Maria: Hm.\nDee: It is what it is.\n", 8) +
		"Maria: What would you like to see? It's up to you.\nDee: Hm.\nMaria: What might your boss say?\nDee: No.\n"
	got := scorecard.Part(turns(t, talk), 0, "autonomy", "ask", "close").Try.String()
	if want := "Not yet: a line of yours that asks for something."; !strings.HasSuffix(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}

func TestOf_TakesAnOfficeThatIsOnlyNamedForNoStep(t *testing.T) {
	steps := func(words string) map[scorecard.Step][]int {
		return scorecard.Of(turns(t, "Maria: Hm.\nDee: "+words+"\n")).Click
	}
	for _, words := range []string{
		"I was at the hospital all night.", "He is at the school till three.", "I rang the council. It decides nothing, my phone.", "We live together.", "I could hear him through the wall.",
		"It is a small flat.", "I lost my keys.", "The neighbours came for tea.",
	} {
		if got := steps(words); len(got) > 0 {
			t.Errorf("%q takes %v", words, got)
		}
	}
	for words, step := range map[string]scorecard.Step{
		"The council said no.": scorecard.Systemic, "It was head office that cut the nights, and the manager just signed.": scorecard.Systemic,
		"The neighbours have it too.": scorecard.Shared, "If we all went they'd listen.": scorecard.Changeable, "I felt small.": scorecard.Felt,
	} {
		if got := steps(words); len(got[step]) != 1 {
			t.Errorf("%q takes %v, not %s", words, got, step)
		}
	}
}

func TestOf_EarnsAPointOnlyByWhatTheWordsDo(t *testing.T) {
	earned := func(line, criterion int, words string) bool {
		return len(scorecard.Of(turns(t, "Dee: Hm.\nMaria: "+words+"\n")).Lines[line].Criteria[criterion].By) > 0
	}
	for _, x := range []struct {
		line, criterion int
		yes, no         string
	}{
		{0, 0, "Have you got half an hour?", "You waited an hour."},
		{3, 0, "What happened then?", "You should ring them, and then wait."},
		{5, 0, "What do you want?", "I know what you want."},
	} {
		if !earned(x.line, x.criterion, x.yes) || earned(x.line, x.criterion, x.no) {
			t.Errorf("%q earned %v, %q %v", x.yes, earned(x.line, x.criterion, x.yes), x.no, earned(x.line, x.criterion, x.no))
		}
	}
}
