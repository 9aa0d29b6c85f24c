package form

import (
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// Absent makes x a field for somebody who is not in the room: initials or a
// role, and the name itself only when it is typed a second time. stored gives
// what the talk has, and fill gives it something else.
func Absent(k *screen.Desk, x *Field, stored func() string, fill func(text string) error) {
	short, name := "", ""
	x.Keep = func(text string) error {
		keep, asked := whom.Absent(text, stored(), name)
		if asked != "" {
			short, name = keep, asked
		}
		if keep != text {
			x.Ed.SetText(keep)
		}
		if keep == stored() {
			return nil
		}
		return fill(keep)
	}
	x.Note = func(text string) (string, page.Ink) {
		if short != "" && text == short {
			return k.T("else.short"), page.Faint
		}
		return "", page.Faint
	}
}
