package script

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/guide/words"
)

// What a file may hold at most, so that a screen can show it and one from anywhere
// can be read without harm.
const (
	MaxBytes = 512 << 10

	maxID       = 40 // characters
	maxReported = 50 // keeps the errors of a file that is no guide at all readable
)

// File collects what is wrong with a file, so that all of it is said in one go.
type File struct {
	name   string
	faults []Fault
	heads  []Text // those of the second level, where words stand that can be read
}

// Fault is what was expected in a line of a file.
type Fault struct {
	File string
	Line int // from 1
	// Under is the heading of the second level that it stands under, or that is
	// missing; empty above the first.
	Under string
	Text  words.Text
}

// Error is "file:line: what was expected".
func (f Fault) Error() string { return f.Say(words.English()) }

// Say is Error in another language.
func (f Fault) Say(w *words.Words) string {
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, w.Text(f.Text))
}

// Fault says what was expected in a line.
func (f *File) Fault(line int, id string, values ...any) {
	under := ""
	for _, h := range f.heads {
		if h.Line <= line {
			under, _ = unescape(h.lines[0])
		}
	}
	f.faults = append(f.faults, Fault{f.name, max(line, 1), under, words.Of(id, values...)})
}

// Lacks is Fault of a heading of the second level that is not there.
func (f *File) Lacks(under string, id string, values ...any) {
	f.faults = append(f.faults, Fault{f.name, 1, under, words.Of(id, values...)})
}

// Meant is Fault of a word that is none of a few, which are its value "Want", and
// it "Found"; it suggests the one that is spelled most like it.
func (f *File) Meant(line int, id, found string, of []string, values ...any) {
	values = append(values, "Want", strings.Join(of, ", "), "Found", found)
	if like := Nearest(found, of); like != "" {
		f.Fault(line, "script.meant", "Fault", words.Of(id, values...), "Like", like)
		return
	}
	f.Fault(line, id, values...)
}

// Nearest is the word of a few that another is most likely a slip for; empty
// where it is like none of them.
func Nearest(word string, of []string) (best string) {
	word = strings.ToLower(word)
	most := 1 + len(word)/4
	for _, w := range of {
		if n := slips(word, strings.ToLower(w)); n <= most && n < len(w) {
			best, most = w, n-1
		}
	}
	return best
}

// slips is how many letters have to be put in, left out or changed to make one
// word of another.
func slips(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			changed := before
			if a[i] != b[j] {
				changed++
			}
			before, row[j+1] = row[j+1], min(changed, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// Unexpected says what was expected in a line, and what is there: ids of texts,
// and the values of the second.
func (f *File) Unexpected(line int, want, found string, values ...any) {
	f.Fault(line, "script.unexpected", "Want", words.Of(want), "Found", words.Of(found, values...))
}

// Faults are all of them, each once, in order of line.
func (f *File) Faults() []Fault {
	slices.SortStableFunc(f.faults, func(a, b Fault) int { return a.Line - b.Line })
	f.faults = slices.CompactFunc(f.faults, func(a, b Fault) bool { return a.Line == b.Line && a.Text.String() == b.Text.String() })
	return f.faults
}

// Err joins the faults in order of line, those that anybody would read; nil is none.
func (f *File) Err() error {
	var errs []error
	for i, x := range f.Faults() {
		if i == maxReported {
			x.Text = words.Of("script.more")
			return errors.Join(append(errs, x)...)
		}
		errs = append(errs, x)
	}
	return errors.Join(errs...)
}

// Words gives the plain words of a text, with single spaces between them. Those
// that Markdown would take for more, and braces, are faults.
func (f *File) Words(t Text) string {
	s := f.words(t)
	if strings.ContainsAny(s, "{}") {
		f.Fault(t.Line, "script.braces")
		return ""
	}
	return s
}

func (f *File) words(t Text) string {
	var all []string
	for i, line := range t.lines {
		plain, odd := unescape(line)
		if odd.IsZero() && i > 0 && isTableRule(line) {
			odd = words.Of("script.odd.table")
		}
		if !odd.IsZero() {
			f.Fault(t.Line+i, "script.plain", "Found", odd)
			return ""
		}
		all = append(all, strings.FieldsFunc(plain, func(c rune) bool { return c == ' ' || c == '\t' })...)
	}
	return strings.TrimSpace(strings.Join(all, " "))
}

// LineOf gives the words of a text that is to be shown in a line: some, and at
// most so many characters. want is the id of what is missing where there are none.
func (f *File) LineOf(t Text, want string, most int) string {
	return f.line(t, want, most, f.Words)
}

// LineWith is LineOf of a text in which one name in braces may stand, such as "{it}".
func (f *File) LineWith(name string, t Text, want string, most int) string {
	return f.line(t, want, most, func(t Text) string {
		s := f.words(t)
		if strings.ContainsAny(strings.ReplaceAll(s, name, ""), "{}") {
			f.Fault(t.Line, "script.braces")
			return ""
		}
		return s
	})
}

func (f *File) line(t Text, want string, most int, read func(Text) string) string {
	before := len(f.faults)
	s := read(t)
	switch n := utf8.RuneCountInString(s); {
	case len(f.faults) > before:
	case s == "":
		f.Fault(t.Line, "script.missing", "Want", words.Of(want))
	case n > most:
		f.Fault(t.Line, "script.long", "Most", most, "Found", n)
	}
	return s
}

// ID gives the id in backquotes that a text begins with, and the text behind it.
// ok is false, with a fault, where it begins with none.
func (f *File) ID(t Text) (id string, rest Text, ok bool) {
	first := ""
	if len(t.lines) > 0 && strings.HasPrefix(t.lines[0], "`") {
		id, first, ok = strings.Cut(t.lines[0][1:], "`")
	}
	switch {
	case !ok:
		f.Fault(t.Line, "script.id.none")
		return "", t, false
	case !IsID(id):
		f.Fault(t.Line, "script.id", "Most", maxID, "Found", id)
		ok = false
	}
	t.lines = slices.Concat([]string{first}, t.lines[1:])
	return id, t, ok
}

// IsID reports whether s is lower-case words joined by hyphens, and short enough.
func IsID(id string) bool {
	for word := range strings.SplitSeq(id, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return len(id) <= maxID
}

// isTableRule knows the line under the head of a table.
func isTableRule(line string) bool {
	return strings.Trim(line, "|:- \t") == "" && strings.Contains(line, "-")
}

// textFault says what keeps s from being one line of characters that a screen
// can show as they are; zero is nothing.
func textFault(s string) words.Text {
	if !utf8.ValidString(s) {
		return words.Of("script.line.utf8")
	}
	for _, c := range s {
		if name := controlName(c); name != "" {
			return words.Of("script.line.control", "Name", name)
		}
	}
	return words.Text{}
}

// shown is a character where a screen can show it, and a space for any other.
func shown(c rune) rune {
	if c != '\t' && controlName(c) != "" {
		return ' '
	}
	return c
}

// controlName names a character that moves the cursor, breaks the line, turns
// the reading direction over or is no text at all; others have no name here.
func controlName(c rune) string {
	switch {
	case c < ' ':
		return [...]string{
			"NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL",
			"BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI",
			"DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB",
			"CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
		}[c]
	case c == 0x7F:
		return "DEL"
	case unicode.IsControl(c), unicode.Is(unicode.Bidi_Control, c), c == '\u2028', c == '\u2029', c == '\uFEFF':
		return fmt.Sprintf("%U", c)
	}
	return ""
}
