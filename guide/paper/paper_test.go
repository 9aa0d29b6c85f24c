package paper_test

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/safe"
)

// whole is a document of every part there is, with words in all of them.
func whole(words string) paper.Document {
	return paper.New(words,
		paper.Paragraph{Words: words}, paper.Paragraph{Words: words, Aside: true},
		paper.Heading{Level: 2, Words: words, About: words},
		paper.List{Items: []paper.Item{{Label: words}, {Label: words, Words: []string{words}},
			{Label: words, Words: []string{words, words}, More: paper.Items(words)}, {Words: []string{words}}}},
		paper.List{Items: paper.Items(words, words), Ordered: true}, paper.List{},
		paper.Table{Head: []string{words, ""}, Rows: [][]string{{words, words}}, Least: []int{6}, RowHead: true, Ruled: true},
		paper.Cards{Each: [][]paper.Part{{paper.Paragraph{Words: words}}, {paper.Paragraph{Words: words}}}},
		paper.Sheet{Parts: []paper.Part{paper.Heading{Level: 3, Words: words}, paper.Verbatim{Words: words}}},
	)
}

func drawn(t testing.TB, draw func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := draw(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func asText(d paper.Document, width int) func(io.Writer) error {
	return func(w io.Writer) error { return d.Text(w, width) }
}

func TestText_SetsWhatStandsBelowIn(t *testing.T) {
	want := `a b
a b

a b

a b (a b)
  a b
  a b: a b
  a b:
    a b
    a b
    a b
  a b
  a b
  a b
  a b
  a b    a b

` + "\f" + `
a b

----------------------------------------
a b

` + "\f" + `

a b
  a b
`
	if got := drawn(t, asText(whole("a b"), 0)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestText_BreaksLinesAtAWidth(t *testing.T) {
	d := paper.Document{Parts: []paper.Part{
		paper.Heading{Level: 2, Words: "What was agreed", Text: "AGREED"},
		paper.List{Items: []paper.Item{{Label: "They will", Words: []string{"bring somebody along\non Thursday"}}}},
		paper.Paragraph{Words: "They said it, and meant it."},
	}}
	want := `AGREED
  They will: bring
    somebody along
    on Thursday
  They said it, and
  meant it.
`
	if got := drawn(t, asText(d, 20)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestMarkdown_SetsBlocksApart(t *testing.T) {
	want := "# a b\n\na b\n\na b\n\n## a b\n\na b\n\n- **a b**\n- **a b:** a b\n- **a b:**\n  - a b\n  - a b\n  - a b\n- a b\n\n" +
		"1. a b\n2. a b\n\n| a b | |\n|---|---|\n| a b | a b |\n\na b\n\na b\n\n### a b\n\n```\na b\n```\n"
	if got := drawn(t, whole("a b").Markdown); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestHTML_LoadsNothingAndNamesThePage(t *testing.T) {
	got := drawn(t, whole("a b").HTML)
	for _, want := range []string{`<html lang="en">`, "<title>a b</title>", "<h1>a b</h1>\n<p>a b</p>\n<p><em>a b</em></p>\n<h2>a b</h2>\n<p class=about>a b</p>\n<ul>\n<li><b>a b</b>\n<li><b>a b:</b> a b\n",
		"<ol>\n<li>a b\n<li>a b\n</ol>\n", "<table class=ruled>\n<thead><tr><th>a b<th></tr>\n</thead><tr><th>a b<td>a b</tr>\n</table>\n", "<section class=cards>\n<article>\n<p>a b</p>\n</article>\n", "<section>\n<h3>a b</h3>\n<pre>\na b\n</pre>\n</section>\n</html>\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q:\n%s", want, got)
		}
	}
	for _, loads := range []string{"<script", "src=", "href=", "url(", "@import"} {
		if strings.Contains(got, loads) {
			t.Errorf("the page has %s", loads)
		}
	}
}

// Law: words are words: they are no element, leave no fence and obey no terminal.
func TestLaw_WordsAreHarmlessInEveryForm(t *testing.T) {
	tag := regexp.MustCompile(`<[^>]*>`)
	tags := func(page string) string { return strings.Join(tag.FindAllString(page, -1), "") }
	plain := tags(drawn(t, whole("x").HTML))
	nasty := []string{"<b>", "</pre>", "&lt;", "```", "````", "# x", "| x", "\x1b[2J", "\u202e", "\r", "\n", "a", " ", "\xff", "- ", "---"}
	rapid.Check(t, func(r *rapid.T) {
		words := "x" + strings.Join(rapid.SliceOf(rapid.SampledFrom(nasty)).Draw(r, "words"), "")
		d := whole(words)
		page, md, text := drawn(t, d.HTML), drawn(t, d.Markdown), drawn(t, asText(d, 30))
		if got := tags(page); got != plain {
			r.Errorf("%q makes the elements\n%s\nof\n%s", words, got, plain)
		}
		lines := strings.Split(strings.TrimSuffix(md, "\n"), "\n")
		fence, fences := lines[len(lines)-1], 0
		if before, _, _ := strings.Cut(md, "\n"+fence); strings.Contains(before, "<") {
			r.Errorf("%q is an element of Markdown:\n%s", words, md)
		}
		for _, l := range lines {
			if strings.HasPrefix(l, fence) {
				fences++
			}
		}
		if fences != 2 {
			r.Errorf("%q stands between %d fences:\n%s", words, fences, md)
		}
		for _, out := range []string{page, md, text} {
			for _, l := range strings.Split(out, "\n") {
				if l != "\f" && safe.Text(l) != l {
					r.Errorf("%q comes out as %q", words, l)
				}
			}
		}
	})
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestDraw_ReturnsTheWritersError(t *testing.T) {
	broken := failing{errors.New("disk full")}
	d := whole("x")
	for name, err := range map[string]error{"text": d.Text(broken, 0), "markdown": d.Markdown(broken), "html": d.HTML(broken)} {
		if !errors.Is(err, broken.err) {
			t.Errorf("%s returns %v", name, err)
		}
	}
}
