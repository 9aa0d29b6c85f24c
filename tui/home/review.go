package home

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// reviewRows is how many talks the review asks for at once.
const reviewRows = 50

// review looks through the talks that are older than the vault keeps talks:
// each is kept for another period, reduced, or deleted. None goes without it.
type review struct {
	k    *Room
	old  agenda.Expired
	done map[string]bool // what was decided, which the journal may not have yet
	at   int
	came bool // the talks that were asked for
	err  error
}

func (k *Room) newReview() *review { return &review{k: k, done: map[string]bool{}} }

// reviewMsg brings the talks to look through.
type reviewMsg struct {
	old agenda.Expired
	err error
}

func (s *review) Begins() tea.Cmd {
	j, now := s.k.Journal, s.k.Now()
	return func() tea.Msg {
		old, err := j.Expired(now, reviewRows)
		return reviewMsg{old, err}
	}
}

func (s *review) Hear(msg tea.Msg) screen.Step {
	m, ok := msg.(reviewMsg)
	if !ok {
		return screen.Stay()
	}
	s.came = true
	if s.err = m.err; m.err == nil {
		s.old = m.old
		s.drop()
	}
	return screen.Stay()
}

// drop takes away what was decided.
func (s *review) drop() {
	s.old.Talks = slices.DeleteFunc(s.old.Talks, func(h guide.Header) bool { return s.done[h.ID] })
	s.at = max(0, min(s.at, len(s.old.Talks)-1))
}

// decided takes a talk away from the list, and asks for more behind the last.
func (s *review) decided(id, said string) screen.Step {
	s.done[id] = true
	s.drop()
	if len(s.old.Talks) == 0 {
		return screen.Step{screen.Calm(said), screen.Cmd(s.Begins())}
	}
	return screen.Tell(said)
}

func (s *review) Actions() []screen.Action {
	k := s.k
	var acts []screen.Action
	if len(s.old.Talks) > 0 {
		acts = append(acts,
			k.Shown("open", s.read, "enter"),
			k.Shown("renew", s.renew, "y"),
			k.Shown("to.themes", func() screen.Step { return s.reduce(guide.Themes) }, "t"),
			k.Shown("to.none", func() screen.Step { return s.reduce(guide.None) }, "n"),
			k.Shown("delete", s.delete, "x"),
			k.Act("down", func() screen.Step { return s.move(1) }, "down", "j", "tab"),
			k.Act("up", func() screen.Step { return s.move(-1) }, "up", "k", "shift+tab"))
	}
	return append(acts, k.Shown("back", screen.Leave, "esc"))
}

func (s *review) move(d int) screen.Step {
	n := len(s.old.Talks)
	s.at = (s.at + d + n) % n
	return screen.Stay()
}

func (s *review) here() guide.Header { return s.old.Talks[s.at] }

func (s *review) read() screen.Step { return screen.To(screen.Transcript{ID: s.here().ID}) }

// renew keeps the talk under the cursor for another period.
func (s *review) renew() screen.Step {
	return s.k.OpenTalk(s.here().ID, func(t *hold.Talk) screen.Step {
		if err := t.Do(agenda.Renew(t.Session(), s.k.Now())); err != nil {
			return screen.Say(s.k.Why(err))
		}
		return s.decided(t.ID(), s.k.N("said.renewed", s.old.Days))
	})
}

// reduce shows what a level would leave of the talk, and then leaves that.
func (s *review) reduce(level guide.Consent) screen.Step {
	k := s.k
	return k.OpenTalk(s.here().ID, func(t *hold.Talk) screen.Step {
		if _, gone := transcript.Remaining(t.Session(), level, false); len(gone) == 0 {
			return screen.Say(k.T("review.less"))
		}
		r := form.NewRemaining(k.Desk, t, level)
		r.Then = func() screen.Step {
			if err := t.Do(agenda.Renew(t.Session(), k.Now())); err != nil {
				return screen.Say(k.Why(err))
			}
			return s.decided(t.ID(), k.T("said.reduced", "Level", k.T("consent."+string(level))))
		}
		return screen.Push(r)
	})
}

// delete removes the talk under the cursor, after a typed word.
func (s *review) delete() screen.Step {
	k, h := s.k, s.here()
	return screen.Push(parts.NewConfirm(k.Desk, "delete", k.WhoIs(h.PersonID, h.Person), func() screen.Step {
		k.Open.Drop(h.ID)
		j := k.Journal
		gone := s.decided(h.ID, k.T("said.deleting"))
		return append(gone, screen.Cmd(func() tea.Msg { return form.DeletedMsg{Err: j.Delete(h.ID)} }))
	}))
}

func (s *review) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(k.T("review.title"), "", page.Faint)
	if s.err != nil {
		p.Text(page.Warn, 0, k.Why(s.err))
		return p.Frame()
	}
	if len(s.old.Talks) == 0 {
		if s.came {
			p.Text(page.Plain, 0, k.T("review.empty"))
		}
		return p.Frame()
	}
	if p.H >= 12 {
		p.Text(page.Faint, 0, k.N("review.intro", s.old.Days))
		p.Blank(1)
	}
	var items []parts.Dated
	for _, t := range s.old.Talks {
		items = append(items, parts.Dated{When: k.Day(form.HeaderDay(t)), Who: k.WhoIs(t.PersonID, t.Person), What: k.About(t)})
	}
	cols := parts.ColumnsOf(items, p.W)
	blocks, heights := make([][]*page.Row, len(items)), make([]int, len(items))
	for i, it := range items {
		blocks[i] = it.Rows(p, i == s.at, cols)
		heights[i] = len(blocks[i])
	}
	from, n := p.ShownFrom(heights, s.at)
	for _, b := range blocks[from : from+n] {
		p.PutAll(b)
	}
	p.More(k.Words, from, len(items)-from-n)
	return p.Frame()
}

// review opens the talks that are to be looked through.
func (s *home) review() screen.Step { return screen.Push(s.k.newReview()) }
