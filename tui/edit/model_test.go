package edit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"pgregory.net/rapid"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/edit"
)

// model is an editor of the simplest kind: a string that is cut into clusters
// anew on every key.
type model struct {
	text   string
	cursor int
}

// bounds returns every place where the cursor may stand.
func (m *model) bounds() []int {
	var out []int
	at := 0
	for _, line := range strings.SplitAfter(m.text, "\n") {
		for g := uniseg.NewGraphemes(line); g.Next(); {
			from, _ := g.Positions()
			out = append(out, at+from)
		}
		at += len(line)
	}
	return append(out, len(m.text))
}

// near returns the boundary i places from the first one at or after p.
func (m *model) near(p, i int) int {
	b := m.bounds()
	k, _ := slices.BinarySearch(b, p)
	return b[min(max(k+i, 0), len(b)-1)]
}

func (m *model) replace(from, to int, s string) {
	m.text = m.text[:from] + s + m.text[to:]
	m.cursor = from + len(s)
	if s != "" {
		m.cursor = m.near(m.cursor, 0)
	} else if p := m.near(m.cursor, 0); p > m.cursor {
		m.cursor = m.near(m.cursor, -1)
	}
}

func (m *model) lineStart() int { return strings.LastIndexByte(m.text[:m.cursor], '\n') + 1 }

func (m *model) lineEnd() int {
	if i := strings.IndexByte(m.text[m.cursor:], '\n'); i >= 0 {
		return m.cursor + i
	}
	return len(m.text)
}

// do does the actions that have an exact model, and returns false for others.
func (m *model) do(a edit.Action) bool {
	switch a {
	case edit.Left:
		m.cursor = m.near(m.cursor, -1)
	case edit.Right:
		m.cursor = m.near(m.cursor, 1)
	case edit.Top:
		m.cursor = 0
	case edit.Bottom:
		m.cursor = len(m.text)
	case edit.LineStart:
		m.cursor = m.lineStart()
	case edit.LineEnd:
		m.cursor = m.lineEnd()
	case edit.Newline:
		m.replace(m.cursor, m.cursor, "\n")
	case edit.Backspace:
		m.cut(m.near(m.cursor, -1), m.cursor)
	case edit.Delete:
		m.cut(m.cursor, m.near(m.cursor, 1))
	case edit.DeleteToStart:
		from := m.lineStart()
		if from == m.cursor {
			from = max(from-1, 0)
		}
		m.cut(from, m.cursor)
	case edit.DeleteToEnd:
		to := m.lineEnd()
		if to == m.cursor {
			to = min(to+1, len(m.text))
		}
		m.cut(m.cursor, to)
	default:
		return false
	}
	return true
}

func (m *model) cut(from, to int) {
	if from < to {
		m.replace(from, to, "")
	}
}

// pieces are what the texts of the property tests are made of: every kind of
// glyph, and halves that join into one.
var pieces = []string{
	"a", "word", " ", "  ", "\n", "\t", "longwordlongword", "don't", "-", ".",
	"日本", "。", "「", "」", "カ", "\u3099", "é", "e\u0301", "\u0301", "\u200d", "👩", "👨‍👩‍👧", "👍🏽",
	"🇩", "🇪", "⌚", "❤", "\ufe0e", "\ufe0f", "क", "\u094d", "ष", "ᄒ", "ᅡ", "ᆫ", "한",
	"\u0600", "שלום", "مَ", "\xff", "\xcc", "\x81", "\xe2", "\u202e", "\x1b", "\u200b", "\u00ad", "\r\n", "\u2e3b",
}

func genText(t *rapid.T, name string, most int) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, most).Draw(t, name), "")
}

func allActions() []edit.Action {
	var out []edit.Action
	for a := edit.Left; a <= edit.Transpose; a++ {
		out = append(out, a)
	}
	return out
}

func TestEditor_AgreesWithAString(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, m := edit.New(), &model{}
		seen := map[string]bool{"": true}
		e.SetSize(rapid.IntRange(1, 24).Draw(t, "w"), rapid.IntRange(1, 6).Draw(t, "h"))
		act := rapid.SampledFrom(allActions())
		insert := func(t *rapid.T) {
			s := genText(t, "ins", 6)
			e.Insert(s)
			if s = strings.ReplaceAll(s, "\r\n", "\n"); s != "" {
				m.replace(m.cursor, m.cursor, s)
			}
		}
		do := func(t *rapid.T) {
			switch a := act.Draw(t, "do"); {
			case m.do(a):
				e.Do(a)
			case a == edit.DeleteWordBack || a == edit.DeleteWordForward:
				deletesWhatTheWordKeyPasses(t, e, m, a)
			default:
				was := e.Text()
				changed := e.Do(a)
				m.text, m.cursor = e.Text(), e.CursorOffset()
				if changed && (a == edit.Undo || a == edit.Redo) && !seen[m.text] {
					t.Fatalf("action %d brought up a text that never was: %q", a, m.text)
				}
				if a <= edit.Bottom && m.text != was {
					t.Fatalf("action %d changed the text", a)
				}
			}
		}
		t.Repeat(map[string]func(*rapid.T){
			"insert": insert,
			"do":     do,
			"do2":    do,
			"set": func(t *rapid.T) {
				n := rapid.IntRange(-1, len(m.text)+1).Draw(t, "offset")
				e.SetCursorOffset(n)
				m.cursor = e.CursorOffset()
				if m.cursor > max(n, 0) {
					t.Fatalf("offset %d became %d", n, m.cursor)
				}
			},
			"size": func(t *rapid.T) {
				e.SetSize(rapid.IntRange(1, 24).Draw(t, "w"), rapid.IntRange(1, 6).Draw(t, "h"))
			},
			"": func(t *rapid.T) {
				seen[e.Text()] = true
				if e.Text() != m.text || e.CursorOffset() != m.cursor {
					t.Fatalf("editor %q at %d, model %q at %d", e.Text(), e.CursorOffset(), m.text, m.cursor)
				}
				if !slices.Contains(m.bounds(), m.cursor) {
					t.Fatalf("the cursor is inside a glyph: %q at %d", m.text, m.cursor)
				}
			},
		})
	})
}

