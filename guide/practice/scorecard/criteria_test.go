package scorecard_test

import (
	"os"
	"strings"
	"testing"

	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/scorecard"
)

// criteria are the places on the card of what testdata/criteria.txt has
// phrasings of.
var criteria = map[string][2]int{
	"like": {1, 2}, "cost": {3, 1}, "moment": {3, 0}, "would": {5, 0}, "here": {0, 0}, "free": {0, 2}, "no": {5, 1}, "again": {7, 0}, "else": {7, 1}, "thanks": {7, 2},
}

// Nine in ten of the phrasings, which were written before the frames were, earn
// their point; what is none of them earns nothing.
func TestOf_KnowsACriterionInUnforeseenWords(t *testing.T) {
	src, err := os.ReadFile("testdata/criteria.txt")
	if err != nil {
		t.Fatal(err)
	}
	l, err := listener.New()
	if err != nil {
		t.Fatal(err)
	}
	card := func(line string) scorecard.Card {
		return scorecard.Of([]scorecard.Turn{{Words: "Hm."}, {Words: "Hm."}, {Words: "Hm."}, {Organizer: true, Words: line, Heard: l.Listen(line, "Hm.")}})
	}
	name, tried, met := "", map[string]int{}, map[string]int{}
	for line := range strings.Lines(string(src)) {
		line = strings.TrimSpace(line)
		if head, ok := strings.CutPrefix(line, "## "); ok {
			name, _, _ = strings.Cut(head, ":")
			continue
		}
		if line == "" || line[0] == '#' {
			continue
		}
		c := card(line)
		for id, at := range criteria {
			switch earned := len(c.Lines[at[0]].Criteria[at[1]].By) > 0; {
			case name == "none" && earned:
				t.Errorf("%q earned %s", line, id)
			case name == id:
				tried[id]++
				if earned {
					met[id]++
				} else {
					t.Logf("%s: missed %q", id, line)
				}
			}
		}
	}
	for id := range criteria {
		t.Logf("%s: %d of %d", id, met[id], tried[id])
		if tried[id] < 29 || met[id]*10 < tried[id]*9 {
			t.Errorf("%s: %d of %d phrasings earn it", id, met[id], tried[id])
		}
	}
}
