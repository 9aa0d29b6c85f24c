package tui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/safe"
	"example.org/onetoone/tui/terminal"
)

// forget is the page before somebody is forgotten: what will go, what stays,
// what is beyond us. It wants a typed word. While it is being done the page
// stays, so that the receipt comes up nowhere else.
type forget struct {
	k    *kit
	h    guide.Holding
	ed   *edit.Editor
	busy bool
}

// askForget opens the page. All talks are looked through for it.
func (k *kit) askForget(name string) step {
	j := k.journal
	return step{Calm(k.T("forget.looking")), Cmd(func() tea.Msg {
		h, err := j.Holding(name)
		return thenMsg{func() step {
			if err != nil {
				return say(k.why(err))
			}
			return step{Show{Screen: &forget{k: k, h: h, ed: edit.New()}}, Word("")}
		}}
	})}
}

func (s *forget) typing() (on, empty bool) { return !s.busy, false }
func (s *forget) key(m tea.KeyMsg) bool    { return s.ed.Key(edit.DefaultKeys(), m) }
func (s *forget) paste(string)             {}

func (s *forget) actions() []action {
	if s.busy {
		return []action{s.k.shown("wait.here", func() step { return tell(s.k.T("forget.busy")) }, "esc")}
	}
	return []action{s.k.shown("confirm", s.confirmed, "enter"), s.k.shown("back", leave, "esc")}
}

// confirmed goes on when the word, or their name, was typed.
func (s *forget) confirmed() step {
	k, typed := s.k, s.ed.Text()
	word := k.T("forget.word")
	if !strings.EqualFold(strings.TrimSpace(typed), word) && guide.SameName(typed) != guide.SameName(s.h.Name) {
		return say(k.T("forget.not", "Word", word))
	}
	theirs := k.open.With(s.h.Name)
	for _, t := range theirs {
		if t.Flying() { // it would bring them back
			return say(k.T("forget.waits"))
		}
	}
	s.busy = true
	for _, t := range theirs {
		k.open.Drop(t.ID()) // what waits to be saved of them must not come back
	}
	j, name := k.journal, s.h.Name
	return step{ToFirst, Show{Screen: s}, Cmd(func() tea.Msg {
		h, err := j.Forget(name)
		return forgottenMsg{h, err}
	})}
}

// forgottenMsg says what was destroyed, and what went wrong.
type forgottenMsg struct {
	h   guide.Holding
	err error
}

func (s *forget) hear(msg tea.Msg) step {
	m, ok := msg.(forgottenMsg)
	if !ok {
		return stay()
	}
	if m.h.Talks == 0 && m.err != nil {
		return step{Drop{Screen: s}, Word(s.k.why(m.err))}
	}
	return step{Drop{Screen: s}, Show{Screen: &receipt{k: s.k.talks, h: m.h, left: m.h.Lines, err: m.err}}}
}

func (s *forget) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	p.keysHelp = false
	k.footer(p, s.actions(), "", faint)
	p.header(k.T("forget.title", "Name", s.h.Name), "", faint)
	if s.busy {
		p.text(plain, 0, k.T("forget.doing"))
		return p.frame()
	}
	if p.h < 16 { // what is typed has to be seen, however little there is room for
		s.ask(p)
		s.says(p)
		return p.frame()
	}
	s.says(p)
	p.blank(1)
	s.ask(p)
	return p.frame()
}

// says tells what goes, what stays, and what is beyond us.
func (s *forget) says(p *page) {
	k := s.k
	p.text(strong, 0, k.T("forget.records"))
	p.item(plain, "−", k.T("forget.goes", "What", amount(k.desk, s.h)))
	stays := k.T("forget.stays.none")
	if n := len(s.h.Lines); n > 0 {
		stays = k.N("forget.stays", n)
	}
	if len(s.h.Lines) > 0 || s.h.Closed == 0 {
		p.item(plain, "+", stays)
	}
	if s.h.Closed > 0 {
		p.item(plain, "+", k.N("forget.closed", s.h.Closed))
	}
	p.item(faint, "·", k.T("forget.beyond"))
}

// ask asks for the word.
func (s *forget) ask(p *page) {
	w := s.k.Words
	p.text(plain, 0, w.T("forget.type", "Word", w.T("forget.word"), "Name", safe.Cut(safe.Text(s.h.Name), 2*p.w)))
	p.input("▌", s.ed)
}

// amount says in a line how much is held about somebody.
func amount(k *desk, h guide.Holding) string {
	parts := []string{k.N("forget.talks", h.Talks)}
	if h.Promises > 0 {
		parts = append(parts, k.N("forget.promises", h.Promises))
	}
	if h.Drafts > 0 {
		parts = append(parts, k.N("forget.drafts", h.Drafts))
	}
	return strings.Join(parts, ", ")
}
