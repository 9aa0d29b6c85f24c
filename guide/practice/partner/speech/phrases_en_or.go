package speech

import (
	"slices"
	"strings"
)

// OneOf gives one of the two things a question leaves open, as the answer says it: "worse or better?"; nothing
// where they are not things of a word or three.
func OneOf(question string, first bool) string {
	words := slices.DeleteFunc(tokensOf(question, ""), func(w string) bool { return slices.Contains(laughs, plainWord(w)) })
	at := -1
	for i, w := range words {
		if plainWord(w) == "or" {
			at = i
		}
	}
	if at < 1 || at+1 >= len(words) {
		return ""
	}
	right := words[at+1:]
	if a, _ := auxOf(plainWord(right[0])); a != "" {
		if len(right) < 3 || !slices.Contains([]string{"it", "that", "this", "they"}, plainWord(right[1])) {
			return ""
		}
		right, first = right[2:], false
	}
	if len(right) > 3 || slices.Contains(strings.Fields(noChoice), plainWord(right[0])) {
		return ""
	}
	one := right
	if first && (len(right) == 1 || at == 1 || at < 5 && mine[plainWord(words[at-1])] != "") {
		from := at - 1
		if from > 0 && slices.Contains(articles, plainWord(words[from-1])) {
			from--
		}
		one = words[from:at]
	}
	out := make([]string, 0, len(one))
	for _, w := range one {
		if m := mine[plainWord(w)]; m != "" {
			w = m
		}
		out = append(out, w)
	}
	return UpperFirst(strings.Join(out, " "))
}

// Likelier gives luck by which a question that leaves two things open is answered with what they speak of themselves,
// where they do not of the other.
func Likelier(question string, luck uint64, known map[string]bool) uint64 {
	strange := func(first bool) bool {
		return slices.ContainsFunc(Stems(OneOf(question, first)), func(s string) bool { return !known[s] })
	}
	if a, b := strange(true), strange(false); a != b {
		return map[bool]uint64{false: 0, true: 1}[a]
	}
	return luck
}

// Retort gives a line that answers a question of some shape in its own words: yes or no, or one of the two things
// it leaves open; nothing where that is better said otherwise, or was just said. Luck decides which.
func Retort(question, name, shape string, luck uint64, said []string) []string {
	var lines []string
	words := Words(question)
	if len(words) == 0 {
		return nil
	}
	has := func(p string) bool { return anywhere(words, strings.Fields(p)) }
	choice := question
	if at := strings.LastIndex(question, ", "); at > 0 && shape != "asks-or" && slices.Contains([]string{"what", "which", "who", "whats"}, words[0]) && strings.Contains(question[at:], " or ") && len(Words(question[at:])) < 12 {
		choice, shape = question[at:], "asks-or" // "which comes first, climate or choir?"
	}
	switch {
	case shape == "asks-or":
		if one := OneOf(choice, luck%2 == 0); one != "" {
			lines = []string{one + ", mostly.", one + ".", one + ", I'd say."}
			if strings.HasPrefix(one, "Just ") || strings.HasPrefix(one, "Only ") || slices.Contains([]string{"My", "A", "An"}, strings.Fields(one)[0]) {
				lines = lines[1:]
			}
		}
	case len(words) == 1 && notOf[words[0]] != "": // "Might?"
		lines = []string{"That's what I said.", "So I said."}
	case shape == "asks-you" && len(words) < 7 && !slices.ContainsFunc(stative, has) && !has("ever"): // "do you sing" is as well answered by how often
	case shape == "asks-me" && !slices.ContainsFunc([]string{"have i", "did i", "was i"}, has): // "am I boring you" wants something kinder
	case slices.Contains(yesNos, shape) && shape != "asks-maybe", shape == "asks-me":
		lines = Echo(question, name, luck%5 < 3 || shape == "asks-me", said)
	}
	for _, l := range lines {
		if !slices.Contains(said, l) {
			return []string{l}
		}
	}
	return nil
}
