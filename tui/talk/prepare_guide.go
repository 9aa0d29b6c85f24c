package talk

import "example.org/onetoone/tui/form"

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
	s.before = append(s.before, old.ID())
	s.k.Open.Replace(old, t)
	s.k.Time(t)
	s.t = t
	s.renew()
	s.f.GoTo(fieldGuide)
	return nil
}
