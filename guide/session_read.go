package guide

import (
	"iter"
	"slices"
	"time"

	"example.org/onetoone/guide/script"
)

// Events returns the session's events, oldest first. The slice is a copy.
func (s Session) Events() []Event { return slices.Clone(s.events()) }

// Standing gives the events that were not undone, oldest first, with those that
// undid and redid the others.
func (s Session) Standing() []Event {
	return slices.DeleteFunc(s.Events(), func(e Event) bool { return s.st.undone[e.Seq] })
}

// Backwards gives the events that stand, newest first.
func (s Session) Backwards() iter.Seq[Event] {
	return func(yield func(Event) bool) {
		for _, e := range slices.Backward(s.events()) {
			if !s.st.undone[e.Seq] && !yield(e) {
				return
			}
		}
	}
}

func (s Session) events() []Event {
	if s.log == nil {
		return nil
	}
	return s.log.events[:s.n]
}

// Len is how many events there are; the last one's Seq.
func (s Session) Len() int { return s.n }

// Guide is the guide the session is held with, scaled to the minutes there are.
func (s Session) Guide() script.Guide { return s.st.guide }

// BaseGuide is the guide as it was when the session began.
func (s Session) BaseGuide() script.Guide { return s.st.base }

// BeganAt is when preparing began.
func (s Session) BeganAt() time.Time { return s.turn(1).At }

// LastAt is when the newest event happened.
func (s Session) LastAt() time.Time { return s.turn(s.n).At }

// StartedAt is when the talk itself started; zero before that.
func (s Session) StartedAt() time.Time { return s.st.startedAt }

// EndedAt is when the talk ended; zero before that.
func (s Session) EndedAt() time.Time { return s.st.endedAt }

// Started reports whether the talk itself began.
func (s Session) Started() bool { return !s.st.startedAt.IsZero() }

// Ended reports whether the talk is over.
func (s Session) Ended() bool { return !s.st.endedAt.IsZero() }

// Debriefed reports whether the debrief was finished.
func (s Session) Debriefed() bool { return s.st.debriefed }

// RenewedAt is when it was last decided to keep the talk for another period;
// zero when that never was.
func (s Session) RenewedAt() time.Time { return s.st.renewedAt }

// ClosedAt is when the talk was closed; zero is never, or that it was decided since.
func (s Session) ClosedAt() time.Time { return s.st.closedAt }

// Consent is the level that stands now.
func (s Session) Consent() Consent { return s.st.consent }

// KeepsPromises reports whether the other person said that the promises made
// may stay whatever the level.
func (s Session) KeepsPromises() bool { return s.st.keepPromises }

// ReadBack reports whether promise n was read back, and agreed, as it was then.
func (s Session) ReadBack(n int) bool { return slices.Contains(s.st.readBack, n) }

// Field is the value of a field that is not a promise's.
func (s Session) Field(f Field) string { return s.st.fields[f].text }

// FieldOf is the value of a field of promise n; 0 is that it belongs to none.
func (s Session) FieldOf(f Field, n int) string { return s.valueOf(f, n).text }

// FieldSeq is the event that holds a field's value, or 0. n is the promise it
// belongs to; 0 for fields that belong to none.
func (s Session) FieldSeq(f Field, n int) int { return s.valueOf(f, n).seq }

func (s Session) valueOf(f Field, n int) value {
	if n == 0 {
		return s.st.fields[f]
	}
	items := s.st.items
	if f.ofOther() {
		items = s.st.others
	}
	return itemOf(items, n).fields[f]
}

// Behind is what stands behind a field's value: a statistic's source.
func (s Session) Behind(f Field) string { return s.st.fields[f].behind }

// Assessment is the latest one; its Level is 0 when there is none.
func (s Session) Assessment() Assessment { return s.st.assessment }

// Waits is how many silences were held with the helper.
func (s Session) Waits() int { return s.st.waits }

// Marks returns every mark that stands and was not discarded, oldest first.
func (s Session) Marks() []Mark {
	return slices.DeleteFunc(slices.Clone(s.st.marks), func(m Mark) bool { return m.Discarded })
}

// LastMark is the newest mark that stands.
func (s Session) LastMark() (last Mark, ok bool) {
	for _, last = range s.Marks() {
		ok = true
	}
	return last, ok
}
