package term

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// control does what a control character says.
func (s *Screen) control(b byte) {
	switch b {
	case '\r':
		s.X, s.pendWrap = 0, false
	case '\n', '\v', '\f':
		s.lineFeed()
	case '\b':
		s.X, s.pendWrap = max(0, s.X-1), false
	case '\t':
		s.X = min(s.Cols-1, (s.X/8+1)*8)
	}
}

// escape does a short sequence.
func (s *Screen) escape(cmd ansi.Cmd) {
	if i := cmd.Intermediate(); i != 0 {
		s.lineDraw = strings.IndexByte("()*+", i) >= 0 && cmd.Final() == '0'
		return
	}
	switch cmd.Final() {
	case '7':
		s.saved = [2]int{s.X, s.Y}
	case '8':
		s.move(s.saved[0], s.saved[1])
	case 'D':
		s.lineFeed()
	case 'E':
		s.X = 0
		s.lineFeed()
	case 'M':
		if s.Y == s.top {
			s.scrollDown(s.top, s.bot, 1)
		} else if s.Y > 0 {
			s.Y--
		}
	case 'c':
		clear(s.cur)
		s.X, s.Y, s.top, s.bot, s.rev = 0, 0, 0, s.Rows-1, false
	}
}

// numbers are the parameters of a sequence.
type numbers ansi.Params

// arg is the i-th number, or def where it is missing or zero.
func (n numbers) arg(i, def int) int {
	v, _, _ := ansi.Params(n).Param(i, def)
	if v <= 0 {
		return def
	}
	return min(v, 10000) // more than any screen has
}

// sequence does a control sequence.
func (s *Screen) sequence(cmd ansi.Cmd, params ansi.Params) {
	q, final := numbers(params), cmd.Final()
	switch prefix, inter := cmd.Prefix(), cmd.Intermediate(); {
	case inter == '$' && final == 'p':
		s.answer("DECRQM", fmt.Sprintf("\x1b[%s%d;0$y", strings.Trim(string(rune(prefix)), "\x00"), q.arg(0, 0)))
	case inter != 0:
	case prefix == '>' && final == 'c':
		s.answer("DA2", "\x1b[>1;10;0c")
	case prefix == '>' && final == 'q':
		s.answer("XTVERSION", "\x1bP>|onetoone(1)\x1b\\")
	case prefix == '?':
		s.question(final, q)
	case prefix != 0:
	case s.moves(final, q), s.erases(final, q), s.shifts(final, q), s.states(final, q):
	}
}

// question does a sequence of DEC's own.
func (s *Screen) question(final byte, q numbers) {
	switch final {
	case 'h', 'l':
		for i := range q {
			s.mode(q.arg(i, 0), final == 'h')
		}
	case 'u':
		s.Queries = append(s.Queries, "KITTYKBD") // most terminals do not answer
	case 'n':
		if q.arg(0, 0) == 6 {
			s.answer("DECXCPR", fmt.Sprintf("\x1b[?%d;%dR", s.Y+1, s.X+1))
		}
	}
}

// moves moves the cursor. Like its sisters it reports whether the sequence was
// one of its own.
func (s *Screen) moves(final byte, q numbers) bool {
	n := q.arg(0, 1)
	switch final {
	case 'A':
		s.move(s.X, s.Y-n)
	case 'B', 'e':
		s.move(s.X, s.Y+n)
	case 'C', 'a':
		s.move(s.X+n, s.Y)
	case 'D':
		s.move(s.X-n, s.Y)
	case 'E':
		s.move(0, s.Y+n)
	case 'F':
		s.move(0, s.Y-n)
	case 'G', '`':
		s.move(n-1, s.Y)
	case 'd':
		s.move(s.X, n-1)
	case 'H', 'f':
		s.move(q.arg(1, 1)-1, n-1)
	case 's':
		s.saved = [2]int{s.X, s.Y}
	case 'u':
		s.move(s.saved[0], s.saved[1])
	default:
		return false
	}
	return true
}

