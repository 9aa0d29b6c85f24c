package tui

import (
	"fmt"
	"io"
	"strings"

	words "example.org/onetoone/guide/safe"
)

// paper is a page to read as a file: the same headed lists of lines.
type paper struct {
	title string
	parts []part
}

// aligned reports whether the lines of a part stand in columns.
func (p part) aligned() bool { return strings.Contains(p.head+strings.Join(p.lines, ""), "  ") }

// Markdown writes it as Markdown.
func (p paper) Markdown(out io.Writer) error {
	var b strings.Builder
	e := words.HTML
	fmt.Fprintf(&b, "# %s\n", e(p.title))
	for _, pt := range p.parts {
		switch {
		case len(pt.lines) == 0:
			continue
		case pt.aligned():
			fmt.Fprintf(&b, "\n```\n%s\n%s\n```\n", pt.head, strings.Join(pt.lines, "\n"))
			continue
		case pt.head != "":
			fmt.Fprintf(&b, "\n## %s\n", e(pt.head))
		}
		for _, l := range pt.lines {
			fmt.Fprintf(&b, "\n%s%s\n", map[bool]string{true: "- "}[pt.sign != ""], e(strings.Join(strings.Fields(l), " ")))
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

const paperHead = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>%s</title>
<style>body{font:12pt/1.4 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}h2{margin:1em 0 0;font-size:1.1em}
@media print{body{margin:0}h2{break-after:avoid}li,pre{break-inside:avoid}}</style>
<h1>%s</h1>
`

// HTML writes it as a page to print. It loads nothing.
func (p paper) HTML(out io.Writer) error {
	var b strings.Builder
	e := words.HTML
	fmt.Fprintf(&b, paperHead, e(p.title), e(p.title))
	for _, pt := range p.parts {
		switch {
		case len(pt.lines) == 0:
			continue
		case pt.aligned():
			fmt.Fprintf(&b, "<pre>%s\n%s</pre>\n", e(pt.head), e(strings.Join(pt.lines, "\n")))
			continue
		case pt.head != "":
			fmt.Fprintf(&b, "<h2>%s</h2>\n", e(pt.head))
		}
		for _, l := range pt.lines {
			fmt.Fprintf(&b, "<%s>%s\n", map[bool]string{true: "li", false: "p"}[pt.sign != ""], e(l))
		}
	}
	b.WriteString("</html>\n")
	_, err := io.WriteString(out, b.String())
	return err
}
