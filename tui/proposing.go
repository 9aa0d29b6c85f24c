package tui

import (
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/timings"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/terminal"
)

// proposing asks for a file of numbers of real talks, and proposes the next
// drill. Nothing of the file is kept.
type proposing struct {
	k    *kit
	ed   *edit.Editor
	busy bool
	err  string
}

func (k *kit) newProposing() *proposing { return &proposing{k: k, ed: edit.New()} }

func (s *proposing) resize(w, h int)          { areaSize(s.ed, w, h) }
func (s *proposing) typing() (on, empty bool) { return !s.busy, s.ed.Empty() }
func (s *proposing) paste(text string)        { s.ed.Insert(strings.Join(strings.Fields(text), " ")) }
func (s *proposing) key(m tea.KeyMsg) (ok bool) {
	if m.Type == tea.KeyEnter || !s.ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.err = ""
	return true
}

func (s *proposing) actions() []action {
	return []action{s.k.shown("recorded.read", s.read, "enter"), s.k.shown("back", leave, "esc")}
}

// timingsMsg brings what a file of numbers holds.
type timingsMsg struct {
	file timings.File
	err  error
}

func (s *proposing) read() step {
	path := strings.TrimSpace(s.ed.Text())
	if s.busy || path == "" {
		return stay()
	}
	s.busy, s.err = true, ""
	read := s.k.drill.timings
	return start(func() tea.Msg {
		f, err := read(path)
		return timingsMsg{f, err}
	})
}

func (s *proposing) hear(msg tea.Msg) step {
	m, ok := msg.(timingsMsg)
	if !ok {
		return stay()
	}
	s.busy = false
	switch {
	case errors.Is(m.err, timings.ErrNoTimings): // its words may quote the file
		s.err = s.k.w.T("propose.notimings")
		return stay()
	case m.err != nil:
		s.err = s.k.why(m.err)
		return stay()
	}
	found := timings.Patterns(m.file)
	if len(found) == 0 {
		return push(s.k.newSheet(s.k.w.T("propose.title"), nil,
			part{lines: []string{timings.Nothing(m.file)}}, part{ink: faint, lines: []string{s.k.w.T("propose.free")}}))
	}
	return push(s.k.newProposal(found, 0))
}

// newProposal is the page on which a proposed drill begins, with the others
// under it.
func (k *kit) newProposal(found []timings.Pattern, at int) screen {
	p, ok := personas.Find(found[at].Persona)
	if !ok {
		return k.newSheet(k.w.T("propose.title"), nil, part{lines: []string{k.w.T("solo.gone")}})
	}
	m := meeting{p: p, stage: found[at].Stage, why: found[at].Sentence() + "."}
	for i, other := range found {
		if i == at {
			continue
		}
		o := option{name: other.Sentence(), run: func() step { return push(k.newProposal(found, i)) }}
		if len(m.others) == 0 {
			o.head = k.w.T("propose.others")
		}
		m.others = append(m.others, o)
	}
	return k.newSoloLevels(m, 0)
}

func (s *proposing) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.th)
	p.footer(k, s.actions(), "", faint)
	p.header(k.w.T("propose.title"), k.bareWord(w), k.bareInk())
	p.text(plain, 0, k.w.T("propose.ask"))
	p.area(s.ed)
	if s.err != "" {
		p.text(warn, 0, s.err)
	}
	if s.busy {
		p.text(faint, 0, k.w.T("recorded.busy"))
	}
	if p.h >= 10 {
		p.blank(1)
	}
	p.text(faint, 0, k.w.T("propose.more"))
	return p.frame()
}
