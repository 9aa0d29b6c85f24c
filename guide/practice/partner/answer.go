package partner

import (
	"slices"
	"strings"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner/speech"
)

// answer decides what they do. The order is that of how strong a reason is:
// how they were treated, what they are asked for, what it is about, what was
// done, and at last nothing.
func (t *Talk) answer(h heard, c change) Reply {
	ways := []func(heard, change) (Reply, bool){
		t.leave, t.goodbye, t.hurt, t.asked, t.objection, t.rehearsed, t.quiet, t.heardSorry, t.surely, t.told, t.prompted, t.nearly, t.known, t.confirms, t.stay, t.react, t.talkOf, t.rest,
	}
	for _, way := range ways {
		if r, ok := way(h, c); ok && (len(r.Lines) > 0 || r.Kind == Gone) {
			return r
		}
	}
	return t.fill()
}

// leave ends the talk when patience is gone, after one warning.
func (t *Talk) leave(h heard, c change) (Reply, bool) {
	if t.patience > 0 || c == good || c == none || h.sorry {
		return Reply{}, false
	}
	if !t.warned {
		t.warned = true
		return t.say(Warns, t.m.p.Impatient), true
	}
	t.over = true
	return t.say(Leaves, t.m.p.Ends), true
}

func (t *Talk) goodbye(h heard, _ change) (Reply, bool) {
	if !h.bye || h.question || h.rung > 1 || h.closed && h.says(speech.Byes[:2]...) {
		return Reply{}, false
	}
	t.over = true
	return t.say(Goodbye, t.m.p.Farewells), true
}

// hurt answers what costs trust.
func (t *Talk) hurt(h heard, c change) (Reply, bool) {
	asks := h.question || strings.HasSuffix(h.Words, "?") && !h.does(listener.Advice, listener.Pitch, listener.Promise)
	if (h.rung > 0 || asks && c != streak) && h.shuts < 0 && !h.puts {
		return Reply{}, false
	}
	switch {
	case h.shuts >= 0:
		return t.sayFirst(Reacts, t.m.p.Shuts[h.shuts].Says, t.m.p.Curt), true
	case c == streak:
		return t.say(Reacts, t.moves("closed-streak")), true
	case c != bad:
		return Reply{}, false
	case t.stage == voiced && t.chance(2, "firm"):
		if r := t.say(Objects, t.drawn().Firm); len(r.Lines) > 0 {
			return r, true
		}
	}
	for _, x := range []struct {
		m  listener.Move
		id string
	}{{listener.Judgement, "judgement"}, {listener.Pitch, "pitch"}, {listener.Advice, "advice"}, {listener.Promise, "promise"}} {
		if h.does(x.m) || h.puts && x.m == listener.Judgement {
			if r := t.say(Reacts, t.moves(x.id)); len(r.Lines) > 0 {
				return r, true
			}
		}
	}
	return t.say(Reacts, t.m.p.Curt), true
}

func (t *Talk) moves(id string) []string { return personas.GroupOf(t.m.p.Moves, id).Says }

// quiet answers a held silence.
func (t *Talk) quiet(h heard, _ change) (Reply, bool) {
	if !h.silence {
		return Reply{}, false
	}
	if r, ok := t.reveal(h); ok {
		return r, true
	}
	if t.silences > 2 {
		if r := t.say(Reacts, t.moves("silence-long")); len(r.Lines) > 0 {
			return r, true
		}
	}
	if t.silences == 1 && t.last.Kind != Filler {
		r := t.say(Reacts, t.moves("silence"))
		if i := slices.IndexFunc(t.m.p.Facts, func(f personas.Fact) bool {
			return f.Level == 1 && t.facts[t.m.index[f.ID]].out == 0 && t.shutBy(t.m.index[f.ID], heard{question: true}).IsZero()
		}); i >= 0 && t.trust > t.m.bounds.second {
			told := t.tell(i, h) // who is let be says what is on their mind
			told.Lines = append(slices.Clip(r.Lines), told.Lines...)
			return told, true
		}
		if len(r.Lines) > 0 {
			return r, true
		}
	}
	return t.say(Silent, t.m.p.Gestures), true
}

func (t *Talk) heardSorry(h heard, _ change) (Reply, bool) {
	asks := h.question || h.closed
	if h.says(speech.Regrets...) && !asks {
		return t.say(Reacts, t.moves("apology")), true
	}
	if !h.sorry || t.lockTurn == 0 && t.last.Kind != Guards && !h.opens || asks && !t.locked || h.about > 1 && h.question && !h.opens {
		return Reply{}, false
	}
	return t.say(Reacts, t.moves("apology")), true
}

// told lets a fact out, if the turn opens its gate.
func (t *Talk) told(h heard, _ change) (Reply, bool) {
	switch {
	case h.count > 60:
		return t.say(Reacts, t.moves("long")), true
	case h.shape == "minute" && t.strongest(h) < 5:
		return t.say(Reacts, t.moves("minute")), true
	}
	return t.reveal(h)
}

