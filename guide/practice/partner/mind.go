package partner

import (
	"slices"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner/speech"
)

// mind is what does not change while a talk goes on.
type mind struct {
	p         personas.Persona
	setup     Setup
	bounds    bounds
	lines     map[string]int // the number of each line they may say
	telling   [][]string     // for each of them its telling words: stems with spaces around
	facts     []pattern      // in the order of the persona's facts
	topics    []pattern
	opens     []pattern
	shuts     []pattern
	objection int // which one is theirs today
	objects   pattern
	saying    pattern         // words for rehearsing what will be said against it
	chatter   pattern         // those of small talk that are nothing else
	worn      map[string]bool // the stems they use everywhere
	known     map[string]bool // the stems that mean something here
	index     map[string]int  // the place of each fact
	sought    []bool          // which facts the talk is about
}

func newMind(p personas.Persona, s Setup) *mind {
	p = p.Without(s.Declined...)
	m := &mind{p: p, setup: s, bounds: boundsOf(s.Level), sought: sought(p, s.Drill), worn: wornIn(p), lines: map[string]int{}, known: map[string]bool{}, index: map[string]int{}}
	for _, l := range p.Lines() {
		if _, ok := m.lines[l]; !ok {
			m.lines[l] = len(m.lines)
			stems := speech.Stems(l)
			m.telling = append(m.telling, tellingWords(stems))
			for _, w := range stems {
				m.known[w] = true // what they say is no misspelling of anything
			}
		}
	}
	for i, f := range p.Facts {
		m.index[f.ID] = i
		m.facts = append(m.facts, m.patternOf(f.ID, f.Words, map[bool]int{true: 1, false: -1}[f.Level < 2]))
	}
	for _, g := range p.Topics {
		m.topics = append(m.topics, m.pattern(g.ID, generalTopics()[g.ID]))
	}
	for _, t := range p.Opens {
		m.opens = append(m.opens, m.pattern(t.ID, t.Words))
	}
	for _, t := range p.Shuts {
		m.shuts = append(m.shuts, m.pattern(t.ID, t.Words))
	}
	m.objection = int(draw(s.Seed, 0, "objection") % uint64(len(p.Objections)))
	m.saying = m.pattern("", sayings)
	m.chatter = m.pattern("", chatters)
	m.objects = m.pattern("", p.Objections[m.objection].Words)
	return m
}

// parent gives the place of the fact that one needs, or -1.
func (m *mind) parent(fact int) int {
	if i, ok := m.index[m.p.Facts[fact].Needs]; ok {
		return i
	}
	return -1
}

// related reports whether two facts belong to one thread: one needs the other.
func (m *mind) related(a, b int) bool {
	for _, pair := range [][2]int{{a, b}, {b, a}} {
		for i := pair[0]; i >= 0; i = m.parent(i) {
			if i == pair[1] {
				return true
			}
		}
	}
	return false
}

// group gives the lines for an occasion.
func group(list []personas.Group, id string) personas.Group {
	i := slices.IndexFunc(list, func(g personas.Group) bool { return g.ID == id })
	if i < 0 {
		return personas.Group{}
	}
	return list[i]
}

// draw is a number that looks random and is the same for the same seed, turn
// and purpose.
func draw(seed uint64, turn int, purpose string) uint64 {
	h := seed*0x9e3779b97f4a7c15 + uint64(turn)*0xbf58476d1ce4e5b9 + 0x94d049bb133111eb
	for _, c := range []byte(purpose) {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
