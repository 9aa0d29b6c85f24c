package speech_test

import (
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner/speech"
)

func TestShapeOf_IsWhatAnAnswerHasToLookLike(t *testing.T) {
	for line, want := range map[string]string{
		"Hiya, have you got five minutes?":                              "minute",
		"haha what size am I then?":                                     "asks-me",
		"ok no pressure. what's the tattoo on your wrist?":              "sees",
		"aw the library radiator! how old were you then?":               "asks-age",
		"How long you been driving, Ray?":                               "asks-how-long",
		"How often does that happen, that you're stuck in?":             "asks-how-often",
		"how many nurses last night":                                    "asks-how-many",
		"When you came back from where?":                                "asks-when",
		"And how does that make you feel, going home?":                  "asks-feel",
		"If you had one wish for this place, what would it be?":         "asks-change",
		"And if they came in with you, what could the lot of you do?":   "asks-would",
		"Oh bless him. What did his mum say when she found out?":        "asks-said",
		"oh right. whats your van like":                                 "asks-like",
		"whats ur pigeon called lol":                                    "asks-name",
		"How to open a window! What did you do with the leaflet?":       "asks-did",
		"Six months and eleven days! How did you manage all that time?": "asks-how",
		"What do you do when it runs out?":                              "asks-do",
		"How do you spend your Sundays?":                                "asks-spend",
		"Which days are the too-long ones?":                             "asks-which-day",
		"And what time is always?":                                      "asks-hour",
		"When did the district last ask the drivers anything?":          "asks-last",
		"When was the last Tuesday you came?":                           "asks-last",
		"When will you know?":                                           "asks-soon",
		"How long does it take to get in?":                              "asks-takes",
		"How much has it gone up?":                                      "asks-how-much",
		"What's one of them called?":                                    "asks-name",
		"Would they listen?":                                            "asks-could",
		"Rent letter or eviction letter?":                               "asks-or",
		"Which one did you get?":                                        "asks-which",
		"Have you got a car?":                                           "asks-got",
		"Are you from here?":                                            "asks-are-you",
		"How are you, Ray?":                                             "asks-okay",
		"Did you mind?":                                                 "asks-worry",
		"What's the worst part?":                                        "asks-worst",
		"What would you change first?":                                  "asks-change",
		"What happens if you're late?":                                  "asks-happens",
		"What happened the first time?":                                 "asks-happened",
		"What did they do?":                                             "asks-happened",
		"What was it about?":                                            "asks-about",
		"What kind of car is it?":                                       "asks-kind",
		"How did you find out?":                                         "asks-know",
		"Why do they do that?":                                          "asks-why-them",
		"How long were you off?":                                        "asks-lasted",
		"Do you like it or not?":                                        "asks-you",
		"who made you redundant":                                        "asks-who",
		"All right Grace, I'll let you get on. What's for tea tonight?": "asks-thing",
		"Never laid anyone off. Have you come close?":                   "asks-have",
		"Do you miss it?":                                               "asks-you",
		"Right, I'll let you drink your tea. Has your rent gone up?":    "asks-if",
		"did you see the match last night? my lot lost 3-1":             "chat",
		"It was raining when I came.":                                   "",
		"I'd never have thought it.":                                    "",
	} {
		got := speech.ShapeOf(line, "Ray", strings.Contains(line, "?"))
		if got != want {
			t.Errorf("%q is %q and not %q", line, got, want)
		}
		if got != "" && !slices.Contains(personas.ShapeIDs(), got) {
			t.Errorf("no persona answers %q", got)
		}
	}
}
