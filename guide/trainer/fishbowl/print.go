package fishbowl

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/practice/scorecard"
)

// Text writes them side by side for a terminal, stage by stage.
func (j Joined) Text(out io.Writer) error {
	_, err := io.WriteString(out, j.text())
	return err
}

// Document is the same, to print.
func (j Joined) Document() paper.Document {
	return paper.New("Observers, side by side", paper.Verbatim{Words: j.text()})
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
