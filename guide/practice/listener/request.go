package listener

import "slices"

// requests reports whether the words ask them to do something, rather than
// whether, how or with whom they would.
func (h hit) requests() bool {
	if !h.own() || after[h.before(1)] {
		return false
	}
	next, third := at(h.in.words, h.after), at(h.in.words, h.after+1)
	return h.words() != willYou || !fates[next] || next == "tell" && third != "me" && third != "us"
}

// request gives the words by which a line asks for something to be done, where
// no phrase does: "would you" and a deed, "shall we" and a day.
func request(ss []sentence) string {
	for _, s := range ss {
		w, day := s.words, dated([]sentence{s})
		for i := range w {
			if i > 0 && after[w[i-1]] || !(hit{s, i, i + 1}).own() {
				continue
			}
			if givers[w[i]] && at(w, i+1) == "you" {
				if deed := able(w, i+2); asksDeed(w, deed, day) {
					return w[i] + youTo + w[deed]
				}
			}
			if words := invites(w, i, s.asks, day); words != "" {
				return words
			}
		}
	}
	return ""
}

// able is the place behind "be able to" and "please", if they stand at i.
func able(w []string, i int) int {
	if at(w, i) == "and" { // "you and Ali"
		i += 2
	}
	for strengths[at(w, i)] || at(w, i) == "please" {
		i++
	}
	if at(w, i) == "be" && slices.Contains([]string{"able", "prepared", "happy", "free", "ready"}, at(w, i+1)) && at(w, i+2) == "to" {
		return i + 3
	}
	return i
}

// asksDeed reports whether the word at i is a deed, and what stands behind it
// makes it one that is asked for.
func asksDeed(w []string, i int, day bool) bool {
	deed, next := at(w, i), at(w, i+1)
	switch {
	case !deeds[deed], next == "if", next == "about", next == "differently", next == "that", next == "it":
		return day && deeds[deed] && (next == "that" || next == "it")
	case deed == "tell":
		return next != "me" && next != "us" && !anyones[next]
	case deed == "have":
		return next == "a" && at(w, i+2) == "word"
	case deed == "do":
		return day || next == "the" || next == "a" || next == "one"
	case bare[deed]:
		return day || next == "a" || next == "out" || isNumber(next)
	}
	return true
}

// invites gives the words of an invitation that begins at i.
func invites(w []string, i int, asks, day bool) string {
	join := func(n int) string {
		words := w[i]
		for _, x := range w[i+1 : i+n] {
			words += " " + x
		}
		return words
	}
	next, third := at(w, i+1), at(w, i+2)
	switch w[i] {
	case "fancy":
		if next == "coming" || next == "joining" || next == "helping" || next == "comin" {
			return join(2)
		}
	case "please":
		if next == "come" || next == "join" || next == "sign" || next == "bring" || next == "help" {
			return join(2)
		}
	case "want":
		if next == "to" && (third == "come" || third == "join" || third == "help" || third == "sign") && (asks || i == 0) && !slices.Contains(w[:i], "i") {
			return join(3)
		}
	case "put", "count":
		if next == "you" && (third == "down" || third == "in") {
			return join(3)
		}
	case "shall", "could", "can":
		if next == "we" && day {
			return join(2)
		}
	case "let's":
		if day {
			return join(1)
		}
	case "you":
		if (next == "in" || next == "coming") && asks && i >= len(w)-2 && !wh[sentence{words: w}.core0()] {
			return join(2)
		}
	case "sign":
		if next == "here" || next == "this" && i == 0 {
			return join(2)
		}
	}
	return ""
}
