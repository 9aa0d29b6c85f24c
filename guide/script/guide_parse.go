package script

import (
	"bytes"
	"sort"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Parse reads a guide from a file's Markdown. The dialect is strict: headings,
// sentences and lists in the places [Guide.Markdown] puts them, and nothing
// else, so that no word of a file is ever passed over. A sentence may be
// wrapped over several lines, and sections may come in any order.
//
// The error joins everything found wrong, in order of line, each as
// "name:LINE: what was expected". With an error the guide is the zero Guide.
func Parse(name string, src []byte) (Guide, error) {
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	r := &guideReader{name: name, src: src, lines: map[string]int{}, broken: map[string]bool{}}
	if r.readBytes(); len(r.faults) > 0 {
		return Guide{}, r.err()
	}
	r.readGuide(r.blocks())
	for _, f := range r.g.faults() {
		if line, ok := r.find(f.place); ok {
			r.fault(line, "%s", f.text)
		}
	}
	if err := r.err(); err != nil {
		return Guide{}, err
	}
	return r.g, nil
}

// guideReader turns the blocks of one file into a guide. It goes on after a
// fault, so that all of them are reported in one go. Places in the guide are
// named as Check names them.
type guideReader struct {
	name   string
	src    []byte
	g      Guide
	faults []lineFault
	ends   []int           // the offset past each line
	lines  map[string]int  // the line of each place, for the faults Check finds
	broken map[string]bool // places reported already, about which Check need not speak
}

// blocks parses the Markdown. Of the inline syntax only code spans are read,
// for the ids: the rest is refused as text, character by character, which is
// one pass over any file, however hostile.
func (r *guideReader) blocks() []ast.Node {
	p := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(util.Prioritized(parser.NewCodeSpanParser(), 100)),
	)
	return children(p.Parse(text.NewReader(r.src)))
}

func children(parent ast.Node) []ast.Node {
	var list []ast.Node
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		list = append(list, n)
	}
	return list
}

// line is the number of the line a node begins in, from 1.
func (r *guideReader) line(n ast.Node) int {
	return 1 + sort.SearchInts(r.ends, n.Pos()+1)
}

// section is a heading and what stands below it.
type section struct {
	head ast.Node
	body []ast.Node
}

// sections gives the blocks before the first heading of that level, and then
// each such heading with the blocks up to the next.
func sections(level int, blocks []ast.Node) (before []ast.Node, list []section) {
	for _, n := range blocks {
		switch {
		case isHeading(n, level):
			list = append(list, section{head: n})
		case len(list) == 0:
			before = append(before, n)
		default:
			last := &list[len(list)-1]
			last.body = append(last.body, n)
		}
	}
	return before, list
}

func isHeading(n ast.Node, level int) bool {
	h, ok := n.(*ast.Heading)
	return ok && h.Level == level
}

// once records the line of a place; false, with a report, if it has one.
func (r *guideReader) once(place, title string, n ast.Node) bool {
	if first := r.lines[place]; first > 0 {
		r.fault(r.line(n), "expected %q once, found it here and in line %d", title, first)
		return false
	}
	r.lines[place] = r.line(n)
	return true
}

func (r *guideReader) readGuide(blocks []ast.Node) {
	head, parts := sections(2, blocks)
	minutes := 0
	if len(head) == 0 || !isHeading(head[0], 1) {
		r.breaks("guide", 1, `expected "# " and the title of the guide`)
	} else {
		r.lines["guide"] = r.line(head[0])
		r.g.Title, _ = r.title("guide, title", head[0])
		minutes = r.intro("guide", head[1:], &r.g.ID, &r.g.Summary, nil)
	}
	for _, s := range parts {
		r.part(s)
	}
	if sum := r.g.Minutes(); minutes != sum && len(r.faults) == 0 {
		r.fault(r.lines["guide, id"], "expected %d minutes, which the stages add up to, found %d", sum, minutes)
	}
}

