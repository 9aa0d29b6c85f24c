package term

import (
	"strings"
	"unicode/utf8"
)

// parser is where in the stream of bytes the screen is.
type parser struct {
	state  parserState
	params []byte // of a control sequence
	str    []byte // of a control string
	kind   byte   // of the control string: the byte after ESC
	utf    []byte // of a character, so far
}

type parserState int

const (
	ground    parserState = iota
	escape                // after ESC
	control               // after ESC [
	inString              // OSC, DCS, APC, PM, SOS
	stringEsc             // ESC inside a string
	charset
	skipOne // the one byte after ESC #, ESC space and ESC %
)

func (s *Screen) feed(b byte) {
	p := &s.parser
	switch p.state {
	case ground:
		s.feedGround(b)
	case escape:
		s.feedEscape(b)
	case control:
		s.feedControl(b)
	case inString, stringEsc:
		s.feedString(b)
	case charset:
		s.lineDraw = b == '0'
		p.state = ground
	case skipOne:
		p.state = ground
	}
}

func (s *Screen) feedGround(b byte) {
	p := &s.parser
	if b < 0x80 {
		p.utf = p.utf[:0]
	}
	switch {
	case b == 0x1b:
		p.state = escape
	case b < 0x20 || b == 0x7f:
		s.controlChar(b)
	case b < 0x80:
		s.put(rune(b))
	default:
		if p.utf = append(p.utf, b); utf8.FullRune(p.utf) {
			r, _ := utf8.DecodeRune(p.utf)
			p.utf = p.utf[:0]
			s.put(r)
		}
	}
}

func (s *Screen) feedControl(b byte) {
	p := &s.parser
	switch {
	case b >= 0x40 && b <= 0x7e:
		p.state = ground
		s.csi(b)
	case b == 0x1b:
		p.state = escape
	case b < 0x20:
		s.controlChar(b)
	default:
		p.params = append(p.params, b)
	}
}

func (s *Screen) feedString(b byte) {
	p := &s.parser
	switch {
	case p.state == stringEsc:
		p.state = ground
		s.endString()
		if b != '\\' {
			s.feedEscape(b)
		}
	case b == 0x07:
		p.state = ground
		s.endString()
	case b == 0x1b:
		p.state = stringEsc
	default:
		p.str = append(p.str, b)
	}
}

func (s *Screen) controlChar(b byte) {
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

func (s *Screen) feedEscape(b byte) {
	p := &s.parser
	p.state = ground
	switch b {
	case '[':
		p.state, p.params = control, p.params[:0]
	case ']', 'P', '_', '^', 'X':
		p.state, p.str, p.kind = inString, p.str[:0], b
	case '(', ')', '*', '+':
		p.state = charset
	case '#', ' ', '%':
		p.state = skipOne
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
		s.reverseFeed()
	case 'c':
		clear(s.cur)
		s.X, s.Y, s.top, s.bot, s.rev = 0, 0, 0, s.Rows-1, false
	}
}

func (s *Screen) reverseFeed() {
	if s.Y == s.top {
		s.scrollDown(s.top, s.bot, 1)
	} else if s.Y > 0 {
		s.Y--
	}
}

// endString answers the queries that are control strings.
func (s *Screen) endString() {
	str := string(s.parser.str)
	switch s.parser.kind {
	case ']':
		s.endOSC(str)
	case 'P':
		if strings.HasPrefix(str, "+q") {
			s.answer("XTGETTCAP", "\x1bP0+r\x1b\\")
		} else if strings.HasPrefix(str, "$q") {
			s.answer("DECRQSS", "\x1bP0$r\x1b\\")
		}
	}
}

func (s *Screen) endOSC(str string) {
	switch {
	case str == "10;?":
		s.answer("OSC10", "\x1b]10;rgb:d0d0/d0d0/d0d0\x1b\\")
	case str == "11;?":
		s.answer("OSC11", "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\")
	case str == "12;?":
		s.answer("OSC12", "\x1b]12;rgb:d0d0/d0d0/d0d0\x1b\\")
	case strings.HasPrefix(str, "4;") && strings.HasSuffix(str, ";?"):
		s.answer("OSC4", "\x1b]"+strings.TrimSuffix(str, "?")+"rgb:8080/8080/8080\x1b\\")
	}
}

func (s *Screen) answer(name, reply string) {
	s.Queries = append(s.Queries, name)
	if s.Reply != nil {
		s.Reply(reply)
	}
}
