package agenda

import (
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/whom"
)

// DuePromise is an open promise and the talk it was made in.
type DuePromise struct {
	Talk     string        `json:"talk"`
	Person   string        `json:"person"`
	PersonID string        `json:"person_id,omitempty"`
	Day      time.Time     `json:"day"` // of the talk
	Promise  guide.Promise `json:"promise"`
	// Closed says that the talk is: the promise is mine, and has no words.
	Closed bool `json:"closed,omitempty"`
	// Undecided says that nobody has said what may be kept of the talk.
	Undecided bool `json:"-"`
}

// Home is what the first screen shows: what was promised, what is unfinished,
// what was talked about lately.
type Home struct {
	// Pending are talks to go on with, to debrief or to ask about, newest first.
	Pending []guide.Header
	// Due are open promises, soonest first; undated ones come last. As of a day
	// they are those from that day on, and Late are those before, the latest first.
	Due, Late []DuePromise
	// Recent are the newest talks.
	Recent []guide.Header
	// More tells how many of each were left out.
	MorePending, MoreDue, MoreLate, MoreRecent int
}

// MostLate is how many late promises are named before those that are due later
// than in a week; Week is how many days that is, with today.
const (
	MostLate = 3
	Week     = 7
)

// Soon reports whether a promise is due within the week that begins today.
func (p DuePromise) Soon(now time.Time) bool {
	due := when.Here(p.Promise.Due, now)
	return !p.Promise.Due.IsZero() && due.Before(when.Midnight(now).AddDate(0, 0, Week))
}

// InOrder are the promises in the order in which they matter: those of this week,
// those that are late, and then the others.
func (h Home) InOrder(now time.Time) []DuePromise {
	soon := slices.IndexFunc(h.Due, func(p DuePromise) bool { return !p.Soon(now) })
	if soon < 0 {
		soon = len(h.Due)
	}
	return slices.Concat(h.Due[:soon], h.Late, h.Due[soon:])
}

// How long Home tells of somebody to see. Nobody stays on it for ever: who
// matters and fell off is on the page of people.
const (
	SeeAhead  = 2    // days before the day they agreed to speak again
	FarAhead  = 3650 // as many are looked ahead for the whole agenda
	SeeAfter  = 90   // days after a day from which Home tells of it; a talk is looked through then
	QuietDays = 90   // days after a talk with no day to speak again
)

// MostToSee is how many people to see are named at most: as many as anybody
// goes to next, and each costs Home two records from anywhere in the vault.
// MostLooked is at how many talks is looked for them, and MostOffered how many of
// those who were offered in one talk are told of.
const (
	MostToSee   = 4
	MostLooked  = 8
	MostOffered = 9
)

// Reason is why Home says that somebody is to be seen.
type Reason int

// The reasons, the weightiest first.
const (
	AgreedAgain Reason = iota + 1 // they agreed on the day to speak again
	Offered                       // the person of the talk would introduce them
	GoneQuiet                     // the talk is long ago, and nothing that was agreed is still open
)

// PersonID is the id of whom it is about, where it is known.
func (s See) PersonID() string {
	if s.Through != "" {
		return ""
	}
	return s.OfID
}

// Word is the reason in a word: agreed, offered, quiet.
func (r Reason) Word() string {
	return map[Reason]string{AgreedAgain: "agreed", Offered: "offered", GoneQuiet: "quiet"}[r&0xff]
}

// See is somebody to see, by a talk with them, or with who would introduce them.
type See struct {
	Talk    string
	Person  string
	Reason  Reason
	Day     time.Time // the day they agreed on, else that of the talk
	Through string    // who would introduce them; empty for the other reasons
	// OfID is whose talk it was: that of Through, where there is one, else of Person.
	OfID string
	// Undecided says that nobody has said what may be kept of the talk.
	Undecided bool
}

// nthOffered is the reason for the nth of those whom the person of a talk would
// introduce, from 0; Offered is that for the first.
func nthOffered(n int) Reason { return Offered + Reason(n)<<8 }

// ToSee says whom to see for what the talk came to, with the day from which
// that counts; a closed talk says nobody. Another talk with them may have been
// held since.
func ToSee(h guide.Header) map[Reason]time.Time {
	if h.Role != "" || h.Started.IsZero() || h.Ended.IsZero() || !h.Closed.IsZero() {
		return nil
	}
	out := map[Reason]time.Time{}
	if h.Offered != "" {
		for n := range min(strings.Count(h.Offered, "\n")+1, MostOffered) {
			out[nthOffered(n)] = h.Ended
		}
	}
	switch {
	case whom.SameName(h.Person) == "":
	case !h.Again.IsZero():
		out[AgreedAgain] = h.Again
	case h.Quiet:
		y, m, d := h.Ended.Date() // a day, the same in whatever zone it is read: some days have no such hour
		out[GoneQuiet] = time.Date(y, m, d+QuietDays, 0, 0, 0, 0, time.UTC)
	}
	return out
}

// SeeFor is what Home says of somebody whom the talk gives that reason to see.
func SeeFor(h guide.Header, r Reason) See {
	switch r & 0xff {
	case AgreedAgain:
		return See{Talk: h.ID, Person: h.Person, Reason: r, Day: h.Again, OfID: h.PersonID, Undecided: h.NeedsConsent()}
	case Offered:
		var who string
		if all := strings.Split(h.Offered, "\n"); int(r>>8) < len(all) {
			who = all[r>>8]
		}
		return See{Talk: h.ID, Person: who, Reason: Offered, Day: h.Started, Through: h.Person, OfID: h.PersonID, Undecided: h.NeedsConsent()}
	}
	return See{Talk: h.ID, Person: h.Person, Reason: r, Day: h.Started, OfID: h.PersonID, Undecided: h.NeedsConsent()}
}

// OfferedAgain reports whether two talks are with the same person, who would introduce
// the same one.
func (s See) OfferedAgain(b See) bool {
	return s.Through != "" && whom.SameName(s.Through) == whom.SameName(b.Through) && whom.SameName(s.Person) == whom.SameName(b.Person)
}

// MostExpired is how far talks that are to be looked through are counted.
const MostExpired = 100

// Expiry is when a talk that is looked at now was kept so long that it is to be
// looked through again: those that are kept since before it.
func Expiry(now time.Time, days int) time.Time { return now.AddDate(0, 0, -days) }

// Expired are talks that are to be looked through, the oldest first.
type Expired struct {
	// Days is how long talks are kept before that; 0 is for ever.
	Days  int
	Talks []guide.Header
	// Total is how many there are, counted up to [MostExpired].
	Total int
}
