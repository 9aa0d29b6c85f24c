package exchange_test

import (
	"bytes"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/words"
)

// undecidedWhole is a talk with words in every place, which is over, and of which
// nobody has said what may be kept; closed, seven days later.
func undecidedWhole(t *testing.T, closed bool) (h *hold, words []string) {
	h = begin(t, small())
	for _, f := range []guide.Field{guide.FieldPerson, guide.FieldWhy, guide.FieldStory, guide.FieldTheme, guide.FieldElse, guide.FieldAgain} {
		words = append(words, "words-"+string(f))
		h.fill(f, "words-"+string(f))
	}
	h.start().note("words-noted")
	h.must(h.s.FillPromise(guide.TheirFirst+1, guide.FieldWhat, "words-promised", h.at))
	h.must(h.s.FillPromise(guide.TheirFirst+1, guide.FieldWhen, "by tuesday", h.at))
	h.must(h.s.End(h.at))
	if closed {
		h.at = h.at.AddDate(0, 0, agenda.UndecidedDays)
		h.must(agenda.Closing(h.s, h.at))
	}
	return h, append(words, "words-noted", "words-promised", "by tuesday")
}

func TestWriters_OfAClosedTalkOnlyThePersonsOwnReportHasWords(t *testing.T) {
	for _, closed := range []bool{false, true} {
		h, said := undecidedWhole(t, closed)
		var text, data, list, report, reportData bytes.Buffer
		for _, err := range []error{
			exchange.WriteMarkdown(&text, words.English(), talkID, h.s), exchange.WriteTalk(&data, talkID, h.s),
			exchange.WriteList(&list, []guide.Header{agenda.Shown(h.s.Header(talkID))}),
			exchange.WriteReport(&report, words.English(), about(h)), exchange.WriteReportJSON(&reportData, words.English(), about(h)),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		if none := `"events": 0,`; closed != strings.Contains(list.String(), none) || closed != strings.Contains(data.String(), none) {
			t.Errorf("closed %v: the talk and the list tell different numbers of events:\n%s%s", closed, data.String(), list.String())
		}
		for _, w := range said {
			for what, doc := range map[string]string{"Markdown": text.String(), "JSON": data.String()} {
				if got := strings.Contains(doc, w); got == closed {
					t.Errorf("closed %v: %s has %q: %v", closed, what, w, got)
				}
			}
			for what, doc := range map[string]string{"the report": report.String(), "its JSON": reportData.String()} {
				if !strings.Contains(doc, w) {
					t.Errorf("closed %v: %s lacks %q", closed, what, w)
				}
			}
			if closed && strings.Contains(list.String(), w) || strings.Contains(list.String(), `"promises"`) == closed {
				t.Errorf("closed %v: the list is %s", closed, list.String())
			}
		}
		if closed && !strings.Contains(report.String(), "since 29 November 2026 shown nowhere but here") {
			t.Errorf("the report does not say that it is closed:\n%s", report.String())
		}
	}
}

func TestWriteReport_CountsLinesThatAreInClosedTalks(t *testing.T) {
	h, _ := undecidedWhole(t, false)
	r := about(h)
	r.Closed = 2
	if doc := reported(t, r); !strings.Contains(doc, "2 lines may name them, in talks where nobody has said yet") || strings.Contains(doc, "None that has") {
		t.Error(doc)
	}
}
