package speech

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Kind is what a question wants to know. Those that a fact may have short lines
// for are called as personas.SlotIDs has them.
type Kind string

// The kinds.
const (
	None   Kind = ""
	Who    Kind = "who"
	When   Kind = "when"
	Where  Kind = "where"
	Then   Kind = "then"
	Felt   Kind = "felt"
	Why    Kind = "why"
	YesNo  Kind = "yes-no"
	Means  Kind = "means"
	More   Kind = "more"   // more of the same
	Amount Kind = "amount" // how many, how much
	Other  Kind = "other"  // a question that asks for something else
)

// formed is what a question is, by some phrases.
type formed[K ~string] struct {
	is K
	by string
}

// forms are the phrases by which a question is known, as words, and at which of them to look for the
// word that one begins with; a star begins with any.
type forms[K ~string] struct {
	is    []K
	words [][]string
	by    map[string][]int
}

func formsOf[K ~string](list []formed[K]) forms[K] {
	out := forms[K]{by: map[string][]int{}}
	for _, k := range list {
		for p := range strings.SplitSeq(k.by, ",") {
			words := strings.Fields(p)
			out.by[words[0]] = append(out.by[words[0]], len(out.is))
			out.is, out.words = append(out.is, k.is), append(out.words, words)
		}
	}
	return out
}

// first finds the first form of at least so many words with which the words begin, before the one that
// was found.
func (f forms[K]) first(words []string, least, found int) int {
	if len(words) == 0 {
		return found
	}
	for _, list := range [][]int{f.by[words[0]], f.by["*"]} {
		for _, i := range list {
			if i >= found {
				break
			}
			if len(f.words[i]) >= least && beginsWith(words, f.words[i]) {
				found = i
			}
		}
	}
	return found
}

var questionForms = sync.OnceValue(func() forms[Kind] { return formsOf(askedBy) })

// KindOf is what a line wants to know that may call somebody by a name; asks says
// that it is known to ask something. Of several questions the last counts.
func KindOf(line, name string, asks bool) Kind {
	parts := clauses(line)
	for _, part := range slices.Backward(parts) {
		if k := fits(questionForms(), Words(part), name); k != None && (asks || k != YesNo || len(parts) == 1 && strings.Contains(line, "?")) {
			return k
		}
		if w := inPlace(Words(part)); w != nil && asks {
			return cmp.Or(fits(questionForms(), w, name), Other)
		}
	}
	if asks && strings.HasSuffix(strings.TrimSpace(line), "?") && ShapeOf(line, name, true) == "asks-if" {
		return YesNo // "you on your break?"
	}
	if asks {
		return Other
	}
	return None
}

// clauses are the sentences of a line, in small letters.
func clauses(line string) []string {
	line = dashes.Replace(strings.ToLower(line))
	return strings.FieldsFunc(line, func(c rune) bool { return strings.ContainsRune(".?!;", c) })
}

// opensBehind reports whether a question begins with a word that stands before who or what: "from who".
func opensBehind(words []string) bool {
	return len(words) > 1 && slices.Contains([]string{"from", "by", "to", "with", "for", "of"}, words[0]) && slices.Contains([]string{"who", "whom", "what", "where"}, words[1])
}

// inPlace are the words of a question whose word for who, what or where stands near its end: "you came for
// how long", from there on.
func inPlace(words []string) []string {
	for i := len(words) - 1; i > 0 && i >= len(words)-3; i-- {
		if slices.Contains(asksWh, words[i]) && !slices.Contains(takesWh, words[i-1]) {
			return words[i:]
		}
	}
	return nil
}

// fits finds the first form that fits: at the beginning, with or without
// the words one begins a sentence with, or anywhere, if it is long enough.
func fits[K ~string](f forms[K], words []string, name string) (none K) {
	found := f.first(words, 1, f.first(core(words, name), 1, len(f.is)))
	if found == len(f.is) {
		for i := 1; i < len(words); i++ {
			found = f.first(words[i:], 3, found)
		}
	}
	if found == len(f.is) {
		return none
	}
	return f.is[found]
}

// core gives the words of a sentence without those one begins with, and without
// a name.
func core(words []string, name string) []string {
	for len(words) > 1 && (slices.Contains(openers, words[0]) || words[0] == strings.ToLower(name)) {
		words = words[1:]
	}
	return words
}

// beginsWith reports whether words begin with a form, in which a star stands for
// one word to five.
func beginsWith(words, form []string) bool {
	for i, w := range form {
		if w == "*" {
			for skip := 1; skip <= 5 && i+skip < len(words); skip++ {
				if beginsWith(words[i+skip:], form[i+1:]) {
					return true
				}
			}
			return false
		}
		if w == "$" {
			return i == len(words)
		}
		if i >= len(words) || words[i] != w {
			return false
		}
	}
	return true
}

// Opening reports whether a sentence of the line begins as a question does that
// asks who, what, when or where, or as one that yes or no answers. The first
// kind need not be open as experts count it ("Who else has it?"), but opens
// gates as one does; people who type leave out the question mark.
func Opening(line, name string) (wh, aux bool) {
	for _, s := range strings.FieldsFunc(dashes.Replace(line), func(c rune) bool { return strings.ContainsRune(".?!,;", c) }) {
		words := core(Words(s), name)
		if len(words) == 0 {
			continue
		}
		wh = wh || (slices.Contains(asksWh, words[0]) || opensBehind(words)) && !slices.Contains(words, "said")
		wh = wh || len(words) > 1 && len(words) < 7 && slices.Contains([]string{"who", "whom", "what", "where", "when"}, words[len(words)-1]) // "called it in to who"
		aux = aux || len(words) > 2 && slices.Contains(asksYes, words[0])
	}
	return wh, aux
}
