package rounds

import (
	"strconv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// whoHasTheScreen begins a round: one screen, three people.
func (k *Room) whoHasTheScreen() screen.Step {
	w := k.Words
	deal := func(r guide.Role, f watch.Focus) screen.Step {
		return k.chooseCard(func(c personas.Persona) screen.Step { return k.dealCard(r, f, c) })
	}
	organizer := func() screen.Step { return deal(guide.RoleOrganizer, watch.Everything) }
	observer := func() screen.Step {
		return chooseFocus(k.Desk, func(f watch.Focus) screen.Step { return deal(guide.RoleObserver, f) })
	}
	return screen.Push(parts.NewList(k.Desk, w.T("round.title"), w.T("round.intro"), false, []parts.Option{
		{Key: "1 o", Name: w.T("round.organizer"), More: w.T("round.organizer.more"), Run: organizer},
		{Key: "2 w", Name: w.T("round.observer"), More: w.T("round.observer.more"), Run: observer},
	}))
}

// dealCard shows the person their card, and then gives the screen to a role; f
// is what an observer watches.
func (k *Room) dealCard(r guide.Role, f watch.Focus, c personas.Persona) screen.Step {
	w := k.Words
	back := func() screen.Step {
		turn := newHandover(k.Desk, w.T("turn."+string(r)), w.T("turn.back"), func() screen.Step { return k.beginRound(r, f, c) })
		return screen.Replace(turn)
	}
	return screen.Push(newHandover(k.Desk, w.T("turn.person"), w.T("turn.person.why"), func() screen.Step {
		return screen.Push(k.newPersonCard(c, back))
	}))
}

// beginRound opens the talk, or the observer's page, on the screen.
func (k *Room) beginRound(r guide.Role, f watch.Focus, c personas.Persona) screen.Step {
	t := k.Begin(r, titleOf(c), f)
	if r == guide.RoleObserver {
		return screen.Push(k.newConsole(t))
	}
	return screen.To(screen.Opening{ID: t.ID()})
}

// watchPair begins watching two people, with nothing before it but what to
// watch.
func (k *Room) watchPair() screen.Step {
	return chooseFocus(k.Desk, func(f watch.Focus) screen.Step {
		return screen.Push(k.newConsole(k.Begin(guide.RoleObserver, "", f)))
	})
}

// chooseFocus asks what to watch, everything or one thing among several
// observers, and goes on with it.
func chooseFocus(k *screen.Desk, then func(watch.Focus) screen.Step) screen.Step {
	var opts []parts.Option
	for i, f := range watch.Focuses() {
		opts = append(opts, parts.Option{Key: strconv.Itoa(i + 1), Name: practice.FocusWord(k, f), More: focusMore(k, f), Run: func() screen.Step { return then(f) }})
	}
	return screen.Push(parts.NewList(k, k.T("focus.title"), k.T("focus.intro"), false, opts))
}

func focusMore(k *screen.Desk, f watch.Focus) string {
	if f == watch.Everything {
		return k.T("focus.everything.more")
	}
	return k.T("focus." + string(f) + ".more")
}
