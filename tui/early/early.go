package early

import "github.com/charmbracelet/lipgloss"

// The one init of the program: there is no later moment that is early enough.
func init() { lipgloss.SetHasDarkBackground(true) }
