package listener

import (
	"slices"
	"strings"
)

// What somebody else said or thinks is not what the organizer says: "they told
// you to get over it" is no judgement, and "do you feel you should have" no
// advice.

// own reports whether the words are the organizer's own.
func (h hit) own() bool {
	for i := range h.from {
		if speech[h.in.words[i]] && h.in.others(i) {
			return false
		}
	}
	return true
}

// others reports whether it is somebody else who speaks or thinks by the word
// at i: "I think", "don't you think" and "tell them" are the organizer's.
func (s sentence) others(i int) bool {
	j := i - 1
	for j >= 0 && (strengths[s.words[j]] || joins[s.words[j]]) {
		j--
	}
	if j < 0 {
		return false
	}
	switch who := s.words[j]; {
	case who == "to" && j > 0 && s.words[j-1] == "you": // "I don't want you to feel"
		return true
	case mine[who], who == "to", who == "let", who == "let's":
		return false
	case verbs[who] && (s.words[i] == "told" || s.words[i] == "asked"): // "were told"
		return true
	case who == "you" && j > 0:
		return !negated[s.words[j-1]]
	}
	return true
}

// denied reports whether a word before the phrase takes it back.
func denied(h hit) bool { return negated[h.before(1)] || h.before(1) == "if" }

// judges reports whether the words judge: "that wasn't your fault" and "you
// shouldn't have to choose" do not.
func (h hit) judges() bool {
	excused := h.isAbout("fault") && (denied(h) || negated[h.before(2)])
	return h.own() && !excused && !h.deserved() && !h.owned() && !(h.isAbout("shouldn't") && at(h.in.words, h.after) == "to")
}

// owned reports whether the words are taken back: "sorry I said you were being
// difficult", "it was wrong of me to say".
func (h hit) owned() bool { return sorry(h.in.words[:h.from]) }

// sorry reports whether words say of the speaker that they did wrong.
func sorry(w []string) bool {
	has := func(x string) bool { return slices.Contains(w, x) }
	return has("sorry") && !has("but") || has("apologise") || has("apologize") || has("wrong") && has("me") || has("shouldn't") && has("i")
}

// apologizes reports whether sentences do nothing else.
func apologizes(ss []sentence) bool {
	said := false
	for _, s := range ss {
		switch {
		case s.asks:
			return false
		case sorry(s.words):
			said = true
		case !slices.ContainsFunc(s.words, func(w string) bool { return w == "should" || w == "shouldn't" || ours[w] }):
			return false
		}
	}
	return said
}

// deserved reports whether "should have" says what somebody else owed them:
// "you should have been thanked" is an apology.
func (h hit) deserved() bool {
	if !h.isAbout("should", "shouldn't") {
		return false
	}
	w := h.in.words
	for i := h.from; i < min(len(w), h.after+4); i++ {
		next := at(w, i+1)
		if w[i] == "been" && (strings.HasSuffix(next, "ed") || owed[next]) || w[i] == "had" && next == "to" {
			return true
		}
	}
	return false
}

// isAbout reports whether the phrase has one of the words.
func (h hit) isAbout(words ...string) bool {
	return slices.ContainsFunc(h.in.words[h.from:h.after], func(w string) bool { return slices.Contains(words, w) })
}

// tellsOfOthers reports whether it is told what others have said: to ask after
// the other parents tells nothing.
func (h hit) tellsOfOthers() bool {
	told := slices.ContainsFunc(h.in.words, func(w string) bool { return report[w] })
	if !h.in.asks {
		return told
	}
	core := h.in.core()
	return told && !wh[core[0]] && !verbs[core[0]]
}

// pitches reports whether the words are a pitch: "why do you sign up for so
// much" asks after what they do.
func (h hit) pitches() bool { return h.own() && !(h.in.asks && wh[h.in.core0()]) }

// advises reports whether the words advise. "What do you have to do?" asks, "if
// you have to" and "so you have to queue" tell how things are.
func (h hit) advises() bool {
	if !h.own() || h.asksWhatWasTried() || h.deserved() {
		return false
	}
	before, next := h.before(1), at(h.in.words, h.after)
	switch {
	case h.isAbout("must") && (next == "be" || next == "have" || next == "feel" || next == "get"), h.isAbout("shouldn't") && next == "have": // "you must be tired" gives back
		return false
	case !h.isAbout("have", "need", "must", "got", "could", "should", "ought", "might", "may"):
		return true
	case asked[before]:
		return h.before(2) == "think" || h.before(2) == "believe"
	case h.isAbout("should", "ought"):
		return true
	case related[before] && h.before(2) != "think", verbs[before] && !h.isAbout("not"):
		return false
	}
	first := h.from == 0 || !slices.ContainsFunc(h.in.words[:h.from], func(w string) bool { return !leads[w] })
	return !(first && slices.Contains(h.in.words[:h.from], "so"))
}

// asksWhatWasTried reports whether a sentence asks what they have tried, which
// advises nothing: "have you tried" alone does.
func (h hit) asksWhatWasTried() bool {
	tried := slices.Index(h.in.words, "tried")
	return tried > 1 && h.in.words[tried-1] == "you" && slices.ContainsFunc(h.in.words[:tried], func(w string) bool {
		return w == "what" || w == "what's" || w == "which" || w == "how"
	})
}

// order gives the first words of a sentence that tells them to do something.
func order(ss []sentence) string {
	for _, s := range ss {
		w := s.words
		for len(w) > 1 && (leads[w[0]] || strengths[w[0]] || w[0] == "please") {
			w = w[1:]
		}
		if s.asks || len(w) < 3 || !orders[w[0]] || harmless[w[1]] && !(w[0] == "go" && w[1] == "to") && !(w[1] == "it" && formal[w[0]]) || slices.Contains(w, "me") || slices.Contains(w, "us") || slices.Contains(w, "with") {
			continue
		}
		return w[0] + " " + w[1]
	}
	return ""
}
