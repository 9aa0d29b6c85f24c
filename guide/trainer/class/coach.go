package class

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"example.org/onetoone/guide/words"
)

// Day is a day as text: 2026-11-22. Days compare as text does. The empty one
// is none.
type Day string

// DayOf is the day of a moment, where its clock is.
func DayOf(at time.Time) Day { return Day(at.Format(time.DateOnly)) }

// ParseDay reads a day as it is written: 2026-11-22.
func ParseDay(s string) (Day, error) {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", words.Fail("class.day.expected", nil, "Day", strconv.Quote(s))
	}
	return Day(s), nil
}

// Plus is the day so many days later.
func (d Day) Plus(days int) Day {
	at, _ := time.Parse(time.DateOnly, string(d)) // ParseDay and DayOf make no others
	return DayOf(at.AddDate(0, 0, days))
}

// Session is a coached session with one member: somebody goes through a talk
// with them.
type Session struct {
	Member string `json:"member"`
	N      int    `json:"n"` // from 1
	Day    Day    `json:"day"`
	Held   Day    `json:"held,omitempty"` // when it took place; empty is not yet
}

// UsualWeeks are when n coached sessions are, in weeks from the start: of four
// 3, 8, 15 and 24, of three 4, 12 and 24. Other numbers are spread over 24 weeks.
func UsualWeeks(n int) []int {
	switch n {
	case 3:
		return []int{4, 12, 24}
	case 4:
		return []int{3, 8, 15, 24}
	}
	var out []int
	for i := range max(n, 0) {
		out = append(out, (i+1)*halfYear/n)
	}
	return out
}

const (
	halfYear     = 24 // weeks; the sessions are meant to hold for about that long
	mostWeeks    = 52
	mostSessions = 12
)

// Schedule plans coached sessions for everyone, so many weeks after a day.
// Sessions that were held stay; planned ones are planned anew.
func (c Class) Schedule(from time.Time, weeks []int) (Class, error) {
	if len(weeks) == 0 || len(weeks) > mostSessions {
		return Class{}, words.Fail("class.sessions.many", nil, "N", len(weeks), "Most", mostSessions)
	}
	for i, w := range weeks {
		if w < 0 || w > mostWeeks || i > 0 && w <= weeks[i-1] {
			return Class{}, words.Fail("class.week.order", nil, "Week", w, "Most", mostWeeks)
		}
	}
	c.Sessions = slices.DeleteFunc(slices.Clone(c.Sessions), func(s Session) bool { return s.Held == "" })
	first := DayOf(from)
	c.From, c.Weeks = first, slices.Clone(weeks)
	for _, m := range c.Members {
		held := c.of(m)
		for i, week := range weeks {
			if !slices.ContainsFunc(held, func(s Session) bool { return s.N == i+1 }) {
				c.Sessions = append(c.Sessions, Session{Member: m, N: i + 1, Day: first.Plus(7 * week)})
			}
		}
	}
	return c.sorted(), nil
}

// together is the day on which everyone is to have their nth session, where it is
// one.
func (c Class) together(n int) (day Day, ok bool) {
	for _, s := range c.Sessions {
		switch {
		case s.N != n:
		case s.Held != "", ok && s.Day != day:
			return "", false
		default:
			day, ok = s.Day, true
		}
	}
	return day, ok
}

// weeks are those of the plan. Of a class from before they were kept there is
// only how many sessions somebody has.
func (c Class) weeks() []int {
	if c.Weeks == nil && len(c.Sessions) > 0 {
		most := 0
		for _, s := range c.Sessions {
			most = max(most, s.N)
		}
		return UsualWeeks(most)
	}
	return c.Weeks
}

