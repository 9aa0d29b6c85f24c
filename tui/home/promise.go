package home

import (
	"cmp"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// openPromise offers what may have become of a promise.
func (k *Room) openPromise(d agenda.DuePromise) screen.Step {
	become := func(state guide.PromiseState) func() screen.Step {
		return func() screen.Step { return k.setPromise(d, state) }
	}
	p := d.Promise
	intro := k.T("promise."+string(p.Whose), "Name", k.Who(d.Person), "What", p.What, "When", k.WithDay(p.When, p.Due))
	return screen.Push(parts.NewList(k.Desk, k.T("promise.title"), intro, false, []parts.Option{
		{Key: "1 k", Name: k.T("promise.kept"), Run: become(guide.KeptIt)},
		{Key: "2 m", Name: k.T("promise.missed"), More: k.T("promise.missed.more"), Run: become(guide.Missed)},
		{Key: "3 r", Name: k.T("promise.moved"), Run: func() screen.Step {
			return k.OpenTalk(d.Talk, func(t *hold.Talk) screen.Step { return k.reschedule(t, d) })
		}},
		{Key: "4 o", Name: k.T("promise.open"), Run: func() screen.Step { return screen.To(screen.Transcript{ID: d.Talk}) }},
	}))
}

// openMarked offers what may become of a promise of mine that was only marked.
func (k *Room) openMarked(d agenda.DuePromise) screen.Step {
	become := func(state guide.PromiseState) func() screen.Step {
		return func() screen.Step { return k.setPromise(d, state) }
	}
	return screen.Push(parts.NewList(k.Desk, k.T("promised.title"), k.T("promised.to", "Name", k.Who(d.Person), "What", form.PromiseLine(k.Desk, d.Promise)), false, []parts.Option{
		{Key: "1 w", Name: k.T("promised.write"), Run: func() screen.Step {
			return k.OpenTalk(d.Talk, func(t *hold.Talk) screen.Step { return screen.Push(k.NewPromising(t, d.Promise.N)) })
		}},
		{Key: "2 k", Name: k.T("promise.kept"), Run: become(guide.KeptIt)},
		{Key: "3 x", Name: k.T("promised.drop"), Run: become(guide.Dropped)},
		{Key: "4 o", Name: k.T("promise.open"), Run: func() screen.Step { return screen.To(screen.Transcript{ID: d.Talk}) }},
	}))
}

// setPromise says what became of a promise. Home is read again once it is
// saved.
func (k *Room) setPromise(d agenda.DuePromise, state guide.PromiseState) screen.Step {
	return k.OpenTalk(d.Talk, func(t *hold.Talk) screen.Step {
		if err := k.followed.Settle(t, d.Promise.N, state, k.Now()); err != nil {
			return screen.Say(k.Why(err))
		}
		return screen.Tell(k.T("said.promise." + string(state)))
	})
}

// reschedule asks for another day, and shows which one was understood.
func (k *Room) reschedule(t *hold.Talk, d agenda.DuePromise) screen.Step {
	w := k.NewWriting(t, guide.Draft{Field: guide.FieldWhen, Item: d.Promise.N, Text: ""})
	w.Name = k.T("promise.newday")
	w.Keep = func(text string) error { return k.followed.Reschedule(t, d.Promise.N, text, k.Now()) }
	w.Over = func(p *page.Page) {
		p.Header(k.T("promise.title"), "", page.Faint)
		if note, ik := k.DayNote(w.Ed.Text()); note != "" {
			p.TextToFoot(ik, note, max(1, p.Left()-2))
		}
		p.Text(page.Strong, 0, d.Promise.What)
		p.Text(page.Faint, 0, k.T("promise.was", "When", k.WithDay(d.Promise.When, d.Promise.Due)))
	}
	return screen.Push(w)
}

// undoPromise takes back what was said last of a promise, or a day to speak again.
func (k *Room) undoPromise() screen.Step {
	return k.turnBack(k.followed.Undo, "said.promise.undone")
}

// redoPromise says again what was taken back last.
func (k *Room) redoPromise() screen.Step {
	return k.turnBack(k.followed.Redo, "said.promise.redone")
}

func (k *Room) turnBack(newest func() (hold.FollowUp, bool), word string) screen.Step {
	if k.Loading {
		return screen.Stay()
	}
	x, ok := newest()
	if !ok {
		return screen.Say(k.T("said.noundo"))
	}
	return k.OpenTalk(x.Talk, func(t *hold.Talk) screen.Step {
		if err := k.followed.Turn(t, x, k.Now()); err != nil {
			return screen.Say(k.Why(err))
		}
		switch {
		case x.Who != "":
			return screen.Tell(k.T(word, "What", x.Who))
		case x.Promise == 0:
			return screen.Tell(k.T(word, "What", again(k.Desk, t)))
		}
		return screen.Tell(k.T(word, "What", cmp.Or(t.Session().Draft(x.Promise).What, k.T("promised.wordless"))))
	})
}

// promises are the rows of what is promised. Of those that are late the first alone is
// in the ink of what needs a person: a wall of it warns of nothing.
func (s *home) promises(h agenda.Home, now time.Time) []homeItem {
	k := s.k
	var out []homeItem
	warns := false
	for _, d := range h.InOrder(now) {
		ik, day := page.Plain, k.Day(when.Here(d.Promise.Due, now))
		late := !d.Promise.Due.IsZero() && when.Past(d.Promise.Due, now)
		if d.Promise.Due.IsZero() {
			day = k.T("day.none")
		} else if late {
			if !warns {
				ik, warns = page.Warn, true
			}
			day = k.T("home.overdue", "Day", k.ShortDate(d.Promise.Due))
		}
		who := k.T("home.theirs", "Name", k.someone(d))
		if d.Promise.Whose == guide.Mine {
			who = k.T("home.mine", "Name", k.someone(d))
		}
		what, open := d.Promise.What, func() screen.Step { return k.openPromise(d) }
		if len(d.Promise.Missing()) > 0 {
			open = func() screen.Step { return k.openMarked(d) }
		}
		if what == "" {
			what = k.T("promised.wordless")
		}
		if d.Closed {
			what, open = k.T("home.promise.closed"), func() screen.Step { return screen.To(screen.Transcript{ID: d.Talk}) }
		}
		out = append(out, homeItem{when: day, who: who, what: what, ink: ik, run: open, soon: d.Soon(now), late: late})
	}
	return out
}

// someone is whom a promise was made with; of somebody without a name it is at least
// known when that was.
func (k *Room) someone(d agenda.DuePromise) string {
	if d.Person == "" && !d.Day.IsZero() {
		return k.T("home.someone", "Day", k.ShortDate(d.Day))
	}
	return k.Who(d.Person)
}
