package form

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// Writing is the line that enter opens: for a mark, or a note. It says in
// capital letters that it is open, has the terminal's cursor, and a bar at its
// left; listening has none of these.
type Writing struct {
	k    *Talks
	t    *hold.Talk
	Ed   *edit.Editor
	ref  int         // the mark it is about; 0 is a note
	was  guide.Draft // the place it was opened for
	Keep func(text string) error
	Name string // what is being written, when it is neither
	Over func(p *page.Page)
	Kept string // what stands already: left as it is, it is no draft
	None bool   // that nothing stands in the line is kept as well
	Said string // what is said once it is kept

	dated dated
}

// NewWriting opens a line with a draft in it. The draft's Ref says what it is
// about.
func (k *Talks) NewWriting(t *hold.Talk, d guide.Draft) *Writing {
	s := &Writing{k: k, t: t, Ed: edit.New(), ref: d.Ref, was: guide.Draft{Ref: d.Ref, Field: d.Field, Item: d.Item}}
	s.Ed.SetText(d.Text)
	if d.Text != "" {
		s.Ed.SetCursorOffset(d.Cursor)
	}
	s.Keep = func(text string) error { return t.Do(t.Session().Note(text, s.ref, k.Now())) }
	s.Over = func(p *page.Page) {
		Rail(k.Desk, p, t)
		p.Large(t.Session().Asking())
	}
	t.Open(s.draft)
	return s
}

// IfKept opens a line of a talk, unless the consent given keeps nothing of what
// would be written in it: nobody is to write for nothing.
func IfKept(k *screen.Desk, t *hold.Talk, d guide.Draft, open func(*hold.Talk, guide.Draft) screen.Step) screen.Step {
	if !t.Session().KeepsDraft(d) {
		return screen.Say(k.T("why.notkept"))
	}
	return open(t, d)
}

// WritingOf shows the page on which a line of a talk is written.
func (k *Talks) WritingOf(t *hold.Talk, d guide.Draft) screen.Step {
	return screen.Push(k.NewWriting(t, d))
}

// Renaming shows the page on which whom a talk was with is named.
func (k *Talks) Renaming(t *hold.Talk, _ guide.Draft) screen.Step { return screen.Push(k.NewRename(t)) }

func (s *Writing) draft() guide.Draft {
	return guide.Draft{Ref: s.ref, Field: s.was.Field, Item: s.was.Item, Text: s.Ed.Text(), Cursor: s.Ed.CursorOffset(), Open: true}
}

func (s *Writing) Holds() *hold.Talk { return s.t }

// Hides keeps the draft.
func (s *Writing) Hides() bool {
	_ = s.leave()
	return true
}

func (s *Writing) Typing() (on, empty bool) { return true, s.Ed.Empty() }

func (s *Writing) Key(m tea.KeyMsg) bool {
	stood := stands(s.Ed)
	if !s.Ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.dated.ask(s.k.Desk, s.was.Field, s.Ed.Text())
	if stands(s.Ed) != stood {
		s.t.Touch()
	}
	return true
}

// place is a text, by its version, and where the cursor stands in it.
type place struct {
	version uint64
	cursor  int
}

// stands is what of an editor is kept: where a key changes nothing of it, nothing is saved, nor said
// to be.
func stands(ed *edit.Editor) place { return place{ed.Version(), ed.CursorOffset()} }

func (s *Writing) Paste(text string) {
	s.Ed.Insert(text)
	s.dated.ask(s.k.Desk, s.was.Field, s.Ed.Text())
	s.t.Touch()
}

func (s *Writing) Actions() []screen.Action {
	k := s.k
	acts := []screen.Action{k.Shown("keep", s.done, "enter"), k.Shown("draft", s.leave, "esc")}
	if s.Name == "" && lastMark(s.k.Desk, s.t.Session()) != 0 {
		acts = append(acts, k.Shown("about", s.turn, "tab"))
	}
	return acts
}

// lastMark is the newest mark, or 0.
func lastMark(k *screen.Desk, s guide.Session) int {
	m, _ := s.LastMark()
	return m.Seq
}

