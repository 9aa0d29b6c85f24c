package script

import (
	"bytes"
	"strings"
)

// The dialect of Markdown that our files are written in: headings of three levels
// that begin with "#", paragraphs, and lists with dashes that may have one list
// below a line of theirs. A paragraph or a line of a list may be wrapped. A comment,
// from a line that begins with "<!--" to one that ends with "-->", is for whoever
// writes the file. Whatever else Markdown knows is refused here, line by line, so
// that no other word of a file is ever passed over.

// Text is words as they stand in a file, in one line or several.
type Text struct {
	Line  int // the number of the first, from 1
	lines []string
}

// Item is one dash of a list, with the list below it.
type Item struct {
	Text
	Below []Text
}

// Section is what stands below a heading, as far as the next of its level.
type Section struct {
	Title Text
	Texts []Text // paragraphs
	Items []Item // of its one list
	Parts []Section
}

// levels is how far headings go.
const levels = 3

// Read reads a file into its sections, and whatever is wrong with it into its
// faults. The section it gives is the one headed "# "; it holds nothing where the
// file has no such heading, or is none of text.
func Read(name string, src []byte) (*File, Section) {
	f := &File{name: name}
	if len(src) > MaxBytes {
		f.Fault(1, "script.bytes", "Most", MaxBytes>>10, "Found", len(src)>>10+1)
		return f, Section{}
	}
	src = bytes.ReplaceAll(bytes.TrimPrefix(src, []byte("\uFEFF")), []byte("\r\n"), []byte("\n"))
	lines := strings.Split(string(src), "\n")
	for i, line := range lines {
		if fault := textFault(strings.ReplaceAll(line, "\t", " ")); !fault.IsZero() {
			f.Fault(i+1, "script.line", "Why", fault)
			lines[i] = strings.Map(shown, line)
		}
	}
	r := reader{f: f, at: []*Section{{}}}
	for i, line := range lines {
		r.line(i+1, strings.TrimRight(line, " \t"))
	}
	if r.comment > 0 {
		f.Fault(r.comment, "script.comment.open")
	}
	top := r.at[0]
	switch {
	case len(top.Texts) > 0:
		f.Unexpected(top.Texts[0].Line, "script.want.title", "script.found.paragraph")
	case len(top.Items) > 0:
		f.Unexpected(top.Items[0].Line, "script.want.title", "script.found.list")
	}
	if len(top.Parts) == 0 {
		return f, Section{}
	}
	return f, top.Parts[0]
}

// reader puts lines together.
type reader struct {
	f  *File
	at []*Section // what is being read on each level, from none

	text  *Text // the words that the next line may go on with
	below int   // how far the list below a line is indented; 0 is none
	fence string

	comment int // the line that one began in which goes on; 0 is none
}

// The ends of a comment.
const commentBegins, commentEnds = "<!--", "-->"

// commented reports whether a line is one of a comment, and sees to where it ends.
func (r *reader) commented(n int, words string) bool {
	if r.comment == 0 && !strings.HasPrefix(words, commentBegins) {
		return false
	}
	inside := strings.TrimPrefix(words, commentBegins)
	if r.comment == 0 {
		r.comment, r.text = n, nil
	}
	if _, after, ends := strings.Cut(inside, commentEnds); ends {
		if r.comment = 0; after != "" {
			r.f.Fault(n, "script.comment.after")
		}
	}
	return true
}

// line reads one line, without white space at its end.
func (r *reader) line(n int, line string) {
	words := strings.TrimLeft(line, " \t")
	indent := len(line) - len(words) + 3*strings.Count(line[:len(line)-len(words)], "\t")
	kind := kindOf(words)
	switch {
	case r.commented(n, words):
	case r.fence != "":
		if strings.HasPrefix(words, r.fence) {
			r.fence = ""
		}
	case words == "":
		r.text = nil
	case kind == code:
		r.fence = words[:3]
		r.refuse(n, "script.found.code")
	case r.text == nil && indent > 3 && (kind != item || !r.inList()):
		r.refuse(n, "script.found.code")
	case kind == rule && r.text != nil && strings.Trim(words, "-") == "", kind == underline && r.text != nil:
		r.f.Fault(n-1, "script.underlined")
		r.text = nil
	case kind == heading:
		r.heading(n, words)
	case kind == item:
		r.item(n, indent, words)
	case kind == plain || kind == underline || kind == numbered && r.text != nil && !strings.HasPrefix(words, "1"):
		r.words(n, indent, words)
	default:
		r.refuse(n, found[kind])
	}
}

