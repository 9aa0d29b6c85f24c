package exchange_test

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/script"
)

// tree is a document as a program reads it.
func tree(t testing.TB, writes func(io.Writer) error) any {
	t.Helper()
	var b bytes.Buffer
	if err := writes(&b); err != nil {
		t.Fatal(err)
	}
	for _, r := range b.String() {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			t.Errorf("%U stands in the document as it is", r)
		}
	}
	var v any
	if err := json.Unmarshal(b.Bytes(), &v); err != nil {
		t.Fatalf("%v in\n%s", err, b.String())
	}
	return v
}

func talk(t testing.TB, s guide.Session) map[string]any {
	t.Helper()
	doc := tree(t, func(w io.Writer) error { return exchange.WriteTalk(w, talkID, s) }).(map[string]any)
	if doc["onetoone"] != float64(exchange.Version) {
		t.Errorf("version is %v", doc["onetoone"])
	}
	return doc["talk"].(map[string]any)
}

func names(v any) []string { return slices.Sorted(maps.Keys(v.(map[string]any))) }

func TestWriteTalk_HasTheDocumentedFields(t *testing.T) {
	body := talk(t, whole(t, plain).s)
	want := []string{
		"after", "assessment", "began", "consent", "debriefed", "ended", "events", "fields", "guide", "id", "marks", "minutes",
		"not_promised", "others", "person", "promised", "promises", "stage", "stage_title", "started", "statistic_source", "to_debrief", "transcript",
	}
	if got := names(body); !reflect.DeepEqual(got, want) {
		t.Errorf("fields of a talk are\n%q, not\n%q", got, want)
	}
	visit := body["transcript"].([]any)[0]
	if got, want := names(visit), []string{"at", "entries", "stage"}; !reflect.DeepEqual(got, want) {
		t.Errorf("fields of a visit are %q, not %q", got, want)
	}
	note, mark := visit.(map[string]any)["entries"].([]any)[0], visit.(map[string]any)["entries"].([]any)[1]
	if got, want := names(note), []string{"at", "mark", "seq", "words"}; !reflect.DeepEqual(got, want) {
		t.Errorf("fields of a note are %q, not %q", got, want)
	}
	if got, want := names(mark), []string{"at", "kind", "kinds", "mark", "seq", "words"}; !reflect.DeepEqual(got, want) {
		t.Errorf("fields of a mark are %q, not %q", got, want)
	}
	if got := len(body["promised"].([]any)) + len(body["not_promised"].([]any)); got != 3 {
		t.Errorf("%d next steps are there, not 3", got)
	}
}

func TestWriteTalk_GivesADueDayAsAPlainDay(t *testing.T) {
	h := begin(t, small()).start().agree(guide.Named).fill(guide.FieldAnswer, guide.AnswerYes)
	h.at = h.at.Add(123456789)
	for n, when := range map[int]string{1: "tue 6pm", 2: "friday", 3: "when it is over"} {
		h.promise(n, guide.FieldWhat, "come").promise(n, guide.FieldWhen, when)
	}
	body := talk(t, h.s)
	want := map[string][2]any{"tue 6pm": {"2026-11-24", "18:00"}, "friday": {"2026-11-27", nil}, "when it is over": {nil, nil}}
	for _, list := range []string{"promised", "promises"} {
		for _, v := range body[list].([]any) {
			p := v.(map[string]any)
			if got := [2]any{p["due"], p["due_time"]}; got != want[p["when"].(string)] {
				t.Errorf("%q in %s is due %v", p["when"], list, got)
			}
		}
	}
}

func TestWriteTalk_ListsAreThereWhenTheyAreEmpty(t *testing.T) {
	body := talk(t, begin(t, small()).s)
	for _, name := range []string{"transcript", "promised"} {
		if list, ok := body[name].([]any); !ok || len(list) != 0 {
			t.Errorf("%s is %v", name, body[name])
		}
	}
	if body["person"] != nil || body["started"] != nil {
		t.Errorf("what is not known is there: %v", body)
	}
}

func TestWriteTalk_KeepsWordsAsTheyAre(t *testing.T) {
	for _, words := range hostile() {
		words = strings.TrimSpace(strings.ToValidUTF8(words, "?"))
		if words == "" {
			continue
		}
		visit := talk(t, begin(t, small()).start().note(words).s)["transcript"].([]any)[0].(map[string]any)
		entry := visit["entries"].([]any)[0].(map[string]any)
		if got := entry["words"].([]any)[0]; got != words {
			t.Errorf("%q came back as %q", words, got)
		}
	}
}

func TestWriteTalk_HoldsNothingThatConsentDoesNotKeep(t *testing.T) {
	body := talk(t, whole(t, plain).agree(guide.None).s)
	if len(body["transcript"].([]any)) != 0 || body["person"] != nil || len(body["fields"].(map[string]any)) > 1 {
		t.Errorf("consent none left %v", body)
	}
}

func TestWriteList_IsAnObjectWithTalksInTheOrderGiven(t *testing.T) {
	headers := []guide.Header{begin(t, small()).s.Header("b"), whole(t, plain).s.Header("a")}
	for _, list := range [][]guide.Header{headers, nil} {
		doc := tree(t, func(w io.Writer) error { return exchange.WriteList(w, list) }).(map[string]any)
		talks := doc["talks"].([]any)
		if doc["onetoone"] != float64(exchange.Version) || len(talks) != len(list) {
			t.Fatalf("got %v", doc)
		}
		for i, h := range list {
			if got := talks[i].(map[string]any)["id"]; got != h.ID {
				t.Errorf("talk %d is %v, not %s", i, got, h.ID)
			}
		}
	}
}

func TestWriteGuides_IsAnArrayOfWholeGuides(t *testing.T) {
	guides := script.Builtin()
	doc := tree(t, func(w io.Writer) error { return exchange.WriteGuides(w, guides) }).([]any)
	if len(doc) != len(guides) {
		t.Fatalf("%d guides of %d", len(doc), len(guides))
	}
	for i, g := range guides {
		one := doc[i].(map[string]any)
		if got, want := names(one), []string{"id", "minutes", "onetoone", "stages", "summary", "title"}; !reflect.DeepEqual(got, want) {
			t.Errorf("fields of a guide are %q, not %q", got, want)
		}
		stages := one["stages"].([]any)
		if one["id"] != g.ID || one["minutes"] != float64(g.Minutes()) || len(stages) != len(g.Stages) {
			t.Errorf("%s is %v", g.ID, one)
		}
		first := stages[0].(map[string]any)
		if got, want := names(first), []string{"id", "minutes", "prompts", "title"}; !reflect.DeepEqual(got, want) {
			t.Errorf("fields of a stage are %q, not %q", got, want)
		}
		prompt := first["prompts"].([]any)[0].(map[string]any)
		if prompt["text"] != g.Stages[0].Prompts[0].Text || prompt["other"] == nil {
			t.Errorf("the first prompt is %v", prompt)
		}
	}
}

func TestWriteGuides_OfNoneIsAnEmptyArray(t *testing.T) {
	if doc := tree(t, func(w io.Writer) error { return exchange.WriteGuides(w, nil) }).([]any); len(doc) != 0 {
		t.Errorf("got %v", doc)
	}
}
