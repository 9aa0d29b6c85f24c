package timings

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// Table writes the file for eyes, a talk a row.
func (f File) Table(w io.Writer) error {
	var b bytes.Buffer
	if len(f.Talks) > 0 {
		fmt.Fprintf(&b, "%4s  %-8s  %9s  %7s  %5s  %5s  %7s  %s\n", "n", "week", "minutes", "prompts", "marks", "click", "I spoke", "minutes in each stage")
	}
	for _, t := range f.Talks {
		prompts, marks, click := 0, 0, 0
		var stages []string
		for _, st := range t.Stages {
			prompts += st.Prompts
			for _, n := range st.Marks {
				marks += n
			}
			click += len(st.Click)
			stages = append(stages, inStage(st))
		}
		spoke := "-"
		if t.Percent != nil {
			spoke = fmt.Sprintf("%d%%", *t.Percent)
		}
		fmt.Fprintf(&b, "%4d  %-8s  %3d of %2d  %7d  %5d  %5d  %7s  %s\n",
			t.N, t.Week, t.Minutes, t.Planned, prompts, marks, click, spoke, strings.Join(stages, " "))
	}
	if len(f.MinutesOnly) > 0 {
		fmt.Fprintf(&b, "Of %s more only the minutes may be told: %s\n", talks(len(f.MinutesOnly)), strings.Trim(fmt.Sprint(f.MinutesOnly), "[]"))
	}
	if b.Len() == 0 {
		b.WriteString("There is no talk to tell of.\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

// inStage is the minutes held and planned, or a dash where it was skipped.
func inStage(st Stage) string {
	if st.Prompts == 0 {
		return fmt.Sprintf("-/%d", st.Planned)
	}
	return fmt.Sprintf("%.1f/%d", float64(st.Seconds)/60, st.Planned)
}
