package home

import (
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/screen"
)

// todayMsg says that the journal has taken in what day it is, or why not.
type todayMsg struct{ err error }

// isToday accepts the day that Home asks about. Where another one has come since
// it was asked, that one is asked about.
func (s *home) isToday() screen.Step {
	k := s.k
	now := k.Now()
	if now.Format(time.DateOnly) != s.doubted.Format(time.DateOnly) {
		return screen.Start(s.Read())
	}
	// A talk in memory would give its next event the number of the one that closes it.
	if k.Loading || slices.ContainsFunc(k.Open.All(), func(t *hold.Talk) bool { return t.Session().Ended() }) {
		return screen.Say(k.T("today.waits"))
	}
	k.Loading = true
	j := k.Journal
	return screen.Start(func() tea.Msg { return todayMsg{j.AcceptClock(now)} })
}

// isNotToday takes the question away: nothing is decided by the clock until it is set.
func (s *home) isNotToday() screen.Step {
	s.denied = true
	return screen.Stay()
}

// todayTaken reads Home anew: what waited for the answer is done now. The day may
// be taken where a talk could not be closed.
func (s *home) todayTaken(m todayMsg) screen.Step {
	s.k.Loading = false
	if m.err != nil {
		return screen.Step{screen.Word(s.k.Why(m.err)), screen.Cmd(s.Read())}
	}
	return screen.Step{screen.Calm(s.k.T("said.today")), screen.Cmd(s.Read())}
}

// doubted is the day to ask about; zero is none. A journal that takes nothing
// cannot take an answer.
func doubted(j Journal, now time.Time) (time.Time, error) {
	if j.ReadOnly() {
		return time.Time{}, nil
	}
	if yes, err := j.DoubtsClock(now); err != nil || !yes {
		return time.Time{}, err
	}
	return now, nil
}
