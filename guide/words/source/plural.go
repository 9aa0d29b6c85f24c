package source

import (
	"fmt"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// plurals writes down which form goes with which number in a language: see
// words.PluralID. go-i18n has the rules of them all; each is asked about every
// number that can differ, and about more, to see that what was written down
// says the same.
func plurals(tag string) (string, error) {
	t, err := language.Parse(tag)
	if err != nil {
		return "", fmt.Errorf("%s: %w", tag, err)
	}
	b := i18n.NewBundle(t)
	m := &i18n.Message{ID: "n", Zero: "z", One: "o", Two: "t", Few: "f", Many: "m", Other: "x"}
	if err := b.AddMessages(t, m); err != nil {
		return "", fmt.Errorf("%s: %w", tag, err)
	}
	says := i18n.NewLocalizer(b, tag)
	rule := make([]byte, 0, 201)
	letter := func(n int) byte {
		s, err2 := says.Localize(&i18n.LocalizeConfig{MessageID: "n", PluralCount: n})
		if err2 != nil || s == "" {
			err = fmt.Errorf("%s: the form for %d: %w", tag, n, err2)
			return 'x'
		}
		return s[0]
	}
	for n := range 200 {
		rule = append(rule, letter(n))
	}
	rule = append(rule, letter(1e6))
	for _, n := range []int{200, 201, 202, 299, 1000, 1001, 1002, 1011, 1100, 9999, 20_000, 999_999, 1_000_001, 2_000_000, 7_000_003, 100_000_000} {
		at := 100 + n%100
		if n >= 1e6 && n%1e6 == 0 {
			at = 200
		}
		if letter(n) != rule[at] {
			return "", fmt.Errorf("%s: the form for %d is not that for %d: words.PluralID has no room for it", tag, n, at)
		}
	}
	return string(rule), err
}
