package agenda

import (
	"testing"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

func TestList_IsDrawnBeforeItIsRead(t *testing.T) {
	k := &Room{Talks: &form.Talks{Desk: &screen.Desk{Words: words.English(), Palette: page.NewPalette(page.Either, 0), Now: func() time.Time { return time.Time{} }}}}
	(&list{k: k}).View(80, 24)
}
