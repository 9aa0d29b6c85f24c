package partner

import (
	"slices"
	"strings"
	"sync"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner/speech"
)

// follows gives what may be asked about a line: as the persona has it, and about the words in it.
func (m *memory) follows(line string) []speech.Follow {
	if !m.says(line) {
		return nil // it is made of what was typed
	}
	if kept, ok := m.followed.Load(line); ok {
		return kept.([]speech.Follow)
	}
	var list []speech.Follow
	about := speech.About(line)
	for _, f := range m.p.Follows(line) {
		list = append(list, speech.FollowOf(about, f.Question, f.Says, m.p.Name))
	}
	stems := speech.Phrase(line)
	for _, g := range m.p.Glossary {
		if tells := slices.ContainsFunc(speech.Stems(g.ID), func(s string) bool { return !speech.IsEmpty(s) }); tells && strings.Contains(stems, speech.Phrase(g.ID)) || slices.Contains(g.Says, line) {
			list = append(list, speech.Explained(about, g.ID, g.Says)...)
		}
	}
	m.followed.Store(line, list)
	return list
}

// answered is what they say to a question about one of their last lines, that line, and how well it meets it.
type answered struct {
	says, of string
	n        int
}

// followUp finds what they say to one of some questions about their last lines, where nothing was said of it yet.
func (t *Talk) followUp(qs []speech.Asking) (best answered) {
	for i, line := range slices.Backward(t.heardLately) {
		i = len(t.heardLately) - 1 - i
		last := i < len(t.last.Lines) || t.isUnder(line)
		for _, f := range t.m.follows(line) {
			for k, q := range qs {
				if n := f.Meets(q, last) - 3*i - 8*k; n > best.n && t.unsaid(f.Says) {
					best = answered{f.Says, line, n}
				}
			}
		}
	}
	return best
}

// surely answers a question about one of their last lines that was foreseen as it is, unless something new comes out.
func (t *Talk) surely(h heard, _ change) (Reply, bool) {
	for _, i := range t.nearest(h) {
		if h.facts[i] > 4 && t.m.p.Facts[i].Level > 0 && t.shutBy(i, h).IsZero() {
			return Reply{}, false
		}
	}
	return t.sayAnswered(h, h.follows, speech.Same)
}

// nearly answers a question about one of their last lines that is nearly one that was foreseen.
func (t *Talk) nearly(h heard, _ change) (Reply, bool) {
	return t.sayAnswered(h, h.follows, speech.Fits)
}

func (t *Talk) sayAnswered(h heard, a answered, least int) (Reply, bool) {
	if a.n < least || h.rung > 0 {
		return Reply{}, false
	}
	r := t.say(Answers, []string{a.says})
	if len(r.Lines) > 0 && t.thread >= 0 && t.topic == "" && !t.m.tellsOf(t.thread, a.of) {
		t.topic = aside
	}
	return r, true
}

// isUnder reports whether what they said last was an answer about a line, which is so still spoken of.
func (t *Talk) isUnder(line string) bool {
	return slices.ContainsFunc(t.m.follows(line), func(f speech.Follow) bool { return slices.Contains(t.last.Lines, f.Says) })
}

// confirms says yes to their own words, given back with a question mark, and owns up to what made no sense.
func (t *Talk) confirms(h heard, _ change) (Reply, bool) {
	switch {
	case h.says(speech.Losts...) && (h.bare || t.question(h.Words) == "" || !h.question && !h.closed || h.says(speech.AsksAgain...)):
		return t.say(Reacts, t.moves("lost")), true
	case !h.reflects && h.asks[0].Echoes(speech.StemsIn(t.last.Lines)):
		if i := slices.IndexFunc(speech.Confirmations, func(l string) bool { return !slices.Contains(t.retorts, l) }); i >= 0 {
			return Reply{Kind: Answers, Lines: []string{speech.Confirmations[i]}}, true
		}
	}
	return Reply{}, false
}

// bank are the questions that anybody may be asked. It takes a moment to make.
var bank = sync.OnceValue(func() *speech.Bank {
	var ids []string
	var wordings [][]string
	for _, q := range personas.Questions() {
		ids, wordings = append(ids, q.ID), append(wordings, q.Wordings)
	}
	return speech.BankOf(ids, wordings)
})

// aside is what is talked of when it is no fact and no general topic.
const aside = "aside"

// tellsOf reports whether a line is told of a fact, or said to a question about what is.
func (m *memory) tellsOf(fact int, line string) bool {
	f := m.p.Facts[fact]
	told := slices.Concat(f.Says, f.Again)
	for _, l := range told[:len(told):len(told)] {
		for _, x := range m.p.Follows(l) {
			told = append(told, x.Says)
		}
	}
	return slices.Contains(told, line)
}

// known answers a question that was foreseen about anything they tell anybody, whatever was said before.
func (t *Talk) known(h heard, _ change) (Reply, bool) {
	q := h.asks[0]
	if h.silence || h.rung > 0 || !h.question && !h.closed || t.last.Kind == Objects && len(h.names) == 0 {
		return Reply{}, false
	}
	if r := t.say(Answers, personas.GroupOf(t.m.p.Asked, bank().Foreseen(q)).Says); len(r.Lines) > 0 {
		t.topic = aside
		return r, true
	}
	if len(h.names) == 0 {
		return Reply{}, false
	}
	best, says := 0, ""
	own := slices.ContainsFunc(q.Says(), func(s string) bool { return !bank().Has(s, personas.NoQuestion) }) // it is of their world
	for _, line := range t.m.common {
		for _, f := range t.m.follows(line) {
			n := 0
			if own && !(h.stays && t.hasSlot(h)) {
				n = f.Names(q)
			}
			if f.IsSame(q) {
				n += 100
			}
			if n > max(best, 32) && t.unsaid(f.Says) {
				best, says = n, f.Says
			}
		}
	}
	if best == 0 {
		return Reply{}, false
	}
	t.topic = aside
	return t.say(Answers, []string{says}), true
}

// prompted answers a prompt of the guide.
func (t *Talk) prompted(h heard, _ change) (Reply, bool) {
	id := speech.PromptOf(h.Words)
	r := t.say(Answers, personas.GroupOf(t.m.p.Prompts, id).Says)
	if len(r.Lines) > 0 {
		t.topic = id
	}
	return r, true
}
