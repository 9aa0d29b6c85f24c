package partner

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner/speech"
)

// pattern is a set of words by which a line is about something. Several words
// count only side by side. All are stems.
type pattern struct {
	id    string
	stems []string // with a space before and after
	// weight says, for each of them, how much a line that has it is about this.
	weight []int
	vague  []bool // it has no telling word
	last   []bool // only where the line ends with it
}

func (m *memory) pattern(id string, words []string) pattern { return m.patternOf(id, words, 1) }

// patternOf is one in which words that anybody says count, side by side, for as
// many as they are and so many more.
func (m *memory) patternOf(id string, words []string, more int) pattern {
	p := pattern{id: id}
	for _, w := range words {
		stems := speech.Stems(w)
		for _, s := range stems {
			m.known[s] = true
		}
		if len(stems) > 0 {
			p.stems = append(p.stems, " "+strings.Join(stems, " ")+" ")
			p.last = append(p.last, strings.HasSuffix(w, "$"))
			p.weight = append(p.weight, m.weigh(stems, more))
			p.vague = append(p.vague, !slices.ContainsFunc(stems, func(s string) bool { return !speech.IsVague(s) }))
		}
	}
	return p
}

// in gives how much of a line, as stems with spaces around them, is about it:
// one for a word that many lines have, two for another, and more where words
// stand side by side, unless anybody says them.
func (p pattern) in(line string) int {
	n := 0
	for i, s := range p.stems {
		if strings.Contains(line, s) && (!p.last[i] || strings.HasSuffix(line, s)) {
			n += p.weight[i]
		}
	}
	return n
}

// firm gives how much of what a line says of it is in words that tell something.
func (p pattern) firm(line string) (n int) {
	for i, s := range p.stems {
		if !p.vague[i] && strings.Contains(line, s) {
			n += p.weight[i]
		}
	}
	return n
}

// found gives the first of its words that stands in a line, or nothing.
func (p pattern) found(line string) string {
	for i, s := range p.stems {
		if p.weight[i] > 0 && strings.Contains(line, s) {
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// weigh gives how telling some words are, side by side.
func (m *memory) weigh(stems []string, more int) int {
	generic := 0
	for _, s := range stems {
		if speech.IsVague(s) || m.worn[s] {
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

// wornIn are the words that a persona has in so many places that they tell
// nothing: a nurse's ward.
func wornIn(p personas.Persona) map[string]bool {
	const many = 5
	places, worn := map[string]int{}, map[string]bool{}
	for _, f := range p.Facts {
		for s := range stemsIn(slices.Concat(f.Says, f.Again, f.Guards)) {
			if places[s]++; places[s] >= many {
				worn[s] = true
			}
		}
	}
	return worn
}

// tellingWords are those stems of a line that say something about what it is about.
func tellingWords(stems []string) []string {
	var out []string
	for _, s := range stems {
		if !speech.IsVague(s) {
			out = append(out, " "+s+" ")
		}
	}
	return out
}

// spelled gives the stem that a word with one typing error stands for: itself
// when it is known, or common, or nothing is near.
func (m *memory) spelled(s string) string {
	if len(s) < 4 || m.known[s] || speech.IsPlain(s) {
		return s
	}
	best := ""
	for k := range m.known {
		if len(k) >= 4 && speech.Near(s, k) && (best == "" || k < best) {
			best = k
		}
	}
	if best == "" {
		return s
	}
	return best
}
