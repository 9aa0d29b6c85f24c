package exchange_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

// about is a report of one talk, held as it is.
func about(h *hold) exchange.Report {
	rec := guide.Record{Header: h.s.Header(talkID), Guide: h.s.BaseGuide(), Events: h.s.Events()}
	return exchange.Report{
		Holding: whom.Holding{Name: h.s.Field(guide.FieldPerson), Talks: 1}, Written: sunday, Days: agenda.RetentionDays,
		Records: []guide.Record{rec},
	}
}

func reported(t *testing.T, r exchange.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := exchange.WriteReport(&b, words.English(), r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWriteReport_HoldsEveryWordThatIsStored(t *testing.T) {
	var all []string
	h := whole(t, func(name string) string {
		all = append(all, plain(name))
		return plain(name)
	})
	doc := reported(t, about(h))
	for _, words := range all {
		if !strings.Contains(doc, words) {
			t.Errorf("it lacks %q", words)
		}
	}
	for _, want := range []string{"# What is held about words about person", "named: what was said", "21 May 2027", words.English().T("report.purpose.is")} {
		if !strings.Contains(doc, want) {
			t.Errorf("it lacks %q in\n%s", want, doc)
		}
	}
}

func TestWriteReport_SaysOfALevelThatWasNotAskedAgainThatItWasNot(t *testing.T) {
	h := begin(t, small()).fill(guide.FieldPerson, "Rosa")
	h.must(h.s.Start(h.at))
	h.must(h.s.End(h.at))
	e, err := h.s.Agree(guide.Named, false, h.at)
	e.Behind = guide.Before
	h.must(e, err)
	if doc := reported(t, about(h)); !strings.Contains(doc, "as they agreed before; about this nobody asked") || strings.Contains(doc, "agreed on") {
		t.Error(doc)
	}
}

// Who else there is to talk to stands once: it was written over by nothing.
func TestWriteReport_SaysOnceWhoElseThereIs(t *testing.T) {
	h := begin(t, small()).fill(guide.FieldPerson, "Rosa")
	for n, who := range []string{"Joy", "Sam"} {
		h.must(h.s.FillOther(n, guide.FieldElse, who+", nights", h.at))
		h.must(h.s.FillOther(n, guide.FieldElseWhy, "because of "+who, h.at))
	}
	h.must(h.s.FillOther(1, guide.FieldElse, "", h.at)) // what is left of one who was taken out is stored
	doc := reported(t, about(h))
	for _, words := range []string{"Joy, nights", "because of Joy", "because of Sam"} {
		if n := strings.Count(doc, words); n != 1 {
			t.Errorf("%q stands %d times in\n%s", words, n, doc)
		}
	}
}

func TestWriteReport_HoldsWhatWasTakenBackAndWhatNobodyAgreedTo(t *testing.T) {
	h := begin(t, small()).fill(guide.FieldPerson, "Rosa").fill(guide.FieldWhy, "first reason").fill(guide.FieldWhy, "better reason").start()
	h.note("said and taken back")
	h.must(h.s.Undo(h.at))
	h.mark(guide.Quote, "words of a mark")
	m, _ := h.s.LastMark()
	h.must(h.s.Discard(m.Seq, h.at))
	h.note("must not be stored")
	seq, _ := transcript.LastSaid(h.s)
	h.must(h.s.Erase(seq, h.at))
	h.must(h.s.End(h.at))
	r := about(h)
	r.Records[0].Draft = guide.Draft{Text: "half a line"}
	r.Lines = []whom.Naming{{Talk: "abcd", Person: "Amir", Seq: 3, Text: "as rosa said"}, {Talk: "efgh", Person: "Amir", Text: "ask rosa"}}
	doc := reported(t, r)
	for _, want := range []string{"first reason", "better reason", "said and taken back", "words of a mark", "half a line",
		"undecided", "29 November 2026", "as rosa said", "Talk abcd, entry 3", "ask rosa", "a half-written line"} {
		if !strings.Contains(doc, want) {
			t.Errorf("it lacks %q in\n%s", want, doc)
		}
	}
	for _, no := range []string{"must not be stored\n", "Amir"} {
		if strings.Contains(doc, no) {
			t.Errorf("it holds %q in\n%s", no, doc)
		}
	}
}

func TestWriteReport_WordsStayWords(t *testing.T) {
	h := begin(t, small()).fill(guide.FieldPerson, "# <b>Rosa</b>\x1b[2J").start().note("[link](x)\n## heading")
	_, text := shown(t, "---\nid: 1\n---\n"+reported(t, about(h)))
	for _, want := range []string{"# <b>Rosa</b>␛[2J", "[link](x) ## heading"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not show %q in\n%s", want, text)
		}
	}
}

func TestWriteReportJSON_HasTheDocumentedFields(t *testing.T) {
	r := about(whole(t, plain))
	r.Records[0].Draft = guide.Draft{Text: "half a line"}
	r.Lines = []whom.Naming{{Talk: "abcd", Person: "Amir", Seq: 3, Text: "as rosa said"}}
	doc := tree(t, func(w io.Writer) error { return exchange.WriteReportJSON(w, words.English(), r) }).(map[string]any)
	body := doc["report"].(map[string]any)
	if got, want := names(body), "lines_elsewhere look_again_days person purpose talks written"; strings.Join(got, " ") != want {
		t.Errorf("fields are %q", got)
	}
	one := body["talks"].([]any)[0].(map[string]any)
	for _, f := range []string{"id", "transcript", "agreed", "look_again", "stored", "unsent"} {
		if one[f] == nil {
			t.Errorf("a talk lacks %q", f)
		}
	}
	if n := len(one["stored"].([]any)); n != len(r.Records[0].Events) {
		t.Errorf("%d events are stored, not %d", n, len(r.Records[0].Events))
	}
	if got := names(body["lines_elsewhere"].([]any)[0]); strings.Join(got, " ") != "seq talk text" {
		t.Errorf("fields of a line are %q", got)
	}
}
