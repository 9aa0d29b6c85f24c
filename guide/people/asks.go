package people

import (
	"cmp"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
)

// Asked is an ask, and what came of it.
type Asked struct {
	Talk   string
	Day    time.Time
	Ask    string
	Waited bool   // the silence after it was held
	Answer string // guide.AnswerYes and the like; empty is a maybe
	// Became is what became of what they promised, empty where they promised nothing,
	// and Days in how many days that was known.
	Became guide.PromiseState
	Days   int
}

// Asks is the ledger of what was asked in talks, in their order. Closed ones, and those
// in which nothing was asked, are not in it.
func Asks(talks []Talk) (out []Asked) {
	for _, t := range talks {
		s := t.Session
		x := Asked{Talk: t.ID, Day: t.day(), Answer: s.Field(guide.FieldAnswer)}
		if !s.Started() || !s.ClosedAt().IsZero() || x.Answer == "" && !s.Maybe() {
			continue
		}
		x.Ask, x.Waited = cmp.Or(s.Field(guide.FieldAsk), s.Draft(guide.TheirFirst).What), waited(s)
		for _, f := range agenda.FollowedOf(s) {
			if f.N == guide.TheirFirst {
				x.Became = f.State
				if !f.Settled.IsZero() {
					x.Days = f.Days()
				}
			}
		}
		out = append(out, x)
	}
	return out
}

// waited reports whether a silence was held while a prompt of the ask was shown.
func waited(s guide.Session) bool {
	asks := false
	for _, e := range s.Standing() {
		switch e.Kind {
		case guide.Moved:
			prompt, _ := s.BaseGuide().Prompt(e.Stage, e.Prompt)
			asks = prompt.Asks
		case guide.Waited:
			if asks {
				return true
			}
		}
	}
	return false
}

// Expected are the promises of others by where they stood when they made them, 1 to 5;
// those of whom that was not known stand under 0.
type Expected [6]guide.Side

// Plus is both together.
func (e Expected) Plus(o Expected) Expected {
	for i := range e {
		e[i] = e[i].Plus(o[i])
	}
	return e
}

// Expect is what one person did, by where they stood: as it was said in the talk in
// which they promised, else as in the newest before it. Closed talks say nothing.
func Expect(talks []guide.Header) (e Expected) {
	level := 0
	for _, h := range byDay(talks) {
		if h.Author != "" || h.Unread || h.Role != "" || !h.Closed.IsZero() {
			continue
		}
		level = cmp.Or(h.Stance, level)
		e[level] = e[level].Plus(h.Theirs)
	}
	return e
}
