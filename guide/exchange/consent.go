package exchange

import (
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/words"
)

// What Exportable returns for a talk of which nobody has said what may be kept.
const (
	ErrUndecided = words.Error("exchange.undecided")
	// ErrClosed is for one that is closed since.
	ErrClosed = words.Error("exchange.closed")
)

// Exportable returns ErrUndecided or ErrClosed for a talk that must be in no export.
func Exportable(s guide.Session) error {
	if !s.ClosedAt().IsZero() {
		return ErrClosed
	}
	if s.Consent() == guide.Undecided {
		return ErrUndecided
	}
	return nil
}

// kept is what the talk's level of consent leaves of it, and of a closed talk what
// may be shown. A talk that goes on after consent was given holds more than that
// until it is reduced.
func kept(s guide.Session) (guide.Session, error) {
	if !s.ClosedAt().IsZero() {
		return agenda.ShownTalk(s)
	}
	c, promises := s.Consent(), s.KeepsPromises()
	if _, gone := transcript.Remaining(s, c, promises); len(gone) == 0 {
		return s, nil
	}
	events := s.Events()
	return s.Reduced(c, promises, events[len(events)-1].At)
}
