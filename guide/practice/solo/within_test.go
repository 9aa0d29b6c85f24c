package solo_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/words"
)

// A gate that stayed shut blames no line: it says what has to come first. A line
// of the rubric that lacked something says it in this partner's matter.
func TestReport_SaysWhatHasToComeFirstAndWhatCouldHaveBeenSaid(t *testing.T) {
	r := solo.Reports(held(t, "What was the winter like here?", "How did he get through the four nights in hospital with his chest?", "Strawberry or plain?"))[0]
	var md bytes.Buffer
	if err := r.Document(words.English()).Markdown(&md); err != nil {
		t.Fatal(err)
	}
	// What they asked already, and got no answer to, is not what could have been said.
	offers := func(lines ...string) (out []string) {
		for _, l := range solo.Reports(held(t, lines...))[0].Card.Lines {
			for _, x := range l.Criteria {
				if x.Within != nil {
					out = append(out, x.Within.Say.String())
				}
			}
		}
		return out
	}
	known, asked := "Who do you know on the stair?", "Who else on the stair has it?"
	if before, after := offers(known), offers(known, "Hm.", asked); !slices.Contains(before, asked) || slices.Contains(after, asked) {
		t.Errorf("%q before it was asked, %q after", before, after)
	}
	text := strings.ReplaceAll(md.String(), `\`, "")
	gates := text[strings.Index(text, "What they held back"):strings.Index(text, "What was said")]
	if !strings.Contains(gates, "has to come out first; for example: ") || strings.Contains(gates, "Strawberry") || strings.Contains(gates, "hospital with his chest") {
		t.Error(gates)
	}
	if want := ": “Three times you've painted it, out of your own money.”"; !strings.Contains(text, want) {
		t.Errorf("%q is not in\n%s", want, text)
	}
}
