package terminal

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"example.org/onetoone/guide/safe"
)

// screen is a terminal reduced to what the painter may use of one. Anything else is an error.
type screen struct {
	t      fataler
	cells  [][]string // a wide character is in the first of its cells, the second is ""
	x, y   int
	cursor bool
	sgr    string
}

// fataler is a test, of rapid or not.
type fataler interface{ Fatalf(string, ...any) }

func newScreen(t fataler, w, h int) *screen {
	s := &screen{t: t}
	s.resize(w, h)
	return s
}

// resize makes the screen another size, and what is on it unlike anything that was drawn.
func (s *screen) resize(w, h int) {
	s.cells = make([][]string, h)
	for y := range s.cells {
		s.cells[y] = strings.Split(strings.Repeat("#", w), "")
	}
	s.x, s.y = 0, 0
}

var sequences = regexp.MustCompile(`^\x1b\[(?:(\d+);(\d+)H|(K)|([\d;:]*)m|\?25([hl]))`)

func (s *screen) write(b []byte) {
	for text := string(b); text != ""; {
		if m := sequences.FindStringSubmatch(text); m != nil {
			s.obey(m)
			text = text[len(m[0]):]
			continue
		}
		c, rest, w, _ := uniseg.FirstGraphemeClusterInString(text, -1)
		if r, _ := utf8.DecodeRuneInString(c); r < ' ' || r == 0x7f || r == utf8.RuneError || safe.Text(c) != c {
			s.t.Fatalf("%q was written in %q", c, b)
		}
		s.print(c, min(w, 2))
		text = rest
	}
}

func (s *screen) obey(m []string) {
	switch {
	case m[1] != "":
		y, _ := strconv.Atoi(m[1])
		x, _ := strconv.Atoi(m[2])
		if s.x, s.y = x-1, y-1; x < 1 || y < 1 || s.y >= len(s.cells) || s.x >= len(s.cells[0]) {
			s.t.Fatalf("the cursor was sent to %d,%d", s.x, s.y)
		}
	case m[3] != "":
		if s.sgr != "" {
			s.t.Fatalf("a line was erased in the colour %q", s.sgr)
		}
		for x := min(s.x, len(s.cells[s.y])-1); x < len(s.cells[s.y]); x++ {
			s.cells[s.y][x] = " "
		}
	case m[5] != "":
		s.cursor = m[5] == "h"
	default:
		if s.sgr = m[4]; strings.Trim(s.sgr, "0;:") == "" {
			s.sgr = ""
		}
	}
}

func (s *screen) print(c string, width int) {
	row := s.cells[s.y]
	if s.x+width > len(row) {
		s.t.Fatalf("%q was written past the right edge, at column %d of %d", c, s.x, len(row))
	}
	for i := range width {
		row[s.x+i] = ""
	}
	if width == 0 {
		return // on the character before; which one does not matter here
	}
	row[s.x] = c + "\x1b[" + s.sgr + "m"
	s.x += width
}

func (s *screen) String() string {
	var b strings.Builder
	for _, row := range s.cells {
		b.WriteString(strings.ReplaceAll(strings.Join(row, ""), "\x1b[m", "") + "\n")
	}
	return b.String()
}
