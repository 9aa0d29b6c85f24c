package people

import (
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// Passing asks whom somebody ran into, and then what of it is to be kept.
func (k *Room) Passing() screen.Step {
	if k.Journal.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	return k.choose(k.T("passing.who"), nil,
		func(r people.Row) screen.Step { return k.passingWith(r.ID, r.Name, 2) },
		func(typed string) screen.Step { return k.passingWith("", typed, 2) })
}

// passingWith asks in a line what is to be kept of running into somebody, and says
// beneath what is understood. Somebody without an id is new. It leaves so many pages
// once it is kept.
func (k *Room) passingWith(id, name string, pages int) screen.Step {
	if k.Journal.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	line := parts.NewAsked("", "", k.T("passing.hint"), func(text string) (string, page.Ink) {
		if text == "" {
			return "", page.Faint
		}
		return k.understoodPassing(people.ReadPassing(text, k.Now())), page.Faint
	})
	var s *parts.Asking
	s = parts.NewAsking(k.Desk, k.T("passing.title", "Name", k.WhoIs(id, name)), "", []*parts.Asked{line}, func(texts []string) (screen.Step, error) {
		if texts[0] == "" {
			return screen.Say(k.T("passing.nothing")), nil
		}
		return s.Wait(k.T("passing.keeping"), func() (func() screen.Step, error) {
			level, err := k.keepPassing(id, name, people.ReadPassing(texts[0], k.Now()))
			return func() screen.Step {
				said := "passing.kept"
				if level == guide.Undecided {
					said = "passing.kept.ask"
				}
				return screen.Step{screen.Back(pages), screen.Calm(k.T(said))}
			}, err
		}), nil
	})
	return screen.Push(s)
}

// understoodPassing says what was read from a line.
func (k *Room) understoodPassing(p people.Passing) string {
	out := []string{k.Day(p.Day)}
	if p.Text != "" {
		out = append(out, p.Text)
	}
	if p.Stance > 0 {
		out = append(out, k.T("passing.stance", "Level", p.Stance, "Word", k.T("level."+string(rune('0'+p.Stance)))))
	}
	for _, x := range p.Promises {
		if x.When == "" {
			out = append(out, k.T("passing.undated."+string(x.Whose), "What", x.What))
			continue
		}
		out = append(out, k.T("passing."+string(x.Whose), "What", x.What, "When", k.WithDay(x.When, x.Due)))
	}
	return strings.Join(out, " · ")
}

// keepPassing keeps it as a talk of its own, at the level that they agreed to before:
// who is to be called by their name, or agreed to more, is kept by it. It runs in a
// command.
func (k *Room) keepPassing(id, name string, p people.Passing) (level guide.Consent, err error) {
	j := k.Journal
	if level = guide.Undecided; id == "" {
		named, err := j.Named(name)
		if err == nil && len(named) > 0 { // else the talk makes them somebody
			id, err = j.Meet(name, people.Card{})
		}
		if err != nil {
			return level, err
		}
	} else {
		x, err := k.readPerson(id)
		if err != nil {
			return level, err
		}
		if x.named || !x.card.Agreed.IsZero() {
			level = guide.Named
		}
	}
	s, err := people.InPassing(id, name, level, p, k.Now())
	if err != nil {
		return level, err
	}
	talk := k.NewID()
	return level, j.Create(s.Header(talk), s.BaseGuide(), s.Events()...)
}
