package talk

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/tui/screen"
)

// The pages that a talk comes back to.
const (
	pageOpening = "opening"
	pageCard    = "card"
)

// Prepare prepares a talk. Until a passphrase was chosen only the first talk
// starts: a second one is neither prepared, nor begun if it was prepared before.
func (k *Room) Prepare(g script.Guide, id, person string) screen.Step {
	if k.Disk.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	prepare := func() screen.Step { return screen.Push(k.newPrepare(g, id, person)) }
	if k.Held {
		return screen.To(screen.Passphrase{Then: prepare})
	}
	return prepare()
}

// GoOn takes up a talk where it stopped: in its preparation, on the prompt
// that was showing, and in the line that was being written.
func (k *Room) GoOn(t *hold.Talk) screen.Step {
	if k.Disk.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	at := t.Page()
	t.StandOn("")
	if !t.Session().Started() {
		prepare := screen.Push(k.prepareOf(t))
		if at == pageOpening {
			return append(prepare, screen.Show{Screen: k.Opening(t)})
		}
		return prepare
	}
	if err := t.Do(t.Session().Resume(k.Now())); err != nil {
		return screen.Say(k.Why(err))
	}
	l := k.newListening(t)
	d := t.Line()
	switch {
	case at == pageCard && hasNextStep(t):
		card := func() screen.Step { return screen.Push(newCard(k.Talks, t)) }
		return screen.Step{screen.Show{Screen: l}, screen.Then(func() screen.Step {
			return screen.Step{screen.Show{Screen: newNextStep(k.Talks, t)}, screen.Then(card)}
		})}
	case d.Text == "":
		return screen.Push(l)
	case d.Field == guide.FieldPerson && d.Open:
		return screen.Step{screen.Show{Screen: l}, screen.Then(func() screen.Step { return screen.Push(k.NewRename(t)) })}
	case d.Field != "" && !ofNextStep(d):
		return screen.Push(l) // it waits in the preparation or the debrief
	case d.Field != "":
		return screen.Step{screen.Show{Screen: l}, screen.Then(func() screen.Step { return screen.Push(newNextStep(k.Talks, t)) })}
	case d.Open:
		return screen.Step{screen.Show{Screen: l}, screen.Then(func() screen.Step { return screen.Push(k.NewWriting(t, d)) })}
	}
	return screen.Push(l)
}

// ofNextStep reports whether a line was being written in the next step.
func ofNextStep(d guide.Draft) bool {
	switch d.Field {
	case guide.FieldElse, guide.FieldElseWhy, guide.FieldAgain:
		return true
	}
	return d.Item > 0
}
