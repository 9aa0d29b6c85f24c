package exchange_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"html"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/words"
)

func markdown(t testing.TB, s guide.Session) string {
	t.Helper()
	var b bytes.Buffer
	if err := exchange.WriteMarkdown(&b, words.English(), talkID, s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// shown is what a page looks like: its tags without words, and its words
// without tags.
func shown(t testing.TB, doc string) (tags []string, text string) {
	t.Helper()
	_, body := split(t, doc)
	var b bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList,
		extension.Footnote, extension.DefinitionList))
	if err := md.Convert([]byte(body), &b); err != nil {
		t.Fatal(err)
	}
	tag := regexp.MustCompile(`<[^>]*>`)
	tags = tag.FindAllString(b.String(), -1)
	text = html.UnescapeString(tag.ReplaceAllString(b.String(), " "))
	return tags, strings.Join(strings.Fields(text), " ")
}

// split parses the front matter, strictly: a name and a JSON value a line.
func split(t testing.TB, doc string) (facts map[string]any, body string) {
	t.Helper()
	head, body, found := strings.Cut(strings.TrimPrefix(doc, "---\n"), "\n---\n")
	if !found || !strings.HasPrefix(doc, "---\n") {
		t.Fatalf("no front matter in:\n%s", doc)
	}
	facts = map[string]any{}
	for l := range strings.SplitSeq(head, "\n") {
		name, value, _ := strings.Cut(l, ": ")
		var v any
		if err := json.Unmarshal([]byte(value), &v); err != nil {
			t.Fatalf("front matter line %q: %v", l, err)
		}
		facts[name] = v
	}
	return facts, body
}

func TestWriteMarkdown_SaysWhatStandsOfATalk(t *testing.T) {
	h := begin(t, small()).fill(guide.FieldPerson, "Maria").fill(guide.FieldWhy, "knows everyone on her stair")
	h.start().agree(guide.Named).note("The lift broke in March.")
	h.mark(guide.Quote, "They count on us being tired.", "Said twice.").mark("")
	h.must(h.s.Next(h.at)).mark(guide.Felt).note("first line\n\nafter a gap\nand on")
	h.fill(guide.FieldAnswer, guide.AnswerYes).promise(1, guide.FieldWhat, "bring the petition").promise(1, guide.FieldWhen, "tue 6pm")
	h.must(h.s.End(h.at)).must(h.s.Assess(1, "brought her sister", h.at)).must(h.s.Add("Her sister is Ana.", 0, h.at))
	want := `---
id: "k7m2q9x4c3v8b1n5"
date: "2026-11-22"
guide: "small"
minutes: 16
planned: 20
consent: "named"
person: "Maria"
---

# One-to-one with Maria, 22 November 2026

## Preparation

- **Why them:** knows everyone on her stair

## Stage one

8 of 10 minutes

- **3 min, note:** The lift broke in March.
- **4 min, quote:**
  - They count on us being tired.
  - Said twice.
- **8 min, mark**

## Stage two

7 of 10 minutes

- **10 min, felt (they said it)**
- **12 min, note:** first line

  after a gap__
  and on

## What was agreed

- **Answer:** yes
- **They will (open):** bring the petition
  - **When:** Tuesday 24 November 2026, 18:00

## Debrief

- **Where they stand:** 1, brings others
  - **What shows it:** brought her sister

## Added later

- **22 November 2026, note:** Her sister is Ana.
`
	want = strings.ReplaceAll(want, "__", "  ") // two spaces end a line
	if got := markdown(t, h.s); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Law: words are words, whatever they look like: they change nothing but themselves.
func FuzzWriteMarkdown_KeepsWordsAndOnlyWords(f *testing.F) {
	for _, words := range hostile() {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if strings.TrimSpace(words) == "" || len(words) > 1<<12 {
			t.Skip()
		}
		if when.Impossible(words, sunday) {
			t.Skip() // no promise can be for that day: the page is another one
		}
		harmless := regexp.MustCompile(`[^\n]+`).ReplaceAllStringFunc(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimSpace(words)), func(l string) string {
			if strings.TrimSpace(l) == "" {
				return l
			}
			return "x"
		})
		got, text := shown(t, markdown(t, whole(t, func(string) string { return words }).s))
		want, _ := shown(t, markdown(t, whole(t, func(string) string { return harmless }).s))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q changes the page to\n%q\nfrom\n%q", words, got, want)
		}
		visible := safe.OneLine(strings.TrimSpace(words)) // a page trims whole fields
		if n := strings.Count(text, visible); n < 30 {
			t.Errorf("%q is on the page %d times, as %q:\n%s", words, n, visible, text)
		}
	})
}