// intro reads the line with the id, the minutes and, of a stage, the duties, and
// the paragraph below it.
func (r *guideReader) intro(place string, blocks []ast.Node, id, about *string, duties *[]Duty) (minutes int) {
	idPlace, aboutPlace := place+", id", place+", about"
	if len(blocks) == 0 || !isText(blocks[0]) {
		r.breaks(idPlace, r.lines[place], "expected the line \"`an-id` %s 30 minutes\" below this heading", dot)
		r.broken[place+", minutes"] = true
		return 0
	}
	line := r.line(blocks[0])
	r.lines[idPlace], r.lines[place+", minutes"], r.lines[place+", duties"] = line, line, line
	var rest string
	*id, rest = r.idAndWords(idPlace, blocks[0])
	if r.broken[idPlace] {
		r.broken[place+", minutes"], r.broken[aboutPlace] = true, true
		return 0
	}
	said, named, any := strings.Cut(strings.TrimPrefix(rest, dot+" "), " "+dot+" ")
	f := strings.Fields(said)
	if len(f) == 2 && strings.HasPrefix(rest, dot+" ") && (f[1] == "minutes" || f[1] == "minute") && (!any || duties != nil) {
		if n, err := strconv.ParseUint(f[0], 10, 16); err == nil {
			minutes = int(n)
		}
	}
	if minutes == 0 {
		r.breaks(place+", minutes", line, "expected %q after the id, found %q", dot+" 30 minutes", rest)
	} else if any {
		*duties = readDuties(named)
	}
	for i, n := range blocks[1:] {
		if i > 0 || !isText(n) {
			r.unexpected(aboutPlace, n, "one paragraph and then a heading")
			continue
		}
		r.lines[aboutPlace] = r.line(n)
		*about = r.words(aboutPlace, n)
	}
	return minutes
}

// readDuties reads what stands behind the minutes; whether those are duties, Check
// says.
func readDuties(named string) (out []Duty) {
	for d := range strings.SplitSeq(named, dutyMark) {
		out = append(out, Duty(strings.TrimSpace(d)))
	}
	return out
}

func (r *guideReader) part(s section) {
	title, ok := r.title("", s.head)
	if !ok {
		return
	}
	switch title {
	case headOpening:
		if r.once(headOpening, title, s.head) {
			r.g.Opening = r.list(headOpening, s)
		}
	case headCare:
		if r.once(headCare, title, s.head) {
			r.lists(headCare, s.body, r.g.Care.list, "Pause, Skip, Stop or Where to turn")
		}
	default:
		r.stage(title, s)
	}
}

// lists reads the sections below a heading, each into the list with its title.
func (r *guideReader) lists(place string, blocks []ast.Node, into func(string) *[]string, titles string) {
	before, subs := sections(3, blocks)
	for _, n := range before {
		r.unexpected(place, n, `"### " and `+titles)
	}
	for _, s := range subs {
		if title, ok := r.title("", s.head); ok {
			r.sub(place, title, s, into(title), titles)
		}
	}
}

// sub reads one such section; a nil list means that none has this title.
func (r *guideReader) sub(place, title string, s section, list *[]string, titles string) {
	below := place + ", " + title
	if list == nil {
		r.fault(r.line(s.head), "expected %s, found %q", titles, title)
	} else if r.once(below, title, s.head) {
		*list = r.list(below, s)
	}
}

func (r *guideReader) stage(heading string, s section) {
	number := strconv.Itoa(len(r.g.Stages) + 1)
	found, title, ok := strings.Cut(heading, ". ")
	if _, err := strconv.ParseUint(found, 10, 16); !ok || err != nil {
		r.fault(r.line(s.head), "expected %q, %q or %q and the title of a stage, found %q",
			headOpening, headCare, number+". ", heading)
		return
	}
	if found != number {
		r.fault(r.line(s.head), "expected stage %s here, found stage %s", number, found)
	}
	place := "stage " + number
	r.lines[place] = r.line(s.head)
	st := Stage{Title: title}
	before, subs := sections(3, s.body)
	st.Minutes = r.intro(place, before, &st.ID, &st.Purpose, &st.Duties)
	for _, sub := range subs {
		title, ok := r.title("", sub.head)
		switch {
		case !ok:
		case title != headAsk:
			r.sub(place, title, sub, st.Cues.list(title),
				"Ask, Listen for, Follow up, Avoid, Move on when or When it stalls")
		case r.once(place+", "+headAsk, headAsk, sub.head):
			st.Prompts = r.prompts(place+", "+headAsk, sub)
		}
	}
	r.g.Stages = append(r.g.Stages, st)
}
