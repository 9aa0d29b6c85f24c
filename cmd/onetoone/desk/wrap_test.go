package desk

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/safe"
)

func TestWrap_BreaksWhereAReaderWould(t *testing.T) {
	for text, want := range map[string]string{
		"":                               "",
		"three short words":              "three short\nwords",
		"  three short words":            "  three short\n  words",
		"a  three short words":           "a  three short\n   words",
		"  a long name  three words":     "  a long name\n      three\n      words",
		"in /a/path/that/is/long/itself": "in\n/a/path/that/is/long/itself",
		"  onetoone list --vault there":  "  onetoone list --vault there",
		"one\n\ntwo":                     "one\n\ntwo",
		"Who is it: ":                    "Who is it: ",
	} {
		if got := Wrap(text, 16); got != want {
			t.Errorf("%q:\n%s", text, got)
		}
	}
}

func TestWrap_KeepsEveryWordAndTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching("( {0,6}([a-zé’日]{1,9} {1,3}){0,12}\n?){0,4}").Draw(t, "text")
		width := rapid.IntRange(1, 60).Draw(t, "width")
		got := Wrap(text, width)
		if !slices.Equal(strings.Fields(got), strings.Fields(text)) {
			t.Fatalf("other words: %q", got)
		}
		for line := range strings.SplitSeq(got, "\n") {
			if safe.Width(strings.TrimRight(line, " ")) > width && strings.Contains(strings.TrimSpace(line), " ") {
				t.Fatalf("%q is wider than %d", line, width)
			}
		}
	})
}
