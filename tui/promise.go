package tui

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// promiseLine is a promise in a line, with its day.
func promiseLine(k *desk, p guide.Promise) string {
	return k.T("last."+string(p.Whose), "What", p.What, "When", k.withDay(p.When, p.Due), "State", k.T("state."+string(p.State)))
}

// openPromise offers what may have become of a promise.
func (k *kit) openPromise(d guide.DuePromise) step {
	become := func(state guide.PromiseState) func() step {
		return func() step { return k.setPromise(d, state) }
	}
	p := d.Promise
	intro := k.T("promise."+string(p.Whose), "Name", k.who(d.Person), "What", p.What, "When", k.withDay(p.When, p.Due))
	return push(newList(k.desk, k.T("promise.title"), intro, false, []option{
		{key: "1 k", name: k.T("promise.kept"), run: become(guide.KeptIt)},
		{key: "2 m", name: k.T("promise.missed"), more: k.T("promise.missed.more"), run: become(guide.Missed)},
		{key: "3 r", name: k.T("promise.moved"), run: func() step { return k.openTalk(d.Talk, func(t *hold.Talk) step { return k.reschedule(t, d) }) }},
		{key: "4 o", name: k.T("promise.open"), run: func() step { return to(Transcript{ID: d.Talk}) }},
	}))
}

// setPromise says what became of a promise. Home is read again once it is
// saved.
func (k *kit) setPromise(d guide.DuePromise, state guide.PromiseState) step {
	return k.openTalk(d.Talk, func(t *hold.Talk) step {
		if err := k.followed.Settle(t, d.Promise.N, state, k.Now()); err != nil {
			return say(k.why(err))
		}
		return say(k.T("said.promise." + string(state)))
	})
}

// reschedule asks for another day, and shows which one was understood.
func (k *kit) reschedule(t *hold.Talk, d guide.DuePromise) step {
	w := k.newWriting(t, guide.Draft{Field: guide.FieldWhen, Item: d.Promise.N, Text: ""})
	w.name = k.T("promise.newday")
	w.keep = func(text string) error { return k.followed.Reschedule(t, d.Promise.N, text, k.Now()) }
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

// undoPromise takes back what was said last of a promise, or a day to speak again.
func (k *kit) undoPromise() step { return k.turnBack(k.followed.Undo, "said.promise.undone") }

// redoPromise says again what was taken back last.
func (k *kit) redoPromise() step { return k.turnBack(k.followed.Redo, "said.promise.redone") }

func (k *kit) turnBack(newest func() (hold.FollowUp, bool), word string) step {
	if k.loading {
		return stay()
	}
	x, ok := newest()
	if !ok {
		return say(k.T("said.noundo"))
	}
	return k.openTalk(x.Talk, func(t *hold.Talk) step {
		if err := k.followed.Turn(t, x, k.Now()); err != nil {
			return say(k.why(err))
		}
		if x.Promise == 0 {
			return say(k.T(word, "What", again(k.desk, t)))
		}
		return say(k.T(word, "What", t.Session().Draft(x.Promise).What))
	})
}
