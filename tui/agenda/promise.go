package agenda

import (
	"cmp"
	"fmt"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// choice is what may become of something on the agenda: an option of the page about it,
// and where the footer shows its action, a key in the list.
type choice struct {
	key, name string
	more      bool // there is more to say about it
	screen.Action
}

// choices are what may become of something.
func (k *Room) choices(e agenda.Entry) []choice {
	d, p := e.Due, e.See
	page := func(to screen.Place) screen.Action {
		return screen.Action{Run: func() screen.Step { return screen.To(to) }}
	}
	kept := choice{"y", "promise.kept", false, k.Shown("promise.kept", k.becomes(d, guide.KeptIt), "y")}
	drop := k.Shown("promise.drop", k.becomes(d, guide.Dropped), "x")
	prepare := choice{"n", "see.prepare", false, k.Shown("see.prepare", page(screen.Prepare{Person: p.Person, PersonID: p.PersonID()}).Run, "n")}
	later := choice{"x", "see.later", true, k.Shown("see.later", func() screen.Step { return k.later(p) }, "x")}
	read := choice{"o", "promise.open", false, page(screen.Transcript{ID: cmp.Or(d.Talk, p.Talk)})}
	switch {
	case e.Marked():
		write := func(t *hold.Talk) screen.Step { return screen.Push(k.NewPromising(t, d.Promise.N)) }
		return []choice{{"w", "promised.write", false, screen.Action{Run: func() screen.Step { return k.OpenTalk(d.Talk, write) }}}, kept, {"x", "promised.drop", false, drop}, read}
	case e.Whose != "":
		return []choice{kept, {"m", "promise.missed", true, k.Shown("promise.missed", func() screen.Step { return k.miss(d) }, "m")},
			{"r", "promise.moved", false, k.Shown("promise.move", func() screen.Step { return k.move(d) }, "r")}, {"x", "promise.dropped", true, drop}, read}
	case p.Reason == agenda.Offered:
		return []choice{prepare, later, read, {"+", "see.add", false, page(screen.Add{Text: k.T("add.through.whom", "Who", p.Person, "Name", k.WhoIs(p.OfID, p.Through))})}}
	}
	return []choice{prepare, {"r", "see.day", false, k.Shown("see.day", func() screen.Step { return k.OpenTalk(p.Talk, k.askAgain) }, "r")}, later, read}
}

// Open offers what may become of something on the agenda. A closed talk is asked about
// first.
func (k *Room) Open(e agenda.Entry) screen.Step {
	if e.Due.Closed {
		return screen.To(screen.Transcript{ID: e.Due.Talk})
	}
	var all []parts.Option
	for i, c := range k.choices(e) {
		o := parts.Option{Key: fmt.Sprint(i+1, " ", c.key), Name: k.T(c.name), Run: c.Run}
		if c.more {
			o.More = k.T(c.name + ".more")
		}
		all = append(all, o)
	}
	title, intro := "promise.title", ""
	switch {
	case e.Whose == "":
		title, intro = "see.title", k.aboutSee(e)
	case e.Marked():
		title, intro = "promised.title", k.T("promised.to", "Name", k.WhoIs(e.Due.PersonID, e.Due.Person), "What", form.PromiseLine(k.Desk, e.Due.Promise))
	default:
		intro = k.about(e.Due)
	}
	return screen.Push(parts.NewList(k.Desk, k.T(title), intro, false, all))
}

// about says whose promise it is, and what for which day.
func (k *Room) about(d agenda.DuePromise) string {
	p := d.Promise
	return k.T("promise."+string(p.Whose), "Name", k.WhoIs(d.PersonID, d.Person), "What", p.What, "When", k.WithDay(p.When, p.Due)) + agenda.Moved(k.Words, p, k.Now())
}

// aboutSee says who is to be seen, and why.
func (k *Room) aboutSee(e agenda.Entry) string {
	p, day := e.See, e.See.Day
	if p.Reason != agenda.AgreedAgain { // that of a talk: its hour is no hour to meet
		day = when.Midnight(day.In(k.Now().Location()))
	}
	return k.T("see.intro", "Name", k.WhoIs(p.PersonID(), p.Person), "Day", k.LongDay(day), "Why", e.Says(k.Words, k.WhoIs, k.Now()))
}

// becomes says what became of a promise. What shows it is read again once it is saved.
func (k *Room) becomes(d agenda.DuePromise, state guide.PromiseState) func() screen.Step {
	return func() screen.Step {
		return k.OpenTalk(d.Talk, func(t *hold.Talk) screen.Step {
			if !t.Session().Draft(d.Promise.N).Open() {
				return screen.Stay() // the key was pressed twice, and the row still shows
			}
			said := "said.promise." + string(state)
			if state == guide.KeptIt && d.Promise.Whose == guide.Mine {
				said = "said.promise.mine"
			}
			return k.said(said, k.followed.Settle(t, d.Promise.N, state, k.Now()))
		})
	}
}

// said says that something is done, or why it is not.
func (k *Room) said(id string, err error) screen.Step {
	if err != nil {
		return screen.Say(k.Why(err))
	}
	return screen.Tell(k.T(id))
}

// miss asks what got in the way of a promise, and says that it was missed.
func (k *Room) miss(d agenda.DuePromise) screen.Step {
	return k.OpenTalk(d.Talk, func(t *hold.Talk) screen.Step {
		w := k.line(t, guide.Draft{Field: guide.FieldGotInTheWay, Item: d.Promise.N}, "promise.title", "promise.why", func(p *page.Page) {
			p.Text(page.Faint, 0, k.about(d))
			p.Blank(1)
			p.Text(page.Strong, 0, k.T("promise.why.ask"))
		})
		w.None = true
		w.Keep = func(text string) error { return k.followed.Miss(t, d.Promise.N, strings.TrimSpace(text), k.Now()) }
		w.Said = k.T("said.promise.missed")
		return screen.Push(w)
	})
}

// move asks for another day for a promise.
func (k *Room) move(d agenda.DuePromise) screen.Step {
	return k.OpenTalk(d.Talk, func(t *hold.Talk) screen.Step {
		w := k.newDay(t, guide.Draft{Field: guide.FieldWhen, Item: d.Promise.N}, "promise.title", "promise.newday", d.Promise.What, k.WithDay(d.Promise.When, d.Promise.Due))
		w.Keep = func(text string) error { return k.followed.Reschedule(t, d.Promise.N, text, k.Now()) }
		return screen.Push(w)
	})
}

// askAgain asks for another day to speak again.
func (k *Room) askAgain(t *hold.Talk) screen.Step {
	return form.IfKept(k.Desk, t, guide.Draft{Field: guide.FieldAgain}, func(t *hold.Talk, d guide.Draft) screen.Step {
		was, day := t.Session().SpeakAgain()
		if was != "" {
			was = k.WithDay(was, day)
		}
		w := k.newDay(t, d, "see.title", "see.newday", k.WhoOf(t.Session()), was)
		w.Keep = func(text string) error { return k.followed.SpeakAgain(t, text, k.Now()) }
		return screen.Push(w)
	})
}

// newDay is a line for another day of something, which shows the day that was
// understood, and what was said until now.
func (k *Room) newDay(t *hold.Talk, d guide.Draft, title, name, what, was string) (w *form.Writing) {
	w = k.line(t, d, title, name, func(p *page.Page) {
		if note, ik := k.DayNote(w.Ed.Text()); note != "" {
			p.TextToFoot(ik, note, max(1, p.Left()-2))
		}
		p.Text(page.Strong, 0, what)
		if was != "" {
			p.Text(page.Faint, 0, k.T("promise.was", "When", was))
		}
	})
	w.Said = k.T("said.moved")
	return w
}

// line is a line of a talk with something over it; what was put aside is in it.
func (k *Room) line(t *hold.Talk, d guide.Draft, title, name string, over func(*page.Page)) *form.Writing {
	if half, ok := t.Half(d.SamePlace); ok {
		d = half
	}
	w := k.NewWriting(t, d)
	w.Name = k.T(name)
	w.Over = func(p *page.Page) {
		p.Header(k.T(title), "", page.Faint)
		over(p)
	}
	return w
}

// later takes somebody off the agenda for now: in the talk it says so where the day was.
func (k *Room) later(p agenda.See) screen.Step {
	return k.OpenTalk(p.Talk, func(t *hold.Talk) screen.Step {
		if p.Reason == agenda.Offered {
			return k.said("said.see.offered", k.followed.NotNow(t, p.Person, k.Now()))
		}
		return k.said("said.see.later", k.followed.SpeakAgain(t, k.T("see.notnow"), k.Now()))
	})
}

// turnBack takes back in its talk what was said last, or says it again. What was said of
// a talk that is gone, as of somebody who was forgotten, is passed over.
func (k *Room) turnBack(newest func() (hold.FollowUp, bool), word string) screen.Step {
	if k.Loading {
		return screen.Stay()
	}
	x, ok := newest()
	if !ok {
		return screen.Say(k.T("said.noundo"))
	}
	return k.OpenTalkOr(x.Talk, func(t *hold.Talk) screen.Step {
		if err := k.followed.Turn(t, x, k.Now()); err != nil {
			return screen.Say(k.Why(err))
		}
		what := ""
		switch {
		case x.Promise > 0:
			what = cmp.Or(t.Session().Draft(x.Promise).What, k.T("promised.wordless"))
		case x.Who != "":
			what = k.Who(x.Who)
		default:
			what = k.T("see.again", "Name", k.WhoOf(t.Session()))
		}
		return screen.Tell(k.T(word, "What", what))
	}, func() screen.Step { return k.turnBack(newest, word) })
}
