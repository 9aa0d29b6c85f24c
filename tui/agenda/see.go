package agenda

import (
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

// whySee says in a few words why somebody is to be seen.
func whySee(k *screen.Desk, p agenda.See, now time.Time) string {
	switch {
	case p.Reason == agenda.Offered:
		return k.T("see.offered", "Name", k.WhoIs(p.OfID, p.Through))
	case p.Reason == agenda.GoneQuiet:
		return k.T("see.quiet")
	case when.Past(p.Day, now):
		return k.T("see.agreed.past")
	}
	return k.T("see.agreed")
}

// prepare prepares a talk with somebody to see.
func (k *Room) prepare(p agenda.See) screen.Step {
	return screen.To(screen.Prepare{Person: p.Person, PersonID: p.PersonID()})
}

// later takes somebody off the agenda for now.
func (k *Room) later(p agenda.See) screen.Step {
	if p.Reason != agenda.Offered {
		return k.OpenTalk(p.Talk, k.notForNow)
	}
	return k.OpenTalk(p.Talk, func(t *hold.Talk) screen.Step {
		return saidLater(k.Desk, "said.see.offered", k.followed.NotNow(t, p.Person, k.Now()))
	})
}

// seeing are the keys that say at once what becomes of somebody to see.
func (k *Room) seeing(p agenda.See) []screen.Action {
	acts := []screen.Action{k.Shown("see.prepare", func() screen.Step { return k.prepare(p) }, "n")}
	if p.Reason != agenda.Offered {
		acts = append(acts, k.Shown("see.day", func() screen.Step { return k.OpenTalk(p.Talk, k.askAgain) }, "r"))
	}
	return append(acts, k.Shown("see.later", func() screen.Step { return k.later(p) }, "x"))
}

// openSee offers what to do about somebody to see.
func (k *Room) openSee(p agenda.See) screen.Step {
	all := []parts.Option{{Key: "1 n", Name: k.T("see.prepare"), Run: func() screen.Step { return k.prepare(p) }}}
	read := parts.Option{Key: "4 o", Name: k.T("promise.open"), Run: func() screen.Step { return screen.To(screen.Transcript{ID: p.Talk}) }}
	later := parts.Option{Key: "3 x", Name: k.T("see.later"), More: k.T("see.later.more"), Run: func() screen.Step { return k.later(p) }}
	var more []parts.Option
	if p.Reason == agenda.Offered {
		read.Key, later.Key = "3 o", "2 x"
		text := k.T("add.through.whom", "Who", p.Person, "Name", p.Through)
		more = append(more, parts.Option{Key: "4 +", Name: k.T("see.add"), Run: func() screen.Step { return screen.To(screen.Add{Text: text}) }})
	} else {
		all = append(all, parts.Option{Key: "2 r", Name: k.T("see.day"), Run: func() screen.Step { return k.OpenTalk(p.Talk, k.askAgain) }})
	}
	all = append(all, later)
	day, now := p.Day, k.Now()
	if p.Reason != agenda.AgreedAgain { // that of a talk: its hour is no hour to meet
		day = when.Midnight(day.In(now.Location()))
	}
	intro := k.T("see.intro", "Name", k.WhoIs(p.PersonID(), p.Person), "Day", k.LongDay(day), "Why", whySee(k.Desk, p, now))
	return screen.Push(parts.NewList(k.Desk, k.T("see.title"), intro, false, append(append(all, read), more...)))
}

// askAgain asks for another day to speak again, and shows which was understood.
func (k *Room) askAgain(t *hold.Talk) screen.Step {
	return form.IfKept(k.Desk, t, guide.Draft{Field: guide.FieldAgain}, func(t *hold.Talk, d guide.Draft) screen.Step {
		w := k.NewWriting(t, d)
		w.Name = k.T("see.newday")
		w.Keep = func(text string) error { return k.followed.SpeakAgain(t, text, k.Now()) }
		w.Over = func(p *page.Page) {
			p.Header(k.T("see.title"), "", page.Faint)
			if note, ik := k.DayNote(w.Ed.Text()); note != "" {
				p.TextToFoot(ik, note, max(1, p.Left()-2))
			}
			p.Text(page.Strong, 0, k.WhoOf(t.Session()))
			if words, day := t.Session().SpeakAgain(); words != "" {
				p.Text(page.Faint, 0, k.T("promise.was", "When", k.WithDay(words, day)))
			}
		}
		return screen.Push(w)
	})
}

// notForNow takes somebody off Home: in the talk it says so where the day was.
func (k *Room) notForNow(t *hold.Talk) screen.Step {
	return saidLater(k.Desk, "said.see.later", k.followed.SpeakAgain(t, k.T("see.notnow"), k.Now()))
}

// saidLater says that somebody is off Home, or why they are not.
func saidLater(k *screen.Desk, id string, err error) screen.Step {
	if err != nil {
		return screen.Say(k.Why(err))
	}
	return screen.Tell(k.T(id))
}

// again names a day to speak again that was changed.
func again(k *screen.Desk, t *hold.Talk) string {
	return k.T("see.again", "Name", k.WhoOf(t.Session()))
}
