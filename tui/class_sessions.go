package tui

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/when"
)

// sessions lists each member's next coached session, soonest first.
type sessions struct {
	*list
	k    *desk
	room *classroom
}

func newSessions(k *desk, r *classroom) *sessions {
	s := &sessions{k: k, list: newList(k, k.T("class.sessions"), "", false, nil), room: r}
	s.stays = true
	s.faint = k.T("class.sessions.empty")
	s.own = func() []action {
		return r.andUndo(k.shown("class.plan", func() step { return push(r.newSchedule()) }, "p"))
	}
	s.lay()
	return s
}

// lay makes a row for each member; those who are done come last.
func (s *sessions) lay() {
	k, w, c := s.k, s.k.Words, s.room.c
	s.all = nil
	var was class.State
	for _, x := range c.Next(k.Now()) {
		o := option{name: shortName(x.Member), more: comingLine(k, x), run: func() step { return s.room.openSession(x.Member) }}
		if x.State != was {
			o.head, was = w.T("class.state."+string(x.State)), x.State
		}
		s.all = append(s.all, o)
	}
	head := w.T("class.state.done")
	for _, t := range c.Trainees(k.Now()) {
		if t.Sessions == 0 || t.Next != "" {
			continue
		}
		s.all = append(s.all, option{name: shortName(t.Member), more: w.T("class.session.all", "All", t.Sessions), head: head, run: func() step { return s.room.openSession(t.Member) }})
		head = ""
	}
	s.at = max(0, min(s.at, len(s.all)-1))
}

// comingLine says of a coming session when it is and which one it is.
func comingLine(k *desk, x class.Coming) string {
	return classDay(k, x.Day) + " · " + k.T("class.session.of", "N", x.N, "All", x.Of)
}

func (s *sessions) hear(msg tea.Msg) step {
	if m, ok := msg.(classSavedMsg); ok && m.of == s.room {
		s.lay() // the page of the class took it in before
	}
	return stay()
}

func (s *sessions) returned() step {
	s.lay()
	return stay()
}

// openSession offers what there is to say of a member's coached sessions.
func (r *classroom) openSession(member string) step {
	k, w, c := r.k, r.k.Words, r.c
	var opts []option
	add := func(id string, more string, run func() step) {
		opts = append(opts, option{key: strconv.Itoa(len(opts) + 1), name: w.T("class.session." + id), more: more, run: run})
	}
	intro := ""
	for _, x := range c.Next(k.Now()) {
		if x.Member != member {
			continue
		}
		intro = w.T("class.session.on", "N", x.N, "All", x.Of, "Day", k.longDay(atDay(k.desk, x.Day)))
		add("held", k.T("day.today"), func() step { return r.hold(member, class.DayOf(k.Now())) })
		add("held.day", "", func() step {
			return push(r.askDay(w.T("class.session.held.when"), "", when.ReadPast, func(d class.Day) step { return r.hold(member, d) }))
		})
		add("move", "", func() step {
			return push(r.askDay(w.T("class.session.move.when"), intro, anyDay, func(d class.Day) step { return r.moveTo(x.N, d, member) }))
		})
		add("move.all", w.T("class.session.move.all.more", "N", x.N), func() step {
			return push(r.askDay(w.T("class.session.move.when"), w.T("class.session.move.all.more", "N", x.N), anyDay, func(d class.Day) step { return r.moveTo(x.N, d) }))
		})
	}
	if last, ok := r.heldLast(member); ok {
		add("unheld", classDay(k.desk, last.Held), func() step {
			c, _, err := r.c.Unhold(member)
			return r.did(c, err, "class.said.unheld", member)
		})
	}
	return push(newList(k.desk, member, intro, false, opts))
}

// heldLast is a member's newest coached session that was held.
func (r *classroom) heldLast(member string) (last class.Session, ok bool) {
	for _, s := range r.c.Sessions {
		if s.Member == member && s.Held != "" {
			last, ok = s, true
		}
	}
	return last, ok
}

func (r *classroom) hold(member string, day class.Day) step {
	c, _, err := r.c.Hold(member, day)
	return r.did(c, err, "class.said.held", member)
}

func (r *classroom) moveTo(n int, to class.Day, members ...string) step {
	c, err := r.c.Move(n, to, members...)
	return r.did(c, err, "class.said.moved", classDay(r.k.desk, to))
}

// did keeps what a verb of the class gave, and says so in a word.
func (r *classroom) did(c class.Class, err error, said, what string) step {
	if err != nil {
		return say(r.k.why(err))
	}
	return r.change(c, func() step { return tell(r.k.T(said, "What", what)) })
}

// newSchedule asks how many coached sessions there are to be, and from when.
func (r *classroom) newSchedule() *list {
	k, w := r.k, r.k.Words
	var opts []option
	for _, n := range []int{3, 4} {
		weeks := class.UsualWeeks(n)
		opts = append(opts, option{key: strconv.Itoa(n), name: w.T("class.plan." + strconv.Itoa(n)), more: w.T("class.plan.weeks", "Weeks", numbersList(weeks)), run: func() step {
			s := r.askDay(w.T("class.plan.from"), w.T("class.plan.weeks", "Weeks", numbersList(weeks)), anyDay, func(from class.Day) step {
				c, err := r.c.Schedule(atDay(k.desk, from), weeks)
				return r.did(c, err, "class.said.planned", strconv.Itoa(n))
			})
			s.lines[0].ed.SetText("today")
			s.more = w.T("class.plan.keeps")
			return push(s)
		}})
	}
	return newList(k.desk, w.T("class.plan"), w.T("class.plan.why"), false, opts)
}
