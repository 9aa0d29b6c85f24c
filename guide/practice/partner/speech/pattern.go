package speech

import (
	"slices"
	"strings"
)

// Pattern is a set of words by which a line is about something. Several words
// count only side by side.
type Pattern struct {
	ID    string
	stems []string // with a space before and after
	// weight says, for each of them, how much a line that has it is about this.
	weight []int
	vague  []bool // it has no telling word
	last   []bool // only where the line ends with it
}

// PatternOf is one of some words and phrases; one with a dollar sign stands at the end.
// A word that is worn, as it is everywhere, tells nothing; words that tell nothing count,
// side by side, for as many as they are and so many more.
func PatternOf(id string, words []string, worn map[string]bool, more int) Pattern {
	p := Pattern{ID: id}
	for _, w := range words {
		stems := Stems(w)
		if len(stems) > 0 {
			p.stems = append(p.stems, " "+strings.Join(stems, " ")+" ")
			p.last = append(p.last, strings.HasSuffix(w, "$"))
			p.weight = append(p.weight, weigh(stems, worn, more))
			p.vague = append(p.vague, !slices.ContainsFunc(stems, func(s string) bool { return !IsVague(s) }))
		}
	}
	return p
}

// Words gives all its stems.
func (p Pattern) Words() []string { return strings.Fields(strings.Join(p.stems, " ")) }

// In gives how much of a line, as stems with spaces around them, is about it:
// one for a word that many lines have, two for another, and more where words
// stand side by side, unless anybody says them.
func (p Pattern) In(line string) int { return p.count(line, false) }

// Firm gives how much of that is in words that tell something.
func (p Pattern) Firm(line string) int { return p.count(line, true) }

func (p Pattern) count(line string, firm bool) (n int) {
	for i, s := range p.stems {
		if !(firm && p.vague[i]) && strings.Contains(line, s) && (!p.last[i] || strings.HasSuffix(line, s)) {
			n += p.weight[i]
		}
	}
	return n
}

// Found gives the first of its words that stands in a line, or nothing.
func (p Pattern) Found(line string) string {
	for i, s := range p.stems {
		if p.weight[i] > 0 && strings.Contains(line, s) {
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// weigh gives how telling some words are, side by side.
func weigh(stems []string, worn map[string]bool, more int) int {
	generic := 0
	for _, s := range stems {
		if IsVague(s) || worn[s] {
			generic++
		}
	}
	switch n := len(stems); {
	case n == 1:
		return 2 - generic
	case n == generic:
		return n + more
	default:
		return 3*n - 1
	}
}

// Spelled gives the stem that a word with one typing error stands for: itself
// when it is known, or common, or nothing is near.
func Spelled(s string, known map[string]bool) string {
	if len(s) < 4 || known[s] || IsPlain(s) {
		return s
	}
	best := ""
	for k := range known {
		if len(k) >= 4 && Near(s, k) && (best == "" || k < best) {
			best = k
		}
	}
	if best == "" {
		return s
	}
	return best
}

// StemsAs are the stems of words, each spelled as one that is known, with spaces around each.
func StemsAs(words string, known map[string]bool) string {
	stems := Stems(words)
	for i, s := range stems {
		stems[i] = Spelled(s, known)
	}
	return " " + strings.Join(stems, " ") + " "
}

// Telling are those stems of a line that say something about what it is about.
func Telling(stems []string) []string {
	var out []string
	for _, s := range stems {
		if !IsVague(s) {
			out = append(out, " "+s+" ")
		}
	}
	return out
}

// Worn are the stems that stand in so many of some lists of lines that they tell
// nothing: a nurse's ward.
func Worn(lists ...[]string) map[string]bool {
	const many = 5
	places, worn := map[string]int{}, map[string]bool{}
	for _, lines := range lists {
		for s := range StemsIn(lines) {
			if places[s]++; places[s] >= many {
				worn[s] = true
			}
		}
	}
	return worn
}
