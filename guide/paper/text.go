package paper

import (
	"bytes"
	"cmp"
	"strings"

	"example.org/onetoone/guide/safe"
)

const (
	below   = 2 // how far what stands below something is set in
	least   = 10
	between = "\n\f\n" // two sheets of paper
	cut     = 40       // how long a line is along which cards are cut apart
)

// text draws a document as text.
type text struct {
	b      bytes.Buffer
	width  int
	indent int // of what stands below the heading
}

func (t *text) parts(parts []Part) {
	for _, p := range parts {
		switch p := p.(type) {
		case Heading:
			t.heading(p)
		case Paragraph:
			if p.Aside {
				t.blank()
			}
			t.words(t.indent, 0, p.Words)
		case List:
			for _, item := range p.Items {
				t.item(t.indent, item)
			}
		case Table:
			for _, row := range p.Text() {
				t.row(t.indent, row)
			}
		case Verbatim:
			for _, l := range lines(p.Words) {
				t.row(t.indent, l)
			}
		case Sheet:
			if t.b.Len() > 0 {
				t.b.WriteString(between)
			}
			t.indent = 0
			t.parts(p.Parts)
		case Cards:
			if t.b.Len() > 0 {
				t.b.WriteString(between)
			}
			for i, card := range p.Each {
				if i > 0 {
					t.b.WriteString("\n" + strings.Repeat("-", cut) + "\n")
				}
				t.indent = 0
				t.parts(card)
			}
		}
	}
}

func (t *text) blank() {
	if t.b.Len() > 0 {
		t.b.WriteByte('\n')
	}
}

func (t *text) heading(h Heading) {
	said := h.Words
	if h.About != "" {
		said += " (" + h.About + ")"
	}
	t.indent = 0
	if h.Level > 1 {
		t.blank()
		t.indent = below
	}
	t.words(0, below, cmp.Or(h.Text, said))
}

func (t *text) item(indent int, i Item) {
	switch {
	case i.Label == "" || len(i.Words) == 0:
		t.words(indent, below, i.Label)
		for _, w := range i.Words {
			t.words(indent, below, w)
		}
	case len(i.Words) == 1:
		t.words(indent, below, i.Label+": "+i.Words[0])
	default:
		t.words(indent, below, i.Label+":")
		for _, w := range i.Words {
			t.words(indent+below, below, w)
		}
	}
	for _, more := range i.More {
		t.item(indent+below, more)
	}
}

// words writes words, wrapped; all rows but the first are set in further.
func (t *text) words(indent, further int, words string) {
	if words == "" {
		return
	}
	for i, line := range safe.Lines(words) {
		if i > 0 {
			line = strings.Repeat(" ", further) + line
		}
		rows := []string{line}
		if t.width > 0 {
			rows = safe.Wrap(line, max(least, t.width-indent-further))
		}
		for j, row := range rows {
			if j > 0 {
				row = strings.Repeat(" ", further) + row
			}
			t.row(indent, row)
		}
	}
}

func (t *text) row(indent int, row string) {
	t.b.WriteString(strings.TrimRight(strings.Repeat(" ", indent)+row, " "))
	t.b.WriteByte('\n')
}

// Text are the rows of a table, its head first, in columns.
func (t Table) Text() (out []string) {
	rows := t.Rows
	if t.Head != nil {
		rows = append([][]string{t.Head}, rows...)
	}
	wide := append([]int(nil), t.Least...)
	for _, r := range rows {
		for i, c := range r {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], safe.Width(safe.OneLine(c)))
		}
	}
	for n, r := range rows {
		var b strings.Builder
		for i, c := range r {
			c = safe.OneLine(c)
			if t.Ruled && c == "" && n > 0 {
				c = strings.Repeat("_", wide[i])
			}
			b.WriteString(c + strings.Repeat(" ", wide[i]-safe.Width(c)+1))
		}
		out = append(out, b.String())
	}
	return out
}

// lines are the lines of words that stay as they are, without an end behind the last.
func lines(words string) []string { return safe.Lines(strings.TrimSuffix(words, "\n")) }
