package tui_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"example.org/onetoone/tui"
)

// TestCodes_LeaveNoNameOnAnyScreen shows every scene with codes instead of names.
func TestCodes_LeaveNoNameOnAnyScreen(t *testing.T) {
	for _, sc := range scenes() {
		if sc.practice {
			continue // nobody real is in it
		}
		t.Run(sc.name, func(t *testing.T) {
			t.Parallel()
			bubble(t, func(t *testing.T) {
				fill := sc.fill
				sc.fill = func(m *memory) {
					if fill != nil {
						fill(m)
					}
					m.codes = true
				}
				p := actIn(t, sc, 80, 24, func(*tui.Config) {})
				people, err := p.j.People()
				if err != nil {
					t.Fatal(err)
				}
				for _, one := range people {
					for _, word := range strings.Fields(one.Name) {
						if name := regexp.MustCompile(`\b` + regexp.QuoteMeta(word) + `\b`); len(word) > 2 && unicode.IsUpper(rune(word[0])) && !strings.Contains(sc.keys, word) && name.MatchString(p.screen()) {
							t.Errorf("%q is on the screen:\n%s", word, p.screen())
						}
					}
				}
			})
		})
	}
}
