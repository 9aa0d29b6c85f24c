package people

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/when"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

// Rhythm is after how many days people are met again, by their tag in the form of
// whom.Loosely; that of "" is of everyone else.
type Rhythm map[string]int

// Usual is the rhythm where nobody said another.
func Usual() Rhythm { return Rhythm{"": agenda.QuietDays} }

// ReadRhythm reads a rhythm as somebody types it: "#steward every two weeks, everyone 90
// days". It refuses what it does not understand.
func ReadRhythm(text string) (Rhythm, error) {
	r := Rhythm{}
	for _, part := range parts(text) {
		w := strings.Fields(strings.TrimPrefix(part, "#"))
		if len(w) > 1 && strings.EqualFold(w[1], every) {
			w = slices.Delete(w, 1, 2)
		}
		from := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
		until, _, err := when.Read(in+strings.Join(w[min(1, len(w)):], " "), from)
		many := int(until.Sub(from).Hours() / 24)
		if err != nil || many < 1 {
			return nil, words.Fail("rhythm.want", nil, "Found", part)
		}
		tag := whom.Loosely(w[0])
		if tag == everyone {
			tag = ""
		}
		r[tag] = many
	}
	return r, nil
}

// String is the rhythm as [ReadRhythm] reads it.
func (r Rhythm) String() string {
	var out []string
	for _, tag := range slices.Sorted(maps.Keys(r)) {
		name := "#" + tag
		if tag == "" {
			name = everyone
		}
		out = append(out, name+" "+strconv.Itoa(r[tag])+days)
	}
	return strings.Join(out, ", ")
}

// TouchBy is the day by which to speak with somebody again, so as not to lose touch:
// by the shortest rhythm of their tags, or later where they agreed on a day. It is
// zero of somebody whom nobody met, as that is told otherwise.
func (r Row) TouchBy(rhythm Rhythm) time.Time {
	every := 0
	for _, tag := range r.Card.Tags {
		if n := rhythm[whom.Loosely(tag)]; n > 0 && (every == 0 || n < every) {
			every = n
		}
	}
	if every = cmp.Or(every, rhythm[""]); every == 0 || r.Talks == 0 {
		return time.Time{}
	}
	by := when.Midnight(r.Last).AddDate(0, 0, every)
	if r.Again.After(by) {
		return r.Again
	}
	return by
}

// LosingTouch reports whether it is time to speak with somebody again: a seventh of
// their rhythm before it is over.
func LosingTouch(r Row, rhythm Rhythm, now time.Time) bool {
	by := r.TouchBy(rhythm)
	return !by.IsZero() && now.After(by.Add(-by.Sub(r.Last)/7))
}

// By is what people are put together by.
type By string

// The ways to put people together.
const (
	ByPlace By = "place"
	ByTag   By = "tag"
)

// Bar is how many of a place, or of a tag, were met; Of is empty for those without.
type Bar struct {
	Of       string
	Met, All int
}

// Coverage is a bar for each place, or tag, those with the most people first, and
// those without it last. Somebody with two tags stands in two.
func Coverage(rows []Row, by By) []Bar {
	at := map[string]int{}
	var out []Bar
	for _, r := range rows {
		of := r.Card.Tags
		if by == ByPlace {
			of = []string{r.Card.Place}
		}
		if len(of) == 0 {
			of = []string{""}
		}
		for _, name := range of {
			key := whom.Loosely(name)
			i, ok := at[key]
			if !ok {
				i, at[key] = len(out), len(out)
				out = append(out, Bar{Of: name})
			}
			out[i].All++
			if r.Talks > 0 {
				out[i].Met++
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Bar) int {
		if (a.Of == "") != (b.Of == "") {
			return strings.Compare(b.Of, a.Of)
		}
		return cmp.Or(b.All-a.All, strings.Compare(a.Of, b.Of))
	})
	return out
}
