package hold_test

import (
	"errors"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
)

// promised is a talk that is over, with a promise of the organizer's own.
func promised(t *testing.T) *hold.Talk {
	t.Helper()
	_, x := begun(t)
	for field, text := range map[guide.Field]string{guide.FieldWhat: "bring the petition", guide.FieldWhen: "tomorrow"} {
		must(t, x.Do(x.Session().FillPromise(2, field, text, noon)))
	}
	must(t, x.Do(x.Session().Fill(guide.FieldAgain, "in two weeks", noon)), x.End(noon))
	return x
}

func TestFollowUps_AreTakenBackAndSaidAgainNewestFirst(t *testing.T) {
	x := promised(t)
	var f hold.FollowUps
	must(t, f.Settle(x, 2, guide.KeptIt, noon), f.SpeakAgain(x, "in three weeks", noon), f.Reschedule(x, 2, "friday", noon))
	turn := func(newest func() (hold.FollowUp, bool)) {
		t.Helper()
		u, ok := newest()
		if !ok || u.Talk != "talk" {
			t.Fatalf("there is none: %+v", u)
		}
		must(t, f.Turn(x, u, noon))
	}
	is := func(state guide.PromiseState, again string) {
		t.Helper()
		words, _ := x.Session().SpeakAgain()
		if p := x.Session().Draft(2); p.State != state || words != again {
			t.Errorf("%s, and they speak again %s; want %s and %s", p.State, words, state, again)
		}
	}
	is(guide.Rescheduled, "in three weeks")
	turn(f.Undo)
	is(guide.KeptIt, "in three weeks")
	turn(f.Undo)
	is(guide.KeptIt, "in two weeks")
	turn(f.Undo)
	is(guide.Open, "in two weeks")
	if _, ok := f.Undo(); ok || f.CanUndo() || !f.CanRedo() {
		t.Error("there is more to take back")
	}
	turn(f.Redo)
	turn(f.Redo)
	is(guide.KeptIt, "in three weeks")
	must(t, f.Settle(x, 2, guide.Missed, noon))
	if _, ok := f.Redo(); ok || f.CanRedo() {
		t.Error("what was taken back is said again after something else was said")
	}
}

func TestFollowUps_ADayToSpeakAgainStaysTheDayThatItWas(t *testing.T) {
	x := promised(t)
	_, day := x.Session().SpeakAgain()
	later := noon.AddDate(0, 0, 3)
	var f hold.FollowUps
	must(t, f.SpeakAgain(x, "not for now", later))
	u, _ := f.Undo()
	must(t, f.Turn(x, u, later.AddDate(0, 0, 2)))
	if words, again := x.Session().SpeakAgain(); !again.Equal(day) || words == "in two weeks" {
		t.Errorf("%q is read as %s, want %s", words, again, day)
	}
}

func TestFollowUps_WhatTheTalkDoesNotTakeIsNone(t *testing.T) {
	x := promised(t)
	must(t, x.Reduce(guide.Themes, false, noon))
	var f hold.FollowUps
	if err := f.Settle(x, 2, guide.KeptIt, noon); !errors.Is(err, guide.ErrNotKept) || f.CanUndo() {
		t.Errorf("got %v", err)
	}
}

func TestFollowUps_WordsThatNamedNoDayComeBackAsTheyWere(t *testing.T) {
	x := promised(t)
	const words = "at 9:30" // when that was said it was past
	must(t, x.Do(x.Session().Fill(guide.FieldAgain, words, noon)))
	if _, day := x.Session().SpeakAgain(); !day.IsZero() {
		t.Fatalf("%s is a day", day)
	}
	morning := noon.AddDate(0, 0, 1).Add(-4 * time.Hour)
	var f hold.FollowUps
	must(t, f.SpeakAgain(x, "friday", morning))
	u, _ := f.Undo()
	must(t, f.Turn(x, u, morning))
	if got, _ := x.Session().SpeakAgain(); got != words {
		t.Errorf("%q came back, not %q", got, words)
	}
}
