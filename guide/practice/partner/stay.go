package partner

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner/speech"
)

// stay answers a question that stays with what is talked of: by what it wants to know, or by what puzzles them
// about it. It never goes to something else.
func (t *Talk) stay(h heard, _ change) (Reply, bool) {
	if h.reflects && !h.question && !h.closed && t.thread >= 0 && !t.chats(h) {
		return t.agrees(h), true
	}
	if !h.stays || !h.question && !h.closed && h.kind == speech.None {
		return Reply{}, false
	}
	ways := []func(heard) Reply{t.slot, t.retort, t.plain, t.puzzled}
	if t.topic != "" || t.thread < 0 || t.last.Kind == Guards {
		ways = []func(heard) Reply{t.plain, t.puzzled}
	}
	for _, way := range ways {
		if r := way(h); len(r.Lines) > 0 {
			return r, true
		}
	}
	return Reply{}, false
}

// agrees answers a reflection: with what it sets off, or with more of what it
// gives back.
func (t *Talk) agrees(h heard) (r Reply) {
	more := func() Reply { return t.dwell(t.near(t.m.p.Facts[t.thread].Again, h)) }
	said := func() Reply { return t.say(Reacts, t.moves("reflection")) }
	ways := []func() Reply{said, more}
	if t.chance(2, "dwell") {
		ways = []func() Reply{more, said}
	}
	for _, way := range append(ways, func() Reply { return t.dwell(t.m.p.Facts[t.thread].Again) }) {
		if r = way(); len(r.Lines) > 0 {
			break
		}
	}
	return r
}

// slots are the lines of the fact that is talked of for what is asked. What a word
// means is said of that word only: of one in the question or, where that names
// none, in their last answer.
func (t *Talk) slots(h heard) []string {
	if t.thread < 0 || t.topic != "" || t.facts[t.thread].out == 0 {
		return nil
	}
	lines := slices.DeleteFunc(slices.Clone(t.m.p.Facts[t.thread].Slots[string(h.kind)]), func(l string) bool { return !speech.Measures(l, h.shape) })
	if h.kind == speech.YesNo && !(h.bare && h.count <= 4 && !h.says(speech.AnyoneElse...)) || t.foreign(h) {
		return nil // that is of something else, or answered in its own words
	}
	if !h.bare && t.others(h, t.thread) > 0 || h.kind == speech.Then && (!h.bare || h.count > 6 || h.shape == "asks-said") {
		return t.near(lines, h) // "what do you do when it snows" is no "what then"
	}
	fresh := t.fresh()
	if !fresh && !t.namesIt(h) {
		return nil // something else was spoken of since
	}
	if h.kind == speech.Who && !(h.bare && fresh) && !h.says(speech.WhoKnows...) && !h.says(speech.AnyoneElse...) {
		return t.near(lines, h) // "who would they listen to" is not who was there
	}
	if name := speech.Asked(h.Words, t.heardLately); h.kind != speech.Means && (name == "" || !unicode.IsUpper([]rune(name)[0]) || h.kind != speech.Who && h.kind != speech.Where) {
		return lines // who somebody is, and where a place is, is said of that one only
	}
	if h.bare {
		h.stems = " " + strings.Join(speech.Stems(strings.Join(t.last.Lines, " ")), " ") + " "
	}
	return slices.DeleteFunc(slices.Clone(lines), func(l string) bool { return !t.shares(h, l) })
}

// fresh reports whether the fact that is talked of was spoken of in their last answer.
func (t *Talk) fresh() bool {
	return t.last.Fact == t.m.p.Facts[t.thread].ID || t.last.Kind == Silent || len(t.last.Lines) > 0 && t.m.tellsOf(t.thread, t.last.Lines[0])
}

// namesIt reports whether a question names something of the fact that is talked of.
func (t *Talk) namesIt(h heard) bool { return t.others(h, t.thread) < len(h.names) }

// foreign reports whether something is asked about that has nothing to do with the
// fact that is talked of.
func (t *Talk) foreign(h heard) bool {
	n := len(h.names)
	return !t.namesIt(h) && (n > 1 || n == 1 && (!h.points || h.kind == speech.When || h.kind == speech.Where))
}

// hasSlot reports whether there is a line for what is asked that was not said.
func (t *Talk) hasSlot(h heard) bool { return slices.ContainsFunc(t.slots(h), t.unsaid) }

