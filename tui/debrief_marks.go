package tui

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// mark is the one on the screen: the one that was gone back to, or the first
// that the debrief has not been through.
func (s *debrief) mark() (guide.Mark, bool) {
	for _, m := range s.t.Session().EveryMark() {
		if m.Seq == s.at {
			return m, true
		}
	}
	m, left := s.t.Session().ToDebrief()
	return m, left > 0
}

// onNotes reports whether the page of notes has the screen: that of a talk in
// which nothing was marked. Else the notes stand with the marks.
func (s *debrief) onNotes() bool { return !s.read && s.hasNotes() }

func (s *debrief) hasNotes() bool {
	return len(s.t.Session().EveryMark()) == 0 && s.t.Session().NoteCount() > 0
}

// before is the mark before the one on the screen, by its Seq; 0 is none.
func (s *debrief) before() int {
	m, ok := s.mark()
	seq := 0
	for _, x := range s.t.Session().EveryMark() {
		if ok && x.Seq == m.Seq {
			break
		}
		seq = x.Seq
	}
	return seq
}

// back shows the mark before, whatever became of it.
func (s *debrief) back() step {
	if s.asking() {
		s.f.leave()
	}
	if s.hasNotes() {
		s.read = false
	} else if seq := s.before(); seq != 0 {
		s.at = seq
	} else {
		return say(s.k.T("said.firstmark"))
	}
	s.top = 0
	return stay()
}

// markActions go through the marks: a kind or a line keeps the mark and goes
// on, space goes on, x drops it.
func (s *debrief) markActions() []action {
	k := s.k
	m, ok := s.mark()
	if !ok {
		return append(append([]action{k.shown("go", s.goOn, "enter", " ")}, s.scrolling("tab", "down", "pgdown")...),
			k.act("unstore", s.unstore, "-"), k.shown("later", s.goBack, "esc"))
	}
	acts := []action{
		k.shown("line", func() step { return s.line(m) }, "enter"),
		k.shown("skip", func() step { return s.pass(m) }, " "),
	}
	if m.Discarded {
		acts = append(acts, k.shown("restore", func() step { return s.do(s.t.Session().Restore(m.Seq, k.Now())) }, "x"))
	} else {
		acts = append(acts, k.shown("discard", func() step { return s.discard(m) }, "x", "backspace"))
	}
	before := k.act("debrief.before", s.back, "b")
	before.foot = s.before() != 0
	acts = append(append(acts, before), s.scrolling("tab", "down", "pgdown")...)
	for i, kind := range guide.MarkKinds() {
		keys := []string{kindKey(k.desk, kind)}
		if i < 9 {
			keys = append(keys, string(rune('1'+i)))
		}
		a := k.act("kind", func() step { return s.kind(m, kind) }, keys...)
		a.long = k.T("kind.this", "Kind", k.T("kind."+string(kind)))
		acts = append(acts, a)
	}
	return append(acts,
		k.act("undo", s.undo, "z"),
		k.act("look", func() step { return push(newMarks(k.desk, s.t)) }, "l"),
		k.act("unstore", func() step { return push(s.newUnsay(m)) }, "-"),
		k.shown("later", s.goBack, "esc"))
}

// goOn goes on from the page of notes.
func (s *debrief) goOn() step {
	s.read = true
	s.turn()
	return stay()
}

func (s *debrief) do(e guide.Event, err error) step {
	if err := s.t.Do(e, err); err != nil {
		return say(s.k.why(err))
	}
	s.turn()
	return stay()
}

// onFrom goes on from a mark that was gone back to: to the one after it, until
// the first that the debrief has not been through.
func (s *debrief) onFrom(m guide.Mark) {
	first, left := s.t.Session().ToDebrief()
	s.at = 0
	for _, x := range s.t.Session().EveryMark() {
		if x.Seq > m.Seq && (left == 0 || x.Seq < first.Seq) {
			s.at = x.Seq
			break
		}
	}
	s.turn()
}

