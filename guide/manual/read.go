package manual

import (
	"strings"
)

// Page is a page of the manual.
type Page struct {
	Name  string // by which it is opened
	Title string
	About string // what is on it, and for whom, in a line
	parts []part
}

// Style is how a page is read.
type Style struct {
	// Link says how another page is named where a page leads to it.
	Link func(page string) string
	// Quoted says how a key or a command stands in a sentence where nothing is
	// strong; nil leaves it as it is.
	Quoted func(code string) string
}

// kind is what a part is.
type kind int

const (
	paragraph kind = iota
	heading
	item
	table
	verbatim
)

// part is one block of a page.
type part struct {
	kind   kind
	level  int    // of a heading
	sign   string // of an item
	indent int    // of an item, in columns
	words  words
	cells  [][]words // of a table, its head first
	lines  []string  // that stay as they are
}

// Read reads the page of a name.
func Read(name, src string, as Style) Page {
	r := reader{page: Page{Name: name}, as: as}
	fenced := false
	for line := range strings.Lines(src) {
		line = strings.TrimRight(line, " \n")
		switch fence := strings.HasPrefix(line, "```"); {
		case fence:
			r.flush()
			if fenced = !fenced; fenced {
				r.page.parts = append(r.page.parts, part{kind: verbatim})
			}
		case fenced:
			last := &r.page.parts[len(r.page.parts)-1]
			last.lines = append(last.lines, line)
		default:
			r.line(line)
		}
	}
	r.flush()
	return r.page
}

// reader puts lines together.
type reader struct {
	page Page
	as   Style
	open *part  // what the next line may go on with
	text string // its words so far
}

// line reads a line outside a fence.
func (r *reader) line(line string) {
	text := strings.TrimLeft(line, " ")
	sign, rest := itemSign(text)
	switch {
	case text == "" || strings.HasPrefix(text, "!["):
		r.flush()
	case strings.HasPrefix(text, "#"):
		r.flush()
		rest := strings.TrimLeft(text, "#")
		r.begin(part{kind: heading, level: len(text) - len(rest)}, strings.TrimSpace(rest))
		r.flush()
	case strings.HasPrefix(text, "|"):
		r.row(text)
	case sign != "":
		r.flush()
		r.begin(part{kind: item, sign: sign, indent: len(line) - len(text)}, rest)
	case r.open == nil:
		r.begin(part{kind: paragraph}, text)
	default:
		r.text += " " + text
	}
}

// itemSign is what an item begins with, as it is shown; "" is no item.
func itemSign(text string) (sign, rest string) {
	if rest, is := strings.CutPrefix(text, "- "); is {
		return "·", rest
	}
	number, rest, found := strings.Cut(text, ". ")
	if !found || number == "" || len(number) > 2 || strings.Trim(number, "0123456789") != "" {
		return "", ""
	}
	return number + ".", rest
}

func (r *reader) begin(p part, text string) { r.open, r.text = &p, text }

// flush ends what is open. The title and what a page is about stand apart.
func (r *reader) flush() {
	if r.open == nil {
		return
	}
	p := *r.open
	p.words = r.inline(r.text)
	r.open = nil
	switch {
	case p.kind == heading && p.level == 1:
		r.page.Title = p.words.text
	case p.kind == paragraph && r.page.About == "" && len(r.page.parts) == 0:
		r.page.About = p.words.text
	default:
		r.page.parts = append(r.page.parts, p)
	}
}

// row reads a row of a table.
func (r *reader) row(text string) {
	r.flush()
	n := len(r.page.parts)
	if n == 0 || r.page.parts[n-1].kind != table {
		r.page.parts = append(r.page.parts, part{kind: table})
		n++
	}
	text = strings.TrimSuffix(strings.TrimPrefix(text, "|"), "|")
	var cells []words
	for cell := range strings.SplitSeq(strings.ReplaceAll(text, `\|`, "\x00"), "|") {
		cells = append(cells, r.cell(strings.ReplaceAll(strings.TrimSpace(cell), "\x00", "|")))
	}
	if strings.Trim(text, "|-: ") != "" {
		t := &r.page.parts[n-1]
		t.cells = append(t.cells, cells)
	}
}

// cell reads a cell of a table: what is keys or code and nothing else needs no
// quotes.
func (r *reader) cell(src string) words {
	odd, between := strings.Split(src, "`"), ""
	for i := 0; i < len(odd); i += 2 {
		between += odd[i]
	}
	if strings.Trim(strings.ReplaceAll(between, "or", ""), " ,–·") != "" || len(odd) < 3 {
		return r.inline(src)
	}
	bare := reader{as: Style{Link: r.as.Link}}
	return bare.inline(src)
}
