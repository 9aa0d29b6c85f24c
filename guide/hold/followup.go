package hold

import (
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

// FollowUps are what was said, after the talks, of promises and of days to speak
// again, newest last: each can be taken back, and said again. The zero FollowUps
// are none.
type FollowUps struct{ done, undone []FollowUp }

// FollowUp is what was said of one of them.
type FollowUp struct {
	// Talk is the id of its talk, and Promise the promise's number there; 0 is the
	// day to speak again.
	Talk    string
	Promise int
	// Who would be introduced, and is not to be seen for now; "" is nobody.
	Who string

	undo, redo func(*Talk, time.Time) error
	back       bool // it is to be taken back, else to be said again
}

// ErrNoDay is returned where a promise is to be moved to a day on which it cannot be
// kept.
const ErrNoDay = words.Error("hold.noday")

// Settle says what became of a promise of a talk. The error is the verb's.
func (f *FollowUps) Settle(t *Talk, promise int, state guide.PromiseState, now time.Time) error {
	err := t.Do(t.s.FillPromise(promise, guide.FieldState, string(state), now))
	if err == nil {
		turn := func(verb func(guide.Session, int, time.Time) (guide.Event, error)) func(*Talk, time.Time) error {
			return func(t *Talk, now time.Time) error { return t.Do(verb(t.s, promise, now)) }
		}
		f.did(FollowUp{Talk: t.id, Promise: promise, undo: turn(guide.Session.UndoPromise), redo: turn(guide.Session.RedoPromise)})
	}
	return err
}

// Miss says that a promise was missed, and what got in its way, where that is known.
// The error is the verb's.
func (f *FollowUps) Miss(t *Talk, promise int, why string, now time.Time) error {
	if why != "" {
		if err := t.Do(t.s.FillPromise(promise, guide.FieldGotInTheWay, why, now)); err != nil {
			return err
		}
	}
	return f.Settle(t, promise, guide.Missed, now)
}

// Reschedule gives a promise other words for when. The error is the verb's.
// ErrNoDay is returned for a day that there is not, or that is past.
func (f *FollowUps) Reschedule(t *Talk, promise int, words string, now time.Time) error {
	if when.Impossible(words, now) {
		return ErrNoDay
	}
	if err := t.Do(t.s.FillPromise(promise, guide.FieldWhen, words, now)); err != nil {
		return err
	}
	return f.Settle(t, promise, guide.Rescheduled, now)
}

// NotNow says of somebody who would be introduced that it is not for now. The error is
// the verb's.
func (f *FollowUps) NotNow(t *Talk, who string, now time.Time) error {
	says := func(was, is string) func(*Talk, time.Time) error {
		return func(t *Talk, now time.Time) error {
			for _, o := range whom.Others(t.s) {
				if o.Who == who && o.Introduce == was {
					return t.Do(t.s.FillOther(o.N, guide.FieldIntroduce, is, now))
				}
			}
			return nil
		}
	}
	x := FollowUp{Talk: t.id, Who: who, undo: says(guide.NotNow, guide.Yes), redo: says(guide.Yes, guide.NotNow)}
	err := x.redo(t, now)
	if err == nil {
		f.did(x)
	}
	return err
}

// SpeakAgain gives other words for when they speak again. The error is the verb's.
func (f *FollowUps) SpeakAgain(t *Talk, words string, now time.Time) error {
	fill := func(words string) func(*Talk, time.Time) error {
		return func(t *Talk, now time.Time) error { return t.Do(t.s.Fill(guide.FieldAgain, words, now)) }
	}
	undo := fill(againWords(t.s, now))
	err := fill(words)(t, now)
	if err == nil {
		f.did(FollowUp{Talk: t.id, undo: undo, redo: fill(againWords(t.s, now))})
	}
	return err
}

func (f *FollowUps) did(x FollowUp) { f.done, f.undone = append(f.done, x), nil }

// CanUndo reports whether there is one to take back.
func (f *FollowUps) CanUndo() bool { return len(f.done) > 0 }

// CanRedo reports whether there is one to say again.
func (f *FollowUps) CanRedo() bool { return len(f.undone) > 0 }

// Undo gives the one that was said last, to be taken back in its talk; ok is false
// where there is none. It is none any more until Turn did it.
func (f *FollowUps) Undo() (x FollowUp, ok bool) { return pop(&f.done, true) }

// Redo gives the one that was taken back last, to be said again.
func (f *FollowUps) Redo() (x FollowUp, ok bool) { return pop(&f.undone, false) }

func pop(list *[]FollowUp, back bool) (x FollowUp, ok bool) {
	last := len(*list) - 1
	if last < 0 {
		return x, false
	}
	x, *list = (*list)[last], (*list)[:last]
	x.back = back
	return x, true
}

// Turn takes back, or says again, in its talk what Undo or Redo gave. The error is
// the verb's.
func (f *FollowUps) Turn(t *Talk, x FollowUp, now time.Time) error {
	to, turn := &f.done, x.redo
	if x.back {
		to, turn = &f.undone, x.undo
	}
	err := turn(t, now)
	if err == nil {
		*to = append(*to, x)
	}
	return err
}

// againWords are words for when they speak again that are read today as they
// were when they were said: in two weeks becomes the day. Those that named none
// stay, whatever they would name today.
func againWords(s guide.Session, now time.Time) string {
	words, day := s.SpeakAgain()
	if read, _, _ := when.Read(words, now); day.IsZero() || read.Equal(day) {
		return words
	}
	if day.Hour() != 0 || day.Minute() != 0 {
		return day.Format("2006-01-02 15:04")
	}
	return day.Format(time.DateOnly)
}
