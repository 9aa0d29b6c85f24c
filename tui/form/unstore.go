package form

import (
	"strings"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// NewUnstore lists the lines of a talk; choosing one erases it.
func NewUnstore(k *screen.Desk, t *hold.Talk) screen.Screen {
	var opts []parts.Option
	tr := transcript.Of(t.Session())
	for _, p := range append(tr.Parts, transcript.Part{Entries: tr.After}) {
		for _, e := range p.Entries {
			if len(e.Lines) == 0 {
				continue
			}
			opts = append(opts, parts.Option{Name: EntryLine(k, e), More: p.Stage.Title, Run: func() screen.Step {
				if err := t.Do(t.Session().Erase(e.Seq, k.Now())); err != nil {
					return screen.Say(k.Why(err))
				}
				return screen.Tell(k.T("said.erased"))
			}})
		}
	}
	l := parts.NewList(k, k.T("unstore.title"), k.T("unstore.intro"), false, opts)
	l.Faint = k.T("said.nothing")
	l.At = -1 // enter alone must remove nothing
	return &consentList{List: l, t: t}
}

// EntryLine is an entry in one line.
func EntryLine(k *screen.Desk, e transcript.Entry) string {
	var lines []string
	for _, l := range e.Lines {
		lines = append(lines, strings.ReplaceAll(l.Text, "\n", " / "))
	}
	return strings.Join(lines, " / ")
}
