package talk

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// What was prepared stands ready in the next step: a yes is to the ask, unless
// something else is typed, and one key makes it the smaller one.

// theirWhat is the field of what they promise.
func (s *nextStep) theirWhat() *form.Field {
	for _, x := range s.f.Fields {
		if x.ID == guide.FieldWhat && x.Item == guide.TheirFirst {
			return x
		}
	}
	return nil
}

// answered puts what was prepared where they said yes to it, and takes it out where
// they did not, as long as nothing else was typed.
func (s *nextStep) answered(answer string) error {
	x, ask, text := s.theirWhat(), s.t.Session().Field(guide.FieldAsk), ""
	if x == nil || ask == "" {
		return nil
	}
	switch {
	case answer == guide.AnswerYes && x.Text() == "":
		text = ask
	case answer == guide.AnswerYes || x.Text() != ask:
		return nil
	}
	x.Ed.SetText(text)
	return s.t.Do(s.t.Session().FillPromise(x.Item, x.ID, text, s.k.Now()))
}

// ready is what one key puts where a text stands: the ask, or the smaller one.
func (s *nextStep) ready(text string) string {
	ask, smaller := s.t.Session().Field(guide.FieldAsk), s.t.Session().Field(guide.FieldFallback)
	switch {
	case text == ask || text == "" && ask == "":
		return smaller
	case text == "" || text == smaller:
		return ask
	}
	return ""
}

// readyNote says what that is.
func (s *nextStep) readyNote(text string) (string, page.Ink) {
	if ready := s.ready(text); ready != "" && s.f.Focus() == s.theirWhat() {
		return s.k.T("next.ready", "What", ready), page.Faint
	}
	return "", page.Faint
}

// fillReady puts it there.
func (s *nextStep) fillReady() screen.Step {
	x := s.theirWhat()
	x.Ed.SetText(s.ready(x.Text()))
	s.t.Touch()
	return screen.Stay()
}

// offersReady reports whether the key does that now.
func (s *nextStep) offersReady() bool {
	x := s.theirWhat()
	return x != nil && s.f.Focus() == x && s.ready(x.Text()) != ""
}

// smallerNote says what else can be asked, where the first was refused.
func (s *nextStep) smallerNote() string {
	if smaller := s.t.Session().Field(guide.FieldFallback); smaller != "" {
		return " " + s.k.T("next.smaller", "Smaller", smaller)
	}
	return ""
}
