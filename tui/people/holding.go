package people

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	transcripts "example.org/onetoone/guide/transcript"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// OpenHeld opens the page that the person may read. From some places more can
// be done there.
func (k *Room) OpenHeld(name string, more ...screen.Action) screen.Step {
	return screen.Start(func() tea.Msg {
		p, _, err := k.Journal.Person(name)
		var talks []guide.Session
		var unread []string
		if err == nil && !p.NoKey {
			talks, unread, err = k.heldTalks(name)
		}
		return screen.ThenMsg(func() screen.Step {
			if err != nil {
				return screen.Say(k.Why(err))
			}
			if p.NoKey {
				return screen.Push(k.newLost(name))
			}
			return screen.Push(k.newHeld(name, talks, unread, more...))
		})
	})
}

// newLost is the page of somebody none of whose talks can be read, as there is no
// key to them.
func (k *Room) newLost(name string) *parts.Sheet {
	sh := parts.NewSheet(k.Desk, k.T("held.title", "Name", name), nil, parts.Part{Ink: page.Warn, Lines: []string{k.T("held.nokey")}})
	sh.Extra = []screen.Action{k.Shown("forget", func() screen.Step { return k.AskForget(name) }, "F")}
	return sh
}

// newHeld is everything that is held about a person, talk by talk, except what
// is thought of them; the page says so, and that they may have it all. Unread are
// the ids of those that cannot be read.
func (k *Room) newHeld(name string, talks []guide.Session, unread []string, more ...screen.Action) *parts.Sheet {
	sh := parts.NewSheet(k.Desk, k.T("held.title", "Name", name), nil)
	for _, s := range talks {
		sh.Parts = append(sh.Parts, heldPart(k.Desk, s))
	}
	for _, id := range unread {
		sh.Parts = append(sh.Parts, parts.Part{Ink: page.Warn, Apart: true, Lines: []string{k.T("held.unread", "ID", id)}})
	}
	if len(sh.Parts) == 0 {
		sh.Parts = []parts.Part{{Lines: []string{k.T("held.nothing")}}}
		return sh
	}
	sh.Parts = append(sh.Parts, parts.Part{Ink: page.Faint, Apart: true, Lines: []string{k.T("held.more")}})
	sh.Extra = append(more, k.Act("forget", func() screen.Step { return k.AskForget(name) }, "F"))
	return sh
}

// heldTalks reads the talks with a person, newest first, and says which of them
// cannot be read: those hide no other. It runs in a command.
func (k *Room) heldTalks(name string) (out []guide.Session, unread []string, err error) {
	p, _, err := k.Journal.Person(name)
	if err != nil {
		return nil, nil, err
	}
	for i := len(p.Talks) - 1; i >= 0; i-- {
		t, err := hold.Read(k.Journal, p.Talks[i])
		if err != nil {
			unread = append(unread, p.Talks[i])
			continue
		}
		out = append(out, t)
	}
	return out, unread, nil
}

func heldPart(k *screen.Desk, s guide.Session) parts.Part {
	pt := parts.Part{Head: k.Date("date.full", whenHeld(s)) + " · " + k.T("consent.is", "Level", k.T("consent."+string(s.Consent()))), Sign: "·"}
	before := []guide.Field{guide.FieldWhy, guide.FieldLearn, guide.FieldAsk, guide.FieldFallback, guide.FieldStory, guide.FieldTheme, guide.FieldStatistic}
	pt.Lines = append(pt.Lines, fieldLines(k, s, before)...)
	tr := transcripts.Of(s)
	for _, p := range append(tr.Parts, transcripts.Part{Entries: tr.After}) {
		for _, e := range p.Entries {
			if len(e.Lines) > 0 {
				pt.Lines = append(pt.Lines, form.EntryLine(k, e))
			}
		}
	}
	for _, pr := range s.Promises() {
		pt.Lines = append(pt.Lines, k.T("last."+string(pr.Whose), "What", pr.What, "When", pr.When, "State", k.T("state."+string(pr.State))))
	}
	pt.Lines = append(pt.Lines, fieldLines(k, s, []guide.Field{guide.FieldThemes, guide.FieldElse, guide.FieldAgain})...)
	switch {
	case len(pt.Lines) > 0:
	case s.Started():
		pt.Lines = []string{k.N("minutes", s.Header("").Minutes)}
	default:
		pt.Lines = []string{k.T("home.preparing")}
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
func fieldLines(k *screen.Desk, s guide.Session, fields []guide.Field) (out []string) {
	for _, f := range fields {
		if v := s.Field(f); v != "" {
			out = append(out, k.T("field."+string(f))+": "+v)
		}
	}
	return out
}
