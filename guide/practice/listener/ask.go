package listener

import (
	"fmt"
	"strings"
)

// Parts are what an ask holds of what makes it one that can be kept: planning
// what, when, where and with whom is what turns a yes into an act (Nickerson &
// Rogers 2010).
type Parts struct {
	What, When, Where, With bool
}

// Count is how many of them there are.
func (p Parts) Count() int {
	n := 0
	for _, there := range []bool{p.What, p.When, p.Where, p.With} {
		if there {
			n++
		}
	}
	return n
}

// Missing names what an ask leaves out.
func (p Parts) Missing() []string {
	var out []string
	for _, x := range []struct {
		there bool
		name  string
	}{{p.What, "what"}, {p.When, "when"}, {p.Where, "where"}, {p.With, "with whom"}} {
		if !x.there {
			out = append(out, x.name)
		}
	}
	return out
}

var (
	asking = []string{
		"will you", "would you come", "would you be willing to", "would you be up for", "would you like to come", "would you help",
		"would you join", "would you speak", "would you talk to", "would you bring", "would you be ready to", "would you take", "are you willing to",
		"are you up for", "can you come", "could you come", "can you bring", "could you bring", "can i count on you", "can we count on you",
		"i'd like you to", "i would like you to", "i want you to", "i'm asking you to", "i am asking you to", "i'd like to ask you to",
		"can you talk to", "could you talk to", "can you speak to", "could you speak to", "would you introduce", "could you introduce", "can you introduce",
		"what part could you", "would you be part",
	}
	// notAsking begin like an ask and are something else.
	notAsking = []string{"will you say when", "would you help me understand", "can you help me understand", "could you help me understand", "what will you say", "how will you", "what will you"}

	days   = set("monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays tomorrow tonight today weekend noon midday january february april june july august september october november december")
	places = []string{"at the", "at my", "at your", "at our", "in the", "at st", "in room", "in front of", "outside the", "outside", "round the corner", "upstairs", "downstairs", "online", "on zoom", "at mine", "at yours", "at work", "by the", "on the stair*", "to the hall", "to the office", "to the library", "to the church", "to the canteen", "to the cafe", "to the café", "to the centre", "to the center", "to my place", "to my house", "to my flat", "to mine", "to ours"}
	times  = []string{"next week", "this week", "next month", "at six", "at seven", "at eight", "at five", "at four", "at three", "at two", "at one", "at nine", "at ten", "at half", "this evening", "this afternoon", "in the morning", "in the evening", "in the afternoon", "after work", "after your shift", "before work", "after church", "after school", "o'clock", "by the end of"}
	whom   = []string{"with me", "with us", "with your", "with the", "together", "bring your", "bring a", "bring someone", "bring two", "bring one", "with two", "with three", "with both", "with her", "with him", "with them", "and me"}
)

// ask finds out whether a line asks for something to be done, and how much of
// it is there. When, where and with whom may stand in a later sentence.
func (sh shelf) ask(ss []sentence) (Parts, Label, bool) {
	h, ok := sh.asking.find(ss, hit.requests)
	words := h.words()
	if !ok {
		words = request(ss)
	}
	if words == "" || sh.notAsking.in(ss) {
		return Parts{}, Label{}, false
	}
	p := Parts{What: true, When: sh.time.in(ss) || dated(ss), Where: sh.placed(ss), With: sh.whom.in(ss)}
	why := fmt.Sprintf("asks with “%s”", words)
	if m := p.Missing(); len(m) > 0 {
		why += "; it does not say " + strings.Join(m, ", ")
	}
	return p, Label{Ask, why}, true
}

// dated reports whether a day or an hour is named.
func dated(ss []sentence) bool {
	for _, s := range ss {
		for i, w := range s.words {
			if days[w] || (w == "on" || w == "at") && isNumber(at(s.words, i+1)) {
				return true
			}
		}
	}
	return false
}

// placed reports whether a place is named: "in the morning" is none.
func (sh shelf) placed(ss []sentence) bool {
	for _, s := range ss {
		if _, ok := sh.place.find([]sentence{s}, placing); ok {
			return true
		}
		for i, w := range s.words {
			if w == "at" && strings.HasSuffix(at(s.words, i+1), "'s") {
				return true
			}
		}
	}
	return false
}

// placing reports whether a place, and no hour, follows.
func placing(h hit) bool {
	next := at(h.in.words, h.after)
	return !partOfDay[next] && !days[next]
}

var partOfDay = set("morning evening afternoon end weekend meantime way same next")
