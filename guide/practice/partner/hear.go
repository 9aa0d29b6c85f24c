package partner

import (
	"cmp"
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner/speech"
)

// heard is a turn, and what it is about.
type heard struct {
	Turn
	stems  string      // of the words, with spaces around each
	own    string      // those of them that their last answer does not have
	count  int         // of words
	kind   speech.Kind // what it wants to know
	shape  string      // what its answer has to look like, as personas.ShapeIDs has it
	asked  string      // the stems of what is asked after, where that is not the whole line
	names  []string    // the telling stems of what is asked
	facts  []int       // how much it is about each fact
	topics []int       // and about each general topic
	opens  bool        // it says one of the words that open them
	shuts  int         // which of the words that shut them, or -1

	silence, question, closed, reflects bool
	gives                               bool // what opens the last gate
	sorry, bye, hello, thanks           bool
	takesUp, latest                     bool // a word of what they said; of their last answer
	shared                              int  // how much of their last words
	behind                              bool // it names what is talked of, or what lies behind it
	speaks                              bool // to them, or of the organizer
	bare                                bool // it names nothing
	guesses                             bool // how they feel
	points                              bool // back at it, by a word that stands for it
	about                               int  // how much it is about the thing it is most about
	elsewhere                           int  // and about the one that is not talked of
	stays                               bool // with what is talked of
	again, recent, lately               bool // it was said before; a moment ago; too often
	puts                                bool // them down
	frees                               bool // says that a no is fine
	rehearses                           bool // asks what somebody will say against it
	rung                                int  // what is asked for; 0 for nothing
	past                                bool // asks of what was
	typed                               string
	asks                                []speech.Asking // the one that counts first
	follows                             answered
}

// offered is how much a line is about the fact it was offered for.
const offered = 40

// stems are those of words, as the persona spells them, with spaces around each.
func (m *mind) stems(words string) string { return speech.StemsAs(words, m.known) }

func (t *Talk) hear(u Turn) heard {
	typed := u.Words
	u.Words = bank().Mend(typed, t.m.known)
	h := heard{Turn: u, typed: typed, shuts: -1, silence: u.does(listener.Silence)}
	h.stems = t.m.stems(u.Words)
	stems := strings.Fields(h.stems)
	h.count = len(stems)
	wh, aux := speech.Opening(u.Words, t.m.p.Name)
	plain := h.count <= 16 || strings.Contains(u.Words, "?") // people who type leave the mark out, but not at such a length
	h.question = u.does(listener.OpenQuestion) || wh && plain
	checks := h.says(speech.Checks...)
	h.question = h.question && !checks
	h.closed = !h.question && !checks && (u.does(listener.ClosedQuestion) || aux && plain)
	t.heardAsk(&h)
	h.asks = speech.AskingsOf(h.Words, t.m.p.Name, h.kind, h.shape, h.names)
	h.past = (h.question || h.closed) && h.asks[0].Was()
	if !h.silence && (h.question || h.closed || h.asks[0].Asks()) {
		h.follows = t.followUp(h.asks[:1])
	}
	if h.follows.n >= speech.Same { // "why don't you sing" is no advice, and "will you" asks for nothing
		h.Moves = slices.DeleteFunc(slices.Clone(h.Moves), func(m listener.Move) bool { return slices.Contains([]listener.Move{listener.Advice, listener.Ask}, m) })
	}
	for i, p := range t.m.facts {
		n := p.In(h.asked)
		if f := t.m.p.Facts[i]; typed != "" && (typed == f.Ask || typed == f.Back) {
			n += offered
		}
		h.facts = append(h.facts, n)
	}
	for _, p := range t.m.topics {
		h.topics = append(h.topics, p.In(h.asked))
	}
	h.opens = slices.ContainsFunc(t.m.opens, func(p speech.Pattern) bool { return p.In(h.stems) > 0 })
	h.sorry = h.says(speech.Sorries...)
	h.bye = h.says(speech.Byes...)
	h.hello = h.says(speech.Hellos...) || t.calls(strings.Join(speech.Stems(t.question(u.Words)), " "))
	h.thanks = h.says(speech.Thankings...)
	h.frees = h.says(speech.Frees...)
	h.rehearses = u.does(listener.Inoculation) || h.says(speech.Rehearsing...) || h.question && h.says(speech.Supposing...) && t.m.saying.In(h.stems) > 0
	h.reflects = u.does(listener.Simple, listener.Complex)
	h.puts = h.says(speech.Contempts...) && !h.says(speech.Reported...)
	if h.follows.n < speech.Same {
		h.rung = cmp.Or(rungOf(h), t.proposed(h))
	}
	if slices.Contains([]Kind{AsksWhat, Later, Objects, Refuses}, t.last.Kind) && h.rung == 0 && !h.question && h.says(speech.Datings...) {
		h.rung = t.askedFor // the day that was missing
	}
	h.Asks.When = h.Asks.When || h.says(speech.Datings...)
	for _, r := range t.m.p.Rungs {
		if r.Ask == typed {
			h.rung = r.Number
		}
	}
	t.lighten(&h)
	t.place(&h, stems)
	return h
}

