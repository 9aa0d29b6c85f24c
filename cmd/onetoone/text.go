package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	words "example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/safe"
)

// textWidth is the widest a talk is printed: longer lines are hard to read.
const textWidth = 78

// text prints a page for reading, at most width columns wide.
type text struct {
	b     bytes.Buffer
	width int
}

// writeJSON writes what a command tells as data.
func (d *desk) writeJSON(data any) error {
	return writeJSON(d.out, data, "  ")
}

// writeJSON writes a value as JSON, whose characters that a terminal had better not
// be sent are escapes; and a line's end. Without an indent it is one line.
func writeJSON(w io.Writer, data any, indent string) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // nobody puts it into a page
	enc.SetIndent("", indent)
	if err := enc.Encode(data); err != nil {
		return err
	}
	_, err := w.Write(words.JSON(b.Bytes()))
	return err
}

// counted is a number with what is counted, as in 1 talk, 2 talks.
func counted(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// span says how long something is, in the largest unit that says it well.
func span(d time.Duration) string {
	switch {
	case d >= 48*time.Hour:
		return counted(int(d.Hours()/24), "day", "days")
	case d >= time.Hour && (d%time.Hour == 0 || d >= 5*time.Hour):
		return counted(int(d.Hours()), "hour", "hours")
	}
	return counted(int(d.Minutes()), "minute", "minutes")
}

// writeText prints a talk laid out for reading. What people said is made
// harmless for a terminal.
func writeText(w io.Writer, id string, s guide.Session, width int) error {
	p, err := exchange.NewPage(id, s)
	if err != nil {
		return err
	}
	t := text{width: width}
	title := "One-to-one"
	if p.Person != "" {
		title += " with " + p.Person
	}
	t.words(0, title)
	t.words(0, fmt.Sprintf("%s, %d of %d minutes, consent: %s", p.Date.Format("Monday 2 January 2006"), p.Minutes, p.Planned, p.Consent))
	t.words(0, fmt.Sprintf("id %s, guide %s", p.ID, p.Guide))
	if back := s.ClockMovedBack(); back > 0 {
		t.words(0, fmt.Sprintf("The clock moved back %s here. The order is right; nothing is lost.", span(back)))
	}
	for _, sec := range p.Sections {
		t.section(sec)
	}
	_, err = w.Write(t.b.Bytes())
	return err
}

func (t *text) section(sec exchange.Section) {
	t.b.WriteByte('\n')
	title := strings.ToUpper(sec.Title)
	if sec.About != "" {
		title += " (" + sec.About + ")"
	}
	t.words(0, title)
	for _, item := range sec.Items {
		t.item(2, item)
	}
}

func (t *text) item(indent int, item exchange.Item) {
	switch len(item.Words) {
	case 0:
		t.words(indent, item.Label)
	case 1:
		t.words(indent, item.Label+": "+item.Words[0])
	default:
		t.words(indent, item.Label+":")
		for _, words := range item.Words {
			t.words(indent+2, words)
		}
	}
	for _, more := range item.More {
		t.item(indent+2, more)
	}
}

// words prints words, wrapped; all rows but the first are set in further.
func (t *text) words(indent int, words string) {
	const further = 2
	for i, line := range safe.Lines(words) {
		if i > 0 {
			line = strings.Repeat(" ", further) + line
		}
		for j, row := range safe.Wrap(line, max(10, t.width-indent-further)) {
			in := indent
			if j > 0 {
				in += further
			}
			t.b.WriteString(strings.TrimRight(strings.Repeat(" ", in)+row, " "))
			t.b.WriteByte('\n')
		}
	}
}
