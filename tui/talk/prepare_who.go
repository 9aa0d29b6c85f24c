package talk

import (
	"fmt"
	"slices"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

func (s *prepare) name() string { return s.f.Fields[0].Text() }

// id is whose name stands there; empty where nobody has it, or nobody said which of
// several is meant.
func (s *prepare) id() string {
	all := s.named()
	for _, p := range all {
		if p.ID == s.whose {
			return p.ID
		}
	}
	if len(all) == 1 {
		return all[0].ID
	}
	return ""
}

// named are those who have the name that stands there.
func (s *prepare) named() (out []whom.Person) {
	for _, p := range s.people {
		if whom.SameName(p.Name) == whom.SameName(s.name()) {
			out = append(out, p)
		}
	}
	return out
}

// unsaid reports whether several have the name, and nobody said which is meant.
func (s *prepare) unsaid() bool { return len(s.named()) > 1 && s.id() == "" && !s.other }

// meet keeps whom the talk is with.
func (s *prepare) meet(text string) error {
	now := s.t.Session()
	if text == now.Field(guide.FieldPerson) && s.id() == now.PersonID() {
		return nil
	}
	return s.t.Do(now.Meet(s.id(), text, s.k.Now()))
}

// askWhich asks which of those who have the name is meant, or whether it is somebody
// else, and goes on to the talk.
func (s *prepare) askWhich() screen.Step {
	k := s.k
	on := func(id string) func() screen.Step {
		return func() screen.Step {
			s.whose, s.other = id, id == ""
			if err := s.meet(s.name()); err != nil {
				return screen.Say(k.Why(err))
			}
			s.lastOf = ""
			return screen.Step{screen.Cmd(s.askLast()), screen.Then(s.begin)}
		}
	}
	var opts []parts.Option
	for _, p := range s.named() {
		opts = append(opts, parts.Option{Name: s.told(p), More: k.N("person.talks", len(p.Talks)), Run: on(p.ID)})
	}
	opts = append(opts, parts.Option{Name: k.T("person.other"), Run: on("")})
	return screen.Push(parts.NewList(k.Desk, k.T("person.which", "Name", k.Who(s.name())), "", false, opts))
}

// told is a name with what tells somebody from others of that name.
func (s *prepare) told(p whom.Person) string { return s.k.Told(p.ID, p.Name, s.apart[p.ID]) }

// begun are the people whose name begins with what was typed, but for the one who is
// meant.
func (s *prepare) begun(typed string) (out []whom.Person) {
	typed = whom.Loosely(typed)
	if typed == "" {
		return nil
	}
	for _, p := range s.people {
		name := whom.Loosely(p.Name)
		if strings.HasPrefix(name, typed) && (name != typed || len(s.named()) > 1 && p.ID != s.id()) {
			out = append(out, p)
		}
	}
	return out
}

// completion is the first person whose name begins with what was typed. Once it
// is taken, the next whose name begins with it is offered.
func (s *prepare) completion() (whom.Person, bool) {
	if near := s.begun(s.name()); len(near) > 0 {
		return near[0], true
	}
	return whom.Person{}, false
}

// pick offers the people there are.
func (s *prepare) pick() screen.Step {
	var opts []parts.Option
	for _, p := range s.people {
		opts = append(opts, parts.Option{Name: s.told(p), More: s.k.N("person.talks", len(p.Talks)), Run: func() screen.Step { return s.complete(p) }})
	}
	return screen.Push(parts.NewList(s.k.Desk, s.k.T("people.title"), "", true, opts))
}

// complete takes somebody.
func (s *prepare) complete(p whom.Person) screen.Step {
	s.whose, s.other = p.ID, false
	s.f.Focus().Ed.SetText(p.Name)
	s.t.Touch()
	return screen.Start(s.askLast())
}

// personNote says who is meant by what was typed, and whose name → takes.
func (s *prepare) personNote(text string) (string, page.Ink) {
	w := s.k.Words
	if text == "" {
		return "", page.Faint
	}
	var notes []string
	near := s.begun(text)
	if word := s.apart[s.id()]; word != "" {
		notes = append(notes, word)
	}
	switch known := s.knows(text); {
	case s.last != nil:
		notes = append(notes, w.T("person.met"))
	case s.unsaid():
		notes = append(notes, w.N("person.which.of", len(s.named())))
	case known:
		notes = append(notes, w.T("person.unmet"))
	case len(near) == 0:
		notes = append(notes, w.T("person.new"))
	case len(s.named()) == 0:
		notes = append(notes, w.T("person.other.near"))
	}
	var others []string
	for _, p := range near[min(1, len(near)):min(4, len(near))] {
		others = append(others, s.told(p))
	}
	if len(near) > 0 {
		notes = append(notes, w.T("person.one", "Name", s.told(near[0])))
	}
	if len(others) > 0 {
		notes = append(notes, fmt.Sprint(w.T("person.several"), " ", strings.Join(others, ", ")))
	}
	return strings.Join(notes, " · "), page.Faint
}

// knows reports whether there is another talk with the person of that name, or they
// were added.
func (s *prepare) knows(name string) bool {
	return slices.ContainsFunc(s.people, func(p whom.Person) bool {
		others := slices.DeleteFunc(slices.Clone(p.Talks), func(id string) bool { return id == s.t.ID() || slices.Contains(s.before, id) })
		return (len(others) > 0 || len(p.Talks) == 0) && whom.SameName(p.Name) == whom.SameName(name)
	})
}
