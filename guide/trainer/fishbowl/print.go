package fishbowl

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.org/onetoone/guide/paper"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/words"
)

// Text writes them side by side for a terminal, stage by stage.
func (j Joined) Text(out io.Writer, w *words.Words) error {
	_, err := io.WriteString(out, j.text(w))
	return err
}

// Document is the same, to print.
func (j Joined) Document(w *words.Words) paper.Document {
	return paper.New(w.T("joined.title"), paper.Verbatim{Words: j.text(w)})
}

func (j Joined) text(w *words.Words) string {
	var b strings.Builder
	for i, o := range j.Observers {
		fmt.Fprintf(&b, "%d  %s: %s\n", i+1, o.Name, o.Practice.Line(w))
	}
	if j.Doubt() {
		b.WriteString(w.T("joined.doubt") + "\n")
	}
	j.All.text(&b, w, w.T("counted.all"), len(j.Observers))
	for _, st := range j.Stages {
		if !st.Empty() {
			st.text(&b, w, st.Name(w), len(j.Observers))
		}
	}
	if none := j.Nobody(); len(none) > 0 {
		var names []string
		for _, t := range none {
			names = append(names, w.T("tally."+string(t)))
		}
		b.WriteString("\n" + w.T("joined.nobody", "Tallies", strings.Join(names, ", ")) + "\n")
	}
	b.WriteString("\n" + w.T("joined.legend") + "\n" + w.T("printed.stretch") + "\n")
	return b.String()
}

func (st Stage) text(b *strings.Builder, w *words.Words, head string, observers int) {
	fmt.Fprintf(b, "\n%-14s", head)
	for i := range observers {
		fmt.Fprintf(b, "%4d", i+1)
	}
	b.WriteByte('\n')
	for _, t := range rehearsal.Tallies() {
		if !st.Watched(t) {
			continue
		}
		line := fmt.Sprintf("%-14s", w.T("tally."+string(t)))
		for _, n := range st.Counts[t] {
			line += fmt.Sprintf("%4s", Count(n))
		}
		if st.Apart(t) > 1 {
			line += "  <"
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	for _, f := range st.Figures() {
		b.WriteString(f.Line(w) + "\n")
	}
}

// Count is a count as it is shown; a dot for who did not watch.
func Count(n int) string {
	if n == NotWatched {
		return "·"
	}
	return strconv.Itoa(n)
}