// subject is something a line may be about, and how much.
type subject struct {
	score int
	say   func() Reply
}

// talkOf answers by what the line is about: it guards what is in, dwells on
// what is out, or says something of a general topic.
func (t *Talk) talkOf(h heard, _ change) (Reply, bool) {
	var list []subject
	gives := (h.reflects || h.guesses) && !h.question && !h.closed // back what was said: it is about that
	for i, n := range h.facts {
		if i != t.thread && h.stays {
			n = t.m.facts[i].In(h.own)
		}
		if up := t.m.parent(i); t.m.p.Facts[i].Level > 1 && t.facts[i].out == 0 && (up < 0 || t.facts[up].out == 0) && n < 4 {
			continue // a word alone does not touch what lies behind something else
		}
		if t.suits(h, t.m.facts[i], n) && (!gives || t.facts[i].out > 0 || t.thread < 0 || t.m.related(i, t.thread)) {
			list = append(list, subject{3*n + 1, func() Reply { return t.ofFact(i, h) }})
		}
	}
	for i, n := range h.topics {
		if t.suits(h, t.m.topics[i], n) && (!gives || t.thread < 0 || slices.Contains([]string{"feeling", "anger", "chat"}, t.m.topics[i].ID)) {
			list = append(list, subject{3 * n, func() Reply { return t.ofTopic(t.m.topics[i].ID, h) }})
		}
	}
	slices.SortStableFunc(list, func(a, b subject) int { return b.score - a.score })
	for _, s := range list {
		if r := s.say(); len(r.Lines) > 0 {
			return r, true
		}
	}
	return Reply{}, false
}

// suits reports whether so much is enough to speak of something. Where a person, a
// day, a place, a number, a reason or a yes is asked for, one word of it is not, and
// elsewhere only if it is all that is asked about.
func (t *Talk) suits(h heard, p speech.Pattern, n int) bool {
	fact, known := t.m.index[p.ID]
	easy := !known && !slices.Contains([]string{"boss", "decides", "age", "name"}, p.ID) || known && t.m.p.Facts[fact].Level == 0
	switch {
	case easy && n < offered && (h.question || h.closed) && !h.asks[0].Soft() && !(n > 3 && known && h.shape == "asks-how-much"):
		return false // a person, a day or a number is asked for, and that tells none
	case known && t.facts[fact].out == 0 && n < 6 && (h.question || h.closed) && (t.others(h, fact) > 1 || h.kind == speech.Who && t.m.p.Facts[fact].Level == 0 && !t.m.named[p.Found(h.asked)]):
		return false // it is about something else that has a word of this
	case known && t.facts[fact].out == 0 && n < offered && (h.kind == speech.Who && t.others(h, fact) > 0 || h.kind == speech.YesNo && t.others(h, fact) > 1 || n < 6 && t.m.p.Facts[fact].Level < 2 && (h.shape == "asks-how" || h.asks[0].OfOne())):
		return false // and of this one there is only a word
	case (h.kind == speech.When || h.kind == speech.Amount || h.shape == "asks-how-much") && (n < 6 && known && t.facts[fact].out == 0 || n > 3 && !known && !slices.Contains(speech.Timed, p.ID) && !slices.Contains(speech.Counted, p.ID)):
		return false // what is told of it says no when
	case known && t.facts[fact].out == 0 && n < offered && (h.kind == speech.YesNo && n < 5 && t.m.p.Facts[fact].Level < 2 || n < 9 && (slices.Contains(speech.Unreal, h.shape) || h.shape == "asks-best") || n < 6 && (h.shape == "asks-said" || len(h.names) == 0 && h.kind != speech.Then && slices.Contains(speech.WantsOne, h.kind)) || !slices.ContainsFunc(t.m.p.Facts[fact].Says, func(l string) bool { return speech.Measures(l, h.shape) })):
		return false
	case !known && (slices.Contains(speech.Broad, p.ID) && (h.question || h.closed || strings.Contains(h.Words, "?")) || h.shape == "asks-said" || h.kind == speech.Why || !speech.MayTell(p.ID, h.shape, h.stems, p.Found(h.asked), h.kind) || !slices.ContainsFunc(personas.GroupOf(t.m.p.Topics, p.ID).Says, func(l string) bool { return speech.Measures(l, h.shape) })):
		return false // "what did they say" is about what was talked of
	case !known && n < 4 && (h.question || h.closed) && h.asks[0].OfOne(), known && t.facts[fact].out == 0 && n < 5 && h.kind == speech.YesNo:
		return false // it is about somebody, or has an answer in its own words
	case !known && !speech.ThrownBack(t.question(h.Words)) && !speech.Heads(p, h.shape, h.asked, h.names):
		return false // something else is named
	case n > 3:
		return len(h.names) == 0 || p.Firm(h.asked) > 0
	case n > 1 && len(h.names) == 1 && (h.kind == speech.YesNo || h.kind == speech.Amount && (known || slices.Contains(speech.Counted, p.ID)) || h.kind == speech.Who && known || h.kind == speech.When && slices.Contains(speech.Timed, p.ID)) && h.shape != "asks-maybe":
		return true // "have you got kids", "how much is your rent"
	case n < 2 || slices.Contains(speech.WantsOne, h.kind) || slices.Contains(speech.WantsIts, h.shape):
		return false
	}
	return !h.question && !h.closed && !strings.Contains(h.Words, "?") || len(h.names) == 1 || len(h.names) > 1 && known && h.names[len(h.names)-1] == p.Found(h.asked)
}

