package people

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// askSame asks with which other record somebody is the same person; those that are
// linked already are offered to be parted.
func (k *Room) askSame(x person) screen.Step {
	if k.Journal.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	return k.withRoster(func(rows []people.Row) screen.Step {
		at := slices.IndexFunc(rows, func(r people.Row) bool { return r.ID == x.ID })
		if at < 0 {
			return screen.Stay()
		}
		me, why := rows[at], map[string]string{}
		others := without(rows, append([]string{x.ID}, x.card.Same...))
		var first []people.Row
		for _, a := range people.WhoMayBe(x.Name, x.card.Place, others) {
			why[a.Row.ID] = k.why(a)
			first = append(first, a.Row)
		}
		others = append(first, without(others, ids(first))...)
		s := k.newEveryone(k.T("same.title", "Name", k.WhoIs(x.ID, x.Name)), others)
		s.pick = func(r people.Row) screen.Step { return k.preview(me, r, why[r.ID]) }
		if len(x.card.Same) == 0 {
			return screen.Push(s)
		}
		opts := []parts.Option{{Name: k.T("same.more"), Run: func() screen.Step { return screen.Push(s) }}}
		for _, r := range rows {
			if slices.Contains(x.card.Same, r.ID) {
				opts = append(opts, parts.Option{Name: k.T("same.part", "Name", k.Told(r.ID, r.Name, r.Card.Place)), Run: func() screen.Step { return k.part(x.ID, r.ID) }})
			}
		}
		return screen.Push(parts.NewList(k.Desk, k.T("same.title", "Name", k.WhoIs(x.ID, x.Name)), k.T("same.keeps"), false, opts))
	})
}

func ids(rows []people.Row) (out []string) {
	for _, r := range rows {
		out = append(out, r.ID)
	}
	return out
}

// preview shows both records side by side before they are linked, and says why they
// may be of one person.
func (k *Room) preview(a, b people.Row, why string) screen.Step {
	if why == "" {
		why = k.T("same.yours")
	}
	why = k.T("same.why", "Why", why)
	sh := parts.NewSheet(k.Desk, k.T("same.preview"), nil, k.shortly(a), k.shortly(b),
		parts.Part{Apart: true, Lines: []string{why, k.T("same.keeps")}})
	sh.Extra = []screen.Action{k.Shown("link", func() screen.Step { return k.link(a, b) }, "enter")}
	return screen.Push(sh)
}

// shortly is what there is of somebody, in a few lines.
func (k *Room) shortly(x people.Row) parts.Part {
	lines := []string{k.N("person.talks", x.Talks)}
	if x.Talks > 0 {
		lines[0] = k.T("same.talks", "Talks", lines[0], "Day", k.ShortDate(x.Last))
	}
	if text := where(x.Card); text != "" {
		lines = append(lines, text)
	}
	if x.Stance != 0 {
		lines = append(lines, k.T("about.stance.of", "Level", x.Stance, "Day", k.ShortDate(x.StanceOn)))
	}
	return parts.Part{Head: safe.Text(k.WhoIs(x.ID, x.Name)), Ink: page.Plain, Lines: lines}
}

// link joins two records, and goes back to the page of the first, where it can be
// undone.
func (k *Room) link(a, b people.Row) screen.Step {
	j := k.Journal
	return k.doing(func() (screen.Step, error) {
		if err := j.Link(a.ID, b.ID); err != nil {
			return nil, err
		}
		return screen.Step{screen.Then(func() screen.Step { k.linked = &[2]string{a.ID, b.ID}; return nil }),
			screen.Back(2), screen.Calm(k.T("same.done"))}, nil
	})
}

// part drops the link between two records.
func (k *Room) part(a, b string) screen.Step {
	j := k.Journal
	return k.doing(func() (screen.Step, error) {
		if err := j.Unlink(a, b); err != nil {
			return nil, err
		}
		return screen.Step{screen.Then(func() screen.Step { k.linked = nil; return screen.Start(func() tea.Msg { return changedMsg{} }) }), screen.Calm(k.T("same.parted"))}, nil
	})
}
