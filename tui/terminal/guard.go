package terminal

import (
	"strings"

	"example.org/onetoone/guide/safe"
)

const (
	esc       = '\x1b'
	plainSGR  = "\x1b[m" // no colours
	eraseLine = "\x1b[K" // from the cursor to the end of the line, in the current background
)

// appendRow appends what draws row on a line of w columns, when the cursor stands at the beginning
// of the line and no colour is set, and leaves no colour set. Only printable text and SGR sequences
// come out, at most w columns of them, and nothing that was on the line before stays.
//
// Text whose width is certain is drawn over the old and the rest of the line erased. Where the
// terminal may count otherwise than we do, the line is erased first: erasing afterwards could take
// the last character of a full line with it, or leave something behind.
func appendRow(b []byte, row string, w int, signs safe.Signs) []byte {
	width, styled, plain := measurePlain(row)
	if !plain || width > w {
		return appendGuarded(append(b, eraseLine...), row, w, signs)
	}
	b = append(b, row...)
	if styled {
		b = append(b, plainSGR...)
	}
	if width < w {
		b = append(b, eraseLine...)
	}
	return b
}

// measurePlain returns how many columns row takes and whether SGR sequences are in it, if it is made
// of nothing but those and printable ASCII.
func measurePlain(row string) (width int, styled, plain bool) {
	for i := 0; i < len(row); {
		if c := row[i]; c >= ' ' && c < 0x7f {
			width++
			i++
			continue
		}
		n := sgr(row[i:])
		if n == 0 {
			return 0, false, false
		}
		styled = true
		i += n
	}
	return width, styled, true
}

// appendGuarded appends row, made safe, cut to w columns and spelled in some signs, ending without
// colours.
func appendGuarded(b []byte, row string, w int, signs safe.Signs) []byte {
	for row != "" {
		if n := sgr(row); n > 0 {
			b = append(b, row[:n]...)
			row = row[n:]
			continue
		}
		n := textLen(row)
		text := safe.Text(row[:n])
		head, width := safe.Fit(text, w)
		b = append(b, signs.Spell(head)...)
		if len(head) < len(text) {
			break
		}
		w -= width
		row = row[n:]
	}
	return append(b, plainSGR...)
}

// textLen returns where the first SGR sequence in row begins, or the length of row.
func textLen(row string) int {
	for i := 0; ; i++ {
		next := strings.IndexByte(row[i:], esc)
		if next < 0 {
			return len(row)
		}
		if i += next; sgr(row[i:]) > 0 {
			return i
		}
	}
}

// sgr returns the length of the SGR sequence that s begins with: ESC [, digits, semicolons and
// colons, m. It returns 0 if s begins with anything else.
func sgr(s string) int {
	if len(s) < 3 || s[0] != esc || s[1] != '[' {
		return 0
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c < '0' || c > ';':
			return 0
		}
	}
	return 0
}
