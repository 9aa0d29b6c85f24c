package whom_test

import (
	"testing"

	"example.org/onetoone/guide/whom"
)

func TestAbsent_KeepsAFullNameOnlyWhenItIsTypedTwice(t *testing.T) {
	for _, c := range []struct {
		text, stored, asked, keep, name string
	}{
		{"Maria Lopez", "", "", "M. L.", "Maria Lopez"},
		{"M. L.", "M. L.", "Maria Lopez", "M. L.", ""},
		{"Maria Lopez", "M. L.", "Maria Lopez", "Maria Lopez", ""},
		{"M. L.Maria Lopez", "M. L.", "Maria Lopez", "Maria Lopez", ""},
		{"Maria Lopez", "Maria Lopez", "", "Maria Lopez", ""},
		{"the night nurse", "", "", "the night nurse", ""},
		{"With Amina", "", "", "A.", "Amina"},
		{"with the two from nights", "", "", "the two from nights", ""},
		{"Me", "", "", "Me", ""},
		{"", "M.", "", "", ""},
		{"Joy Rivera, ICU, nights", "", "", "J. R., ICU, nights", "Joy Rivera, ICU, nights"},
		{"the night nurse, Maria's friend", "", "", "the night nurse, M. friend", "the night nurse, Maria's friend"},
	} {
		if keep, name := whom.Absent(c.text, c.stored, c.asked); keep != c.keep || name != c.name {
			t.Errorf("%q over %q after %q is kept as %q, and %q is asked", c.text, c.stored, c.asked, keep, name)
		}
	}
}
