package talk

import (
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// others are the fields of who else to talk to: those there are, each with why them
// and whether they would introduce us, and an empty one.
func (s *nextStep) others() []*form.Field {
	var out []*form.Field
	for _, o := range whom.Others(s.t.Session()) {
		out = append(out, s.other(o.N), s.ofOther(o.N, guide.FieldElseWhy), s.ofOther(o.N, guide.FieldIntroduce))
	}
	out = append(out, s.other(whom.NextOther(s.t.Session())))
	out[0].Head = s.k.T("next.head.after")
	return out
}

// fillOther keeps a field of other n, if it is not what stands there.
func (s *nextStep) fillOther(n int, id guide.Field, text string) error {
	if text == s.t.Session().FieldOf(id, n) {
		return nil
	}
	return s.t.Do(s.t.Session().FillOther(n, id, text, s.k.Now()))
}

// ofOther is a field of one of them.
func (s *nextStep) ofOther(n int, id guide.Field) *form.Field {
	w := s.k.Words
	x := &form.Field{ID: id, Item: n, Label: w.T("field." + string(id)), Hint: w.T("field." + string(id) + ".hint"), Value: s.t.Session().FieldOf(id, n)}
	if id == guide.FieldIntroduce {
		x.Choices = []form.Choice{{Value: guide.Yes, Label: w.T("yes")}, {Value: guide.No, Label: w.T("no")}, {Value: guide.NotNow, Label: w.T("notnow")}}
	}
	x.Keep = func(text string) error { return s.fillOther(n, id, text) }
	return x
}

// other is the field of who one of them is. Several that are typed into it become
// as many.
func (s *nextStep) other(n int) *form.Field {
	x := s.ofOther(n, guide.FieldElse)
	form.Absent(s.k.Desk, x, func() string { return s.t.Session().FieldOf(x.ID, n) }, x.Keep)
	keep, note := x.Keep, x.Note
	x.Keep = func(text string) error {
		people := whom.Each(text)
		if len(people) > 1 {
			text = people[0]
			x.Ed.SetText(text)
		}
		if err := keep(text); err != nil {
			return err
		}
		for _, p := range people[min(1, len(people)):] {
			who, _ := whom.Absent(p, "", "")
			if err := s.fillOther(whom.NextOther(s.t.Session()), guide.FieldElse, who); err != nil {
				return err
			}
		}
		if text == "" { // what belonged to them goes as well
			for _, id := range []guide.Field{guide.FieldElseWhy, guide.FieldIntroduce} {
				if err := s.fillOther(n, id, ""); err != nil {
					return err
				}
			}
		}
		s.regroup()
		return nil
	}
	x.Note = func(text string) (string, page.Ink) {
		if _, _, two := whom.Two(text); two && !s.one[text] {
			return s.k.T("else.two"), page.Warn
		}
		return note(text)
	}
	return x
}

// ofOthers reports whether a field is of who else to talk to.
func ofOthers(x *form.Field) bool {
	return x.ID == guide.FieldElse || x.ID == guide.FieldElseWhy || x.ID == guide.FieldIntroduce
}

// regroup brings those fields to whom there are now.
func (s *nextStep) regroup() {
	from := slices.IndexFunc(s.f.Fields, ofOthers)
	to := from + slices.IndexFunc(s.f.Fields[from:], func(x *form.Field) bool { return !ofOthers(x) })
	s.f.Put(from, to, s.others())
}

// askTwo asks whether a name is of two people, where it may be: then they become
// two. nil is that none is.
func (s *nextStep) askTwo() screen.Step {
	for _, x := range s.f.Fields {
		first, second, two := whom.Two(x.Text())
		text := x.Text()
		if x.ID != guide.FieldElse || !two || s.one[text] {
			continue
		}
		return screen.Push(parts.NewList(s.k.Desk, s.k.T("two.title"), s.k.T("two.ask", "Who", text), false, []parts.Option{
			{Key: "1 t", Name: s.k.T("two.yes"), More: first + "; " + second, Run: func() screen.Step {
				if err := x.Keep(first + ";" + second); err != nil {
					return screen.Say(s.k.Why(err))
				}
				return s.card()
			}},
			{Key: "2 o", Name: s.k.T("two.no"), Run: func() screen.Step {
				s.one[text] = true
				return s.card()
			}},
		}))
	}
	return nil
}
