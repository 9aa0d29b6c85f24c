package terminal

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"example.org/onetoone/guide/safe"
)

func TestPainter_WritesOnlyWhatChanged(t *testing.T) {
	const home = "\x1b[1;1H" // where the cursor of those frames is
	var p painter
	p.paint(Frame{Rows: []string{"one", "two", "\x1b[1mthree\x1b[m"}}, 10, 4)
	steps := []struct {
		name string
		f    Frame
		want string
	}{
		{"nothing", Frame{Rows: []string{"one", "two", "\x1b[1mthree\x1b[m"}}, ""},
		{"a row", Frame{Rows: []string{"one", "TWO", "\x1b[1mthree\x1b[m"}}, "\x1b[2;1HTWO\x1b[K" + home},
		{"a colour", Frame{Rows: []string{"one", "TWO", "\x1b[2mthree"}}, "\x1b[3;1H\x1b[2mthree\x1b[m\x1b[K" + home},
		{"fewer rows", Frame{Rows: []string{"one"}}, "\x1b[2;1H\x1b[K\x1b[3;1H\x1b[K" + home},
		{"the end of a row", Frame{Rows: []string{"one two"}}, "\x1b[1;4H two\x1b[K" + home},
		{"a word at the end", Frame{Rows: []string{"one too"}}, "\x1b[1;4H too\x1b[K" + home},
		{"a colour at the end", Frame{Rows: []string{"one \x1b[2mfor a\x1b[m"}}, "\x1b[1;4H \x1b[2mfor a\x1b[m\x1b[m\x1b[K" + home},
		{"a word in a colour", Frame{Rows: []string{"one \x1b[2mfor i\x1b[m"}}, "\x1b[1;4H \x1b[2mfor i\x1b[m\x1b[m\x1b[K" + home},
		{"a word taken away in a colour", Frame{Rows: []string{"one \x1b[2mfor\x1b[m"}}, "\x1b[1;8H\x1b[2m\x1b[m\x1b[m\x1b[K" + home},
		{"a word behind it, in its colour", Frame{Rows: []string{"one \x1b[2mfor i\x1b[m"}}, "\x1b[1;8H\x1b[2m i\x1b[m\x1b[m\x1b[K" + home},
		{"no end", Frame{Rows: []string{"one "}}, "\x1b[1;4H \x1b[K" + home},
		{"an accent on a space", Frame{Rows: []string{"one \u0301"}}, "\x1b[1;4H\x1b[K \u0301\x1b[m" + home},
		{"behind other letters", Frame{Rows: []string{"ó n"}}, "\x1b[1;1H\x1b[Kó n\x1b[m" + home},
		{"behind them again", Frame{Rows: []string{"ó m"}}, "\x1b[1;1H\x1b[Kó m\x1b[m" + home},
		{"a full row", Frame{Rows: []string{"0123456789"}}, "\x1b[1;1H0123456789" + home},
		{"a wider row", Frame{Rows: []string{"0123456789 bc"}}, ""},
		{"letters that are not seen", Frame{Rows: []string{"0123456789xyz"}}, "\x1b[1;1H\x1b[K0123456789\x1b[m" + home},
		{"a row of other letters", Frame{Rows: []string{"組合"}}, "\x1b[1;1H\x1b[K組合\x1b[m" + home},
		{"the cursor on", Frame{Rows: []string{"組合"}, CursorX: 4, CursorOn: true}, "\x1b[1;5H\x1b[?25h"},
		{"the cursor elsewhere", Frame{Rows: []string{"組合"}, CursorX: 2, CursorOn: true}, "\x1b[1;3H"},
		{"a row under the cursor", Frame{Rows: []string{"a"}, CursorX: 2, CursorOn: true}, "\x1b[1;1Ha\x1b[K\x1b[1;3H"},
		{"the cursor outside", Frame{Rows: []string{"a"}, CursorX: 99, CursorY: -1, CursorOn: true}, "\x1b[1;10H"},
		{"the cursor off", Frame{Rows: []string{"a"}, CursorX: 2}, "\x1b[1;3H\x1b[?25l"},
		{"the cursor off, elsewhere", Frame{Rows: []string{"a"}, CursorY: 1}, "\x1b[2;1H"},
		{"more rows than the screen has", Frame{Rows: []string{"a", "", "", "", "e"}, CursorY: 1}, ""},
		{"a field", Frame{Rows: []string{"\x1b[1m›\x1b[m it"}, CursorX: 4, CursorOn: true}, "\x1b[1;1H\x1b[K\x1b[1m›\x1b[m it\x1b[m\x1b[1;5H\x1b[?25h"},
		{"a letter typed", Frame{Rows: []string{"\x1b[1m›\x1b[m its"}, CursorX: 5, CursorOn: true}, "\x1b[1;5Hs\x1b[K\x1b[1;6H"},
		{"a space typed", Frame{Rows: []string{"\x1b[1m›\x1b[m its "}, CursorX: 6, CursorOn: true}, "\x1b[1;6H \x1b[K\x1b[1;7H"},
		{"it taken back", Frame{Rows: []string{"\x1b[1m›\x1b[m its"}, CursorX: 5, CursorOn: true}, "\x1b[1;6H\x1b[K\x1b[1;6H"},
		{"a letter taken back", Frame{Rows: []string{"\x1b[1m›\x1b[m it"}, CursorX: 4, CursorOn: true}, "\x1b[1;5H\x1b[K\x1b[1;5H"},
		{"the cursor taken left", Frame{Rows: []string{"\x1b[1m›\x1b[m it"}, CursorX: 3, CursorOn: true}, "\x1b[1;4H"},
		{"a letter typed between", Frame{Rows: []string{"\x1b[1m›\x1b[m iat"}, CursorX: 4, CursorOn: true}, "\x1b[1;4Hat\x1b[K\x1b[1;5H"},
		{"an accent typed", Frame{Rows: []string{"\x1b[1m›\x1b[m ia\u0301t"}, CursorX: 4, CursorOn: true}, "\x1b[1;2H\x1b[K ia\u0301t\x1b[m\x1b[1;5H"},
		{"a word changed elsewhere", Frame{Rows: []string{"\x1b[1m›\x1b[m into"}, CursorX: 2, CursorOn: true}, "\x1b[1;2H into\x1b[K\x1b[1;3H"},
	}
	for _, s := range steps {
		if got := string(p.paint(s.f, 10, 4)); got != s.want {
			t.Errorf("%s: wrote %q, want %q", s.name, got, s.want)
		}
	}
}

