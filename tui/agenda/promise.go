package agenda

import (
	"cmp"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// openPromise offers what may have become of a promise.
func (k *Room) openPromise(d agenda.DuePromise) screen.Step {
	return screen.Push(parts.NewList(k.Desk, k.T("promise.title"), k.about(d), false, []parts.Option{
		{Key: "1 y", Name: k.T("promise.kept"), Run: k.becomes(d, guide.KeptIt)},
		{Key: "2 m", Name: k.T("promise.missed"), More: k.T("promise.missed.more"), Run: func() screen.Step { return k.miss(d) }},
		{Key: "3 r", Name: k.T("promise.moved"), Run: func() screen.Step { return k.move(d) }},
		{Key: "4 x", Name: k.T("promise.dropped"), More: k.T("promise.dropped.more"), Run: k.becomes(d, guide.Dropped)},
		{Key: "5 o", Name: k.T("promise.open"), Run: func() screen.Step { return screen.To(screen.Transcript{ID: d.Talk}) }},
	}))
}

// about says whose promise it is, and what for which day.
func (k *Room) about(d agenda.DuePromise) string {
	p := d.Promise
	return k.T("promise."+string(p.Whose), "Name", k.WhoIs(d.PersonID, d.Person), "What", p.What, "When", k.WithDay(p.When, p.Due)) + k.moved(p)
}

// moved says of a promise that was moved which day it was for before.
func (k *Room) moved(p guide.Promise) string {
	if p.Was.IsZero() {
		return ""
	}
	form := "date.brief"
	if p.Was.Year() != k.Now().Year() {
		form += ".year"
	}
	return " " + k.T("promise.moved.from", "Day", k.Date(form, p.Was))
}

// openMarked offers what may become of a promise of mine that was only marked.
func (k *Room) openMarked(d agenda.DuePromise) screen.Step {
	return screen.Push(parts.NewList(k.Desk, k.T("promised.title"), k.T("promised.to", "Name", k.WhoIs(d.PersonID, d.Person), "What", form.PromiseLine(k.Desk, d.Promise)), false, []parts.Option{
		{Key: "1 w", Name: k.T("promised.write"), Run: func() screen.Step {
			return k.OpenTalk(d.Talk, func(t *hold.Talk) screen.Step { return screen.Push(k.NewPromising(t, d.Promise.N)) })
		}},
		{Key: "2 y", Name: k.T("promise.kept"), Run: k.becomes(d, guide.KeptIt)},
		{Key: "3 x", Name: k.T("promised.drop"), Run: k.becomes(d, guide.Dropped)},
		{Key: "4 o", Name: k.T("promise.open"), Run: func() screen.Step { return screen.To(screen.Transcript{ID: d.Talk}) }},
	}))
}

// becomes says what became of a promise.
func (k *Room) becomes(d agenda.DuePromise, state guide.PromiseState) func() screen.Step {
	return func() screen.Step { return k.setPromise(d, state) }
}

// setPromise says what became of a promise. What shows it is read again once it is
// saved.
func (k *Room) setPromise(d agenda.DuePromise, state guide.PromiseState) screen.Step {
	return k.OpenTalk(d.Talk, func(t *hold.Talk) screen.Step {
		if !t.Session().Draft(d.Promise.N).Open() {
			return screen.Stay() // the key was pressed twice, and the row still shows
		}
		if err := k.followed.Settle(t, d.Promise.N, state, k.Now()); err != nil {
			return screen.Say(k.Why(err))
		}
		return screen.Tell(k.T("said.promise." + string(state)))
	})
}

// move asks for another day for a promise.
func (k *Room) move(d agenda.DuePromise) screen.Step {
	return k.OpenTalk(d.Talk, func(t *hold.Talk) screen.Step { return k.reschedule(t, d) })
}

// miss asks what got in the way of a promise, and says that it was missed.
func (k *Room) miss(d agenda.DuePromise) screen.Step {
	return k.OpenTalk(d.Talk, func(t *hold.Talk) screen.Step {
		draft := guide.Draft{Field: guide.FieldGotInTheWay, Item: d.Promise.N}
		if half, ok := t.Half(draft.SamePlace); ok {
			draft = half
		}
		w := k.NewWriting(t, draft)
		w.Name, w.None = k.T("promise.why"), true
		w.Keep = func(text string) error { return k.followed.Miss(t, d.Promise.N, strings.TrimSpace(text), k.Now()) }
		w.Over = func(p *page.Page) {
			p.Header(k.T("promise.title"), "", page.Faint)
			p.Text(page.Faint, 0, k.about(d))
			p.Blank(1)
			p.Text(page.Strong, 0, k.T("promise.why.ask"))
		}
		return screen.Push(w)
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

// turnBack takes back in its talk what was said last, or says it again.
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
			return screen.Tell(k.T(word, "What", k.Who(x.Who)))
		case x.Promise == 0:
			return screen.Tell(k.T(word, "What", again(k.Desk, t)))
		}
		return screen.Tell(k.T(word, "What", cmp.Or(t.Session().Draft(x.Promise).What, k.T("promised.wordless"))))
	})
}
