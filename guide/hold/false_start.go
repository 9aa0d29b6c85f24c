package hold

import (
	"time"

	"example.org/onetoone/guide"
)

// FalseStart is how long a talk lasts at least that was one though nothing of it was
// marked or written.
const FalseStart = 2 * time.Minute

// HoldsNothing reports whether nothing was marked, written or filled in since the
// talk began. At None that is not known: what was is gone.
func (t *Talk) HoldsNothing() bool {
	if t.s.Consent() == guide.None {
		return false
	}
	began := false
	for _, e := range t.s.Standing() {
		filled := e.Kind == guide.Set && e.Text != "" && e.Field != guide.FieldAsked
		switch {
		case e.Kind == guide.Started:
			began = true
		case began && !e.Gone && (filled || e.Kind == guide.Marked || e.Kind == guide.Noted):
			return false
		}
	}
	return t.Halves() == 0
}

// IsFalseStart reports whether a talk that is left now was none.
func (t *Talk) IsFalseStart(now time.Time) bool {
	going := t.s.Started() && !t.s.Ended() && t.s.Role() == ""
	return going && t.s.Elapsed(now) < FalseStart && t.HoldsNothing()
}

// Prepared is a talk under another id with what was prepared for this one; nil where
// that was no more than whom it is with.
func (t *Talk) Prepared(id string) *Talk {
	var out []guide.Event
	more := false
	for _, e := range t.s.Standing() {
		if e.Kind == guide.Started {
			break
		}
		if e.Kind != guide.Began && e.Kind != guide.Set {
			continue
		}
		e.Seq = len(out) + 1
		out = append(out, e)
		more = more || e.Kind == guide.Set && e.Text != "" && e.Field != guide.FieldPerson && e.Field != guide.FieldAsked
	}
	s, err := guide.Replay(t.s.BaseGuide(), out)
	if !more || err != nil {
		return nil
	}
	return New(id, s)
}
