package listener

import (
	"slices"
	"strings"
	"sync"

	"example.org/onetoone/guide/practice/listener/weights"
	"example.org/onetoone/guide/words"
)

// Listener labels lines. It may be used by many at once.
type Listener struct {
	m     *weights.Model
	shelf shelf
}

// New is the Listener with the weights the program comes with. The first call
// reads them, which takes some milliseconds.
func New() (*Listener, error) { return everyday() }

var everyday = sync.OnceValues(func() (*Listener, error) {
	m, err := weights.Trained()
	if err != nil {
		return nil, err
	}
	return With(m), nil
})

// With is a Listener with other weights, for training.
func With(m *weights.Model) *Listener { return &Listener{m, newShelf()} }

// Listen says what a line does. The lines before it, the newest last, are what
// the other person said: words of theirs that come back are named.
func (l *Listener) Listen(line string, before ...string) Line {
	features := Features(line)
	ss := split(line)
	moves := l.shelf.byPhrase(ss)
	if s, found := l.shelf.statistic(ss); found {
		moves = append(moves, s)
	}
	q, r, in, b := together(l.m, features, l.shelf.hints(ss, moves))
	back := GivenBack(line, before...)
	whole := l.parts(line, before)
	asked := ss[len(ss)-1]
	marked := strings.ContainsAny(line, marks)
	q.marked, r.marked, in.marked, b.marked = marked, marked, marked, marked
	heard := Line{
		Question:        [...]Question{NoQuestion, Open, Closed}[q.class],
		Reflection:      r.class == 1,
		Input:           in.class == 1,
		Behaviour:       [...]Behaviour{Asking, Reflecting, Input, Else}[b.class],
		OpenShare:       q.share(1),
		ReflectionShare: r.share(1),
		InputShare:      in.share(1),
	}
	heard.Moves = moves
	if q.class == 0 && whole.asking.class > 0 && !marked { // experts take many a mark for no question
		q, asked = whole.asking, whole.asked
		heard.Question = [...]Question{NoQuestion, Open, Closed}[q.class]
	}
	switch {
	case whole.givenIn != "":
		r, features, heard.Reflection = whole.given, Features(whole.givenIn), true
	case whole.questions > 0 && (len(before) > 0 || whole.own) || whole.plain || back == "" && (l.shelf.ownOnly(ss) || leavesFree(line)):
		heard.Reflection = false
	}
	if heard.Reflection && !takesUp(ss, before) {
		heard.Reflection = false
	}
	heard.settle()
	if parts, label, found := l.shelf.ask(ss, line); found {
		heard.Asks = parts
		heard.Moves = append(heard.Moves, label)
	}
	// A question by which one asks leave, or for something to be done, is that,
	// and no poor question.
	if q.class != 2 || !heard.Does(Permission) && !heard.Does(Ask) {
		heard.add(questionLabel(q, asked))
	}
	if heard.Reflection && (back != "" || !heard.turns()) {
		heard.add(l.reflectionLabel(r, features, back, echoes(ss, before)))
	}
	heard.addInput(in)
	if len(heard.Moves) == 0 {
		heard.Moves = []Label{{Other, b.why(reason{id: "reason.nothing"})}}
	}
	return heard
}

func (l *Line) add(x Label) {
	if x.Move != "" {
		l.Moves = append(l.Moves, x)
	}
}

func questionLabel(d decision, asked sentence) Label {
	if d.class == 0 {
		return Label{}
	}
	otherwise := reason{id: "reason.question"}
	if core := asked.core(); len(core) > 0 && begins(core, 0) {
		otherwise = reason{"reason.opens", core[0]}
	}
	why := d.why(otherwise)
	if d.class == 1 {
		return Label{OpenQuestion, why}
	}
	return Label{ClosedQuestion, why}
}

// leavesFree reports whether words leave it to them to say no, or to stop.
func leavesFree(line string) bool {
	line = strings.ToLower(strings.ReplaceAll(line, "’", "'"))
	return slices.ContainsFunc(leaving, func(p string) bool { return strings.Contains(line, p) })
}

// turns reports whether the line turns away from what they said: it is about
// them, as a reflection is, but gives nothing back.
func (l Line) turns() bool {
	return l.Does(Advice) || l.Does(Judgement) || l.Does(Pitch)
}

func (l *Listener) reflectionLabel(d decision, features []string, back string, same bool) Label {
	why := reason{"reason.back", back}.text()
	if back == "" {
		why = d.why(reason{id: "reason.reflects"})
	}
	if c := decide(l.m, weights.Complexities, features); c.class == 1 && !same {
		return Label{Complex, why}
	}
	return Label{Simple, why}
}

// addInput names what a line brings in, unless a phrase already did.
func (l *Line) addInput(d decision) {
	if !l.Input {
		return
	}
	for _, m := range []Move{Information, Advice, Pitch, Promise, Theme, Statistic, Ask, Judgement, Disclosure} {
		if l.Does(m) {
			return
		}
	}
	l.add(Label{Information, d.why(reason{id: "reason.yours"})})
}

// GivenBack is the longest word of the lines before that the line says again; the newest
// lines are looked at first. It is empty when there is none.
func GivenBack(line string, before ...string) string {
	said := map[string]bool{}
	for _, s := range split(line) {
		for _, w := range s.words {
			said[w] = !common[w] && len(w) > 2
		}
	}
	for i := len(before) - 1; i >= max(0, len(before)-3); i-- {
		best := ""
		for _, s := range split(before[i]) {
			for _, w := range s.words {
				if said[w] && len(w) > len(best) {
					best = w
				}
			}
		}
		if best != "" {
			return best
		}
	}
	return ""
}

// Say is the labels with their reasons in one line, as w says them.
func (l Line) Say(w *words.Words) string {
	var out []string
	for _, m := range l.Moves {
		out = append(out, w.T("move.because", "Move", m.Move, "Why", m.Why))
	}
	return strings.Join(out, "; ")
}

// String is the labels in English.
func (l Line) String() string { return l.Say(words.English()) }
