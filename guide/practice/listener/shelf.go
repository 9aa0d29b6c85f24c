package listener

import "strings"

// book is a set of phrases by their first words, none of which has a star.
type book map[string][][]string

func newBook(phrases []string) book {
	b := book{}
	for _, p := range phrases {
		words := strings.Fields(p)
		b[words[0]] = append(b[words[0]], words)
	}
	return b
}

// hit is where a phrase was found.
type hit struct {
	in          sentence
	from, after int // its first word, and the one behind its last
}

// words are those that were said.
func (h hit) words() string { return strings.Join(h.in.words[h.from:h.after], " ") }

// before is a word in front of the phrase, or a dash.
func (h hit) before(n int) string {
	if h.from < n {
		return "-"
	}
	return h.in.words[h.from-n]
}

// find gives the first place in the line where one of the phrases stands and
// counts; ok is false when there is none.
func (b book) find(ss []sentence, counts func(hit) bool) (h hit, ok bool) {
	for _, s := range ss {
		for i, w := range s.words {
			for _, p := range b[w] {
				after, fits := stands(s.words, i, p)
				if h = (hit{s, i, after}); fits && counts(h) {
					return h, true
				}
			}
		}
	}
	return hit{}, false
}

// stands reports whether a phrase stands at i, and where it ends. Words that
// only make it stronger or weaker may be in between: "you really should".
func stands(words []string, i int, phrase []string) (after int, ok bool) {
	for _, p := range phrase {
		for i < len(words) && !fits(words[i], p) && strengths[words[i]] {
			i++
		}
		if i == len(words) || !fits(words[i], p) {
			return 0, false
		}
		i++
	}
	return i, true
}

func anywhere(hit) bool { return true }

func (b book) in(ss []sentence) bool {
	_, ok := b.find(ss, anywhere)
	return ok
}

// shelf is all of the phrases, made ready to look in.
type shelf struct {
	moves                                        []book // as phrases
	citing, asking, notAsking, time, whom, place book
	courtesy, giving                             book
}

func newShelf() shelf {
	s := shelf{
		citing: newBook(citing), asking: newBook(asking), notAsking: newBook(notAsking),
		time: newBook(times), whom: newBook(whom), place: newBook(places), courtesy: newBook(courtesies), giving: newBook(giving),
	}
	for _, p := range phrases {
		s.moves = append(s.moves, newBook(p.any))
	}
	return s
}

// byPhrase finds the moves that words stand for.
func (sh shelf) byPhrase(ss []sentence) []Label {
	var out []Label
	for i, p := range phrases {
		if h, ok := sh.moves[i].find(ss, counting[p.move]); ok {
			out = append(out, Label{p.move, says(h.words())})
		} else if p.move == Advice {
			if told := order(ss); told != "" {
				out = append(out, Label{Advice, reason{"reason.tells", told}.text()})
			}
		}
	}
	return out
}

// counting says, for each move found by words, where these stand for it.
var counting = map[Move]func(hit) bool{
	Permission:  anywhere,
	Inoculation: func(h hit) bool { return h.in.asks || !h.isAbout("finds", "find", "hears") },
	Theme:       hit.tellsOfOthers,
	Judgement:   hit.judges,
	Pitch:       hit.pitches,
	Promise:     hit.own,
	Advice:      hit.advises,
	Information: hit.own,
	Affirmation: func(h hit) bool { return h.own() && !denied(h) },
	Disclosure:  anywhere,
}