func hostile() []string {
	return []string{
		"# x", "## x", "x\n===", "x\n---", "---", "***", "<script>alert(1)</script>", "<!-- x", "```\ncode\n```", "~~~", "`x`",
		"    indented", "\tindented", "- x", "* x", "+ x", "1. x", "12) x", "> x", "[x](http://example.org)", "![x](y)",
		"[x]: /y", "[^1]: x", "[ ] x", "| a | b |\n|---|---|\n| c | d |", "a\n: b", "*x*", "__x__", "~~x~~", "a  \nb", "a\\\nb", "a\\",
		"&lt;b&gt;", "&#35; x", "R&D; a & b", "{#id}", "\x1b[31mred\x1b[m", "\x1b]0;title\x07", "\u202eright to left", "a\u2066b",
		"\u009b31m", "bad \xff\x9b bytes", "\x00", "x\ry", "x\r\ny", "---\nconsent: none\n---", "\"quoted\": {yaml}", "%x", "!x",
		"مرحبا بالعالم", "👩\u200d👩\u200d👧 family", "e\u0301", "$x$", "x ^2^ y", "</li></ul><h1>x</h1>", "\\# x", "a\n\n\nb", "a\u2028b",
		"tomorrow at 9", "0-1-1", "31 november", "x```\v", "\vx\v\ny\v", "\fx\u0085",
	}
}

func TestWriteMarkdown_BringsEveryWordInOrder(t *testing.T) {
	order := []string{"person", "why", "learn", "ask", "fallback", "story", "theme", "statistic", "source",
		"note 1", "quote", "second line", "decider", "note 2", "what1", "when1", "where1", "with1", "obstacle1", "reply1",
		"what2", "what3", "else", "again", "themes", "act", "energy", "reask", "learned", "added"}
	_, text := shown(t, markdown(t, whole(t, plain).s))
	for _, name := range order {
		_, after, found := strings.Cut(text, plain(name))
		if !found {
			t.Fatalf("%q is not on the page, or too early; what is left of it:\n%s", plain(name), text)
		}
		text = after
	}
}

func TestWriteMarkdown_FrontMatterHoldsStringsWhateverTheyHold(t *testing.T) {
	for _, name := range hostile() {
		if strings.TrimSpace(name) == "" {
			continue
		}
		h := begin(t, small()).fill(guide.FieldPerson, name).agree(guide.Named)
		facts, _ := split(t, markdown(t, h.s))
		if len(facts) != 7 || facts["consent"] != "named" || facts["id"] != talkID || facts["date"] != "2026-11-22" {
			t.Errorf("person %q gives %v", name, facts)
		}
		if got := facts["person"]; strings.ContainsAny(got.(string), "\n\x1b\u202e") {
			t.Errorf("person %q stands there as %q", name, got)
		}
	}
}

func TestWriteMarkdown_SaysOfHalfAPromiseWhoseItIs(t *testing.T) {
	h := begin(t, small()).promise(1, guide.FieldWhat, "bring the petition").promise(2, guide.FieldWhose, string(guide.Mine)).promise(2, guide.FieldWhat, "call Bo")
	doc := markdown(t, h.agree(guide.Named).s)
	for _, want := range []string{"\n- **They (not promised):** bring the petition\n", "\n- **I (not promised):** call Bo\n"} {
		if !strings.Contains(doc, want) {
			t.Errorf("expected %q in\n%s", want, doc)
		}
	}
}

