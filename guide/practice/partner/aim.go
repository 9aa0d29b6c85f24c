package partner

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner/speech"
)

// back is for how many lines one that is said again counts as said a moment ago.
const back = 8

// place finds out where a line stands in the talk: whether it takes up what they
// said, stays with what is talked of or leads elsewhere, and whether it was said
// before.
func (t *Talk) place(h *heard, stems []string) {
	last, said, told := speech.StemsIn(t.last.Lines), speech.StemsIn(t.heardLately), speech.StemsIn(t.toldLately)
	var own []string
	for s := range strings.FieldsSeq(h.asked) {
		if !last[s] || speech.IsEmpty(s) {
			own = append(own, s)
		}
	}
	for _, s := range stems {
		if last[s] && !speech.IsEmpty(s) {
			h.latest = true
		}
		if said[s] && !speech.IsEmpty(s) {
			h.takesUp = true
		}
		if told[s] && !speech.IsEmpty(s) {
			if h.shared++; !speech.IsVague(s) {
				h.shared++
			}
		}
	}
	h.own = " " + strings.Join(own, " ") + " "
	h.speaks = speech.Addresses(h.Words)
	h.points = speech.PointsBack(h.Words)
	for i, n := range h.facts {
		whole := max(n, t.m.facts[i].In(h.stems))
		h.about = max(h.about, whole)
		if n = whole; i == t.thread {
			h.behind = h.behind || n > 1
			h.takesUp = h.takesUp || n > 0 || t.sharesTold(i, *h)
		} else {
			h.behind = h.behind || n > 1 && t.thread >= 0 && t.m.parent(i) == t.thread
			h.takesUp = h.takesUp || h.behind
			h.elsewhere = max(h.elsewhere, t.m.facts[i].In(h.own))
		}
	}
	for i, n := range h.topics {
		h.about = max(h.about, n, t.m.topics[i].In(h.stems))
		if t.m.topics[i].ID != t.topic {
			h.elsewhere = max(h.elsewhere, t.m.topics[i].In(h.own))
		}
	}
	for i, p := range t.m.shuts {
		if p.In(h.own) > 0 { // their own words, given back, shut nobody
			h.shuts = i
		}
	}
	offers := func(f personas.Fact) bool { return f.Back == h.typed }
	if h.Words != "" && slices.ContainsFunc(t.m.p.Facts, offers) {
		h.takesUp, h.shared = true, 4
	}
	h.guesses = h.says(speech.Guesses...) && h.count <= 12 && slices.Contains(telling, t.last.Kind)
	h.reflects = (h.reflects || h.says(speech.Checks...)) && !h.puts && (h.takesUp || h.points || h.guesses)
	h.gives = h.silence || h.reflects && h.takesUp || h.does(listener.Disclosure) && !h.puts
	t.settle(h)
	h.again, h.recent, h.lately = t.saidBefore(*h)
}

// sharesTold reports whether the line has a word in common with what was told of
// a fact.
func (t *Talk) sharesTold(i int, h heard) bool {
	f := t.m.p.Facts[i]
	for _, l := range slices.Concat(f.Says, f.Again) {
		if t.lastSaid[t.m.lines[l]] > 0 && t.shares(h, l) {
			return true
		}
	}
	return false
}

// settle decides whether the line stays with what is talked of: it takes it up, or
// only points at it, and names nothing else that is known.
func (t *Talk) settle(h *heard) {
	h.bare = !slices.ContainsFunc(strings.Fields(h.stems), func(s string) bool { return !speech.IsVague(s) && !t.calls(s) })
	least := 0 // of something else, for the line to lead there
	switch {
	case h.silence:
	case h.latest:
		least = 5
	case h.takesUp:
		least = 2
	case h.bare && h.count <= 8:
		least = 3
	case h.points && h.count <= 6 && t.topic == "":
		least = 4
	case h.points && h.count <= 12:
		least = 2
	}
	if least > 0 && h.bare && t.hasSlot(*h) {
		least += 2
	}
	h.stays = h.elsewhere < least
}

// saidBefore reports whether the organizer said this before, or nearly; whether it
// was a moment ago; and whether it wears then: words that name nothing ("what was
// that like?") may be said of one thing and of the next.
func (t *Talk) saidBefore(h heard) (ever, recent, dwelt bool) {
	n := 0
	if h.silence || h.count == 0 {
		return false, false, false
	}
	for i, l := range slices.Backward(t.linesHeard) {
		if !speech.Alike(h.stems, l) {
			continue
		}
		if n++; len(t.linesHeard)-i <= back {
			recent, dwelt = true, n > 1 || !h.bare
		}
	}
	return n > 0, recent, dwelt
}