// turn makes a line about a mark a note, and back.
func (s *Writing) turn() screen.Step {
	if s.ref == 0 {
		s.ref = lastMark(s.k.Desk, s.t.Session())
	} else {
		s.ref = 0
	}
	s.t.Touch()
	return screen.Stay()
}

// done keeps the line. An empty one is just closed.
func (s *Writing) done() screen.Step {
	text := s.dated.kept(s.k.Desk, s.was.Field, s.Ed.Text())
	if which := s.k.Which(text); which != "" && s.was.Field.NamesDay() {
		return screen.Say(which)
	}
	var said screen.Step
	if s.None || strings.TrimSpace(text) != "" {
		if err := s.Keep(text); err != nil {
			return screen.Say(s.k.Why(err))
		}
		if s.Said != "" {
			said = screen.Tell(s.Said)
		}
	}
	s.t.Shut(s.was)
	return append(screen.Leave(), said...)
}

// leave goes back and keeps the draft as it is.
func (s *Writing) leave() screen.Step {
	d := s.draft()
	d.Open = false
	if strings.TrimSpace(d.Text) == "" || d.Text == s.Kept {
		d.Text = ""
	}
	s.t.Shut(d, s.was)
	return screen.Leave()
}

// writeRows is how many rows the line may grow to.
func writeRows(h int) int { return max(1, min(10, h/2-1)) }

// Resize lets the line grow with what stands in it.
func (s *Writing) Resize(w, h int) {
	width := max(1, w-page.MarginOf(w)-3)
	s.Ed.SetSize(width, 1)
	s.Ed.SetSize(width, s.Ed.RowsNeeded(writeRows(h)))
}

func (s *Writing) View(w, h int) terminal.Frame {
	p := page.New(w, h, s.k.Palette)
	s.foot(p)
	m := p.Margin()
	rows := s.Ed.Rows()
	if len(rows) == 0 {
		rows = []string{""}
	}
	cx, cy := s.Ed.Cursor()
	for i := len(rows) - 1; i >= 0; i-- {
		r := p.Row().To(m).Add(page.Keycap, "▌").Add(page.Plain, " ").Add(page.Plain, rows[i])
		if i == cy {
			r.Cursor(m + 2 + cx)
		}
		p.ToFoot(r)
	}
	head := p.Row().To(m).Add(page.Keycap, s.k.T("writing")+" ").Add(page.Plain, s.about())
	if above, below := s.Ed.More(); above || below {
		head.Add(page.Faint, "  "+s.k.T("writing.more"))
	}
	p.ToFoot(head)
	if h >= 12 {
		p.ToFoot(p.Row())
	}
	s.Over(p)
	return p.Frame()
}

func (s *Writing) foot(p *page.Page) {
	if p.Narrow() && s.t.Err() == nil && s.Name == "" {
		s.k.Footer(p, s.Actions(), "", page.Faint) // the word stands beside the stage
	} else {
		s.k.FootWith(p, s.t, s.Actions())
	}
	if p.H >= 14 && s.Name == "" {
		clockRows(s.k.Desk, p, s.t)
	}
	if p.H >= 10 {
		p.ToFoot(p.Row())
	}
}

// about says what the line is about.
func (s *Writing) about() string {
	if s.Name != "" {
		return s.Name
	}
	for i, m := range s.t.Session().Marks() {
		if m.Seq == s.ref {
			return s.k.T("writing.mark", "N", i+1)
		}
	}
	return s.k.T("writing.note") // also once the mark it was about was taken back
}

// NewRename opens a line for the person's name, to correct it.
func (k *Talks) NewRename(t *hold.Talk) *Writing {
	d := guide.Draft{Field: guide.FieldPerson, Text: t.Session().Field(guide.FieldPerson)}
	d.Cursor = len(d.Text)
	if half, ok := t.Half(d.SamePlace); ok {
		d = half
	}
	s := k.NewWriting(t, d)
	s.Name, s.Kept = k.T("writing.name"), t.Session().Field(guide.FieldPerson)
	s.Keep = func(text string) error { return t.Do(t.Session().Fill(guide.FieldPerson, text, k.Now())) }
	return s
}
