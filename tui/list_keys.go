package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/safe"
)

func (l *list) typing() (on, empty bool) {
	if l.filter == nil {
		return false, true
	}
	return true, false // ? : and / are typed into the filter
}

func (l *list) key(m tea.KeyMsg) bool {
	if _, ok := find(l.actions(), m); ok {
		return false
	}
	if !l.filter.Key(edit.DefaultKeys(), m) {
		return false
	}
	l.at = 0
	return true
}

func (l *list) resize(w, _ int) {
	if l.filter != nil {
		inputSize(l.filter, w)
	}
}

func (l *list) paste(text string) {
	if l.filter != nil {
		l.filter.Insert(strings.Join(safe.Lines(text), " "))
	}
}

func (l *list) actions() []action {
	move := func(d int) func() step {
		return func() step {
			if n := len(l.shown()); n > 0 {
				if l.at < 0 && d < 0 {
					l.at = 0
				}
				l.at = (l.at + d + n) % n
			}
			return stay()
		}
	}
	esc := l.esc
	if esc.run == nil {
		esc = l.d.shown("back", leave, "esc")
	}
	acts := []action{l.d.act("choose", l.choose, "enter").shownIf(l.at >= 0 && len(l.all) > 0)}
	if l.own != nil {
		acts = append(acts, l.own()...)
	}
	acts = append(acts, l.d.act("down", move(1), "down", "tab"), l.d.act("up", move(-1), "up", "shift+tab"), esc)
	if l.filter == nil {
		for _, o := range l.all {
			if o.key != "" {
				acts = append(acts, l.direct(o))
			}
		}
	}
	return acts
}

// direct is the action of an option's own key.
func (l *list) direct(o option) action {
	a := l.d.act("choose", func() step { return l.take(o) }, strings.Fields(o.key)...)
	a.long = o.name
	return a
}

func (l *list) choose() step {
	if all := l.shown(); l.at >= 0 && l.at < len(all) {
		return l.take(all[l.at])
	}
	return stay()
}

// take leaves the list, unless it stays, and does what the option says on the
// screen below.
func (l *list) take(o option) step {
	if o.run == nil {
		return stay()
	}
	if l.stays {
		return o.run()
	}
	return step{Back(1), Then(o.run)}
}
