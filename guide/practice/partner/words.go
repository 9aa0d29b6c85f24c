package partner

import (
	"slices"
	"strings"
	"unicode"

	"example.org/onetoone/guide/personas"
)

// pattern is a set of words by which a line is about something. Several words
// count only side by side. All are stems.
type pattern struct {
	id    string
	stems []string // with a space before and after
	// weight says, for each of them, how much a line that has it is about this.
	weight []int
	last   []bool // only where the line ends with it
}

func (m *mind) pattern(id string, words []string) pattern {
	p := pattern{id: id}
	for _, w := range words {
		stems := stemsOf(w)
		for _, s := range stems {
			m.known[s] = true
		}
		if len(stems) > 0 {
			p.stems = append(p.stems, " "+strings.Join(stems, " ")+" ")
			p.last = append(p.last, strings.HasSuffix(w, "$"))
			p.weight = append(p.weight, m.weigh(stems))
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

// weigh gives how telling some words are, side by side.
func (m *mind) weigh(stems []string) int {
	generic := 0
	for _, s := range stems {
		if isCommon(s) || weak()[s] || m.worn[s] {
			generic++
		}
	}
	switch n := len(stems); {
	case n == 1:
		return 2 - generic
	case n == generic:
		return n + 1
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

// isCommon reports whether a stem says nothing about what a line is about.
func isCommon(s string) bool { return len(s) < 3 || empty()[s] || along()[s] }

// tellingWords are the stems of a line that say something about what it is about.
func tellingWords(line string) []string {
	var out []string
	for _, s := range stemsOf(line) {
		if !isCommon(s) && !weak()[s] {
			out = append(out, " "+s+" ")
		}
	}
	return out
}

func stemSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, s := range stemsOf(words) {
		out[s] = true
	}
	return out
}

// stemsOf gives the words of a text, each without its ending.
func stemsOf(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '\'' && c != '’'
	})
	out := words[:0]
	for _, w := range words {
		w = strings.ReplaceAll(w, "’", "'")
		w = strings.TrimSuffix(strings.Trim(w, "'"), "'s")
		if w = strings.ReplaceAll(w, "'", ""); w != "" {
			out = append(out, stem(inFull(w)))
		}
	}
	return out
}

// inFull gives a word for how it is typed in a hurry.
func inFull(w string) string {
	if full := inAHurry[w]; full != "" {
		return full
	}
	return w
}

// stem takes the ending off a word, so that "paid", no, but "pays", "paying"
// and "pay" are one.
func stem(w string) string {
	for _, end := range []string{"ings", "ing", "ied", "ies", "ed", "es", "s"} {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) >= 3 && !(end == "s" && strings.HasSuffix(cut, "s")) {
			w = cut
			if end == "ied" || end == "ies" {
				w += "y"
			}
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	if len(w) > 3 {
		w = strings.TrimSuffix(w, "e")
	}
	return w
}

// spelled gives the stem that a word with one typing error stands for: itself
// when it is known, or common, or nothing is near.
func (m *mind) spelled(s string) string {
	if len(s) < 4 || m.known[s] || common()[s] {
		return s
	}
	best := ""
	for k := range m.known {
		if len(k) >= 4 && near(s, k) && (best == "" || k < best) {
			best = k
		}
	}
	if best == "" {
		return s
	}
	return best
}

// near reports whether two words differ by two letters that changed places or,
// in words of five letters and more that begin alike, by one letter.
func near(a, b string) bool {
	d := len(a) - len(b)
	if d < -1 || d > 1 {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	if d == 0 && i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:] {
		return true
	}
	if i == 0 || min(len(a), len(b)) < 4 || max(len(a), len(b)) < 5 {
		return false
	}
	switch d {
	case 0:
		return i < len(a) && a[i+1:] == b[i+1:]
	case 1:
		return a[i+1:] == b[i:]
	}
	return a[i:] == b[i+1:]
}
