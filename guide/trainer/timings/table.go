package timings

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"example.org/onetoone/guide/words"
)

// Table writes the file for eyes, a talk a row.
func (f File) Table(out io.Writer, w *words.Words) error {
	var b bytes.Buffer
	if len(f.Talks) > 0 {
		fmt.Fprintf(&b, "%4s  %-8s  %9s  %7s  %5s  %5s  %7s  %s\n", w.T("table.n"), w.T("table.week"), w.T("table.minutes"), w.T("table.prompts"), w.T("table.marks"), w.T("table.click"), w.T("table.spoke"), w.T("table.stages"))
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
		fmt.Fprintf(&b, "%4d  %-8s  %9s  %7d  %5d  %5d  %7s  %s\n",
			t.N, t.Week, w.T("table.of", "Minutes", fmt.Sprintf("%3d", t.Minutes), "Planned", fmt.Sprintf("%2d", t.Planned)), prompts, marks, click, spoke, strings.Join(stages, " "))
	}
	if len(f.MinutesOnly) > 0 {
		fmt.Fprintln(&b, w.T("table.only", "Talks", talks(w, len(f.MinutesOnly)), "Minutes", strings.Trim(fmt.Sprint(f.MinutesOnly), "[]")))
	}
	if b.Len() == 0 {
		fmt.Fprintln(&b, w.T("table.none"))
	}
	_, err := out.Write(b.Bytes())
	return err
}

// inStage is the minutes held and planned, or a dash where it was skipped.
func inStage(st Stage) string {
	if st.Prompts == 0 {
		return fmt.Sprintf("-/%d", st.Planned)
	}
	return fmt.Sprintf("%.1f/%d", float64(st.Seconds)/60, st.Planned)
}
