package practice

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide/when"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
)

// ErrNoDay is returned where words name no day.
const ErrNoDay = screen.Why("class.day.none")

// ReadsDay reads a day from words, seen from now.
type ReadsDay func(words string, now time.Time) (time.Time, error)

// DayNote says which day was read from what is being typed, or why none was.
func DayNote(k *screen.Desk, read ReadsDay) func(text string) (string, page.Ink) {
	return func(text string) (string, page.Ink) {
		if text == "" {
			return "", page.Faint
		}
		day, err := read(text, k.Now())
		switch {
		case errors.Is(err, when.ErrNoSuchDay):
			return k.T("class.day.impossible"), page.Warn
		case errors.Is(err, when.ErrDisagree):
			return k.T("class.day.disagree"), page.Warn
		case errors.Is(err, when.ErrSeveral):
			return k.T("class.day.several"), page.Warn
		case errors.Is(err, when.ErrAhead):
			return k.T("class.day.ahead"), page.Warn
		case err != nil:
			return k.T("class.day.unread"), page.Faint
		}
		return k.LongDay(day), page.Faint
	}
}

// NamesOf are names with commas between them.
func NamesOf(text string) []string {
	var out []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// InRow are numbers in a row, with something between them.
func InRow(numbers []int, between string) string {
	var out []string
	for _, n := range numbers {
		out = append(out, strconv.Itoa(n))
	}
	return strings.Join(out, between)
}

// FolderOf is the part of a typed path up to its last separator; empty where there
// is none.
func FolderOf(path string) string {
	return path[:strings.LastIndexAny(path, "/"+string(filepath.Separator))+1]
}
