package form

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// promising is where a promise of mine that was only marked is written down: what,
// and by when. Where its mark has words, they stand there.
type promising struct {
	k *Talks
	t *hold.Talk
	n int
	f *Form
}

// NewPromising writes promise n of a talk down.
func (k *Talks) NewPromising(t *hold.Talk, n int) screen.Screen {
	s := &promising{k: k, t: t, n: n}
	what := &Field{ID: guide.FieldWhat, Item: n, Label: k.T("field.mine"), Hint: k.T("field.mine.hint"), Value: s.marked().What}
	when := &Field{ID: guide.FieldWhen, Item: n, Label: k.T("field.when"), Hint: k.DayHint("field.when.hint"), Value: t.Session().Draft(n).When, Note: k.DayNote}
	s.f = NewForm(k.Desk, t, []*Field{what, when})
	if what.Text() != "" {
		s.f.GoTo(guide.FieldWhen)
	}
	return s
}

// marked is the promise while it is not written down.
func (s *promising) marked() guide.Promise {
	for _, p := range s.t.Session().Promised() {
		if p.N == s.n {
			return p
		}
	}
	return guide.Promise{}
}

func (s *promising) Holds() *hold.Talk        { return s.t }
func (s *promising) Typing() (on, empty bool) { return s.f.Typing() }
func (s *promising) Key(m tea.KeyMsg) bool    { return s.f.Key(m) }
func (s *promising) Paste(text string)        { s.f.Paste(text) }
func (s *promising) Resize(w, h int)          { s.f.Resize(w, h) }

func (s *promising) Returned() screen.Step {
	s.f.Enter()
	return screen.Stay()
}

func (s *promising) Actions() []screen.Action {
	return append(append([]screen.Action{s.k.Shown("keep", s.keep, "enter")}, s.f.Actions()...), s.k.Shown("back", s.goBack, "esc"))
}

func (s *promising) goBack() screen.Step {
	s.f.Leave()
	return screen.Leave()
}

// keep goes back once both are there, and else to the one that is not.
func (s *promising) keep() screen.Step {
	for range s.f.Fields {
		if !s.f.Keep() {
			s.f.Enter()
			return screen.Stay()
		}
		s.f.At = (s.f.At + 1) % len(s.f.Fields)
	}
	if lacks := slices.IndexFunc(s.f.Fields, func(x *Field) bool {
		return x.Text() == "" || x.ID == guide.FieldWhen && s.k.Impossible(x.Text())
	}); lacks >= 0 {
		s.f.At = lacks
		s.f.Enter()
		return screen.Say(s.k.T("promise.mine." + string(s.f.Focus().ID)))
	}
	return screen.Leave()
}

func (s *promising) View(w, h int) terminal.Frame {
	p := page.New(w, h, s.k.Palette)
	s.k.FootWith(p, s.t, s.Actions())
	p.Header(s.k.T("promised.title"), s.k.BareWord(w), s.k.BareInk())
	s.f.Draw(p)
	return p.Frame()
}
