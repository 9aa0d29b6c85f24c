package form

import (
	"slices"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// NewMarks shows what was marked and noted, with its words, newest first.
func NewMarks(k *screen.Desk, t *hold.Talk) screen.Screen {
	var lines []string
	for _, e := range slices.Backward(Entries(k, t.Session())) {
		lines = append(lines, KeptLine(k, e))
	}
	if len(lines) == 0 {
		lines = []string{k.T("marks.none")}
	}
	return parts.PassingSheet(k, k.T("marks.title"), t, parts.Part{Sign: "·", Lines: lines}, clickPart(k, t.Session()))
}

// Entries are the marks and the notes of a talk in the order in which they were
// made, without those whose words were removed.
func Entries(k *screen.Desk, s guide.Session) (out []transcript.Entry) {
	tr := transcript.Of(s)
	for _, p := range append(tr.Parts, transcript.Part{Entries: tr.After}) {
		for _, e := range p.Entries {
			if e.Mark != nil || len(e.Lines) > 0 {
				out = append(out, e)
			}
		}
	}
	return out
}

// KeptLine is a mark or a note in one line.
func KeptLine(k *screen.Desk, e transcript.Entry) string {
	if e.Mark != nil {
		return MarkLine(k, *e.Mark)
	}
	return k.T("kind.note") + ": " + EntryLine(k, e)
}

// MarkLine is a mark in one line.
func MarkLine(k *screen.Desk, m guide.Mark) string {
	if w := m.Words(); w != "" {
		return Kinds(k, m) + ": " + strings.Join(safe.Lines(w), " / ")
	}
	return Kinds(k, m)
}

// Kinds says what a mark was named.
func Kinds(k *screen.Desk, m guide.Mark) string {
	if len(m.Kinds) == 0 {
		return k.T("kind.unnamed")
	}
	var names []string
	for _, kind := range m.Kinds {
		names = append(names, k.T("kind."+string(kind)))
	}
	return strings.Join(names, ", ")
}

// clickPart says which steps of the click they have said.
func clickPart(k *screen.Desk, s guide.Session) parts.Part {
	said := transcript.Clicked(s)
	if len(said) == 0 {
		return parts.Part{}
	}
	line := ""
	for _, kind := range guide.MarkKinds() {
		if !kind.Click() {
			continue
		}
		sign := "○ "
		if said[kind] {
			sign = "● "
		}
		line += sign + k.T("kind."+string(kind)) + "  "
	}
	return parts.Part{Head: k.T("click.title"), Lines: []string{line}}
}

// KindKey is the letter of a kind.
func KindKey(k *screen.Desk, kind guide.MarkKind) string {
	return map[guide.MarkKind]string{
		guide.Quote: "q", guide.Feeling: "f", guide.Detail: "d", guide.PromiseMine: "p",
		guide.Value: "v", guide.Skill: "s", guide.Decider: "g", guide.Question: "u",
		guide.Felt: "e", guide.Shared: "o", guide.Systemic: "y", guide.Changeable: "c",
	}[kind]
}

// PromiseLine is a promise in a line, with its day.
func PromiseLine(k *screen.Desk, p guide.Promise) string {
	switch {
	case p.What == "":
		return k.T("promised.wordless")
	case p.When == "":
		return k.T("last.marked", "What", p.What)
	}
	return k.T("last."+string(p.Whose), "What", p.What, "When", k.WithDay(p.When, p.Due), "State", k.T("state."+string(p.State)))
}
