package paper

import (
	"bytes"
	"io"
)

// Document is what is printed: parts, from top to bottom.
type Document struct {
	// Title is the name of a page of HTML. What stands at the top of a document
	// is its first heading.
	Title string
	// Lang is the language of the words; empty is English.
	Lang string
	// Wide says that the tables of a page have many columns: its lines are longer
	// and they are in small print.
	Wide bool
	// Large says that it is read at arm's length: its letters are larger.
	Large bool
	Parts []Part
}

// New is a document with a heading above its parts, which names the page too.
func New(title string, parts ...Part) Document {
	return Document{Title: title, Parts: append([]Part{Heading{Level: 1, Words: title}}, parts...)}
}

// Part is one of Heading, Paragraph, List, Table, Verbatim, Sheet, Cards.
type Part interface{ part() }

// Heading is a line above others.
type Heading struct {
	Level int // 1 is the document's, 2 a section's, 3 that of a part of it
	Words string
	About string // more about what stands below, in a few words; may be empty
	// Text and Page are what text and HTML say instead, where that is not Words;
	// with Text nothing is said of About.
	Text, Page string
}

// Paragraph is words that go on from line to line.
type Paragraph struct {
	Words string
	Aside bool // it steps back: text sets it apart, HTML leans it
}

// List is a list of items; without any nothing of it is drawn.
type List struct {
	Items   []Item
	Ordered bool
}

// Item is one thing of a list: one text stands beside its label, several stand
// below it.
type Item struct {
	Label string   // may be empty
	Words []string // each may have several lines
	More  []Item   // says more about the same thing
	// Margin and Brief are what a form with a margin says instead of Label: beside
	// the words, and before them.
	Margin, Brief string
	// Of is what each of the words is of, or the label where there are none, for who
	// lets one be chosen; it means nothing here, and may be short, or nil.
	Of    []int
	Aside bool // it steps back on a screen
}

// Items are items without labels, one for each text.
func Items(words ...string) []Item {
	var out []Item
	for _, w := range words {
		out = append(out, Item{Words: []string{w}})
	}
	return out
}

// Section is a heading of the second level with a list below it; without an item
// it is no part at all.
func Section(head string, items ...Item) []Part {
	if len(items) == 0 {
		return nil
	}
	return []Part{Heading{Level: 2, Words: head}, List{Items: items}}
}

// Table is rows of cells. Head may be nil: then no row is one.
type Table struct {
	Head    []string
	Rows    [][]string
	Least   []int // how many columns of text a cell has at least; may be short, or nil
	RowHead bool  // the first cell of each row says what the row is
	Ruled   bool  // its cells are written in by hand
}

// Verbatim is lines that stay as they are, with every space.
type Verbatim struct{ Words string }

// Sheet is parts that stand on a sheet of paper of their own.
type Sheet struct{ Parts []Part }

// CardsOnPage is how many Cards a sheet of paper has room for.
const CardsOnPage = 8

// Cards are parts that are cut apart, at most CardsOnPage of them, on a sheet of
// paper of their own.
type Cards struct{ Each [][]Part }

func (Heading) part()   {}
func (Paragraph) part() {}
func (List) part()      {}
func (Table) part()     {}
func (Verbatim) part()  {}
func (Sheet) part()     {}
func (Cards) part()     {}

// Text writes the document for a terminal, at most width columns wide but for
// tables and what is verbatim. A width of 0 breaks no line. The error is the
// writer's, here as in the other forms.
func (d Document) Text(w io.Writer, width int) error {
	t := text{width: width}
	t.parts(d.Parts)
	return write(w, &t.b)
}

// Markdown writes the document as Markdown.
func (d Document) Markdown(w io.Writer) error {
	var m markdown
	m.parts(d.Parts)
	return write(w, &m.b)
}

// HTML writes the document as a page to print. It loads nothing.
func (d Document) HTML(w io.Writer) error {
	var h page
	h.head(d)
	h.parts(d.Parts)
	h.line("</html>")
	return write(w, &h.b)
}

func write(w io.Writer, b *bytes.Buffer) error {
	_, err := w.Write(b.Bytes())
	return err
}
