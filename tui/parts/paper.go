package parts

import (
	"strings"

	"example.org/onetoone/guide/paper"
)

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
