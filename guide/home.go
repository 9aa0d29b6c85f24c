package guide

import (
	"time"
)

// DuePromise is an open promise and the talk it was made in.
type DuePromise struct {
	Talk    string  `json:"talk"`
	Person  string  `json:"person"`
	Promise Promise `json:"promise"`
	// Closed says that the talk is: the promise is mine, and has no words.
	Closed bool `json:"closed,omitempty"`
}

// Home is what the first screen shows: what was promised, what is unfinished,
// what was talked about lately.
type Home struct {
	// Pending are talks to go on with, to debrief or to ask about, newest first.
	Pending []Header
	// Due are open promises, soonest first; undated ones come last.
	Due []DuePromise
	// Recent are the newest talks.
	Recent []Header
	// More tells how many of each were left out.
	MorePending, MoreDue int
}

// How long Home tells of somebody to see. Nobody stays on it for ever: who
// matters and fell off is on the page of people.
const (
	SeeAhead  = 2  // days before the day they agreed to speak again
	SeeAfter  = 90 // days after a day from which Home tells of it; a talk is looked through then
	QuietDays = 90 // days after a talk with no day to speak again
)

// MostToSee is how many people to see are named at most: as many as anybody
// goes to next, and each costs Home two records from anywhere in the vault.
// MostLooked is at how many talks is looked for them.
const (
	MostToSee  = 4
	MostLooked = 8
)

// Reason is why Home says that somebody is to be seen.
type Reason int

// The reasons, the weightiest first.
const (
	AgreedAgain Reason = iota + 1 // they agreed on the day to speak again
	Offered                       // the person of the talk would introduce them
	GoneQuiet                     // the talk is long ago, and nothing that was agreed is still open
)

// See is somebody to see, by a talk with them, or with who would introduce them.
type See struct {
	Talk    string
	Person  string
	Reason  Reason
	Day     time.Time // the day they agreed on, else that of the talk
	Through string    // who would introduce them; empty for the other reasons
}

// ToSee says whom to see for what the talk came to, with the day from which
// that counts; a closed talk says nobody. Another talk with them may have been
// held since.
func (h Header) ToSee() map[Reason]time.Time {
	if h.Role != "" || h.Started.IsZero() || h.Ended.IsZero() || !h.Closed.IsZero() {
		return nil
	}
	out := map[Reason]time.Time{}
	if h.Offered != "" {
		out[Offered] = h.Ended
	}
	switch {
	case SameName(h.Person) == "":
	case !h.Again.IsZero():
		out[AgreedAgain] = h.Again
	case h.Quiet:
		y, m, d := h.Ended.Date() // a day, the same in whatever zone it is read: some days have no such hour
		out[GoneQuiet] = time.Date(y, m, d+QuietDays, 0, 0, 0, 0, time.UTC)
	}
	return out
}

// See is what Home says of somebody whom the talk gives that reason to see.
func (h Header) See(r Reason) See {
	switch r {
	case AgreedAgain:
		return See{Talk: h.ID, Person: h.Person, Reason: r, Day: h.Again}
	case Offered:
		return See{Talk: h.ID, Person: h.Offered, Reason: r, Day: h.Started, Through: h.Person}
	}
	return See{Talk: h.ID, Person: h.Person, Reason: r, Day: h.Started}
}

// seen fills in what the header says of whom to see.
func (s Session) seen(h *Header) {
	var words string
	words, h.Again = s.SpeakAgain()
	if s.Field(FieldIntroduce) == Yes {
		h.Offered = s.Field(FieldElse)
	}
	h.Quiet = words == "" && len(h.Promises) == 0 && s.Ended()
}

// How far a clock may be from the latest time a vault has seen before it is
// asked whether today is today.
const (
	// ClockBehind is how far it may be behind. Two systems on one computer set its
	// clock back and forth by as much as their zones differ, and nothing here turns
	// on less than a day.
	ClockBehind = 14 * time.Hour
	// ClockAhead is how far it may be ahead: somebody who was away for two weeks is
	// not asked, and after a longer time one key answers.
	ClockAhead = 14 * 24 * time.Hour
)

// DoubtsClock reports whether a clock that says now has to be confirmed by
// somebody before anything is decided by it. seen is the latest time a vault has
// seen; where that is not known, the zero Time, there is nothing to doubt.
func DoubtsClock(seen, now time.Time) bool {
	if seen.IsZero() {
		return false
	}
	ahead := now.Sub(seen)
	return ahead < -ClockBehind || ahead > ClockAhead
}
