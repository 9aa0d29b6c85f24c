package guide_test

import (
	"reflect"
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
