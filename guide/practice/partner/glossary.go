package partner

import (
	"slices"
	"strings"
	"unicode"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner/speech"
)

// term is a word of theirs that they can say more of.
type term struct {
	stems        string   // with spaces around each
	says         []string // who or what it is, what it is like, what comes of it
	names, named bool     // it begins with a capital letter; and is somebody anybody may hear of
	lines        []int    // in which of their lines it stands
}

// terms are the words of the persona's glossary.
func (m *memory) terms() (out []term) {
	for _, g := range m.p.Glossary {
		out = append(out, term{stems: speech.Phrase(g.ID), says: g.Says, names: len(g.ID) > 2 && unicode.IsUpper([]rune(g.ID)[0])})
	}
	for l, n := range m.lines {
		stems, heard := speech.Phrase(l), slices.Contains(m.public, l)
		for i, x := range out {
			has := strings.Contains(stems, x.stems)
			out[i].named = x.named || x.names && heard && has
			if has && !slices.Contains(x.says, l) {
				out[i].lines = append(x.lines, n)
			}
		}
	}
	return out
}

// asksOf gives which word of theirs a question is about, or -1: of those it names, that
// were said, the one that was said last and then the longest; where it names nothing, the one they
// spoke of a moment ago.
func (t *Talk) asksOf(h heard) int {
	best, at := -1, 0
	for k, where := range []string{h.asked, h.stems} {
		for i, x := range t.m.glossary {
			last := 0
			for _, n := range x.lines {
				last = max(last, t.lastSaid[n])
			}
			if x.named && h.kind == speech.Who {
				last = max(last, 1)
			}
			if last > 0 && (k == 0 || x.names) && strings.Contains(where, x.stems) && (best < 0 || last > at || last == at && len(x.stems) > len(t.m.glossary[best].stems)) {
				best, at = i, last
			}
		}
		if best >= 0 || len(h.names) > 0 {
			break
		}
	}
	if best < 0 && h.bare && h.points && t.last.Kind == Explains {
		return t.word
	}
	return best
}

// explains says more of a word of theirs that is asked about: what it is, what it is
// like or what comes of it, as the question wants, or what was not said of it yet.
func (t *Talk) explains(h heard, _ change) (Reply, bool) {
	echoes := strings.HasSuffix(strings.TrimSpace(h.Words), "?") && h.count <= 5 && !h.says(speech.Datings...)
	i := t.asksOf(h)
	if h.kind == speech.YesNo && !echoes && t.last.Kind != Explains || h.kind == speech.Amount || h.kind == speech.Why || h.kind == speech.When && !echoes || h.shape == "asks-or" || i >= 0 && h.kind == speech.Who && !speech.AsksWhoIs(h.stems, t.m.glossary[i].stems) || slices.Contains(speech.Unexplained, h.shape) ||
		i >= 0 && !speech.AsksAbout(h.stems, t.m.glossary[i].stems, h.names) || speech.ThrownBack(t.question(h.Words)) && h.count > 5 {
		i = -1 // whether it is so is another thing than what it is
	}
	if i >= 0 && echoes && h.kind == speech.None || h.kind == speech.Other && h.shape == "asks-if" { // "Wednesday, the bakery?"
		echoes = i >= 0 && !slices.ContainsFunc(strings.Fields(h.asked), func(s string) bool {
			return !speech.IsEmpty(s) && !strings.Contains(t.m.glossary[i].stems, " "+s+" ")
		})
		if !echoes {
			return Reply{}, false
		}
	}
	if i < 0 || !h.question && !h.closed && !echoes {
		return Reply{}, false
	}
	if t.topic == "" && t.thread >= 0 && h.stays && t.last.Kind != Explains {
		if near := t.near(t.slots(h), h); slices.ContainsFunc(near, t.unsaid) {
			return t.dwell(near), true
		}
	}
	says := t.m.glossary[i].says
	first := speech.PartOf(h.kind, h.shape)
	order := append([]string{says[min(first, len(says)-1)]}, says...)
	if first == 2 {
		order = order[:1] // what they said or did is no part of who they are
	}
	for _, l := range order {
		if t.unsaid(l) {
			t.word = i
			return t.say(Explains, []string{l}), true
		}
	}
	return Reply{}, false
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
