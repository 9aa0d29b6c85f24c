package talk

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// What was prepared stands ready in the next step: a yes is to the ask, unless
// something else is typed, and one key makes it the smaller one. So does what was
// marked as a promise of mine: one key takes it.

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
	x, ask, text := s.theirWhat(), s.toAskFor(guide.FieldAsk), ""
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

// ready is what one key puts in a field: the ask, or the smaller one; in one of mine
// what was marked.
func (s *nextStep) ready(x *form.Field) string {
	text := x.Text()
	switch {
	case x.ID != guide.FieldWhat, x.Item > guide.TheirFirst && text != "":
		return ""
	case x.Item > guide.TheirFirst:
		return s.marked(x.Item).What
	}
	ask, smaller := s.toAskFor(guide.FieldAsk), s.toAskFor(guide.FieldFallback)
	switch {
	case text == ask || text == "" && ask == "":
		return smaller
	case text == "" || text == smaller:
		return ask
	}
	return ""
}

// marked is promise n, where it was marked and is not written down.
func (s *nextStep) marked(n int) guide.Promise {
	for _, p := range s.t.Session().Promised() {
		if p.N == n {
			return p
		}
	}
	return guide.Promise{}
}

// markedNote says of a promise of mine that was marked what it is, as long as nothing
// stands there.
func (s *nextStep) markedNote(x *form.Field) (string, page.Ink) {
	switch p := s.marked(x.Item); {
	case p.N == 0 || x.Text() != "" || p.What != "" && s.f.Focus() == x:
		return s.readyNote(x)
	case p.What == "":
		return s.k.T("next.marked"), page.Warn
	default:
		return s.k.T("next.promised", "What", p.What), page.Warn
	}
}

// readyNote says what one key puts in a field while that has the keys.
func (s *nextStep) readyNote(x *form.Field) (string, page.Ink) {
	if ready := s.ready(x); ready != "" && s.f.Focus() == x {
		return s.k.T("next.ready", "What", ready), page.Faint
	}
	return "", page.Faint
}

// fillReady puts it there.
func (s *nextStep) fillReady() screen.Step {
	x := s.f.Focus()
	x.Ed.SetText(s.ready(x))
	s.t.Touch()
	return screen.Stay()
}

// offersReady reports whether the key does that now.
func (s *nextStep) offersReady() bool {
	return s.ready(s.f.Focus()) != ""
}

// smallerNote says what else can be asked, where the first was refused.
func (s *nextStep) smallerNote() string {
	if smaller := s.toAskFor(guide.FieldFallback); smaller != "" {
		return " " + s.k.T("next.smaller", "Smaller", smaller)
	}
	return ""
}

// toAskFor is the ask that was prepared in a field, as a promise says it.
func (s *nextStep) toAskFor(f guide.Field) string {
	return script.Fit(script.Ask, s.t.Session().Field(f), "")
}
