package results

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/trainer/progress"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// overTime is the trainee's practices over time: a row for each line of the
// scorecard and each thing counted, a column for each practice, and a cursor on
// one column, whose numbers stand at the right.
//
// It is a chart that one moves in, which no other form has; the words about it are
// those that are printed.
//
// Height says how far along, words say the rest; nothing is told by a colour.
type overTime struct {
	parts.Reader
	k    *Room
	pic  progress.Picture
	id   string // of the column under the cursor; empty is the newest
	busy bool   // nothing was read yet
	err  error
}

// mostDrawn is how many practices are read, the newest.
const mostDrawn = 200

func (k *Room) NewOverTime() *overTime {
	s := &overTime{k: k, busy: true}
	s.Reader = parts.Reader{D: k.Desk, Page: s.page, Rows: s.rows}
	return s
}

func (s *overTime) Begins() tea.Cmd       { return s.Read() }
func (s *overTime) Returned() screen.Step { return screen.Start(s.Read()) }

// pictureMsg brings the practices as a picture.
type pictureMsg struct {
	pic progress.Picture
	err error
}

// read reads the practices in a command: scoring long ones takes a while. What
// is not on disk yet is taken as it is in memory.
func (s *overTime) Read() tea.Cmd {
	k := s.k
	type copied struct {
		base   script.Guide
		events []guide.Event
	}
	open := map[string]copied{}
	for _, t := range k.Open.All() {
		open[t.ID()] = copied{t.Session().BaseGuide(), t.Session().Events()}
	}
	journal := k.Journal
	return func() tea.Msg {
		home, err := journal.Home(mostDrawn)
		if err != nil {
			return pictureMsg{err: err}
		}
		var all []progress.Held
		for _, h := range home.Recent {
			if _, there := open[h.ID]; there || h.Unfinished() || h.Unread {
				continue
			}
			t, err := hold.Read(journal, h.ID)
			if err != nil {
				return pictureMsg{err: err}
			}
			all = append(all, progress.Held{ID: h.ID, Session: t})
		}
		for id, c := range open {
			x, err := guide.Replay(c.base, c.events)
			if err != nil {
				return pictureMsg{err: err}
			}
			all = append(all, progress.Held{ID: id, Session: x})
		}
		return pictureMsg{pic: progress.Of(all)}
	}
}

func (s *overTime) Hear(msg tea.Msg) screen.Step {
	if m, ok := msg.(pictureMsg); ok {
		s.busy, s.err = false, m.err
		if m.err == nil {
			s.pic = m.pic
		}
	}
	return screen.Stay()
}

// at is the column under the cursor; -1 without any.
func (s *overTime) at() int {
	for i, c := range s.pic.Columns {
		if c.ID == s.id {
			return i
		}
	}
	return len(s.pic.Columns) - 1
}

func (s *overTime) Actions() []screen.Action {
	k := s.k
	if len(s.pic.Columns) == 0 {
		return []screen.Action{k.Shown("back", screen.Leave, "esc")}
	}
	acts := []screen.Action{
		k.Shown("progress.open", s.open, "enter"),
		k.Shown("progress.before", s.move(-1), "left", "h"),
		k.Shown("progress.after", s.move(1), "right", "l"),
		k.Shown("practice.delete", s.delete, "x"),
		k.Act("first", s.move(-mostDrawn), "home", "g"),
		k.Act("last", s.move(mostDrawn), "end", "G"),
	}
	acts = append(acts, s.Scrolling("tab", "down", " ", "pgdown")...)
	return append(acts, k.Shown("back", screen.Leave, "esc"))
}

// move takes the cursor some columns on, at most to the ends.
func (s *overTime) move(d int) func() screen.Step {
	return func() screen.Step {
		s.id = s.pic.Columns[max(0, min(s.at()+d, len(s.pic.Columns)-1))].ID
		return screen.Stay()
	}
}

// open shows the practice behind the column.
func (s *overTime) open() screen.Step {
	s.id = s.pic.Columns[s.at()].ID // to come back to it
	return screen.To(screen.Practised{ID: s.id})
}

func (s *overTime) delete() screen.Step {
	k, c := s.k, s.pic.Columns[s.at()]
	return k.OpenTalk(c.ID, func(t *hold.Talk) screen.Step { return k.DeleteTalk(t, k.Day(c.Day)+" · "+c.What(k.Words)) })
}

func (s *overTime) page(w, h int) *page.Page {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	right := ""
	if n := len(s.pic.Columns); n > 0 {
		right = k.N("progress.practices", n)
	}
	p.Header(k.T("progress.title"), right, page.Faint)
	return p
}
