package tui

import "example.org/onetoone/guide"

// openPromise offers what may have become of a promise.
func (k *kit) openPromise(d guide.DuePromise) step {
	become := func(state guide.PromiseState) func() step {
		return func() step { return k.setPromise(d, state) }
	}
	intro := k.w.T("promise."+string(d.Promise.Whose), "Name", k.who(d.Person), "What", d.Promise.What, "When", d.Promise.When)
	return push(k.newList(k.w.T("promise.title"), intro, false, []option{
		{key: "1 k", name: k.w.T("promise.kept"), run: become(guide.KeptIt)},
		{key: "2 m", name: k.w.T("promise.missed"), more: k.w.T("promise.missed.more"), run: become(guide.Missed)},
		{key: "3 r", name: k.w.T("promise.moved"), run: func() step { return k.openTalk(d.Talk, func(t *talk) step { return k.reschedule(t, d) }) }},
		{key: "4 o", name: k.w.T("promise.open"), run: func() step { return k.openTalk(d.Talk, k.showTranscript) }},
	}))
}

// setPromise says what became of a promise. Home is read again once it is
// saved.
func (k *kit) setPromise(d guide.DuePromise, state guide.PromiseState) step {
	return k.openTalk(d.Talk, func(t *talk) step {
		if err := t.do(t.s.FillPromise(d.Promise.N, guide.FieldState, string(state), k.now())); err != nil {
			return say(k.why(err))
		}
		return say(k.w.T("said.promise." + string(state)))
	})
}

// reschedule asks for another day.
func (k *kit) reschedule(t *talk, d guide.DuePromise) step {
	w := k.newWriting(t, guide.Draft{Field: guide.FieldWhen, Item: d.Promise.N, Text: ""})
	w.name = k.w.T("promise.newday")
	w.keep = func(text string) error {
		if err := t.do(t.s.FillPromise(d.Promise.N, guide.FieldWhen, text, k.now())); err != nil {
			return err
		}
		return t.do(t.s.FillPromise(d.Promise.N, guide.FieldState, string(guide.Rescheduled), k.now()))
	}
	w.over = func(p *page) {
		p.header(k.w.T("promise.title"), "", faint)
		p.text(strong, 0, d.Promise.What)
		p.text(faint, 0, d.Promise.When)
	}
	return push(w)
}
