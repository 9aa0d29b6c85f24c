package speech_test

import (
	"testing"

	"example.org/onetoone/guide/practice/partner/speech"
)

func TestPromptOf_KnowsThePromptsOfTheGuidesInTheirWordsOrNearly(t *testing.T) {
	for line, want := range map[string]string{
		"What made you say yes to meeting?":                              "yes-to-this",
		"Thanks for that. So what made you say yes to meeting me?":       "yes-to-this",
		"When something goes wrong on the ward, who do people go to?":    "people-go-to",
		"how did you come to be here":                                    "beginning",
		"What's the story of how you ended up in this place?":            "beginning",
		"Whose door would you knock on next?":                            "meet-next",
		"Who do you see most days?":                                      "get-on",
		"What did you say?":                                              "",
		"What does the letter from the agent say about an ordinary wall": "",
		"Will you come on Friday?":                                       "",
		"":                                                               "",
	} {
		if got := speech.PromptOf(line); got != want {
			t.Errorf("%q is %q and not %q", line, got, want)
		}
	}
}