// others is how many of the names in a question have nothing to do with a fact.
func (t *Talk) others(h heard, fact int) int {
	return len(slices.DeleteFunc(slices.Clone(h.names), func(s string) bool { return strings.Contains(t.m.own[fact], " "+s+" ") }))
}

// ofFact speaks of a fact without letting anything more out.
func (t *Talk) ofFact(i int, h heard) Reply {
	f := t.m.p.Facts[i]
	var r Reply
	switch {
	case t.facts[i].out > 0:
		was, topic := t.thread, t.topic
		t.thread, t.topic = i, ""
		if r = t.slot(h); len(r.Lines) == 0 {
			r = t.sayOf(Dwells, slices.DeleteFunc(slices.Clone(f.Again), func(l string) bool { return !speech.Measures(l, h.shape) }), h)
		}
		if len(r.Lines) == 0 {
			t.thread, t.topic = was, topic
		}
	case f.Level == 3 && t.trust >= t.m.bounds.second && t.chance(2, "silent"):
		r = t.say(Silent, t.m.p.Gestures)
	case f.Level > 0:
		for _, x := range []struct {
			k     Kind
			lines []string
		}{{Guards, f.Guards}, {Guards, t.m.p.Curt}, {Changes, t.m.p.Asides}} {
			if r = t.say(x.k, x.lines); len(r.Lines) > 0 {
				break
			}
		}
	}
	r.Fact = f.ID
	return r
}

// ofTopic speaks of a general topic as the mood is.
func (t *Talk) ofTopic(id string, h heard) (r Reply) {
	defer func() {
		if len(r.Lines) > 0 {
			t.topic = id
		}
	}()
	g := personas.GroupOf(t.m.p.Topics, id)
	switch {
	case id == "chat" && (h.question || h.closed):
		return t.sayFirst(Answers, t.near(g.Says, h), t.moves("chat"))
	case t.trust >= 5 && len(g.Warm) > 0:
		if r := t.sayOf(Answers, g.Warm, h); len(r.Lines) > 0 {
			return r
		}
	}
	return t.sayOf(Answers, g.Says, h)
}

// rest answers a line about nothing that is known: with what was talked of last,
// with what they tell anybody, or as the kind of line deserves.
func (t *Talk) rest(h heard, c change) (Reply, bool) {
	if c == astray && (h.lately || !h.question && !h.closed) {
		return t.fill(), true
	}
	if h.reflects && !h.question && !h.closed && t.thread >= 0 && t.topic == "" {
		if r := t.dwell(t.m.p.Facts[t.thread].Again); len(r.Lines) > 0 {
			return r, true
		}
	}
	id := ""
	switch {
	case h.hello && !h.question && !h.closed:
		id = "hello"
	case h.thanks && !h.question && !h.closed:
		id = "thanks"
	case (h.reflects || h.guesses) && !h.question && !h.closed:
		id = "reflection"
	case h.shape != "":
		for i, f := range t.m.p.Facts {
			if f.Level == 0 && t.facts[i].out == 0 && t.m.facts[i].In(h.asked) > 1 && slices.Contains(speech.ByAndLarge, h.shape) && !h.asks[0].OfOne() {
				return t.tell(i, h), true // it is told to anybody
			}
		}
		if h.bare && h.points && t.hasSlot(h) {
			return t.slot(h), true
		}
		if r := t.plain(h); len(r.Lines) > 0 {
			return r, true
		}
	}
	switch {
	case id != "":
	case h.question:
		id = "question"
	case h.closed:
		id = "closed"
	case h.does(listener.Disclosure):
		id = "disclosure"
	case h.does(listener.Information):
		id = "information"
	}
	return t.say(Reacts, t.moves(id)), id != ""
}

// fill answers when nothing else does, by one of more than twenty lines.
func (t *Talk) fill() Reply {
	return t.sayFirst(Filler, t.m.p.Fillers, t.m.p.Asides, t.m.p.Gestures, t.m.p.Curt)
}
