package personas

// This file reads the Markdown: headings, paragraphs and lists with dashes,
// each with its line. What they mean is decided in parse.go.

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// What a file holds at most.
const (
	maxBytes    = 256 << 10
	maxLine     = 400 // characters of a line that is said
	maxReported = 50
)

// part is a heading and the list below it, and the parts one level below.
type part struct {
	title string
	line  int
	items []item
	parts []part
}

// item is one dash of a list: "key: words", or words alone under the key "".
type item struct {
	key, words string
	line       int
}

type fault struct {
	line int
	text string
}

type reader struct {
	name   string
	src    []byte
	ends   []int // the offset past each line
	faults []fault
	lines  map[string]int // the line of each place
}

func (r *reader) fault(line int, format string, args ...any) {
	r.faults = append(r.faults, fault{line, fmt.Sprintf(format, args...)})
}

func (r *reader) err() error {
	slices.SortStableFunc(r.faults, func(a, b fault) int { return a.line - b.line })
	var errs []error
	for i, f := range r.faults {
		if i == maxReported {
			errs = append(errs, fmt.Errorf("%s:%d: expected a persona, found more wrong from here on", r.name, f.line))
			break
		}
		errs = append(errs, fmt.Errorf("%s:%d: %s", r.name, f.line, f.text))
	}
	return errors.Join(errs...)
}

// readBytes looks at the file before its Markdown is read.
func (r *reader) readBytes() {
	if len(r.src) > maxBytes {
		r.fault(1, "expected at most %d KiB, found more", maxBytes>>10)
		return
	}
	end := 0
	for i, line := range bytes.Split(r.src, []byte("\n")) {
		end += len(line) + 1
		r.ends = append(r.ends, end)
		if !utf8.Valid(line) {
			r.fault(i+1, "expected UTF-8 text")
		}
		if bytes.ContainsFunc(line, func(c rune) bool { return unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) }) {
			r.fault(i+1, "expected plain text, found a control character")
		}
		if n := len(line) - len(bytes.TrimLeft(line, " >-+*#")); n > 24 {
			r.fault(i+1, "expected words sooner in this line")
		}
	}
}

// tree gives the parts below the title, and the paragraphs under it.
func (r *reader) tree() (title part, intro []item) {
	p := parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...))
	var at [4]*part
	root := &part{}
	for n := p.Parse(text.NewReader(r.src)).FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			r.heading(root, &at, n)
		case *ast.Paragraph:
			if at[1] == nil || at[2] != nil {
				r.fault(r.line(n), "expected a heading or a list with dashes, found a paragraph")
				continue
			}
			intro = append(intro, item{words: r.words(n), line: r.line(n)})
		case *ast.List:
			r.list(&at, n)
		default:
			r.fault(r.line(n), "expected a heading or a list with dashes")
		}
	}
	if at[1] == nil {
		r.fault(1, `expected "# " and the name of the persona`)
		return part{}, nil
	}
	return *at[1], intro
}

// heading begins a part one level below the one it stands in. at holds the
// part that is being read, on each level.
func (r *reader) heading(root *part, at *[4]*part, h *ast.Heading) {
	line := r.line(h)
	if !bytes.HasPrefix(r.src[h.Pos():], []byte("#")) {
		r.fault(line, `expected a heading that begins with "#"`)
		return
	}
	above := root
	switch {
	case h.Level > 3 || h.Level == 1 && at[1] != nil:
		r.fault(line, `expected "## " or "### ", and one "# " at the top`)
		return
	case h.Level > 1 && at[h.Level-1] == nil:
		r.fault(line, "expected a heading of level %d first", h.Level-1)
		return
	case h.Level > 1:
		above = at[h.Level-1]
	}
	if h.Level == 1 {
		at[1] = &part{title: r.words(h), line: line}
		return
	}
	above.parts = append(above.parts, part{title: r.words(h), line: line})
	at[h.Level] = &above.parts[len(above.parts)-1]
	for l := h.Level + 1; l < len(at); l++ {
		at[l] = nil
	}
}

func (r *reader) list(at *[4]*part, n *ast.List) {
	into := at[3]
	if into == nil {
		into = at[2]
	}
	if into == nil || n.IsOrdered() {
		r.fault(r.line(n), "expected a list with dashes below a heading")
		return
	}
	for li := n.FirstChild(); li != nil; li = li.NextSibling() {
		words := li.FirstChild()
		if words == nil || words.NextSibling() != nil {
			r.fault(r.line(li), "expected words after the dash, and nothing below them")
			continue
		}
		into.items = append(into.items, r.item(words))
	}
}

// item splits the key off: lower-case letters, digits and hyphens before a colon.
func (r *reader) item(n ast.Node) item {
	words := r.words(n)
	it := item{words: words, line: r.line(n)}
	key, rest, ok := strings.Cut(words, ": ")
	if ok && key != "" && strings.Trim(key, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" {
		it.key, it.words = key, rest
	}
	return it
}

func (r *reader) line(n ast.Node) int { return 1 + sort.SearchInts(r.ends, n.Pos()+1) }

// words are those of a block, in one line. Backquotes mark ids; of the rest of
// Markdown's signs none may stand in them.
func (r *reader) words(n ast.Node) string {
	var b strings.Builder
	lines := n.Lines()
	for i := range lines.Len() {
		seg := lines.At(i)
		b.Write(seg.Value(r.src))
		b.WriteByte(' ')
	}
	words := strings.Join(strings.Fields(b.String()), " ")
	if i := strings.IndexAny(words, `*_<>[]{}\|~#`); i >= 0 {
		r.fault(r.line(n), "expected plain words, found %q", words[i:i+1])
	}
	if utf8.RuneCountInString(words) > 3*maxLine {
		r.fault(r.line(n), "expected at most %d characters, found more", 3*maxLine)
	}
	return words
}
