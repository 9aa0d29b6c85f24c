package home

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/screen"
)

// switchCodes has codes shown instead of names, or names again.
func (s *home) switchCodes() screen.Step {
	k, on := s.k, s.k.Codes == nil
	j := k.Journal
	return screen.Start(func() tea.Msg {
		err := j.SetInCodes(on)
		return screen.ThenMsg(func() screen.Step {
			switch {
			case err != nil:
				return screen.Say(k.Why(err))
			case on:
				return screen.Step{screen.Calm(k.T("said.codes.on")), screen.Cmd(s.Read())}
			}
			return screen.Step{screen.Calm(k.T("said.codes.off")), screen.Cmd(s.Read())}
		})
	})
}
