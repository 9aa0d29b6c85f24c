package recording

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"example.org/onetoone/guide/words"
)

// Turn is what one person said until the other did.
type Turn struct {
	Who   string
	Words string
	// From and Until are the times since the recording began; both are zero
	// and Timed is false where they are unknown. Until may be unknown alone:
	// then it is zero.
	From, Until time.Duration
	Timed       bool
	// Stage is the heading it stands under, in a text that has headings; else
	// empty.
	Stage string
	// Line is where it stands in the file, from 1.
	Line int
}

// Talk is one conversation. ID is empty where the file holds only one.
type Talk struct {
	ID    string
	Turns []Turn
}

// The most that is read.
const (
	MaxFile = 16 << 20 // bytes of a file
	MaxTurn = 64 << 10 // bytes of a turn
)

// Error says what is wrong with a file, and where.
type Error struct {
	File string
	Line int // from 1; 0 is the file as a whole
	Says words.Text
}

func (e *Error) Error() string { return e.Say(words.English()) }

// Say is the error as w says it.
func (e *Error) Say(w *words.Words) string {
	if e.Line == 0 {
		return w.T("recording.whole", "File", e.File, "Says", e.Says)
	}
	return w.T("recording.at", "File", e.File, "Line", e.Line, "Says", e.Says)
}

// Read reads the conversations in a file; there is at least one, and each has
// a turn. Its name is for errors, and for what its content leaves open. All
// errors are an *Error.
func Read(name string, data []byte) ([]Talk, error) {
	f := file{name: filepath.Base(name)}
	if len(data) > MaxFile {
		return nil, f.wrong(0, "recording.large")
	}
	if err := f.checkText(data); err != nil {
		return nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	for line := range strings.Lines(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(data))) {
		f.lines = append(f.lines, strings.TrimSuffix(line, "\n"))
	}
	talks, err := f.read(strings.EqualFold(filepath.Ext(name), ".csv"))
	if err != nil {
		return nil, err
	}
	for _, t := range talks {
		for _, turn := range t.Turns {
			if len(turn.Words) > MaxTurn {
				return nil, f.wrong(turn.Line, "recording.turn")
			}
		}
	}
	return talks, nil
}

// file is a text being read.
type file struct {
	name  string
	lines []string
}

// wrong is an error with the text of an id.
func (f file) wrong(line int, id string, values ...any) *Error {
	return &Error{f.name, line, words.Of(id, values...)}
}

// checkText refuses what is not UTF-8 text.
func (f file) checkText(data []byte) error {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return f.wrong(1, "recording.utf16")
	}
	line := 1
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			return f.wrong(line, "recording.utf8", "Byte", fmt.Sprintf("%02x", data[i]))
		case r == 0:
			return f.wrong(line, "recording.zero")
		case r == '\n':
			line++
		}
		i += size
	}
	return nil
}

func (f file) read(isCSV bool) ([]Talk, error) {
	if isCSV || f.isTable() {
		return f.table()
	}
	var turns []Turn
	var err error
	if f.isCaptions() {
		turns, err = f.captions()
	} else {
		turns, err = f.text()
	}
	if err != nil {
		return nil, err
	}
	if len(turns) == 0 {
		return nil, f.wrong(0, "recording.empty")
	}
	return []Talk{{Turns: turns}}, nil
}

// Speakers are the names in a talk, in the order in which they first speak.
func (t Talk) Speakers() []string {
	var out []string
	for _, turn := range t.Turns {
		if !slices.Contains(out, turn.Who) {
			out = append(out, turn.Who)
		}
	}
	return out
}