func TestPainter_DrawsEverythingAfterForgetting(t *testing.T) {
	f := Frame{Rows: []string{"one"}, CursorOn: true}
	var p painter
	first := string(p.paint(f, 10, 2))
	p.forget()
	if again := string(p.paint(f, 10, 2)); again != first || !strings.Contains(again, "one") {
		t.Errorf("first wrote %q, after forgetting %q", first, again)
	}
}

// rowPieces are good and bad pieces of rows.
var rowPieces = []string{
	"a", "word ", " ", "é", "組合", "👩\u200d👧", "\u0301", "\x1b[1m", "\x1b[38;5;12m", "\x1b[m", "\x1b[0m", "\x1b[4:3m", "·", "━━",
	"\x1b[2J", "\x1b]0;title\x07", "\x1b", "\n", "\x9b", "\x1b[31", "\x1b[?25h", "\u202e", "\x1bP", "\x1b[>4;1m", "\t", "\u009b2J",
	"שלום ", "سميرة", "e\u0301", "\ufe0f\u20e3", "1",
}

func anyRow() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(rowPieces), 0, 12), func(p []string) string { return strings.Join(p, "") })
}

// However the screen came to show a frame, it looks as if that frame had been drawn first.
func TestPainter_LeavesNoTraceOfEarlierFrames(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p painter
		w, h := 10, 4
		s := newScreen(t, w, h)
		var before []string
		for range rapid.IntRange(1, 6).Draw(t, "frames") {
			if rapid.IntRange(0, 3).Draw(t, "resize") == 0 {
				w, h = rapid.IntRange(1, 14).Draw(t, "w"), rapid.IntRange(1, 6).Draw(t, "h")
				s.resize(w, h)
				p.forget()
			}
			f := Frame{
				Rows:     rapid.SliceOfN(anyRow(), 0, h+1).Draw(t, "rows"),
				CursorX:  rapid.IntRange(-1, w).Draw(t, "x"),
				CursorY:  rapid.IntRange(-1, h).Draw(t, "y"),
				CursorOn: rapid.Bool().Draw(t, "on"),
			}
			for y := range min(len(f.Rows), len(before)) { // most rows begin as those that stood there
				f.Rows[y] = before[y][:rapid.IntRange(0, len(before[y])).Draw(t, "common")] + f.Rows[y]
			}
			before = f.Rows
			s.write(p.paint(f, w, h))

			var fresh painter
			alone := newScreen(t, w, h)
			alone.write(fresh.paint(f, w, h))
			if s.String() != alone.String() || s.cursor != f.CursorOn || s.sgr != "" {
				t.Fatalf("frame %q on %dx%d shows\n%q\nand alone\n%q", f.Rows, w, h, s, alone)
			}
			if s.x != alone.x || s.y != alone.y {
				t.Fatalf("the cursor is at %d,%d, alone at %d,%d", s.x, s.y, alone.x, alone.y)
			}
		}
	})
}

