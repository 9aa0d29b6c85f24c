package listener

import (
	"strings"

	"example.org/onetoone/guide/words"
)

// statistic finds a number that is cited, rather than an hour or an age.
func (sh shelf) statistic(ss []sentence) (Label, bool) {
	for _, s := range ss {
		for i, w := range s.words {
			if w == "percent" || w == "per" && at(s.words, i+1) == "cent" {
				return Label{Statistic, words.Of("reason.percentage")}, true
			}
			if many := share(s.words, i); many != "" {
				return Label{Statistic, says(many)}, true
			}
			end := i + 2 + outOf(s.words, i)
			if isNumber(w) && (at(s.words, i+1) == "in" || end > i+2) && isNumber(at(s.words, end)) {
				return Label{Statistic, says(strings.Join(s.words[i:end+1], " "))}, true
			}
		}
	}
	if h, ok := sh.citing.find(ss, anywhere); ok {
		return Label{Statistic, says(h.words())}, true
	}
	return Label{}, false
}

// share gives the words at i that name a share of many ("a third of nurses"),
// or thousands of them.
func share(w []string, i int) string {
	next, third := at(w, i+1), at(w, i+2)
	switch {
	case thirds[w[i]] && next == "of" && third != "it" && third != "that" && third != "them":
		return strings.Join(w[i:i+2], " ")
	case len(w[i]) < 4 && isDigits(w[i]) && len(next) == 3 && isDigits(next): // the comma of thousands parts words
		return w[i] + "," + next
	case (w[i] == "thousands" || w[i] == "millions") && next == "of":
		return strings.Join(w[i:i+2], " ")
	}
	return ""
}

func isDigits(w string) bool { return w != "" && strings.Trim(w, "0123456789") == "" }

// outOf is 1 where "out of" follows the number, which is a word more than "in".
func outOf(w []string, i int) int {
	if at(w, i+1) == "out" && at(w, i+2) == "of" {
		return 1
	}
	return 0
}

func isNumber(w string) bool {
	return numbers[w] || w != "" && w[0] >= '0' && w[0] <= '9'
}
