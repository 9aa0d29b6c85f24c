package listener

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/guide/words"
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

// Listed puts what is missing in a row.
func Listed(missing []words.Text) (out words.Text) {
	for i, x := range missing {
		if i == 0 {
			out = x
		} else {
			out = words.Of("ask.parts.and", "Before", out, "Last", x)
		}
	}
	return out
}

// Or is what one of the two holds.
func (p Parts) Or(q Parts) Parts {
	return Parts{p.What || q.What, p.When || q.When, p.Where || q.Where, p.With || q.With}
}

// Missing names what an ask leaves out.
func (p Parts) Missing() []words.Text {
	var out []words.Text
	for _, x := range []struct {
		there bool
		id    string
	}{{p.What, "ask.parts.what"}, {p.When, "ask.parts.when"}, {p.Where, "ask.parts.where"}, {p.With, "ask.parts.with"}} {
		if !x.there {
			out = append(out, words.Of(x.id))
		}
	}
	return out
}

// ask finds out whether a line asks for something to be done, and how much of
// it is there. When, where and with whom may stand in a later sentence.
func (sh shelf) ask(ss []sentence, line string) (Parts, Label, bool) {
	h, ok := sh.asking.find(ss, hit.requests)
	asks := h.words()
	if !ok {
		asks = request(ss)
	}
	if asks == "" || sh.notAsking.in(ss) {
		return Parts{}, Label{}, false
	}
	p := sh.details(ss, line)
	p.What = true
	why := reason{"reason.ask", asks}.text()
	if missing := p.Missing(); len(missing) > 0 {
		why.Values = append(why.Values, "Missing", Listed(missing))
	}
	return p, Label{Ask, why}, true
}

// details are when, where and with whom, wherever in a line they stand.
func (sh shelf) details(ss []sentence, line string) Parts {
	return Parts{When: sh.time.in(ss) || dated(ss), Where: sh.placed(ss), With: sh.whom.in(ss) || withName(line)}
}

// Details are when, where and with whom a line says, whether it asks for
// something or not: a line that only answers "when?" completes an ask.
func Details(line string) Parts { return everydayShelf().details(split(line), line) }

var everydayShelf = sync.OnceValue(newShelf)

// withName reports whether somebody is named whom it is done with: "with Rosa",
// "you and Ali", an initial as well.
func withName(line string) bool {
	words := strings.Fields(line)
	for i, w := range words {
		next := at(words, i+1)
		if w = strings.ToLower(w); w == "with" || w == "and" && i > 0 {
			first, _ := utf8.DecodeRuneInString(next)
			plain := strings.ToLower(strings.TrimRight(next, ".,!?"))
			if unicode.IsUpper(first) && !days[plain] && !ours[plain] && (w == "with" || !wh[plain] && !verbs[plain] && !common[plain]) {
				return true
			}
		}
	}
	return false
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
			if sites[w] && i > 0 && (len(s.words[i-1]) > 4 && strings.HasSuffix(s.words[i-1], "s") || goes(s.words[max(0, i-4):i])) {
				return true
			}
		}
	}
	return false
}

// goes reports whether words lead to a place: "to the tenants'", "in our".
func goes(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return toward[w] })
}

// placing reports whether a place, and no hour, follows.
func placing(h hit) bool {
	next := at(h.in.words, h.after)
	return !partOfDay[next] && !days[next]
}
