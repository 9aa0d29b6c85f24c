package term

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide/words"
)

// View is which screen shows; empty is one that is not of these.
type View string

// The screens that Look tells apart.
const (
	elsewhere   View = ""
	Home        View = "Home"
	Preparing   View = "Prepare"
	Opening     View = "Say first"
	Listening   View = "the talk"
	Writing     View = "the writing line"
	NextForm    View = "the next step"
	Card        View = "the card"
	DebriefMark View = "a mark of the debrief"
	DebriefForm View = "the form of the debrief"
	DebriefLast View = "the page that finishes the debrief"
	Choosing    View = "choosing a passphrase"
	Locked      View = "the lock"
	Room        View = "the first page of practice"
	Alone       View = "the line of a practice alone"
)

// Sight is what a person reads off the screen.
type Sight struct {
	Rows   []string
	View   View
	Status string // one of the three below, or nothing
	// Of a talk: the stage from 1, the prompt, the marks, and whether the
	// newest has no kind.
	Stage   int
	Prompt  string
	Marks   int
	Unnamed bool
	// Of the writing line: what it is about. Line is what stands in it, or in
	// the field that has the keys, or in the line of a practice, without spaces;
	// Cut is whether more stands above. AtLine is whether the cursor stands there,
	// where a frame puts it last.
	About  string
	Line   string
	Cut    bool
	AtLine bool
	Field  Focus
	// Of a practice alone: what was said last, without spaces.
	Said string
	// Of the debrief: which mark, and the keys of its kinds.
	Mark  int
	Kinds string
}

// What the screen says of the talk.
var (
	StatusSaved  = Text("status.saved")
	StatusSaving = Text("status.saving")
	StatusFailed = Text("status.failed")
)

// Focus is the field that has the keys: its label, and which of that label.
type Focus struct {
	Label string
	Nth   int
}

var (
	statusWord  = regexp.MustCompile(`\s(` + either(StatusSaved, StatusSaving, StatusFailed) + `)$`)
	clockRow    = regexp.MustCompile(`^ ` + either(Text("clock.long", holes...), Text("clock.short", holes...)) + ` · .*\s` + either(mark(1), mark(2)) + `( ·)?$`)
	writingRow  = regexp.MustCompile(`^ {2,3}` + Text("writing") + ` (` + either(Text("writing.mark", holes...), Text("writing.note"), Text("debrief.line")) + `)(  .*)?$`)
	markHeader  = regexp.MustCompile(`^ ` + number(Text("debrief.mark", holes...)))
	kindKeys    = regexp.MustCompile(`(?m)(?:^| )● ([a-z]) `)
	railPassed  = regexp.MustCompile(`━+`)
	fieldLabels = regexp.MustCompile(`^ ?[› ] (\S.*?)(?:  +(.*))?$`)
	phoneRail   = regexp.MustCompile(`^ (\d)/\d `)
	line        = regexp.MustCompile(`^ {2,3}▌(.*)$`)
)

// mark is how the screen says that so many marks were made, without the number.
func mark(n int) string {
	return strings.Replace(words.English().N("marks", n), strconv.Itoa(n), hole, 1)
}

// Look reads a screen.
func Look(text string) Sight {
	s := Sight{Rows: strings.Split(strings.TrimSuffix(text, "\n"), "\n")}
	for _, r := range []string{s.Rows[len(s.Rows)-1], s.Rows[0]} { // on a phone a talk has it above
		if m := statusWord.FindStringSubmatch(r); m != nil && s.Status == "" {
			s.Status = m[1]
		}
	}
	s.View = s.which()
	switch s.View {
	case Listening, Writing:
		s.readTalk()
	case Preparing, NextForm, DebriefForm:
		s.readField()
	case Alone:
		s.readAlone()
	case DebriefMark:
		s.Mark, _ = strconv.Atoi(markHeader.FindStringSubmatch(s.Rows[0])[1])
		for _, k := range kindKeys.FindAllStringSubmatch(strings.Join(s.Rows, "\n"), -1) {
			s.Kinds += k[1]
		}
	}
	return s
}

// feet is how the last row begins on screens whose first row others have, too,
// unless it is a word to the person and no key. That row is drawn last: while it
// is another screen's, the frame has come in part, and what it lacks may still
// come.
var (
	feet = map[View]string{Home: " n ", Listening: " space ", Room: " enter " + Text("act.choose") + "   t "}
	keys = regexp.MustCompile(`^ (enter|esc|space|tab|any|[a-z?/↓↑]) `)
)

func (s *Sight) which() View {
	v := s.whose()
	foot := s.Rows[len(s.Rows)-1]
	if above := s.Rows[max(0, len(s.Rows)-2)]; keys.MatchString(foot) && keys.MatchString(above) { // it takes two rows
		foot = above
	}
	if keys.MatchString(foot) && !strings.HasPrefix(foot, feet[v]) {
		return elsewhere
	}
	return v
}

