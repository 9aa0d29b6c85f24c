package form

import (
	"errors"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/tui/screen"
)

// TakeBack undoes what was done last in a talk, and says what that was.
func TakeBack(k *screen.Desk, t *hold.Talk) screen.Step {
	was := t.Session()
	e, err := was.Undo(k.Now())
	if errors.Is(err, guide.ErrNothing) {
		return screen.Say(k.T("said.noundo"))
	}
	if err := t.Do(e, err); err != nil {
		return screen.Say(k.Why(err))
	}
	return screen.Tell(k.T("said.undone", "What", Deed(k, was, e.Ref)))
}

// BringBack does again what was taken back last, and says what that is.
func BringBack(k *screen.Desk, t *hold.Talk) screen.Step {
	e, err := t.Session().Redo(k.Now())
	if errors.Is(err, guide.ErrNothing) {
		return screen.Say(k.T("said.noredo"))
	}
	if err := t.Do(e, err); err != nil {
		return screen.Say(k.Why(err))
	}
	return screen.Tell(k.T("said.redone", "What", Deed(k, t.Session(), e.Ref)))
}

// Deed says what was done by an event that stands, without a word of what was said:
// the person across the table sees it too.
func Deed(k *screen.Desk, s guide.Session, seq int) string {
	e := s.Events()[seq-1]
	n := func(mark int) int {
		return 1 + slices.IndexFunc(s.EveryMark(), func(m guide.Mark) bool { return m.Seq == mark })
	}
	switch {
	case e.Kind == guide.Marked && n(e.Seq) == 0:
		return k.T("deed.marked")
	case e.Kind == guide.Marked:
		return k.T("deed.mark", "N", n(e.Seq))
	case e.Kind == guide.Noted && n(e.Ref) == 0:
		return k.T("deed.note")
	case n(e.Ref) > 0:
		return k.T("deed."+string(e.Kind), "N", n(e.Ref))
	}
	return k.T("deed." + string(e.Kind))
}

// Correcting opens a line that stands, to say it in other words. Left as it is, it
// stays.
func (k *Talks) Correcting(t *hold.Talk, l guide.Line) *Writing {
	d := guide.Draft{Field: guide.FieldCorrection, Ref: l.First, Text: l.Text, Cursor: len(l.Text)}
	if half, ok := t.Half(d.SamePlace); ok {
		d = half
	}
	s := k.NewWriting(t, d)
	s.Name, s.Kept = k.T("writing.correction"), l.Text
	s.Keep = func(text string) error {
		err := t.Do(t.Session().Correct(l.First, text, k.Now()))
		if errors.Is(err, guide.ErrNothing) {
			return nil // it says that already
		}
		return err
	}
	return s
}
