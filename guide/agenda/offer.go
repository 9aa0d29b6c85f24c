package agenda

import (
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/when"
)

// FollowUp is a promise of mine that is offered when a talk is over.
type FollowUp string

// The follow-ups. Source: practice research, "48 h thanks → reminder within 48 h before
// the event → same-day how did it go".
const (
	Thank  FollowUp = "thank"  // to thank them, within ThankDays
	Remind FollowUp = "remind" // to remind them the day before what they promised
	HowDid FollowUp = "how"    // to ask on that day how it went
)

// FollowUps are all of them.
func FollowUps() []FollowUp { return []FollowUp{Thank, Remind, HowDid} }

// Offer is a follow-up that is offered, and the day it is for.
type Offer struct {
	What FollowUp
	Day  time.Time
	Of   guide.Promise // what they promised; of Thank none
}

// Offers are those of a talk, seen from a time: of what they promised those about the
// next thing that they come to, by its place or its rung of the ladder of asks.
func Offers(s guide.Session, now time.Time) []Offer {
	today := when.Midnight(now)
	out := []Offer{{What: Thank, Day: today.AddDate(0, 0, ThankIn(s.EndedAt(), now))}}
	var next guide.Promise
	for _, p := range s.Promises() {
		comes := p.Where != "" || slices.Contains([]string{"come", "bring-one"}, p.Rung)
		ahead := p.Whose == guide.Theirs && p.Open() && !p.Due.IsZero() && !when.Past(p.Due, now)
		if comes && ahead && (next.N == 0 || p.Due.Before(next.Due)) {
			next = p
		}
	}
	if next.N == 0 {
		return out
	}
	day := when.Midnight(when.Here(next.Due, now))
	if before := day.AddDate(0, 0, -1); !before.Before(today) {
		out = append(out, Offer{Remind, before, next})
	}
	return append(out, Offer{HowDid, day, next})
}

// ThankDays is within how many days of a talk its person is thanked.
const ThankDays = 2

// ThankIn is in how many days, seen from now, the person of a talk that ended is to
// be thanked at the latest; 0 is today, also where that day is past.
func ThankIn(ended, now time.Time) int { return max(0, ThankDays-days(ended, now)) }

// days are those from one time to another, as the later one's calendar counts them.
func days(from, to time.Time) int {
	day := func(t time.Time) time.Time {
		y, m, d := t.In(to.Location()).Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return int(day(to).Sub(day(from)).Hours() / 24)
}
