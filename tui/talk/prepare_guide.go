package talk

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/screen"
)

// fieldGuide is the field of the guide that a talk is prepared with.
const fieldGuide = "guide"

// guides offers the guides there are, in the preparation.
func (s *prepare) guides() *form.Field {
	w := s.k.Words
	x := &form.Field{ID: fieldGuide, Label: w.T("field.guide"), Hint: w.T("field.guide.hint"), Value: s.t.Session().BaseGuide().ID, Keep: s.chooseGuide}
	for _, g := range s.k.Guides() {
		x.Choices = append(x.Choices, form.Choice{Value: g.ID, Label: w.T("guide.choice", "Title", g.Title, "Minutes", g.Minutes())})
	}
	return x
}

// chooseGuide goes on with the same preparation and another guide. A talk has its
// copy of one from its beginning, so that this is another talk.
func (s *prepare) chooseGuide(id string) error {
	old := s.t
	if id == old.Session().BaseGuide().ID {
		return nil
	}
	t, err := old.With(s.k.NewID(), s.k.UsualGuide(id))
	if err != nil {
		return err
	}
	if old.Created() {
		s.drop = old.ID()
	}
	s.before = append(s.before, old.ID())
	s.k.Open.Drop(old.ID())
	s.k.Open.Add(t)
	s.k.Time(t)
	s.t = t
	s.f = form.NewForm(s.k.Desk, t, s.fields())
	s.f.GoTo(fieldGuide)
	return nil
}

// dropped deletes the talk whose place another one took.
func (s *prepare) dropped() tea.Cmd {
	id, k := s.drop, s.k
	if s.drop = ""; id == "" {
		return nil
	}
	return func() tea.Msg {
		if err := k.Disk.Delete(id); err != nil {
			return screen.ThenMsg(func() screen.Step { return screen.Say(k.Why(err)) })
		}
		return nil
	}
}
