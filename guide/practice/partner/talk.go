package partner

import (
	"slices"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner/speech"
	"example.org/onetoone/guide/words"
)

// rest is for how many turns a line is not said again.
const rest = 20

// Talk is a practice talk with a persona, up to some turn. It is a value: Hear
// gives the talk after the turn, and leaves this one as it is.
type Talk struct {
	m *mind
	n int // turns so far

	trust, patience int
	locked          bool // level 3 is shut until it is made up for
	lockTurn        int
	lockWords       string
	mended          int  // good turns since then
	closed          int  // closed questions in a row
	silences        int  // in a row
	strain          int  // lines that led nowhere, and were not made up for
	past            int  // lines in a row that passed over what they said
	passed          bool // the line before did
	warned, over    bool

	thread   int    // the fact that is being talked of, or -1
	topic    string // the general topic that is, since then; empty for none
	facts    []record
	lastSaid []int // for each line the turn it was said in, 0 for never
	last     Reply
	// heardLately are their last lines, the newest last.
	heardLately []string
	toldLately  []string // those that told something
	linesHeard  []string // the organizer's, as stems
	askedBack   bool     // their last words were a question of their own
	retorts     []string // what was said in the words of a question, and not from the persona's lines

	link     voice
	stage    stage // of the objection
	refused  int   // how often they said no
	refusedN int   // to which rung, the smallest
	vague    int   // how often an ask was without a day
	askedFor int   // the rung of the last ask
	agreed   int   // to which rung; 0 for none
}

// record is what happened to one fact.
type record struct {
	out, shut           int  // the turn; 0 for none
	before              bool // it was out when a drill began
	outWords, shutWords string
	why                 words.Text // it stayed in
	given               bool       // the reflection that is offered for it was said
}

// voice is who put into words that it is shared, or that somebody decides it.
type voice int

const (
	nobody voice = iota
	them
	organizer
)

// stage is how far their objection has come.
type stage int

const (
	unspoken stage = iota
	voiced
	met
)

// Begin gives the talk before the first turn, and how they open the door, or
// what they have just told where a drill begins.
func Begin(p personas.Persona, s Setup) (Talk, Reply) {
	m := newMind(p, s)
	t := Talk{
		m: m, trust: m.bounds.trust, patience: m.bounds.patience, thread: -1,
		facts: make([]record, len(m.p.Facts)), lastSaid: make([]int, len(m.lines)),
	}
	if s.Drill.Stage != "" {
		return t.beginDrill()
	}
	t.n = 1 // so that a line said now is not one never said
	r := t.say(Reacts, m.p.Opening)
	t.n, t.last = 0, r
	return t, r
}

// Hear gives the talk after a turn, and the reply. When the talk is over the
// reply is [Gone], and nothing changes.
func (t Talk) Hear(u Turn) (Talk, Reply) {
	if t.over {
		return t, Reply{Kind: Gone}
	}
	t.facts, t.lastSaid = slices.Clone(t.facts), slices.Clone(t.lastSaid)
	t.n++
	h := t.hear(u)
	for i, f := range t.m.p.Facts {
		t.facts[i].given = t.facts[i].given || u.Words != "" && u.Words == f.Back
	}
	change := t.weigh(h)
	t.linesHeard = append(slices.Clone(t.linesHeard), h.stems)
	r := t.answer(h, change)
	t.askedBack = false
	if len(r.Lines) > 0 && !t.m.says(r.Lines[0]) {
		t.retorts = append(slices.Clone(t.retorts[max(0, len(t.retorts)-rest):]), r.Lines[0])
	}
	if r.Kind == Dwells || r.Kind == Answers {
		t.askBack(&r)
	}
	t.last = r
	t.heardLately = append(slices.Clone(t.heardLately[max(0, len(t.heardLately)-3):]), r.Lines...)
	if slices.Contains(telling, r.Kind) {
		t.toldLately = append(slices.Clone(t.toldLately[max(0, len(t.toldLately)-3):]), r.Lines...)
	}
	return t, r
}

// Over reports whether they have ended the talk, or said goodbye.
func (t Talk) Over() bool { return t.over }

// Turns is how many turns the organizer has had.
func (t Talk) Turns() int { return t.n }

// say gives a reply with one of the lines, or one without lines when all of
// them were said lately. What was never said comes first.
func (t *Talk) say(k Kind, lines []string) Reply {
	best, at := []string(nil), t.n
	for _, l := range lines {
		said := t.lastSaid[t.m.lines[l]]
		switch {
		case said > 0 && t.n+1-said <= rest || speech.Answered(l, t.linesHeard):
		case said < at || best == nil:
			best, at = []string{l}, said
		case said == at:
			best = append(best, l)
		}
	}
	if best == nil {
		return Reply{Kind: k}
	}
	line := best[speech.Draw(t.m.setup.Seed, t.n, string(k))%uint64(len(best))]
	t.lastSaid[t.m.lines[line]] = t.n + 1
	return Reply{Kind: k, Lines: []string{line}}
}

// sayFirst is say, of the first lines of which there is one to be said.
func (t *Talk) sayFirst(k Kind, pools ...[]string) (r Reply) {
	for _, pool := range pools {
		if r = t.say(k, pool); len(r.Lines) > 0 {
			break
		}
	}
	return r
}

// sayOf is say, of the lines that have a word in common with what was said if
// there are any.
func (t *Talk) sayOf(k Kind, lines []string, h heard) Reply {
	if r := t.say(k, t.near(lines, h)); len(r.Lines) > 0 {
		return r
	}
	return t.say(k, lines)
}

// near gives those of some lines that have a telling word in common with what was said.
func (t *Talk) near(lines []string, h heard) (near []string) {
	for _, l := range lines {
		if t.shares(h, l) {
			near = append(near, l)
		}
	}
	return near
}

// chance is true once in so many turns, by the seed.
func (t *Talk) chance(oneIn uint64, purpose string) bool {
	return speech.Draw(t.m.setup.Seed, t.n, purpose)%oneIn == 0
}

// askBack lets them ask something, once they have begun to trust.
func (t *Talk) askBack(r *Reply) {
	if t.trust < 3 || !t.chance(4, "ask back") {
		return
	}
	if back := t.say(r.Kind, t.m.p.AsksBack); len(back.Lines) > 0 && t.lastSaid[t.m.lines[back.Lines[0]]] == t.n+1 {
		r.Lines = append(r.Lines, back.Lines...)
		t.askedBack = true
	}
}

// isBad reports whether a move is one that costs trust.
func isBad(h heard) bool {
	pitches := h.does(listener.Pitch) && !speech.SumsUp(h.Words) && h.shape != "minute" && !h.past
	if h.says(speech.Guesses...) {
		return h.fixes() // "you must be tired" tells nobody what to do
	}
	return pitches || h.does(listener.Advice, listener.Judgement) || h.fixes()
}

// fixes reports whether a promise takes the matter out of their hands; one to
// ring, or to bring something, does not.
func (h heard) fixes() bool {
	return h.does(listener.Promise) && h.says(speech.Fixings...)
}
