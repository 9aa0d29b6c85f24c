package speech

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Follow is a question that somebody may ask about a line, and what is said to it.
type Follow struct {
	Says  string
	class func() class // found when it is asked for
	asks  []string     // the stems of the question
	names []string     // those of them that tell something
	says  []string     // the stems of the answer
	about []string     // those of the line it is asked of
	might bool         // it asks of what is not, or not yet
	whose bool         // it is about somebody
	was   bool         // it asks of what was
	word  bool         // it is about a word alone
}

// FollowOf is a question about a line, as About gives it, of somebody of a name, and its answer.
func FollowOf(about []string, question, answer, name string) Follow {
	stems := Stems(question)
	f := Follow{Says: answer, about: about, asks: meanings(stems), says: meanings(Stems(answer))}
	f.class = sync.OnceValue(func() class { return classOf(KindOf(question, name, true), ShapeOf(question, name, true)) })
	f.names = slices.DeleteFunc(slices.Clone(f.asks), IsVague)
	f.might, f.whose = mights(question), ofOne(question) || len(Names(question)) > 0
	f.was = asksWas(question)
	return f
}

// About are the stems of a line, as meanings.
func About(line string) []string { return meanings(Stems(line)) }

// Explained are questions about a word in a line: who or what it is, what it is like and what comes of it, with
// what is said of it in that order.
func Explained(about []string, word string, says []string) (out []Follow) {
	is := []string{askWhat}
	if slices.ContainsFunc(says, isOne) {
		is = []string{askWho, askWhat}
	}
	for i, questions := range [][]string{is, {askLike}, {askSays}} {
		for _, q := range questions {
			if i < len(says) {
				f := FollowOf(about, fmt.Sprintf(q, word), says[i], "")
				f.word = true
				out = append(out, f)
			}
		}
	}
	return out
}

// isOne reports whether a line is about somebody.
func isOne(line string) bool {
	return hasOne(line, []string{"he", "she", "him", "her", "his", "hes", "shes"}) || slices.ContainsFunc(Words(line), func(w string) bool { return kin()[w] != "" })
}

// class is what has to be answered alike.
type class string

// classOf is what a question of a kind and a shape has to be answered with.
func classOf(k Kind, shape string) class {
	if c, ok := classOfShape()[shape]; ok && !(c == classLike && k == Means || c == classWhat && k == Felt) {
		return c
	}
	switch k {
	case Means, More:
		return classWhat
	case Felt:
		return classFelt
	}
	if shape != "" {
		return class(shape)
	}
	return class(k)
}

// Asking is a question about what was said.
type Asking struct {
	class  class
	plain  []string // the stems, but for their name
	stems  []string
	names  []string // those that tell something
	might  bool     // of what is not, or not yet
	whose  bool     // about him, her or them
	was    bool     // of what was
	echoes bool     // it has no verb that asks
}

// AskingsOf are the questions of a line, the one that counts first, as it was understood.
func AskingsOf(line, name string, k Kind, shape string, names []string) []Asking {
	all := Questions(line, name)
	if len(all) == 0 {
		return []Asking{askingOf(line, name, k, shape, names)}
	}
	out := []Asking{askingOf(all[0], name, k, shape, names)}
	for _, q := range all[1:] {
		out = append(out, askingOf(q, name, KindOf(q, name, true), ShapeOf(q, name, true), slices.DeleteFunc(Stems(q), IsVague)))
	}
	return out
}

func askingOf(line, name string, k Kind, shape string, names []string) Asking {
	called := strings.TrimSpace(Phrase(name))
	plain := slices.DeleteFunc(Stems(line), func(s string) bool { return s == called })
	q := Asking{class: classOf(k, shape), plain: plain, stems: meanings(plain), names: slices.DeleteFunc(meanings(names), IsVague), might: mights(line), whose: ofOne(line), was: asksWas(line)}
	if q.class == classYes && len(q.stems) < 6 && len(names) > 0 && !asksWord(slices.Concat(core(Words(line), name), []string{which})[0]) {
		q.class, q.echoes = classWhat, strings.HasSuffix(strings.TrimSpace(line), "?") // "onions?"
	}
	return q
}