// heardAsk finds out what a line asks: after what, what of it, and in what shape.
func (t *Talk) heardAsk(h *heard) {
	question := t.question(h.Words)
	wants := speech.Wanted(h.Words)
	if wants != "" && (question == "" || strings.HasSuffix(strings.ToLower(h.Words), wants)) {
		question = wants
		h.question = h.question || !h.closed && h.does(listener.Simple, listener.Complex) // "I asked who it was" gives nothing back
	}
	h.asked = t.askedAfter(h.Words, question, h.stems)
	for s := range strings.FieldsSeq(h.asked) {
		if !speech.IsVague(s) && !t.calls(s) {
			h.names = append(h.names, s)
		}
	}
	if question == "" {
		question = h.Words
	}
	h.kind = speech.KindOf(question, t.m.p.Name, h.question || h.closed)
	h.shape = speech.ShapeOf(question, t.m.p.Name, h.question || h.closed || wants != "" || strings.Contains(h.Words, "?"))
	if speech.OffersOr(question, h.shape) {
		h.shape = "asks-or"
	}
	if s := speech.ShapeOf(h.Words, t.m.p.Name, true); s == "minute" {
		h.shape = s
	}
}

// calls reports whether a stem is their name.
func (t *Talk) calls(stem string) bool { return strings.TrimSpace(speech.Phrase(t.m.p.Name)) == stem }

// question gives what a line asks: the last of its questions, or one that is surely about what they know.
func (t *Talk) question(line string) string {
	all := speech.Questions(line, t.m.p.Name)
	if len(all) == 0 {
		return ""
	}
	best, most := all[0], 4
	for _, q := range all {
		own := t.m.stems(q)
		for i, p := range t.m.facts {
			if n := p.In(own); t.facts[i].out == 0 && n > most && p.Firm(own) > 0 && !speech.OnlyNames(q, t.m.p.Name) {
				best, most = q, n
			}
		}
	}
	return best
}

// askedAfter gives the stems of what a line asks, if that is about something by
// itself, or those of the sentence it stands in.
func (t *Talk) askedAfter(line, question, stems string) string {
	own := t.m.stems(question)
	about := func(p speech.Pattern) bool { return p.In(own) > 1 }
	if len(speech.Telling(strings.Fields(own))) > 0 || slices.ContainsFunc(t.m.facts, about) || slices.ContainsFunc(t.m.topics, about) {
		return own
	}
	switch k := speech.KindOf(question, t.m.p.Name, true); {
	case question == "" || speech.ThrownBack(question):
		return stems
	case k == speech.YesNo || k == speech.Who:
		return own
	}
	return t.m.stems(speech.SentenceOf(line, question))
}

// lighten lets a line of small talk be about nothing that is kept back: a match
// last night is no bad night, and "is it cold out" asks after no cold wall.
// Who says more of a fact than of the weather means the fact.
func (t *Talk) lighten(h *heard) {
	chat := slices.IndexFunc(t.m.topics, func(p speech.Pattern) bool { return p.ID == "chat" })
	light := t.m.chatter.In(h.stems)
	if chat < 0 || h.topics[chat] < 2 && light < 2 || light == 0 && (slices.Max(append(h.topics[:chat:chat], 0)) > 0 || slices.Max(append(slices.Clone(h.topics[chat+1:]), 0)) > 0) {
		return // "the others in the car park" is about the others
	}
	for i, f := range t.m.p.Facts {
		if f.Level > 0 && h.facts[i] <= h.topics[chat]+light {
			h.facts[i] = 0
		}
	}
	for j, p := range t.m.topics {
		if light > 0 && slices.Contains([]string{"people", "time", "day", "past", "home"}, p.ID) {
			h.topics[j] = 0
		}
	}
}

// says reports whether one of the phrases stands in the line.
func (h heard) says(phrases ...string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool {
		return strings.Contains(h.stems, speech.Phrase(p))
	})
}
