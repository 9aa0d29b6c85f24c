package tui

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
)

// The pages that a talk comes back to.
const (
	pageOpening = "opening"
	pageCard    = "card"
)

// begin prepares a talk. Until a passphrase was chosen only the first talk
// starts: a second one is neither prepared, nor begun if it was prepared before.
func (k *kit) begin(g script.Guide, person string) step {
	if k.disk.ReadOnly() {
		return say(k.T("said.readonly"))
	}
	prepare := func() step { return push(k.newPrepare(g, person)) }
	if k.held {
		return to(Passphrase{Then: prepare})
	}
	return prepare()
}

// goOn takes up a talk where it stopped: in its preparation, on the prompt
// that was showing, and in the line that was being written.
func (k *kit) goOn(t *hold.Talk) step {
	if k.disk.ReadOnly() {
		return say(k.T("said.readonly"))
	}
	at := t.Page()
	t.StandOn("")
	if !t.Session().Started() {
		prepare := push(k.prepareOf(t))
		if at == pageOpening {
			return append(prepare, Show{Screen: k.newOpening(t)})
		}
		return prepare
	}
	if err := t.Do(t.Session().Resume(k.Now())); err != nil {
		return say(k.why(err))
	}
	l := k.newListening(t)
	d := t.Line()
	switch {
	case at == pageCard:
		card := func() step { return push(k.newCard(t)) }
		return step{Show{Screen: l}, Then(func() step { return step{Show{Screen: k.newNext(t)}, Then(card)} })}
	case d.Text == "":
		return push(l)
	case d.Field == guide.FieldPerson && d.Open:
		return step{Show{Screen: l}, Then(func() step { return push(k.newRename(t)) })}
	case d.Field != "" && !ofNextStep(d):
		return push(l) // it waits in the preparation or the debrief
	case d.Field != "":
		return step{Show{Screen: l}, Then(func() step { return push(k.newNext(t)) })}
	case d.Open:
		return step{Show{Screen: l}, Then(func() step { return push(k.newWriting(t, d)) })}
	}
	return push(l)
}

// ofNextStep reports whether a line was being written in the next step.
func ofNextStep(d guide.Draft) bool {
	switch d.Field {
	case guide.FieldElse, guide.FieldAgain:
		return true
	}
	return d.Item > 0
}
