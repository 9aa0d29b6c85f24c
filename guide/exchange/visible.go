package exchange

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// visible gives one line of words made harmless: control characters become
// their pictures (ESC is ␛), what hides or reorders text a visible <U+202E>,
// bytes that are no text a visible \x9b. Joiners, which several scripts and
// emoji need, stay.
func visible(line string) string {
	if strings.IndexFunc(line, hidden) < 0 && utf8.ValidString(line) {
		return line
	}
	var b strings.Builder
	for i, r := range line {
		_, size := utf8.DecodeRuneInString(line[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, line[i])
		case r < ' ':
			b.WriteRune('␀' + r)
		case r == 0x7f:
			b.WriteRune('␡')
		case hidden(r):
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// hidden reports whether r acts on a screen, reorders or separates text, or
// shows nothing.
func hidden(r rune) bool {
	const zeroWidthNonJoiner, zeroWidthJoiner = '\u200c', '\u200d'
	switch {
	case r == zeroWidthNonJoiner, r == zeroWidthJoiner, unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point)
}

// wordLines splits words into lines, each made visible and without the spaces
// around it.
func wordLines(words string) []string {
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", "    ").Replace(words), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimSpace(visible(l))
	}
	return lines
}

// oneLine is words where there is room for a single line.
func oneLine(words string) string {
	return strings.Join(strings.Fields(strings.Join(wordLines(words), " ")), " ")
}
