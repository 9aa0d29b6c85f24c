package listener

import (
	"strconv"
	"strings"
)

// form is what kind of word it is, for the shape of a sentence: who it is about
// and what sort of verb it has, whatever it speaks of.
func form(w string) string {
	if f, known := formOf[w]; known {
		return f
	}
	switch {
	case strings.HasSuffix(w, "n't"):
		return "not"
	case strings.HasSuffix(w, "ing") && len(w) > 5:
		return "ing"
	}
	return "x"
}

var formOf = forms(kindsOfWords)

func forms(rows string) map[string]string {
	out := map[string]string{}
	for row := range strings.Lines(rows) {
		name, words, _ := strings.Cut(strings.TrimSpace(row), ": ")
		for w := range strings.FieldsSeq(words) {
			out[w] = name
		}
	}
	for w := range wh {
		out[w] = w
	}
	return out
}

// forms adds the shapes of sentences: how each opens and closes, in kinds of
// words.
func (f *features) forms(ss []sentence) {
	for i, s := range ss {
		core := s.core()
		kinds := make([]string, 0, len(core)+1)
		for _, w := range core {
			kinds = append(kinds, form(w))
		}
		where := mark(s.asks)
		for n := 2; n <= min(5, len(kinds)); n++ {
			f.add("Shape"+where, strings.Join(kinds[:n], " "))
		}
		if s.asks {
			for n := 1; n <= min(3, len(kinds)); n++ {
				f.add("Tail"+where, strings.Join(kinds[len(kinds)-n:], " "))
			}
			f.add("Asklen", size(len(core)))
			f.add("Askfrom", strconv.Itoa(min(3, len(ss)-1-i)))
			f.add("Asklead", at(s.words, 0)+" "+strconv.FormatBool(len(s.words) > len(core)))
		}
	}
}
