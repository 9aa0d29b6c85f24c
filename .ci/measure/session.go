package main

import (
	"fmt"
	"os"
	"regexp"
	"sync"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// session is one program on its terminal. A goroutine reads what it writes;
// everything below mu is guarded by it.
type session struct {
	spec  Spec
	f     *os.File
	pid   int
	t0    time.Time
	ready *regexp.Regexp

	mu      sync.Mutex
	cond    *sync.Cond
	scr     *term.Screen
	bytes   int64
	eof     bool
	byteAt  time.Time // first byte
	shownAt time.Time // first painted cell
	readyAt time.Time
	echo    echo
}

// echo is the paint of a key that is being waited for.
type echo struct {
	want    rune // 0 is any change
	x, y    int  // the cursor before
	old     []term.Cell
	paintAt time.Time
}

func newSession(s Spec, ready *regexp.Regexp) *session {
	out := &session{spec: s, scr: term.NewScreen(s.Cols, s.Rows), ready: ready}
	out.cond = sync.NewCond(&out.mu)
	return out
}

// answer is how queries are answered, or nil for never.
func (s *session) answer() func(string) {
	if s.spec.NoAnswer {
		return nil
	}
	return func(reply string) {
		if s.spec.AnswerDelayMs > 0 {
			time.AfterFunc(durOf(s.spec.AnswerDelayMs), func() { _, _ = s.f.WriteString(reply) })
			return
		}
		_, _ = s.f.WriteString(reply)
	}
}

// read takes in what the program writes until its terminal is closed.
func (s *session) read() {
	buf := make([]byte, 64<<10)
	for {
		n, err := s.f.Read(buf)
		now := time.Now()
		s.mu.Lock()
		if n > 0 {
			s.take(buf[:n], now)
		}
		s.eof = err != nil
		s.cond.Broadcast()
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *session) take(b []byte, now time.Time) {
	s.bytes += int64(len(b))
	if s.byteAt.IsZero() {
		s.byteAt = now
	}
	_, _ = s.scr.Write(b)
	if s.shownAt.IsZero() && !s.scr.Blank() {
		s.shownAt = now
	}
	if s.readyAt.IsZero() && !s.shownAt.IsZero() && s.ready.MatchString(s.scr.Text()) {
		s.readyAt = now
	}
	if e := &s.echo; e.old != nil && e.paintAt.IsZero() && e.painted(s.scr) {
		e.paintAt = now
	}
}

func (e *echo) painted(scr *term.Screen) bool {
	if e.want != 0 {
		return scr.Gained(e.old, e.want)
	}
	return scr.X != e.x || scr.Y != e.y || scr.Differs(e.old)
}

// expect starts waiting for the echo of a rune, or for any change with 0.
func (s *session) expect(want rune) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.echo = echo{want: want, x: s.scr.X, y: s.scr.Y, old: s.scr.Snapshot(s.echo.old)}
}

// painted waits for the expected echo and tells when it came.
func (s *session) painted(within time.Duration) (at time.Time, ok bool) {
	s.until(within, func() bool { return !s.echo.paintAt.IsZero() || s.eof })
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.echo.paintAt, !s.echo.paintAt.IsZero()
}

// until blocks until f, which is called with the lock held, is true or d is
// over, and reports whether it was.
func (s *session) until(d time.Duration, f func() bool) bool {
	deadline := time.Now().Add(d)
	t := time.AfterFunc(d, func() { s.mu.Lock(); s.cond.Broadcast(); s.mu.Unlock() })
	defer t.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for !f() {
		if !time.Now().Before(deadline) {
			return false
		}
		s.cond.Wait()
	}
	return true
}

// step does one element of a key script without measuring it.
func (s *session) step(st Step) error {
	switch {
	case st.Sleep > 0:
		time.Sleep(st.Sleep)
	case st.Wait != nil:
		shown := func() bool { return st.Wait.MatchString(s.scr.Text()) }
		if !s.until(durOf(s.spec.TimeoutMs), func() bool { return shown() || s.eof }) {
			return fmt.Errorf("screen never matched %v", st.Wait)
		}
	default:
		_, err := s.f.WriteString(st.Bytes)
		return err
	}
	return nil
}

func (s *session) gone() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.eof
}

func (s *session) written() int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bytes
}

func (s *session) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.scr.Text()
}

func (s *session) queries() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.scr.Queries
}
