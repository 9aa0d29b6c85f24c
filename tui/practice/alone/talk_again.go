package alone

import (
	"strconv"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	ear "example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// correct offers the moves, to correct what the last line is called.
func (s *talk) correct() screen.Step {
	l, ok := s.mine()
	switch {
	case !ok:
		return screen.Say(s.k.T("solo.nosaid"))
	case l.Text == "":
		return screen.Say(s.k.T("solo.onlysilence"))
	}
	return screen.Push(newCorrect(s.k.Desk, s.t, l.Seq, 0))
}

// newCorrect lists all moves, those of the line marked: choosing one takes it
// in or out. The partner's answer stays as it was given.
func newCorrect(k *screen.Desk, t *hold.Talk, seq, at int) *parts.List {
	var line rehearsal.Line
	for _, way := range rehearsal.Branches(t.Session()) {
		for _, l := range way {
			if l.Seq == seq {
				line = l
			}
		}
	}
	heard := solo.Heard(line)
	var opts []parts.Option
	for _, m := range ear.Moves() {
		if m == ear.Silence {
			continue
		}
		sign := "○ "
		if heard.Does(m) {
			sign = "● "
		}
		n := len(opts)
		opts = append(opts, parts.Option{Key: moveKey(n), Name: sign + m.Say(k.Words), Run: func() screen.Step {
			if err := t.Do(rehearsal.Label(t.Session(), seq, solo.Turned(line, m), k.Now())); err != nil {
				return screen.Say(k.Why(err))
			}
			return screen.Push(newCorrect(k, t, seq, n))
		}})
	}
	l := parts.NewList(k, k.T("solo.correct"), k.T("quoted", "Words", line.Text), false, opts)
	l.At = at
	return l
}

// moveKey is the key of the nth move or person, from 0: digits, then letters.
func moveKey(n int) string {
	if n < 9 {
		return strconv.Itoa(n + 1)
	}
	return string(rune('a' + n - 9))
}

// rewind offers every line of the trainee's on this way, the newest first, to
// say something else instead.
func (s *talk) rewind() screen.Step {
	var opts []parts.Option
	for _, l := range rehearsal.Spoken(s.t.Session()) {
		if l.Who != guide.Me {
			continue
		}
		opts = append([]parts.Option{{Name: mine(s.k.Desk, l), Run: func() screen.Step { return s.backTo(l) }}}, opts...)
	}
	if len(opts) == 0 {
		return screen.Say(s.k.T("solo.nosaid"))
	}
	return screen.Push(parts.NewList(s.k.Desk, s.k.T("solo.rewind"), s.k.T("solo.rewind.more"), false, opts))
}

// takeBack goes to before the last line.
func (s *talk) takeBack() screen.Step {
	l, ok := s.mine()
	if !ok {
		return screen.Say(s.k.T("solo.nosaid"))
	}
	step := s.backTo(l)
	s.on = false // z is pressed among keys: what is pressed next is one too, and is not said
	return step
}

// backTo goes on from before a line; the way that was taken is kept.
func (s *talk) backTo(l rehearsal.Line) screen.Step {
	if err := s.play.BackTo(l); err != nil {
		return screen.Say(s.k.Why(err))
	}
	s.on = !s.picks
	s.t.Touch()
	return screen.Tell(s.k.T("solo.rewound"))
}
