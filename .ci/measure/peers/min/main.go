// Command min is the smallest Bubble Tea program that takes text: what the
// benchmark holds onetoone's start and keys against. It uses the library as it
// comes: its renderer at 60 frames a second, on the alternate screen.
package main

import (
	"fmt"
	"os"

	tea "github.com/charmbracelet/bubbletea"
)

// model is the line being typed.
type model string

func (m model) Init() tea.Cmd { return nil }

func (m model) View() string { return "READY\n" + string(m) }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	key, ok := msg.(tea.KeyMsg)
	switch {
	case !ok:
		return m, nil
	case key.Type == tea.KeyCtrlC:
		return m, tea.Quit
	case len(m) > 70:
		m = ""
	}
	return m + model(key.Runes), nil
}

func main() {
	if _, err := tea.NewProgram(model(""), tea.WithAltScreen()).Run(); err != nil {
		fmt.Fprintln(os.Stderr, "min:", err)
		os.Exit(1)
	}
}
