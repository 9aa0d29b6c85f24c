package term

import (
	"fmt"
	"strconv"
	"strings"
)

// sequence is a control sequence, taken apart.
type sequence struct {
	private byte // one of ? > < =, or 0
	inter   byte // an intermediate byte, or 0
	nums    []int
	final   byte
}

func parseSequence(params []byte, final byte) sequence {
	q := sequence{final: final}
	p := string(params)
	if p != "" && strings.IndexByte("?><=", p[0]) >= 0 {
		q.private, p = p[0], p[1:]
	}
	if p != "" && p[len(p)-1] >= 0x20 && p[len(p)-1] <= 0x2f {
		q.inter, p = p[len(p)-1], p[:len(p)-1]
	}
	if p == "" {
		return q
	}
	for f := range strings.SplitSeq(p, ";") {
		f, _, _ = strings.Cut(f, ":")
		n, err := strconv.Atoi(f)
		if err != nil || n < 0 {
			n = 0
		}
		q.nums = append(q.nums, min(n, 10000)) // more than any screen has
	}
	return q
}

// arg is the i-th number, or def where it is missing or zero.
func (q sequence) arg(i, def int) int {
	if i < len(q.nums) && q.nums[i] > 0 {
		return q.nums[i]
	}
	return def
}

func (s *Screen) csi(final byte) {
	q := parseSequence(s.parser.params, final)
	switch {
	case q.inter == '$' && final == 'p':
		private := ""
		if q.private != 0 {
			private = string(q.private)
		}
		s.answer("DECRQM", fmt.Sprintf("\x1b[%s%d;0$y", private, q.arg(0, 0)))
	case q.inter != 0:
	case q.private == '>':
		s.csiGreater(q)
	case q.private == '?':
		s.csiQuestion(q)
	case q.private != 0:
	case s.csiMove(q), s.csiErase(q), s.csiShift(q), s.csiState(q):
	}
}

func (s *Screen) csiGreater(q sequence) {
	switch q.final {
	case 'c':
		s.answer("DA2", "\x1b[>1;10;0c")
	case 'q':
		s.answer("XTVERSION", "\x1bP>|onetoone(1)\x1b\\")
	}
}

func (s *Screen) csiQuestion(q sequence) {
	switch q.final {
	case 'h', 'l':
		for _, m := range q.nums {
			s.mode(m, q.final == 'h')
		}
	case 'u':
		s.Queries = append(s.Queries, "KITTYKBD") // most terminals do not answer
	case 'n':
		if q.arg(0, 0) == 6 {
			s.answer("DECXCPR", fmt.Sprintf("\x1b[?%d;%dR", s.Y+1, s.X+1))
		}
	}
}

// csiMove moves the cursor. Like its sisters it reports whether the sequence
// was one of its own.
func (s *Screen) csiMove(q sequence) bool {
	n := q.arg(0, 1)
	switch q.final {
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

func (s *Screen) csiErase(q sequence) bool {
	cells, at := s.cur, s.Y*s.Cols+s.X
	switch q.final {
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

// csiShift moves cells and lines aside.
func (s *Screen) csiShift(q sequence) bool {
	n, row := q.arg(0, 1), s.row(s.Y)
	inRegion := s.Y >= s.top && s.Y <= s.bot
	switch q.final {
	case 'L':
		if inRegion {
			s.scrollDown(s.Y, s.bot, n)
		}
	case 'M':
		if inRegion {
			s.scrollUp(s.Y, s.bot, n)
		}
	case 'P':
		n = min(n, s.Cols-s.X)
		copy(row[s.X:], row[s.X+n:])
		clear(row[s.Cols-n:])
	case '@':
		n = min(n, s.Cols-s.X)
		copy(row[s.X+n:], row[s.X:s.Cols-n])
		clear(row[s.X : s.X+n])
	case 'S':
		s.scrollUp(s.top, s.bot, n)
	case 'T':
		s.scrollDown(s.top, s.bot, n)
	case 'b':
		for range n {
			s.put(s.lastCh)
		}
	default:
		return false
	}
	return true
}

// csiState sets attributes and the scroll region, and answers.
func (s *Screen) csiState(q sequence) bool {
	switch q.final {
	case 'm':
		s.attributes(q.nums)
	case 'r':
		s.top, s.bot = q.arg(0, 1)-1, min(q.arg(1, s.Rows), s.Rows)-1
		if s.top >= s.bot {
			s.top, s.bot = 0, s.Rows-1
		}
		s.move(0, 0)
	case 'c':
		s.answer("DA1", "\x1b[?62;22c")
	case 'n':
		switch q.arg(0, 0) {
		case 5:
			s.answer("DSR", "\x1b[0n")
		case 6:
			s.answer("CPR", fmt.Sprintf("\x1b[%d;%dR", s.Y+1, s.X+1))
		}
	case 't':
		if q.arg(0, 0) == 18 {
			s.answer("XTWINOPS18", fmt.Sprintf("\x1b[8;%d;%dt", s.Rows, s.Cols))
		}
	default:
		return false
	}
	return true
}

func (s *Screen) attributes(nums []int) {
	if len(nums) == 0 {
		s.rev = false
	}
	for i := 0; i < len(nums); i++ {
		switch nums[i] {
		case 0, 27:
			s.rev = false
		case 7:
			s.rev = true
		case 38, 48, 58: // a colour, with its own numbers behind it
			if i+1 < len(nums) && nums[i+1] == 5 {
				i += 2
			} else if i+1 < len(nums) && nums[i+1] == 2 {
				i += 4
			}
		}
	}
}