// Echoes reports whether it only says again what stands in some stems: "six?"
func (q Asking) Echoes(said map[string]bool) bool {
	return q.echoes && !slices.ContainsFunc(q.plain, func(s string) bool { return !said[s] && !IsEmpty(s) })
}

// mights reports whether a question is of what is not, or not yet: "who would you ask".
func mights(question string) bool {
	return hasOne(question, modals)
}

// asksWas reports whether a question asks of what was.
func asksWas(question string) bool {
	return hasOne(question, beens)
}

// ofOne reports whether a question has a word for somebody who was spoken of.
func ofOne(question string) bool {
	return hasOne(question, spokenOf)
}

// Asks reports whether it asks anything.
func (q Asking) Asks() bool { return q.class != "" }

// How well a question is answered by what is said to another.
const (
	Same  = 100
	Fits  = 40
	exact = 60
)

// Meets gives how well a question is answered by what is said to another about a line, the last or not; 0 is not at all.
func (f Follow) Meets(q Asking, last bool) int {
	c := q.class
	if c == classOr || q.might != f.might && len(q.names) < 2 {
		return 0
	}
	there, told, known := 0, 0, 0
	for _, s := range q.names {
		switch {
		case slices.Contains(f.asks, s):
			there++
		case slices.Contains(f.says, s):
			told++
		case slices.Contains(f.about, s):
			known++
		}
	}
	n, back := len(q.names), len(f.names)
	if !last && !slices.ContainsFunc(q.names, func(s string) bool { return slices.Contains(f.about, s) }) || f.word && (there < n || c != f.class() && (c == "who" || c == "asks-said")) {
		return 0 // nothing of that line is named, or more than the word
	}
	near := c.near(f.class())
	switch {
	case there == 0 && f.whose != q.whose && c != classWhat && c != "who":
		return 0
	case c == classYes || f.class() == classYes:
		if c != f.class() || f.whose != q.whose || !last && there == 0 || alikeness(q.stems, f.asks) < exact {
			return 0
		}
		return Fits + alikeness(q.stems, f.asks)
	case n == 0 && !last, q.echoes && !f.word && 2*alikeness(q.stems, f.asks) < 100:
		return 0
	case n == 0:
		if near == 0 || near == 1 && back > 0 || c != classWhat && c != classLike && c != classFelt && !f.asksAs(q) {
			return 0
		}
		if s := Fits*near - 5*back + alikeness(q.stems, f.asks)/4; s >= 2*Fits {
			return s
		}
		return 0
	case near > 0 && there == n && back <= n+1 && c == f.class():
		return Same + alikeness(q.stems, f.asks)
	case near > 0 && 2*(there+told)+known >= n && (there > known || told > 0 && back == 0):
		return Fits/2*near + (40*there+25*told+10*known)/n - (5+15*(2-near))*max(back-there, 0)
	case near > 0 && last && alikeness(q.stems, f.asks) >= exact && there+known > 0:
		return Fits + alikeness(q.stems, f.asks)/2
	case c.isSoft() && f.class().isSoft() && (near > 0 || f.class() != classFelt) && there == n && (last || c == classWhat):
		return Fits + 10*there - 5*max(back-there, 0)
	case near == 2 && last && 3*there >= n && there > 0 && known == 0:
		return Fits + 30*there/n - 5*max(back-there, 0)
	case near == 2 && last && back == 0 && (known == n && (c == classWhat || f.sharesVerb(q)) && (c != classWhy || 3*alikeness(q.stems, f.asks) >= 100) || c != classWhat && f.sharesVerb(q)):
		return Fits
	}
	return 0
}

// isSoft reports whether it may be told in many ways: it is no person, day, place, reason or number.
func (c class) isSoft() bool {
	return slices.Contains([]class{classWhat, classLike, classFelt, "then", "did", "which", "asks-said", "asks-how", "asks-think"}, c)
}

