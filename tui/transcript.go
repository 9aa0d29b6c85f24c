package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/terminal"
)

// transcript reads a talk: stages, times, marks, notes, next step, debrief.
// The cursor is on a line; lines can be added to, erased and searched.
type transcript struct {
	k      *talks
	t      *hold.Talk
	lines  []line
	at     int
	off    int          // the first row shown of a line that is longer than the screen
	search *edit.Editor // nil: not searching
	w, h   int
	// quiet shows no line before something was searched for: the person across
	// the table sees the screen.
	quiet bool
}

// line is one line of a transcript. Lines with a seq can be acted on.
type line struct {
	seq    int
	ink    ink
	indent int
	when   string
	text   string
	head   bool
}

func (k *talks) newTranscript(t *hold.Talk) *transcript {
	s := &transcript{k: k, t: t, w: 80, h: 24}
	s.make()
	return s
}

// newTalkSearch searches the talk while it is being held.
func (k *talks) newTalkSearch(t *hold.Talk) *transcript {
	s := k.newTranscript(t)
	s.search, s.quiet = edit.New(), true
	return s
}

func (s *transcript) holds() *hold.Talk { return s.t }
func (s *transcript) hides() bool       { return true }

func (s *transcript) resize(w, h int) {
	if w != s.w || h != s.h {
		s.off = 0
	}
	s.w, s.h = w, h
	if s.search != nil {
		inputSize(s.search, w)
	}
}
func (s *transcript) returned() step { s.make(); return stay() }

func (s *transcript) typing() (on, empty bool) { return s.search != nil, false }

func (s *transcript) key(m tea.KeyMsg) bool {
	if _, ok := find(s.actions(), m); ok {
		return false
	}
	if !s.search.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.seek(s.at, 1)
	return true
}

func (s *transcript) paste(text string) {
	s.search.Insert(strings.Join(strings.Fields(text), " "))
	s.seek(s.at, 1)
}

func (s *transcript) actions() []action {
	k := s.k
	if s.search != nil {
		return []action{
			k.shown("found.next", func() step { s.seek(s.at+1, 1); return stay() }, "down", "tab", "enter"),
			k.shown("found.before", func() step { s.seek(s.at-1, -1); return stay() }, "up", "shift+tab"),
			k.shown("back", s.searched, "esc"),
		}
	}
	most := max(1, s.h-6)
	acts := []action{
		k.shown("search", func() step { s.search = edit.New(); return stay() }, "/"),
		k.shown("add", s.add, "a"),
		k.shown("redact", s.redact, "r"),
		k.shown("export", s.export, "o"),
		k.act("down", func() step { s.step(1); return stay() }, "down", "j"),
		k.act("up", func() step { s.step(-1); return stay() }, "up", "k"),
		k.act("pagedown", func() step { return s.move(most) }, "pgdown", " "),
		k.act("pageup", func() step { return s.move(-most) }, "pgup", "b"),
		k.act("first", func() step { return s.move(-len(s.lines)) }, "home", "g"),
		k.act("last", func() step { return s.move(len(s.lines)) }, "end", "G"),
		k.act("consent", func() step { return push(newConsent(k.desk, s.t, nil)) }, "c"),
		k.act("delete", s.delete, "x"),
	}
	if name := s.t.Session().Field(guide.FieldPerson); name != "" {
		acts = append(acts,
			k.act("held", func() step { return to(Person{Name: name}) }, "v"),
			k.act("forget", func() step { return to(Forget{Name: name}) }, "F"))
	}
	if s.t.Session().Ended() {
		acts = append(acts, k.act("debrief", func() step { return to(Debrief{ID: s.t.ID()}) }, "d"))
	}
	return append(acts, k.shown("back", leave, "esc", "q"))
}

// searched ends searching; a search from the talk goes back to the talk.
func (s *transcript) searched() step {
	s.search = nil
	if s.quiet {
		return leave()
	}
	return stay()
}

// move takes the cursor a number of lines on, at most to the ends.
func (s *transcript) move(d int) step {
	s.off = 0
	s.at = max(0, min(len(s.lines)-1, s.at+d))
	return stay()
}

// seek takes the cursor to the next line, from a place on, that has what is
// searched for.
func (s *transcript) seek(from, dir int) {
	n := len(s.lines)
	for i := range n {
		if j := ((from+i*dir)%n + n) % n; s.matches(j) {
			s.at, s.off = j, 0
			return
		}
	}
}

// add opens a line that is added to the talk, about the line under the cursor.
func (s *transcript) add() step {
	return ifKept(s.k.desk, s.t, guide.Draft{Ref: s.lines[s.at].seq}, s.adding)
}

func (s *transcript) adding(_ *hold.Talk, d guide.Draft) step {
	about := d.Ref
	if half, ok := s.t.Half(func(x guide.Draft) bool { return x.SamePlace(d) }); ok {
		d = half
	}
	w := s.k.newWriting(s.t, d)
	w.name = s.k.T("transcript.adding")
	w.keep = func(text string) error { return s.t.Do(s.t.Session().Add(text, about, s.k.Now())) }
	w.over = func(p *page) { s.draw(p) }
	return push(w)
}

// redact erases the words under the cursor, after a typed word.
func (s *transcript) redact() step {
	l := s.lines[s.at]
	if l.seq == 0 {
		return say(s.k.T("transcript.noline"))
	}
	return push(newConfirm(s.k.desk, "redact", l.text, func() step {
		if err := s.t.Do(s.t.Session().Erase(l.seq, s.k.Now())); err != nil {
			return say(s.k.why(err))
		}
		s.make()
		return say(s.k.T("said.erased"))
	}))
}

// delete removes the talk, after a typed word.
func (s *transcript) delete() step {
	return s.k.deleteTalk(s.t, s.k.who(s.t.Session().Field(guide.FieldPerson)))
}

// export asks where to write the talk to.
func (s *transcript) export() step {
	if s.t.Session().Consent() == guide.Undecided {
		return say(s.k.T("export.undecided"))
	}
	return push(s.k.newExporting(s.t))
}

func (s *transcript) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	k.footWith(p, s.t, s.actions())
	s.draw(p)
	return p.frame()
}
