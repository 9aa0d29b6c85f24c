package parts

import (
	"strings"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/tui/page"
)

// Line is a line of a document on a screen, to be wrapped; without words it sets
// apart what comes.
type Line struct {
	Ink          page.Ink
	Indent       int
	Margin, Text string
	Of           int // what its words are of, as the document says it; 0 is nothing
}

// How far items are set in, those with a margin, and what says more of one.
const (
	within = 2
	beside = 5
)

// Lines are those of a document, but for its title, which the screen says.
func Lines(doc ...paper.Part) []Line {
	d, ink := drawing{}, page.Faint // what stands above the first heading may be overlooked
	for _, p := range doc {
		switch p := p.(type) {
		case paper.Heading:
			if p.Level > 1 {
				d.heading(p)
				ink = page.Plain
			}
		case paper.Paragraph:
			d = append(d, Line{Ink: ink, Text: p.Words})
		case paper.List:
			for _, i := range p.Items {
				d.item(within, i)
			}
		case paper.Table:
			for _, row := range rowsOf(p) {
				d = append(d, Line{Text: row})
			}
		}
	}
	return d
}

// drawing are the lines of a document.
type drawing []Line

func (d *drawing) heading(h paper.Heading) {
	if len(*d) > 0 {
		*d = append(*d, Line{})
	}
	if h.About != "" {
		h.Words += " · " + h.About
	}
	*d = append(*d, Line{Ink: page.Title, Text: h.Words})
}

// item puts what an item is called before its first words.
func (d *drawing) item(indent int, i paper.Item) {
	l := Line{Indent: indent, Text: i.Label}
	if i.Margin != "" {
		l = Line{Indent: beside, Margin: i.Margin, Text: i.Brief}
	}
	if i.Aside {
		l.Ink = page.Faint
	}
	for n := range max(1, len(i.Words)) {
		if n < len(i.Words) {
			l.Text = strings.TrimPrefix(l.Text+": "+i.Words[n], ": ")
		}
		if n < len(i.Of) {
			l.Of = i.Of[n]
		}
		*d = append(*d, l)
		l.Margin, l.Text, l.Of = "", "", 0
	}
	for _, more := range i.More {
		d.item(l.Indent+within, more)
	}
}

// rowsOf says of each cell of a row but the first what it is, where the head of the
// table says that: columns are too wide for a small screen.
func rowsOf(t paper.Table) []string {
	if t.Head == nil {
		return t.Text()
	}
	var out []string
	for _, r := range t.Rows {
		var cells []string
		for i, c := range r {
			if i > 0 && t.Head[i] != "" {
				c = t.Head[i] + " " + c
			}
			if c != "" {
				cells = append(cells, c)
			}
		}
		out = append(out, strings.Join(cells, " · "))
	}
	return out
}

// Sections are a document's, on a sheet.
func Sections(doc ...paper.Part) (out []Part) {
	head := ""
	for _, l := range Lines(doc...) {
		switch {
		case l.Ink == page.Title:
			head = l.Text
			continue
		case l.Text == "":
			continue
		}
		pt := Part{Head: head, Ink: l.Ink, Lines: []string{l.Text}}
		switch {
		case l.Margin != "":
			pt.Sign = l.Margin
		case l.Indent > within:
			pt.Sign = page.Pad("", l.Indent-1)
		case l.Indent > 0:
			pt.Sign = "·"
		}
		out, head = append(out, pt), ""
	}
	return out
}

// aligned reports whether the lines of a part stand in columns.
func (p Part) aligned() bool { return strings.Contains(p.Head+strings.Join(p.Lines, ""), "  ") }

// Printed is a page to read as a document: the same headed lists of lines.
func Printed(title string, sections []Part) paper.Document {
	d := paper.New(title)
	for _, pt := range sections {
		switch {
		case len(pt.Lines) == 0:
			continue
		case pt.aligned():
			d.Parts = append(d.Parts, paper.Verbatim{Words: pt.Head + "\n" + strings.Join(pt.Lines, "\n")})
			continue
		case pt.Head != "":
			d.Parts = append(d.Parts, paper.Heading{Level: 2, Words: pt.Head})
		}
		if pt.Sign != "" {
			d.Parts = append(d.Parts, paper.List{Items: paper.Items(pt.Lines...)})
			continue
		}
		for _, l := range pt.Lines {
			d.Parts = append(d.Parts, paper.Paragraph{Words: l})
		}
	}
	return d
}
