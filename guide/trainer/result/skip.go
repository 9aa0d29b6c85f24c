package result

import (
	"cmp"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/scorecard"
	"example.org/onetoone/guide/script"
)

// passing is the fewest lines of a trainee's that hold a stage: with one they
// asked, and went on without taking up the answer.
const passing = 2

// passingPart is the part of a stage's planned minutes, one in so many, below
// which it was passed through: in a round of ten minutes that is half a minute,
// the time of one question and its answer.
const passingPart = 4

// Skips reports whether a stage was skipped: it was never there, or passed
// through. For the stage that asks one line is enough where something was asked.
// told is false where that is not known.
func (p Practice) Skips(id string) (skipped, told bool) {
	st, ok := p.Stage(id)
	switch {
	case !ok:
		return false, false
	case p.Lines > 0:
		asked := st.Lines > 0 && script.DutyOf(id) == script.DutyAsk && p.did(listener.Ask) > 0
		return st.Lines < passing && !asked, true
	}
	return st.Seconds*passingPart < st.Planned*60, true
}

// Makes is how often a move was made, and whether that can be told: from lines
// nearly every one, unless it was a drill, from an observer's tallies what they watched for, from an
// organizer's keys only the silences that were held with one.
func (p Practice) Makes(m listener.Move) (n int, told bool) {
	switch p.Kind {
	case Partner:
		return p.did(m), p.Lines > 0 && p.Drill == ""
	case Recorded:
		if m == listener.Silence {
			return p.pauses()
		}
		return p.did(m), p.Lines > 0
	case Round:
		if m == listener.Silence {
			return p.pauses()
		}
	case Watch:
		t, ok := tallyOf(m)
		return p.Counted[t], ok && len(p.Counted) > 0 && slices.Contains(p.Watching.Tallies(), t)
	}
	return 0, false
}

// did is how many lines make a move; a deep reflection is a reflection too.
func (p Practice) did(m listener.Move) int {
	if m == listener.Simple {
		return p.Moves[listener.Simple] + p.Moves[listener.Complex]
	}
	return p.Moves[m]
}

func (p Practice) pauses() (int, bool) {
	v, ok := p.Figure(scorecard.PausesID)
	return int(v), ok
}

// tallyOf is the key with which an observer counts a move.
func tallyOf(m listener.Move) (guide.Tally, bool) {
	switch m {
	case listener.OpenQuestion:
		return rehearsal.TallyOpen, true
	case listener.ClosedQuestion:
		return rehearsal.TallyClosed, true
	case listener.Simple:
		return rehearsal.TallyReflection, true
	case listener.Silence:
		return rehearsal.TallySilence, true
	case listener.Advice:
		return rehearsal.TallyFix, true
	case listener.Pitch:
		return rehearsal.TallyPitch, true
	}
	return "", false
}

// Compare puts practices in the order of a file: by week, and within one by id,
// which tells nothing of days.
func (p Practice) Compare(q Practice) int {
	return cmp.Or(cmp.Compare(p.Week, q.Week), cmp.Compare(p.ID, q.ID))
}