func (s *Screen) erases(final byte, q numbers) bool {
	cells, at := s.cur, s.Y*s.Cols+s.X
	switch final {
	case 'J':
	case 'K':
		cells, at = s.row(s.Y), s.X
	case 'X':
		clear(s.row(s.Y)[s.X:min(s.Cols, s.X+q.arg(0, 1))])
		return true
	default:
		return false
	}
	switch q.arg(0, 0) {
	case 0:
		clear(cells[at:])
	case 1:
		clear(cells[:at+1])
	default:
		clear(cells)
	}
	return true
}

// shifts moves cells and lines aside.
func (s *Screen) shifts(final byte, q numbers) bool {
	n, row := q.arg(0, 1), s.row(s.Y)
	within := s.Y >= s.top && s.Y <= s.bot
	switch {
	case final == 'L' && within:
		s.scrollDown(s.Y, s.bot, n)
	case final == 'M' && within:
		s.scrollUp(s.Y, s.bot, n)
	case final == 'P':
		n = min(n, s.Cols-s.X)
		copy(row[s.X:], row[s.X+n:])
		clear(row[s.Cols-n:])
	case final == '@':
		n = min(n, s.Cols-s.X)
		copy(row[s.X+n:], row[s.X:s.Cols-n])
		clear(row[s.X : s.X+n])
	case final == 'S':
		s.scrollUp(s.top, s.bot, n)
	case final == 'T':
		s.scrollDown(s.top, s.bot, n)
	case final == 'b':
		for range n {
			s.put(s.lastCh)
		}
	default:
		return false
	}
	return true
}

// states sets attributes and the scroll region, and answers.
func (s *Screen) states(final byte, q numbers) bool {
	switch n := q.arg(0, 0); {
	case final == 'm':
		s.attributes(q)
	case final == 'r':
		s.top, s.bot = q.arg(0, 1)-1, min(q.arg(1, s.Rows), s.Rows)-1
		if s.top >= s.bot {
			s.top, s.bot = 0, s.Rows-1
		}
		s.move(0, 0)
	case final == 'c':
		s.answer("DA1", "\x1b[?62;22c")
	case final == 'n' && n == 5:
		s.answer("DSR", "\x1b[0n")
	case final == 'n' && n == 6:
		s.answer("CPR", fmt.Sprintf("\x1b[%d;%dR", s.Y+1, s.X+1))
	case final == 't' && n == 18:
		s.answer("XTWINOPS18", fmt.Sprintf("\x1b[8;%d;%dt", s.Rows, s.Cols))
	default:
		return false
	}
	return true
}

// attributes keeps whether what is written is reversed, and passes over colours,
// which have numbers of their own behind them.
func (s *Screen) attributes(q numbers) {
	s.rev = s.rev && len(q) > 0
	for i := 0; i < len(q); i++ {
		switch q.arg(i, 0) {
		case 0, 27:
			s.rev = false
		case 7:
			s.rev = true
		case 38, 48, 58:
			i += map[int]int{5: 2, 2: 4}[q.arg(i+1, 0)]
		}
	}
}

// device answers the queries that are device control strings.
func (s *Screen) device(cmd ansi.Cmd) {
	switch {
	case cmd.Final() == 'q' && cmd.Intermediate() == '+':
		s.answer("XTGETTCAP", "\x1bP0+r\x1b\\")
	case cmd.Final() == 'q' && cmd.Intermediate() == '$':
		s.answer("DECRQSS", "\x1bP0$r\x1b\\")
	}
}

// command answers the queries that are commands of the operating system's.
func (s *Screen) command(text string) {
	for number, colour := range map[string]string{"10": "d0d0", "11": "1e1e", "12": "d0d0"} {
		if text == number+";?" {
			s.answer("OSC"+number, fmt.Sprintf("\x1b]%s;rgb:%[2]s/%[2]s/%[2]s\x1b\\", number, colour))
		}
	}
	if which, asks := strings.CutSuffix(text, ";?"); asks && strings.HasPrefix(which, "4;") {
		s.answer("OSC4", "\x1b]"+which+";rgb:8080/8080/8080\x1b\\")
	}
}

func (s *Screen) answer(name, reply string) {
	s.Queries = append(s.Queries, name)
	if !slices.ContainsFunc(s.cur, func(c Cell) bool { return shown(c.Ch) != ' ' }) {
		s.Early++
	}
	if s.Reply != nil {
		s.Reply(reply)
	}
}
