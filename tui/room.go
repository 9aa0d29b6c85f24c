package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/tui/terminal"
)

// drill is what practice needs beyond a kit.
type drill struct {
	ForPractice
	knownAs string // by which the class knows the trainee, for the next file
	minutes int    // of a drill
	drilled bool   // a drill was held before
	picks   bool   // the newest was held by choosing lines
}

func newDrill(c Config) drill {
	if c.Timing == (rounds.Timing{}) {
		c.Timing = rounds.Usual()
	}
	return drill{ForPractice: c.ForPractice, minutes: solo.UsualMinutes}
}

// room is the first screen of practice: what can be rehearsed here, what can
// be gone on with, and what was done lately. It shows no talk but practice.
type room struct {
	*list
	k   *kit
	err error
}

func (k *kit) newRoom() (*room, error) {
	s := &room{k: k, list: newList(k.desk, k.T("room.title"), "", false, nil)}
	h, err := k.journal.Home(homeRows)
	if err != nil {
		return nil, err
	}
	s.rows(h)
	return s, nil
}

// rows makes the rows: what can be gone on with first, as on Home.
func (s *room) rows(h guide.Home) {
	k, w := s.k, s.k.Words
	s.all = nil
	k.drill.drilled = k.drill.drilled || slices.ContainsFunc(h.Recent, func(t guide.Header) bool { return t.Drill != "" && !t.Unfinished() })
	s.held("room.going", append(k.open.Nowhere(), h.Pending...), func(t guide.Header) bool { return t.Unfinished() || t.NeedsDebrief() })
	n := len(s.all)
	s.all = append(s.all, s.offers()...)
	if n > 0 {
		s.all[n].head = w.T("room.offers")
	}
	s.held("room.lately", h.Recent, func(t guide.Header) bool { return !t.Unfinished() && !t.NeedsDebrief() })
	s.at = min(s.at, len(s.all)-1)
}

// offers is what can be rehearsed.
func (s *room) offers() []option {
	k, w := s.k, s.k.Words
	out := []option{
		{key: "a", name: w.T("room.solo"), more: w.T("room.solo.more"), run: func() step { return to(Partner{}) }},
		{key: "d", name: w.T("room.drill"), more: w.N("room.drill.more", k.drill.minutes), run: func() step { return to(Drill{}) }},
		{key: "1", name: w.T("room.round"), more: w.T("room.round.more"), run: k.whoHasTheScreen},
		{key: "2", name: w.T("room.watch"), more: w.T("room.watch.more"), run: k.watchPair},
	}
	if k.drill.Timings != nil { // behind the drill, which it proposes
		out = slices.Insert(out, 2, option{key: "n", name: w.T("room.propose"), more: w.T("room.propose.more"), run: func() step { return to(Patterns{}) }})
	}
	if k.drill.Observers != nil {
		out = append(out, option{key: "j", name: w.T("room.join"), more: w.T("room.join.more"), run: func() step { return to(Observers{}) }})
	}
	out = append(out,
		option{key: "3", name: w.T("room.card"), more: w.T("room.card.more"), run: k.onlyCard})
	if k.drill.Recording != nil {
		out = append(out, option{key: "4", name: w.T("room.recorded"), more: w.T("room.recorded.more"), run: func() step { return to(Recording{}) }})
	}
	return append(out,
		option{key: "5", name: w.T("room.plan"), more: w.T("room.plan.more"), run: func() step { return push(k.newPlanning()) }},
		option{key: "6", name: w.T("room.minutes"), more: k.timing(), run: func() step { return push(k.newTiming()) }},
		option{key: "7", name: w.T("room.class"), more: w.T("room.class.more"), run: func() step { return to(Classes{}) }},
		option{key: "8", name: w.T("room.progress"), more: w.T("room.progress.more"), run: func() step { return to(OverTime{}) }})
}

// held adds those practices that are wanted, under a heading.
func (s *room) held(head string, talks []guide.Header, wanted func(guide.Header) bool) {
	k := s.k
	for _, t := range talks {
		if !wanted(t) {
			continue
		}
		what := roleWord(k.desk, t.Role)
		if t.Drill != "" {
			what = k.T("drill.head", "Stage", t.StageTitle)
		}
		o := option{name: k.day(t.Began) + " · " + what, more: howFar(k.desk, t), run: func() step { return to(Practised{ID: t.ID}) }}
		if t.Person != "" {
			o.name += " · " + t.Person
		}
		if head != "" {
			o.head, head = k.T(head), ""
		}
		s.all = append(s.all, o)
	}
}

