package safe

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// HTML is words for a page: each of their lines made harmless, and nothing in
// them markup.
func HTML(words string) string { return html.EscapeString(strings.Join(Lines(words), "\n")) }

// JSON writes as escapes what a document of JSON may have as it is and a terminal
// had better not be sent. Such characters stand in strings only: what the
// document says is the same.
func JSON(doc []byte) []byte {
	acts := func(r rune) bool { return r != '\n' && isHidden(r) }
	at := strings.IndexFunc(string(doc), acts)
	if at < 0 {
		return doc
	}
	out := append(make([]byte, 0, len(doc)+64), doc[:at]...)
	for _, r := range string(doc[at:]) {
		switch high, low := utf16.EncodeRune(r); {
		case !acts(r):
			out = utf8.AppendRune(out, r)
		case high != utf8.RuneError:
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}

// Styled is a row as the screens draw it: harmless but for its own colours and
// weights (ESC [ numbers m).
func Styled(row string) string {
	if strings.IndexByte(row, '\x1b') < 0 {
		return Text(row)
	}
	var b strings.Builder
	b.Grow(len(row))
	for row != "" {
		if n := style(row); n > 0 {
			b.WriteString(row[:n])
			row = row[n:]
			continue
		}
		next := strings.IndexByte(row[1:], '\x1b') + 1
		if next == 0 {
			next = len(row)
		}
		b.WriteString(Text(row[:next]))
		row = row[next:]
	}
	return b.String()
}

// style is the length of the colour or weight that a text begins with; 0 is none.
func style(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c != ';' && c != ':' && (c < '0' || c > '9'):
			return 0
		}
	}
	return 0
}
