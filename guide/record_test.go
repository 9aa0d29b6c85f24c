package guide_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide"
)

func TestDrafts_KeepsEveryLineInOrder(t *testing.T) {
	lines := []guide.Draft{
		{Field: guide.FieldWhy, Text: "older", Cursor: 2},
		{Ref: 7, Text: "a \"quoted\" line\nof two"},
		{Field: guide.FieldWhat, Item: 2, Text: "newest", Open: true},
	}
	for n := range len(lines) + 1 {
		d := guide.Drafts(append([]guide.Draft{{Field: "empty"}}, lines[:n]...))
		if got := d.All(); len(got) != n || n > 0 && !reflect.DeepEqual(got, lines[:n]) {
			t.Errorf("of %d lines came back %+v", n, got)
		}
		if n > 0 && d.Text != lines[n-1].Text {
			t.Errorf("the newest of %d is %q", n, d.Text)
		}
	}
	if got := (guide.Draft{Text: "x", Others: "no JSON"}).All(); len(got) != 1 {
		t.Errorf("from a strange text came %+v", got)
	}
}

// FuzzDrafts states one law: whatever a stored draft says of its other lines,
// putting them together again keeps every line that can be read.
func FuzzDrafts(f *testing.F) {
	f.Add("one", `[{"text":"two"}]`)
	f.Add("", "[")
	f.Add("one", `[{"text":"two","others":"[{\"text\":\"three\"}]"},{}]`)
	f.Fuzz(func(t *testing.T, text, others string) {
		lines := slices.DeleteFunc(guide.Draft{Text: text, Others: others}.All(), func(d guide.Draft) bool { return d.Text == "" })
		again := guide.Drafts(lines).All()
		if len(again) != len(lines) {
			t.Fatalf("%d lines of %d: %+v, %+v", len(again), len(lines), again, lines)
		}
		for i := range again {
			if strings.ToValidUTF8(again[i].Text, "\uFFFD") != strings.ToValidUTF8(lines[i].Text, "\uFFFD") {
				t.Fatalf("line %d is %q and was %q", i, again[i].Text, lines[i].Text)
			}
		}
	})
}
