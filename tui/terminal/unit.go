package terminal

import "unicode/utf8"

// unitMax is how long an escape sequence may be, in bytes; real ones are shorter than 20. What goes
// on longer is passed on in pieces.
const unitMax = 128

const del = 0x7f // backspace, on most keyboards

// unitKind says what a unit, the smallest piece of what is typed, is.
type unitKind int

const (
	key        unitKind = iota // a character or an escape sequence
	escapes                    // one or two escape keys
	partial                    // the beginning of a unit; the rest has not come yet
	pasteStart                 // the start marker of a paste
	pasteEnd                   // an end marker; outside a paste it means nothing
	answer                     // the terminal's, or a part of one
)

// firstUnit returns the length of the unit that b, which must not be empty, begins with, and what it
// is. Bytes that are not UTF-8 are a key each. The length of a partial unit is not told.
func firstUnit(b []byte) (n int, kind unitKind) {
	switch {
	case b[0] == esc:
		return escUnit(b)
	case b[0] < utf8.RuneSelf:
		return 1, key
	case !utf8.FullRune(b):
		return 0, partial
	}
	_, n = utf8.DecodeRune(b)
	return n, key
}

// textRun returns how many bytes at the beginning of b are letters and spaces: whole characters of
// UTF-8 that are no control characters.
func textRun(b []byte) (n int) {
	for n < len(b) {
		r, size := utf8.DecodeRune(b[n:])
		if r < ' ' || r == del || r == utf8.RuneError {
			break
		}
		n += size
	}
	return n
}

// escUnit is firstUnit of what begins with an escape: a sequence, or a key together with alt.
func escUnit(b []byte) (n int, kind unitKind) {
	if len(b) == 1 {
		return 0, partial
	}
	switch b[1] {
	case '[', 'O':
		return sequence(b)
	case esc:
		return twoEscapes(b)
	}
	n, kind = firstUnit(b[1:])
	return n + 1, kind
}

// twoEscapes is firstUnit of what begins with two escapes: the key pressed twice, or a sequence
// together with alt, or the key pressed just before a paste.
func twoEscapes(b []byte) (n int, kind unitKind) {
	if len(b) == 2 {
		return 0, partial
	}
	switch b[2] {
	case esc:
		return 1, escapes
	case '[', 'O':
		n, kind = sequence(b[1:])
		if kind == pasteStart || kind == pasteEnd {
			return 1, escapes
		}
		return n + 1, kind
	}
	return 2, escapes
}

// sequence is firstUnit of what begins with ESC [ or ESC O: parameters up to a letter or the like.
// A sequence that breaks off ends before the byte that does not belong to it.
func sequence(b []byte) (n int, kind unitKind) {
	const linuxFunctionKey = "\x1b[["
	for i := 2; i < len(b); i++ {
		switch c := b[i]; {
		case c < ' ' || c > '~' || i == unitMax:
			return i, key
		case c == '[' && i == 2 && string(b[:3]) == linuxFunctionKey:
			continue // F1 to F5 there are ESC [ [ A to E
		case c >= '@':
			return i + 1, markerKind(b[:i+1])
		}
	}
	return 0, partial
}

// markerKind says which marker b is: pasteStart, pasteEnd, or key if it is none.
func markerKind(b []byte) unitKind {
	switch string(b) {
	case startMarker:
		return pasteStart
	case endMarker:
		return pasteEnd
	}
	return key
}
