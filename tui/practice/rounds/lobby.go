package rounds

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/practice/rounds"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
	"example.org/onetoone/tui/terminal"
)

// lobby is the first screen of practice: what can be rehearsed here, what can
// be gone on with, and what was done lately. It shows no talk but practice.
type lobby struct {
	*parts.List
	k   *Room
	err error
}

// heldRows is how many practices of each sort the first screen asks for.
const heldRows = 8

// First is the first screen of practice.
func (k *Room) First() (screen.Screen, error) {
	s := &lobby{k: k, List: parts.NewList(k.Desk, k.T("room.title"), "", false, nil)}
	h, err := k.Journal.Home(heldRows)
	if err != nil {
		return nil, err
	}
	s.rows(h)
	return s, nil
}

// rows makes the rows: what can be gone on with first, as on Home.
func (s *lobby) rows(h agenda.Home) {
	k, w := s.k, s.k.Words
	s.All = nil
	k.Drilled = k.Drilled || slices.ContainsFunc(h.Recent, func(t guide.Header) bool { return t.Drill != "" && !t.Unfinished() })
	s.held("room.going", append(k.Open.Nowhere(), h.Pending...), func(t guide.Header) bool { return t.Unfinished() || t.NeedsDebrief() })
	n := len(s.All)
	s.All = append(s.All, s.offers()...)
	if n > 0 {
		s.All[n].Head = w.T("room.offers")
	}
	s.held("room.lately", h.Recent, func(t guide.Header) bool { return !t.Unfinished() && !t.NeedsDebrief() })
	s.At = min(s.At, len(s.All)-1)
}

// offers is what can be rehearsed.
func (s *lobby) offers() []parts.Option {
	k, w := s.k, s.k.Words
	out := []parts.Option{
		{Key: "a", Name: w.T("room.solo"), More: w.T("room.solo.more"), Run: func() screen.Step { return screen.To(screen.Partner{}) }},
		{Key: "d", Name: w.T("room.drill"), More: w.N("room.drill.more", k.Minutes), Run: func() screen.Step { return screen.To(screen.Drill{}) }},
		{Key: "1", Name: w.T("room.round"), More: w.T("room.round.more"), Run: func() screen.Step { return k.whoHasTheScreen(nil) }},
		{Key: "2", Name: w.T("room.watch"), More: w.T("room.watch.more"), Run: k.watchPair},
	}
	if k.Offers.Patterns { // behind the drill, which it proposes
		out = slices.Insert(out, 2, parts.Option{Key: "n", Name: w.T("room.propose"), More: w.T("room.propose.more"), Run: func() screen.Step { return screen.To(screen.Patterns{}) }})
	}
	if k.Offers.Observers {
		out = append(out, parts.Option{Key: "o", Name: w.T("room.join"), More: w.T("room.join.more"), Run: func() screen.Step { return screen.To(screen.Observers{}) }})
	}
	out = append(out,
		parts.Option{Key: "3", Name: w.T("room.card"), More: w.T("room.card.more"), Run: k.onlyCard})
	if k.Offers.Recording {
		out = append(out, parts.Option{Key: "4", Name: w.T("room.recorded"), More: w.T("room.recorded.more"), Run: func() screen.Step { return screen.To(screen.Recording{}) }})
	}
	return append(out,
		parts.Option{Key: "5", Name: w.T("room.plan"), More: w.T("room.plan.more"), Run: func() screen.Step { return screen.Push(k.newPlanning()) }},
		parts.Option{Key: "6", Name: w.T("room.minutes"), More: k.TimingSays(), Run: func() screen.Step { return screen.Push(k.newTiming()) }},
		parts.Option{Key: "7", Name: w.T("room.class"), More: w.T("room.class.more"), Run: func() screen.Step { return screen.To(screen.Classes{}) }},
		parts.Option{Key: "8", Name: w.T("room.progress"), More: w.T("room.progress.more"), Run: func() screen.Step { return screen.To(screen.OverTime{}) }})
}

