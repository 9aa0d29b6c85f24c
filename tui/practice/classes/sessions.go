package classes

import (
	"strconv"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// sessions lists each member's next coached session, soonest first.
type sessions struct {
	*parts.List
	watching
	k *screen.Desk
}

func newSessions(k *screen.Desk, r *classroom) *sessions {
	s := &sessions{k: k, List: parts.NewList(k, k.T("class.sessions"), "", false, nil)}
	s.watching = watching{r, s.lay}
	s.Stays = true
	s.Faint = k.T("class.sessions.empty")
	s.Own = func() []screen.Action {
		return r.andUndo(k.Shown("class.plan", func() screen.Step { return screen.Push(r.newSchedule()) }, "p"))
	}
	s.lay()
	return s
}

// lay makes a row for each member; those who are done come last.
func (s *sessions) lay() {
	k, w, c := s.k, s.k.Words, s.room.c
	s.All = nil
	var was class.State
	for _, x := range c.Next(k.Now()) {
		o := parts.Option{Name: x.Member, More: comingLine(k, x), Run: func() screen.Step { return s.room.openSession(x.Member) }}
		if x.State != was {
			o.Head, was = w.T("class.state."+string(x.State)), x.State
		}
		s.All = append(s.All, o)
	}
	head := w.T("class.state.done")
	for _, t := range c.Trainees(k.Now()) {
		if t.Sessions == 0 || t.Next != "" {
			continue
		}
		s.All = append(s.All, parts.Option{Name: t.Member, More: w.T("class.session.all", "All", t.Sessions), Head: head, Run: func() screen.Step { return s.room.openSession(t.Member) }})
		head = ""
	}
	s.At = max(0, min(s.At, len(s.All)-1))
}

// comingLine says of a coming session when it is and which one it is.
func comingLine(k *screen.Desk, x class.Coming) string {
	return classDay(k, x.Day) + " · " + k.T("class.session.of", "N", x.N, "All", x.Of)
}

// openSession offers what there is to say of a member's coached sessions.
func (r *classroom) openSession(member string) screen.Step {
	k, w, c := r.k, r.k.Words, r.c
	var opts []parts.Option
	add := func(id string, more string, run func() screen.Step) {
		opts = append(opts, parts.Option{Key: strconv.Itoa(len(opts) + 1), Name: w.T("class.session." + id), More: more, Run: run})
	}
	intro := ""
	for _, x := range c.Next(k.Now()) {
		if x.Member != member {
			continue
		}
		intro = w.T("class.session.on", "N", x.N, "All", x.Of, "Day", k.LongDay(atDay(k.Desk, x.Day)))
		add("held", k.T("day.today"), func() screen.Step { return r.hold(member, class.DayOf(k.Now())) })
		add("held.day", "", func() screen.Step {
			return screen.Push(r.askDay(w.T("class.session.held.when"), "", when.ReadPast, func(d class.Day) screen.Step { return r.hold(member, d) }))
		})
		add("move", "", func() screen.Step {
			return screen.Push(r.askDay(w.T("class.session.move.when"), intro, anyDay, func(d class.Day) screen.Step { return r.moveTo(x.N, d, member) }))
		})
		add("move.all", w.T("class.session.move.all.more", "N", x.N), func() screen.Step {
			return screen.Push(r.askDay(w.T("class.session.move.when"), w.T("class.session.move.all.more", "N", x.N), anyDay, func(d class.Day) screen.Step { return r.moveTo(x.N, d) }))
		})
	}
	if last, ok := c.HeldLast(member); ok {
		add("unheld", classDay(k.Desk, last.Held), func() screen.Step {
			c, _, err := r.c.Unhold(member)
			return r.did(c, err, "class.said.unheld", member)
		})
	}
	return screen.Push(parts.NewList(k.Desk, member, intro, false, opts))
}

func (r *classroom) hold(member string, day class.Day) screen.Step {
	c, _, err := r.c.Hold(member, day)
	return r.did(c, err, "class.said.held", member)
}

func (r *classroom) moveTo(n int, to class.Day, members ...string) screen.Step {
	c, err := r.c.Move(n, to, members...)
	return r.did(c, err, "class.said.moved", classDay(r.k.Desk, to))
}

// did keeps what a verb of the class gave, and says so in a word.
func (r *classroom) did(c class.Class, err error, said, what string) screen.Step {
	if err != nil {
		return screen.Say(r.k.Why(err))
	}
	return r.change(c, func() screen.Step { return screen.Tell(r.k.T(said, "What", what)) })
}

// newSchedule asks how many coached sessions there are to be, and from when.
func (r *classroom) newSchedule() *parts.List {
	k, w := r.k, r.k.Words
	var opts []parts.Option
	for _, n := range []int{3, 4} {
		weeks := class.UsualWeeks(n)
		says := w.T("class.plan.weeks", "Weeks", practice.InRow(weeks, ", "))
		opts = append(opts, parts.Option{Key: strconv.Itoa(n), Name: w.T("class.plan." + strconv.Itoa(n)), More: says, Run: func() screen.Step {
			s := r.askDay(w.T("class.plan.from"), says, anyDay, func(from class.Day) screen.Step {
				c, err := r.c.Schedule(atDay(k.Desk, from), weeks)
				return r.did(c, err, "class.said.planned", strconv.Itoa(n))
			})
			s.Lines[0].Ed.SetText("today")
			s.More = w.T("class.plan.keeps")
			return screen.Push(s)
		}})
	}
	return parts.NewList(k.Desk, w.T("class.plan"), w.T("class.plan.why"), false, opts)
}