func (s *debrief) pass(m guide.Mark) step {
	if m.Passed || m.Discarded { // it was gone back to
		s.onFrom(m)
		return stay()
	}
	return s.through(m, nil)
}

// through does something with a mark and goes on. A discarded one is kept
// again: whoever gives it a kind or words wants it.
func (s *debrief) through(m guide.Mark, first func() (guide.Event, error)) step {
	var verbs []func() (guide.Event, error)
	if m.Discarded {
		verbs = append(verbs, func() (guide.Event, error) { return s.t.Session().Restore(m.Seq, s.k.Now()) })
	}
	if first != nil {
		verbs = append(verbs, first)
	}
	verbs = append(verbs, func() (guide.Event, error) { return s.t.Session().Pass(m.Seq, s.k.Now()) })
	for _, v := range verbs {
		if err := s.t.Do(v()); err != nil {
			return say(s.k.why(err))
		}
	}
	s.onFrom(m)
	return stay()
}

func (s *debrief) kind(m guide.Mark, kind guide.MarkKind) step {
	return s.through(m, func() (guide.Event, error) { return s.t.Session().NameMark(m.Seq, kind, s.k.Now()) })
}

func (s *debrief) discard(m guide.Mark) step {
	if err := s.t.Do(s.t.Session().Discard(m.Seq, s.k.Now())); err != nil {
		return say(s.k.why(err))
	}
	s.onFrom(m)
	return tell(s.k.T("said.discarded"))
}

// undo takes back what was done last, with all of one key, and shows the mark
// it was done to.
func (s *debrief) undo() step {
	var last guide.Event
	for first := true; ; first = false {
		e, err := s.t.Session().Undo(s.k.Now())
		if err != nil && first {
			return say(s.k.T("said.noundo"))
		}
		if err != nil {
			break
		}
		was := s.t.Session().Events()[e.Ref-1]
		if !first && (was.Ref != last.Ref || was.Seq != last.Seq-1) {
			break
		}
		if err := s.t.Do(e, nil); err != nil {
			return say(s.k.why(err))
		}
		if last = was; was.Kind != guide.Passed && was.Kind != guide.Kinded && was.Kind != guide.Noted {
			break
		}
	}
	if s.asking() {
		s.f.leave()
	}
	s.at = last.Ref
	s.turn()
	return stay()
}

// line writes about the mark; keeping the line goes on.
func (s *debrief) line(m guide.Mark) step {
	return ifKept(s.k.desk, s.t, guide.Draft{Ref: m.Seq}, func(_ *hold.Talk, d guide.Draft) step { return s.lineOf(m, d) })
}

func (s *debrief) lineOf(m guide.Mark, d guide.Draft) step {
	if half, ok := s.t.Half(func(x guide.Draft) bool { return x.SamePlace(d) }); ok {
		d = half
	}
	line := s.k.newWriting(s.t, d)
	line.keep = func(text string) error {
		if m.Discarded { // its words would be seen nowhere
			if err := s.t.Do(s.t.Session().Restore(m.Seq, s.k.Now())); err != nil {
				return err
			}
		}
		if err := s.t.Do(s.t.Session().Note(text, m.Seq, s.k.Now())); err != nil {
			return err
		}
		if err := s.t.Do(s.t.Session().Pass(m.Seq, s.k.Now())); err != nil {
			return err
		}
		s.onFrom(m)
		return nil
	}
	line.name = s.k.T("debrief.line")
	line.over = func(p *page) { s.header(p, m); p.putAll(s.drawMark(p, m)) }
	return push(line)
}

// newUnsay asks whether this mark or another line must not be stored.
func (s *debrief) newUnsay(m guide.Mark) screen {
	k := s.k
	return newList(k.desk, k.T("unstore.title"), "", false, []option{
		{key: "1 d", name: k.T("unstore.mark"), run: func() step {
			if err := s.t.Do(s.t.Session().Erase(m.Seq, k.Now())); err != nil {
				return say(k.why(err))
			}
			s.onFrom(m)
			return tell(k.T("said.erased"))
		}},
		{key: "2 l", name: k.T("unstore.other"), run: s.unstore},
	})
}
