package partner

import (
	"strings"
	"unicode"
)

// pattern is a set of words by which a line is about something. Several words
// count only side by side. All are stems.
type pattern struct {
	id    string
	stems []string // with a space before and after
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
		}
	}
	return p
}

// in gives how much of a line, as stems with spaces around them, is about it:
// one for a word that many lines have, two for another, and more where words
// stand side by side.
func (p pattern) in(line string) int {
	n := 0
	for _, s := range p.stems {
		switch words := strings.Count(s, " ") - 1; {
		case !strings.Contains(line, s):
		case words > 1:
			n += 3*words - 1
		case weak()[strings.TrimSpace(s)]:
			n++
		default:
			n += 2
		}
	}
	return n
}

// tellingWords are the stems of a line that say something about what it is about.
func tellingWords(line string) []string {
	var out []string
	for _, s := range stemsOf(line) {
		if len(s) > 2 && !common()[s] && !weak()[s] {
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
			out = append(out, stem(w))
		}
	}
	return out
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
