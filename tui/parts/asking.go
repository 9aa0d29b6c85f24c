package parts

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// Asking is a page of a few lines to fill in that belong to no talk: a label,
// a day, a path. Nothing of it is kept before enter takes it all.
type Asking struct {
	d           *screen.Desk
	name, intro string
	Lines       []*Asked
	at          int
	More        string // under the lines
	Err         string // why they were not taken
	waits       string // what is being done; empty when nothing is
	// take takes what was typed, without the space around it. What it returns
	// as an error stands on the page; what takes time it starts with wait.
	take func(texts []string) (screen.Step, error)
}

// Asked is a line of such a page.
type Asked struct {
	label, hint string
	// note says something about what stands in the line, in place of the hint.
	note func(text string) (string, page.Ink)
	Ed   *edit.Editor
	Join string // what a line end becomes in a paste
}

// NewAsking is a page of lines; take takes what was typed when enter is pressed.
func NewAsking(k *screen.Desk, name, intro string, lines []*Asked, take func([]string) (screen.Step, error)) *Asking {
	return &Asking{d: k, name: name, intro: intro, Lines: lines, take: take}
}

// NewFile is a page that asks for a file in a line, and reads it in a command, as
// waits says. read gives what comes then.
func NewFile(k *screen.Desk, name, intro string, line *Asked, waits string, read func(s *Asking, path string) (then func() screen.Step, err error)) *Asking {
	var s *Asking
	s = NewAsking(k, name, intro, []*Asked{line}, func(texts []string) (screen.Step, error) {
		if texts[0] == "" {
			return screen.Stay(), nil
		}
		return s.Wait(waits, func() (func() screen.Step, error) { return read(s, texts[0]) }), nil
	})
	return s
}

// NewAsked is a line with a text in it.
func NewAsked(label, text, hint string, note func(string) (string, page.Ink)) *Asked {
	x := &Asked{label: label, hint: hint, note: note, Ed: edit.New(), Join: " "}
	x.Ed.SetText(text)
	return x
}

func (s *Asking) focus() *Asked { return s.Lines[s.at] }

func (s *Asking) Typing() (on, empty bool) { return s.waits == "", s.focus().Ed.Empty() }

func (s *Asking) Key(m tea.KeyMsg) bool {
	if m.Type == tea.KeyEnter || m.Type == tea.KeyCtrlJ {
		return false
	}
	if _, moves := screen.Find(s.Actions(), m); moves {
		return false
	}
	if !s.focus().Ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.Err = ""
	return true
}

func (s *Asking) Paste(text string) {
	x := s.focus()
	x.Ed.Insert(strings.Join(safe.Lines(strings.TrimSpace(text)), x.Join))
	s.Err = ""
}

func (s *Asking) move(d int) func() screen.Step {
	return func() screen.Step {
		s.at = (s.at + d + len(s.Lines)) % len(s.Lines)
		return screen.Stay()
	}
}

func (s *Asking) Actions() []screen.Action {
	k := s.d
	if s.waits != "" {
		return []screen.Action{k.Shown("wait.here", func() screen.Step { return screen.Tell(s.waits) }, "esc")}
	}
	acts := []screen.Action{k.Shown("asking.done", s.done, "enter")}
	if len(s.Lines) > 1 {
		acts = append(acts, k.Shown("field.next", s.move(1), "tab", "down"), k.Act("field.before", s.move(-1), "shift+tab", "up"))
	}
	return append(acts, k.Shown("back", screen.Leave, "esc"))
}

func (s *Asking) done() screen.Step {
	var texts []string
	for _, x := range s.Lines {
		texts = append(texts, strings.TrimSpace(x.Ed.Text()))
	}
	next, err := s.take(texts)
	if err != nil {
		s.Err = s.d.Why(err)
	}
	return next
}

// askedMsg brings what came of the work that a page waits for.
type askedMsg struct {
	page *Asking
	then func() screen.Step
	err  error
}