// whose is the screen that the rows above the last one are of.
func (s *Sight) whose() View {
	top := s.Rows[0]
	titled := func(id string) bool { return strings.HasPrefix(top, " "+begins(id)) }
	switch {
	case titled("name"):
		if s.Says("unlock.ask", "unlock.busy", "why.passphrase", "unlock.wait") {
			return Locked
		}
		return Home
	case titled("prepare.title"):
		return Preparing
	case titled("opening.title"):
		return Opening
	case titled("room.title"):
		return Room
	case titled("protect.title"):
		return Choosing
	case titled("next.title"):
		return NextForm
	case titled("card.title"), titled("card.title.open"):
		return Card
	case markHeader.MatchString(top):
		return DebriefMark
	case titled("debrief.title") && s.Says("debrief.last"):
		return DebriefLast
	case titled("debrief.title"):
		return DebriefForm
	case !strings.HasPrefix(top, " "+Stages()[0]+" ") && !phoneRail.MatchString(top):
		return elsewhere
	case slices.ContainsFunc(s.Rows, writingRow.MatchString):
		return Writing
	case strings.HasPrefix(s.Rows[len(s.Rows)-1], " enter "+Text("act.solo.say")+" "):
		return Alone
	}
	return Listening
}

// Has reports whether a text stands somewhere in a row.
func (s *Sight) Has(text string) bool { return s.RowWith(text) >= 0 }

// RowWith is the first row that holds a text, or -1.
func (s *Sight) RowWith(text string) int {
	for i, r := range s.Rows {
		if strings.Contains(r, text) {
			return i
		}
	}
	return -1
}

// readTalk reads the rail, the prompt, the line and the clock, from the top.
func (s *Sight) readTalk() {
	s.Stage = 1 + len(railPassed.FindAllString(s.Rows[0], -1))
	if m := phoneRail.FindStringSubmatch(s.Rows[0]); m != nil {
		s.Stage, _ = strconv.Atoi(m[1])
	}
	var prompt []string
	asked := false // the prompt ends where the foot begins
	for _, r := range s.Rows[1:] {
		if m := clockRow.FindStringSubmatch(r); m != nil {
			s.Marks, _ = strconv.Atoi(m[5] + m[6])
			s.Unnamed = m[7] != ""
			break
		}
		if m := writingRow.FindStringSubmatch(r); m != nil {
			s.About, s.Cut, asked = m[1], m[3] != "", true
			continue
		}
		if m := line.FindStringSubmatch(r); m != nil && asked {
			s.Line += Squeeze(m[1])
		} else if r != "" && !asked {
			prompt = append(prompt, strings.TrimSpace(r))
		}
	}
	s.Prompt = strings.Join(prompt, " ")
}

// readAlone reads what was said last, and the line below it.
func (s *Sight) readAlone() {
	said := false
	for _, r := range s.Rows[1 : len(s.Rows)-1] {
		if line, ok := strings.CutPrefix(r, "   ▌"); ok {
			s.Line += Squeeze(line)
		} else if words, ok := strings.CutPrefix(r, "   "+Text("solo.you", "Words", "")); ok {
			s.Said, said = Squeeze(words), true
		} else if said = said && r != ""; said {
			s.Said += Squeeze(r)
		}
	}
}

// readField finds the field that has the keys.
func (s *Sight) readField() {
	seen := map[string]int{}
	for _, r := range s.Rows[min(2, len(s.Rows)-1) : len(s.Rows)-1] {
		m := fieldLabels.FindStringSubmatch(r)
		if m == nil {
			continue
		}
		seen[m[1]]++
		if isFocus(r) {
			s.Field, s.Line = Focus{m[1], seen[m[1]]}, Squeeze(m[2])
			return
		}
	}
}

// isFocus reports whether a row is of the field that has the keys.
func isFocus(row string) bool { return strings.HasPrefix(strings.TrimPrefix(row, " "), "› ") }

// Chosen reports whether a word is chosen in the field that has the keys.
func (s *Sight) Chosen(word string) bool {
	on := false
	for _, r := range s.Rows {
		switch {
		case isFocus(r):
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

func (s Sight) String() string {
	rule := strings.Repeat("-", Columns)
	return rule + "\n" + strings.TrimRight(strings.Join(s.Rows, "\n"), "\n") + "\n" + rule
}

// Named reports whether what may be kept is answered with named, on the opening or
// on the card, however much room there is between the answers.
func (s *Sight) Named() bool {
	named := words.English().T("consent.named")
	said := Squeeze(words.English().T("consent.is", "Level", named))
	return slices.ContainsFunc(s.Rows, func(r string) bool {
		return strings.Contains(Squeeze(r), "4●"+named) || s.View == Opening && Squeeze(r) == said
	})
}

// Squeeze leaves out of a text what cannot be seen on the proof's screen:
// spaces, and what its emulator drops.
func Squeeze(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ', r >= 0x300 && r < 0x370, r == 0x200d, r >= 0xfe00 && r <= 0xfe0f, r >= 0x200b && r <= 0x200f:
			return -1
		}
		return r
	}, text)
}
