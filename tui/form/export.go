package form

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

// Exporting asks where something is to be written, writes it there, and says
// where it is and that nothing protects it there.
type Exporting struct {
	k     *Talks
	T     *hold.Talk // whose it is; nil where it is of no talk
	ed    *edit.Editor
	busy  bool
	err   string
	path  string // where it was written; empty before that
	Title string
	More  string             // what the file holds
	Bare  string             // what is said once it is written
	Back  int                // how many screens are left then
	Then  func() screen.Step // what else is done then; nil is nothing
	// write gives what writes it, which runs in a command: whatever it needs of
	// a talk is taken before. plain says that this may be where a folder is
	// copied to a cloud.
	write func(path string, plain bool) func() (string, error)
}

// NewExporting asks where to write a talk, by default as the words agreed.
func (k *Talks) NewExporting(t *hold.Talk) *Exporting {
	s := k.NewWritingTo(k.Files.ExportPath(t.ID()), k.T("export.more"), nil)
	s.T = t
	s.write = s.ofTalk(k.Files.Export)
	return s
}

// NewWritingTo asks where to write something, with a path to begin with.
func (k *Talks) NewWritingTo(path, more string, write func(path string, plain bool) func() (string, error)) *Exporting {
	s := &Exporting{k: k, ed: edit.New(), Title: k.T("export.title"), More: more, Bare: k.T("export.bare"), Back: 1, write: write}
	s.ed.SetText(path)
	return s
}

// ofTalk writes the talk as it stands now: it goes on meanwhile.
func (s *Exporting) ofTalk(to func(path, id string, s guide.Session, plain bool) (string, error)) func(string, bool) func() (string, error) {
	return func(path string, plain bool) func() (string, error) {
		id, base, events := s.T.ID(), s.T.Session().BaseGuide(), s.T.Session().Events()
		return func() (string, error) {
			sess, err := guide.Replay(base, events)
			if err != nil {
				return "", err
			}
			return to(path, id, sess, plain)
		}
	}
}

func (s *Exporting) Holds() *hold.Talk { return s.T }

func (s *Exporting) Resize(w, h int) { page.AreaSize(s.ed, w, h) }

func (s *Exporting) Typing() (on, empty bool) { return s.path == "" && !s.busy, s.ed.Empty() }

func (s *Exporting) Key(m tea.KeyMsg) bool {
	if m.Type == tea.KeyEnter || !s.ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.err = ""
	return true
}

func (s *Exporting) Paste(text string) { s.ed.Insert(strings.Join(strings.Fields(text), " ")) }

func (s *Exporting) Actions() []screen.Action {
	k := s.k
	if s.path != "" {
		return []screen.Action{k.Shown("back", func() screen.Step { return screen.Step{screen.Back(s.Back)} }, "enter", "esc")}
	}
	return []screen.Action{k.Shown("export.write", func() screen.Step { return s.begin(false) }, "enter"), k.Shown("back", screen.Leave, "esc")}
}

// exportedMsg says where something was written, or why it was not, to the page
// that asked.
type exportedMsg struct {
	page *Exporting
	path string
	err  error
}

func (s *Exporting) begin(plain bool) screen.Step {
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

func (s *Exporting) Hear(msg tea.Msg) screen.Step {
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
	case s.Then != nil:
		return s.Then()
	}
	return screen.Stay()
}

func (s *Exporting) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	if s.T != nil {
		k.FootWith(p, s.T, s.Actions())
	} else {
		k.Footer(p, s.Actions(), "", page.Faint)
	}
	p.Header(s.Title, "", page.Faint)
	if s.path != "" {
		p.Text(page.Plain, 0, k.T("export.done"))
		p.Text(page.Strong, 0, s.path)
		p.Blank(1)
		p.Text(page.Warn, 0, s.Bare)
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
	p.Text(page.Faint, 0, s.More)
	return p.Frame()
}

// ErrThere is returned by Exports.Export where a file of that name is already.
const ErrThere = words.Error("error.there")

// ErrSynced is returned by Exports.Export for a folder that is copied to a cloud.
const ErrSynced = words.Error("error.synced")
