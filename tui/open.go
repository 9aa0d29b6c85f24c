package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// loadedMsg brings a talk from the journal, and what it was wanted for.
type loadedMsg struct {
	t    *hold.Talk
	err  error
	then func(*hold.Talk) step
}

// openTalk loads a talk and goes on with it on a screen; of one that is closed it
// asks first what may be kept. A talk with something unsaved is the one in memory.
func (k *kit) openTalk(id string, then func(*hold.Talk) step) step {
	then = k.unlessClosed(then)
	if t, ok := k.talks.Get(id); ok {
		return then(t)
	}
	if k.loading {
		return stay() // a second press of the same key
	}
	k.loading = true
	j := k.journal
	return start(func() tea.Msg {
		t, err := hold.Load(j, id)
		return loadedMsg{t: t, err: err, then: then}
	})
}

// loaded takes a talk in and goes on with it.
func (k *kit) loaded(m loadedMsg) step {
	k.loading = false
	if m.err != nil {
		return say(k.why(m.err))
	}
	if t, ok := k.talks.Get(m.t.ID()); ok {
		return m.then(t)
	}
	k.talks.Add(m.t)
	k.time(m.t)
	m.t.CutOff()
	return m.then(m.t)
}

// time gives a talk the reading of the stopwatch: at each key, which is when
// minutes move, and when it is opened.
func (k *kit) time(t *hold.Talk) {
	if k.ran != nil {
		t.Timed(k.ran())
	}
}

// newTalk begins a talk that is on no disk yet.
func (k *kit) newTalk(g guide.Guide) *hold.Talk {
	t := hold.Begin(k.newID(), g, k.Now())
	k.time(t)
	k.talks.Add(t)
	return t
}

// begin prepares a talk. Until a passphrase was chosen only the first talk
// starts: a second one is neither prepared, nor begun if it was prepared before.
func (k *kit) begin(g guide.Guide, person string) step {
	if k.journal.ReadOnly() {
		return say(k.T("said.readonly"))
	}
	prepare := func() step { return push(k.newPrepare(g, person)) }
	if k.held1 {
		return to(Passphrase{Then: prepare})
	}
	return prepare()
}

// goOn takes up a talk where it stopped: in its preparation, on the prompt
// that was showing, and in the line that was being written.
func (k *kit) goOn(t *hold.Talk) step {
	if k.journal.ReadOnly() {
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

// thenMsg goes on with a step that something in the background came to.
type thenMsg struct{ then func() step }

// The pages that a talk comes back to.
const (
	pageOpening = "opening"
	pageCard    = "card"
)
