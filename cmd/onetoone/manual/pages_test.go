package manual_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"example.org/onetoone/cmd/onetoone/manual"
	reader "example.org/onetoone/guide/manual"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
)

// said are the words of a page as a library reads them, each with how often;
// pictures have none.
func said(src string) map[string]int {
	out := map[string]int{}
	count := func(words string) {
		for _, w := range strings.Fields(words) {
			out[w]++
		}
	}
	doc := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader([]byte(src)))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		if n.Kind() == ast.KindFencedCodeBlock {
			count(string(n.Lines().Value([]byte(src))))
			return ast.WalkSkipChildren, nil
		}
		var line strings.Builder
		for in := n.FirstChild(); in != nil && in.Type() == ast.TypeInline; in = in.NextSibling() {
			inline(&line, in, []byte(src))
		}
		count(line.String())
		return ast.WalkContinue, nil
	})
	return out
}

func inline(b *strings.Builder, n ast.Node, src []byte) {
	if n.Kind() == ast.KindImage {
		return
	}
	if t, is := n.(*ast.Text); is {
		words := t.Segment.Value(src)
		if n.Parent().Kind() != ast.KindCodeSpan {
			words = []byte(unescape(string(words)))
		}
		b.Write(words)
		if t.SoftLineBreak() {
			b.WriteByte(' ')
		}
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		inline(b, c, src)
	}
}

func unescape(text string) string {
	return strings.NewReplacer(`\\`, `\`, "\\`", "`", `\*`, "*", `\[`, "[", `\|`, "|", `\<`, "<").Replace(text)
}

// drawn are the words of a page as it is laid out in so many columns.
func drawn(t *testing.T, name, src string, width int) string {
	t.Helper()
	p := reader.Read(name, src, reader.Style{Link: func(page string) string { return page }})
	rows := append(p.Head(width), p.Rows(width)...)
	lines := []string{p.Title}
	for i, r := range rows {
		line := ""
		for _, run := range r.Runs {
			line += run.Text
		}
		if n := safe.Width(line); n > width {
			t.Errorf("%s in %d columns: row %d has %d: %q", name, width, i, n, line)
		}
		if i > 0 && len(r.Runs) == 0 && len(rows[i-1].Runs) == 0 {
			t.Errorf("%s in %d columns: two empty rows before row %d", name, width, i)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// letters counts what is no space.
func letters(text string) map[rune]int {
	out := map[rune]int{}
	for _, r := range text {
		if !unicode.IsSpace(r) {
			out[r]++
		}
	}
	return out
}

func each(t *testing.T, do func(t *testing.T, name, src string)) {
	for _, name := range manual.Names() {
		src, err := manual.Source(words.English(), name)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) { do(t, name, src) })
	}
}

// TestPages_LoseNoWord lays every page out, and holds that each of its words is
// there as often as it is in the page.
func TestPages_LoseNoWord(t *testing.T) {
	each(t, func(t *testing.T, name, src string) {
		want := said(src)
		if len(want) < 100 {
			t.Fatalf("only %d words", len(want))
		}
		all := strings.Join(slices.Collect(maps.Keys(want)), " ")
		for _, width := range []int{20, 36, 74, 78, 116, 2000} {
			got := drawn(t, name, src, width)
			count := map[string]int{}
			for _, w := range strings.Fields(got) {
				count[strings.Trim(w, "().,:;")]++
			}
			there := letters(got)
			for r, n := range letters(all) {
				if there[r] < n {
					t.Errorf("in %d columns %q is there %d times, not %d", width, r, there[r], n)
				}
			}
			if width < 2000 { // a long word stands on two rows
				continue
			}
			for w, n := range want {
				if w := strings.Trim(w, "().,:;"); w != "" && count[w] < n {
					t.Errorf("%q is there %d times, not %d", w, count[w], n)
				}
			}
		}
	})
}

// TestPages_ShowNoSignsOfMarkdown holds that nobody reads how a page is written.
func TestPages_ShowNoSignsOfMarkdown(t *testing.T) {
	each(t, func(t *testing.T, name, src string) {
		for line := range strings.Lines(drawn(t, name, src, 78)) {
			for _, sign := range []string{"`", "**", "](", "|---", "![", "## ", ".md#"} {
				if strings.Contains(line, sign) && !strings.Contains(src, "\n"+strings.TrimSpace(line)+"\n") { // as a file has it
					t.Errorf("%q in %q", sign, line)
				}
			}
		}
	})
}

// TestPages_AreForOneSitting holds that no page is too long to be read at once,
// but for that of the questions, and that each says what it is for.
func TestPages_AreForOneSitting(t *testing.T) {
	each(t, func(t *testing.T, name, src string) {
		p := reader.Read(name, src, reader.Style{})
		if n := len(strings.Fields(src)); n > 2000 && name != "questions" {
			t.Errorf("%d words", n)
		}
		if !strings.EqualFold(p.Title, name) || p.About == "" || safe.Width(p.About) > 60 || strings.ContainsAny(p.About, "`*[") {
			t.Errorf("%q: %q", p.Title, p.About)
		}
	})
}

func TestRead_NamesOtherPagesAsTheyAreOpened(t *testing.T) {
	src := "# A\n\nAbout it.\n\nSee [safety](safety.md) and [the keys](organizer.md#keys); [there](../x/y.md), [below](#b), `a`.\n"
	p := reader.Read("a", src, reader.Style{Link: func(page string) string { return "onetoone manual " + page }})
	got := fmt.Sprint(p.Rows(200))
	want := "[{[{0 See } {2 onetoone manual safety} {0  and the keys (} {2 onetoone manual organizer} {0 ); there, below, } {2 a} {0 .}] false 0}]"
	if got != want {
		t.Errorf("\n%s\n%s", got, want)
	}
}

// TestRows_BreakNoFlagAtItsHyphens holds that what somebody copies stays whole.
func TestRows_BreakNoFlagAtItsHyphens(t *testing.T) {
	src, err := manual.Source(words.English(), "commands")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(drawn(t, "commands", src, 36)) {
		if strings.HasSuffix(strings.TrimSpace(line), "-") {
			t.Errorf("a line ends with %q", line)
		}
	}
}

// TestPages_CanBeSpelledInASCII holds that a terminal without our signs is sent
// no question mark in their place.
func TestPages_CanBeSpelledInASCII(t *testing.T) {
	each(t, func(t *testing.T, name, src string) {
		for line := range strings.Lines(drawn(t, name, src, 78)) {
			if got := safe.ASCII.Spell(line); strings.Count(got, "?") > strings.Count(line, "?") {
				t.Errorf("%q becomes %q", line, got)
			}
		}
	})
}