// asksAs reports whether a question that names nothing has no verb but those of the one that was foreseen.
func (f Follow) asksAs(q Asking) bool {
	return !slices.ContainsFunc(q.stems, func(s string) bool { return weak()[s] && !slices.Contains(f.asks, s) })
}

// sharesVerb reports whether both have one of the words that anybody needs for anything, but for those that ask.
func (f Follow) sharesVerb(q Asking) bool {
	return slices.ContainsFunc(q.stems, func(s string) bool { return weak()[s] && !slices.Contains(asksWh, s) && slices.Contains(f.asks, s) })
}

// alikeness is how many in a hundred of the words of two questions are in both.
func alikeness(a, b []string) int {
	both := 0
	for _, s := range a {
		if slices.Contains(b, s) {
			both++
		}
	}
	return 100 * both / max(len(a)+len(b)-both, 1)
}

// near is 2 for the same class, 1 for one that is answered alike, and 0 for another.
func (c class) near(other class) int {
	if c == other {
		return 2
	}
	for _, pair := range answeredAlike {
		if slices.Contains(pair, c) && slices.Contains(pair, other) {
			return 1
		}
	}
	return 0
}

const (
	classWhat class = "what"
	classLike class = "like"
	classFelt class = "felt"
	classYes  class = "yes"
	classOr   class = "or"
	classWhy  class = "why"
)

// classOfShape gives the class of each shape that shares one.
var classOfShape = sync.OnceValue(func() map[string]class {
	out := map[string]class{}
	for c, shapes := range classed {
		for _, s := range shapes {
			out[s] = c
		}
	}
	return out
})

// classed are the shapes of each class that has more than one.
var classed = map[class][]string{
	classWhat: {"asks-thing", "asks-tell", "sees", "asks-about"},
	classLike: {"asks-like", "asks-them"},
	classFelt: {"asks-feel"},
	classYes:  {"asks-if", "asks-you", "asks-have", "asks-got", "asks-are-you", "asks-worry", "asks-maybe", "asks-could", "asks-should"},
	classOr:   {"asks-or"},
	"who":     {"asks-who", "asks-name"},
	"length":  {"asks-how-long", "asks-lasted", "asks-takes"},
	"when":    {"asks-when", "asks-which-day", "asks-hour", "asks-last", "asks-soon"},
	classWhy:  {"asks-why", "asks-why-them"},
	"then":    {"asks-happened", "asks-happens"},
	"did":     {"asks-did", "asks-do"},
	"which":   {"asks-which", "asks-kind"},
}

// Soft reports whether a question asks for what may be told in many ways.
func (q Asking) Soft() bool {
	return q.class.isSoft() || slices.Contains([]class{"", classYes, "asks-best", "asks-worst", "asks-change", "asks-would", "asks-spend", "asks-okay", "chat"}, q.class)
}

// OfOne reports whether a question is about him, her or them, and Was whether it is of what was.
func (q Asking) OfOne() bool { return q.whose }
func (q Asking) Was() bool   { return q.was }

// IsSame reports whether a question is one that was foreseen, whatever was said before: it names the same.
func (f Follow) IsSame(q Asking) bool {
	least := exact
	if len(q.names) == 0 {
		least = 100
	}
	return len(q.names) == len(f.names) && (f.whose || !q.whose) && alikeness(q.stems, f.asks) >= least && q.might == f.might &&
		(least == 100 || alikeness(q.names, f.names) == 100) && q.class == f.class()
}

// Names gives how alike a question is one that was foreseen that names all that it does, of what is answered alike.
func (f Follow) Names(q Asking) int {
	if len(q.names) == 0 || q.echoes || q.might != f.might || q.class == classYes || slices.ContainsFunc(q.names, func(s string) bool { return !slices.Contains(f.names, s) }) || q.class != f.class() {
		return 0
	}
	return alikeness(q.stems, f.asks)
}

// Says gives the words that tell something in a question.
func (q Asking) Says() []string { return q.names }
