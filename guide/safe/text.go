package safe

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Text returns s made harmless to draw on one line. Control characters become their pictures (ESC
// is ␛, a line feed ␊, a tab ␉), other dangerous characters a visible <U+202E>, and bytes that are
// not UTF-8 a visible \x9b. The result is valid UTF-8, and Text of it is itself. Text that is safe
// already is returned as it is, without allocating. Split lines first: see Lines.
func Text(s string) string {
	n, combining := safePrefix(s, 0)
	if n == len(s) {
		return s
	}
	out := make([]byte, 0, len(s)+len(s)/4+8)
	for {
		out = append(out, s[:n]...)
		if s = s[n:]; s == "" {
			return string(out)
		}
		r, size := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && size == 1 {
			out = appendByte(out, s[0])
		} else {
			out = appendVisible(out, r)
		}
		s = s[size:]
		n, combining = safePrefix(s, combining)
	}
}

// Lines splits s at line ends (\n, \r\n or \r) and returns each line made safe by Text, with every
// tab as four spaces. Text with n line ends gives n+1 lines; the empty text gives one empty line.
func Lines(s string) []string {
	lines := make([]string, 0, 1+strings.Count(s, "\n"))
	for {
		end := strings.IndexAny(s, "\r\n")
		if end < 0 {
			return append(lines, line(s))
		}
		lines = append(lines, line(s[:end]))
		if strings.HasPrefix(s[end:], "\r\n") {
			end++
		}
		s = s[end+1:]
	}
}

func line(s string) string {
	return Text(strings.ReplaceAll(s, "\t", "    "))
}

// safePrefix returns the length of the longest beginning of s that is safe as it stands, when the
// character before s already carries the given number of combining marks. It also returns that
// number for the text after the character that ended the beginning.
func safePrefix(s string, combining int) (n, after int) {
	for n < len(s) {
		c := s[n]
		if c >= ' ' && c < 0x7f {
			combining = 0
			n++
			continue
		}
		if c < utf8.RuneSelf {
			return n, 0
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case r == utf8.RuneError && size == 1, isHidden(r):
			return n, 0
		case !isCombining(r):
			combining = 0
		case combining == maxCombining:
			return n, combining
		default:
			combining++
		}
		n += size
	}
	return n, combining
}

// appendByte writes a byte that is no part of a character as \x9b.
func appendByte(out []byte, c byte) []byte {
	const hex = "0123456789abcdef"
	return append(out, '\\', 'x', hex[c>>4], hex[c&15])
}

// appendVisible writes the picture of a control character, and any other character as <U+202E>.
func appendVisible(out []byte, r rune) []byte {
	switch {
	case r < ' ':
		return utf8.AppendRune(out, '␀'+r)
	case r == 0x7f:
		return append(out, "␡"...)
	}
	out = append(out, "<U+"...)
	for i := rune(0x1000); i > r; i >>= 4 {
		out = append(out, '0')
	}
	out = append(out, strings.ToUpper(strconv.FormatInt(int64(r), 16))...)
	return append(out, '>')
}
