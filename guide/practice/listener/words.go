package listener

import (
	"strings"
	"unicode"
)

// sentence is a part of a line up to a full stop or a question mark: its
// words in lower case, without the sounds people make while they think.
type sentence struct {
	words []string
	asks  bool // it ends with a question mark
}

// core is the sentence without the words one starts a turn with.
func (s sentence) core() []string {
	w := s.words
	for len(w) > 1 && leads[w[0]] {
		w = w[1:]
	}
	return w
}

// marks are the question marks.
const marks = "?？؟"

// core0 is the first word of the core.
func (s sentence) core0() string { return at(s.core(), 0) }

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// split gives the sentences of a line. There is always one, which may be
// without words.
func split(line string) []sentence {
	var r reader
	for _, c := range line {
		r.read(c)
	}
	r.finish()
	if len(r.out) == 0 {
		return []sentence{{}}
	}
	return r.out
}

// Sentence is a sentence of a line as the listener reads it: its words in lower
// case, those typed in a hurry as they are meant.
type Sentence struct {
	Words []string
	Asks  bool
}

// Sentences gives those of a line.
func Sentences(line string) (out []Sentence) {
	for _, s := range split(line) {
		out = append(out, Sentence{s.words, s.asks || isRequest(s.core0(), at(s.core(), 1))})
	}
	return out
}

// reader makes sentences of the characters of a line.
type reader struct {
	out   []sentence
	words []string
	word  strings.Builder
	// initial is true where the word is one capital letter, as of a name.
	initial bool
}

func (r *reader) read(c rune) {
	switch {
	case unicode.IsLetter(c), unicode.IsDigit(c), unicode.Is(unicode.M, c):
		r.initial = r.word.Len() == 0 && unicode.IsUpper(c) && c != 'I'
		r.word.WriteRune(unicode.ToLower(c))
	case strings.ContainsRune("'’ʼ", c):
		if r.word.Len() > 0 {
			r.word.WriteByte('\'')
		}
	case strings.ContainsRune(marks, c):
		r.stop(true)
	case c == '.' && r.initial && r.word.Len() > 0: // "with R. on Friday" is one sentence
		r.end()
	case strings.ContainsRune(".!。…\n", c):
		r.stop(false)
	case c == '%':
		r.end()
		r.words = append(r.words, "percent")
	default:
		r.end()
	}
}

// end ends a word.
func (r *reader) end() {
	w := r.word.String()
	r.word.Reset()
	if cut, ok := strings.CutSuffix(w, "in'"); ok && len(cut) > 1 { // "goin'"
		w = cut + "ing"
	}
	if w = strings.Trim(w, "'"); w == "" || fillers[w] {
		return
	}
	first := len(r.words) == 0 || len(r.words) == 1 && r.words[0] == "so"
	for _, w := range meant(w, first) {
		if n := len(r.words); n > 0 && stutters(r.words[n-1], w) {
			r.words[n-1] = w
			continue
		}
		r.words = append(r.words, w)
	}
}

// stutters reports whether next is the word begun again, as in "th-that" or
// "and-and".
func stutters(word, next string) bool {
	return word == next || len(word) <= 2 && !short[word] && strings.HasPrefix(next, word)
}

// stop ends a sentence.
func (r *reader) stop(asks bool) {
	r.end()
	asks = asks || asksUnmarked(r.words)
	switch {
	case len(r.words) > 0:
		r.out = append(r.out, sentence{r.words, asks})
		r.words = nil
	case asks && len(r.out) > 0:
		r.out[len(r.out)-1].asks = true
	}
}

// finish ends the line. What stands there without any mark was typed in a hurry.
func (r *reader) finish() {
	r.end()
	r.stop(asksInAHurry(r.words))
}

// at is the word there, or a dash behind the end.
func at(words []string, i int) string {
	if i < len(words) {
		return words[i]
	}
	return "-"
}

// fits reports whether a word is the one of a phrase, in which a star at the
// end stands for any ending.
func fits(word, pattern string) bool {
	if stem, any := strings.CutSuffix(pattern, "*"); any {
		return strings.HasPrefix(word, stem)
	}
	return word == pattern
}
