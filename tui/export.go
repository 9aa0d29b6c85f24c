package tui

import (
	"cmp"
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/terminal"
)

// exporting asks where a talk is to be written, writes it there, and says
// where it is and that nothing protects it there.
type exporting struct {
	k    *kit
	t    *talk
	ed   *edit.Editor
	busy bool
	err  string
	path string // where it was written; empty before that
	more string // what the file holds
	to   func(path, id string, s guide.Session, plain bool) (string, error)
}

func (k *kit) newExporting(t *talk) *exporting {
	s := &exporting{k: k, t: t, ed: edit.New(), to: k.export, more: k.w.T("export.more")}
	s.ed.SetText(k.exportPath(t.id))
	return s
}

func (s *exporting) holds() *talk { return s.t }

func (s *exporting) resize(w, h int) { areaSize(s.ed, w, h) }

func (s *exporting) typing() (on, empty bool) { return s.path == "" && !s.busy, s.ed.Empty() }

func (s *exporting) key(m tea.KeyMsg) bool {
	if m.Type == tea.KeyEnter || !s.ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.err = ""
	return true
}

func (s *exporting) paste(text string) { s.ed.Insert(strings.Join(strings.Fields(text), " ")) }

func (s *exporting) actions() []action {
	k := s.k
	if s.path != "" {
		return []action{k.shown("back", leave, "enter", "esc")}
	}
	return []action{k.shown("export.write", func() step { return s.write(false) }, "enter"), k.shown("back", leave, "esc")}
}

// exportedMsg says where a talk was written, or why it was not.
type exportedMsg struct {
	path string
	err  error
}

// write writes the talk; plain says that this may be where a folder is copied to
// a cloud.
func (s *exporting) write(plain bool) step {
	if s.busy {
		return stay()
	}
	s.busy, s.err = true, ""
	to, path := s.to, s.ed.Text()
	id, base, events := s.t.id, s.t.s.BaseGuide(), s.t.s.Events() // t.s goes on meanwhile
	return start(func() tea.Msg {
		sess, err := guide.Replay(base, events)
		if err != nil {
			return exportedMsg{err: err}
		}
		path, err := to(path, id, sess, plain)
		return exportedMsg{path, err}
	})
}

func (s *exporting) hear(msg tea.Msg) step {
	m, ok := msg.(exportedMsg)
	if !ok {
		return stay()
	}
	s.busy, s.path = false, m.path
	switch {
	case errors.Is(m.err, ErrSynced):
		s.path = ""
		return push(s.k.newConfirm("plain", s.k.w.T("export.synced", "Path", cmp.Or(m.path, s.ed.Text())), func() step { return s.write(true) }))
	case errors.Is(m.err, ErrThere):
		s.err = s.k.w.T("export.exists")
	case m.err != nil:
		s.err = s.k.why(m.err)
	}
	return stay()
}

func (s *exporting) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.th)
	k.footWith(p, s.t, s.actions())
	p.header(k.w.T("export.title"), "", faint)
	if s.path != "" {
		p.text(plain, 0, k.w.T("export.done"))
		p.text(strong, 0, s.path)
		p.blank(1)
		p.text(warn, 0, k.w.T("export.bare"))
		return p.frame()
	}
	p.text(plain, 0, k.w.T("export.ask"))
	p.area(s.ed)
	if s.err != "" {
		p.text(warn, 0, s.err)
	}
	if p.h >= 10 {
		p.blank(1)
	}
	p.text(faint, 0, s.more)
	return p.frame()
}
