package term

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Audit reads all that a program writes to its terminal and holds it against
// the few sequences that onetoone uses. Whatever else comes is bad: a control
// sequence of any other kind, a colour that is not the theme's, a control or
// format character, bytes that are not UTF-8.
//
// While the main screen shows, line ends and tabs are fine. An Audit is not
// safe for concurrent use.
type Audit struct {
	// Bad is what should not have come, quoted, at most a hundred.
	Bad []string
	// Widths also makes text bad that goes past the right edge; it is for text
	// whose width is beyond doubt.
	Widths bool
	// Whole counts the frames that were drawn from the first row to the last,
	// Entered how often the other screen was switched to.
	Whole, Entered int
	// Asked counts the questions; it is asked one, behind its first frame.
	Asked int

	held    []byte       // the beginning of a sequence or a character
	modes   map[int]bool // as far as they were switched
	ink     bool         // a colour is set
	bar     bool         // the cursor has our shape
	cols    int          // of the terminal
	rows    int
	widest  int // of all sizes since the last Settle but one
	tallest int
	since   [2]int // the widest and the tallest since Settle
	x       int
	last    string // the sequence before
	whole   bool   // a whole frame has begun
}

// NewAudit audits what is written to a terminal of a size.
func NewAudit(cols, rows int) *Audit {
	a := &Audit{modes: map[int]bool{}}
	a.resize(cols, rows)
	return a
}

func (a *Audit) resize(cols, rows int) {
	a.cols, a.widest, a.since[0] = cols, max(a.widest, cols), max(a.since[0], cols)
	a.rows, a.tallest, a.since[1] = rows, max(a.tallest, rows), max(a.since[1], rows)
}

// Settle says that nothing is under way for a size that the terminal had before
// the last Settle. For one that it had since, there may be: a frame that was
// drawn when it came to another.
func (a *Audit) Settle() {
	a.widest, a.tallest = a.since[0], a.since[1]
	a.since = [2]int{a.cols, a.rows}
}

// Write audits what was written. It never fails.
func (a *Audit) Write(p []byte) (int, error) {
	b := append(a.held, p...)
	for len(b) > 0 {
		n := a.unit(b)
		if n == 0 {
			break
		}
		b = b[n:]
	}
	a.held = slices.Clone(b)
	if len(a.held) > 256 {
		a.bad("an endless sequence", a.held[:64])
		a.held = nil
	}
	return len(p), nil
}

// csi is a control sequence that is whole, and the beginning of one.
var (
	csi     = regexp.MustCompile(`^\x1b\[[0-?]*[ -/]*[@-~]`)
	halfCSI = regexp.MustCompile(`^\x1b(\[[0-?]*[ -/]*)?$`)
)

// unit audits the first thing in b and returns its length; 0 asks for more.
func (a *Audit) unit(b []byte) int {
	switch {
	case b[0] == 0x1b && halfCSI.Match(b):
		return 0
	case len(b) < len(Question) && strings.HasPrefix(Question, string(b)):
		return 0
	case bytes.HasPrefix(b, []byte(Question)):
		a.question()
		return len(Question)
	case b[0] == 0x1b:
		seq := csi.Find(b)
		if seq == nil {
			a.bad("an escape", b[:min(len(b), 24)])
			return 1
		}
		a.sequence(string(seq))
		return len(seq)
	case !utf8.FullRune(b):
		return 0
	}
	r, n := utf8.DecodeRune(b)
	if r == utf8.RuneError && n == 1 || a.hidden(r) {
		a.bad("a character", b[:n])
	}
	a.text(r)
	return n
}

// Question is what onetoone asks: the colour of the background, and a fence.
const Question = "\x1b]11;?\a\x1b[c"

func (a *Audit) question() {
	if a.Asked++; a.Asked > 1 || a.Whole == 0 {
		a.bad(fmt.Sprintf("question %d, behind %d frames", a.Asked, a.Whole), []byte(Question))
	}
}

// The sequences of onetoone besides switching modes.
var (
	place = regexp.MustCompile(`^\x1b\[(?:(\d+);(\d+))?H$`)
	mode  = regexp.MustCompile(`^\x1b\[\?(1049|25|7|2004)([hl])$`)
	// A colour of the theme is bold, with one of 256 colours that has at least
	// two digits: so a hostile text can have others to be known by. What is faint
	// is one of the greys at the end.
	colour = regexp.MustCompile(`^\x1b\[(?:0|1|2|1;4|4;1|1;38;5;\d{2,3}|38;5;2[345]\d)?m$`)
)

// What shapes the cursor, and what gives the terminal's own shape back.
const barSequence, ownSequence = "\x1b[6 q", "\x1b[0 q"

func (a *Audit) sequence(seq string) {
	if m := mode.FindStringSubmatch(seq); m != nil {
		a.switched(m[1], m[2] == "h")
	} else if m := place.FindStringSubmatch(seq); m != nil {
		a.placed(m[1], m[2])
		a.whole = a.whole || a.last == "\x1b[m" && seq == "\x1b[1;1H"
	} else if colour.MatchString(seq) {
		a.ink = seq != "\x1b[m" && seq != "\x1b[0m"
	} else if seq == barSequence || seq == ownSequence {
		a.bar = seq == barSequence
	} else if seq != "\x1b[K" && seq != "\x1b[2J" {
		a.bad("a sequence", []byte(seq))
	}
	a.last = seq
}

func (a *Audit) placed(row, col string) {
	x, y := 1, 1
	if row != "" {
		_, _ = fmt.Sscan(row+" "+col, &y, &x)
	}
	if a.x = x - 1; y > a.tallest || x > a.widest {
		a.bad("a place off the screen", []byte(row+";"+col))
	}
}

func (a *Audit) switched(name string, on bool) {
	n := 0
	_, _ = fmt.Sscan(name, &n)
	a.modes[n] = on
	switch {
	case n == 1049 && on:
		a.Entered++
		a.whole = false
	case n == 25 && a.whole:
		a.Whole++
		a.whole = false
	}
}

func (a *Audit) text(r rune) {
	a.last = ""
	if !a.Widths || !a.modes[1049] {
		return
	}
	if a.x += RuneWidth(r); a.x > a.widest {
		a.bad(fmt.Sprintf("past column %d", a.widest), []byte(string(r)))
	}
}

// hidden reports whether a character acts on the terminal or the direction of
// text, or cannot be seen. It is written from the list of what must not pass.
func (a *Audit) hidden(r rune) bool {
	if !a.modes[1049] && strings.ContainsRune("\r\n\t", r) {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Co, unicode.Zl, unicode.Zp, unicode.Bidi_Control,
		unicode.Noncharacter_Code_Point) || r == 0xfeff || r == 0xad || r >= 0xe0000 && r <= 0xe007f
}

func (a *Audit) bad(what string, b []byte) {
	if len(a.Bad) < 100 {
		a.Bad = append(a.Bad, fmt.Sprintf("%s: %q", what, b))
	}
}

// left says what the program left switched otherwise than it was.
func (a *Audit) left() []string {
	var out []string
	for _, m := range []struct {
		n    int
		want bool
		say  string
	}{{1049, false, "the other screen shows"}, {25, true, "the cursor is hidden"}, {7, true, "lines do not wrap"}, {2004, false, "pastes are marked"}} {
		if on, switched := a.modes[m.n]; switched && on != m.want {
			out = append(out, m.say)
		}
	}
	if a.bar {
		out = append(out, "the cursor is a bar")
	}
	if a.ink {
		out = append(out, "a colour is set")
	}
	return out
}
