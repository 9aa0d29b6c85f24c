package review

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/form"
	"example.org/onetoone/tui/page"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
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
	return len(s.t.Session().EveryMark()) == 0 && len(s.t.Session().Notes()) > 0
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

// back shows what was before: from the page that finishes the form, and else the
// mark before, whatever became of it.
func (s *debrief) back() screen.Step {
	if s.last {
		s.last = false
		s.f.Enter()
		return screen.Stay()
	}
	if s.asking() {
		s.f.Leave()
	}
	clear(s.over)
	if s.hasNotes() {
		s.read = false
	} else if seq := s.before(); seq != 0 {
		s.at = seq
	} else {
		return screen.Say(s.k.T("said.firstmark"))
	}
	s.Top = 0
	return screen.Stay()
}

// readActions are those of the page that is read: a mark's, that of the notes, a
// promise's, or the last.
func (s *debrief) readActions() []screen.Action {
	k := s.k
	x, owes := s.owed()
	switch m, ok := s.mark(); {
	case ok:
		return s.markActions(m)
	case s.onNotes():
		return append(append([]screen.Action{k.Shown("go", s.goOn, "enter", " ")}, s.Scrolling("tab", "down", "pgdown")...),
			k.Act("unstore", s.unstore, "-"), k.Shown("later", s.goBack, "esc"))
	case owes:
		return s.owedActions(x)
	}
	return s.lastActions()
}

// markActions go through the marks: kinds and lines stay on a mark, space keeps it
// and goes on, x drops it and does.
func (s *debrief) markActions(m guide.Mark) []screen.Action {
	k := s.k
	acts := []screen.Action{
		k.Shown("line", func() screen.Step { return s.line(m) }, "enter"),
		k.Shown("go", func() screen.Step { return s.pass(m) }, " "),
	}
	if m.Discarded {
		acts = append(acts, k.Shown("restore", func() screen.Step { return s.do(s.t.Session().Restore(m.Seq, k.Now())) }, "x"))
	} else {
		acts = append(acts, k.Shown("discard", func() screen.Step { return s.discard(m) }, "x", "backspace"))
	}
	before := k.Act("debrief.before", s.back, "b")
	before.Foot = s.before() != 0
	acts = append(append(acts, before), s.Scrolling("tab", "down", "pgdown")...)
	for i, kind := range guide.MarkKinds() {
		keys := []string{form.KindKey(k.Desk, kind)}
		if i < 9 {
			keys = append(keys, string(rune('1'+i)))
		}
		a := k.Act("kind", func() screen.Step { return s.kind(m, kind) }, keys...)
		a.Long = k.T("kind.this", "Kind", k.T("kind."+string(kind)))
		if m.Is(kind) {
			a.Long = k.T("kind.not", "Kind", k.T("kind."+string(kind)))
		}
		acts = append(acts, a)
	}
	return append(acts,
		k.Act("undo", s.undo, "z"),
		k.Act("look", func() screen.Step { return screen.Push(form.NewMarks(k.Desk, s.t)) }, "l"),
		k.Act("unstore", func() screen.Step { return screen.Push(s.newUnsay(m)) }, "-"),
		k.Shown("later", s.goBack, "esc"))
}

// goOn goes on from the page of notes.
func (s *debrief) goOn() screen.Step {
	s.read = true
	s.turn()
	return screen.Stay()
}

