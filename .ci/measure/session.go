package main

import (
	"fmt"
	"regexp"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// session is one program on its terminal. What stands below echo is written by
// took, under the program's lock.
type session struct {
	*term.Program
	spec  Spec
	pid   int
	ready *regexp.Regexp
	began time.Time

	echo    echo
	byteAt  time.Time // first byte
	readyAt time.Time
}

// echo is the paint of a key that is being waited for.
type echo struct {
	want    rune // 0 is any change
	x, y    int  // the cursor before
	old     []term.Cell
	paintAt time.Time
}

// took takes in what the program wrote.
func (m *session) took(s *term.Screen, _ []byte, at time.Time) {
	if m.byteAt.IsZero() {
		m.byteAt = at
	}
	if m.readyAt.IsZero() && m.ready.MatchString(s.Text()) {
		m.readyAt = at
	}
	if e := &m.echo; e.old != nil && e.paintAt.IsZero() && e.painted(s) {
		e.paintAt = at
	}
}

func (e *echo) painted(s *term.Screen) bool {
	if e.want != 0 {
		return s.Gained(e.old, e.want)
	}
	return s.X != e.x || s.Y != e.y || s.Differs(e.old)
}

// since is when something was, in milliseconds; 0 is never.
func (m *session) since(at time.Time) float64 {
	if at.IsZero() {
		return 0
	}
	return msOf(at.Sub(m.began))
}

// key presses a key and gives the time until it was painted, if it was.
func (m *session) key(st Step) (took time.Duration, painted bool, err error) {
	m.UntilShown(0, func(s *term.Screen, _ bool) bool {
		m.echo = echo{want: st.Rune, x: s.X, y: s.Y, old: s.Snapshot(m.echo.old)}
		return true
	})
	start := time.Now()
	if err := m.Send(st.Bytes); err != nil {
		return 0, false, err
	}
	m.UntilShown(keyTimeout, func(_ *term.Screen, gone bool) bool {
		took, painted = m.echo.paintAt.Sub(start), !m.echo.paintAt.IsZero()
		return painted || gone
	})
	return took, painted, nil
}

// step does one element of a key script without measuring it.
func (m *session) step(st Step) error {
	switch {
	case st.Sleep > 0:
		time.Sleep(st.Sleep)
		return nil
	case st.Wait == nil:
		return m.Send(st.Bytes)
	}
	shown := false
	m.UntilShown(durOf(m.spec.TimeoutMs), func(s *term.Screen, gone bool) bool {
		shown = st.Wait.MatchString(s.Text())
		return shown || gone
	})
	if !shown {
		return fmt.Errorf("screen never matched %v", st.Wait)
	}
	return nil
}
