package term

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Cell is one character cell. Ch 0 means blank; Rev is the reverse attribute
// (programs draw a block cursor with it).
type Cell struct {
	Ch  rune
	Rev bool
}

// wideTail stands in the second cell of a wide character.
const wideTail = rune(-1)

// Screen is a small xterm: enough to know what curses, Bubble Tea, vim, nano,
// micro and their like show. Colours are parsed and dropped. It is not safe
// for concurrent use.
type Screen struct {
	Cols, Rows int
	X, Y       int // the cursor, from 0
	// Reply is called with the answer to a query; it may be nil.
	Reply func(string)
	// Queries names the queries seen, oldest first.
	Queries []string
	// Early is how many of them came while the screen was blank.
	Early int

	main, alt []Cell
	cur       []Cell // one of the two
	inAlt     bool
	saved     [2]int // by ESC 7
	savedMain [2]int // while the alternate screen shows
	top, bot  int    // scroll region, inclusive
	noWrap    bool
	pendWrap  bool // the next character goes to the next line
	rev       bool
	lineDraw  bool
	lastCh    rune
	parser    *ansi.Parser
}

// NewScreen returns a blank screen.
func NewScreen(cols, rows int) *Screen {
	s := &Screen{Cols: cols, Rows: rows, bot: rows - 1}
	s.main, s.alt = make([]Cell, cols*rows), make([]Cell, cols*rows)
	s.cur = s.main
	s.parser = ansi.NewParser()
	s.parser.SetHandler(ansi.Handler{
		Print: s.put, Execute: s.control, HandleEsc: s.escape, HandleCsi: s.sequence, HandleOsc: func(_ int, data []byte) { s.command(string(data)) },
		HandleDcs: func(cmd ansi.Cmd, _ ansi.Params, _ []byte) { s.device(cmd) },
	})
	return s
}

// Write feeds bytes that the program wrote. It never fails.
func (s *Screen) Write(p []byte) (int, error) {
	for _, b := range p {
		s.parser.Advance(b)
	}
	return len(p), nil
}

// Snapshot copies the cells into dst, which is grown if needed, and returns it.
func (s *Screen) Snapshot(dst []Cell) []Cell { return append(dst[:0], s.cur...) }

// Gained reports whether a cell that was not c in old is c now.
func (s *Screen) Gained(old []Cell, c rune) bool {
	for i := range s.cur {
		if s.cur[i].Ch == c && old[i].Ch != c {
			return true
		}
	}
	return false
}

// Differs reports whether any cell differs from old.
func (s *Screen) Differs(old []Cell) bool {
	for i := range s.cur {
		if s.cur[i].Rev != old[i].Rev || shown(s.cur[i].Ch) != shown(old[i].Ch) {
			return true
		}
	}
	return false
}

func shown(r rune) rune {
	if r == 0 {
		return ' '
	}
	return r
}

// Text returns the shown text, one line for each row, trailing blanks cut.
func (s *Screen) Text() string {
	var b strings.Builder
	b.Grow(len(s.cur) + s.Rows)
	for y := range s.Rows {
		blanks := 0
		for _, c := range s.row(y) {
			switch r := shown(c.Ch); r {
			case wideTail:
			case ' ':
				blanks++
			default:
				for ; blanks > 0; blanks-- {
					b.WriteByte(' ')
				}
				b.WriteRune(r)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (s *Screen) row(y int) []Cell { return s.cur[y*s.Cols : (y+1)*s.Cols] }

// move puts the cursor somewhere, kept on the screen.
func (s *Screen) move(x, y int) {
	s.X, s.Y = max(0, min(x, s.Cols-1)), max(0, min(y, s.Rows-1))
	s.pendWrap = false
}

func (s *Screen) lineFeed() {
	s.pendWrap = false
	if s.Y == s.bot {
		s.scrollUp(s.top, s.bot, 1)
	} else if s.Y < s.Rows-1 {
		s.Y++
	}
}

func (s *Screen) scrollUp(top, bot, n int) {
	n = min(n, bot-top+1)
	copy(s.cur[top*s.Cols:(bot+1)*s.Cols], s.cur[(top+n)*s.Cols:(bot+1)*s.Cols])
	clear(s.cur[(bot+1-n)*s.Cols : (bot+1)*s.Cols])
}

func (s *Screen) scrollDown(top, bot, n int) {
	n = min(n, bot-top+1)
	copy(s.cur[(top+n)*s.Cols:(bot+1)*s.Cols], s.cur[top*s.Cols:(bot+1-n)*s.Cols])
	clear(s.cur[top*s.Cols : (top+n)*s.Cols])
}

// put writes a character where the cursor is. Combining marks are dropped.
func (s *Screen) put(r rune) {
	w := RuneWidth(r)
	if w == 0 {
		return
	}
	if s.pendWrap && !s.noWrap || w == 2 && s.X == s.Cols-1 {
		s.X = 0
		s.lineFeed()
	}
	s.pendWrap = false
	if s.lineDraw && r >= 'j' && r <= 'x' {
		r = '─'
	}
	i := s.Y*s.Cols + s.X
	s.cur[i], s.lastCh = Cell{r, s.rev}, r
	if w == 2 && s.X+1 < s.Cols {
		s.cur[i+1] = Cell{wideTail, s.rev}
	}
	if s.X+w < s.Cols {
		s.X += w
		return
	}
	s.X, s.pendWrap = s.Cols-1, true
}

// RuneWidth is how many columns a character takes.
func RuneWidth(r rune) int {
	if r < 0x300 {
		return 1
	}
	return ansi.StringWidth(string(r))
}

// mode sets one of the private modes.
func (s *Screen) mode(m int, on bool) {
	switch m {
	case 7:
		s.noWrap = !on
	case 47, 1047, 1049:
		s.alternate(on)
	}
}

func (s *Screen) alternate(on bool) {
	if on == s.inAlt {
		return
	}
	s.inAlt, s.pendWrap = on, false
	if on {
		s.savedMain = [2]int{s.X, s.Y}
		clear(s.alt)
		s.cur = s.alt
		return
	}
	s.cur = s.main
	s.X, s.Y = s.savedMain[0], s.savedMain[1]
}
