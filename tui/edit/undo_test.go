package edit_test

import (
	"strings"
	"testing"

	"example.org/onetoone/tui/edit"
)

func TestUndo_TakesBackWordByWord(t *testing.T) {
	for _, c := range []struct{ script, want string }{
		{"type one two; undo", "one |"},
		{"type one two; undo 2", "|"},
		{"type one two; undo 2; redo", "one |"},
		{"type one two; undo 2; redo 5", "one two|"},
		{"type one two; undo; type x; redo", "one x|"},
		{"type one; left; type two; undo", "on|e"},
		{"type one two; bs 5; undo", "one|"},
		{"type one two; bs 5; undo 2", "one two|"},
		{"type one two; top; del 5; undo", "|two"},
		{"type one two; top; del 5; undo 2", "|one two"},
		{"type one; paste  a b c; undo", "|"},
		{"type one; paste \\na b; undo", "one|"},
		{"type one two; wordbs; undo", "one two|"},
		{"type ab; swap; undo", "ab|"},
		{"type ab; swap; undo; redo", "ba|"},
		{"type a; undo; undo; bs; redo", "a|"},
		{"type a; undo; type b; undo; redo", "b|"},
		{"type a b; undo; undo; redo; type c; bs; undo 9", "|"},
		{"type one; set two; undo", "two|"},
	} {
		t.Run(c.script, func(t *testing.T) {
			e := edit.New()
			play(t, e, c.script)
			if got := state(e); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestUndo_ForgetsTheOldest(t *testing.T) {
	e := edit.New()
	for range 600 {
		play(t, e, "paste \\nx")
	}
	n := 0
	for e.Do(edit.Undo) {
		n++
	}
	if n != 500 || len(e.Text()) != 200 {
		t.Errorf("%d steps back to %d bytes, want 500 back to 200", n, len(e.Text()))
	}
}

func TestUndo_HoldsEightMegabytesAtMost(t *testing.T) {
	e := edit.New()
	mega := strings.Repeat("word\n", 1<<20/5)
	for range 12 {
		e.Insert(mega)
	}
	n := 0
	for e.Do(edit.Undo) {
		n++
	}
	if n != 8 {
		t.Errorf("%d steps of a megabyte, want 8", n)
	}
	e.Insert(strings.Repeat(mega, 9))
	if e.Do(edit.Undo) {
		t.Error("a step above the limit was kept")
	}
}