func deletesWhatTheWordKeyPasses(t *rapid.T, e *edit.Editor, m *model, a edit.Action) {
	from, to, at := m.cursor, m.cursor, m.cursor
	if a == edit.DeleteWordBack {
		e.Do(edit.WordLeft)
		from = e.CursorOffset()
	} else {
		e.Do(edit.WordRight)
		to = e.CursorOffset()
	}
	e.SetCursorOffset(at)
	e.Do(a)
	m.cut(from, to)
}

// TestEditor_ShowsWhatAFreshOneShows compares an editor that has wrapped bit by
// bit with one that wraps the finished text at once, in a window that holds all.
func TestEditor_ShowsWhatAFreshOneShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := edit.New()
		w, h := rapid.IntRange(1, 24).Draw(t, "w"), rapid.IntRange(1, 6).Draw(t, "h")
		e.SetSize(w, h)
		act := rapid.SampledFrom(allActions())
		t.Repeat(map[string]func(*rapid.T){
			"insert": func(t *rapid.T) { e.Insert(genText(t, "ins", 30)) },
			"do":     func(t *rapid.T) { e.Do(act.Draw(t, "do")) },
			"do2":    func(t *rapid.T) { e.Do(act.Draw(t, "do")) },
			"set": func(t *rapid.T) {
				e.SetCursorOffset(rapid.IntRange(0, len(e.Text())).Draw(t, "offset"))
			},
			"size": func(t *rapid.T) {
				w, h = rapid.IntRange(1, 24).Draw(t, "w"), rapid.IntRange(1, 6).Draw(t, "h")
				e.SetSize(w, h)
			},
			"": func(t *rapid.T) {
				if msg := compare(e, w, h); msg != "" {
					t.Fatal(msg)
				}
			},
		})
	})
}

// compare returns how e's window differs from the truth, or "".
func compare(e *edit.Editor, w, h int) string {
	whole := edit.New()
	whole.SetSize(w, 1<<30)
	whole.SetText(e.Text())
	whole.SetCursorOffset(e.CursorOffset())
	all, got := whole.Rows(), e.Rows()
	wx, wy := whole.Cursor()
	x, y := e.Cursor()
	first := wy - y
	above, below := e.More()
	switch {
	case x < 0 || x >= w || y < 0 || y >= len(got) || len(got) > h:
		return "the cursor is outside"
	case x != wx:
		return "the cursor is at another column"
	case first < 0 || first+len(got) > len(all) || !slices.Equal(got, all[first:first+len(got)]):
		return "other rows:\n" + strings.Join(got, "\n") + "\ninstead of a part of\n" + strings.Join(all, "\n")
	case above != (first > 0) || below != (first+len(got) < len(all)):
		return "more above or below is wrong"
	case len(got) < min(h, len(all)):
		return "rows are left empty"
	case e.RowsNeeded(1<<30) != len(all):
		return "it counts other rows than it shows"
	}
	for _, r := range got {
		if safe.Width(r) > w {
			return "a row is too wide: " + r
		}
		if safe.Text(r) != r || strings.ContainsAny(r, "\n\t") {
			return "a row is not safe: " + r
		}
	}
	return ""
}

func TestRows_HoldTheWholeText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.NewReplacer("\t", "", "\r", "").Replace(genText(t, "text", 60))
		e := edit.New()
		e.SetSize(rapid.IntRange(12, 40).Draw(t, "w"), 1<<30)
		e.SetText(s)
		got := strings.Join(e.Rows(), "")
		if want := safe.Text(strings.ReplaceAll(s, "\n", "")); got != want && !joins(s) {
			t.Errorf("%q is shown as %q, want %q", s, got, want)
		}
	})
}

// joins reports whether taking the newlines out of s makes bytes join that were
// apart, or puts combining characters together.
func joins(s string) bool {
	return safe.Text(strings.ReplaceAll(s, "\n", "")) != strings.ReplaceAll(safe.Text(s), "␊", "")
}