// held adds those practices that are wanted, under a heading.
func (s *lobby) held(head string, talks []guide.Header, wanted func(guide.Header) bool) {
	k := s.k
	for _, t := range talks {
		if !wanted(t) {
			continue
		}
		what := roleWord(k.Desk, t.Role)
		if t.Drill != "" {
			what = k.T("drill.head", "Stage", t.StageTitle)
		}
		o := parts.Option{Name: k.Day(t.Began) + " · " + what, More: howFar(k.Desk, t), Run: func() screen.Step { return screen.To(screen.Practised{ID: t.ID}) }}
		if t.Person != "" {
			o.Name += " · " + t.Person
		}
		if head != "" {
			o.Head, head = k.T(head), ""
		}
		s.All = append(s.All, o)
	}
}

// howFar says how far a practice has come.
func howFar(k *screen.Desk, t guide.Header) string {
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
func roleWord(k *screen.Desk, r guide.Role) string {
	if r == "" {
		return k.T("role.organizer")
	}
	return k.T("role." + string(r))
}

func (s *lobby) Returned() screen.Step { return screen.Start(s.Read()) }

// lobbyMsg brings the practices there are.
type lobbyMsg struct {
	home agenda.Home
	err  error
}

// Read reads the practices anew.
func (s *lobby) Read() tea.Cmd {
	j := s.k.Journal
	return func() tea.Msg {
		h, err := j.Home(heldRows)
		return lobbyMsg{h, err}
	}
}

func (s *lobby) Hear(msg tea.Msg) screen.Step {
	switch m := msg.(type) {
	case lobbyMsg:
		s.err = m.err
		if m.err == nil {
			s.rows(m.home)
		}
	case form.DeletedMsg:
		if m.Err != nil {
			return screen.Say(s.k.Why(m.Err))
		}
		return screen.Step{screen.Calm(s.k.T("said.deleted")), screen.Cmd(s.Read())}
	}
	return screen.Stay()
}

func (s *lobby) Actions() []screen.Action {
	k := s.k
	var acts []screen.Action
	for _, a := range s.List.Actions() {
		if a.Bind.Help().Key != "esc" { // there is nothing behind it
			acts = append(acts, a)
		}
	}
	return append(acts,
		k.Shown("talks", func() screen.Step { return screen.Step{screen.End{Other: true}} }, "t"),
		k.Shown("quit", func() screen.Step { return screen.Step{screen.End{}} }, "q"))
}

func (s *lobby) View(w, h int) terminal.Frame {
	k := s.k
	p := page.New(w, h, k.Palette)
	k.Footer(p, s.Actions(), "", page.Faint)
	p.Header(s.Name, k.T("room.apart"), page.Faint)
	k.Notices.Draw(p)
	if s.err != nil {
		p.Text(page.Warn, 0, k.Why(s.err))
	}
	s.DrawOptions(p)
	return p.Frame()
}

// newTiming asks for the minutes of a round.
func (k *Room) newTiming() screen.Screen {
	t := k.Timing
	return parts.NewNumbers(k.Desk, k.T("timing.title"), k.T("timing.intro"), []parts.Number{
		{Label: k.T("timing.talk"), Value: t.Talk}, {Label: k.T("timing.debrief"), Value: t.Debrief}, {Label: k.T("timing.rotate"), Value: t.Rotate},
		{Label: k.T("timing.drill"), Value: k.Minutes},
	}, func(n []int) (screen.Step, error) {
		next := rounds.Timing{Talk: n[0], Debrief: n[1], Rotate: n[2]}
		if next.Talk < guide.MinMinutes {
			return screen.Stay(), errTalkShort
		}
		if _, err := rounds.Make(rounds.Room{People: 3, Minutes: next.Round(), Timing: next}); err != nil {
			return screen.Stay(), err
		}
		if n[3] < guide.MinDrill || n[3] > guide.MaxDrill {
			return screen.Stay(), errDrillMinutes
		}
		k.Timing, k.Minutes = next, n[3]
		return screen.Step{screen.Back(1), screen.Cmd(k.keepMinutes(next))}, nil
	})
}

// keepMinutes keeps the minutes of a round for the next start.
func (k *Room) keepMinutes(t rounds.Timing) tea.Cmd {
	keep := k.Files.KeepTiming
	if keep == nil {
		return nil
	}
	return func() tea.Msg {
		err := keep(t)
		return screen.ThenMsg(func() screen.Step {
			if err != nil {
				return screen.Say(k.T("timing.notkept", "Why", k.Why(err)))
			}
			return screen.Tell(k.T("timing.kept"))
		})
	}
}
