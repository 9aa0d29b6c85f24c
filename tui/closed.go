package tui

import (
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/when"
)

// unlessClosed does with a talk what is wanted, but where it is closed asks first
// what may be kept of it: until then none of its words is on any page but that for
// the person.
func (k *talks) unlessClosed(then func(*hold.Talk) step) func(*hold.Talk) step {
	return func(t *hold.Talk) step {
		if !t.Session().ClosedAt().IsZero() {
			return push(k.newClosed(t))
		}
		return then(t)
	}
}

// newClosed asks what may be kept of a closed talk, and tells in numbers what there
// is of it. Whose it is stands there, for whoever decides.
func (k *talks) newClosed(t *hold.Talk) *consentList {
	day := k.longDay(when.Midnight(t.Session().StartedAt()))
	c := newConsent(k.desk, t, nil)
	c.name, c.loud, c.brief = k.T("closed.title"), true, true
	c.intro = k.T("closed.ask", "Name", k.who(t.Session().Field(guide.FieldPerson)), "Day", day, "What", holds(k.desk, t))
	c.up = func() step { return replace(k.newClosed(t)) }
	c.own = func() []action {
		acts := []action{k.shown("delete", func() step { return k.deleteTalk(t, day) }, "x")}
		if name := t.Session().Field(guide.FieldPerson); name != "" {
			acts = append(acts, k.shown("held", func() step { return to(Person{Name: name}) }, "v"))
		}
		return acts
	}
	return c
}

// holds says in numbers what there is of a talk, by the rows of the consent table,
// and the lines that were not sent.
func holds(k *desk, t *hold.Talk) string {
	var parts []string
	all := t.Session().Holds()
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
