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
)

// WriteMarkdown writes a talk as a readable transcript: front matter, then
// preparation, the stages in order with what was marked and noted, the next
// step, the debrief, and what was added later. It writes what the talk's
// level of consent keeps; the error is the writer's.
func WriteMarkdown(w io.Writer, id string, s guide.Session) error {
	p, err := NewPage(id, s)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	p.frontMatter(&b)
	b.WriteByte('\n')
	if err := paper.New(p.title(), p.Parts...).Markdown(&b); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
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
	day := p.Date.Format(longDate)
	if p.Person == "" {
		return "One-to-one, " + day
	}
	return "One-to-one with " + safe.OneLine(p.Person) + ", " + day
}

// WriteText writes a talk laid out for reading on a screen of that many columns.
// It writes what the talk's level of consent keeps; the error is the writer's.
func WriteText(w io.Writer, id string, s guide.Session, width int) error {
	p, err := NewPage(id, s)
	if err != nil {
		return err
	}
	title := "One-to-one"
	if p.Person != "" {
		title += " with " + p.Person
	}
	facts := []string{
		fmt.Sprintf("%s, %d of %d minutes, consent: %s", p.Date.Format("Monday 2 January 2006"), p.Minutes, p.Planned, p.Consent),
		fmt.Sprintf("id %s, guide %s", p.ID, p.Guide),
	}
	if back := s.ClockMovedBack(); back > 0 {
		facts = append(facts, fmt.Sprintf("The clock moved back %s here. The order is right; nothing is lost.", span(back)))
	}
	return paper.New(title, append([]paper.Part{paper.List{Items: paper.Items(facts...)}}, p.Parts...)...).Text(w, width)
}

// span says how long something is, in the largest unit that says it well.
func span(d time.Duration) string {
	switch {
	case d >= 48*time.Hour:
		return counted(int(d.Hours()/24), "day")
	case d >= time.Hour && (d%time.Hour == 0 || d >= 5*time.Hour):
		return counted(int(d.Hours()), "hour")
	}
	return counted(int(d.Minutes()), "minute")
}
