package people

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/whom"
)

// Filter says whom a list is to show. The zero Filter is everyone.
type Filter struct {
	// Words are looked for in all that a row tells in words; each has to be there.
	// They, Place and Tag are in the form of whom.Loosely.
	Words      []string
	Place, Tag string
	// Rung is the id of the furthest rung of a ladder that they completed.
	Rung   string
	Stance int // 1 to 5; 0 is any
	// NotMetSince is of those whom nobody met since that day, and NobodyMet of those
	// whom nobody ever did.
	NotMetSince time.Time
	NobodyMet   bool
	Owes, Owed  bool

	ladder Ladder
}

// ReadFilter reads what is typed above a list: #tag, at PLACE, stance 2, rung come, owes,
// owed, not met yet, not met since 6 weeks; every other word is looked for. What is
// not typed to its end yet narrows nothing.
func ReadFilter(text string, ladder Ladder, now time.Time) Filter {
	f := Filter{ladder: ladder}
	for w := strings.Fields(text); len(w) > 0; {
		w = w[f.take(w, now):]
	}
	return f
}

// take takes in what the first of some words says, and tells how many of them that is.
func (f *Filter) take(w []string, now time.Time) int {
	next := ""
	if len(w) > 1 {
		next = w[1]
	}
	said := whom.Loosely(strings.Join(w[:min(3, len(w))], " "))
	two := whom.Loosely(strings.Join(w[:min(2, len(w))], " "))
	switch first := whom.Loosely(w[0]); {
	case said == metSince:
		for n := min(len(w), 7); n > 3; n-- {
			if day, ok := since(strings.Join(w[3:n], " "), now); ok {
				f.NotMetSince = day
				return n
			}
		}
		return 3
	case said == notMetYet:
		f.NobodyMet = true
		return 3
	case two == notMet:
		f.NobodyMet = len(w) == 2 || f.NobodyMet
		return 2
	case first == wordOwes:
		f.Owes = true
	case first == wordOwed:
		f.Owed = true
	case strings.HasPrefix(first, "#"):
		f.Tag = first[1:]
	case first == wordStance:
		n, err := strconv.Atoi(next)
		if err == nil && n >= 1 && n <= 5 {
			f.Stance = n
		}
		return min(2, len(w))
	case first == wordPlace && next != "":
		f.Place = whom.Loosely(next)
		return 2
	case first == wordRung:
		return f.rung(w)
	case first != wordPlace:
		f.Words = append(f.Words, first)
	}
	return 1
}

// rung takes in a rung of the ladder, by its id or what it is called.
func (f *Filter) rung(w []string) int {
	for n := min(len(w), 6); n > 1; n-- {
		typed := whom.Loosely(strings.Join(w[1:n], " "))
		for _, r := range f.ladder {
			if strings.HasPrefix(r.ID, strings.ReplaceAll(typed, " ", "-")) || strings.HasPrefix(whom.Loosely(r.Words), typed) {
				f.Rung = r.ID
				return n
			}
		}
	}
	return min(2, len(w))
}

// since is the day that words name, or that was as long ago as they say.
func since(words string, now time.Time) (time.Time, bool) {
	day, err := when.ReadPast(words+ago, now)
	if err != nil {
		day, err = when.ReadPast(words, now)
	}
	return day, err == nil
}

// Match reports whether somebody is to be shown.
func (f Filter) Match(r Row) bool {
	switch {
	case f.NobodyMet && r.Talks > 0, !f.NotMetSince.IsZero() && (r.Talks == 0 || !r.Last.Before(f.NotMetSince)),
		f.Owes && !r.Owes(), f.Owed && !r.Owed(), f.Stance > 0 && r.Stance != f.Stance, !has(r.Card.Place, f.Place):
		return false
	}
	if f.Rung != "" {
		if reached, _ := f.ladder.Reached(r.Rungs); reached.ID != f.Rung {
			return false
		}
	}
	if f.Tag != "" && !slices.ContainsFunc(r.Card.Tags, func(t string) bool { return strings.HasPrefix(whom.Loosely(t), f.Tag) }) {
		return false
	}
	return !slices.ContainsFunc(f.Words, func(w string) bool { return !r.tells(w) })
}

// tells reports whether a word is in what the row tells.
func (r Row) tells(w string) bool {
	c := r.Card
	for _, text := range [...]string{r.Name, c.Place, c.Shift, c.Line, c.Through, c.Reach, c.Best, c.Language} {
		if has(text, w) {
			return true
		}
	}
	return slices.ContainsFunc(slices.Concat(c.Tags, r.Also), func(t string) bool { return has(t, w) })
}

// has reports whether a word, in the form of whom.Loosely, is in a text. A list of
// ten thousand asks at every key: plain letters are looked through as they are.
func has(text, w string) bool {
	if w == "" || len(text) < len(w) {
		return w == ""
	}
	for i := range len(text) {
		if text[i] >= 0x80 {
			return strings.Contains(whom.Loosely(text), w)
		}
	}
	small, capital := w[0], w[0]
	if 'a' <= small && small <= 'z' {
		capital -= 'a' - 'A'
	}
	for i := 0; i+len(w) <= len(text); i++ {
		if (text[i] == small || text[i] == capital) && strings.EqualFold(text[i:i+len(w)], w) {
			return true
		}
	}
	return false
}
