package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
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
	fmt.Fprintf(&b, "\n# %s\n", escape(p.title(), false))
	for _, sec := range p.Sections {
		sec.markdown(&b, "##")
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
	fact("guide", quoted(oneLine(p.Guide)))
	fact("minutes", strconv.Itoa(p.Minutes))
	fact("planned", strconv.Itoa(p.Planned))
	fact("consent", quoted(string(p.Consent)))
	if p.Person != "" {
		fact("person", quoted(oneLine(p.Person)))
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
	return "One-to-one with " + oneLine(p.Person) + ", " + day
}

// markdown writes a section under a heading of a level: "##" is below a title.
func (sec Section) markdown(b *bytes.Buffer, level string) {
	fmt.Fprintf(b, "\n%s %s\n", level, escape(oneLine(sec.Title), false))
	if sec.About != "" {
		fmt.Fprintf(b, "\n%s\n", escape(sec.About, true))
	}
	if len(sec.Items) > 0 {
		b.WriteByte('\n')
	}
	for _, item := range sec.Items {
		item.markdown(b, "")
	}
}

// markdown writes an item of a list: one text stands beside its label,
// several stand below it.
func (item Item) markdown(b *bytes.Buffer, indent string) {
	inner := indent + "  "
	switch len(item.Words) {
	case 0:
		fmt.Fprintf(b, "%s- **%s**\n", indent, item.Label)
	case 1:
		fmt.Fprintf(b, "%s- **%s:** ", indent, item.Label)
		writeWords(b, inner, item.Words[0], false)
	default:
		fmt.Fprintf(b, "%s- **%s:**\n", indent, item.Label)
		for _, words := range item.Words {
			fmt.Fprintf(b, "%s- ", inner)
			writeWords(b, inner+"  ", words, true)
		}
	}
	for _, more := range item.More {
		more.markdown(b, inner)
	}
}

// writeWords writes words where a paragraph goes on or begins. Their lines
// stay lines, by two spaces at the end; an empty one begins a new paragraph.
func writeWords(b *bytes.Buffer, indent, words string, start bool) {
	lines := wordLines(strings.TrimSpace(words))
	for i, line := range lines {
		if i > 0 && line != "" {
			b.WriteString(indent)
		}
		b.WriteString(escape(line, start || i > 0))
		if line != "" && i+1 < len(lines) && lines[i+1] != "" {
			b.WriteString("  ")
		}
		b.WriteByte('\n')
	}
}
