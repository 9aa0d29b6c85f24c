package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/tui/terminal"
)

// classPage is the first page of a class: in one glance who is due, what the
// room skips, and who has handed in; below it, what can be done.
type classPage struct {
	*list
	k      *kit
	room   *classroom
	glance []glanced
}

// glanced is a sentence of the glance.
type glanced struct {
	ink  ink
	text string
}

// openClass reads a class and opens its page.
func (k *kit) openClass(id string) step {
	if k.loading {
		return stay() // a second press of the same key
	}
	k.loading = true
	j := k.journal
	return start(func() tea.Msg {
		c, err := j.Class(id)
		return thenMsg{func() step {
			k.loading = false
			if err != nil {
				return say(k.why(err))
			}
			return push(k.newClassPage(&classroom{k: k, c: c}))
		}}
	})
}

func (k *kit) newClassPage(r *classroom) *classPage {
	s := &classPage{k: k, list: newList(k.desk, r.c.Label, "", false, nil), room: r}
	s.stays, s.brief = true, true
	s.own = func() []action { return r.andUndo(k.shown("class.delete", s.delete, "x")) }
	s.lay()
	return s
}

// lay makes the glance and the rows of the class as it is.
func (s *classPage) lay() {
	k, w, r := s.k, s.k.Words, s.room
	c := r.c
	picture := c.Picture()
	s.glance = []glanced{dueGlance(k.desk, c), skipGlance(k.desk, picture), handedGlance(k.desk, c)}
	s.all = nil
	if k.drill.HandOut != nil {
		s.all = append(s.all, option{key: "h", name: w.T("class.hand"), more: handedLine(k.desk, c), run: r.handOut})
	}
	if k.drill.ResultFile != nil {
		s.all = append(s.all, option{key: "c", name: w.T("class.collect"), more: w.T("class.collect.more"), run: r.collect})
	}
	s.all = append(s.all,
		option{key: "w", name: w.T("class.weeks"), more: w.N("class.weeks.more", len(picture.Weeks)), run: func() step { return push(newWeeks(k.desk, r.c)) }},
		option{key: "s", name: w.T("class.sessions"), more: sessionsLine(k.desk, c), run: func() step { return push(newSessions(k.desk, r)) }},
		option{key: "m", name: w.T("class.list"), more: w.N("class.members", len(c.Members)), run: func() step { return push(newMembers(k.desk, r)) }})
	s.at = max(0, min(s.at, len(s.all)-1))
}

// dueGlance says who is due for a coached session.
func dueGlance(k *desk, c class.Class) glanced {
	w := k.Words
	var due []string
	late := 0
	next := c.Next(k.Now())
	for _, x := range next {
		if x.State == class.Later {
			continue
		}
		due = append(due, x.Member)
		if x.State == class.Overdue {
			late++
		}
	}
	switch {
	case len(c.Sessions) == 0:
		return glanced{plain, w.T("class.due.unplanned")}
	case len(next) == 0:
		return glanced{plain, w.T("class.due.done")}
	case len(due) == 0:
		return glanced{plain, w.T("class.due.none", "Name", next[0].Member, "Day", classDay(k, next[0].Day))}
	case late > 0:
		return glanced{strong, w.N("class.due.late", late, "Names", few(k, due))}
	}
	return glanced{strong, w.T("class.due", "Names", few(k, due))}
}

// lately is how many of the newest weeks the glance speaks of.
const lately = 4

// skipGlance says what the room skipped in the newest weeks.
func skipGlance(k *desk, p class.Picture) glanced {
	if len(p.Weeks) == 0 {
		return glanced{plain, k.T("class.skips.none")}
	}
	p.Weeks = p.Weeks[max(0, len(p.Weeks)-lately):]
	return glanced{plain, p.Says()[0]}
}

// handedGlance says who has handed in results, and who has not.
func handedGlance(k *desk, c class.Class) glanced {
	var not []string
	for _, t := range c.Trainees(k.Now()) {
		if t.Practices == 0 {
			not = append(not, t.Member)
		}
	}
	switch n, all := len(c.Members)-len(not), len(c.Members); {
	case n == 0:
		return glanced{faint, k.T("class.handed.none")}
	case n == all:
		return glanced{faint, k.T("class.handed.all")}
	default:
		return glanced{faint, k.T("class.handed", "N", n, "All", all, "Names", few(k, not))}
	}
}

// handedLine says when something was handed out last.
func handedLine(k *desk, c class.Class) string {
	if n := len(c.Handouts); n > 0 {
		return k.T("class.hand.last", "Day", classDay(k, c.Handouts[n-1].Day))
	}
	return k.T("class.hand.more")
}

// sessionsLine says how many coached sessions were held.
func sessionsLine(k *desk, c class.Class) string {
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

func (s *classPage) hear(msg tea.Msg) step {
	if m, ok := msg.(classSavedMsg); ok && m.of == s.room {
		next := s.room.saved(m)
		s.lay()
		return next
	}
	return stay()
}

func (s *classPage) returned() step {
	s.lay()
	return stay()
}

func (s *classPage) actions() []action {
	k := s.k
	if s.room.busy { // who leaves now would come back to what it was
		return []action{k.shown("wait.here", func() step { return tell(k.T("class.busy")) }, "esc")}
	}
	return s.list.actions()
}

// delete asks for a typed word, and says what goes.
func (s *classPage) delete() step {
	k, c := s.k, s.room.c
	what := k.T("class.goes", "Label", c.Label, "Members", k.N("class.members", len(c.Members)),
		"Results", k.N("class.results", len(c.Results)), "Sessions", k.N("class.coached", len(c.Sessions)))
	return push(newConfirm(k.desk, "class", what, func() step {
		if k.journal.ReadOnly() {
			return say(k.T("said.readonly"))
		}
		s.room.busy = true
		j := k.journal
		return step{Calm(k.T("said.deleting")), Cmd(func() tea.Msg {
			err := j.DeleteClass(c.ID)
			return thenMsg{func() step {
				s.room.busy = false
				if err != nil {
					return say(k.T("class.notdeleted", "Why", k.why(err)))
				}
				return step{Drop{Screen: s}, Calm(k.T("said.deleted")), Cmd(k.readClasses())}
			}}
		})}
	}))
}

func (s *classPage) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	k.footer(p, s.actions(), "", faint)
	p.header(s.name, k.bareWord(w), k.bareInk())
	for i, g := range s.glance {
		if p.left() > 4 || i == 0 {
			p.item(g.ink, "·", g.text)
		}
		if p.h >= 22 {
			p.blank(1)
		}
	}
	if p.h >= 14 && p.h < 22 {
		p.blank(1)
	}
	s.drawOptions(p)
	return p.frame()
}
