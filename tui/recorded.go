package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	ear "example.org/onetoone/guide/practice/listener"
	tape "example.org/onetoone/guide/practice/recorded"
	"example.org/onetoone/guide/practice/recording"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/tui/edit"
	"example.org/onetoone/tui/terminal"
)

// recorded asks for the file of a recorded practice, then who the organizer
// is, keeps it as a practice, and shows what it comes to.
type recorded struct {
	k    *kit
	ed   *edit.Editor
	busy bool
	err  string
}

func (k *kit) newRecorded() *recorded { return &recorded{k: k, ed: edit.New()} }

func (s *recorded) resize(w, h int)          { areaSize(s.ed, w, h) }
func (s *recorded) typing() (on, empty bool) { return !s.busy, s.ed.Empty() }
func (s *recorded) paste(text string)        { s.ed.Insert(strings.Join(strings.Fields(text), " ")) }
func (s *recorded) key(m tea.KeyMsg) (ok bool) {
	if m.Type == tea.KeyEnter || !s.ed.Key(edit.DefaultKeys(), m) {
		return false
	}
	s.err = ""
	return true
}

func (s *recorded) actions() []action {
	return []action{s.k.shown("recorded.read", s.read, "enter"), s.k.shown("back", leave, "esc")}
}

// readMsg brings what a file holds.
type readMsg struct {
	talks []recording.Talk
	err   error
}

func (s *recorded) read() step {
	path := strings.TrimSpace(s.ed.Text())
	if s.busy || path == "" {
		return stay()
	}
	s.busy, s.err = true, ""
	read := s.k.drill.recording
	return start(func() tea.Msg {
		talks, err := read(path)
		return readMsg{talks, err}
	})
}

// heardMsg brings a recording as a session.
type heardMsg struct {
	s   guide.Session
	ear *ear.Listener
	err error
}

func (s *recorded) hear(msg tea.Msg) step {
	switch m := msg.(type) {
	case readMsg:
		s.busy = false
		if m.err != nil {
			s.err = s.k.why(m.err)
			return stay()
		}
		return s.which(m.talks)
	case heardMsg:
		s.busy = false
		if m.err != nil {
			s.err = s.k.why(m.err)
			return stay()
		}
		s.k.drill.ear = m.ear
		return s.keep(m.s)
	}
	return stay()
}

// which asks for the conversation, where a file has several, and then for the
// organizer.
func (s *recorded) which(talks []recording.Talk) step {
	if len(talks) == 0 {
		s.err = s.k.w.T("recorded.nothing")
		return stay()
	}
	if len(talks) == 1 {
		return s.who(talks[0])
	}
	var opts []option
	for _, t := range talks {
		opts = append(opts, option{name: t.ID, more: strings.Join(t.Speakers(), ", "), run: func() step { return s.who(t) }})
	}
	return push(s.k.newList(s.k.w.T("recorded.which"), "", true, opts))
}

func (s *recorded) who(t recording.Talk) step {
	var opts []option
	for i, name := range t.Speakers() {
		o := option{name: name, run: func() step { return s.score(t, name) }}
		if i < 9 {
			o.key = strconv.Itoa(i + 1)
		}
		opts = append(opts, o)
	}
	return push(s.k.newList(s.k.w.T("recorded.who"), "", false, opts))
}

// score listens to the recording in a command: a long one takes a while.
func (s *recorded) score(t recording.Talk, organizer string) step {
	k := s.k
	s.busy = true
	l, read, g, title, now := k.drill.ear, k.drill.listener, k.usualGuide(""), k.w.T("recorded.name"), k.now()
	return start(func() tea.Msg {
		if l == nil {
			var err error
			if l, err = read(); err != nil {
				return heardMsg{err: err}
			}
		}
		kept, err := tape.Practice(l, g, t, organizer, title, now)
		return heardMsg{kept, l, err}
	})
}

// keep keeps the recording as a practice, and shows it. Where nothing can be
// kept, it is only shown.
func (s *recorded) keep(kept guide.Session) step {
	k := s.k
	t := &talk{id: k.newID(), s: kept}
	if k.journal.ReadOnly() {
		r, _ := tape.Of(kept) // it was made as one
		return push(k.newScorecard(r.Card))
	}
	k.talks[t.id] = t
	return step{home: true, show: k.newTold(t)}
}

func (s *recorded) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.th)
	p.footer(k, s.actions(), "", faint)
	p.header(k.w.T("recorded.title"), k.bareWord(w), k.bareInk())
	p.text(plain, 0, k.w.T("recorded.ask"))
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
	p.text(faint, 0, k.w.T("recorded.more"))
	return p.frame()
}

// newScorecard shows a scorecard: the points with the turn behind each, what
// was counted beside its bands, one thing to keep and one to try.
func (k *kit) newScorecard(c scorecard.Card) *sheet {
	return k.newSheet(k.w.T("scorecard.title"), nil, slices.Concat(k.scorecardParts(c), k.adviceParts(c))...)
}

// scorecardParts are the points and what was counted.
func (k *kit) scorecardParts(c scorecard.Card) []part {
	figures := part{head: k.w.T("counted.title"), sign: "·"}
	for _, f := range c.Figures {
		figures.lines = append(figures.lines, k.figureLine(f)+" ("+k.bands(f)+")")
	}
	return append(k.pointParts(c, false), figures, part{ink: faint, lines: []string{k.w.T("counted.stretch")}})
}

// pointParts are the points alone; with missing, what each line still lacks too.
func (k *kit) pointParts(c scorecard.Card, missing bool) []part {
	var parts []part
	for _, l := range c.Lines {
		pt := part{head: l.Name + "  " + pointDots(l.Points)}
		for _, x := range l.Criteria {
			if missing && len(x.By) == 0 {
				pt.lines = append(pt.lines, "○ "+x.What)
			}
			pt.lines = append(pt.lines, k.quoted("+", x)...)
		}
		for _, x := range l.Lost {
			pt.lines = append(pt.lines, k.quoted("−", x)...)
		}
		if len(pt.lines) == 0 {
			pt.lines = []string{k.w.T("score.notyet")}
		}
		parts = append(parts, pt)
	}
	return parts
}

// adviceParts are one thing to keep and one to try.
func (k *kit) adviceParts(c scorecard.Card) (parts []part) {
	if c.Keep != nil {
		parts = append(parts, part{head: k.w.T("score.keep"), ink: strong, lines: []string{"“" + c.Keep.Words + "”"}})
	}
	return append(parts, part{head: k.w.T("score.try"), ink: strong, lines: []string{c.Try}})
}

// quoted is what a point is for, with the turn behind it; none without one.
func (k *kit) quoted(sign string, x scorecard.Criterion) []string {
	if len(x.By) == 0 {
		return nil
	}
	return []string{sign + " " + x.What + ": “" + x.By[0].Words + "”"}
}

// pointDots shows points as dots.
func pointDots(n int) string {
	return strings.Repeat("●", n) + strings.Repeat("○", scorecard.MostPoints-n)
}
