package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// asking is a page of a few lines to fill in that belong to no talk: a label,
// a day, a path. Nothing of it is kept before enter takes it all.
type asking struct {
	d           *desk
	name, intro string
	lines       []*asked
	at          int
	more        string // under the lines
	err         string // why they were not taken
	waits       string // what is being done; empty when nothing is
	// take takes what was typed, without the space around it. What it returns
	// as an error stands on the page; what takes time it starts with wait.
	take func(texts []string) (step, error)
}

// asked is a line of such a page.
type asked struct {
	label, hint string
	// note says something about what stands in the line, in place of the hint.
	note func(text string) (string, ink)
	ed   *edit.Editor
	join string // what a line end becomes in a paste
}

func newAsking(k *desk, name, intro string, lines []*asked, take func([]string) (step, error)) *asking {
	return &asking{d: k, name: name, intro: intro, lines: lines, take: take}
}

// newAsked is a line with a text in it.
func newAsked(label, text, hint string, note func(string) (string, ink)) *asked {
	x := &asked{label: label, hint: hint, note: note, ed: edit.New(), join: " "}
	x.ed.SetText(text)
	return x
}

func (s *asking) focus() *asked { return s.lines[s.at] }

func (s *asking) typing() (on, empty bool) { return s.waits == "", s.focus().ed.Empty() }

func (s *asking) key(m tea.KeyMsg) bool {
	if m.Type == tea.KeyEnter || m.Type == tea.KeyCtrlJ {
		return false
	}
	if _, moves := find(s.actions(), m); moves {
		return false
	}
	if !s.focus().ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.err = ""
	return true
}

func (s *asking) paste(text string) {
	x := s.focus()
	x.ed.Insert(strings.Join(safe.Lines(strings.TrimSpace(text)), x.join))
	s.err = ""
}

func (s *asking) move(d int) func() step {
	return func() step {
		s.at = (s.at + d + len(s.lines)) % len(s.lines)
		return stay()
	}
}

func (s *asking) actions() []action {
	k := s.d
	if s.waits != "" {
		return []action{k.shown("wait.here", func() step { return tell(s.waits) }, "esc")}
	}
	acts := []action{k.shown("asking.done", s.done, "enter")}
	if len(s.lines) > 1 {
		acts = append(acts, k.shown("field.next", s.move(1), "tab", "down"), k.act("field.before", s.move(-1), "shift+tab", "up"))
	}
	return append(acts, k.shown("back", leave, "esc"))
}

func (s *asking) done() step {
	var texts []string
	for _, x := range s.lines {
		texts = append(texts, strings.TrimSpace(x.ed.Text()))
	}
	next, err := s.take(texts)
	if err != nil {
		s.err = s.d.why(err)
	}
	return next
}

// askedMsg brings what came of the work that a page waits for.
type askedMsg struct {
	page *asking
	then func() step
	err  error
}

// wait does something in a command while the page stays, and then goes on. An
// error stands on the page.
func (s *asking) wait(waits string, do func() (then func() step, err error)) step {
	s.waits, s.err = waits, ""
	return start(func() tea.Msg {
		then, err := do()
		return askedMsg{s, then, err}
	})
}

func (s *asking) hear(msg tea.Msg) step {
	m, ok := msg.(askedMsg)
	if !ok || m.page != s {
		return stay()
	}
	s.waits = ""
	if m.err != nil {
		s.err = s.d.why(m.err)
		return stay()
	}
	return m.then()
}

// left is the column at which what is typed begins; 0 where it stands under
// its label.
func (s *asking) left(w int) int {
	wide := 0
	for _, x := range s.lines {
		wide = max(wide, safe.Width(x.label))
	}
	if left := marginOf(w) + wide + 2; wide > 0 && left <= w/2 {
		return left
	}
	return 0
}

func (s *asking) resize(w, h int) {
	left := s.left(w)
	if left == 0 {
		left = marginOf(w) + 2
	}
	width := max(2, w-left-1)
	for _, x := range s.lines {
		x.ed.SetSize(width, 1)
		x.ed.SetSize(width, max(1, x.ed.RowsNeeded(max(1, h/4))))
	}
}

func (s *asking) view(w, h int) terminal.Frame {
	k := s.d
	p := newPage(w, h, k.Palette)
	k.footer(p, s.actions(), "", faint)
	p.header(s.name, k.bareWord(w), k.bareInk())
	if s.err != "" { // at the foot, so that it is seen however much stands above
		p.apart()
		p.textToFoot(warn, s.err, max(1, p.h/3))
	}
	if s.intro != "" && p.h >= 14 {
		p.text(plain, 0, s.intro)
		p.blank(1)
	}
	if p.h < 12 { // what is typed is never off the screen
		s.draw(p, s.focus(), true)
	} else {
		for i, x := range s.lines {
			s.draw(p, x, i == s.at)
		}
	}
	switch {
	case s.waits != "":
		p.blank(1)
		p.text(faint, 0, s.waits)
	case s.more != "" && p.h >= 10:
		p.blank(1)
		p.text(faint, 0, s.more)
	}
	return p.frame()
}

// draw is a line: its label, what was typed, and what there is to say of it.
func (s *asking) draw(p *page, x *asked, on bool) {
	m, left, ik := p.margin(), s.left(p.w), faint
	r := p.row().to(max(0, m-2))
	if on {
		ik = chosen
		r.add(keycap, "›")
	}
	r.to(m).add(ik, x.label)
	if left == 0 {
		if x.label != "" {
			p.put(r)
			r = p.row()
		}
		left = m + 2
		r.to(m)
		if on {
			r.add(keycap, "▌")
		}
	}
	if on && s.waits == "" {
		cx, cy := x.ed.Cursor()
		p.cx, p.cy, p.cursor = left+cx, len(p.rows)+cy, true
	}
	for i, text := range x.ed.Rows() {
		if i > 0 {
			p.put(r)
			r = p.row()
		}
		r.to(left).add(plain, text)
	}
	p.put(r)
	s.note(p, x, on, left)
}

// note says what was read from a line, or what it is for.
func (s *asking) note(p *page, x *asked, on bool, left int) {
	text, ik := "", faint
	if x.note != nil {
		text, ik = x.note(strings.TrimSpace(x.ed.Text()))
	}
	if text == "" && on {
		text, ik = x.hint, faint
	}
	if text == "" || p.h < 10 {
		return
	}
	for _, l := range wrapped(text, max(2, p.w-left-1), 3) {
		p.put(p.row().to(left).add(ik, l))
	}
}
