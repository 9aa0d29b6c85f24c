package when

import (
	"strconv"
	"strings"
	"time"
)

// split gives the words in small letters, without the punctuation around
// them. The dot behind a number stays: 24.11. is a day.
func split(text string) []string {
	var out []string
	text = strings.ReplaceAll(text, "’", "'")
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return strings.ContainsRune(" \t\r\n,;!?()[]\"“”", r)
	}) {
		w = strings.TrimLeft(w, ".-–—'")
		w = strings.TrimRight(w, "-–—':")
		if strings.Trim(w, "0123456789.") != "" || strings.Count(w, ".") != 2 {
			w = strings.TrimRight(w, ".")
		}
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// number is a count in digits or in words. A number of the calendar or the
// clock is in digits: see digits.
func number(w string) (int, bool) {
	for i, s := range [...]string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"} {
		if i > 0 && w == s {
			return i, true
		}
	}
	if w == "a" || w == "an" {
		return 1, true
	}
	return digits(w, 3)
}

// digits is a number of at most so many digits.
func digits(w string, most int) (int, bool) {
	if w == "" || len(w) > most || strings.Trim(w, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil
}

// ordinal is the number of a day in its month: 24, 24th.
func ordinal(w string) (int, bool) {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if n, ok := strings.CutSuffix(w, end); ok {
			return digits(n, 2)
		}
	}
	return digits(w, 2)
}

// month is a month by its name, or by its first three letters.
func month(w string) (time.Month, bool) {
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if w == name || w == name[:3] || m == time.September && w == "sept" {
			return m, true
		}
	}
	return 0, false
}

// weekday is a day of the week by its name, in the plural too, or by the
// letters it is shortened to.
func weekday(w string) (time.Weekday, bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if strings.TrimSuffix(w, "s") == name || w == name[:3] {
			return d, true
		}
	}
	switch w {
	case "tues":
		return time.Tuesday, true
	case "weds":
		return time.Wednesday, true
	case "thur", "thurs":
		return time.Thursday, true
	}
	return 0, false
}

// isWord reports whether a short weekday is another word where it stands: the
// sun, she sat, they wed.
func isWord(w, before string) bool {
	switch w {
	case "sun", "sat", "wed", "mon":
	default:
		return false
	}
	switch before {
	case "the", "a", "an", "i", "you", "he", "she", "it", "we", "they", "who", "that", "has", "have", "had", "newly":
		return true
	}
	return false
}

// isWhich reports whether a word says which week a weekday is of.
func isWhich(w string) bool { return w == "next" || w == "this" || w == "coming" || w == "last" }

// apart reports whether a word before a weekday makes it a certain one.
func apart(w string) bool {
	switch w {
	case "first", "second", "third", "fourth", "fifth", "other", "easter", "good", "ash", "palm", "black":
		return true
	}
	_, ok := ordinal(w)
	_, bare := digits(w, 2)
	return ok && !bare // the 2nd tuesday
}

// joins reports whether a word makes several days of two numbers.
func joins(w string) bool { return w == "or" || w == "and" || w == "to" }

// isUnit reports whether a word is a stretch of days.
func isUnit(w string) bool {
	switch strings.TrimSuffix(w, "s") {
	case "week", "fortnight", "month":
		return true
	}
	return false
}

// negates reports whether a word before a day takes it out: any day but
// monday.
func negates(w string) bool {
	switch w {
	case "not", "but", "except", "never", "no", "can't", "cannot", "won't", "don't", "doesn't":
		return true
	}
	return false
}

// rules reports whether a word behind "monday is" rules that day out.
func rules(w string) bool {
	switch w {
	case "out", "off", "no", "not", "never", "bad", "full", "gone", "taken", "impossible":
		return true
	}
	return false
}

// fails reports whether a word behind "monday doesn't", or that there is none,
// rules that day out.
func fails(w string) bool {
	switch w {
	case "", "work", "suit", "do", "fit", "be", "happen", "make", "good", "possible", "free", "available", "ok", "okay":
		return true
	}
	return false
}

// numbersThing reports whether the word before 12/3 makes it the number of a
// thing: room 12/3.
func numbersThing(w string) bool {
	switch w {
	case "room", "flat", "apt", "apartment", "unit", "suite", "house", "building", "block", "floor", "level", "stair", "stairs",
		"door", "gate", "hall", "ward", "bed", "bay", "dock", "lot", "table", "desk", "platform", "line", "bus", "tram", "route",
		"number", "nr", "shift", "team", "group", "class", "grade", "year", "page", "part", "step", "section", "article", "clause",
		"paragraph", "case", "file", "form", "size", "score", "won", "lost", "only", "almost", "nearly":
		return true
	}
	return false
}

// countsThings reports whether the word behind 3/4 makes it a part: 3/4 of us.
func countsThings(w string) bool {
	switch strings.TrimSuffix(w, "s") {
	case "of", "hour", "day", "week", "month", "year", "inch", "mile", "cup", "pint", "majority", "vote", "people", "member",
		"worker", "tenant", "full", "done", "time", "price", "pay":
		return true
	}
	return false
}
