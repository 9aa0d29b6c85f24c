package partner

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner/speech"
)

// change is what a turn did to trust, and why.
type change int

const (
	none   change = iota
	good          // a reflection, an open question that takes up what they said, a pause
	bad           // a pitch, a fix, a judgement, or a word that shuts them
	streak        // closed questions, one after the other
	jump          // away from what was just told
	astray        // a line that fits no talk, or the same once more
)

// weigh changes trust, patience and the lock as the turn deserves.
func (t *Talk) weigh(h heard) change {
	t.passed = t.past > 0
	c := t.changeOf(h)
	switch c {
	case good:
		t.add(1, 1)
	case bad:
		t.add(-2, -2)
		t.locked, t.mended, t.lockTurn, t.lockWords = true, 0, t.n, h.typed
	case streak, jump:
		t.add(-1, -1)
	case astray:
		if t.strain++; t.strain > t.m.bounds.forgives {
			t.add(-1, -1)
		}
	}
	if t.strain > 0 && c == none && t.heeds(h) && (h.question || h.closed || h.reflects) {
		t.strain--
	}
	if h.opens && c != bad && t.listens(h) {
		t.add(1, 1)
	}
	if c != bad {
		t.mend(h, c)
	}
	t.voiceLink(h)
	return c
}

func (t *Talk) add(trust, patience int) {
	t.trust = min(max(t.trust+trust, 0), 10)
	t.patience = min(max(t.patience+patience, 0), t.m.bounds.patience)
}

func (t *Talk) changeOf(h heard) change {
	if h.silence {
		t.silences++
	} else {
		t.silences = 0
	}
	closed := h.closed && !h.reflects
	if closed {
		t.closed++
	} else if h.question || h.gives {
		t.closed = 0
	}
	asked := h.rung > 0 && t.ceiling() >= 2 // an ask in time may name the group
	switch {
	case h.shuts >= 0, isBad(h) && !asked && !h.sorry, h.puts:
		return bad
	case closed && t.closed >= t.m.bounds.streak:
		return streak
	case t.jumps(h):
		return jump
	case t.astray(h):
		return astray
	case t.listens(h) && (h.does(listener.OpenQuestion) || h.givesBack() || h.frees && h.speaks),
		h.silence && t.silences == 1 && t.last.Kind != Filler:
		return good
	}
	return none
}

// givesBack reports whether a line gives back enough of what was said, in a breath,
// to be heard as that.
func (h heard) givesBack() bool {
	return h.reflects && h.count <= 30 && (h.guesses || h.shared > 3 || h.shared > 1 && h.speaks || h.behind)
}

// listens reports whether the line earns trust: it heeds what was said, and they
// are not put out any more by lines that did not.
func (t *Talk) listens(h heard) bool { return t.strain == 0 && t.past == 0 && !t.passed && t.heeds(h) }

// heeds reports whether the line shows that the last answer was heard: it takes
// it up, or goes on to what follows from it. Where there was nothing to take up,
// a line about something that is known will do. One that was said before shows
// nothing.
func (t *Talk) heeds(h heard) bool {
	switch {
	case h.again || h.puts:
		return false
	case h.takesUp, h.stays && h.points, h.reflects && h.guesses:
		return true
	case len(t.heardLately) == 0 || slices.Contains(hollow, t.last.Kind) || t.last.Kind == Guards:
		return h.about > 1
	}
	for i, n := range h.facts {
		if n > 0 && t.thread >= 0 && t.m.related(i, t.thread) {
			return true
		}
	}
	return h.stays && h.question && h.kind != speech.Other && h.kind != speech.YesNo
}

// astray reports whether a line fits no talk: it takes up nothing, is about
// nothing they know, and speaks neither to them nor of the organizer; or it was
// said a moment ago; or it is one of several that passed over what they said.
func (t *Talk) astray(h heard) bool {
	if h.silence || h.sorry || h.bye {
		return false
	}
	stems := strings.Fields(h.stems)
	goesAlong := speech.GoesAlong(stems)
	meets := h.takesUp || goesAlong || h.question && (h.about > 1 || h.stays) || h.does(listener.Disclosure)
	if t.past++; meets {
		t.past = 0
	}
	speaks := h.speaks || h.points || h.about > 1 || len(stems) < 3
	switch {
	case goesAlong:
		return false
	case h.lately:
		return true
	case h.hello, h.thanks, h.opens, h.rung > 0:
		return false
	}
	return t.past > 1 || !meets && !speaks
}

// jumps reports whether the line leaves what was told a moment ago for
// something else.
func (t *Talk) jumps(h heard) bool {
	told := !h.stays && t.last.Kind == Reveals && t.thread >= 0 && t.m.p.Facts[t.thread].Level >= t.m.bounds.minds
	if !told || h.gives || h.sorry || h.rung > 0 || h.bye || h.opens {
		return false
	}
	elsewhere := false
	for i, n := range h.facts {
		if n > 0 && t.m.related(i, t.thread) {
			return false
		}
		elsewhere = elsewhere || n > 0
	}
	for i, n := range h.topics {
		if n > 0 && slices.Contains(t.m.p.Facts[t.thread].Topics, t.m.topics[i].ID) {
			return false
		}
		// the next questions of a talk are about everybody, and who decides
		if n > 0 && slices.Contains([]string{"feeling", "people", "decides", "hopes", "next"}, t.m.topics[i].ID) {
			return false
		}
		elsewhere = elsewhere || n > 0
	}
	return elsewhere
}

// mend takes the lock off when it was made up for: by an apology, on the first
// two levels by a reflection, on the second level and below by two good turns.
func (t *Talk) mend(h heard, c change) {
	if !t.locked {
		return
	}
	if c == good {
		t.mended++
	}
	level := t.m.setup.Level
	if h.sorry || level <= 1 && c == good || level <= 2 && h.reflects || t.mended >= level {
		t.locked = false
	}
}

// voiceLink notes when the organizer says before they do that it is shared, or
// who decides it. Asked as a question it leaves it to them.
func (t *Talk) voiceLink(h heard) {
	if t.link != nobody || h.question || !h.does(listener.Information, listener.Statistic, listener.Pitch, listener.Theme) ||
		h.does(listener.ClosedQuestion) {
		return
	}
	for i, f := range t.m.p.Facts {
		if t.isLink(i) && t.m.facts[i].In(h.stems) > 1 && t.facts[i].out == 0 && f.Level > 1 {
			t.link = organizer
		}
	}
}

// isLink reports whether a fact is a step from their own case to more than it.
func (t *Talk) isLink(i int) bool {
	c := t.m.p.Facts[i].Click
	return c == "shared" || c == "systemic"
}
