package partner

import (
	"cmp"
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner/speech"
	"example.org/onetoone/guide/words"
)

// shutBy says in words why a fact stays in, or nothing when its gate opens.
func (t *Talk) shutBy(i int, h heard) words.Text {
	f, b := t.m.p.Facts[i], t.m.bounds
	up := t.m.parent(i)
	switch {
	case up >= 0 && t.facts[up].out == 0:
		return words.Of("shut.before", "Title", t.m.p.Facts[up].Title)
	case f.Level == 1 && !h.question:
		return words.Of("shut.question")
	case f.Level == 2 && !h.question && !(f.Click == "shared" && h.does(listener.Theme)):
		return words.Of("shut.follow")
	case f.Level > 1 && (h.recent || t.strain > b.forgives || !t.heeds(h) && !h.silence && h.facts[i] < offered):
		return words.Of("shut.trust") // who is not listening is not told more
	case f.Level == 2 && t.trust < b.second:
		return words.Of("shut.trust")
	case f.Level == 3 && t.locked:
		return words.Of("shut.locked")
	case f.Level == 3 && !h.gives:
		return words.Of("shut.notasked")
	case f.Level == 3 && t.trust < b.third:
		return words.Of("shut.trust")
	}
	return words.Text{}
}

// nearest gives the facts that are in and the turn is about, the nearest first.
func (t *Talk) nearest(h heard) []int {
	score := make([]int, len(h.facts))
	var list []int
	for i := range h.facts {
		if t.facts[i].out > 0 {
			continue
		}
		if score[i] = t.aims(i, h); score[i] > 0 {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
	return list
}

// aims gives how much the turn is about a fact that is in; 0 is not enough to
// speak of it. In the thread of a fact a word is enough to go on to what follows
// from it; out of the blue it takes more, and most for what lies deepest.
func (t *Talk) aims(i int, h heard) int {
	f, up := t.m.p.Facts[i], t.m.parent(i)
	n, within := h.facts[i], t.topic == "" && t.thread >= 0 && up == t.thread
	if n < offered && h.stays && len(t.heardLately) > 0 && (t.topic != "" || t.thread >= 0 && !t.m.related(i, t.thread)) {
		return 0 // what was said is asked about, and that is not it
	}
	least := 2
	switch {
	case n >= offered:
		return n
	case !within && (!h.gives || h.question || h.closed) && !t.suits(h, t.m.facts[i], n):
		return 0
	case f.Level == 3 && within && h.gives && (n > 1 || !h.question && !h.closed):
		return n + 5
	case within && h.bare && h.stays && t.fresh() && !t.hasSlot(h) && (f.Level < 2 && slices.Contains([]speech.Kind{speech.Then, speech.More, speech.Other}, h.kind) || h.kind == speech.Felt && f.Click == "felt"):
		return n + 1
	case f.Level == 3 && !within:
		least = 4
	case within && h.bare && h.kind == speech.Who:
		least = 1 // "who else?"
	case f.Level == 2 && up >= 0 && t.facts[up].out == 0:
		least = 3
	}
	if n < least || h.stays && n < 2 && t.hasSlot(h) {
		return 0
	}
	return 2 * n
}

// reveal brings out the nearest fact whose gate the turn opens, or what has to
// be out before it.
func (t *Talk) reveal(h heard) (Reply, bool) {
	if h.rehearses {
		return Reply{}, false
	}
	for _, i := range t.nearest(h) {
		if h.gives && !h.question && t.thread >= 0 && t.m.p.Facts[i].Level < 3 {
			continue // who gives something back is not told something else
		}
		why := t.shutBy(i, h)
		if why.IsZero() {
			return t.tell(i, h), true
		}
		t.keep(i, h, why)
		for up := t.m.parent(i); up >= 0 && !h.gives; up = t.m.parent(up) {
			easy := t.m.p.Facts[up].Level == 0 || t.m.p.Facts[i].Click == "shared"
			if (easy || h.facts[up] > 0) && t.facts[up].out == 0 && t.shutBy(up, h).IsZero() {
				return t.tellOn(up, i, h), true
			}
		}
	}
	return Reply{}, false
}

// shares reports whether the line and one of theirs have a telling word in
// common.
func (t *Talk) shares(h heard, line string) bool {
	return slices.ContainsFunc(t.m.telling[t.m.lines[line]], func(w string) bool { return strings.Contains(h.stems, w) })
}

// tell brings a fact out.
func (t *Talk) tell(i int, h heard) Reply {
	t.facts[i].out, t.facts[i].outWords = t.n, h.typed
	t.thread, t.topic = i, ""
	if t.isLink(i) && t.link == nobody {
		t.link = them
	}
	r := t.say(Reveals, t.m.p.Facts[i].Says)
	r.Fact = t.m.p.Facts[i].ID
	return r
}

// tellOn brings a fact out and, if that was all that kept another in, that one with it.
func (t *Talk) tellOn(first, then int, h heard) Reply {
	r := t.tell(first, h)
	h.takesUp = true // it goes on from that
	if t.m.parent(then) != first || len(t.toldLately) == 0 || !t.shutBy(then, h).IsZero() {
		return r
	}
	more := t.tell(then, h)
	more.Lines = append(r.Lines, more.Lines...)
	return more
}

// keep notes that a fact was touched and stayed in.
func (t *Talk) keep(i int, h heard, why words.Text) {
	if h.facts[i] > 1 || h.gives && t.m.p.Facts[i].Level == 3 && t.m.parent(i) == t.thread {
		t.facts[i].shut, t.facts[i].shutWords, t.facts[i].why = t.n, h.typed, why
	}
}
