package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/terminal"
)

// reviewRows is how many talks the review asks for at once.
const reviewRows = 50

// review looks through the talks that are older than the vault keeps talks:
// each is kept for another period, reduced, or deleted. None goes without it.
type review struct {
	k    *kit
	old  guide.Expired
	done map[string]bool // what was decided, which the journal may not have yet
	at   int
	err  error
}

func (k *kit) newReview() *review { return &review{k: k, done: map[string]bool{}} }

// reviewMsg brings the talks to look through.
type reviewMsg struct {
	old guide.Expired
	err error
}

func (s *review) begins() tea.Cmd {
	j, now := s.k.journal, s.k.Now()
	return func() tea.Msg {
		old, err := j.Expired(now, reviewRows)
		return reviewMsg{old, err}
	}
}

func (s *review) hear(msg tea.Msg) step {
	m, ok := msg.(reviewMsg)
	if !ok {
		return stay()
	}
	if s.err = m.err; m.err == nil {
		s.old = m.old
		s.drop()
	}
	return stay()
}

// drop takes away what was decided.
func (s *review) drop() {
	s.old.Talks = slices.DeleteFunc(s.old.Talks, func(h guide.Header) bool { return s.done[h.ID] })
	s.at = max(0, min(s.at, len(s.old.Talks)-1))
}

// decided takes a talk away from the list, and asks for more behind the last.
func (s *review) decided(id, said string) step {
	s.done[id] = true
	s.drop()
	if len(s.old.Talks) == 0 {
		return step{Calm(said), Cmd(s.begins())}
	}
	return tell(said)
}

func (s *review) actions() []action {
	k := s.k
	var acts []action
	if len(s.old.Talks) > 0 {
		acts = append(acts,
			k.shown("open", s.read, "enter"),
			k.shown("renew", s.renew, "y"),
			k.shown("to.themes", func() step { return s.reduce(guide.Themes) }, "t"),
			k.shown("to.none", func() step { return s.reduce(guide.None) }, "n"),
			k.shown("delete", s.delete, "x"),
			k.act("down", func() step { return s.move(1) }, "down", "j", "tab"),
			k.act("up", func() step { return s.move(-1) }, "up", "k", "shift+tab"))
	}
	return append(acts, k.shown("back", leave, "esc"))
}

func (s *review) move(d int) step {
	n := len(s.old.Talks)
	s.at = (s.at + d + n) % n
	return stay()
}

func (s *review) here() guide.Header { return s.old.Talks[s.at] }

func (s *review) read() step { return to(Transcript{ID: s.here().ID}) }

// renew keeps the talk under the cursor for another period.
func (s *review) renew() step {
	return s.k.openTalk(s.here().ID, func(t *hold.Talk) step {
		if err := t.Do(t.Session().Renew(s.k.Now())); err != nil {
			return say(s.k.why(err))
		}
		return s.decided(t.ID(), s.k.N("said.renewed", s.old.Days))
	})
}

// reduce shows what a level would leave of the talk, and then leaves that.
func (s *review) reduce(level guide.Consent) step {
	k := s.k
	return k.openTalk(s.here().ID, func(t *hold.Talk) step {
		if _, gone := t.Session().Remaining(level, false); len(gone) == 0 {
			return say(k.T("review.less"))
		}
		r := newRemaining(k.desk, t, level)
		r.then = func() step {
			if err := t.Do(t.Session().Renew(k.Now())); err != nil {
				return say(k.why(err))
			}
			return s.decided(t.ID(), k.T("said.reduced", "Level", k.T("consent."+string(level))))
		}
		return push(r)
	})
}

// delete removes the talk under the cursor, after a typed word.
func (s *review) delete() step {
	k, h := s.k, s.here()
	return push(newConfirm(k.desk, "delete", k.who(h.Person), func() step {
		k.open.Drop(h.ID)
		j := k.journal
		gone := s.decided(h.ID, k.T("said.deleting"))
		return append(gone, Cmd(func() tea.Msg { return deletedMsg{j.Delete(h.ID)} }))
	}))
}

func (s *review) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	k.footer(p, s.actions(), "", faint)
	p.header(k.T("review.title"), "", faint)
	if s.err != nil {
		p.text(warn, 0, k.why(s.err))
		return p.frame()
	}
	if len(s.old.Talks) == 0 {
		p.text(plain, 0, k.T("review.empty"))
		return p.frame()
	}
	if p.h >= 12 {
		p.text(faint, 0, k.N("review.intro", s.old.Days))
		p.blank(1)
	}
	var items []homeItem
	for _, t := range s.old.Talks {
		items = append(items, homeItem{when: k.day(headerDay(t)), who: k.who(t.Person), what: k.about(t)})
	}
	cols := columnsOf(items, p.w)
	blocks, heights := make([][]*row, len(items)), make([]int, len(items))
	for i, it := range items {
		blocks[i] = it.rows(p, i == s.at, cols)
		heights[i] = len(blocks[i])
	}
	from, n := p.shownFrom(heights, s.at)
	for _, b := range blocks[from : from+n] {
		p.putAll(b)
	}
	p.more(k.Words, from, len(items)-from-n)
	return p.frame()
}
