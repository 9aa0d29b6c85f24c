package tui

import (
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// newUnstore lists the lines of a talk; choosing one erases it.
func newUnstore(k *desk, t *hold.Talk) screen {
	var opts []option
	tr := t.Session().Transcript()
	for _, p := range append(tr.Parts, guide.Part{Entries: tr.After}) {
		for _, e := range p.Entries {
			if len(e.Lines) == 0 {
				continue
			}
			opts = append(opts, option{name: entryLine(k, e), more: p.Stage.Title, run: func() step {
				if err := t.Do(t.Session().Erase(e.Seq, k.Now())); err != nil {
					return say(k.why(err))
				}
				return tell(k.T("said.erased"))
			}})
		}
	}
	l := newList(k, k.T("unstore.title"), k.T("unstore.intro"), false, opts)
	l.faint = k.T("said.nothing")
	l.at = -1 // enter alone must remove nothing
	return &consentList{list: l, t: t}
}

// entryLine is an entry in one line.
func entryLine(k *desk, e guide.Entry) string {
	var lines []string
	for _, l := range e.Lines {
		lines = append(lines, strings.ReplaceAll(l.Text, "\n", " / "))
	}
	return strings.Join(lines, " / ")
}
