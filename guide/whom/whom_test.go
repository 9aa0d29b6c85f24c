package whom

import "testing"

func TestSameName_IsOneForOnePersonHoweverTheNameIsTyped(t *testing.T) {
	for typed, name := range map[string]string{
		"josé  garcía": "José García", "Jose\u0301": "José", "JOSE\u0301": "josé", " Dee\t": "dee", "Åsa": "A\u030asa",
	} {
		if SameName(typed) != SameName(name) {
			t.Errorf("%q and %q are two people", typed, name)
		}
	}
	for typed, name := range map[string]string{"Jose": "José", "Dee": "Dee B.", "Lucía": "Lucia"} {
		if SameName(typed) == SameName(name) {
			t.Errorf("%q and %q are one person", typed, name)
		}
	}
}
