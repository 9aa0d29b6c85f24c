package people

import (
	"strings"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// openAsks opens the ledger of what was asked of somebody: the ask, the silence after
// it, the answer, and what became of it.
func (k *Room) openAsks(x person) screen.Step {
	sh := parts.NewSheet(k.Desk, k.T("asks.title", "Name", k.WhoIs(x.ID, x.Name)), nil)
	for _, a := range x.page.Asks {
		sh.Parts = append(sh.Parts, parts.Part{Head: k.ShortDate(a.Day), Lines: []string{k.askLine(a)}})
	}
	if len(sh.Parts) == 0 {
		sh.Parts = []parts.Part{{Lines: []string{k.T("asks.none")}}}
	}
	sh.Side = true
	return screen.Push(sh)
}

// askLine is an ask, and what came of it.
func (k *Room) askLine(a people.Asked) string {
	out := []string{a.Ask}
	if a.Ask == "" {
		out[0] = k.T("asks.wordless")
	}
	if a.Waited {
		out = append(out, k.T("asks.waited"))
	}
	out = append(out, k.answer(a.Answer))
	switch {
	case a.Became == "":
	case a.Days > 0:
		out = append(out, k.N("asks.became", a.Days, "State", k.T("state."+string(a.Became))))
	default:
		out = append(out, k.T("state."+string(a.Became)))
	}
	return strings.Join(out, " · ")
}
