package tui

import (
	"strconv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/practice/watch"
)

// whoHasTheScreen begins a round: one screen, three people.
func (k *kit) whoHasTheScreen() step {
	w := k.Words
	deal := func(r guide.Role, f watch.Focus) step {
		return k.chooseCard(func(c Card) step { return k.dealCard(r, f, c) })
	}
	organizer := func() step { return deal(guide.RoleOrganizer, watch.Everything) }
	observer := func() step {
		return chooseFocus(k.desk, func(f watch.Focus) step { return deal(guide.RoleObserver, f) })
	}
	return push(newList(k.desk, w.T("round.title"), w.T("round.intro"), false, []option{
		{key: "1 o", name: w.T("round.organizer"), more: w.T("round.organizer.more"), run: organizer},
		{key: "2 w", name: w.T("round.observer"), more: w.T("round.observer.more"), run: observer},
	}))
}

// dealCard shows the person their card, and then gives the screen to a role; f
// is what an observer watches.
func (k *kit) dealCard(r guide.Role, f watch.Focus, c Card) step {
	w := k.Words
	back := func() step {
		turn := newTurned(k.desk, w.T("turn."+string(r)), w.T("turn.back"), func() step { return k.beginRound(r, f, c) })
		return replace(turn)
	}
	return push(newTurned(k.desk, w.T("turn.person"), w.T("turn.person.why"), func() step {
		return push(k.newPersonCard(c, back))
	}))
}

// beginRound opens the talk, or the observer's page, on the screen.
func (k *kit) beginRound(r guide.Role, f watch.Focus, c Card) step {
	t := k.newPractice(r, c.Title, f)
	if r == guide.RoleObserver {
		return push(k.newConsole(t))
	}
	return to(Opening{ID: t.ID()})
}

// watchPair begins watching two people, with nothing before it but what to
// watch.
func (k *kit) watchPair() step {
	return chooseFocus(k.desk, func(f watch.Focus) step {
		return push(k.newConsole(k.newPractice(guide.RoleObserver, "", f)))
	})
}

// chooseFocus asks what to watch, everything or one thing among several
// observers, and goes on with it.
func chooseFocus(k *desk, then func(watch.Focus) step) step {
	var opts []option
	for i, f := range watch.Focuses() {
		opts = append(opts, option{key: strconv.Itoa(i + 1), name: focusWord(k, f), more: focusMore(k, f), run: func() step { return then(f) }})
	}
	return push(newList(k, k.T("focus.title"), k.T("focus.intro"), false, opts))
}

// focusWord is what somebody watches.
func focusWord(k *desk, f watch.Focus) string {
	if f == watch.Everything {
		return k.T("focus.everything")
	}
	return k.T("focus." + string(f))
}

func focusMore(k *desk, f watch.Focus) string {
	if f == watch.Everything {
		return k.T("focus.everything.more")
	}
	return k.T("focus." + string(f) + ".more")
}

// newPractice begins a practice that is on no disk yet.
func (k *kit) newPractice(r guide.Role, title string, f watch.Focus) *hold.Talk {
	t := k.newTalk(k.usualGuide(""))
	fill := func(field guide.Field, text string) {
		if text != "" {
			_ = t.Do(t.Session().Fill(field, text, k.Now())) // a new practice takes all of these
		}
	}
	fill(guide.FieldRole, string(r))
	fill(guide.FieldPerson, title)
	fill(guide.FieldMinutes, strconv.Itoa(k.drill.Timing.Talk))
	fill(guide.FieldWatching, string(f))
	return t
}
