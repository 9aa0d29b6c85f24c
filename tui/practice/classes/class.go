package classes

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// classPage is the first page of a class: in one glance who is due, what the
// room skips, and who has handed in; below it, what can be done.
type classPage struct {
	*parts.List
	k      *Room
	room   *classroom
	glance []glanced
}

// glanced is a sentence of the glance.
type glanced struct {
	ink  page.Ink
	text string
}

// openClass reads a class and opens its page.
func (k *Room) openClass(id string) screen.Step {
	if k.Loading {
		return screen.Stay() // a second press of the same key
	}
	k.Loading = true
	j := k.Journal
	return screen.Start(func() tea.Msg {
		c, err := j.Class(id)
		return screen.ThenMsg(func() screen.Step {
			k.Loading = false
			if err != nil {
				return screen.Say(k.Why(err))
			}
			return screen.Push(k.newClassPage(&classroom{k: k, c: c}))
		})
	})
}

func (k *Room) newClassPage(r *classroom) *classPage {
	s := &classPage{k: k, List: parts.NewList(k.Desk, r.c.Label, "", false, nil), room: r}
	s.Stays, s.Brief = true, true
	s.Own = func() []screen.Action { return r.andUndo(k.Shown("class.delete", s.delete, "x")) }
	s.lay()
	return s
}

// lay makes the glance and the rows of the class as it is.
func (s *classPage) lay() {
	k, w, r := s.k, s.k.Words, s.room
	c := r.c
	picture := c.Picture()
	g := c.Glance(k.Now())
	s.glance = []glanced{dueGlance(k.Desk, g), skipGlance(k.Desk, g.Lately), handedGlance(k.Desk, g.Missing, len(c.Members))}
	s.All = nil
	if k.Files.HandOut != nil {
		s.All = append(s.All, parts.Option{Key: "h", Name: w.T("class.hand"), More: handedLine(k.Desk, c), Run: r.handOut})
	}
	if k.Files.ResultFile != nil {
		s.All = append(s.All, parts.Option{Key: "c", Name: w.T("class.collect"), More: w.T("class.collect.more"), Run: r.collect})
	}
	s.All = append(s.All,
		parts.Option{Key: "w", Name: w.T("class.weeks"), More: w.N("class.weeks.more", len(picture.Weeks)), Run: func() screen.Step { return screen.Push(newWeeks(k.Desk, r.c)) }},
		parts.Option{Key: "s", Name: w.T("class.sessions"), More: sessionsLine(k.Desk, c), Run: func() screen.Step { return screen.Push(newSessions(k.Desk, r)) }},
		parts.Option{Key: "m", Name: w.T("class.list"), More: w.N("class.members", len(c.Members)), Run: func() screen.Step { return screen.Push(newMembers(k.Desk, r)) }})
	s.At = max(0, min(s.At, len(s.All)-1))
}

// dueGlance says who is due for a coached session.
func dueGlance(k *screen.Desk, g class.Glance) glanced {
	w := k.Words
	switch {
	case !g.Planned:
		return glanced{page.Plain, w.T("class.due.unplanned")}
	case len(g.Next) == 0:
		return glanced{page.Plain, w.T("class.due.done")}
	case len(g.Due) == 0:
		return glanced{page.Plain, w.T("class.due.none", "Name", g.Next[0].Member, "Day", classDay(k, g.Next[0].Day))}
	case g.Late > 0:
		return glanced{page.Strong, w.N("class.due.late", g.Late, "Names", few(k, g.Due))}
	}
	return glanced{page.Strong, w.T("class.due", "Names", few(k, g.Due))}
}

// skipGlance says what the room skipped lately.
func skipGlance(k *screen.Desk, p class.Picture) glanced {
	if len(p.Weeks) == 0 {
		return glanced{page.Plain, k.T("class.skips.none")}
	}
	return glanced{page.Plain, p.Says(k.Words)[0]}
}

// handedGlance says who of all has handed in results, and who has not.
func handedGlance(k *screen.Desk, not []string, all int) glanced {
	switch n := all - len(not); {
	case n == 0:
		return glanced{page.Faint, k.T("class.handed.none")}
	case n == all:
		return glanced{page.Faint, k.T("class.handed.all")}
	default:
		return glanced{page.Faint, k.T("class.handed", "N", n, "All", all, "Names", few(k, not))}
	}
}

// handedLine says when something was handed out last.
func handedLine(k *screen.Desk, c class.Class) string {
	if n := len(c.Handouts); n > 0 {
		return k.T("class.hand.last", "Day", classDay(k, c.Handouts[n-1].Day))
	}
	return k.T("class.hand.more")
}

// sessionsLine says how many coached sessions were held.
func sessionsLine(k *screen.Desk, c class.Class) string {
	held := 0
	for _, s := range c.Sessions {
		if s.Held != "" {
			held++
		}
	}
	if len(c.Sessions) == 0 {
		return k.T("class.sessions.none")
	}
	return k.T("class.sessions.more", "Held", held, "All", len(c.Sessions))
}

func (s *classPage) Hear(msg tea.Msg) screen.Step {
	if m, ok := msg.(classSavedMsg); ok && m.of == s.room {
		next := s.room.saved(m)
		s.lay()
		return next
	}
	return screen.Stay()
}

func (s *classPage) Returned() screen.Step {
	s.lay()
	return screen.Stay()
}

func (s *classPage) Actions() []screen.Action {
	k := s.k
	if s.room.busy { // who leaves now would come back to what it was
		return []screen.Action{k.Shown("wait.here", func() screen.Step { return screen.Tell(k.T("class.busy")) }, "esc")}
	}
	return s.List.Actions()
}

// delete asks for a typed word, and says what goes.
func (s *classPage) delete() screen.Step {
	k, c := s.k, s.room.c
	what := k.T("class.goes", "Label", c.Label, "Members", k.N("class.members", len(c.Members)),
		"Results", k.N("class.results", len(c.Results)), "Sessions", k.N("class.coached", len(c.Sessions)))
	return screen.Push(parts.NewConfirm(k.Desk, "class", what, func() screen.Step {
		if k.Journal.ReadOnly() {
			return screen.Say(k.T("said.readonly"))
		}
		s.room.busy = true
		j := k.Journal
		return screen.Step{screen.Calm(k.T("said.deleting")), screen.Cmd(func() tea.Msg {
			err := j.DeleteClass(c.ID)
			return screen.ThenMsg(func() screen.Step {
				s.room.busy = false
				if err != nil {
					return screen.Say(k.T("class.notdeleted", "Why", k.Why(err)))
				}
				return screen.Step{screen.Drop{Screen: s}, screen.Calm(k.T("said.deleted")), screen.Cmd(k.readClasses())}
			})
		})}
	}))
}

func (s *classPage) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(s.Name, k.BareWord(w), k.BareInk())
	for i, g := range s.glance {
		if p.Left() > 4 || i == 0 {
			p.Item(g.ink, "·", g.text)
		}
		if p.H >= 22 {
			p.Blank(1)
		}
	}
	if p.H >= 14 && p.H < 22 {
		p.Blank(1)
	}
	s.DrawOptions(p)
	return p.Frame()
}
