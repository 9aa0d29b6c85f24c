package tui_test

import (
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide"
)

func readBack(p *hand) bool {
	return slices.ContainsFunc(p.j.only().Events, func(e guide.Event) bool { return e.Kind == guide.ReadBack })
}

func TestCard_NotTodayIsNothingThatWasAgreed(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n 1 @what 'bring the petition' @when 'tue 6pm' @answer 3 enter")
		p.sees("Not today.", "What we may come back to bring the petition Tuesday 24 November, 18:00")
		p.press("enter").sees("Debrief")
		if readBack(p) {
			t.Error("it is kept as read back")
		}
		p.press("enter enter").sees("Recent talks").press("enter").sees("Next step", "not today", "What we may come back to: bring the petition")
		if text := strings.ToLower(p.screen()); strings.Contains(text, "agreed") || strings.Contains(text, "promise") {
			t.Errorf("it is called more than it is:\n%s", p.screen())
		}
	})
}

func TestCard_ANoIsReadBackByNobody(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n 2 enter").sees("You said no").press("enter").sees("Debrief")
		if readBack(p) {
			t.Error("it is kept as read back")
		}
	})
}

func TestCard_OnlyWhatWasOnItIsCalledReadBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "n 1 @what 'bring the petition' @when 'tue 6pm' @again 'thursday at 7' enter")
		p.sees("We speak again thursday at 7 (Thursday 26 November)").press("esc esc").press("n enter enter")
		p.press("enter enter / 'Maria' enter").sees("What was agreed", "Read back and agreed")
		if !readBack(p) {
			t.Error("it is not kept as read back")
		}
		r := p.j.only()
		s, err := guide.Replay(r.Guide, r.Events)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range []guide.Field{guide.FieldWhat, guide.FieldWhen} { // a promise of mine, made afterwards
			e, err := s.FillPromise(2, f, "tomorrow", sunday)
			if err == nil {
				s, err = s.Apply(e)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if all := s.Promises(); len(all) != 2 || !s.ReadBack(guide.TheirFirst) || s.ReadBack(2) {
			t.Errorf("of %v it is not the first that was read back", all)
		}
	})
}
