package partner

import (
	"cmp"
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/words"
)

// The gates. What each wants is said in the doc of package personas; which
// numbers, in boundsOf.

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

// nearest gives the facts the turn is about, the nearest first. When it stays
// with what was talked of last they are those that follow from it.
func (t *Talk) nearest(h heard) []int {
	stays := h.gives || !t.echoes(h) && (h.followUp || !h.about() && h.count <= 4)
	direct, elsewhere := false, false
	for i, n := range h.facts {
		direct = direct || n > 1
		elsewhere = elsewhere || n > 1 && t.thread >= 0 && !t.m.related(i, t.thread)
	}
	score := make([]int, len(h.facts))
	var list []int
	for i, n := range h.facts {
		if n > 1 {
			score[i] = 2 * n
		}
		if stays && t.thread >= 0 && (!direct || h.gives && !elsewhere) {
			switch {
			case t.m.parent(i) == t.thread && (h.gives || t.mayFollow(i, h)):
				score[i] += 5
			case t.m.p.Facts[i].Level == 3 && t.m.related(i, t.thread):
				score[i] += 3
			}
		}
		if score[i] > 0 && t.facts[i].out == 0 {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
	return list
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
				return t.tell(up, h), true
			}
		}
	}
	return Reply{}, false
}

// mayFollow reports whether a fact can be the answer to a question that follows
// up: one about feelings, or about nothing else that is known, or about what
// the fact is about.
func (t *Talk) mayFollow(i int, h heard) bool {
	top := 0
	for j, n := range h.topics {
		if n > h.topics[top] {
			top = j
		}
	}
	id := t.m.topics[top].id
	return h.topics[top] == 0 || id == "feeling" || slices.Contains(t.m.p.Facts[i].Topics, id)
}

// echoes reports whether the line takes up a word of what is still to be said
// of the fact that is talked of.
func (t *Talk) echoes(h heard) bool {
	if t.thread < 0 {
		return false
	}
	return slices.ContainsFunc(t.m.p.Facts[t.thread].Again, func(l string) bool { return t.lastSaid[t.m.lines[l]] == 0 && t.shares(h, l) })
}

// shares reports whether the line and one of theirs have a telling word in
// common.
func (t *Talk) shares(h heard, line string) bool {
	return slices.ContainsFunc(t.m.telling[t.m.lines[line]], func(w string) bool { return strings.Contains(h.stems, w) })
}

// tell brings a fact out.
func (t *Talk) tell(i int, h heard) Reply {
	t.facts[i].out, t.facts[i].outWords = t.n, h.Words
	t.thread = i
	if t.isLink(i) && t.link == nobody {
		t.link = them
	}
	r := t.say(Reveals, t.m.p.Facts[i].Says)
	r.Fact = t.m.p.Facts[i].ID
	return r
}

// keep notes that a fact was touched and stayed in.
func (t *Talk) keep(i int, h heard, why words.Text) {
	if h.facts[i] > 1 || h.gives && t.m.p.Facts[i].Level == 3 {
		t.facts[i].shut, t.facts[i].shutWords, t.facts[i].why = t.n, h.Words, why
	}
}