func TestWriteMarkdown_HoldsNothingThatConsentDoesNotKeep(t *testing.T) {
	for _, c := range []struct {
		level     guide.Consent
		has, lack string
	}{
		{guide.None, "minutes: ", "Stage one"},
		{guide.Themes, plain("theme"), "words about note"},
		{guide.Notes, plain("note 1"), plain("person")},
		{guide.Named, plain("person"), "\x00"},
	} {
		doc := markdown(t, whole(t, plain).agree(c.level).s) // agreed, and not reduced
		if !strings.Contains(doc, c.has) || strings.Contains(doc, c.lack) {
			t.Errorf("%s: expected %q and no %q in\n%s", c.level, c.has, c.lack, doc)
		}
	}
}

func TestNewPage_AtThemesSaysOnlyWhatTheConsentTableNames(t *testing.T) {
	h := whole(t, plain).fill(guide.FieldMinutes, "15").fill(guide.FieldAsks, guide.No).agree(guide.Themes)
	p, err := exchange.NewPage(words.English(), talkID, h.s)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i, part := range p.Parts {
		list, _ := part.(paper.List)
		for _, item := range list.Items {
			if title := p.Parts[i-1].(paper.Heading).Words; title == "Preparation" || title == "Next step" || title == "Debrief" {
				got = append(got, item.Label)
			}
		}
	}
	// The rows minutes, answer and themes of guide.Keeps, and no other.
	want := []string{"Theme", "Statistic", "Its source", "No ask was planned this time", "Answer", "Themes"}
	if !slices.Equal(got, want) || p.Planned != 15 {
		t.Errorf("the page says %q and %d minutes planned, want %q and 15", got, p.Planned, want)
	}
}

func TestNewPage_PutsTheDayOfALineThatWasAddedBesideIt(t *testing.T) {
	h := begin(t, small()).start().agree(guide.Named).mark(guide.Quote, "nobody asks")
	m, _ := h.s.LastMark()
	h.must(h.s.End(h.at)).must(h.s.Add("she said it twice", m.Seq, h.at.AddDate(0, 0, 3)))
	if doc := markdown(t, h.s); !strings.Contains(doc, "quote:** nobody asks\n  - **added 25 November 2026:** she said it twice") {
		t.Errorf("got\n%s", doc)
	}
	entry := talk(t, h.s)["transcript"].([]any)[0].(map[string]any)["entries"].([]any)[0].(map[string]any)
	if more := entry["added"].([]any)[0].(map[string]any); more["words"] != "she said it twice" || len(entry["words"].([]any)) != 1 {
		t.Errorf("as data it is %v", entry)
	}
}

func TestWriteMarkdown_LeavesOutWhatWasErasedUndoneOrDiscarded(t *testing.T) {
	h := begin(t, small()).start().agree(guide.Named).note("never mind the neighbour")
	seq, _ := transcript.LastSaid(h.s)
	h.must(h.s.Erase(seq, h.at)).note("undone words").must(h.s.Undo(h.at))
	h.mark(guide.Feeling, "the mother", "it wears me out")
	tired, _ := h.s.LastMark()
	h.must(h.s.Erase(tired.Lines[0].Seq, h.at))
	h.mark(guide.Quote, "discarded words")
	m, _ := h.s.LastMark()
	doc := markdown(t, h.must(h.s.Discard(m.Seq, h.at)).s)
	for _, words := range []string{"neighbour", "undone", "discarded", "mother"} {
		if strings.Contains(doc, words) {
			t.Errorf("%q is in\n%s", words, doc)
		}
	}
	if strings.Count(doc, "words that must not be stored were removed") != 2 {
		t.Errorf("the page does not say that words were removed:\n%s", doc)
	}
}

func TestWriteMarkdown_ReturnsTheWritersError(t *testing.T) {
	broken := errors.New("broken")
	if err := exchange.WriteMarkdown(failing{broken}, words.English(), talkID, begin(t, small()).s); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (w failing) Write([]byte) (int, error) { return 0, w.err }

func TestExportable_RefusesAnUndecidedTalk(t *testing.T) {
	h := begin(t, small()).start()
	if err := exchange.Exportable(h.s); !errors.Is(err, exchange.ErrUndecided) {
		t.Errorf("undecided: got %v", err)
	}
	for _, c := range guide.Levels() {
		if err := exchange.Exportable(h.agree(c).s); err != nil {
			t.Errorf("%s: got %v", c, err)
		}
	}
}
