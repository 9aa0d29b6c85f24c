package home

import (
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// NewGuideList offers the guides to hold a talk with.
func NewGuideList(k *form.Talks) screen.Screen {
	var opts []parts.Option
	for i, g := range k.Guides() {
		opts = append(opts, parts.Option{
			Key: string(rune('1' + i)), Name: g.Title, More: k.N("minutes", g.Minutes()),
			Run: func() screen.Step { return screen.To(screen.Prepare{Guide: g.ID}) },
		})
	}
	return parts.NewList(k.Desk, k.T("guides.title"), k.T("guides.intro"), false, opts)
}
