package speech

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Bank knows which of some questions, each in many wordings, a line asks. It is naive Bayes over the words and the
// pairs of words of the wordings, against all of them together, in hundredths that are summed as whole numbers, so
// that every processor finds the same.
type Bank struct {
	ids      []string
	wordings [][]string
	has      map[string][]counted // by a word or a pair
	all      int                  // wordings
	classes  []func() []class     // of each question, which are found when they are asked for
	whose    []int                // how many wordings of each are about him, her or them
	spelled  map[string]int       // how often each word stands in them
	begin    map[byte][]string    // those of four letters and more that stand there twice, by their first
}

// counted is how many wordings of a question have something.
type counted struct{ question, n int }

// smoothing is for how many wordings of a question that have something as often as all do, what is not known counts.
const smoothing = 2

// What a question has to reach to be taken for one of the bank, in hundredths, and by how much it has to be more that
// than any other. Of wordings that are left out six in ten are known so, and seven in a hundred taken for another
// (TestBank_KnowsWordingsThatWereLeftOut prints it).
const (
	foreseenLeast  = 1200
	foreseenBefore = 150
	foreseenSure   = 2000 // where it need be no more that than another
)

// What a word takes off that no wording has: one that anybody needs for anything, and one that tells something.
const strangeVague, strangeName = 60, 600

// BankOf makes one of the wordings of each question, by its id.
func BankOf(ids []string, wordings [][]string) *Bank {
	b := &Bank{ids: ids, wordings: wordings, has: map[string][]counted{}, whose: make([]int, len(ids)), spelled: map[string]int{}, begin: map[byte][]string{}}
	for q, all := range wordings {
		b.all += len(all)
		for _, w := range all {
			if ofOne(w) {
				b.whose[q]++
			}
			for _, s := range Words(w) {
				if b.spelled[s]++; b.spelled[s] == 2 && len(s) > 3 {
					b.begin[s[0]] = append(b.begin[s[0]], s)
				}
			}
			for _, f := range features(Stems(w)) {
				list := b.has[f]
				if n := len(list); n == 0 || list[n-1].question != q {
					list = append(list, counted{question: q})
				}
				list[len(list)-1].n++
				b.has[f] = list
			}
		}
		b.classes = append(b.classes, sync.OnceValue(func() (out []class) {
			for _, w := range all {
				if c := classOf(KindOf(w, "", true), ShapeOf(w, "", true)); !slices.Contains(out, c) {
					out = append(out, c)
				}
			}
			return out
		}))
	}
	return b
}

// features are the words and the pairs of words of a question, each once.
func features(stems []string) []string {
	out := slices.Clone(stems)
	before := "^"
	for _, s := range append(slices.Clone(stems), "$") {
		out = append(out, before+" "+s)
		before = s
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Foreseen gives the id of the question of the bank that a question is, or nothing.
func (b *Bank) Foreseen(q Asking) string {
	scores, known := make([]int, len(b.ids)), 0
	for _, f := range features(q.plain) {
		list := b.has[f]
		if len(list) == 0 {
			continue
		}
		known++
		had := 0
		for _, c := range list {
			had += c.n
		}
		for _, c := range list {
			scores[c.question] += hundredths(1 + float64(c.n*b.all)/float64(smoothing*had))
		}
	}
	best, second := -1, math.MinInt/2
	for i := range scores {
		scores[i] -= known * hundredths(1+float64(len(b.wordings[i]))/smoothing)
	}
	b.strangers(q, scores)
	for i := range scores {
		if best < 0 || scores[i] > scores[best] {
			if best >= 0 {
				second = scores[best]
			}
			best = i
		} else {
			second = max(second, scores[i])
		}
	}
	switch {
	case best < 0 || scores[best] < foreseenLeast || scores[best] < foreseenSure && scores[best]-second < foreseenBefore:
		return ""
	case len(q.plain) < 5 && !b.worded(best, q.plain, map[bool]int{false: Fits, true: 70}[len(q.names) == 0 && q.class == "asks-where"]):
		return "" // "what happened": of what was spoken of
	case q.whose && (len(q.plain) < 6 || !slices.Contains(q.plain, many)) && 5*b.whose[best] < len(b.wordings[best]) || !slices.Contains(b.classes[best](), q.class):
		return "" // it is about somebody who was spoken of, or wants something else
	}
	return b.ids[best]
}

// Has reports whether a wording of a question, but for one, has a word, as a stem.
func (b *Bank) Has(stem, but string) bool {
	return slices.ContainsFunc(b.has[stem], func(c counted) bool { return b.ids[c.question] != but })
}

// worded reports whether a wording of a question has enough of some stems.
func (b *Bank) worded(question int, stems []string, least int) bool {
	return slices.ContainsFunc(b.wordings[question], func(w string) bool { return alikeness(stems, Stems(w)) > least })
}

// Mend gives a line with words that are misspelled as the bank spells them: a word of four letters or more of which
// two changed places, or of eight by any one error, if it is none of the bank's, not common, no name and not known.
func (b *Bank) Mend(line string, known map[string]bool) string {
	for _, w := range strings.Fields(line) {
		bare := strings.Trim(w, ".,;:?!()…\"'")
		if len(bare) < 4 || strings.ToLower(bare) != bare || strings.ContainsFunc(bare, func(c rune) bool { return !unicode.IsLetter(c) }) || b.spelled[bare] > 0 {
			continue
		}
		s := stem(bare)
		if known[s] || IsVague(s) || IsPlain(s) || inAHurry[bare] != "" {
			continue
		}
		best := ""
		for _, x := range slices.Concat(b.begin[bare[0]], b.begin[bare[1]]) {
			if b.spelled[x] > b.spelled[best] && (len(bare) > 7 || len(bare) == len(x) && swapped(bare, x)) && stem(x) != s && Near(bare, x) {
				best = x
			}
		}
		if best != "" {
			line = strings.Replace(line, w, strings.Replace(w, bare, best, 1), 1)
		}
	}
	return line
}

// strangers takes off what a question has that no wording of one of the bank has: most for a word that tells something.
func (b *Bank) strangers(q Asking, scores []int) {
	for i, s := range q.plain {
		if slices.Contains(q.plain[:i], s) {
			continue
		}
		off := strangeVague
		if !IsVague(s) {
			off = strangeName
		}
		list := b.has[s]
		at := 0
		for g := range scores {
			for at < len(list) && list[at].question < g {
				at++
			}
			if at == len(list) || list[at].question != g {
				scores[g] -= off
			}
		}
	}
}

// swapped reports whether two words of one length have the same letters.
func swapped(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

func hundredths(x float64) int { return int(math.Round(100 * math.Log(x))) }
