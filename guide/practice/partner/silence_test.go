package partner_test

import (
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/partner"
)

// TestPartner_ASilenceWithTrustBringsOutWhatAQuestionWould holds one after three lines that listen, and after none.
func TestPartner_ASilenceWithTrustBringsOutWhatAQuestionWould(t *testing.T) {
	l, trusting := newListener(t), 0
	for _, p := range personas.All() {
		for _, listens := range []bool{true, false} {
			talk, r := partner.Begin(p, partner.Setup{Level: 1, Seed: 3})
			if listens {
				for _, f := range p.Facts[:1] {
					for _, line := range []string{f.Ask, f.Back, "How does that sit with you?"} {
						talk, r = talk.Hear(said(l, line, r))
					}
				}
			}
			trusted := talk.Debrief().Trust > 4
			_, r = talk.Hear(partner.Held())
			told := slices.ContainsFunc(p.Facts, func(f personas.Fact) bool {
				return f.Level == 1 && slices.ContainsFunc(f.Says, func(s string) bool { return strings.Contains(strings.Join(r.Lines, " "), s) })
			})
			if trusted {
				trusting++
			}
			if told != trusted || !listens && trusted {
				t.Errorf("%s, listened to %v: trusts %v, says %q", p.ID, listens, trusted, r.Lines)
			}
		}
	}
	if trusting < 10 {
		t.Errorf("only %d of them trust after three lines that listen", trusting)
	}
}
