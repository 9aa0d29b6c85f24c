package speech_test

import (
	"testing"

	"example.org/onetoone/guide/practice/partner/speech"
)

func TestWhichOf_AsksBackWhatIsToBeChosenOf(t *testing.T) {
	for question, want := range map[string]string{
		"Which offices?": "Which offices?",
		"Ha, only pigeon. which camera do you mean":         "Which camera?",
		"Which of those four is the empty one?":             "Which of those four?",
		"Which of your kids is it?":                         "Which of my kids?",
		"Which morning suits you?":                          "",
		"Which of them talks most?":                         "",
		"What do you do?":                                   "",
		"And which one did she take home to her mother in?": "Which one?",
	} {
		if got := speech.WhichOf(question, "Grace"); got != want {
			t.Errorf("to %q it asks %q, want %q", question, got, want)
		}
	}
}

func TestMend_SpellsWhatIsNearlyAWordOfTheBank(t *testing.T) {
	bank := speech.BankOf([]string{"talk", "school"}, [][]string{{"Can we talk about school?", "A talk?"}, {"What school?", "Which school is yours?"}})
	for line, want := range map[string]string{
		"got a minute to tlak?":     "got a minute to talk?",
		"wat shcool,  Tlak":         "wat school,  Tlak", // what is common, a name and a space stay
		"the slalom of it":          "the slalom of it",
		"a skool":                   "a skool", // short, and no two have changed places
		"which shcool and shcools?": "which school and shcools?",
		"ééé ½½½½ \x00":             "ééé ½½½½ \x00",
		"":                          "",
	} {
		if got := bank.Mend(line, nil); got != want {
			t.Errorf("%q is mended to %q, want %q", line, got, want)
		}
	}
	if got := bank.Mend("tlak", map[string]bool{"tlak": true}); got != "tlak" {
		t.Errorf("a word of theirs is mended to %q", got)
	}
}
