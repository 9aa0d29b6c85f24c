package tui

import (
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/screen"
)

// presses are some of esc in a row with no other key between. Time plays no part in
// when the cover comes: whoever is alarmed presses as fast, or as slowly, as they can.
// What was left at leisure before stays left, though, when the cover goes.
type presses struct {
	n     int             // how many presses
	most  int             // the press at which the cover comes, wherever it leads; 0 is none
	stuck bool            // the last one left no page
	over  bool            // they brought the cover: more of them do nothing
	stack []screen.Screen // what stood before the first one,
	again []func()        // and what brings it back as it stood
	left  []screen.Screen // what the last one left
	at    time.Time       // when the last one was made
}

// leisure is between two presses that are not made in one go.
const leisure = 2 * time.Second

// esc goes back a page a press; where there is none to go back to, the second press
// covers the screen. Some terminals send two quick presses as one key with alt.
func (a *App) esc(m tea.KeyMsg) screen.Step {
	first := a.press(m)
	if !m.Alt || a.ending {
		return first
	}
	cmd := a.follow(first)
	return append(screen.Start(cmd), a.press(m)...)
}

// press takes one press of esc.
func (a *App) press(m tea.KeyMsg) screen.Step {
	if a.covered {
		a.uncover()
		return nil
	}
	b := &a.burst
	now := a.talks.Now()
	switch {
	case !slices.Equal(a.stack, b.left): // the first one, or something else was done meanwhile
		a.begins(b)
	case now.Sub(b.at) > leisure:
		a.stands(b)
	}
	b.n, b.at = b.n+1, now
	a.said = ""
	if b.stuck || b.n == b.most {
		a.restore()
		a.hide()
		a.burst = presses{over: true}
		return nil
	}
	top := a.top()
	on, _ := a.isTyping()
	cmd := a.follow(a.leaving(m))
	still, _ := a.isTyping()
	b.left, b.stuck = slices.Clone(a.stack), a.top() == top && on == still
	return screen.Start(cmd)
}

// begins notes what stands before the first press. From a field of a talk two
// presses cover, from any other page of one three do at the latest.
func (a *App) begins(b *presses) {
	*b = presses{}
	if a.stands(b) {
		b.most = 3
	}
	if _, ok := a.top().(screen.Holder); ok && b.most > 0 {
		if on, _ := a.isTyping(); on {
			b.most = 2
		}
	}
}

// stands notes what an uncovering brings back, and reports whether it is of a talk.
func (a *App) stands(b *presses) (talk bool) {
	b.stack, b.again = slices.Clone(a.stack), nil
	for _, s := range a.stack {
		if h, ok := s.(screen.Holder); ok && h.Holds() != nil {
			talk = true
			b.again = append(b.again, h.Holds().Stands())
		}
		if m, ok := s.(screen.Moded); ok {
			b.again = append(b.again, m.Mode())
		}
	}
	return talk
}

// restore brings back what stood before the first press of a burst.
func (a *App) restore() {
	a.stack = a.burst.stack
	for _, again := range a.burst.again {
		again()
	}
}

// uncover takes the cover away at the second press in a row that was made on it.
// Those of the burst that brought it do not count: whoever hits esc in alarm ends
// at the cover, however often.
func (a *App) uncover() {
	if a.burst.over {
		return
	}
	if a.burst.n++; a.burst.n == 2 {
		a.covered, a.burst = false, presses{}
	}
}

// leaving is what esc does on the screen on top.
func (a *App) leaving(m tea.KeyMsg) screen.Step {
	if act, ok := screen.Find(a.top().Actions(), tea.KeyMsg{Type: m.Type}); ok {
		return act.Run()
	}
	if t, is := a.top().(screen.Transient); is && t.Transient() {
		return screen.Leave()
	}
	if _, is := a.top().(screen.Stopper); is {
		return screen.Leave()
	}
	if a.journal != nil {
		return screen.Tell(a.talks.T("said.cover"))
	}
	return nil
}
