package edit_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"example.org/onetoone/tui/edit"
)

// actions are the words of the scripts.
var actions = map[string]edit.Action{
	"left": edit.Left, "right": edit.Right, "up": edit.Up, "down": edit.Down,
	"wordleft": edit.WordLeft, "wordright": edit.WordRight,
	"home": edit.LineStart, "end": edit.LineEnd,
	"pgup": edit.PageUp, "pgdn": edit.PageDown, "top": edit.Top, "bottom": edit.Bottom,
	"bs": edit.Backspace, "del": edit.Delete,
	"wordbs": edit.DeleteWordBack, "worddel": edit.DeleteWordForward,
	"tostart": edit.DeleteToStart, "toend": edit.DeleteToEnd,
	"enter": edit.Newline, "undo": edit.Undo, "redo": edit.Redo, "swap": edit.Transpose,
}

// play runs a script such as "type hello; left 2; type X". After type, \n and
// its like mean what they mean in a Go string; type types rune by rune, paste
// and set give the text at once.
func play(t *testing.T, e *edit.Editor, script string) {
	t.Helper()
	for line := range strings.SplitSeq(script, "; ") {
		word, rest, _ := strings.Cut(line, " ")
		switch a, ok := actions[word]; {
		case ok:
			n, err := strconv.Atoi(rest)
			for range max(n, 1) {
				e.Do(a)
			}
			if rest != "" && err != nil {
				t.Fatalf("script line %q: %v", line, err)
			}
		case word == "size":
			var w, h int
			if _, err := fmt.Sscanf(rest, "%dx%d", &w, &h); err != nil {
				t.Fatalf("script line %q: %v", line, err)
			}
			e.SetSize(w, h)
		case word == "type":
			for _, r := range unquote(t, rest) {
				e.Insert(string(r))
			}
		case word == "paste":
			e.Insert(unquote(t, rest))
		case word == "set":
			e.SetText(unquote(t, rest))
		default:
			t.Fatalf("unknown script line %q", line)
		}
	}
}

func unquote(t *testing.T, s string) string {
	t.Helper()
	out, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		t.Fatalf("script text %q: %v", s, err)
	}
	return out
}

// state shows the text with the cursor as a bar.
func state(e *edit.Editor) string {
	s, n := e.Text(), e.CursorOffset()
	return s[:n] + "|" + s[n:]
}

// window shows the visible rows with the cursor as a bar, and dots for text
// outside.
func window(e *edit.Editor) string {
	rows := e.Rows()
	x, y := e.Cursor()
	var b strings.Builder
	above, below := e.More()
	if above {
		b.WriteString("...\n")
	}
	for i, r := range rows {
		if i == y {
			r = cutAt(r, x)
		}
		b.WriteString(r + "$\n")
	}
	if below {
		b.WriteString("...\n")
	}
	return b.String()
}

