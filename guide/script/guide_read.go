package script

// This file reads the small parts of a guide: lists, items, prompts and the
// words in them. The large parts are read in guide_parse.go.

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// items gives the items of the one list a section may hold.
func (r *guideReader) items(place string, s section) []ast.Node {
	if len(s.body) == 0 {
		r.breaks(place, r.line(s.head), "expected a list below this heading")
		return nil
	}
	for _, n := range s.body[1:] {
		r.unexpected(place, n, "one list and then a heading")
	}
	list, ok := s.body[0].(*ast.List)
	if !ok || list.IsOrdered() {
		r.unexpected(place, s.body[0], "a list with dashes")
		return nil
	}
	return children(list)
}

func (r *guideReader) list(place string, s section) (lines []string) {
	for i, item := range r.items(place, s) {
		at := fmt.Sprintf("%s, line %d", place, i+1)
		lines = append(lines, r.item(at, item))
	}
	return lines
}

// item reads an item that is words and nothing else.
func (r *guideReader) item(place string, item ast.Node) string {
	r.lines[place] = r.line(item)
	parts := children(item)
	if len(parts) == 0 {
		r.breaks(place, r.line(item), "expected words after the dash")
		return ""
	}
	for _, n := range parts[1:] {
		r.unexpected(place, n, "the next line of the list")
	}
	return r.words(place, parts[0])
}

func (r *guideReader) prompts(place string, s section) (prompts []Prompt) {
	for i, item := range r.items(place, s) {
		at := fmt.Sprintf("%s, prompt %d", place, i+1)
		r.lines[at] = r.line(item)
		prompts = append(prompts, r.prompt(at, children(item), item))
	}
	return prompts
}

func (r *guideReader) prompt(place string, parts []ast.Node, item ast.Node) (p Prompt) {
	if len(parts) == 0 || !isText(parts[0]) {
		r.breaks(place, r.line(item), "expected \"- `an-id` \" and a question")
		return p
	}
	p.ID, p.Text = r.idAndWords(place, parts[0])
	for i, n := range parts[1:] {
		list, ok := n.(*ast.List)
		if i > 0 || !ok || list.IsOrdered() {
			r.unexpected(place, n, fmt.Sprintf("\"- %s \" and another way to ask", otherMark))
			continue
		}
		for _, item := range children(list) {
			p.Other = append(p.Other, r.other(fmt.Sprintf("%s, or %d", place, len(p.Other)+1), item))
		}
	}
	return p
}

func (r *guideReader) other(place string, item ast.Node) string {
	words := r.item(place, item)
	rest, ok := strings.CutPrefix(words, otherMark+" ")
	if !ok && !r.broken[place] {
		r.breaks(place, r.line(item), "expected \"- %s \" and another way to ask, found %q", otherMark, words)
	}
	return strings.TrimSpace(rest)
}

// idAndWords reads a line that begins with an id in backquotes.
func (r *guideReader) idAndWords(place string, block ast.Node) (id, rest string) {
	span, ok := block.FirstChild().(*ast.CodeSpan)
	if !ok {
		r.breaks(place, r.line(block), "expected an id in backquotes, such as `an-id`, at the start of the line")
		return "", ""
	}
	for n := span.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			id += string(t.Value(r.src))
		}
	}
	rest, _ = r.inline(place, span.NextSibling())
	return id, rest
}

// title reads a heading; false, with a report, if it is no heading of ours.
func (r *guideReader) title(place string, head ast.Node) (string, bool) {
	if !bytes.HasPrefix(r.src[head.Pos():], []byte("#")) {
		r.breaks(place, r.line(head), `expected a heading that begins with "#", found one that is underlined`)
		return "", false
	}
	return r.inline(place, head.FirstChild())
}

// words reads a block of plain words.
func (r *guideReader) words(place string, block ast.Node) string {
	if !isText(block) {
		r.unexpected(place, block, "words")
		return ""
	}
	words, _ := r.inline(place, block.FirstChild())
	return words
}

// inline reads words from one node of a block on; false, with a report, if
// they are not plain. White space is as Markdown has it: any amount, and line
// ends too, are one space.
func (r *guideReader) inline(place string, first ast.Node) (string, bool) {
	var b strings.Builder
	for n := first; n != nil; n = n.NextSibling() {
		t, ok := n.(*ast.Text)
		if !ok {
			r.unexpected(place, n, "plain words")
			return "", false
		}
		raw := string(t.Value(r.src))
		plain, odd := unescape(raw)
		if b.Len() > 0 && isTableRule(raw) {
			odd = "a table"
		}
		if odd != "" {
			r.breaks(place, r.line(t), "expected plain words, found %s", odd)
			return "", false
		}
		b.WriteString(plain)
		if t.SoftLineBreak() || t.HardLineBreak() {
			b.WriteByte(' ')
		}
	}
	words := strings.FieldsFunc(b.String(), func(c rune) bool { return c == ' ' || c == '\t' })
	return strings.TrimSpace(strings.Join(words, " ")), true
}

// isText says whether a block is one of plain words: the two kinds differ in
// whether blank lines stand between the items of a list.
func isText(n ast.Node) bool {
	return n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock
}

// isTableRule knows the line under the head of a table, which the parser, not
// knowing tables, takes for words.
func isTableRule(line string) bool {
	return strings.Trim(line, "|:- \t") == "" && strings.Contains(line, "-")
}

// describe names what a file holds in the words of somebody who wrote it.
func describe(n ast.Node) string {
	switch n := n.(type) {
	case *ast.Heading:
		return fmt.Sprintf("a heading of level %d", n.Level)
	case *ast.List:
		if n.IsOrdered() {
			return "a numbered list"
		}
		return "a list"
	case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.CodeSpan:
		return "code"
	case *ast.HTMLBlock:
		return "HTML"
	case *ast.Blockquote:
		return "a quotation"
	case *ast.ThematicBreak:
		return "a ruled line"
	}
	return "a paragraph"
}
