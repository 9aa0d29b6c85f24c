package words

import (
	"strings"
	"unicode/utf8"
)

// Visible gives text with every byte that is no UTF-8 written out, as \x9b.
// Text that is UTF-8, which nearly all is, comes back as it is. Visible of it is itself.
func Visible(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	const hex = "0123456789abcdef"
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if r == utf8.RuneError && size == 1 {
			b.WriteString(`\x`)
			b.WriteByte(hex[text[0]>>4])
			b.WriteByte(hex[text[0]&15])
		} else {
			b.WriteString(text[:size])
		}
		text = text[size:]
	}
	return b.String()
}
