package whom

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/guide"
)

// Codes are what people are called where no name is to be shown: their initials, and
// a number behind them where two have the same. The number comes of the person's id,
// so that nobody gets that of somebody else when people come and go; it grows by a
// figure where it would be told from another's by no other means.
//
// nil Codes show names.
type Codes struct{ byID, byName map[string]string }

// leastDigits is how many figures a number has at least: one figure is soon taken.
const leastDigits = 2

// NewCodes gives everybody a code.
func NewCodes(people []Person) *Codes {
	c := &Codes{byID: map[string]string{}, byName: map[string]string{}}
	same := map[string][]Person{}
	for _, p := range people {
		short := letters(p.Name)
		same[short] = append(same[short], p)
	}
	for short, group := range same {
		numbers := numbered(group)
		for i, p := range group {
			code := short
			if len(group) > 1 {
				code += " " + numbers[i]
			}
			if p.ID != "" {
				c.byID[p.ID] = code
			}
			if _, two := c.byName[SameName(p.Name)]; two {
				code = short // which of them is meant nobody can say
			}
			c.byName[SameName(p.Name)] = code
		}
	}
	return c
}

// Of is what to call somebody of that id, or of that name where the id is not known;
// somebody without a name has none.
func (c *Codes) Of(id, name string) string {
	if c == nil || name == "" {
		return name
	}
	if code := c.byID[id]; code != "" { // a list of ten thousand asks at every key
		return code
	}
	return cmp.Or(c.byName[SameName(name)], letters(name))
}

// letters are the first letters of a name, of every word that is none yet; figures
// stay.
func letters(name string) string {
	var out []string
	for _, w := range strings.FieldsFunc(SameName(name), func(r rune) bool { return unicode.IsSpace(r) || r == '-' }) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.In(r, unicode.Letter, unicode.Number) })
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(first) {
			w = string(unicode.ToUpper(first)) + "."
		}
		if i := strings.IndexFunc(w, unicode.IsLetter); i > 0 { // 3rd
			w = w[:i]
		}
		if w != "" {
			out = append(out, w)
		}
	}
	if len(out) == 0 { // nothing but signs
		return "?"
	}
	return strings.Join(out, " ")
}

// numbered gives each of a group a number that no other has, and that none of the
// others' begins with.
func numbered(group []Person) []string {
	digits := make([]string, len(group))
	for i, p := range group {
		h := fnv.New64a()
		h.Write([]byte(cmp.Or(p.ID, SameName(p.Name))))
		digits[i] = fmt.Sprintf("%018d", h.Sum64()%1e18)
	}
	sorted := slices.Sorted(slices.Values(digits))
	out := make([]string, len(group))
	for i, d := range digits {
		n := leastDigits
		at, _ := slices.BinarySearch(sorted, d)
		for _, beside := range []int{at - 1, at + 1} {
			if beside >= 0 && beside < len(sorted) {
				n = max(n, alike(d, sorted[beside])+1)
			}
		}
		out[i] = d[:min(n, len(d))]
	}
	return out
}

// alike is how many bytes two texts begin alike.
func alike(a, b string) (n int) {
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// Talk is a talk that is to be read with a code in the place of the name.
func (c *Codes) Talk(s guide.Session) (guide.Session, error) {
	if c == nil {
		return s, nil
	}
	events := s.Events()
	for i, e := range events {
		if e.Kind == guide.Set && e.Field == guide.FieldPerson {
			events[i].Text = c.Of(e.Behind, e.Text)
		}
	}
	return guide.Replay(s.BaseGuide(), events)
}

// Headers are the headers of such talks.
func (c *Codes) Headers(talks []guide.Header) []guide.Header {
	out := slices.Clone(talks)
	for i := range out {
		out[i].Person = c.Of(out[i].PersonID, out[i].Person)
	}
	return out
}

// Whose is the id of whom a code is; empty is nobody's.
func (c *Codes) Whose(code string) string {
	if c != nil {
		for id, of := range c.byID {
			if SameName(of) == SameName(code) {
				return id
			}
		}
	}
	return ""
}
