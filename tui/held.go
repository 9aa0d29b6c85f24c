package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
)

// showHeld opens the page that the person may read.
func (s *prepare) showHeld() step {
	k, name := s.k, s.name()
	return start(func() tea.Msg {
		talks, err := k.heldTalks(name)
		return loadedMsg{t: s.t, err: err, then: func(*talk) step { return push(k.newHeld(name, talks)) }}
	})
}

// held is everything that is held about a person, talk by talk, except how
// they were assessed.
func (k *kit) newHeld(name string, talks []guide.Session) *sheet {
	sh := k.newSheet(k.w.T("held.title", "Name", name), nil)
	for _, s := range talks {
		sh.parts = append(sh.parts, k.heldPart(s))
	}
	if len(sh.parts) == 0 {
		sh.parts = []part{{lines: []string{k.w.T("held.nothing")}}}
	}
	return sh
}

// heldTalks reads the talks with a person, newest first. It runs in a command.
func (k *kit) heldTalks(name string) (out []guide.Session, err error) {
	p, _, err := k.journal.Person(name)
	if err != nil {
		return nil, err
	}
	for i := len(p.Talks) - 1; i >= 0; i-- {
		t, err := k.load(p.Talks[i])
		if err != nil {
			return nil, err
		}
		if t.s.Started() {
			out = append(out, t.s)
		}
	}
	return out, nil
}

func (k *kit) heldPart(s guide.Session) part {
	pt := part{head: s.StartedAt().Format("Monday 2 January 2006") + " · " + k.w.T("consent.is", "Level", k.w.T("consent."+string(s.Consent()))), sign: "·"}
	tr := s.Transcript()
	for _, p := range append(tr.Parts, guide.Part{Entries: tr.After}) {
		for _, e := range p.Entries {
			if len(e.Lines) > 0 {
				pt.lines = append(pt.lines, k.entryLine(e))
			}
		}
	}
	for _, pr := range s.Promises() {
		pt.lines = append(pt.lines, k.w.T("last."+string(pr.Whose), "What", pr.What, "When", pr.When, "State", k.w.T("state."+string(pr.State))))
	}
	for _, f := range []guide.Field{guide.FieldThemes, guide.FieldElse, guide.FieldAgain} {
		if v := s.Field(f); v != "" {
			pt.lines = append(pt.lines, k.w.T("field."+string(f))+": "+v)
		}
	}
	return pt
}
