package people

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/hold"
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
		sh.Parts = append(sh.Parts, parts.Sections(exchange.Held(k.Words, s)...)...)
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
