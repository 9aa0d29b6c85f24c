package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// openHeld opens the page that the person may read. From some places more can
// be done there.
func (k *kit) openHeld(name string, more ...action) step {
	return start(func() tea.Msg {
		p, _, err := k.journal.Person(name)
		var talks []guide.Session
		var unread []string
		if err == nil && !p.NoKey {
			talks, unread, err = k.heldTalks(name)
		}
		return thenMsg{func() step {
			if err != nil {
				return say(k.why(err))
			}
			if p.NoKey {
				return push(k.newLost(name))
			}
			return push(k.newHeld(name, talks, unread, more...))
		}}
	})
}

// newLost is the page of somebody none of whose talks can be read, as there is no
// key to them.
func (k *kit) newLost(name string) *sheet {
	sh := newSheet(k.desk, k.T("held.title", "Name", name), nil, part{ink: warn, lines: []string{k.T("held.nokey")}})
	sh.extra = []action{k.shown("forget", func() step { return k.askForget(name) }, "F")}
	return sh
}

// newHeld is everything that is held about a person, talk by talk, except what
// is thought of them; the page says so, and that they may have it all. Unread are
// the ids of those that cannot be read.
func (k *kit) newHeld(name string, talks []guide.Session, unread []string, more ...action) *sheet {
	sh := newSheet(k.desk, k.T("held.title", "Name", name), nil)
	for _, s := range talks {
		sh.parts = append(sh.parts, heldPart(k.desk, s))
	}
	for _, id := range unread {
		sh.parts = append(sh.parts, part{ink: warn, apart: true, lines: []string{k.T("held.unread", "ID", id)}})
	}
	if len(sh.parts) == 0 {
		sh.parts = []part{{lines: []string{k.T("held.nothing")}}}
		return sh
	}
	sh.parts = append(sh.parts, part{ink: faint, apart: true, lines: []string{k.T("held.more")}})
	sh.extra = append(more, k.act("forget", func() step { return k.askForget(name) }, "F"))
	return sh
}

// heldTalks reads the talks with a person, newest first, and says which of them
// cannot be read: those hide no other. It runs in a command.
func (k *kit) heldTalks(name string) (out []guide.Session, unread []string, err error) {
	p, _, err := k.journal.Person(name)
	if err != nil {
		return nil, nil, err
	}
	for i := len(p.Talks) - 1; i >= 0; i-- {
		t, err := hold.Read(k.journal, p.Talks[i])
		if err != nil {
			unread = append(unread, p.Talks[i])
			continue
		}
		out = append(out, t)
	}
	return out, unread, nil
}

func heldPart(k *desk, s guide.Session) part {
	pt := part{head: k.Date("date.full", whenHeld(s)) + " · " + k.T("consent.is", "Level", k.T("consent."+string(s.Consent()))), sign: "·"}
	before := []guide.Field{guide.FieldWhy, guide.FieldLearn, guide.FieldAsk, guide.FieldFallback, guide.FieldStory, guide.FieldTheme, guide.FieldStatistic}
	pt.lines = append(pt.lines, fieldLines(k, s, before)...)
	tr := s.Transcript()
	for _, p := range append(tr.Parts, guide.Part{Entries: tr.After}) {
		for _, e := range p.Entries {
			if len(e.Lines) > 0 {
				pt.lines = append(pt.lines, entryLine(k, e))
			}
		}
	}
	for _, pr := range s.Promises() {
		pt.lines = append(pt.lines, k.T("last."+string(pr.Whose), "What", pr.What, "When", pr.When, "State", k.T("state."+string(pr.State))))
	}
	pt.lines = append(pt.lines, fieldLines(k, s, []guide.Field{guide.FieldThemes, guide.FieldElse, guide.FieldAgain})...)
	switch {
	case len(pt.lines) > 0:
	case s.Started():
		pt.lines = []string{k.N("minutes", s.Header("").Minutes)}
	default:
		pt.lines = []string{k.T("home.preparing")}
	}
	return pt
}

// whenHeld is when a talk was held, or began to be prepared.
func whenHeld(s guide.Session) time.Time {
	if s.Started() {
		return s.StartedAt()
	}
	return s.BeganAt()
}

// fieldLines are what was filled in, a line each.
func fieldLines(k *desk, s guide.Session, fields []guide.Field) (out []string) {
	for _, f := range fields {
		if v := s.Field(f); v != "" {
			out = append(out, k.T("field."+string(f))+": "+v)
		}
	}
	return out
}
