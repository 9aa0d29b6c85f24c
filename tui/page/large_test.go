package page_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
)

// anyWords are words of several scripts, among them some too long for a line.
func anyWords() *rapid.Generator[string] {
	word := rapid.OneOf(
		rapid.StringMatching(`[a-z]{1,12}[,.?:]?`),
		rapid.SampledFrom([]string{"a", "well-known", "—", "“quoted”", "在车站旁边。", "المستودع", "👩‍👩‍👧", "paß", "e\u0301", strings.Repeat("x", 60)}),
	)
	return rapid.Map(rapid.SliceOfN(word, 1, 60), func(words []string) string { return strings.Join(words, " ") })
}

func TestBalanced_LosesNoWordAndKeepsToTheMeasure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, w := anyWords().Draw(t, "text"), rapid.IntRange(2, 200).Draw(t, "w")
		lines := page.Balanced(text, w)
		if got, want := bare(strings.Join(lines, "")), bare(text); got != want {
			t.Errorf("of %q came %q", want, got)
		}
		for _, l := range lines {
			if n := safe.Width(l); n > w {
				t.Errorf("%q is %d columns wide, of %d", l, n, w)
			}
		}
		if n := len(safe.Wrap(text, w)); len(lines) > n+1 {
			t.Errorf("%d lines, and %d are enough", len(lines), n)
		}
	})
}

func TestLarge_KeepsToThePage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyWords().Draw(t, "text")
		w, h := rapid.IntRange(20, 200).Draw(t, "w"), rapid.IntRange(6, 60).Draw(t, "h")
		p := page.New(w, h, page.NewPalette(page.Either, 0))
		room := w - 2*p.Margin()
		measure := min(page.LargeMeasure, room)
		if len(page.Balanced(text, measure)) > h { // it takes all the room that there is
			measure = room
		}
		p.Large(text)
		var said strings.Builder
		for _, row := range p.Frame().Rows {
			row = ansi.Strip(row)
			text := strings.TrimSpace(row)
			said.WriteString(text)
			if n := safe.Width(text); n > measure || safe.Width(row) > w {
				t.Errorf("%q at %d columns, of %d", row, w, measure)
			}
		}
		if got := said.String(); len(safe.Wrap(text, room)) <= h && bare(got) != bare(text) {
			t.Errorf("of %q came %q", text, got)
		}
	})
}

func TestBalanced_BreaksWhereAPartOfASentenceEnds(t *testing.T) {
	for text, want := range map[string]string{
		"What does an ordinary week look like for you?":                         "What does an ordinary/week look like for you?",
		"What have you given time to, and what kept you going?":                 "What have you given time to,/and what kept you going?",
		"Others have told me: there is damp on every stair. How is it for you?": "Others have told me:/there is damp on every stair./How is it for you?",
		"How did you come to be here?":                                          "How did you come to be here?",
	} {
		if got := strings.Join(page.Balanced(text, 40), "/"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func bare(s string) string { return strings.ReplaceAll(s, " ", "") }
