package people

import (
	"example.org/onetoone/guide/people"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// askRhythm asks how often people are to be met, by their tags. Nothing typed is as usual.
func (s *everyone) askRhythm() screen.Step {
	k, j := s.k, s.k.Journal
	if j.ReadOnly() {
		return screen.Say(k.T("said.readonly"))
	}
	read := func(text string) (people.Rhythm, error) {
		if text == "" {
			return people.Usual(), nil
		}
		return people.ReadRhythm(text)
	}
	note := func(text string) (string, page.Ink) {
		r, err := read(text)
		if err != nil {
			return k.Why(err), page.Warn
		}
		return r.String(), page.Faint
	}
	line := parts.NewAsked("", k.Rhythm.String(), k.T("rhythm.hint"), note)
	return screen.Push(parts.NewAsking(k.Desk, k.T("rhythm.title"), k.T("rhythm.intro"), []*parts.Asked{line}, func(texts []string) (screen.Step, error) {
		r, err := read(texts[0])
		if err != nil {
			return screen.Stay(), nil // the note says why
		}
		return k.doing(func() (screen.Step, error) {
			err := j.SetRhythm(r.String())
			return screen.Step{screen.Then(func() screen.Step { k.Rhythm = r; return screen.Step{screen.Back(1)} }), screen.Calm(k.T("rhythm.kept", "Rhythm", r.String()))}, err
		}), nil
	}))
}