// Wait does something in a command while the page stays, and then goes on. An
// error stands on the page.
func (s *Asking) Wait(waits string, do func() (then func() screen.Step, err error)) screen.Step {
	s.waits, s.Err = waits, ""
	return screen.Start(func() tea.Msg {
		then, err := do()
		return askedMsg{s, then, err}
	})
}

func (s *Asking) Hear(msg tea.Msg) screen.Step {
	m, ok := msg.(askedMsg)
	if !ok || m.page != s {
		return screen.Stay()
	}
	s.waits = ""
	if m.err != nil {
		s.Err = s.d.Why(m.err)
		return screen.Stay()
	}
	return m.then()
}

// left is the column at which what is typed begins; 0 where it stands under
// its label.
func (s *Asking) left(w int) int {
	wide := 0
	for _, x := range s.Lines {
		wide = max(wide, safe.Width(x.label))
	}
	if left := page.MarginOf(w) + wide + 2; wide > 0 && left <= w/2 {
		return left
	}
	return 0
}

func (s *Asking) Resize(w, h int) {
	left := s.left(w)
	if left == 0 {
		left = page.MarginOf(w) + 2
	}
	width := max(2, w-left-1)
	for _, x := range s.Lines {
		x.Ed.SetSize(width, 1)
		x.Ed.SetSize(width, max(1, x.Ed.RowsNeeded(max(1, h/4))))
	}
}

func (s *Asking) View(w, h int) terminal.Frame {
	k := s.d
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(s.name, k.BareWord(w), k.BareInk())
	low := p.H < 16
	if low {
		p.TextToFoot(page.Warn, s.Err, max(1, p.H/3))
	}
	if s.intro != "" && p.H >= 14 {
		p.Text(page.Plain, 0, s.intro)
		p.Blank(1)
	}
	if p.H < 12 { // what is typed is never off the screen
		s.draw(p, s.focus(), true)
	} else {
		for i, x := range s.Lines {
			s.draw(p, x, i == s.at)
		}
	}
	if !low {
		s.refused(p)
	}
	switch {
	case s.waits != "":
		p.Blank(1)
		p.Text(page.Faint, 0, s.waits)
	case s.More != "" && p.H >= 10:
		p.Blank(1)
		p.Text(page.Faint, 0, s.More)
	}
	return p.Frame()
}

// refused says why the lines were not taken: below them, or at the foot where
// too much stands above.
func (s *Asking) refused(p *page.Page) {
	if s.Err == "" {
		return
	}
	if rows := p.Paragraph(page.Warn, 0, s.Err); len(rows) < p.Left() {
		p.Blank(1)
		p.PutAll(rows)
		return
	}
	p.TextToFoot(page.Warn, s.Err, p.H/3)
}

// draw is a line: its label, what was typed, and what there is to say of it.
func (s *Asking) draw(p *page.Page, x *Asked, on bool) {
	m, left, ik := p.Margin(), s.left(p.W), page.Faint
	r := p.Option(on)
	if on {
		ik = page.Chosen
	}
	r.Add(ik, x.label)
	if left == 0 {
		if x.label != "" {
			p.Put(r)
			r = p.Row()
		}
		left = m + 2
		r.To(m)
		if on {
			r.Add(page.Keycap, "▌")
		}
	}
	cx, cy := x.Ed.Cursor()
	for i, text := range x.Ed.Rows() {
		if i > 0 {
			p.Put(r)
			r = p.Row()
		}
		r.To(left).Add(page.Plain, text)
		if on && s.waits == "" && i == cy {
			r.Cursor(left + cx)
		}
	}
	p.Put(r)
	s.note(p, x, on, left)
}

// note says what was read from a line, or what it is for.
func (s *Asking) note(p *page.Page, x *Asked, on bool, left int) {
	text, ik := "", page.Faint
	if x.note != nil {
		text, ik = x.note(strings.TrimSpace(x.Ed.Text()))
	}
	if text == "" && on {
		text, ik = x.hint, page.Faint
	}
	if text == "" || p.H < 10 {
		return
	}
	for _, l := range page.Wrapped(text, max(2, p.W-left-1), 3) {
		p.Put(p.Row().To(left).Add(ik, l))
	}
}
