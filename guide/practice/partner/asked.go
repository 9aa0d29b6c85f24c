package partner

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// What a question wants to know. Those that a fact may have short lines for are
// called as personas.SlotIDs has them.
const (
	kindNone   = ""
	kindWho    = "who"
	kindWhen   = "when"
	kindWhere  = "where"
	kindThen   = "then"
	kindFelt   = "felt"
	kindWhy    = "why"
	kindYesNo  = "yes-no"
	kindMeans  = "means"
	kindMore   = "more"   // more of the same
	kindAmount = "amount" // how many, how much
	kindOther  = "other"  // a question that asks for something else
)

// opener is a phrase by which a question is known, as words.
type questionForm struct {
	kind  string
	words []string
}

var questionForms = sync.OnceValue(func() (out []questionForm) {
	for _, k := range askedBy {
		for p := range strings.SplitSeq(k.by, ",") {
			out = append(out, questionForm{k.kind, strings.Fields(p)})
		}
	}
	return out
})

// kindOf is what a line wants to know. Of several questions the last counts.
func (m *mind) kindOf(line string, asks bool) string {
	parts := strings.FieldsFunc(strings.ToLower(line), func(c rune) bool { return strings.ContainsRune(".?!;", c) })
	for _, part := range slices.Backward(parts) {
		if k := m.kindOfClause(plainWords(part)); k != kindNone && (asks || k != kindYesNo || len(parts) == 1 && strings.Contains(line, "?")) {
			return k
		}
	}
	if asks {
		return kindOther
	}
	return kindNone
}

// kindOfClause finds the first form that fits: at the beginning, with or without
// the words one begins a sentence with, or anywhere, if it is long enough.
func (m *mind) kindOfClause(words []string) string {
	core := m.core(words)
	for _, f := range questionForms() {
		if beginsWith(core, f.words) || beginsWith(words, f.words) {
			return f.kind
		}
	}
	for _, f := range questionForms() {
		for i := 1; i < len(words) && len(f.words) > 2; i++ {
			if beginsWith(words[i:], f.words) {
				return f.kind
			}
		}
	}
	return kindNone
}

// core gives the words of a sentence without those one begins with, and without
// their name.
func (m *mind) core(words []string) []string {
	for len(words) > 1 && (slices.Contains(openers, words[0]) || words[0] == strings.ToLower(m.p.Name)) {
		words = words[1:]
	}
	return words
}

// beginsWith reports whether words begin with a form, in which a star stands for
// one word to three.
func beginsWith(words, form []string) bool {
	for i, w := range form {
		if w == "*" {
			for skip := 1; skip <= 3 && i+skip < len(words); skip++ {
				if beginsWith(words[i+skip:], form[i+1:]) {
					return true
				}
			}
			return false
		}
		if i >= len(words) || words[i] != w {
			return false
		}
	}
	return true
}

// plainWords are the words of a text as they stand, in small letters and without
// apostrophes.
func plainWords(text string) []string {
	text = strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(text))
	words := strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	for i, w := range words {
		words[i] = inFull(w)
	}
	return words
}

// askedAbout is the thing of their own last answers that the line asks about, as
// they said it, or nothing: a name, or a word that stands behind one of determiners,
// here or there. What somebody else typed is never said.
func (t *Talk) askedAbout(h heard) string {
	words := plainWords(h.Words)
	for i, w := range slices.Backward(words) {
		s := stemsOf(w)
		if len(s) != 1 || len(w) < 3 || isCommon(s[0]) {
			continue
		}
		named := i > 0 && slices.Contains(determiners, words[i-1]) || len(words) <= 2
		for _, l := range slices.Backward(t.heardLately) {
			if it := thing(l, s[0], named); it != "" {
				return it
			}
		}
	}
	return ""
}

// thing finds a word in one of their lines by its stem: as it stands there, in
// small letters and quoted unless it is a name.
func thing(line, stem string, named bool) string {
	words := strings.Fields(line)
	for i, w := range words {
		bare := strings.TrimSuffix(strings.TrimSuffix(strings.TrimFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }), "'s"), "’s")
		if s := stemsOf(bare); len(s) != 1 || s[0] != stem || strings.ContainsFunc(bare, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' }) {
			continue
		}
		begins := i == 0 || strings.ContainsRune(".?!:", rune(words[i-1][len(words[i-1])-1]))
		name := unicode.IsUpper([]rune(bare)[0]) && !begins
		behind := i > 0 && slices.Contains(determiners, strings.ToLower(strings.Trim(words[i-1], ".,;:?!()")))
		if !name && !behind && !named {
			continue
		}
		if name {
			return bare
		}
		return "“" + strings.ToLower(bare) + "”"
	}
	return ""
}
