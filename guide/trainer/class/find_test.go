package class_test

import (
	"errors"
	"testing"

	"example.org/onetoone/guide/trainer/class"
)

func TestFind_TakesALabelOrTheBeginningOfOneAsLongAsOneIsMeant(t *testing.T) {
	list := []class.Header{{ID: "aaaa1", Label: "Tuesdays"}, {ID: "bbbb1", Label: "Tuesdays late"}, {ID: "cccc1", Label: "Fridays"}, {ID: "cccc2", Label: "fridays"}}
	for typed, want := range map[string]string{"tuesdays": "aaaa1", "Tuesdays l": "bbbb1", "BBBB": "bbbb1", "cccc2": "cccc2"} {
		if h, err := class.Find(list, typed); err != nil || h.ID != want {
			t.Errorf("%q is %+v, %v", typed, h, err)
		}
	}
	for typed, want := range map[string]error{"": class.ErrNone, "Mondays": class.ErrNone, "aaa": class.ErrNone, "Tue": class.ErrSeveral, "Fridays": class.ErrSeveral, "cccc": class.ErrSeveral} {
		if h, err := class.Find(list, typed); !errors.Is(err, want) {
			t.Errorf("%q is %+v, %v; expected %v", typed, h, err, want)
		}
	}
}