// FuzzRow: whatever a row contains, only text and colours come out, within the width.
func FuzzRow(f *testing.F) {
	for i, s := range rowPieces {
		f.Add(s+strings.Join(rowPieces[i:], ""), 8)
	}
	f.Fuzz(func(t *testing.T, row string, w int) {
		w = 1 + w&31
		s := newScreen(t, w, 1)
		s.write([]byte("\x1b[1;1H"))
		s.write(appendRow(nil, row, w, safe.Every))
		if s.sgr != "" {
			t.Errorf("%q leaves the colour %q", row, s.sgr)
		}
		if strings.Contains(s.String(), "#") && !strings.Contains(row, "#") {
			t.Errorf("%q leaves %q on the screen", row, s)
		}
		if out := string(appendRow(nil, row, w, safe.Every)); !utf8.ValidString(out) {
			t.Errorf("%q is drawn as %q", row, out)
		}
	})
}

func TestRow_ShowsControlSequencesAsPictures(t *testing.T) {
	for row, want := range map[string]string{
		"a\x1b[2Jb":              "a␛[2Jb",
		"\x1b]0;title\x07x":      "␛]0;title␇x",
		"\x1b[1mbold\x1b[6nask":  "\x1b[1mbold␛[6nask",
		"\x1b[38:2::1:2:3mé":     "\x1b[38:2::1:2:3mé",
		"\x1b\x1b[1mé":           "␛\x1b[1mé",
		"é\x1b[1":                "é␛[1",
		"0123456789\x1b[31mover": "0123456789\x1b[31mover",
		"組合組合組合組合組合x":            "組合組合組合組合組合",
		"x組合組合組合組合組合":            "x組合組合組合組合組",
	} {
		got := strings.TrimPrefix(string(appendRow(nil, row, 20, safe.Every)), eraseLine)
		got = strings.TrimSuffix(strings.TrimSuffix(got, eraseLine), plainSGR)
		if got != want {
			t.Errorf("%q is drawn as %q, want %q", row, got, want)
		}
	}
}

func frame80x24() Frame {
	f := Frame{CursorOn: true, CursorY: 10}
	for y := range 24 {
		f.Rows = append(f.Rows, fmt.Sprintf("\x1b[1m%2d\x1b[m %s", y, strings.Repeat("we talked about the lift ", 3)))
	}
	return f
}

func BenchmarkPainter(b *testing.B) {
	ascii := "\x1b[7m" + strings.Repeat("abcdefg ", 9) + "\x1b[27m"
	for _, bb := range []struct{ name, row string }{
		{"one row", ascii},
		{"one row of accents", safe.Cut("\x1b[7m"+strings.Repeat("žluťoučký kůň ", 6), 80)},
		{"one row of han", strings.Repeat("組合団結", 10)},
		{"one row of emoji", strings.Repeat("👩\u200d👧 ☺\ufe0f ", 13)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			var p painter
			f := frame80x24()
			rows := [2]string{bb.row, bb.row + " "}
			for i := 0; b.Loop(); i++ {
				f.Rows[10], f.CursorX = rows[i&1], i&63
				p.paint(f, 80, 24)
			}
		})
	}
	b.Run("nothing", func(b *testing.B) {
		var p painter
		f := frame80x24()
		for b.Loop() {
			p.paint(f, 80, 24)
		}
	})
	b.Run("everything", func(b *testing.B) {
		var p painter
		f := frame80x24()
		for b.Loop() {
			p.forget()
			p.paint(f, 80, 24)
		}
	})
}

func TestPainter_DrawsInTheSignsThereAre(t *testing.T) {
	p := painter{signs: safe.Plain}
	got := string(p.paint(Frame{Rows: []string{"\x1b[1m› Éva · “damp”…\x1b[m", "━━──"}}, 20, 2))
	if want := "\x1b[1m> Éva - \"damp\"~\x1b[m"; !strings.Contains(got, want) || !strings.Contains(got, "==--") {
		t.Errorf("wrote %q", got)
	}
	if again := p.paint(Frame{Rows: []string{"\x1b[1m› Éva · “damp”…\x1b[m", "━━──"}}, 20, 2); len(again) > 0 {
		t.Errorf("wrote %q again", again)
	}
}
