package tui

import (
	"strings"

	"example.org/onetoone/guide/paper"
)

// aligned reports whether the lines of a part stand in columns.
func (p part) aligned() bool { return strings.Contains(p.head+strings.Join(p.lines, ""), "  ") }

// printed is a page to read as a document: the same headed lists of lines.
func printed(title string, sections []part) paper.Document {
	d := paper.New(title)
	for _, pt := range sections {
		switch {
		case len(pt.lines) == 0:
			continue
		case pt.aligned():
			d.Parts = append(d.Parts, paper.Verbatim{Words: pt.head + "\n" + strings.Join(pt.lines, "\n")})
			continue
		case pt.head != "":
			d.Parts = append(d.Parts, paper.Heading{Level: 2, Words: pt.head})
		}
		if pt.sign != "" {
			d.Parts = append(d.Parts, paper.List{Items: paper.Items(pt.lines...)})
			continue
		}
		for _, l := range pt.lines {
			d.Parts = append(d.Parts, paper.Paragraph{Words: l})
		}
	}
	return d
}
