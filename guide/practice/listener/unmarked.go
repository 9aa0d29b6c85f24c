package listener

import (
	"slices"
	"strings"
)

// Somebody who types in a hurry leaves the question mark out, and somebody who
// writes down what was said puts a full stop. These find the questions among
// what has no question mark.

// asksUnmarked reports whether a sentence asks though it ends otherwise: it
// opens as only a question does.
func asksUnmarked(words []string) bool {
	if len(words) < 3 {
		return false
	}
	core := sentence{words: words}.core()
	if wonders(core) {
		return true
	}
	return wh[core[0]] && begins(core, 0) && plainQuestion(core) || verbs[core[0]] && yours[at(core, 1)]
}

// plainQuestion reports whether a verb and who does it follow the question
// word: "what you said matters" asks nothing.
func plainQuestion(words []string) bool {
	far := 2 // from "what" and "how" the verb may be further away: "how many of you are"
	if words[0] == "what" || words[0] == "how" || words[0] == "which" {
		far = 4
	}
	for i := 1; i < min(far, len(words)); i++ {
		if verbs[words[i]] {
			return doers[at(words, i+1)]
		}
	}
	return false
}

// wonders reports whether somebody says that they would like to know.
func wonders(core []string) bool {
	said := strings.Join(core[:min(len(core), 6)], " ") + " "
	return slices.ContainsFunc(wondering, func(p string) bool { return strings.HasPrefix(said, p+" ") })
}

// asksInAHurry reports whether words without any mark behind them ask. It takes
// more for a question than asksUnmarked does: there is no full stop to say
// otherwise.
func asksInAHurry(words []string) bool {
	core := sentence{words: words}.core()
	for len(core) > 2 && calls[core[0]] {
		core = sentence{words: core[1:]}.core()
	}
	if len(core) == 0 {
		return false
	}
	w, next, n := core[0], at(core, 1), len(core)
	switch {
	case openForm(words), w == "whose", w == "ever":
		return true
	case wh[w]:
		return n == 1 || asksBy(w, next, n, core)
	case verbs[w]:
		return doers[next] || askedOf[next]
	case w == "any", w == "anyone", w == "anybody", w == "anything":
		return n <= 5
	case w == "you" && next == "ever", w == "want" && next == "to" && n > 2:
		return true
	case w == "you" && n <= 5:
		return youAsked[next] || slices.ContainsFunc(core, func(w string) bool { return anyones[w] })
	}
	return n > 2 && verbs[core[n-2]] && tagged[core[n-1]] && !tagged[core[n-3]] || n > 3 && core[n-1] == "right"
}

// asksBy reports whether n words that open with a question word ask, rather
// than exclaim ("how awful") or tell ("what you said to him was right").
func asksBy(w, next string, n int, core []string) bool {
	switch w {
	case "what", "what's":
		return next != "a" && next != "an" && (w == "what's" || n <= 3 || spoke[at(core, 2)] && next != "you" || !doers[next] || next == "about" || plainQuestion(core))
	case "how", "how's":
		return w == "how's" || verbs[next] || amounts[next] || doers[next] || next == "so" || n > 3 && begins(core, 0)
	case "who", "who's":
		return next != "knows" && next != "cares"
	case "when", "when's":
		return n <= 2 || verbs[next]
	}
	return true
}

// openForm reports whether a sentence is one of these, from its first word or
// behind the words one starts a turn with.
func openForm(words []string) bool {
	is := func(words []string) bool {
		return slices.Contains(openForms, strings.Join(words, " "))
	}
	return is(words) || is(sentence{words: words}.core())
}
