package classes

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/practice"
	"example.org/onetoone/tui/screen"
)

// classes lists the classes there are, and begins a new one.
type classes struct {
	*parts.List
	k *Room
}

// classesMsg brings the classes there are.
type classesMsg struct {
	all []class.Header
	err error
}

// OpenClasses reads which classes there are. With none, it says how to make
// one.
func (k *Room) OpenClasses() screen.Step {
	s := &classes{k: k, List: parts.NewList(k.Desk, k.T("classes.title"), "", false, nil)}
	s.Stays = true
	s.Faint = k.T("classes.none")
	s.Own = func() []screen.Action {
		return []screen.Action{k.Shown("class.new", func() screen.Step { return screen.Push(k.newClass()) }, "n")}
	}
	j := k.Journal
	return screen.Start(func() tea.Msg {
		all, err := j.Classes()
		return screen.ThenMsg(func() screen.Step {
			if err != nil {
				return screen.Say(k.Why(err))
			}
			s.rows(all)
			return screen.Push(s)
		})
	})
}

func (s *classes) rows(all []class.Header) {
	k := s.k
	s.All = nil
	for i, h := range all {
		o := parts.Option{Name: h.Label, More: classLine(k.Desk, h), Run: func() screen.Step { return k.openClass(h.ID) }}
		if i < 9 {
			o.Key = strconv.Itoa(i + 1)
		}
		s.All = append(s.All, o)
	}
	s.At = max(0, min(s.At, len(s.All)-1))
}

// classLine says of a class how many are in it, and when the next coached
// session is.
func classLine(k *screen.Desk, h class.Header) string {
	line := k.N("class.members", h.Members)
	if h.Next == "" {
		return line
	}
	state := class.Later
	if h.Next < class.DayOf(k.Now()) {
		state = class.Overdue
	}
	return line + " · " + coachDay(k, state, h.Next)
}

func (s *classes) Returned() screen.Step { return screen.Start(s.k.readClasses()) }

// readClasses reads the list anew.
func (k *Room) readClasses() tea.Cmd {
	j := k.Journal
	return func() tea.Msg {
		all, err := j.Classes()
		return classesMsg{all, err}
	}
}

func (s *classes) Hear(msg tea.Msg) screen.Step {
	m, ok := msg.(classesMsg)
	switch {
	case !ok:
	case m.err != nil:
		return screen.Say(s.k.Why(m.err))
	default:
		s.rows(m.all)
	}
	return screen.Stay()
}

// newClass asks for a label and the members, by name or by how many.
func (k *Room) newClass() *parts.Asking {
	w := k.Words
	members := parts.NewAsked(w.T("class.who"), "", w.T("class.who.hint"), func(text string) (string, page.Ink) { return membersNote(k.Desk, text) })
	members.Join = ", "
	var s *parts.Asking
	s = parts.NewAsking(k.Desk, w.T("class.new"), "", []*parts.Asked{
		parts.NewAsked(w.T("class.label"), "", w.T("class.label.hint"), nil), members,
	}, func(texts []string) (screen.Step, error) {
		c, err := class.Make(k.NewID(), texts[0], membersOf(texts[1]), k.UsualGuide("").ID, k.Now())
		if err != nil {
			return screen.Stay(), err
		}
		j := k.Journal
		if j.ReadOnly() {
			return screen.Say(w.T("said.readonly")), nil
		}
		return s.Wait(w.T("class.busy"), func() (func() screen.Step, error) {
			err := j.SaveClass(c)
			return func() screen.Step { return screen.Replace(k.newClassPage(&classroom{k: k, c: c})) }, err
		}), nil
	})
	s.More = w.T("class.new.more")
	return s
}

// membersOf reads who is meant: a number is so many, by number.
func membersOf(text string) []string {
	if n, err := strconv.Atoi(text); err == nil {
		return class.Numbered(min(n, class.MostMembers+1)) // which is refused
	}
	return practice.NamesOf(text)
}

// membersNote says who was understood.
func membersNote(k *screen.Desk, text string) (string, page.Ink) {
	all := membersOf(text)
	switch {
	case len(all) == 0:
		return "", page.Faint
	case len(all) > class.MostMembers:
		return k.T("class.toomany", "Most", class.MostMembers), page.Warn
	}
	return k.N("class.members", len(all)) + ": " + few(k, all), page.Faint
}
