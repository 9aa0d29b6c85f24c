package terminal

// How the two answers begin, and how much of one no hand has typed.
const (
	colourStart = "\x1b]11;"
	colourSure  = "\x1b]11;rgb"
	fenceStart  = "\x1b[?"
)

// fit says how far bytes are an answer.
type fit int

const (
	no    fit = iota // another byte than an answer's has come
	begun            // there is no more, and what there is begins an answer
	whole
)

// answerIn says how many bytes at the beginning of b are an answer to Ask, and how far it has come.
//
// The colour is ESC ]11; rgb:RRRR/GGGG/BBBB, or rgba: and four numbers, of one to four digits each, or
// #RRGGBB, and BEL or ESC \. The fence is ESC [? and some numbers, and c; kitty leaves the last one out.
func answerIn(b []byte) (n int, f fit) {
	s := answerScan{b: b}
	if len(b) > 1 && b[1] == '[' {
		s.fence()
	} else {
		s.colour()
	}
	switch {
	case !s.off:
		return s.at, whole
	case s.at == len(b):
		return s.at, begun
	case s.at > 0 && b[s.at-1] == esc: // which begins something else
		return s.at - 1, no
	}
	return s.at, no
}

// sure reports whether the beginning of an answer is the terminal's beyond doubt. In one piece it has to
// be longer than what a hand types without a pause; with pauses, than what anybody types.
func sure(answer []byte, piece bool) bool {
	switch {
	case len(answer) < 2 || answer[1] == '[':
		return len(answer) > len(fenceStart)
	case piece:
		return len(answer) >= len(colourStart)
	}
	return len(answer) >= len(colourSure)
}

// answerScan reads an answer. Once a byte is missing, or is another, it is off.
type answerScan struct {
	b   []byte
	at  int
	off bool
}

func (s *answerScan) fence() {
	s.text(fenceStart)
	s.run(unitMax, func(c byte) bool { return c >= '0' && c <= '9' || c == ';' })
	s.text("c")
}

func (s *answerScan) colour() {
	s.text(colourStart)
	digit := func(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f' }
	if s.has('#') {
		s.run(12, digit)
	} else {
		s.text("rgb")
		parts := 3
		if s.has('a') {
			parts = 4
		}
		for i := range parts {
			s.text(string(":///"[i]))
			s.run(4, digit)
		}
	}
	if !s.has('\a') {
		s.text("\x1b\\")
	}
}

// next is the byte that is looked at, if there is one.
func (s *answerScan) next() (c byte, ok bool) {
	if s.off || s.at == len(s.b) {
		return 0, false
	}
	return s.b[s.at], true
}

// has goes past a byte that may stand there, and reports whether it does.
func (s *answerScan) has(want byte) bool {
	c, ok := s.next()
	if ok = ok && c == want; ok {
		s.at++
	}
	return ok
}

// text goes past what has to stand there.
func (s *answerScan) text(want string) {
	for i := range len(want) {
		s.off = s.off || !s.has(want[i])
	}
}

// run goes past bytes of one kind, one at least. At the end there may be more to come.
func (s *answerScan) run(most int, is func(byte) bool) {
	from := s.at
	for c, ok := s.next(); ok && is(c) && s.at-from < most; c, ok = s.next() {
		s.at++
	}
	s.off = s.off || s.at == from
}
