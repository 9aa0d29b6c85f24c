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