func TestDo_EditsText(t *testing.T) {
	for _, c := range []struct{ script, want string }{
		{"type hello; left 2; type X", "helX|lo"},
		{"type hello; home; type X", "X|hello"},
		{"type a\\nb; left; type X", "a\nX|b"},
		{"type a\\nb; left 2; type X", "aX|\nb"},
		{"type ab; bs", "a|"},
		{"type ab; bs 5", "|"},
		{"type ab; home; del", "|b"},
		{"type ab; enter; type c; home; bs", "ab|c"},
		{"type ab; enter; type c; up; end; del", "ab|c"},
		{"type one two; wordleft; type X", "one X|two"},
		{"type one two; wordleft 2; type X", "X|one two"},
		{"type one two; top; wordright; type X", "oneX| two"},
		{"type one two; top; wordright 2; type X", "one twoX|"},
		{"type one, two; wordbs", "one, |"},
		{"type one, two; wordbs 2", "one|"},
		{"type don't go; wordleft 2", "|don't go"},
		{"type 私は日本人です; wordbs", "私は日本人|"},
		{"type 私は日本人です; wordbs 2", "私は|"},
		{"type one\\ntwo; home; wordbs", "|two"},
		{"type one two; top; worddel", "| two"},
		{"type one two; top; worddel 2", "|"},
		{"type one two; wordleft; tostart", "|two"},
		{"type a\\nb; home; tostart", "a|b"},
		{"type one two; wordleft; toend", "one |"},
		{"type a\\nb; top; end; toend", "a|b"},
		{"type abc; swap", "acb|"},
		{"type abc; left; swap", "acb|"},
		{"type abc; home; swap", "|abc"},
		{"type a\\nb; swap", "a\nb|"},
		{"type a\\n; size 2x1; swap", "a\n|"},
		{"type a\\nbc; swap", "a\ncb|"},
		{"paste a\\r\\nb\\rc; type d", "a\nb\ncd|"},
		{"type ab; top; bottom; type c", "abc|"},
		{"set one; type two", "onetwo|"},
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

func TestDo_TreatsAClusterAsOneLetter(t *testing.T) {
	for name, cluster := range map[string]string{
		"family":      "👨‍👩‍👧‍👦",
		"combining":   "e\u0301\u0323",
		"flag":        "🇩🇪",
		"skin tone":   "👍🏽",
		"keycap":      "1️⃣",
		"hangul jamo": "\u1112\u1161\u11ab",
		"devanagari":  "षि",
	} {
		t.Run(name, func(t *testing.T) {
			e := edit.New()
			e.SetText("a" + cluster + "b")
			play(t, e, "left 2; type X")
			if got, want := state(e), "aX|"+cluster+"b"; got != want {
				t.Errorf("left over it: got %q, want %q", got, want)
			}
			play(t, e, "right; type Y; bs; bs; type Z")
			if got, want := state(e), "aXZ|b"; got != want {
				t.Errorf("backspace: got %q, want %q", got, want)
			}
			play(t, e, "paste "+cluster+"; left; del; swap")
			if got, want := state(e), "aXbZ|"; got != want {
				t.Errorf("delete: got %q, want %q", got, want)
			}
		})
	}
}

func TestInsert_StandsBehindALetterItJoins(t *testing.T) {
	e := edit.New()
	e.SetText("👩👧")
	play(t, e, "left; paste \u200d; type x")
	if got, want := state(e), "👩\u200d👧x|"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestInsert_KeepsInvalidBytes(t *testing.T) {
	const raw = "a\xff\xc3\n\xe2\x82b"
	e := edit.New()
	e.Insert(raw)
	if e.Text() != raw {
		t.Errorf("got %q, want %q", e.Text(), raw)
	}
	e.SetCursorOffset(1)
	e.Insert("\xf0\x9f")
	e.Insert("\x98\x80") // the two halves of an emoji
	if got, want := e.Text(), "a😀\xff\xc3\n\xe2\x82b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDo_ReportsWhetherAnythingChanged(t *testing.T) {
	e := edit.New()
	for name, a := range actions {
		if got, want := e.Do(a), name == "enter"; got != want {
			t.Errorf("%s in an empty text: %v, want %v", name, got, want)
		}
		e.SetText("")
	}
	if e.Do(0) {
		t.Error("the zero action did something")
	}
	play(t, e, "type ab; left")
	for name, want := range map[string]bool{"up": false, "down": false, "left": true, "end": true} {
		if got := e.Do(actions[name]); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
		e.SetCursorOffset(1)
	}
}

func TestVersion_GrowsWithTheTextOnly(t *testing.T) {
	e := edit.New()
	for _, c := range []struct {
		script string
		grows  bool
	}{
		{"type a", true}, {"left", false}, {"del", true}, {"del", false}, {"undo", true},
		{"redo", true}, {"redo", false}, {"set abc", true}, {"size 3x3", false},
		{"left", false}, {"swap", true}, {"enter", true}, {"pgup", false},
	} {
		was := e.Version()
		play(t, e, c.script)
		if got := e.Version() > was; got != c.grows {
			t.Errorf("%s: grew %v, want %v", c.script, got, c.grows)
		}
	}
}

func TestSetCursorOffset_Clamps(t *testing.T) {
	e := edit.New()
	e.SetText("ab\u0301c")
	for n, want := range map[int]int{-5: 0, 0: 0, 1: 1, 2: 1, 3: 1, 4: 4, 5: 5, 99: 5} {
		e.SetCursorOffset(n)
		if got := e.CursorOffset(); got != want {
			t.Errorf("offset %d became %d, want %d", n, got, want)
		}
	}
}

func TestEmpty_MeansNoText(t *testing.T) {
	e := edit.New()
	if !e.Empty() {
		t.Error("a new editor is not empty")
	}
	play(t, e, "type a")
	if e.Empty() {
		t.Error("empty with text")
	}
	play(t, e, "bs")
	if !e.Empty() {
		t.Error("not empty after deleting all")
	}
}
