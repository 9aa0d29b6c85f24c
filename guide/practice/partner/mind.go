package partner

import (
	"slices"
	"strings"
	"sync"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner/speech"
)

// mind is what does not change while a talk goes on.
type mind struct {
	*memory
	setup     Setup
	bounds    bounds
	objection int // which one is theirs today
	objects   speech.Pattern
	sought    []bool // which facts the talk is about
}

// memory is what is the same in every talk with a persona.
type memory struct {
	p         personas.Persona
	public    []string         // what anybody may hear
	common    []string         // that, and what they say to prompts, and to what anybody is asked
	lines     map[string]int   // the number of each line they may say
	telling   [][]string       // for each of the lines its telling words: stems with spaces around
	own       []string         // for each fact, the stems of all that may be said of it
	facts     []speech.Pattern // in the order of the persona's facts
	topics    []speech.Pattern
	opens     []speech.Pattern
	shuts     []speech.Pattern
	objecting []speech.Pattern
	saying    speech.Pattern  // words for rehearsing what will be said against it
	chatter   speech.Pattern  // those of small talk that are nothing else
	named     map[string]bool // the stems of names they use
	worn      map[string]bool // the stems they use everywhere
	known     map[string]bool // the stems that mean something here
	index     map[string]int  // the place of each fact
	followed  *sync.Map       // by a line that was said, what may be asked about it
}

// memories are those of the personas that were talked with. A persona is known by
// where its facts are, which are kept with it, and by what was declined.
var memories sync.Map

// followed is what may be asked about the lines of each of them, which is the same whatever was declined.
var followed sync.Map

func newMind(p personas.Persona, s Setup) *mind {
	key := struct {
		facts    *personas.Fact
		declined string
	}{&p.Facts[0], strings.Join(s.Declined, " ")}
	made, ok := memories.Load(key)
	if !ok {
		made, _ = memories.LoadOrStore(key, remember(p, p.Without(s.Declined...)))
		go made.(kept).warm()
	}
	kept := made.(kept)
	m := &mind{memory: kept.memory, setup: s, bounds: boundsOf(s.Level)}
	m.sought = sought(m.p, s.Drill)
	m.objection = int(speech.Draw(s.Seed, 0, "objection") % uint64(len(m.p.Objections)))
	m.objects = m.objecting[m.objection]
	return m
}

// warm finds what takes a moment, before it is asked for.
func (m *memory) warm() {
	bank()
	for _, l := range m.common {
		m.follows(l)
	}
}

// kept is a memory, and the persona as it was given.
type kept struct {
	*memory
	whole personas.Persona
}

func remember(whole, p personas.Persona) kept {
	m := &memory{p: p, public: p.Public(), worn: speech.Worn(p.Told()...), named: map[string]bool{}, lines: map[string]int{}, known: map[string]bool{}, index: map[string]int{}}
	all, _ := followed.LoadOrStore(&whole.Facts[0], &sync.Map{})
	m.followed, m.common = all.(*sync.Map), slices.Clone(m.public)
	for _, g := range slices.Concat(p.Prompts, p.Asked) {
		m.common = append(m.common, g.Says...)
	}
	for _, l := range p.Lines() {
		if _, ok := m.lines[l]; !ok {
			m.lines[l] = len(m.lines)
			stems := speech.Stems(l)
			m.telling = append(m.telling, speech.Telling(stems))
			for _, n := range speech.Names(l) {
				m.named[n] = true
			}
			slices.Sort(stems)
			for _, w := range slices.Compact(stems) {
				m.known[w] = true // what they say is no misspelling of anything
			}
		}
	}
	for i, f := range p.Facts {
		m.index[f.ID] = i
		own := strings.Join(slices.Concat(f.Says, f.Again, f.Words, f.Guards), " ")
		for _, id := range personas.SlotIDs() {
			own += " " + strings.Join(f.Slots[id], " ")
		}
		m.own = append(m.own, " "+strings.Join(speech.Stems(own), " ")+" ")
		m.facts = append(m.facts, m.pattern(f.ID, f.Words, map[bool]int{true: 1, false: -1}[f.Level < 2]))
	}
	for _, g := range p.Topics {
		m.topics = append(m.topics, m.pattern(g.ID, speech.Topics()[g.ID], 1))
	}
	for _, t := range p.Opens {
		m.opens = append(m.opens, m.pattern(t.ID, t.Words, 1))
	}
	for _, t := range p.Shuts {
		m.shuts = append(m.shuts, m.pattern(t.ID, t.Words, 1))
	}
	for _, o := range p.Objections {
		m.objecting = append(m.objecting, m.pattern(o.ID, o.Words, 1))
	}
	m.saying = m.pattern("", speech.Sayings, 1)
	m.chatter = m.pattern("", speech.Chatters, 1)
	return kept{m, whole}
}

// parent gives the place of the fact that one needs, or -1.
func (m *memory) parent(fact int) int {
	if i, ok := m.index[m.p.Facts[fact].Needs]; ok {
		return i
	}
	return -1
}

// related reports whether two facts belong to one thread: one needs the other.
func (m *memory) related(a, b int) bool {
	for _, pair := range [][2]int{{a, b}, {b, a}} {
		for i := pair[0]; i >= 0; i = m.parent(i) {
			if i == pair[1] {
				return true
			}
		}
	}
	return false
}

// says reports whether a line is one of theirs.
func (m *memory) says(line string) bool { _, ok := m.lines[line]; return ok }

// pattern is one of their words, or of those that are used with them, so that no
// misspelling is found in them.
func (m *memory) pattern(id string, words []string, more int) speech.Pattern {
	p := speech.PatternOf(id, words, m.worn, more)
	for _, s := range p.Words() {
		m.known[s] = true
	}
	return p
}
