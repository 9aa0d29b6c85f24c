package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/words"
)

// WriteMarkdown writes a talk as a readable transcript: front matter, then
// preparation, the stages in order with what was marked and noted, the next
// step, the debrief, and what was added later. It writes what the talk's
// level of consent keeps; the error is the writer's.
func WriteMarkdown(out io.Writer, w *words.Words, id string, s guide.Session) error {
	p, err := NewPage(w, id, s)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	p.frontMatter(&b)
	b.WriteByte('\n')
	if err := paper.New(p.title(), p.Parts...).Markdown(&b); err != nil {
		return err
	}
	_, err = out.Write(b.Bytes())
	return err
}

// frontMatter writes the facts of the talk. Every value is JSON: YAML reads
// it, and nothing that a person typed can be more than a string.
func (p Page) frontMatter(b *bytes.Buffer) {
	b.WriteString("---\n")
	fact := func(name, value string) { fmt.Fprintf(b, "%s: %s\n", name, value) }
	fact("id", quoted(p.ID))
	fact("date", quoted(p.Date.Format("2006-01-02")))
	fact("guide", quoted(safe.OneLine(p.Guide)))
	fact("minutes", strconv.Itoa(p.Minutes))
	fact("planned", strconv.Itoa(p.Planned))
	fact("consent", quoted(string(p.Consent)))
	if p.Person != "" {
		fact("person", quoted(safe.OneLine(p.Person)))
	}
	b.WriteString("---\n")
}

func quoted(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string is always JSON, and a buffer takes it
	return strings.TrimSuffix(b.String(), "\n")
}

func (p Page) title() string {
	return p.w.T("page.title.day", "Name", safe.OneLine(p.Person), "Day", p.day(p.Date))
}

// WriteText writes a talk laid out for reading on a screen of that many columns.
// It writes what the talk's level of consent keeps; the error is the writer's.
func WriteText(out io.Writer, w *words.Words, id string, s guide.Session, width int) error {
	s, err := kept(s)
	if err != nil {
		return err
	}
	return Document(w, id, s).Text(out, width)
}

// Document is everything that stands in a talk, for the organizer to read; whatever
// has words that stand in one event says which.
func Document(w *words.Words, id string, s guide.Session) paper.Document {
	p := layOut(w, id, s, 2)
	parts := []paper.Part{
		paper.Paragraph{Words: w.T("page.facts", "Day", w.Date("date.full", p.Date), "Minutes", p.Minutes, "Planned", p.Planned, "Consent", w.T("consent."+string(p.Consent)))},
		paper.Paragraph{Words: w.T("page.guide", "Guide", p.Titled)},
	}
	if back := transcript.ClockMovedBack(s); back > 0 {
		parts = append(parts, paper.Paragraph{Words: w.T("page.clock", "Span", p.span(back))})
	}
	return paper.New(w.T("page.title", "Name", p.Person), append(parts, p.Parts...)...)
}

// span says how long something is, in the largest unit that says it well.
func (p Page) span(d time.Duration) string {
	switch {
	case d >= 48*time.Hour:
		return p.w.N("days", int(d.Hours()/24))
	case d >= time.Hour && (d%time.Hour == 0 || d >= 5*time.Hour):
		return p.w.N("hours", int(d.Hours()))
	}
	return p.w.N("minutes", int(d.Minutes()))
}
