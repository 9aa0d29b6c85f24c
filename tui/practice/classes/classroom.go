package classes

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/tui/screen"
)

// classroom is a class that is open. Its screens share it, so that what is
// changed on one is seen on all.
type classroom struct {
	k *Room
	c class.Class
	// before are what it was before each change, oldest first: what z brings
	// back. Who was taken out is in none of them.
	before []class.Class
	busy   bool // a write is under way: the next waits for it
}

// classSavedMsg says how the write of a class ended.
type classSavedMsg struct {
	of     *classroom
	c      class.Class
	before []class.Class
	then   func() screen.Step
	err    error
}

// change keeps the class as it is from now on, and then goes on.
func (r *classroom) change(c class.Class, then func() screen.Step) screen.Step {
	return r.save(c, append(slices.Clone(r.before), r.c), then)
}

// undo brings back what was there before the last change.
func (r *classroom) undo() screen.Step {
	n := len(r.before) - 1
	if n < 0 {
		return screen.Say(r.k.T("said.noundo"))
	}
	return r.save(r.before[n], r.before[:n], func() screen.Step { return screen.Tell(r.k.T("class.undone")) })
}

func (r *classroom) save(c class.Class, before []class.Class, then func() screen.Step) screen.Step {
	switch {
	case r.k.Journal.ReadOnly():
		return screen.Say(r.k.T("said.readonly"))
	case r.busy:
		return screen.Tell(r.k.T("class.busy"))
	}
	r.busy = true
	j := r.k.Journal
	return screen.Start(func() tea.Msg { return classSavedMsg{r, c, before, then, j.SaveClass(c)} })
}

// saved takes in how a write ended. What was not written is not there on the
// screens either.
func (r *classroom) saved(m classSavedMsg) screen.Step {
	r.busy = false
	if m.err != nil {
		return screen.Say(r.k.T("class.notsaved", "Why", r.k.Why(m.err)))
	}
	r.c, r.before = m.c, m.before
	return m.then()
}

// watching lays a page of the class out anew whenever the class changed. The first
// page of the class, which hears it too, took that in before.
type watching struct {
	room *classroom
	anew func()
}

func (s watching) Hear(msg tea.Msg) screen.Step {
	if m, ok := msg.(classSavedMsg); ok && m.of == s.room {
		s.anew()
	}
	return screen.Stay()
}

func (s watching) Returned() screen.Step {
	s.anew()
	return screen.Stay()
}

// andUndo is an action, and taking back the last change where there is one.
func (r *classroom) andUndo(a screen.Action) []screen.Action {
	if len(r.before) == 0 {
		return []screen.Action{a}
	}
	return []screen.Action{a, r.k.Shown("class.undo", r.undo, "z")}
}

// few names some people, and says how many more there are.
func few(k *screen.Desk, names []string) string {
	const most = 3
	if len(names) <= most+1 {
		return strings.Join(names, ", ")
	}
	return k.N("class.more", len(names)-most, "Names", strings.Join(names[:most], ", "))
}

// weekWord is a week in short: W47 of 2026-W47.
func weekWord(week string) string {
	if _, short, ok := strings.Cut(week, "-"); ok {
		return short
	}
	return week
}
