package speech

import (
	"strings"
	"sync"
	"unicode"
)

// set are the stems of some words.
func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, s := range Stems(words) {
		out[s] = true
	}
	return out
}

// Stems gives the words of a text in small letters, each without its ending.
func Stems(text string) []string {
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

// phrases are those that were asked for, as Phrase gives them.
var phrases sync.Map

// Phrase gives the stems of a fixed phrase, with a space before and after each. It is
// remembered, so it is for phrases that are written down and not for what is typed.
func Phrase(text string) string {
	p, ok := phrases.Load(text)
	if !ok {
		p, _ = phrases.LoadOrStore(text, " "+strings.Join(Stems(text), " ")+" ")
	}
	return p.(string)
}

// StemsIn are the stems of some lines.
func StemsIn(lines []string) map[string]bool {
	out := map[string]bool{}
	for _, l := range lines {
		for _, s := range Stems(l) {
			out[s] = true
		}
	}
	return out
}

// Words are the words of a text as they stand, in small letters and without
// apostrophes.
func Words(text string) []string {
	text = apostrophes.Replace(strings.ToLower(text))
	words := strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	for i, w := range words {
		words[i] = inFull(w)
	}
	return words
}

// apostrophes takes them out. It is made once: every line that is heard or could be said goes through it.
var apostrophes = strings.NewReplacer("'", "", "’", "")

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

// Near reports whether two words differ by two letters that changed places or,
// in words of five letters and more that begin alike, by one letter.
func Near(a, b string) bool {
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

// IsVague reports whether a stem says little about what a line is about: it is one
// of those that anybody needs for anything.
func IsVague(stem string) bool { return IsEmpty(stem) || weak()[stem] }

// IsEmpty reports whether a stem says nothing about it.
func IsEmpty(stem string) bool { return len(stem) < 3 || empty()[stem] || along()[stem] }

// IsPlain reports whether a stem is so common that it is no misspelling of
// another.
func IsPlain(stem string) bool { return common()[stem] }

// GoesAlong reports whether a line, as stems, only says that one is listening: "oh right".
func GoesAlong(stems []string) bool {
	for _, s := range stems {
		if !along()[s] {
			return false
		}
	}
	return true
}

// UpperFirst begins a line with a capital letter.
func UpperFirst(s string) string {
	return strings.ToUpper(s[:1]) + s[1:]
}
