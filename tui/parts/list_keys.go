package parts

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

func (l *List) Typing() (on, empty bool) {
	if l.Filter == nil {
		return false, true
	}
	return true, false // ? : and / are typed into the filter
}

func (l *List) Key(m tea.KeyMsg) bool {
	if _, ok := screen.Find(l.Actions(), m); ok {
		return false
	}
	if !l.Filter.Key(edit.DefaultKeys(), m) {
		return false
	}
	l.At = 0
	return true
}

func (l *List) Resize(w, _ int) {
	if l.Filter != nil {
		page.InputSize(l.Filter, w)
	}
}

func (l *List) Paste(text string) {
	if l.Filter != nil {
		l.Filter.Insert(strings.Join(safe.Lines(text), " "))
	}
}

func (l *List) Actions() []screen.Action {
	move := func(d int) func() screen.Step {
		return func() screen.Step {
			if n := len(l.shown()); n > 0 {
				if l.At < 0 && d < 0 {
					l.At = 0
				}
				l.At = (l.At + d + n) % n
			}
			return screen.Stay()
		}
	}
	esc := l.Esc
	if esc.Run == nil {
		esc = l.d.Shown("back", screen.Leave, "esc")
	}
	acts := []screen.Action{l.d.Act("choose", l.choose, "enter").ShownIf(l.At >= 0 && len(l.All) > 0)}
	if l.Own != nil {
		acts = append(acts, l.Own()...)
	}
	down, up := []string{"down", "tab"}, []string{"up", "shift+tab"}
	if l.Filter == nil { // else letters are typed
		down, up = append(down, "j"), append(up, "k")
	}
	acts = append(acts, l.d.Act("down", move(1), down...), l.d.Act("up", move(-1), up...), esc)
	if l.Filter == nil {
		for _, o := range l.All {
			if o.Key != "" {
				acts = append(acts, l.direct(o))
			}
		}
	}
	return acts
}

// direct is the action of an option's own key.
func (l *List) direct(o Option) screen.Action {
	a := l.d.Act("choose", func() screen.Step { return l.take(o) }, strings.Fields(o.Key)...)
	a.Long = o.Name
	return a
}

func (l *List) choose() screen.Step {
	if all := l.shown(); l.At >= 0 && l.At < len(all) {
		return l.take(all[l.At])
	}
	return screen.Stay()
}

// take leaves the list, unless it stays, and does what the option says on the
// screen below.
func (l *List) take(o Option) screen.Step {
	if o.Run == nil {
		return screen.Stay()
	}
	if l.Stays {
		return o.Run()
	}
	return screen.Step{screen.Back(1), screen.Then(o.Run)}
}
