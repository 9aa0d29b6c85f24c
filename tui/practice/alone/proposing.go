package alone

import (
	"errors"

	"example.org/onetoone/guide/trainer/timings"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// AskPatterns asks for a file of numbers of real talks, and proposes the next
// drill. Nothing of the file is kept.
func (k *Room) AskPatterns() *parts.Asking {
	w, read := k.Words, k.Timings
	asks := parts.NewFile(k.Desk, w.T("propose.title"), w.T("propose.ask"), parts.NewAsked("", "", "", nil), w.T("recorded.busy"), func(_ *parts.Asking, path string) (func() screen.Step, error) {
		f, err := read(path)
		if errors.Is(err, timings.ErrNoTimings) { // whose own words may quote the file
			err = screen.Because("propose.notimings", err)
		}
		return func() screen.Step { return k.propose(f) }, err
	})
	asks.More = w.T("propose.more")
	return asks
}

// propose shows the drill that the numbers propose, or why they propose none.
func (k *Room) propose(f timings.File) screen.Step {
	found := timings.Patterns(f)
	if len(found) == 0 {
		return screen.Push(parts.NewSheet(k.Desk, k.T("propose.title"), nil,
			parts.Part{Lines: []string{timings.Nothing(k.Words, f)}}, parts.Part{Ink: page.Faint, Lines: []string{k.T("propose.free")}}))
	}
	return screen.Push(k.newProposal(found, 0))
}

// newProposal is the page on which a proposed drill begins, with the others
// under it.
func (k *Room) newProposal(found []timings.Pattern, at int) screen.Screen {
	p, ok := k.Whom().Find(found[at].Persona)
	if !ok {
		return parts.NewSheet(k.Desk, k.T("propose.title"), nil, parts.Part{Lines: []string{k.T("solo.gone")}})
	}
	m := meeting{p: p, stage: found[at].Stage, why: found[at].Sentence(k.Words) + "."}
	for i, other := range found {
		if i == at {
			continue
		}
		o := parts.Option{Name: other.Sentence(k.Words), Run: func() screen.Step { return screen.Push(k.newProposal(found, i)) }}
		if len(m.others) == 0 {
			o.Head = k.T("propose.others")
		}
		m.others = append(m.others, o)
	}
	return k.newSoloLevels(m, 0)
}
