package recording

import (
	"regexp"
	"strings"
	"sync"
)

// longestName is the most letters of a name: what stands before a colon
// further on is a sentence.
const longestName = 40

// stamp is a time in front of a turn: [12:30], (00:12:30) or 00:12:30.
var stamp = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\[(]?((?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)[\])]?\s+(.*)$`)
})

// text reads a turn a line, as "Name: words".
func (f file) text() ([]Turn, error) {
	var turns []Turn
	stage := ""
	for i, line := range f.lines {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if heading, ok := strings.CutPrefix(line, "#"); ok {
			stage = strings.TrimSpace(strings.TrimLeft(heading, "#"))
			continue
		}
		t := Turn{Line: i + 1, Stage: stage}
		if m := stamp().FindStringSubmatch(line); m != nil {
			// Before words that go on, a bare time is one of them.
			_, _, named := name(m[2])
			if at, ok := clock(m[1]); ok && (named || line[0] == '[' || line[0] == '(') {
				t.From, t.Timed, line = at, true, m[2]
			}
		}
		who, words, named := name(line)
		switch {
		case named:
			t.Who, t.Words = who, words
			turns = append(turns, t)
		case len(turns) == 0:
			return nil, f.wrong(i+1, "recording.colon")
		default:
			last := &turns[len(turns)-1]
			last.Words = join(last.Words, line)
		}
	}
	return turns, nil
}

// name takes the name off a line: few words before a colon, without a full
// stop or a question in them.
func name(line string) (who, words string, ok bool) {
	who, words, ok = strings.Cut(line, ":")
	who = strings.TrimSpace(who)
	if !ok || who == "" || len([]rune(who)) > longestName || strings.ContainsAny(who, ".?!,;\"“”") || len(strings.Fields(who)) > 4 {
		return "", "", false
	}
	if strings.HasPrefix(words, "//") || digit(who[len(who)-1]) && words != "" && digit(words[0]) {
		return "", "", false // an address, or an hour, also one behind a name
	}
	if bold := strings.Trim(who, "*_"); bold != who { // as Markdown has it
		who, words = strings.TrimSpace(bold), strings.TrimLeft(strings.TrimSpace(words), "*_")
	}
	return who, strings.TrimSpace(words), who != "" && strings.Trim(who, "0123456789") != ""
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// add adds a turn, or lengthens the last one when the same person goes on.
func add(turns []Turn, t Turn) []Turn {
	if n := len(turns); n > 0 && strings.EqualFold(turns[n-1].Who, t.Who) {
		last := &turns[n-1]
		last.Words = join(last.Words, t.Words)
		last.Until = max(last.Until, t.Until)
		return turns
	}
	return append(turns, t)
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}