// howFar says how far a practice has come.
func howFar(k *desk, t guide.Header) string {
	switch {
	case t.Started.IsZero():
		return k.T("room.notbegun")
	case t.Unfinished():
		return k.T("home.stopped", "Stage", t.StageTitle, "Minutes", t.Minutes)
	case t.NeedsDebrief():
		return k.T("room.todebrief")
	}
	return k.N("minutes", t.Minutes)
}

// roleWord is what a role is called; a practice from elsewhere has none.
func roleWord(k *desk, r guide.Role) string {
	if r == "" {
		return k.T("role.organizer")
	}
	return k.T("role." + string(r))
}

// timing says the minutes of a round.
func (k *kit) timing() string {
	t := k.drill.Timing
	return k.T("room.timing", "Talk", t.Talk, "Debrief", t.Debrief, "Rotate", t.Rotate)
}

func (s *room) returned() step { return start(s.read()) }

// roomMsg brings the practices there are.
type roomMsg struct {
	home guide.Home
	err  error
}

func (s *room) read() tea.Cmd {
	j := s.k.journal
	return func() tea.Msg {
		h, err := j.Home(homeRows)
		return roomMsg{h, err}
	}
}

func (s *room) hear(msg tea.Msg) step {
	switch m := msg.(type) {
	case roomMsg:
		s.err = m.err
		if m.err == nil {
			s.rows(m.home)
		}
	case deletedMsg:
		if m.err != nil {
			return say(s.k.why(m.err))
		}
		return step{Word(s.k.T("said.deleted")), Cmd(s.read())}
	}
	return stay()
}

func (s *room) actions() []action {
	k := s.k
	var acts []action
	for _, a := range s.list.actions() {
		if a.bind.Help().Key != "esc" { // there is nothing behind it
			acts = append(acts, a)
		}
	}
	return append(acts,
		k.shown("talks", func() step { return step{End{Other: true}} }, "t"),
		k.shown("quit", func() step { return step{End{}} }, "q"))
}

func (s *room) view(w, h int) terminal.Frame {
	k := s.k
	p := newPage(w, h, k.Palette)
	k.footer(p, s.actions(), "", faint)
	p.header(s.name, k.T("room.apart"), faint)
	k.notes.draw(p)
	if s.err != nil {
		p.text(warn, 0, k.why(s.err))
	}
	s.drawOptions(p)
	return p.frame()
}

// newTiming asks for the minutes of a round.
func (k *kit) newTiming() screen {
	t := k.drill.Timing
	return newNumbers(k.desk, k.T("timing.title"), k.T("timing.intro"), []number{
		{k.T("timing.talk"), t.Talk}, {k.T("timing.debrief"), t.Debrief}, {k.T("timing.rotate"), t.Rotate},
		{k.T("timing.drill"), k.drill.minutes},
	}, func(n []int) (step, error) {
		next := rounds.Timing{Talk: n[0], Debrief: n[1], Rotate: n[2]}
		if next.Talk < guide.MinMinutes {
			return stay(), errTalkShort
		}
		if _, err := rounds.Make(rounds.Room{People: 3, Minutes: next.Round(), Timing: next}); err != nil {
			return stay(), err
		}
		if n[3] < guide.MinDrill || n[3] > guide.MaxDrill {
			return stay(), errDrillMinutes
		}
		k.drill.Timing, k.drill.minutes = next, n[3]
		return step{Back(1), Cmd(k.keepMinutes(next))}, nil
	})
}

// keepMinutes keeps the minutes of a round for the next start.
func (k *kit) keepMinutes(t rounds.Timing) tea.Cmd {
	keep := k.drill.KeepTiming
	if keep == nil {
		return nil
	}
	return func() tea.Msg {
		err := keep(t)
		return thenMsg{func() step {
			if err != nil {
				return say(k.T("timing.notkept", "Why", k.why(err)))
			}
			return tell(k.T("timing.kept"))
		}}
	}
}