// slot gives a line for what is asked: one with a word of the question, or that
// says who knows of it where that is asked, before any other.
func (t *Talk) slot(h heard) Reply {
	lines := t.slots(h)
	if !t.hasSlot(h) {
		return Reply{}
	}
	knows := h.kind == speech.Who && h.says(speech.WhoKnows...)
	near := slices.DeleteFunc(slices.Clone(lines), func(l string) bool {
		return !t.shares(h, l) && !(knows && heard{stems: " " + strings.Join(speech.Stems(l), " ") + " "}.says(speech.Knowing...))
	})
	if r := t.dwell(near); len(r.Lines) > 0 {
		return r
	}
	return t.dwell(lines)
}

// unsaid reports whether a line was not said yet.
func (t *Talk) unsaid(l string) bool { return t.lastSaid[t.m.lines[l]] == 0 }

// dwell says more of the fact that is talked of.
func (t *Talk) dwell(lines []string) Reply {
	r := t.say(Dwells, lines)
	r.Fact = t.m.p.Facts[t.thread].ID
	return r
}

// plain answers a question by its form alone, or asks it back where that tells too little.
func (t *Talk) plain(h heard) Reply {
	if h.kind == speech.Means && (len(h.names) == 0 || h.says(speech.Meaning)) && h.shape != "sees" && !slices.Contains([]string{"asks-which", "asks-kind", "asks-name"}, h.shape) {
		return Reply{}
	}
	if r := t.retort(h); len(r.Lines) > 0 {
		return r
	}
	if of := speech.WhichOf(cmp.Or(t.question(h.Words), h.Words), t.m.p.Name); of != "" && h.shape == speech.AsksWhich && !slices.Contains(t.retorts, of) {
		if r := t.say(Answers, t.moves(h.shape)); len(r.Lines) > 0 {
			r.Lines = append([]string{of}, r.Lines...)
			return r
		}
	}
	id := h.shape
	if id == "asks-if" && !speech.OnlyNames(cmp.Or(t.question(h.Words), h.Words), t.m.p.Name) {
		id = "closed"
	}
	lines := speech.Suiting(t.moves(id), cmp.Or(t.question(h.Words), h.Words), id)
	return t.sayFirst(Answers, lines, t.moves(id), t.moves(map[bool]string{true: "closed"}[h.kind == speech.YesNo]))
}

// retort answers in the words of the question, the same one alike.
func (t *Talk) retort(h heard) Reply {
	q, luck := cmp.Or(t.question(h.Words), h.Words), speech.Draw(t.m.setup.Seed, 0, h.asked)
	if h.shape == "asks-are-you" && len(h.names) > 0 { // what they speak of they may be
		luck = map[bool]uint64{true: 0, false: 4}[!slices.ContainsFunc(h.names, func(s string) bool { return !t.m.known[s] })]
	}
	public := func(f personas.Fact) bool { return f.Level == 0 && t.others(h, t.m.index[f.ID]) == 0 }
	if h.shape == "asks-or" {
		luck = speech.Likelier(q, luck, t.m.known)
	} else if len(h.names) == 0 && strings.HasSuffix(t.m.stems(q), speech.Phrase(t.m.p.Name)) || len(h.names) > 0 && h.says("you") && slices.ContainsFunc(t.m.p.Facts, public) {
		luck = 0 // "is it Ioana?", "do you drive a bus?"
	}
	lines := speech.Retort(q, t.m.p.Name, h.shape, luck, slices.Concat(t.retorts, t.heardLately, t.m.public))
	return Reply{Kind: Answers, Lines: lines}
}

// puzzled asks back what is meant, by the name of it where that is one of their
// own words.
func (t *Talk) puzzled(h heard) Reply {
	it := speech.Asked(h.Words, t.heardLately)
	lines := slices.DeleteFunc(slices.Clone(t.m.p.Puzzled), func(l string) bool { return it == "" && strings.Contains(l, speech.ItSlot) })
	r := Reply{}
	if h.kind == speech.Means || h.kind == speech.None || len(t.moves(h.shape)) == 0 {
		r = t.say(Puzzles, lines) // else their words were not asked about
	}
	if len(r.Lines) == 0 {
		return t.say(Reacts, t.moves("question"))
	}
	r.Lines = []string{speech.UpperFirst(strings.ReplaceAll(r.Lines[0], speech.ItSlot, it))}
	return r
}
