package manual

import (
	"strings"

	"example.org/onetoone/guide/safe"
)

// Weight is how much a run of words weighs.
type Weight int

// The weights.
const (
	Plain  Weight = iota
	Faint         // what may be overlooked
	Strong        // a key, a command, what is said with weight
	Title         // a heading
)

// Run is words of one weight.
type Run struct {
	Weight Weight
	Text   string
}

// Row is a row of a page, no wider than it was laid out for.
type Row struct {
	Runs   []Run // empty: the row sets apart what comes
	GoesOn bool  // it belongs to the sentence of the row above
	Place  int   // of which of the page's places it is; below 0 of none
}

// within is how far what stands below something is set in.
const within = 2

// Rows lays a page out in so many columns, without its title and what it is about.
func (p Page) Rows(width int) (out []Row) {
	place := 0
	for i, x := range p.parts {
		if i > 0 && apart(p.parts[i-1].kind, x.kind) {
			out = append(out, Row{Place: -1})
		}
		for _, u := range x.units(max(width, 8)) {
			for _, row := range u.rows {
				row.Place = place
				out = append(out, row)
			}
			place++
		}
	}
	return out
}

// apart reports whether an empty row stands between two parts: none does between
// a heading and what stands below it, so that no page of a screen ends there.
func apart(above, below kind) bool {
	return above != heading && (above != item || below != item) || below == heading
}

// Place is something to be found on a page: a paragraph, an item, a row of a table.
type Place struct {
	Head string // what it stands below; may be empty
	Text string
}

// Places are those of a page, in the order of [Row.Place].
func (p Page) Places() (out []Place) {
	head := ""
	for _, x := range p.parts {
		if x.kind == heading {
			head = x.words.text
		}
		for _, u := range x.units(80) {
			out = append(out, Place{Head: head, Text: u.text})
		}
	}
	return out
}

// unit is a place as it is laid out.
type unit struct {
	text string
	rows []Row
}

func (x part) units(width int) []unit {
	switch x.kind {
	case heading:
		return []unit{{x.words.text, x.words.rows(0, width, Title)}}
	case item:
		return []unit{{x.words.text, x.item(width)}}
	case table:
		return x.table(width)
	case verbatim:
		return []unit{{strings.Join(x.lines, " "), x.asTheyAre(width)}}
	}
	return []unit{{x.words.text, x.words.rows(0, width, Plain)}}
}

// asTheyAre are the rows of lines that stay as they are, where there is room.
func (x part) asTheyAre(width int) (out []Row) {
	for _, line := range x.lines {
		for k, l := range safe.Wrap(line, width-within) {
			out = append(out, Row{Runs: []Run{{Plain, spaces(within) + l}}, GoesOn: k > 0})
		}
	}
	return out
}

// Head are the rows of what a page is about, set apart.
func (p Page) Head(width int) []Row {
	out := append(words{text: p.About}.rows(0, max(width, 8), Faint), Row{})
	for i := range out {
		out[i].Place = -1
	}
	return out
}

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }

// item are the rows of an item, which goes on under its words.
func (x part) item(width int) []Row {
	in := x.indent + safe.Width(x.sign) + 1
	rows := x.words.rows(in, width, Plain)
	rows[0].Runs[0] = Run{Faint, spaces(x.indent) + x.sign + " "}
	return rows
}

// rows wraps words, each row set in by so many columns. The first run of a row
// is that indent where there is one.
func (w words) rows(indent, width int, weight Weight) (out []Row) {
	at := 0
	for k, line := range wrap(w.text, max(2, width-indent)) {
		at += strings.Index(w.text[at:], line)
		row := Row{GoesOn: k > 0}
		if indent > 0 {
			row.Runs = append(row.Runs, Run{Plain, spaces(indent)})
		}
		row.Runs = append(row.Runs, w.runs(at, at+len(line), weight)...)
		out, at = append(out, row), at+len(line)
	}
	return out
}

// wrap breaks a text at its spaces alone: what somebody copies, as --help and a
// path, stays whole where it fits.
func wrap(text string, width int) (out []string) {
	from, end := 0, 0 // of the line that is being filled
	for at := 0; at <= len(text); at++ {
		if at < len(text) && text[at] != ' ' {
			continue
		}
		if end > from && safe.Width(text[from:at]) > width {
			out, from = append(out, text[from:end]), end+1
		}
		if end = at; safe.Width(text[from:end]) > width { // a word alone
			long := safe.Wrap(text[from:end], width)
			out, from = append(out, long[:len(long)-1]...), end-len(long[len(long)-1])
		}
	}
	return append(out, text[from:])
}

// runs are the words from one byte to another, by their weight.
func (w words) runs(from, to int, weight Weight) (out []Run) {
	add := func(until int, weight Weight) {
		if until = min(until, to); until > from {
			out, from = append(out, Run{weight, w.text[from:until]}), until
		}
	}
	for _, s := range w.strong {
		add(s.from, weight)
		if s.to > from {
			add(s.to, max(weight, Strong))
		}
	}
	add(to, weight)
	return out
}
