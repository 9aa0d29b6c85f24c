package fishbowl

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/safe"
)

const heading = "Observers, side by side"

const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>` + heading + `</title>
<style>body{font:12pt/1.4 Georgia,serif;max-width:50em;margin:2em auto;padding:0 1em}pre{white-space:pre-wrap}@media print{body{margin:0}}</style>
<h1>` + heading + `</h1>
<pre>
%s</pre>
</html>
`

// Text writes them side by side for a terminal, stage by stage.
func (j Joined) Text(out io.Writer) error {
	_, err := io.WriteString(out, j.text())
	return err
}

func (j Joined) text() string {
	var b strings.Builder
	for i, o := range j.Observers {
		fmt.Fprintf(&b, "%d  %s: %s\n", i+1, o.Name, o.Practice.Line())
	}
	if j.Doubt() {
		b.WriteString("Weeks, guides or minutes differ: are they of one talk?\n")
	}
	j.All.text(&b, "The whole talk", len(j.Observers))
	for _, st := range j.Stages {
		if !st.Empty() {
			st.text(&b, st.Title, len(j.Observers))
		}
	}
	if none := j.Nobody(); len(none) > 0 {
		var names []string
		for _, t := range none {
			names = append(names, string(t))
		}
		fmt.Fprintf(&b, "\nNobody watched for: %s.\n", strings.Join(names, ", "))
	}
	b.WriteString("\n· did not watch for it, or stayed in one stage.\n< two apart, or more: what did each of you hear?\n" + scorecard.Stretch + "\n")
	return b.String()
}

// Markdown writes the same as Markdown.
func (j Joined) Markdown(out io.Writer) error {
	_, err := fmt.Fprintf(out, "# %s\n\n```\n%s```\n", heading, j.text())
	return err
}

// HTML writes the same as a page to print. It loads nothing.
func (j Joined) HTML(out io.Writer) error {
	_, err := fmt.Fprintf(out, page, safe.HTML(j.text()))
	return err
}

func (st Stage) text(b *strings.Builder, head string, observers int) {
	fmt.Fprintf(b, "\n%-14s", head)
	for i := range observers {
		fmt.Fprintf(b, "%4d", i+1)
	}
	b.WriteByte('\n')
	for _, t := range guide.Tallies() {
		if !st.Watched(t) {
			continue
		}
		line := fmt.Sprintf("%-14s", t)
		for _, n := range st.Counts[t] {
			line += fmt.Sprintf("%4s", Count(n))
		}
		if st.Apart(t) > 1 {
			line += "  <"
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	for _, f := range st.Figures() {
		fmt.Fprintf(b, "%s: %s, %s (%s: %s)\n", f.Name, f.Text, [...]string{"not yet", "starting", "good"}[f.Reaches()], f.Bands, f.Basis)
	}
}

// Count is a count as it is shown; a dot for who did not watch.
func Count(n int) string {
	if n == NotWatched {
		return "·"
	}
	return strconv.Itoa(n)
}
