package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/terminal"
)

// writing is the line that enter opens: for a mark, or a note. It says in
// capital letters that it is open, has the terminal's cursor, and a bar at its
// left; listening has none of these.
type writing struct {
	k    *talks
	t    *hold.Talk
	ed   *edit.Editor
	ref  int         // the mark it is about; 0 is a note
	was  guide.Draft // the place it was opened for
	keep func(text string) error
	name string // what is being written, when it is neither
	over func(p *page)
	kept string // what stands already: left as it is, it is no draft
}

// newWriting opens a line with a draft in it. The draft's Ref says what it is
// about.
func (k *talks) newWriting(t *hold.Talk, d guide.Draft) *writing {
	s := &writing{k: k, t: t, ed: edit.New(), ref: d.Ref, was: guide.Draft{Ref: d.Ref, Field: d.Field, Item: d.Item}}
	s.ed.SetText(d.Text)
	if d.Text != "" {
		s.ed.SetCursorOffset(d.Cursor)
	}
	s.keep = func(text string) error { return t.Do(t.Session().Note(text, s.ref, k.Now())) }
	s.over = func(p *page) {
		rail(k.desk, p, t)
		prompt(k.desk, p, t.Session(), plain)
	}
	t.Open(s.draft)
	return s
}

// ifKept opens a line of a talk, unless the consent given keeps nothing of what
// would be written in it: nobody is to write for nothing.
func ifKept(k *desk, t *hold.Talk, d guide.Draft, open func(*hold.Talk, guide.Draft) step) step {
	if !t.Session().KeepsDraft(d) {
		return say(k.T("why.notkept"))
	}
	return open(t, d)
}

func (k *talks) writingOf(t *hold.Talk, d guide.Draft) step { return push(k.newWriting(t, d)) }

func (k *talks) renaming(t *hold.Talk, _ guide.Draft) step { return push(k.newRename(t)) }

func (s *writing) draft() guide.Draft {
	return guide.Draft{Ref: s.ref, Field: s.was.Field, Item: s.was.Item, Text: s.ed.Text(), Cursor: s.ed.CursorOffset(), Open: true}
}

func (s *writing) holds() *hold.Talk { return s.t }

// hides keeps the draft.
func (s *writing) hides() bool {
	_ = s.leave()
	return true
}

func (s *writing) typing() (on, empty bool) { return true, s.ed.Empty() }

func (s *writing) key(m tea.KeyMsg) bool {
	if !s.ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.t.Touch()
	return true
}

func (s *writing) paste(text string) {
	s.ed.Insert(text)
	s.t.Touch()
}

func (s *writing) actions() []action {
	k := s.k
	acts := []action{k.shown("keep", s.done, "enter"), k.shown("draft", s.leave, "esc")}
	if s.name == "" && lastMark(s.k.desk, s.t.Session()) != 0 {
		acts = append(acts, k.shown("about", s.turn, "tab"))
	}
	return acts
}

// lastMark is the newest mark, or 0.
func lastMark(k *desk, s guide.Session) int {
	m, _ := s.LastMark()
	return m.Seq
}

// turn makes a line about a mark a note, and back.
func (s *writing) turn() step {
	if s.ref == 0 {
		s.ref = lastMark(s.k.desk, s.t.Session())
	} else {
		s.ref = 0
	}
	s.t.Touch()
	return stay()
}

// done keeps the line. An empty one is just closed.
func (s *writing) done() step {
	text := s.ed.Text()
	if strings.TrimSpace(text) != "" {
		if err := s.keep(text); err != nil {
			return say(s.k.why(err))
		}
	}
	s.t.Shut(s.was)
	return leave()
}

// leave goes back and keeps the draft as it is.
func (s *writing) leave() step {
	d := s.draft()
	d.Open = false
	if strings.TrimSpace(d.Text) == "" || d.Text == s.kept {
		d.Text = ""
	}
	s.t.Shut(s.was)
	s.t.Shut(d)
	return leave()
}

// writeRows is how many rows the line may grow to.
func writeRows(h int) int { return max(1, min(10, h/2-1)) }

// resize lets the line grow with what stands in it.
func (s *writing) resize(w, h int) {
	width := max(1, w-marginOf(w)-3)
	s.ed.SetSize(width, 1)
	s.ed.SetSize(width, s.ed.RowsNeeded(writeRows(h)))
}

func (s *writing) view(w, h int) terminal.Frame {
	p := newPage(w, h, s.k.Palette)
	s.foot(p)
	m := p.margin()
	rows := s.ed.Rows()
	if len(rows) == 0 {
		rows = []string{""}
	}
	at := h - len(p.foot) - len(rows)
	for i := len(rows) - 1; i >= 0; i-- {
		p.toFoot(p.row().to(m).add(keycap, "▌").add(plain, " ").add(plain, rows[i]))
	}
	cx, cy := s.ed.Cursor()
	p.cx, p.cy, p.cursor = m+2+cx, at+cy, true
	head := p.row().to(m).add(keycap, s.k.T("writing")+" ").add(plain, s.about())
	if above, below := s.ed.More(); above || below {
		head.add(faint, "  "+s.k.T("writing.more"))
	}
	p.toFoot(head)
	if h >= 12 {
		p.toFoot(p.row())
	}
	s.over(p)
	return p.frame()
}

func (s *writing) foot(p *page) {
	if p.narrow() && s.t.Err() == nil && s.name == "" {
		s.k.footer(p, s.actions(), "", faint) // the word stands beside the stage
	} else {
		s.k.footWith(p, s.t, s.actions())
	}
	if p.h >= 14 && s.name == "" {
		clockRows(s.k.desk, p, s.t)
	}
	if p.h >= 10 {
		p.toFoot(p.row())
	}
}

// about says what the line is about.
func (s *writing) about() string {
	if s.name != "" {
		return s.name
	}
	for i, m := range s.t.Session().Marks() {
		if m.Seq == s.ref {
			return s.k.T("writing.mark", "N", i+1)
		}
	}
	return s.k.T("writing.note") // also once the mark it was about was taken back
}

// newRename opens a line for the person's name, to correct it.
func (k *talks) newRename(t *hold.Talk) *writing {
	d := guide.Draft{Field: guide.FieldPerson, Text: t.Session().Field(guide.FieldPerson)}
	d.Cursor = len(d.Text)
	if half, ok := t.Half(d.SamePlace); ok {
		d = half
	}
	s := k.newWriting(t, d)
	s.name, s.kept = k.T("writing.name"), t.Session().Field(guide.FieldPerson)
	s.keep = func(text string) error { return t.Do(t.Session().Fill(guide.FieldPerson, text, k.Now())) }
	return s
}
