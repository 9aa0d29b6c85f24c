package main

import (
	"regexp"
	"strconv"
	"strings"
)

// view is which screen shows.
type view string

const (
	elsewhere   view = ""
	home        view = "Home"
	preparing   view = "Prepare"
	opening     view = "Say first"
	listening   view = "the talk"
	writing     view = "the writing line"
	nextForm    view = "the next step"
	card        view = "the card"
	debriefMark view = "a mark of the debrief"
	debriefForm view = "the form of the debrief"
	choosing    view = "choosing a passphrase"
)

// sight is what a person reads off the screen.
type sight struct {
	rows   []string
	view   view
	status string // saved, saving, NOT SAVED, or nothing
	// Of a talk: the stage from 1, the prompt, the marks, and whether the
	// newest has no kind.
	stage   int
	prompt  string
	marks   int
	unnamed bool
	// Of the writing line: what it is about. line is what stands in it, or in
	// the field that has the keys, without spaces; cut is whether more stands
	// above.
	about string
	line  string
	cut   bool
	field focus
	// Of the debrief: which mark.
	mark int
}

// focus is the field that has the keys: its label, and which of that label.
type focus struct {
	label string
	nth   int
}

var (
	statusWord  = regexp.MustCompile(`\s(saved|saving|NOT SAVED)$`)
	clockRow    = regexp.MustCompile(`^ \d+ of \d+ min · .*\s(\d+) marks?( ·)?$`)
	writingRow  = regexp.MustCompile(`^   WRITING (words for mark \d+|a note|about this mark)(  there is more.*)?$`)
	markHeader  = regexp.MustCompile(`^ Debrief: mark (\d+) of \d+`)
	railPassed  = regexp.MustCompile(`━+`)
	fieldLabels = regexp.MustCompile(`^(?: ›|  ) (\S.*?)(?:  +(.*))?$`)
)

// look reads a screen.
func look(text string) sight {
	s := sight{rows: strings.Split(strings.TrimSuffix(text, "\n"), "\n")}
	if m := statusWord.FindStringSubmatch(s.rows[len(s.rows)-1]); m != nil {
		s.status = m[1]
	}
	s.view = s.which()
	switch s.view {
	case listening, writing:
		s.readTalk()
	case preparing, nextForm, debriefForm:
		s.readField()
	case debriefMark:
		s.mark, _ = strconv.Atoi(markHeader.FindStringSubmatch(s.rows[0])[1])
	}
	return s
}

func (s *sight) which() view {
	top := s.rows[0]
	switch {
	case strings.HasPrefix(top, " onetoone"):
		return home
	case strings.HasPrefix(top, " Prepare"):
		return preparing
	case top == " Say first":
		return opening
	case top == " Choose a passphrase":
		return choosing
	case strings.HasPrefix(top, " Next step"):
		return nextForm
	case top == " What we agreed":
		return card
	case markHeader.MatchString(top):
		return debriefMark
	case strings.HasPrefix(top, " Debrief: "):
		return debriefForm
	case !strings.HasPrefix(top, " Relationship "):
		return elsewhere
	case s.row("   WRITING ") != "":
		return writing
	}
	return listening
}

// row is the first row that begins so, or nothing.
func (s *sight) row(begins string) string {
	for _, r := range s.rows {
		if strings.HasPrefix(r, begins) {
			return r
		}
	}
	return ""
}

// has reports whether a text stands somewhere in a row.
func (s *sight) has(text string) bool { return s.rowWith(text) >= 0 }

// rowWith is the first row that holds a text, or -1.
func (s *sight) rowWith(text string) int {
	for i, r := range s.rows {
		if strings.Contains(r, text) {
			return i
		}
	}
	return -1
}

// readTalk reads the rail, the prompt, the line and the clock, from the top.
func (s *sight) readTalk() {
	s.stage = 1 + len(railPassed.FindAllString(s.rows[0], -1))
	var prompt []string
	asked := false // the prompt ends where the foot begins
	for _, r := range s.rows[1:] {
		if m := clockRow.FindStringSubmatch(r); m != nil {
			s.marks, _ = strconv.Atoi(m[1])
			s.unnamed = m[2] != ""
			break
		}
		if m := writingRow.FindStringSubmatch(r); m != nil {
			s.about, s.cut, asked = m[1], m[2] != "", true
			continue
		}
		if line, ok := strings.CutPrefix(r, "   ▌"); ok && asked {
			s.line += squeeze(line)
		} else if r != "" && !asked {
			prompt = append(prompt, strings.TrimSpace(r))
		}
	}
	s.prompt = strings.Join(prompt, " ")
}

// readField finds the field that has the keys.
func (s *sight) readField() {
	seen := map[string]int{}
	for _, r := range s.rows[2 : len(s.rows)-1] {
		m := fieldLabels.FindStringSubmatch(r)
		if m == nil {
			continue
		}
		seen[m[1]]++
		if strings.HasPrefix(r, " ›") {
			s.field, s.line = focus{m[1], seen[m[1]]}, squeeze(m[2])
			return
		}
	}
}

// chosen reports whether a word is chosen in the field that has the keys.
func (s *sight) chosen(word string) bool {
	on := false
	for _, r := range s.rows {
		switch {
		case strings.HasPrefix(r, " ›"):
			on = true
		case fieldLabels.MatchString(r):
			on = false
		}
		if on && strings.Contains(r+"  ", "● "+word+"  ") {
			return true
		}
	}
	return false
}

func (s sight) String() string {
	rule := strings.Repeat("-", columns)
	return rule + "\n" + strings.TrimRight(strings.Join(s.rows, "\n"), "\n") + "\n" + rule
}

// squeeze leaves out of a text what cannot be seen on the proof's screen:
// spaces, and what its emulator drops.
func squeeze(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ', r >= 0x300 && r < 0x370, r == zeroWidthJoiner, r >= 0xfe00 && r <= 0xfe0f, r >= 0x200b && r <= 0x200f:
			return -1
		}
		return r
	}, text)
}
