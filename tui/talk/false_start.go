package talk

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// noTalk offers not to keep a talk of which nothing was marked or written; it may
// have been one all the same.
func (s *listening) noTalk() []parts.Option {
	if s.session().Role() != "" || !s.t.HoldsNothing() {
		return nil
	}
	return []parts.Option{{Key: "3 n", Name: s.k.T("end.notalk"), More: s.k.T("end.notalk.more"), Run: s.drop}}
}

// drop keeps nothing of a talk that was none, but for what was prepared for it.
func (s *listening) drop() screen.Step {
	k, id, said := s.k, s.t.ID(), s.k.T("said.falsestart")
	k.Open.Drop(id)
	if again := s.t.Prepared(k.NewID()); again != nil {
		k.Time(again)
		k.Open.Add(again)
		said = k.T("said.falsestart.prepared")
	}
	j := k.Disk
	return screen.Step{screen.ToFirst, screen.Calm(said), screen.Cmd(func() tea.Msg {
		err := j.Delete(id)
		if errors.Is(err, guide.ErrNoTalk) { // it was on no disk yet
			err = nil
		}
		return form.DeletedMsg{Err: err, Said: said}
	})}
}
