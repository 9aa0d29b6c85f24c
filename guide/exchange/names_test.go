package exchange_test

import (
	"regexp"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/transcript"
)

// TestWriteReport_CallsNothingByItsID fills and empties every field: what was written
// over is told by a name, and prompts by their words.
func TestWriteReport_CallsNothingByItsID(t *testing.T) {
	g := script.Builtin()[0]
	h := begin(t, g)
	first := g.Stages[0].Prompts[0]
	h.fill(guide.FieldAsked, script.Asked{first.ID: 0}.In(g)).fill(guide.FieldPerson, "Maria")
	for _, f := range append(transcript.Fields(), guide.FieldAgainUID) {
		if f != guide.FieldMinutes && f != guide.FieldStatistic {
			h.fill(f, "yes").fill(f, "")
		}
	}
	for _, f := range append(transcript.PromiseFields(), guide.FieldRung, guide.FieldUID, guide.FieldGotInTheWay) {
		h.promise(1, f, "first").promise(1, f, "second")
	}
	h.fill(guide.FieldPerson, "Maria")
	doc := reported(t, about(h))
	if ids := regexp.MustCompile(`\[page\.[^]]*`).FindAllString(doc, -1); ids != nil {
		t.Errorf("there is no word for %q", ids)
	}
	for _, id := range []string{first.ID + "/0", "asked as", "else-why", g.ID + "\n"} {
		if strings.Contains(doc, id) {
			t.Errorf("it has %q in\n%s", id, doc)
		}
	}
	if said := first.Said(0, func(string) string { return "" }); !strings.Contains(doc, said) {
		t.Errorf("it lacks %q in\n%s", said, doc)
	}
}

func TestDocument_HasNoHeadingOverAnEmptyStage(t *testing.T) {
	h := begin(t, small()).start()
	h.must(h.s.Next(h.at)).note("in the second").must(h.s.End(h.at)).agree(guide.Named)
	doc := markdown(t, h.s)
	if strings.Contains(doc, "## Stage one") || !strings.Contains(doc, "## Stage two") || !strings.Contains(doc, "## Nothing noted in\n\n- **Stage one:** ") {
		t.Errorf("it is\n%s", doc)
	}
	if held := exchange.Held(nil, h.s); len(held) != 2 {
		t.Errorf("the page of what is held has %d parts", len(held))
	}
}
