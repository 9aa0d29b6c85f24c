package whom

import (
	"strings"

	"example.org/onetoone/guide"
)

// Other is somebody else to talk to, of whom the person of a talk spoke.
type Other struct {
	// N numbers the others of a talk, from 0.
	N int `json:"n"`
	// Who is initials or a role, with details behind commas.
	Who string `json:"who"`
	Why string `json:"why,omitempty"`
	// Introduce is guide.Yes, guide.No, guide.NotNow or empty: whether they would
	// introduce us.
	Introduce string `json:"introduce,omitempty"`
}

// Others lists who else there is to talk to.
func Others(s guide.Session) []Other {
	var out []Other
	for n := range NextOther(s) {
		if who := s.FieldOf(guide.FieldElse, n); who != "" {
			out = append(out, Other{N: n, Who: who, Why: s.FieldOf(guide.FieldElseWhy, n), Introduce: s.FieldOf(guide.FieldIntroduce, n)})
		}
	}
	return out
}

// NextOther is the number that another one gets.
func NextOther(s guide.Session) int {
	n := 0
	for n == 0 && s.FieldOf(guide.FieldElse, 0) != "" || s.FieldSeq(guide.FieldElse, max(n, 1)) != 0 {
		n++
	}
	return n
}

// Each gives the people of a text: one a line, or between semicolons. What stands
// behind a comma is a detail of one.
func Each(text string) []string {
	var out []string
	for _, who := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";\n\r", r) }) {
		if who = strings.Trim(who, " ,"); who != "" {
			out = append(out, who)
		}
	}
	return out
}

// Two gives the two people that a text may be of: Joy and Sam. ok is false where it
// is of one, as far as its words tell: the night and day nurse.
func Two(text string) (first, second string, ok bool) {
	head, tail, detailed := strings.Cut(text, ",")
	words := strings.Fields(head)
	for i, w := range words {
		if i == 0 || i == len(words)-1 || !isAny(w, joining) {
			continue
		}
		before, after := words[i-1], words[i+1]
		if isAny(words[0], describing) || isAny(before, roles) || isAny(after, roles) || isAny(after, describing) {
			return "", "", false
		}
		second = strings.Join(words[i+1:], " ")
		if detailed {
			second += "," + tail
		}
		return strings.Join(words[:i], " "), second, true
	}
	return "", "", false
}
