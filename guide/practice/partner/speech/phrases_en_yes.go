package speech

import (
	"slices"
	"strings"
	"unicode"
)

// Echo gives what says yes or no to a question in its own words, "She does, now and then.", "No, nobody did.",
// the most natural first; nothing where it is not understood. A name is said again only if it stands in one of
// the lines that were said.
func Echo(question, name string, yes bool, said []string) []string {
	words := tokensOf(question, name)
	if len(words) < 2 {
		return nil
	}
	aux, negative := auxOf(plainWord(words[0]))
	rest, flat := words[1:], false
	if aux == "" {
		if words, negative = declared(words); len(words) < 2 {
			return nil
		}
		aux, rest, flat = words[0], words[1:], true
	}
	who, skip := subjectOf(aux, rest, said)
	if who == "" {
		return nil
	}
	var more []string
	for _, w := range rest[skip:] {
		more = append(more, plainWord(w))
	}
	if flat && (negative || anywhere(more, []string{"and", "never"})) { // "you never told her?"
		yes = false
	}
	if yes {
		return saysYes(who, aux, more)
	}
	return saysNo(who, aux, more)
}

// saysYes and saysNo are what may be said.
func saysYes(who, aux string, more []string) []string {
	if one, ok := perhaps[who]; ok {
		who = one[0]
	}
	aux = agreed(who, aux)
	base := UpperFirst(who) + " " + aux
	some := []string{base + ", yes.", "Yes, " + who + " " + aux + ".", base + "."}
	has := func(w string) bool { return slices.Contains(more, w) }
	switch {
	case has("ever") && slices.Contains([]string{"do", "does"}, aux):
		return append([]string{base + ", now and then.", base + ", sometimes."}, some...)
	case has("ever") && slices.Contains([]string{"did", "have", "has", "was", "were", "had"}, aux):
		return append([]string{base + ", once.", base + ", once or twice."}, some...)
	case len(more) > 0 && more[0] == "still" && slices.Contains(presentAux, aux):
		return append([]string{UpperFirst(who) + " still " + aux + "."}, some...)
	case slices.Contains([]string{"will", "would", "could", "might", "should"}, aux):
		return append([]string{base + ", I think."}, some...)
	case who == "I" && aux == "do" && !slices.ContainsFunc(more, func(w string) bool { return slices.Contains(stative, w) }):
		return append([]string{base + ", a bit.", base + ", now and then."}, some...)
	}
	return some
}

func saysNo(who, aux string, more []string) []string {
	no := "No, "
	if one, ok := perhaps[who]; ok {
		who = one[1]
		aux = agreed(who, aux)
		return []string{no + who + " " + aux + ".", UpperFirst(who) + " " + aux + ", no.", UpperFirst(who) + " " + aux + "."}
	}
	aux = agreed(who, aux)
	has := func(w string) bool { return slices.Contains(more, w) }
	not := who + " " + notOf[aux]
	if aux == "am" {
		not = "I'm not"
	}
	some := []string{no + not + ".", UpperFirst(not) + ", no.", UpperFirst(not) + "."}
	switch {
	case has("ever"):
		return append([]string{"No, never.", UpperFirst(who) + " never " + aux + ".", "Never, no."}, some...)
	case has("yet"):
		return append([]string{"Not yet, no.", "Not yet."}, some...)
	case len(more) > 0 && more[0] == "still" && slices.Contains(presentAux, aux):
		return append([]string{"No, not any more.", "Not any more, no."}, some...)
	}
	return some
}

// tokensOf are the words of a question from where it begins, each with its capitals.
func tokensOf(question, name string) []string {
	words := strings.FieldsFunc(question, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '\'' && c != '’' && c != '-'
	})
	for len(words) > 1 && (slices.Contains(openers, plainWord(words[0])) || strings.EqualFold(words[0], name)) {
		words = words[1:]
	}
	return words
}

func plainWord(w string) string {
	return inFull(strings.ToLower(apostrophes.Replace(w)))
}

// auxOf is what a question begins with, and whether there is a not in it.
func auxOf(w string) (aux string, negative bool) {
	for a, n := range notOf {
		switch w {
		case a:
			return a, false
		case plainWord(n):
			return a, true
		}
	}
	return "", false
}

