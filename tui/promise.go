package tui

import (
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// promiseLine is a promise in a line, with its day.
func (k *desk) promiseLine(p guide.Promise) string {
	return k.T("last."+string(p.Whose), "What", p.What, "When", k.withDay(p.When, p.Due), "State", k.T("state."+string(p.State)))
}

// openPromise offers what may have become of a promise.
func (k *kit) openPromise(d guide.DuePromise) step {
	become := func(state guide.PromiseState) func() step {
		return func() step { return k.setPromise(d, state) }
	}
	p := d.Promise
	intro := k.T("promise."+string(p.Whose), "Name", k.who(d.Person), "What", p.What, "When", k.withDay(p.When, p.Due))
	return push(k.newList(k.T("promise.title"), intro, false, []option{
		{key: "1 k", name: k.T("promise.kept"), run: become(guide.KeptIt)},
		{key: "2 m", name: k.T("promise.missed"), more: k.T("promise.missed.more"), run: become(guide.Missed)},
		{key: "3 r", name: k.T("promise.moved"), run: func() step { return k.openTalk(d.Talk, func(t *hold.Talk) step { return k.reschedule(t, d) }) }},
		{key: "4 o", name: k.T("promise.open"), run: func() step { return k.openTalk(d.Talk, k.showTranscript) }},
	}))
}

// setPromise says what became of a promise. Home is read again once it is
// saved.
func (k *kit) setPromise(d guide.DuePromise, state guide.PromiseState) step {
	return k.openTalk(d.Talk, func(t *hold.Talk) step {
		if err := t.Do(t.Session().FillPromise(d.Promise.N, guide.FieldState, string(state), k.Now())); err != nil {
			return say(k.why(err))
		}
		k.turns.did(turn{talk: t.ID(), n: d.Promise.N})
		return say(k.T("said.promise." + string(state)))
	})
}

// reschedule asks for another day, and shows which one was understood.
func (k *kit) reschedule(t *hold.Talk, d guide.DuePromise) step {
	w := k.newWriting(t, guide.Draft{Field: guide.FieldWhen, Item: d.Promise.N, Text: ""})
	w.name = k.T("promise.newday")
	w.keep = func(text string) error {
		if err := t.Do(t.Session().FillPromise(d.Promise.N, guide.FieldWhen, text, k.Now())); err != nil {
			return err
		}
		err := t.Do(t.Session().FillPromise(d.Promise.N, guide.FieldState, string(guide.Rescheduled), k.Now()))
		if err == nil {
			k.turns.did(turn{talk: t.ID(), n: d.Promise.N})
		}
		return err
	}
	w.over = func(p *page) {
		p.header(k.T("promise.title"), "", faint)
		if note, ik := k.dayNote(w.ed.Text()); note != "" {
			p.textToFoot(ik, note, max(1, p.left()-2))
		}
		p.text(strong, 0, d.Promise.What)
		p.text(faint, 0, k.T("promise.was", "When", k.withDay(d.Promise.When, d.Promise.Due)))
	}
	return push(w)
}

// turns are what Home said of promises, and of days to speak again, since the
// program started, newest last: what z takes back, and what Z does again.
type turns struct{ done, undone []turn }

// turn is a promise by its talk and number; 0 is the day to speak again, whose
// words were one thing and are another.
type turn struct {
	talk    string
	n       int
	was, is string
}

func (h *turns) did(x turn) { h.done, h.undone = append(h.done, x), nil }

// undoPromise takes back what was said last of a promise.
func (k *kit) undoPromise() step {
	return k.turnBack(&k.turns.done, &k.turns.undone, "said.promise.undone", guide.Session.UndoPromise)
}

// redoPromise says again what was taken back last.
func (k *kit) redoPromise() step {
	return k.turnBack(&k.turns.undone, &k.turns.done, "said.promise.redone", guide.Session.RedoPromise)
}

func (k *kit) turnBack(from, to *[]turn, word string, verb func(guide.Session, int, time.Time) (guide.Event, error)) step {
	last := len(*from) - 1
	switch {
	case k.loading:
		return stay()
	case last < 0:
		return say(k.T("said.noundo"))
	}
	x := (*from)[last]
	*from = (*from)[:last]
	return k.openTalk(x.talk, func(t *hold.Talk) step {
		change := verb
		if x.n == 0 {
			change = x.setAgain(word == "said.promise.undone")
		}
		if err := t.Do(change(t.Session(), x.n, k.Now())); err != nil {
			return say(k.why(err))
		}
		*to = append(*to, x)
		if x.n == 0 {
			return say(k.T(word, "What", k.again(t)))
		}
		return say(k.T(word, "What", t.Session().Draft(x.n).What))
	})
}
