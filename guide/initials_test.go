package guide_test

import (
	"testing"

	"example.org/onetoone/guide"
)

func TestAbsent_KeepsAFullNameOnlyWhenItIsTypedTwice(t *testing.T) {
	for _, c := range []struct {
		text, stored, named, keep string
		asked                     bool
	}{
		{"Maria Lopez", "", "", "M. L.", true},
		{"M. L.", "M. L.", "Maria Lopez", "M. L.", false},
		{"Maria Lopez", "M. L.", "Maria Lopez", "Maria Lopez", false},
		{"M. L.Maria Lopez", "M. L.", "Maria Lopez", "Maria Lopez", false},
		{"Maria Lopez", "Maria Lopez", "", "Maria Lopez", false},
		{"the night nurse", "", "", "the night nurse", false},
		{"With Amina", "", "", "A.", true},
		{"with the two from nights", "", "", "the two from nights", false},
		{"Me", "", "", "Me", false},
		{"", "M.", "", "", false},
	} {
		if keep, asked := guide.Absent(c.text, c.stored, c.named); keep != c.keep || asked != c.asked {
			t.Errorf("%q over %q after %q is kept as %q, %v", c.text, c.stored, c.named, keep, asked)
		}
	}
}
