package rounds

import (
	"slices"
	"strconv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/practice/watch"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// whoHasTheScreen begins a round: one screen, three people. turns are this round
// and those that follow, where there is a plan; nil is none.
func (k *Room) whoHasTheScreen(turns []rounds.Turn) screen.Step {
	w := k.Words
	deal := func(r guide.Role, f watch.Focus) screen.Step {
		then := func(c personas.Persona) screen.Step { return k.dealCard(dealt{r, f, c, turns}, w.T("turn.person.why")) }
		if len(turns) > 0 {
			if c, ok := cardOf(k.cards(), turns[0].Card); ok {
				return then(c)
			}
		}
		return k.chooseCard(then)
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

// dealt is a round before it begins.
type dealt struct {
	role  guide.Role  // who has the screen
	focus watch.Focus // what an observer watches
	card  personas.Persona
	turns []rounds.Turn // this round and those that follow; nil without a plan
}

// turnTo says who is to have the screen, by name where the plan has one.
func (k *Room) turnTo(turns []rounds.Turn, r guide.Role) string {
	if len(turns) > 0 {
		t := turns[0]
		scorers := append([]string{t.Organizer, t.Person}, t.Observers...)
		if i := slices.Index(rehearsal.Scorers(len(t.Observers)), r); i >= 0 && i < len(scorers) {
			return k.T("turn.named", "Name", scorers[i], "Role", roleWord(k.Desk, r))
		}
	}
	return k.T("turn." + string(r))
}

// dealCard shows the person their card, and then gives the screen to a role. why
// says who is the person, and what they do.
func (k *Room) dealCard(d dealt, why string) screen.Step {
	back := func() screen.Step {
		turn := newHandover(k.Desk, k.turnTo(d.turns, d.role), k.T("turn.back"), func() screen.Step { return k.beginRound(d) })
		return screen.Replace(turn)
	}
	return screen.Push(newHandover(k.Desk, k.turnTo(d.turns, guide.RolePerson), why, func() screen.Step {
		return screen.Push(k.newPersonCard(d.card, back))
	}))
}

// beginRound opens the talk, or the observer's page, on the screen.
func (k *Room) beginRound(d dealt) screen.Step {
	t := k.Begin(d.role, practice.Title(d.card), d.focus)
	if len(d.turns) > 0 {
		_ = t.Do(t.Session().Fill(guide.FieldTurns, rounds.WriteTurns(d.turns), k.Now())) // a new practice takes it
	}
	if d.role == guide.RoleObserver {
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
