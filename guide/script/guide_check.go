package script

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a guide may hold at most, so that a screen can show it and a file from
// anywhere can be read without harm.
const (
	MaxGuideBytes   = 256 << 10 // of a guide's file, and of what Markdown prints
	MaxGuidePrompts = 500       // in all stages together

	maxLineBytes    = 4096 // more than the longest text takes, escaped
	maxDepth        = 24   // of a line's words, in spaces and markers before them
	maxEmptyLines   = 50   // one after the other
	maxStageMinutes = 240
	maxReported     = 50 // keeps the errors of a file that is no guide at all readable

	maxID    = 40 // from here on in characters
	maxTitle = 40
	maxLine  = 360 // six lines of 60 columns
	maxAbout = 600
)

// Check says whether the guide is valid, wherever it comes from. It has an id,
// a title, a summary, opening lines, all four parts of Care, and a stage; each
// stage has an id, a title, a purpose, 1 to 240 minutes, and a prompt. Ids are
// lower-case words joined by hyphens, those of the stages unique in the guide
// and so those of the prompts. Every text is one line of printable characters,
// no longer than a screen can show. A stage may lack cues, and duties; no duty is
// that of two stages.
//
// The error joins everything found wrong, each with its place in the guide.
func (g Guide) Check() error {
	var errs []error
	for _, f := range g.faults() {
		errs = append(errs, fmt.Errorf("%s: %s", f.place, f.text))
	}
	return errors.Join(errs...)
}

// guideFault is one thing wrong with a guide: the place, in words, from the
// outside in and with commas between; and what was expected there.
type guideFault struct{ place, text string }

type guideChecker struct {
	faults  []guideFault
	prompts int
	ids     map[string]string // the place of each id, by its kind and itself
}

func (g Guide) faults() []guideFault {
	c := guideChecker{ids: map[string]string{}}
	c.id("guide, id", "guide", g.ID)
	c.text("guide, title", "a title", g.Title, maxTitle)
	c.text("guide, about", "a paragraph that says what the guide is for", g.Summary, maxAbout)
	c.opening(g.Opening)
	for _, l := range g.Care.Lists() {
		c.lines(headCare+", "+l.Title, l.Lines, 1)
	}
	if len(g.Stages) == 0 {
		c.add("guide", `expected a stage, headed "## 1. " and its title`)
	}
	for i, s := range g.Stages {
		c.stage(fmt.Sprintf("stage %d", i+1), s)
	}
	if c.prompts > MaxGuidePrompts {
		c.add("guide", "expected at most %d prompts, found %d", MaxGuidePrompts, c.prompts)
	}
	if size := len(g.Markdown()); size > MaxGuideBytes {
		c.add("guide", "expected a guide that prints to at most %d KiB", MaxGuideBytes>>10)
	}
	return c.faults
}

func (c *guideChecker) add(place, format string, args ...any) {
	c.faults = append(c.faults, guideFault{place, fmt.Sprintf(format, args...)})
}

// opening checks the only lines that may have a blank, which is taken out
// before they are judged as the others are.
func (c *guideChecker) opening(lines []string) {
	plain := slices.Clone(lines)
	for i, line := range plain {
		plain[i] = strings.ReplaceAll(line, minutesHole, "30")
	}
	c.lines(headOpening, plain, 1)
}

func (c *guideChecker) stage(place string, s Stage) {
	c.id(place+", id", "stage", s.ID)
	c.text(place, "a title", s.Title, maxTitle)
	c.text(place+", about", "a paragraph that says what the stage is for", s.Purpose, maxAbout)
	if s.Minutes < 1 || s.Minutes > maxStageMinutes {
		c.add(place+", minutes", "expected 1 to %d minutes, found %d", maxStageMinutes, s.Minutes)
	}
	c.duties(place+", duties", s.Duties)
	ask := place + ", " + headAsk
	if len(s.Prompts) == 0 {
		c.add(ask, `expected "### %s" and at least one prompt`, headAsk)
	}
	for i, p := range s.Prompts {
		at := fmt.Sprintf("%s, prompt %d", ask, i+1)
		c.id(at, "prompt", p.ID)
		c.text(at, "a question", p.Text, maxLine)
		for j, other := range p.Other {
			c.text(fmt.Sprintf("%s, or %d", at, j+1), "another way to ask", other, maxLine)
		}
	}
	c.prompts += len(s.Prompts)
	for _, l := range s.Cues.Lists() {
		c.lines(place+", "+l.Title, l.Lines, 0)
	}
}

// duties checks what a stage says it is for: the program relies on one stage for
// each.
func (c *guideChecker) duties(place string, duties []Duty) {
	for _, d := range duties {
		if !slices.Contains(Duties(), d) {
			c.add(place, "expected duties, which are %s, found %q", dutyNames(Duties()), d)
			continue
		}
		c.once(place, "a duty of one stage", "duty", string(d))
	}
}

func (c *guideChecker) lines(place string, lines []string, least int) {
	if len(lines) < least {
		c.add(place, "expected at least one line under %q", place)
	}
	for i, line := range lines {
		c.text(fmt.Sprintf("%s, line %d", place, i+1), "a line of words", line, maxLine)
	}
}

// text checks one text; what is how a report calls it when there is none.
func (c *guideChecker) text(place, what, s string, longest int) {
	fault := textFault(s)
	switch n := utf8.RuneCountInString(s); {
	case fault != "":
		c.add(place, "expected %s, but it %s", what, fault)
	case strings.TrimSpace(s) == "":
		c.add(place, "expected %s", what)
	case s != strings.TrimSpace(s) || strings.Contains(s, "  "):
		c.add(place, "expected single spaces between words and none around them")
	case strings.ContainsAny(s, "{}"):
		c.add(place, "expected words without braces; only %s may stand in an opening line", minutesHole)
	case n > longest:
		c.add(place, "expected at most %d characters, found %d", longest, n)
	}
}

func (c *guideChecker) id(place, kind, id string) {
	if !isID(id) {
		c.add(place, "expected an id of lower-case words joined by hyphens, at most %d characters, found %q", maxID, id)
		return
	}
	c.once(place, "an id used once", kind, id)
}

// once notes where something stands, and that it stood somewhere before.
func (c *guideChecker) once(place, want, kind, id string) {
	if first, ok := c.ids[kind+" "+id]; ok {
		c.add(place, "expected %s, found %q, which is that of %s", want, id, first)
		return
	}
	at, _ := strings.CutSuffix(strings.TrimSuffix(place, ", duties"), ", id")
	c.ids[kind+" "+id] = at
}

func isID(id string) bool {
	if len(id) > maxID {
		return false
	}
	for word := range strings.SplitSeq(id, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// textFault says what keeps s from being one line of characters that a screen
// can show as they are, or nothing.
func textFault(s string) string {
	for i, c := range s {
		if c == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return "is not UTF-8 text"
			}
		}
		if name := controlName(c); name != "" {
			return "holds a control character (" + name + ")"
		}
	}
	return ""
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
	case unicode.IsControl(c),
		c == '\u2028', c == '\u2029', c == '\uFEFF',
		'\u202A' <= c && c <= '\u202E', '\u2066' <= c && c <= '\u2069':
		return fmt.Sprintf("%U", c)
	}
	return ""
}