// refuse says that a line is of a kind that has no place in a file.
func (r *reader) refuse(n int, found string) {
	r.f.Unexpected(n, "script.want.any", found)
	r.text = nil
}

// section is the one that is being read.
func (r *reader) section() *Section { return r.at[len(r.at)-1] }

func (r *reader) inList() bool { return len(r.section().Items) > 0 }

// heading begins a section below the one it stands in.
func (r *reader) heading(n int, words string) {
	r.text = nil
	rest := strings.TrimLeft(words, "#")
	level := len(words) - len(rest)
	if level > 1 && len(r.at) == 1 { // that its title is missing is said once, of the section without one
		r.at[0].Parts = append(r.at[0].Parts, Section{})
		r.at = append(r.at, &r.at[0].Parts[0])
	}
	switch {
	case level > levels, level == 1 && len(r.at[0].Parts) > 0:
		r.f.Unexpected(n, "script.want.deeper", "script.found.heading", "Level", level)
		return
	case level > len(r.at):
		r.f.Fault(n, "script.level", "Level", len(r.at))
		return
	}
	if end := strings.TrimRight(rest, "#"); end == "" || strings.HasSuffix(end, " ") {
		rest = end // "## so ##" is "so"
	}
	above := r.at[level-1]
	above.Parts = append(above.Parts, Section{Title: Text{Line: n, lines: []string{strings.Trim(rest, " \t")}}})
	r.at = append(r.at[:level], &above.Parts[len(above.Parts)-1])
	if level == 2 {
		r.f.heads = append(r.f.heads, r.section().Title)
	}
}

// item begins a line of a list, or of the list below one.
func (r *reader) item(n, indent int, words string) {
	words = strings.TrimLeft(words[1:], " \t")
	s := r.section()
	t := Text{Line: n, lines: []string{words}}
	if kind := kindOf(words); words != "" && kind != plain && kind != underline {
		r.f.Unexpected(n, "script.want.words", found[kind])
		r.text = nil
		return
	}
	if indent < 2 || len(s.Items) == 0 {
		s.Items = append(s.Items, Item{Text: t})
		r.text, r.below = &s.Items[len(s.Items)-1].Text, 0
		return
	}
	last := &s.Items[len(s.Items)-1]
	if r.below > 0 && indent > r.below+1 {
		r.f.Unexpected(n, "script.want.next", "script.found.list")
		r.text = nil
		return
	}
	last.Below = append(last.Below, t)
	r.text, r.below = &last.Below[len(last.Below)-1], indent
}

// words goes on with what is being read, or begins a paragraph.
func (r *reader) words(n, indent int, words string) {
	s := r.section()
	switch {
	case r.text != nil:
		r.text.lines = append(r.text.lines, words)
		return
	case indent > 1 && r.inList():
		r.f.Unexpected(n, "script.want.next", "script.found.paragraph")
		return
	}
	s.Texts = append(s.Texts, Text{Line: n, lines: []string{words}})
	r.text = &s.Texts[len(s.Texts)-1]
}

// kind is what a line begins.
type kind int

const (
	plain kind = iota // no more than words
	heading
	item
	numbered
	quotation
	code
	rule
	underline // which under a paragraph makes it a heading
)

// found names a kind of line.
var found = [...]string{
	plain: "script.found.paragraph", heading: "script.found.heading.here", item: "script.found.list", numbered: "script.found.numbered",
	quotation: "script.found.quotation", code: "script.found.code", rule: "script.found.rule", underline: "script.found.rule",
}

func kindOf(words string) kind {
	if words == "" {
		return plain
	}
	after := func(n int) bool { return n == len(words) || words[n] == ' ' || words[n] == '\t' }
	digits := len(words) - len(strings.TrimLeft(words, "0123456789"))
	switch c := words[0]; {
	case c == '#':
		if n := len(words) - len(strings.TrimLeft(words, "#")); n < 7 && after(n) {
			return heading
		}
	case strings.HasPrefix(words, "```"), strings.HasPrefix(words, "~~~"):
		return code
	case c == '>':
		return quotation
	case strings.IndexByte("-*_", c) >= 0 && strings.Trim(words, string(c)+" \t") == "" && strings.Count(words, string(c)) > 2:
		return rule
	case c == '=' && strings.Trim(words, "=") == "":
		return underline
	case strings.IndexByte("-*+", c) >= 0 && after(1):
		return item
	case digits > 0 && digits < 10 && digits < len(words) && (words[digits] == '.' || words[digits] == ')') && after(digits+1):
		return numbered
	}
	return plain
}
