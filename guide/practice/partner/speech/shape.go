package speech

import (
	"slices"
	"strings"
	"sync"
)

// shapeForms is what shapedBy says, as words.
var shapeForms = sync.OnceValue(func() forms[string] { return formsOf(shapedBy) })

// ShapeOf is the form of an answer that a line wants, whatever it asks about, as personas.ShapeIDs
// has them: a person, a day, an amount, yes or no. Somebody who did not foresee a question can still
// answer it in its shape. Empty is none; of several questions the last counts.
func ShapeOf(line, name string, asks bool) string {
	for _, sentence := range clauses(line) {
		if asks && fits(shapeForms(), Words(sentence), name) == "minute" {
			return "minute"
		}
	}
	for _, sentence := range slices.Backward(clauses(line)) {
		parts := partsOf(sentence)
		for i, words := range slices.Backward(parts) {
			if i > 0 && i < len(parts)-1 && len(words) > 0 && trails(words) {
				continue // "they don't pay you, when you just sit here?"
			}
			if s := fits(shapeForms(), words, name); s != "" && (asks || opensWh(words, name)) {
				if or := slices.Index(words, "or"); or > 2 && or+1 < len(words) && words[or+1] != "not" && (!asksWord(words[or+1]) || words[or+1] == words[0] || slices.Contains([]string{"does", "do", "is", "did"}, words[or+1])) && (s == "asks-which" || s == "asks-me" || slices.Contains(yesNos, s)) {
					return "asks-or"
				}
				return s
			}
		}
		if w := inPlace(Words(sentence)); w != nil && asks {
			return fits(shapeForms(), w, name)
		}
	}
	if asks && strings.HasSuffix(strings.TrimSpace(line), "?") {
		if words := Words(dashes.Replace(strings.ToLower(line))); slices.Contains(words[min(1, len(words)):], "or") { // "rent letter or eviction letter?"
			return "asks-or"
		} else if len(words) > 2 && words[0] == "and" && slices.Contains(determiners, words[1]) {
			return "asks-tell" // "and the bit that wasn't?"
		}
		return "asks-if"
	}
	return remark(core(Words(line), name))
}

// OnlyNames reports whether a question only names what may be meant, and has no verb that asks: "a model?"
func OnlyNames(question, name string) bool {
	words := core(Words(question), name)
	return len(words) > 0 && !asksWord(words[0]) && !slices.ContainsFunc(words, func(w string) bool { return slices.Contains(asksWh, w) })
}

// OffersOr reports whether a question of a shape is the second of two: "or is it the lettering".
func OffersOr(question, shape string) bool {
	words := Words(question)
	return slices.Contains(yesNos, shape) && (len(words) > 2 && words[0] == "or" && asksWord(words[1]) || strings.Count(question, ",") > 1 && anywhere(words, []string{"something", "else"}))
}

// yesNos are the shapes of what yes or no answers.
var yesNos = []string{"asks-if", "asks-you", "asks-have", "asks-maybe", "asks-could", "asks-got", "asks-are-you", "asks-worry"}

// partsOf are what stands between the commas of a sentence, as words, with all of it last where it begins
// as a question: "and if they came in with you, what could you do".
func partsOf(sentence string) (parts [][]string) {
	for part := range strings.SplitSeq(sentence, ",") {
		parts = append(parts, Words(part))
	}
	return append(parts, Words(sentence))
}

// opensWh reports whether a clause begins as a question that yes or no does not answer.
func opensWh(words []string, name string) bool {
	c := core(words, name)
	return len(c) > 0 && slices.Contains(asksWh, c[0])
}
