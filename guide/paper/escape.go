package paper

import "strings"

// escape gives a line of Markdown that shows the words of a line and nothing
// else. start says that the line begins a line of Markdown, where more
// characters have a meaning. It escapes too much rather than too little, in
// rare characters only.
func escape(line string, start bool) string {
	var b strings.Builder
	marker := -1
	if start {
		marker = markerEnd(line)
	}
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '<':
			b.WriteString("&lt;") // every Markdown there is leaves it alone
			continue
		case c == '&' && entity(line[i+1:]):
			b.WriteString("&amp;")
			continue
		case i == marker, strings.IndexByte("\\`*_[]{}#|~$^", c) >= 0:
			b.WriteByte('\\')
		}
		b.WriteByte(line[i])
	}
	return b.String()
}

// markerEnd is where a line begins as an item, a quotation, a heading's
// underline, a rule or a table would: the index of the byte to escape, or -1.
func markerEnd(line string) int {
	if line == "" {
		return -1
	}
	if strings.IndexByte("-+=>:%!", line[0]) >= 0 {
		return 0
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if digits > 0 && digits < len(line) && (line[digits] == '.' || line[digits] == ')') {
		return digits
	}
	return -1
}

// entity reports whether what follows a & makes it stand for a character.
func entity(rest string) bool {
	name, _, found := strings.Cut(strings.TrimPrefix(rest, "#"), ";")
	if !found || name == "" {
		return false
	}
	for i := 0; i < len(name); i++ {
		c := name[i] | 0x20
		if (c < 'a' || c > 'z') && (name[i] < '0' || name[i] > '9') {
			return false
		}
	}
	return true
}