func (s *debrief) do(e guide.Event, err error) screen.Step {
	if err := s.t.Do(e, err); err != nil {
		return screen.Say(s.k.Why(err))
	}
	s.turn()
	return screen.Stay()
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

func (s *debrief) pass(m guide.Mark) screen.Step {
	if m.Passed || m.Discarded { // it was gone back to
		s.onFrom(m)
		return screen.Stay()
	}
	if err := s.t.Do(s.t.Session().Pass(m.Seq, s.k.Now())); err != nil {
		return screen.Say(s.k.Why(err))
	}
	s.onFrom(m)
	return screen.Stay()
}

// stayOn keeps a mark on the screen, for what is done with it. A discarded one is
// kept again: whoever gives it a kind or words wants it.
func (s *debrief) stayOn(m guide.Mark) error {
	s.at = m.Seq
	if !m.Discarded {
		return nil
	}
	return s.t.Do(s.t.Session().Restore(m.Seq, s.k.Now()))
}

// kind gives a mark a kind, beside those it has, or takes away one that it has.
func (s *debrief) kind(m guide.Mark, kind guide.MarkKind) screen.Step {
	if err := s.stayOn(m); err != nil {
		return screen.Say(s.k.Why(err))
	}
	verb, said := guide.Session.NameMark, screen.Stay()
	if m.Is(kind) {
		verb, said = guide.Session.UnnameMark, screen.Tell(s.k.T("said.unnamed", "Kind", s.k.T("kind."+string(kind))))
	}
	if err := s.t.Do(verb(s.t.Session(), m.Seq, kind, s.k.Now())); err != nil {
		return screen.Say(s.k.Why(err))
	}
	return said
}

func (s *debrief) discard(m guide.Mark) screen.Step {
	if err := s.t.Do(s.t.Session().Discard(m.Seq, s.k.Now())); err != nil {
		return screen.Say(s.k.Why(err))
	}
	s.onFrom(m)
	return screen.Tell(s.k.T("said.discarded"))
}

// undo takes back what was done last, with all of one key, and shows the mark
// it was done to.
func (s *debrief) undo() screen.Step {
	if step, taken := s.untake(); s.last && taken {
		return step
	}
	s.last = false
	before := s.t.Session()
	if last := s.t.Session().Events()[s.t.Session().Len()-1]; last.Field == guide.FieldState && last.Text == string(guide.Dropped) { // nothing was done since
		return s.do(s.t.Session().UndoPromise(last.Item, s.k.Now()))
	}
	was, err := s.undoLast(func(guide.Event) bool { return true })
	if err != nil {
		return screen.Say(s.k.T("said.noundo"))
	}
	_, _ = s.undoLast(func(e guide.Event) bool { // the same key kept it again
		return e.Kind == guide.Restored && e.Ref == was.Ref && e.Seq == was.Seq-1
	})
	if s.asking() {
		s.f.Leave()
	}
	s.at = was.Ref
	clear(s.over)
	s.turn()
	return screen.Tell(s.k.T("said.undone", "What", form.Deed(s.k.Desk, before, was.Seq)))
}

// undoLast takes back what was done last, if it is wanted, and gives it.
func (s *debrief) undoLast(wanted func(guide.Event) bool) (guide.Event, error) {
	e, err := s.t.Session().Undo(s.k.Now())
	if err != nil {
		return guide.Event{}, err
	}
	was := s.t.Session().Events()[e.Ref-1]
	if !wanted(was) {
		return guide.Event{}, guide.ErrNothing
	}
	return was, s.t.Do(e, nil)
}

// line writes about the mark.
func (s *debrief) line(m guide.Mark) screen.Step {
	return form.IfKept(s.k.Desk, s.t, guide.Draft{Ref: m.Seq}, func(_ *hold.Talk, d guide.Draft) screen.Step { return s.lineOf(m, d) })
}

func (s *debrief) lineOf(m guide.Mark, d guide.Draft) screen.Step {
	if half, ok := s.t.Half(func(x guide.Draft) bool { return x.SamePlace(d) }); ok {
		d = half
	}
	line := s.k.NewWriting(s.t, d)
	line.Keep = func(text string) error {
		if err := s.stayOn(m); err != nil {
			return err
		}
		return s.t.Do(s.t.Session().Note(text, m.Seq, s.k.Now()))
	}
	line.Name = s.k.T("debrief.line")
	line.Over = func(p *page.Page) { s.header(p, m); p.PutAll(s.drawMark(p, m)) }
	return screen.Push(line)
}

// newUnsay asks whether this mark or another line must not be stored.
func (s *debrief) newUnsay(m guide.Mark) screen.Screen {
	k := s.k
	return parts.NewList(k.Desk, k.T("unstore.title"), "", false, []parts.Option{
		{Key: "1 d", Name: k.T("unstore.mark"), Run: func() screen.Step {
			if err := s.t.Do(s.t.Session().Erase(m.Seq, k.Now())); err != nil {
				return screen.Say(k.Why(err))
			}
			s.onFrom(m)
			return screen.Tell(k.T("said.erased"))
		}},
		{Key: "2 l", Name: k.T("unstore.other"), Run: s.unstore},
	})
}
