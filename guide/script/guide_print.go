package script

import (
	"bytes"
	"fmt"
	"strings"
)

// The headings and markers of a guide's file, which the parser expects and
// the printer writes.
const (
	headOpening = "Before you start"
	headCare    = "When it gets hard"
	headAsk     = "Ask"
	otherMark   = "or:"
	dot         = "·"
	dutyMark    = ","
)

// Markdown prints the guide as a file that [Parse] reads back: for every guide
// that [Guide.Check] accepts, Parse gives the same guide. One that Check
// refuses is printed too, so that it can be put right by hand.
func (g Guide) Markdown() []byte {
	var b bytes.Buffer
	printHead(&b, "# ", g.Title)
	printIntro(&b, g.ID, g.Minutes(), g.Summary)
	if len(g.Opening) > 0 {
		printHead(&b, "\n## ", headOpening)
		printList(&b, g.Opening)
	}
	printHead(&b, "\n## ", headCare)
	printLists(&b, g.Care.Lists())
	for i, s := range g.Stages {
		printHead(&b, fmt.Sprintf("\n## %d. ", i+1), s.Title)
		printIntro(&b, s.ID, s.Minutes, s.Purpose, s.Duties...)
		printPrompts(&b, s.Prompts)
		printLists(&b, s.Cues.Lists())
	}
	return b.Bytes()
}

func printHead(b *bytes.Buffer, mark, title string) {
	fmt.Fprintf(b, "%s%s\n", mark, escape(title))
}

func printIntro(b *bytes.Buffer, id string, minutes int, about string, duties ...Duty) {
	unit := "minutes"
	if minutes == 1 {
		unit = "minute"
	}
	fmt.Fprintf(b, "\n`%s` %s %d %s", id, dot, minutes, unit)
	if len(duties) > 0 {
		fmt.Fprintf(b, " %s %s", dot, dutyNames(duties))
	}
	b.WriteByte('\n')
	fmt.Fprintf(b, "\n%s\n", escape(about))
}

// dutyNames are duties as a file lists them.
func dutyNames(duties []Duty) string {
	names := make([]string, len(duties))
	for i, d := range duties {
		names[i] = escape(string(d))
	}
	return strings.Join(names, dutyMark+" ")
}

func printPrompts(b *bytes.Buffer, prompts []Prompt) {
	printHead(b, "\n### ", headAsk)
	b.WriteByte('\n')
	for _, p := range prompts {
		fmt.Fprintf(b, "- `%s` %s\n", p.ID, escape(p.Text))
		for _, other := range p.Other {
			fmt.Fprintf(b, "  - %s %s\n", otherMark, escape(other))
		}
	}
}

// printLists leaves out a list without lines, heading and all.
func printLists(b *bytes.Buffer, lists []List) {
	for _, l := range lists {
		if len(l.Lines) > 0 {
			printHead(b, "\n### ", l.Title)
			printList(b, l.Lines)
		}
	}
}

func printList(b *bytes.Buffer, lines []string) {
	b.WriteByte('\n')
	for _, line := range lines {
		fmt.Fprintf(b, "- %s\n", escape(line))
	}
}

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
func unescape(raw string) (plain, odd string) {
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\\' && i+1 < len(raw) && isPunct(raw[i+1]) {
			i++
		} else if what := oddAt(raw, i); what != "" {
			return "", fmt.Sprintf("%s (write \\%c for the character itself)", what, raw[i])
		}
		b.WriteByte(raw[i])
	}
	return b.String(), ""
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7F && !isAlnum(c)
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// oddAt names what the byte at i, without a backslash before it, may begin
// other than words, here or where a forge shows the file.
func oddAt(s string, i int) string {
	switch s[i] {
	case '*', '_':
		return "emphasis"
	case '`':
		return "code"
	case '[':
		return "a link, a picture or a box"
	case '<':
		return "HTML"
	case '~':
		if strings.HasPrefix(s[i:], "~~") {
			return "struck-out words"
		}
	case '&':
		rest := strings.TrimPrefix(s[i+1:], "#")
		end := strings.IndexByte(rest, ';')
		if end > 0 && strings.IndexFunc(rest[:end], func(c rune) bool { return c >= 0x80 || !isAlnum(byte(c)) }) < 0 {
			return "HTML"
		}
	}
	return ""
}