// declared turns a statement about somebody into the question it stands for: "you live there?", "he's gone?".
func declared(words []string) (question []string, negative bool) {
	who, rest := plainWord(words[0]), words[1:]
	aux := ""
	if c, ok := contracted[who]; ok {
		who, aux = c[0], c[1]
		if aux == "is" && len(rest) > 0 && slices.Contains([]string{"been", "got", "had"}, plainWord(rest[0])) {
			aux = "has"
		}
	}
	if perhaps[subjectFor[who]] != [2]string{} && slices.ContainsFunc(rest, func(w string) bool { return plainWord(w) == "ever" }) {
		return append([]string{"did", who}, rest...), false // "anything ever come over it"
	}
	if !slices.Contains([]string{"you", "i", "he", "she", "it", "they", "we", "that"}, who) {
		return nil, false
	}
	for len(rest) > 0 && aux == "" && slices.Contains(besides, plainWord(rest[0])) {
		negative = negative || plainWord(rest[0]) == "never"
		rest = rest[1:]
	}
	if len(rest) == 0 {
		return nil, false
	}
	w := plainWord(rest[0])
	if a, not := auxOf(w); aux == "" && a != "" {
		aux, negative, rest = a, negative || not, rest[1:]
	} else if aux == "" {
		switch {
		case who == "you" && slices.Contains(placed, w):
			aux = "are" // "you a musician?"
		case w == "got" && who != "he" && who != "she" && who != "it":
			aux = "have" // "you got kids?"
		case strings.HasSuffix(w, "ed") || slices.Contains(pasts, w) || slices.Contains(strings.Fields(morePasts), w):
			aux = "did"
		case strings.HasSuffix(w, "s"):
			aux = "does"
		default:
			aux = "do"
		}
	}
	negative = negative || len(rest) > 0 && slices.Contains([]string{"not", "never"}, plainWord(rest[0]))
	return append([]string{aux, who}, rest...), negative
}

// subjectOf is who a question is about, as the answer says it, and of how many words that is.
func subjectOf(aux string, rest, said []string) (who string, words int) {
	w := plainWord(rest[0])
	next := ""
	if len(rest) > 1 {
		next = plainWord(rest[1])
	}
	switch {
	case w == "you" && slices.Contains([]string{"two", "all", "both", "lot", "and", "guys"}, next), w == "we":
		return "we", 2
	case subjectFor[w] != "" && !(slices.Contains(determiners, w) && someone(rest[1:]) != ""):
		return subjectFor[w], 1
	case w == "any" && next == "of", w == "anyone" && next == "of":
		if len(rest) > 2 && slices.Contains([]string{"you", "us"}, plainWord(rest[2])) {
			return "any of us", 3
		}
		return "any of them", 3
	case slices.Contains(determiners, w) && len(rest) > 1:
		return phraseFor(aux, rest[1:]), 2
	case titles[w] != "":
		return titles[w], 2
	case unicode.IsUpper([]rune(rest[0])[0]):
		if next == "and" {
			return "they", 3
		}
		for _, l := range said {
			if slices.Contains(tokensOf(l, ""), rest[0]) {
				return rest[0], 1
			}
		}
		return "", 0
	case strings.HasSuffix(w, "s") && slices.Contains(plurals, aux) || w == "people" || kin()[w] == "they" && slices.Contains(plurals, aux):
		return "they", 1
	}
	return kin()[w], 1 // "does mum know"
}

// phraseFor is the word for what stands behind the or your.
func phraseFor(aux string, words []string) string {
	if slices.Contains(plurals, aux) {
		return "they"
	}
	for _, w := range words[:min(3, len(words))] {
		if plainWord(w) == "and" {
			return "they"
		}
	}
	if p := someone(words); p != "" {
		return p
	}
	if w := plainWord(words[0]); strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !slices.Contains([]string{"does", "is", "was", "has"}, aux) {
		return "they"
	}
	return "it"
}

// someone is the word for whoever is named in the first of some words.
func someone(words []string) string {
	for _, w := range words[:min(2, len(words))] {
		if w == "someone" || w == "somebody" || w == "person" {
			return "they"
		}
		if p := kin()[plainWord(w)]; p != "" {
			return p
		}
	}
	return ""
}

// agreed is the word of a question as it stands behind who is spoken of.
func agreed(who, aux string) string {
	f := slices.Index([]string{"I", "you", "we", "they", "a few of us", "a few of them", "none of us", "none of them"}, who)
	switch {
	case who == "there":
		return aux
	case f == 0:
		return cmpAux(aux, "am", "was", "do", "have")
	case f > 0:
		return cmpAux(aux, "are", "were", "do", "have")
	}
	return cmpAux(aux, "is", "was", "does", "has")
}

func cmpAux(aux, be, was, do, have string) string {
	switch aux {
	case "is", "are", "am":
		return be
	case "was", "were":
		return was
	case "do", "does":
		return do
	case "have", "has":
		return have
	}
	return aux
}
