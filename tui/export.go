package tui

import (
	"cmp"
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// exporting asks where something is to be written, writes it there, and says
// where it is and that nothing protects it there.
type exporting struct {
	k     *talks
	t     *hold.Talk // whose it is; nil where it is of no talk
	ed    *edit.Editor
	busy  bool
	err   string
	path  string // where it was written; empty before that
	title string
	more  string             // what the file holds
	bare  string             // what is said once it is written
	back  int                // how many screens are left then
	then  func() screen.Step // what else is done then; nil is nothing
	// write gives what writes it, which runs in a command: whatever it needs of
	// a talk is taken before. plain says that this may be where a folder is
	// copied to a cloud.
	write func(path string, plain bool) func() (string, error)
}

// newExporting asks where to write a talk, by default as the words agreed.
func (k *talks) newExporting(t *hold.Talk) *exporting {
	s := k.newWritingTo(k.files.ExportPath(t.ID()), k.T("export.more"), nil)
	s.t = t
	s.write = s.ofTalk(k.files.Export)
	return s
}

// newWritingTo asks where to write something, with a path to begin with.
func (k *talks) newWritingTo(path, more string, write func(path string, plain bool) func() (string, error)) *exporting {
	s := &exporting{k: k, ed: edit.New(), title: k.T("export.title"), more: more, bare: k.T("export.bare"), back: 1, write: write}
	s.ed.SetText(path)
	return s
}

// ofTalk writes the talk as it stands now: it goes on meanwhile.
func (s *exporting) ofTalk(to func(path, id string, s guide.Session, plain bool) (string, error)) func(string, bool) func() (string, error) {
	return func(path string, plain bool) func() (string, error) {
		id, base, events := s.t.ID(), s.t.Session().BaseGuide(), s.t.Session().Events()
		return func() (string, error) {
			sess, err := guide.Replay(base, events)
			if err != nil {
				return "", err
			}
			return to(path, id, sess, plain)
		}
	}
}

func (s *exporting) Holds() *hold.Talk { return s.t }

func (s *exporting) Resize(w, h int) { page.AreaSize(s.ed, w, h) }

func (s *exporting) Typing() (on, empty bool) { return s.path == "" && !s.busy, s.ed.Empty() }

func (s *exporting) Key(m tea.KeyMsg) bool {
	if m.Type == tea.KeyEnter || !s.ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.err = ""
	return true
}

func (s *exporting) Paste(text string) { s.ed.Insert(strings.Join(strings.Fields(text), " ")) }

func (s *exporting) Actions() []screen.Action {
	k := s.k
	if s.path != "" {
		return []screen.Action{k.Shown("back", func() screen.Step { return screen.Step{screen.Back(s.back)} }, "enter", "esc")}
	}
	return []screen.Action{k.Shown("export.write", func() screen.Step { return s.begin(false) }, "enter"), k.Shown("back", screen.Leave, "esc")}
}

// exportedMsg says where something was written, or why it was not, to the page
// that asked.
type exportedMsg struct {
	page *exporting
	path string
	err  error
}

func (s *exporting) begin(plain bool) screen.Step {
	if s.busy {
		return screen.Stay()
	}
	s.busy, s.err = true, ""
	write := s.write(s.ed.Text(), plain)
	return screen.Start(func() tea.Msg {
		path, err := write()
		return exportedMsg{s, path, err}
	})
}

func (s *exporting) Hear(msg tea.Msg) screen.Step {
	m, ok := msg.(exportedMsg)
	if !ok || m.page != s { // or of a page that was left
		return screen.Stay()
	}
	s.busy, s.path = false, m.path
	switch {
	case errors.Is(m.err, ErrSynced):
		s.path = ""
		return screen.Push(parts.NewConfirm(s.k.Desk, "plain", s.k.T("export.synced", "Path", cmp.Or(m.path, s.ed.Text())), func() screen.Step { return s.begin(true) }))
	case errors.Is(m.err, ErrThere):
		s.err = s.k.T("export.exists")
	case m.err != nil:
		s.err = s.k.Why(m.err)
	case s.then != nil:
		return s.then()
	}
	return screen.Stay()
}

func (s *exporting) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	if s.t != nil {
		k.footWith(p, s.t, s.Actions())
	} else {
		k.Footer(p, s.Actions(), "", page.Faint)
	}
	p.Header(s.title, "", page.Faint)
	if s.path != "" {
		p.Text(page.Plain, 0, k.T("export.done"))
		p.Text(page.Strong, 0, s.path)
		p.Blank(1)
		p.Text(page.Warn, 0, s.bare)
		return p.Frame()
	}
	p.Text(page.Plain, 0, k.T("export.ask"))
	p.Area(s.ed)
	if s.err != "" {
		p.Text(page.Warn, 0, s.err)
	}
	if p.H >= 10 {
		p.Blank(1)
	}
	p.Text(page.Faint, 0, s.more)
	return p.Frame()
}

// ErrThere is returned by Exports.Export where a file of that name is already.
const ErrThere = words.Error("error.there")

// ErrSynced is returned by Exports.Export for a folder that is copied to a cloud.
const ErrSynced = words.Error("error.synced")