// Move puts the nth session of some members, or of everyone, on another day.
// One that was held stays. It returns ErrNotPlanned when there is none to move.
func (c Class) Move(n int, to Day, members ...string) (Class, error) {
	names := map[string]bool{}
	for _, typed := range members {
		m, err := c.Member(typed)
		if err != nil {
			return Class{}, err
		}
		names[m] = true
	}
	moved := 0
	c.Sessions = slices.Clone(c.Sessions)
	for i, s := range c.Sessions {
		if s.N == n && s.Held == "" && (len(names) == 0 || names[s.Member]) {
			c.Sessions[i].Day = to
			moved++
		}
	}
	if moved == 0 {
		return Class{}, words.Fail("class.notplanned.left", ErrNotPlanned, "N", n)
	}
	return c, nil
}

// Hold says that the next coached session of a member took place: the one that
// stands in Next. It returns ErrNotPlanned when none is left.
func (c Class) Hold(member string, day Day) (Class, Session, error) {
	name, err := c.Member(member)
	if err != nil {
		return Class{}, Session{}, err
	}
	s, ok := c.next(name)
	if !ok {
		return Class{}, Session{}, fmt.Errorf("%s: %w", name, ErrNotPlanned)
	}
	s.Held = day
	return c.with(s), s, nil
}

// next is the session of a member that is to be held first: a moved one by its
// day, whatever its number.
func (c Class) next(member string) (first Session, ok bool) {
	for _, s := range c.of(member) {
		if s.Held == "" && (!ok || s.Day < first.Day) {
			first, ok = s, true
		}
	}
	return first, ok
}

// with is the class with a session as it is from now on.
func (c Class) with(s Session) Class {
	c.Sessions = slices.Clone(c.Sessions)
	for i, old := range c.Sessions {
		if old.Member == s.Member && old.N == s.N {
			c.Sessions[i] = s
		}
	}
	return c
}

// Unhold takes the newest Hold of a member back.
func (c Class) Unhold(member string) (Class, Session, error) {
	name, err := c.Member(member)
	if err != nil {
		return Class{}, Session{}, err
	}
	s, ok := c.HeldLast(name)
	if !ok {
		return Class{}, Session{}, words.Fail("class.noneheld", nil, "Name", name)
	}
	s.Held = ""
	return c.with(s), s, nil
}

// HeldLast is the session of a member that was held last, and whether there is one.
func (c Class) HeldLast(member string) (last Session, ok bool) {
	for _, s := range c.of(member) {
		if s.Held != "" && s.Held >= last.Held {
			last, ok = s, true
		}
	}
	return last, ok
}

// of are the sessions of a member, the first one first.
func (c Class) of(member string) []Session {
	var out []Session
	for _, s := range c.Sessions {
		if s.Member == member {
			out = append(out, s)
		}
	}
	return out
}

// State is how a planned session stands.
type State string

// The states.
const (
	Overdue State = "overdue" // its day is past
	DueNow  State = "due"     // its day is within a week
	Later   State = "later"
)

// Say is the state as w says it.
func (s State) Say(w *words.Words) string { return w.T("session.state." + string(s)) }

// dueDays is how many days ahead a session is due: enough to arrange it.
const dueDays = 7

// Coming is a coached session that is still to be held.
type Coming struct {
	Class Header
	Session
	Of    int // how many that member has in all
	State State
}

// Next is each member's next coached session, soonest first.
func (c Class) Next(at time.Time) []Coming {
	today := DayOf(at)
	var out []Coming
	for _, m := range c.Members {
		s, ok := c.next(m)
		if !ok {
			continue
		}
		x := Coming{Class: c.Header(), Session: s, Of: len(c.of(m)), State: Later}
		switch {
		case x.Day < today:
			x.State = Overdue
		case x.Day <= today.Plus(dueDays-1):
			x.State = DueNow
		}
		out = append(out, x)
	}
	slices.SortStableFunc(out, func(a, b Coming) int { return cmp.Compare(a.Day, b.Day) })
	return out
}

// Due are the sessions of several classes that are overdue or due within a
// week, soonest first.
func Due(classes []Class, at time.Time) []Coming {
	var out []Coming
	for _, c := range classes {
		out = append(out, slices.DeleteFunc(c.Next(at), func(x Coming) bool { return x.State == Later })...)
	}
	slices.SortStableFunc(out, func(a, b Coming) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Class.Label, b.Class.Label))
	})
	return out
}
