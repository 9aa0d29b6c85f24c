package scorecard

import (
	"fmt"
	"io"
	"strings"
	"sync"

	"example.org/onetoone/guide/safe"
)

// Stretch is what has to be read beside every band.
const Stretch = "Bands are a stretch, not a verdict."

// longestQuote is the most letters of a turn that a card quotes.
const longestQuote = 90

// short is a turn as it is quoted: its first words.
func (q Quote) short() string {
	words := strings.Join(strings.Fields(q.Words), " ")
	if r := []rune(words); len(r) > longestQuote {
		words = strings.TrimSpace(string(r[:longestQuote-1])) + "…"
	}
	return fmt.Sprintf("“%s” (%s)", words, q.at())
}

// at says where the turn is.
func (q Quote) at() string {
	if q.Line > 0 {
		return fmt.Sprintf("line %d", q.Line)
	}
	return fmt.Sprintf("turn %d", q.Turn+1)
}

// writer keeps the first error.
type writer struct {
	w   io.Writer
	err error
}

func (w *writer) line(format string, of ...any) {
	if w.err == nil {
		_, w.err = fmt.Fprintf(w.w, format+"\n", of...)
	}
}

// Text writes the card for a terminal. Words of the talk are as they were
// said: whoever draws them makes them harmless first.
func (c Card) Text(out io.Writer) error {
	w := &writer{w: out}
	for _, l := range c.Lines {
		w.line("%-20s %s  %d of %d", l.Name, dots(l.Points), l.Points, MostPoints)
		for _, x := range l.Criteria {
			if len(x.By) > 0 {
				w.line("    + %s: %s%s", x.What, x.By[0].short(), more(x.By))
			}
		}
		for _, x := range l.Lost {
			if len(x.By) > 0 {
				w.line("    - %s: %s%s", x.What, x.By[0].short(), more(x.By))
			}
		}
	}
	w.line("")
	for _, f := range c.Figures {
		w.line("%-34s %-9s %-9s (%s; %s)", f.Name, f.Text, reach(f), f.Bands, f.Basis)
	}
	for _, s := range c.Stages {
		w.line("%-34s you %s of the words%s, %d open and %d closed questions, %d reflections", s.Name, percent(s.Share), s.ofTime(), s.Count.Open, s.Count.Closed, s.Count.Reflections)
	}
	if len(c.Figures) > 0 {
		w.line("%s", Stretch)
		w.line("")
	}
	if c.Keep != nil {
		w.line("Keep: %s", c.Keep.short())
	}
	w.line("Try:  %s", c.Try)
	return w.err
}

func dots(points int) string {
	return strings.Repeat("●", points) + strings.Repeat("○", MostPoints-points)
}

func more(by []Quote) string {
	if len(by) == 1 {
		return ""
	}
	return fmt.Sprintf(" and %d more", len(by)-1)
}

func reach(f Figure) string { return [...]string{"not yet", "starting", "good"}[f.Reaches()] }

// ofTime is the share of the time, behind that of the words.
func (s Stage) ofTime() string {
	if x, ok := s.TimeShare(); ok {
		return ", " + percent(x) + " of the time"
	}
	return ""
}

// Section is a headed list that is printed below a card. One without items is
// left out.
type Section struct {
	Head  string
	Items []string
}

// Markdown writes the card with every quote, and the sections below it.
func (c Card) Markdown(out io.Writer, more ...Section) error {
	w := &writer{w: out}
	w.line("# Scorecard\n")
	for _, l := range c.Lines {
		w.line("## %s: %d of %d\n", capital(l.Name), l.Points, MostPoints)
		for _, x := range l.Criteria {
			mark := "not yet"
			if len(x.By) > 0 {
				mark = "earned"
			}
			w.line("- %s: %s", x.What, mark)
			w.quotes(x.By)
		}
		for _, x := range l.Lost {
			if len(x.By) > 0 {
				w.line("- %s: a point lost", x.What)
				w.quotes(x.By)
			}
		}
		w.line("")
	}
	if len(c.Figures) > 0 {
		c.counted(w)
	}
	w.line("## Next time\n")
	if c.Keep != nil {
		w.line("Keep: %s\n", markdown(c.Keep.short()))
	}
	w.line("Try: %s", c.Try)
	for _, s := range more {
		if len(s.Items) == 0 {
			continue
		}
		w.line("\n## %s\n", s.Head)
		for _, x := range s.Items {
			w.line("- %s", markdown(x))
		}
	}
	return w.err
}

