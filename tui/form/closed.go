package form

import (
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/tui/screen"
)

// unlessClosed does with a talk what is wanted, but where it is closed asks first
// what may be kept of it: until then none of its words is on any page but that for
// the person.
func (k *Talks) unlessClosed(then func(*hold.Talk) screen.Step) func(*hold.Talk) screen.Step {
	return func(t *hold.Talk) screen.Step {
		if !t.Session().ClosedAt().IsZero() {
			return screen.Push(k.newClosed(t))
		}
		return then(t)
	}
}

// newClosed asks what may be kept of a closed talk, and tells in numbers what there
// is of it. Whose it is stands there, for whoever decides.
func (k *Talks) newClosed(t *hold.Talk) *consentList {
	day := k.LongDay(when.Midnight(t.Session().StartedAt()))
	c := NewConsent(k.Desk, t, nil)
	c.Name, c.Loud, c.Brief = k.T("closed.title"), true, true
	c.Intro = k.T("closed.ask", "Name", k.WhoOf(t.Session()), "Day", day, "What", holds(k.Desk, t))
	c.up = func() screen.Step { return screen.Replace(k.newClosed(t)) }
	c.Own = func() []screen.Action {
		acts := []screen.Action{k.Shown("delete", func() screen.Step { return k.DeleteTalk(t, day) }, "x")}
		if name := t.Session().Field(guide.FieldPerson); name != "" {
			acts = append(acts, k.Shown("held", func() screen.Step { return screen.To(screen.Person{ID: t.Session().PersonID(), Name: name}) }, "v"))
		}
		return acts
	}
	return c
}

// holds says in numbers what there is of a talk, by the rows of the consent table,
// and the lines that were not sent.
func holds(k *screen.Desk, t *hold.Talk) string {
	var parts []string
	all := transcript.Holds(t.Session())
	for _, row := range guide.Keeps() {
		if n := all[row.What]; n > 0 {
			parts = append(parts, k.N("holds."+string(row.What), n))
		}
	}
	if unsent := t.Halves(); unsent > 0 {
		parts = append(parts, k.N("forget.drafts", unsent))
	}
	if len(parts) == 0 {
		return k.T("holds.nothing")
	}
	return strings.Join(parts, ", ")
}
