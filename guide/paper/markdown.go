package paper

import (
	"bytes"
	"fmt"
	"strings"

	"example.org/onetoone/guide/safe"
)

// markdown draws a document as Markdown: its blocks stand apart by an empty line.
type markdown struct{ b bytes.Buffer }

func (m *markdown) parts(parts []Part) {
	for _, p := range parts {
		switch p := p.(type) {
		case Heading:
			m.block()
			fmt.Fprintf(&m.b, "%s %s\n", strings.Repeat("#", p.Level), escape(safe.OneLine(p.Words), false))
			m.paragraph(p.About)
		case Paragraph:
			m.paragraph(p.Words)
		case List:
			m.list(p)
		case Table:
			m.table(p)
		case Verbatim:
			m.verbatim(p)
		case Sheet:
			m.parts(p.Parts)
		case Cards:
			for _, card := range p.Each {
				m.parts(card)
			}
		}
	}
}

// block sets what comes apart from what was.
func (m *markdown) block() {
	if m.b.Len() > 0 {
		m.b.WriteByte('\n')
	}
}

func (m *markdown) paragraph(words string) {
	if words != "" {
		m.block()
		m.words("", words, true)
	}
}

func (m *markdown) list(l List) {
	if len(l.Items) > 0 {
		m.block()
	}
	for i, item := range l.Items {
		sign := "-"
		if l.Ordered {
			sign = fmt.Sprintf("%d.", i+1)
		}
		m.item("", sign, item)
	}
}

func (m *markdown) item(indent, sign string, i Item) {
	inner := indent + strings.Repeat(" ", len(sign)+1)
	label := ""
	if i.Label != "" {
		label = escape(safe.OneLine(i.Label), false)
	}
	switch {
	case label == "" && len(i.Words) > 0:
		for _, w := range i.Words {
			m.b.WriteString(indent + sign + " ")
			m.words(inner, w, true)
		}
	case len(i.Words) == 0:
		fmt.Fprintf(&m.b, "%s%s **%s**\n", indent, sign, label)
	case len(i.Words) == 1:
		fmt.Fprintf(&m.b, "%s%s **%s:** ", indent, sign, label)
		m.words(inner, i.Words[0], false)
	default:
		fmt.Fprintf(&m.b, "%s%s **%s:**\n", indent, sign, label)
		for _, w := range i.Words {
			m.b.WriteString(inner + "- ")
			m.words(inner+"  ", w, true)
		}
	}
	for _, more := range i.More {
		m.item(inner, "-", more)
	}
}

// words writes words where a paragraph goes on or begins. Their lines stay
// lines, by two spaces at the end; an empty one begins a new paragraph.
func (m *markdown) words(indent, words string, start bool) {
	lines := safe.Lines(strings.TrimSpace(words))
	for i, line := range lines {
		line = strings.TrimSpace(line)
		if i > 0 && line != "" {
			m.b.WriteString(indent)
		}
		m.b.WriteString(escape(line, start || i > 0))
		if line != "" && i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" {
			m.b.WriteString("  ")
		}
		m.b.WriteByte('\n')
	}
}

func (m *markdown) table(t Table) {
	if len(t.Rows) == 0 {
		return
	}
	head := t.Head
	if head == nil {
		head = make([]string, len(t.Rows[0]))
	}
	m.block()
	m.row(head)
	m.b.WriteString("|" + strings.Repeat("---|", len(head)) + "\n")
	for _, r := range t.Rows {
		m.row(r)
	}
}

func (m *markdown) row(cells []string) {
	for _, c := range cells {
		m.b.WriteByte('|')
		if c != "" {
			m.b.WriteString(" " + escape(safe.OneLine(c), false))
		}
		m.b.WriteByte(' ')
	}
	m.b.WriteString("|\n")
}

// verbatim writes lines within a fence that none of them can end.
func (m *markdown) verbatim(v Verbatim) {
	words := strings.Join(lines(v.Words), "\n")
	fence := "```"
	for strings.Contains(words, fence) {
		fence += "`"
	}
	m.block()
	fmt.Fprintf(&m.b, "%s\n%s\n%s\n", fence, words, fence)
}
