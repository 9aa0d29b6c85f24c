package form_test

import (
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/screen"
)

// A line that is left is put aside by one change: were it let go of first, it
// would be in no draft if the program broke between the two.
func TestWriting_LeavesALineInOneChange(t *testing.T) {
	noon := time.Date(2026, 7, 5, 12, 0, 0, 0, time.UTC)
	k := &form.Talks{Desk: &screen.Desk{Words: words.English(), Now: func() time.Time { return noon }}}
	x := hold.Begin("talk", script.Builtin()[0], noon)
	k.Open.Add(x)
	w := k.NewWriting(x, guide.Draft{})
	w.Paste("half a line")
	y := hold.Begin("talk", script.Builtin()[0], noon)
	y.Touch()                                // as the paste does
	y.Shut(guide.Draft{Text: "half a line"}) // one change
	var one hold.Talks
	one.Add(y)
	w.Hides()
	if got, want := k.Open.UnsavedIs(), one.UnsavedIs(); got != want {
		t.Errorf("leaving the line leads to %q, one change to %q", got, want)
	}
	if d := x.Line(); d.Text != "half a line" {
		t.Errorf("%+v is half-written", d)
	}
}
