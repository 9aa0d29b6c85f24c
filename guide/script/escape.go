package script

import (
	"strings"

	"example.org/onetoone/guide/words"
)

// escape puts a backslash before whatever Markdown, here or on a forge, would
// take for more than words. It errs on the side of too many, in rare
// characters only, so that sentences stay as they would be typed.
func escape(s string) string {
	var b strings.Builder
	marker := markerEnd(s)
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' || s[i] == '#' || i == marker || oddAt(s, i) != "" {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// markerEnd is where s begins as a list item, a quotation or a rule would: the
// index of the byte to escape, or -1.
func markerEnd(s string) int {
	if s == "" {
		return -1
	}
	if strings.IndexByte("-+>=|", s[0]) >= 0 {
		return 0
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return digits
	}
	return -1
}

// unescape turns a line of Markdown into the words it stands for. What it
// holds beyond words, odd, is named; nothing is passed over.
func unescape(raw string) (plain string, odd words.Text) {
	if !strings.ContainsAny(raw, "\\*_`[<~&") {
		return raw, odd
	}
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\\' && i+1 < len(raw) && isPunct(raw[i+1]) {
			i++
		} else if what := oddAt(raw, i); what != "" {
			return "", words.Of("script.odd", "What", words.Of(what), "Sign", raw[i:i+1])
		}
		b.WriteByte(raw[i])
	}
	return b.String(), words.Text{}
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7F && !isAlnum(c)
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// oddAt is the id of what the byte at i, without a backslash before it, may begin
// other than words, here or where a forge shows the file.
func oddAt(s string, i int) string {
	switch s[i] {
	case '*', '_':
		return "script.odd.emphasis"
	case '`':
		return "script.odd.code"
	case '[':
		return "script.odd.link"
	case '<':
		return "script.odd.html"
	case '~':
		if strings.HasPrefix(s[i:], "~~") {
			return "script.odd.struck"
		}
	case '&':
		rest := strings.TrimPrefix(s[i+1:], "#")
		end := strings.IndexByte(rest, ';')
		if end > 0 && strings.IndexFunc(rest[:end], func(c rune) bool { return c >= 0x80 || !isAlnum(byte(c)) }) < 0 {
			return "script.odd.html"
		}
	}
	return ""
}
