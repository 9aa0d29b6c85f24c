package tui

import (
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/trainer/class"
)

// classes lists the classes there are, and begins a new one.
type classes struct {
	*list
	k *kit
}

// classesMsg brings the classes there are.
type classesMsg struct {
	all []class.Header
	err error
}

// openClasses reads which classes there are. With none, it says how to make
// one.
func (k *kit) openClasses() step {
	s := &classes{k: k, list: newList(k.desk, k.T("classes.title"), "", false, nil)}
	s.stays = true
	s.faint = k.T("classes.none")
	s.own = func() []action {
		return []action{k.shown("class.new", func() step { return push(k.newClass()) }, "n")}
	}
	j := k.journal
	return start(func() tea.Msg {
		all, err := j.Classes()
		return thenMsg{func() step {
			if err != nil {
				return say(k.why(err))
			}
			s.rows(all)
			return push(s)
		}}
	})
}

func (s *classes) rows(all []class.Header) {
	k := s.k
	s.all = nil
	for i, h := range all {
		o := option{name: h.Label, more: classLine(k.desk, h), run: func() step { return k.openClass(h.ID) }}
		if i < 9 {
			o.key = strconv.Itoa(i + 1)
		}
		s.all = append(s.all, o)
	}
	s.at = max(0, min(s.at, len(s.all)-1))
}

// classLine says of a class how many are in it, and when the next coached
// session is.
func classLine(k *desk, h class.Header) string {
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

func (s *classes) returned() step { return start(s.k.readClasses()) }

// readClasses reads the list anew.
func (k *kit) readClasses() tea.Cmd {
	j := k.journal
	return func() tea.Msg {
		all, err := j.Classes()
		return classesMsg{all, err}
	}
}

func (s *classes) hear(msg tea.Msg) step {
	m, ok := msg.(classesMsg)
	switch {
	case !ok:
	case m.err != nil:
		return say(s.k.why(m.err))
	default:
		s.rows(m.all)
	}
	return stay()
}

// newClass asks for a label and the members, by name or by how many.
func (k *kit) newClass() *asking {
	w := k.Words
	members := newAsked(w.T("class.who"), "", w.T("class.who.hint"), func(text string) (string, ink) { return membersNote(k.desk, text) })
	members.join = ", "
	var s *asking
	s = newAsking(k.desk, w.T("class.new"), "", []*asked{
		newAsked(w.T("class.label"), "", w.T("class.label.hint"), nil), members,
	}, func(texts []string) (step, error) {
		c, err := class.Make(k.newID(), texts[0], membersOf(texts[1]), k.usualGuide("").ID, k.Now())
		if err != nil {
			return stay(), err
		}
		j := k.journal
		if j.ReadOnly() {
			return say(w.T("said.readonly")), nil
		}
		return s.wait(w.T("class.busy"), func() (func() step, error) {
			err := j.SaveClass(c)
			return func() step { return replace(k.newClassPage(&classroom{k: k, c: c})) }, err
		}), nil
	})
	s.more = w.T("class.new.more")
	return s
}

// membersOf reads who is meant: a number is so many, by number.
func membersOf(text string) []string {
	if n, err := strconv.Atoi(text); err == nil {
		return class.Numbered(min(n, class.MostMembers+1)) // which is refused
	}
	return namesOf(text)
}

// namesOf are names with commas between them.
func namesOf(text string) []string {
	var out []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// membersNote says who was understood.
func membersNote(k *desk, text string) (string, ink) {
	all := membersOf(text)
	switch {
	case len(all) == 0:
		return "", faint
	case len(all) > class.MostMembers:
		return k.T("class.toomany", "Most", class.MostMembers), warn
	}
	return k.N("class.members", len(all)) + ": " + few(k, all), faint
}
