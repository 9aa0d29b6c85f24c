package scorecard

import (
	"slices"
	"strconv"
	"strings"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/words"
)

// Within is where a criterion that was not met was within reach: after which turn
// of the person's, and what could have been said there, in words to say.
type Within struct {
	After Quote
	Say   words.Text
}

// within is where a criterion was within reach; nil is nowhere.
func (c Card) within(line string, i int) *Within {
	at := c.nearest(line, i)
	if at < 0 {
		return nil
	}
	after := c.turns[at].quoted(at)
	say := words.Of("within." + line + "." + strconv.Itoa(i+1))
	if line == "reflection" {
		back := givenBack(after.Words)
		if back == "" {
			return nil
		}
		say = words.Of("within.own", "Line", back)
	}
	return &Within{after, say}
}

// nearest is the turn of theirs after which a criterion could best have been met;
// less than none where there is none.
func (c Card) nearest(line string, i int) int {
	theirs := each(func(t Turn) bool { return !t.Organizer && t.Words != "" })(c.turns)
	if len(theirs) == 0 {
		return -1
	}
	last, ask := theirs[len(theirs)-1], slices.IndexFunc(c.turns, func(t Turn) bool { return t.asks.What })
	switch {
	case line == "framing":
		return theirs[0]
	case line == "close", line == "ask" && ask < 0:
		return last
	case line == "ask":
		if answer := slices.IndexFunc(theirs, func(n int) bool { return n > ask }); answer >= 0 {
			return theirs[answer]
		}
		return last
	case line == "autonomy" && ask > 0 && i > 0:
		before := theirs[0]
		for _, n := range theirs {
			if n < ask {
				before = n
			}
		}
		return before
	}
	return c.richest(theirs, line)
}

// richest is the turn that tells most of what a line of the rubric is about, and
// that was not followed up by what the line asks for.
func (c Card) richest(theirs []int, line string) int {
	best, most := -1, 0
	for _, n := range theirs {
		t, worth := c.turns[n], min(long, length(c.turns[n].Words))
		for _, s := range wanted[line] {
			if t.takes(s) {
				worth += long
			}
		}
		if n+1 < len(c.turns) && c.turns[n+1].does(listener.Simple, listener.Complex) == (line == "reflection") {
			worth /= 2 // it was given back, or was being
		}
		if line == "reflection" && givenBack(t.quoted(n).Words) == "" {
			worth = 0
		}
		if worth > most {
			best, most = n, worth
		}
	}
	return best
}

// wanted are the steps of the click from which a line of the rubric goes on.
var wanted = map[string][]Step{
	"curiosity": {Felt}, "reflection": {Felt}, "story": {Felt}, "link": {Felt, Shared}, "autonomy": {Systemic, Changeable},
}

// The words of a line that can be given back in one breath.
const (
	fewBack  = 3
	mostBack = 14
)

// givenBack is the most telling sentence of what somebody said, as the other gives
// it back; empty where none can be.
func givenBack(said string) string {
	best, most := "", 0
	for s := range strings.FieldsFuncSeq(spoken(said), func(r rune) bool { return strings.ContainsRune(".!;…", r) }) {
		list := strings.Fields(s)
		if len(list) < fewBack || len(list) > mostBack || strings.ContainsAny(s, "?“”\"") {
			continue
		}
		worth, own := len(list), false
		for i, w := range list {
			plain := strings.ToLower(strings.ReplaceAll(strings.Trim(w, ",:"), "’", "'"))
			if yours[plain] {
				worth = 0 // whose it is cannot be turned round
				break
			}
			if turned, ok := theirsAsYours[plain]; ok {
				own, list[i] = true, strings.Replace(w, strings.Trim(w, ",:"), turned, 1)
				if i > 0 && plain == "was" && strings.ToLower(list[i-1]) != "you" {
					list[i] = w
				}
			}
		}
		if own && worth > 0 {
			worth += mostBack
		}
		if (Turn{plain: " " + flat(s) + " "}).says(stepWords[Felt]) && worth > 0 {
			worth += 2 * mostBack
		}
		if own && worth > most {
			best, most = capital(strings.Join(list, " "))+".", worth
		}
	}
	return best
}

// spoken is what was said without what was done, which stands in brackets.
func spoken(said string) string {
	var b strings.Builder
	in := 0
	for _, r := range said {
		switch {
		case r == '(':
			in++
		case r == ')':
			in = max(0, in-1)
		case in == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}