// counted writes the figures as Markdown, and those of each stage.
func (c Card) counted(w *writer) {
	w.line("## Counted\n\n| | | | band (start, good) | where the band is from |\n|---|---|---|---|---|")
	for _, f := range c.Figures {
		w.line("| %s | %s | %s | %s | %s |", f.Name, f.Text, reach(f), f.Bands, f.Basis)
	}
	w.line("\n%s\n", Stretch)
	if len(c.Stages) > 0 {
		w.line("## By stage\n\n| %s |\n|%s", strings.Join(stageHead, " | "), strings.Repeat("---|", len(stageHead)))
		for _, s := range c.Stages {
			w.line("| %s | %s |", cell(s.Name), strings.Join(s.cells(), " | "))
		}
		w.line("")
	}
}

// stageHead is the head of the table of the stages, and cells what stands in it
// after the name.
var stageHead = []string{"stage", "your share of the words", "of the time", "open", "closed", "reflections", "advice, pitches, promises"}

func (s Stage) cells() []string {
	time := "not known"
	if x, ok := s.TimeShare(); ok {
		time = percent(x)
	}
	n := s.Count
	return []string{percent(s.Share), time, fmt.Sprint(n.Open), fmt.Sprint(n.Closed), fmt.Sprint(n.Reflections), fmt.Sprint(n.Fixes + n.Pitches + n.Promises)}
}

func (w *writer) quotes(by []Quote) {
	for _, q := range by {
		w.line("  - %s", markdown(q.short()))
	}
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// escaper writes the signs of Markdown so that they stay words.
var escaper = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", "&", "&amp;", "#", `\#`)
})

// markdown makes words that nobody meant as Markdown plain.
func markdown(s string) string { return escaper().Replace(s) }

func cell(s string) string { return strings.ReplaceAll(markdown(s), "|", `\|`) }

const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Scorecard</title>
<style>body{font:12pt/1.4 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}h2{margin:1em 0 0}
ul{margin:.2em 0 .6em}li li{color:#555}table{border-collapse:collapse;width:100%%}td,th{border:1px solid #bbb;padding:.2em .5em;text-align:left}
@media print{body{margin:0}h2{break-after:avoid}li,tr{break-inside:avoid}}</style>
<h1>Scorecard</h1>`

// HTML writes the same as a page to print. It loads nothing.
func (c Card) HTML(out io.Writer, more ...Section) error {
	w := &writer{w: out}
	e := safe.HTML
	w.line(page)
	for _, l := range c.Lines {
		w.line("<h2>%s %s</h2>\n<ul>", e(capital(l.Name)), dots(l.Points))
		for _, x := range l.Criteria {
			w.item(x, "")
		}
		for _, x := range l.Lost {
			if len(x.By) > 0 {
				w.item(x, " (a point lost)")
			}
		}
		w.line("</ul>")
	}
	if len(c.Figures) > 0 {
		w.line("<h2>Counted</h2>\n<table><tr><th><th><th><th>band (start, good)<th>where the band is from</tr>")
		for _, f := range c.Figures {
			w.line("<tr><td>%s<td>%s<td>%s<td>%s<td>%s</tr>", e(f.Name), e(f.Text), reach(f), e(f.Bands), e(string(f.Basis)))
		}
		w.line("</table>\n<p>%s</p>", Stretch)
	}
	if len(c.Stages) > 0 {
		w.line("<h2>By stage</h2>\n<table><tr><th>%s</tr>", strings.Join(stageHead, "<th>"))
		for _, s := range c.Stages {
			w.line("<tr><td>%s<td>%s</tr>", e(s.Name), strings.Join(s.cells(), "<td>"))
		}
		w.line("</table>")
	}
	w.line("<h2>Next time</h2>")
	if c.Keep != nil {
		w.line("<p>Keep: %s</p>", e(c.Keep.short()))
	}
	w.line("<p>Try: %s</p>", e(c.Try))
	for _, s := range more {
		if len(s.Items) == 0 {
			continue
		}
		w.line("<h2>%s</h2>\n<ul>", e(s.Head))
		for _, x := range s.Items {
			w.line("<li>%s", e(x))
		}
		w.line("</ul>")
	}
	w.line("</html>")
	return w.err
}

func (w *writer) item(x Criterion, after string) {
	w.line("<li>%s%s", safe.HTML(x.What), after)
	if len(x.By) == 0 {
		w.line(": not yet")
	} else {
		w.line("<ul>")
		for _, q := range x.By {
			w.line("<li>%s", safe.HTML(q.short()))
		}
		w.line("</ul>")
	}
}
