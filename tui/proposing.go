package tui

import (
	"errors"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/trainer/timings"
)

// newProposing asks for a file of numbers of real talks, and proposes the next
// drill. Nothing of the file is kept.
func (k *kit) newProposing() *asking {
	w, read := k.Words, k.drill.Timings
	var asks *asking
	asks = newAsking(k.desk, w.T("propose.title"), w.T("propose.ask"), []*asked{newAsked("", "", "", nil)}, func(texts []string) (step, error) {
		if texts[0] == "" {
			return stay(), nil
		}
		return asks.wait(w.T("recorded.busy"), func() (func() step, error) {
			f, err := read(texts[0])
			if errors.Is(err, timings.ErrNoTimings) { // whose own words may quote the file
				err = because("propose.notimings", err)
			}
			return func() step { return k.propose(f) }, err
		}), nil
	})
	asks.more = w.T("propose.more")
	return asks
}

// propose shows the drill that the numbers propose, or why they propose none.
func (k *kit) propose(f timings.File) step {
	found := timings.Patterns(f)
	if len(found) == 0 {
		return push(newSheet(k.desk, k.T("propose.title"), nil,
			part{lines: []string{timings.Nothing(f)}}, part{ink: faint, lines: []string{k.T("propose.free")}}))
	}
	return push(k.newProposal(found, 0))
}

// newProposal is the page on which a proposed drill begins, with the others
// under it.
func (k *kit) newProposal(found []timings.Pattern, at int) screen {
	p, ok := personas.Find(found[at].Persona)
	if !ok {
		return newSheet(k.desk, k.T("propose.title"), nil, part{lines: []string{k.T("solo.gone")}})
	}
	m := meeting{p: p, stage: found[at].Stage, why: found[at].Sentence() + "."}
	for i, other := range found {
		if i == at {
			continue
		}
		o := option{name: other.Sentence(), run: func() step { return push(k.newProposal(found, i)) }}
		if len(m.others) == 0 {
			o.head = k.T("propose.others")
		}
		m.others = append(m.others, o)
	}
	return k.newSoloLevels(m, 0)
}
