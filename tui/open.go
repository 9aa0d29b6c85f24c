package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
)

// loadedMsg brings a talk from the journal, and what it was wanted for.
type loadedMsg struct {
	t    *talk
	err  error
	then func(*talk) step
}

// openTalk loads a talk and goes on with it on a screen; of one that is closed it
// asks first what may be kept. A talk with something unsaved is the one in memory.
func (k *kit) openTalk(id string, then func(*talk) step) step {
	then = k.unlessClosed(then)
	if t, ok := k.talks[id]; ok {
		return then(t)
	}
	if k.loading {
		return stay() // a second press of the same key
	}
	k.loading = true
	return start(func() tea.Msg {
		t, err := k.load(id)
		return loadedMsg{t: t, err: err, then: then}
	})
}

// load reads a talk from the journal. It runs in commands: it changes nothing.
func (k *kit) load(id string) (*talk, error) {
	r, err := k.journal.Load(id)
	if err != nil {
		return nil, err
	}
	s, err := guide.Replay(r.Guide, r.Events)
	if err != nil {
		return nil, err
	}
	return &talk{id: id, s: s, onDisk: s.Len(), created: true, draft: draft{left: r.Draft.All()}, readOnly: k.journal.ReadOnly()}, nil
}

// loaded takes a talk in and goes on with it.
func (k *kit) loaded(m loadedMsg) step {
	k.loading = false
	if m.err != nil {
		return say(k.why(m.err))
	}
	if t, ok := k.talks[m.t.id]; ok {
		return m.then(t)
	}
	k.talks[m.t.id] = m.t
	k.time(m.t)
	if t := m.t; !k.journal.ReadOnly() && t.s.Started() && !t.s.Ended() && !t.s.Paused() {
		_ = t.do(t.s.Pause(t.s.LastAt())) // it was cut off then; a running clock can always be stopped
	}
	return m.then(m.t)
}

// time gives a talk the reading of the stopwatch: at each key, which is when
// minutes move, and when it is opened.
func (k *kit) time(t *talk) {
	if k.ran != nil {
		t.s = t.s.Timed(k.ran())
	}
}

// newTalk begins a talk that is on no disk yet.
func (k *kit) newTalk(g guide.Guide) *talk {
	s, e := guide.Begin(g, k.now())
	t := &talk{id: k.newID(), s: s}
	_ = t.do(e, nil) // the first event of a new session is always taken
	k.time(t)
	k.talks[t.id] = t
	return t
}

// begin prepares a talk. Until a passphrase was chosen only the first talk
// starts: a second one is neither prepared, nor begun if it was prepared before.
func (k *kit) begin(g guide.Guide, person string) step {
	if k.journal.ReadOnly() {
		return say(k.w.T("said.readonly"))
	}
	prepare := func() step { return push(k.newPrepare(g, person)) }
	if k.asksPassphrase() && k.held1 {
		return k.askPassphrase(prepare)
	}
	return prepare()
}

// goOn takes up a talk where it stopped: in its preparation, on the prompt
// that was showing, and in the line that was being written.
func (k *kit) goOn(t *talk) step {
	if k.journal.ReadOnly() {
		return say(k.w.T("said.readonly"))
	}
	at := t.stoodOn()
	t.standOn("")
	if !t.s.Started() {
		prepare := push(k.prepareOf(t))
		if at == pageOpening {
			return append(prepare, Show{Screen: k.newOpening(t)})
		}
		return prepare
	}
	if err := t.do(t.s.Resume(k.now())); err != nil {
		return say(k.why(err))
	}
	l := k.newListening(t)
	d := t.draft.now()
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

// pageField is the draft that says which page a talk stood on, when that is
// neither a prompt nor a field: it goes when the page is left.
const pageField guide.Field = "page"

// The pages that a talk comes back to.
const (
	pageOpening = "opening"
	pageCard    = "card"
)

// stoodOn is the page a talk was left on; empty is none.
func (t *talk) stoodOn() string {
	d, _ := t.draft.half(func(d guide.Draft) bool { return d.Field == pageField })
	return d.Text
}

// standOn says which page a talk stands on; empty is none.
func (t *talk) standOn(page string) {
	if page != t.stoodOn() {
		t.shut(guide.Draft{Field: pageField, Text: page})
	}
}

func (k *kit) showTranscript(t *talk) step { return push(k.newTranscript(t)) }
func (k *kit) showDebrief(t *talk) step    { return push(k.debriefOf(t)) }
func (k *kit) showConsent(t *talk) step    { return push(k.newConsent(t, nil)) }
