package guide_test

import (
	"errors"
	"testing"
	"time"

	"example.org/onetoone/guide"
)

// promised is a finished talk with a promise of theirs and one of mine.
func promised(t *testing.T) *hold {
	h := begin(t)
	h.do("next; fill:answer=yes; promise:what=come; promise:when=2026-12-01")
	h.must(h.s.FillPromise(2, guide.FieldWhat, "send the rota", h.at))
	h.must(h.s.FillPromise(2, guide.FieldWhen, "2026-12-02", h.at))
	h.do("end")
	return h
}

func (h *hold) becomes(n int, f guide.Field, text string) *hold {
	h.t.Helper()
	h.must(h.s.FillPromise(n, f, text, h.at))
	return h
}

func (h *hold) states(t *testing.T, want ...string) {
	t.Helper()
	for i, p := range h.s.Promises() {
		if got := string(p.State) + " " + p.Due.Format(time.DateOnly); got != want[i] {
			t.Errorf("promise %d is %s, want %s", p.N, got, want[i])
		}
	}
}

func TestUndoPromise_TakesBackWhatBecameOfOnePromiseAndLeavesTheOther(t *testing.T) {
	h := promised(t)
	h.becomes(1, guide.FieldState, "missed").becomes(2, guide.FieldState, "kept").becomes(1, guide.FieldState, "kept")
	h.must(h.s.UndoPromise(1, h.at))
	h.states(t, "missed 2026-12-01", "kept 2026-12-02")
	h.must(h.s.UndoPromise(1, h.at))
	h.states(t, "open 2026-12-01", "kept 2026-12-02")
	if _, err := h.s.UndoPromise(1, h.at); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("a third undo gave %v", err)
	}
	h.must(h.s.RedoPromise(1, h.at))
	h.states(t, "missed 2026-12-01", "kept 2026-12-02")
	h.becomes(1, guide.FieldState, "kept")
	if _, err := h.s.RedoPromise(1, h.at); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("redo after something new gave %v", err)
	}
}

func TestUndoPromise_GivesAMovedPromiseItsDayBack(t *testing.T) {
	h := promised(t)
	h.becomes(1, guide.FieldWhen, "2026-12-09").becomes(1, guide.FieldState, "rescheduled")
	h.states(t, "rescheduled 2026-12-09", "open 2026-12-02")
	h.must(h.s.UndoPromise(1, h.at))
	h.states(t, "open 2026-12-01", "open 2026-12-02")
	h.must(h.s.RedoPromise(1, h.at))
	h.states(t, "rescheduled 2026-12-09", "open 2026-12-02")
	again, err := guide.Replay(small(), h.s.Events())
	if err != nil || len(again.Header("x").Promises) != 2 {
		t.Errorf("replayed: %v, %v", again.Header("x").Promises, err)
	}
	h.must(h.s.UndoPromise(1, h.at))
	less, err := guide.Replay(small(), h.s.Reduce(guide.Notes, false, h.at))
	if err != nil || less.Promises()[0].State != guide.Open {
		t.Errorf("reduced: %v, %v", less.Promises(), err)
	}
}

func TestUndo_LeavesPromisesToTheirOwnUndo(t *testing.T) {
	h := promised(t)
	h.becomes(1, guide.FieldState, "kept")
	if _, err := h.s.Undo(h.at); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("the debrief's undo gave %v", err)
	}
	h.states(t, "kept 2026-12-01", "open 2026-12-02")
}

func TestUndoPromise_TakesBackWhatGotInTheWay(t *testing.T) {
	h := promised(t)
	h.becomes(1, guide.FieldGotInTheWay, "the late shift").becomes(1, guide.FieldState, "missed")
	if p := h.s.Promises()[0]; p.Missed != "the late shift" {
		t.Errorf("it is %+v", p)
	}
	h.must(h.s.UndoPromise(1, h.at))
	if p := h.s.Promises()[0]; p.Missed != "" || p.State != guide.Open {
		t.Errorf("then it is %+v", p)
	}
	h.must(h.s.RedoPromise(1, h.at))
	if p := h.s.Promises()[0]; p.Missed != "the late shift" || p.State != guide.Missed {
		t.Errorf("again it is %+v", p)
	}
}

func TestHeader_CountsPromisesAndHasWhatListsAreNarrowedBy(t *testing.T) {
	h := promised(t)
	h.becomes(1, guide.FieldRung, "come").becomes(1, guide.FieldState, "kept").becomes(2, guide.FieldState, "missed")
	h.must(h.s.Assess(2, "brought Joy", h.at))
	got := h.s.Header("x")
	if got.Theirs != (guide.Side{Made: 1, Kept: 1}) || got.Mine != (guide.Side{Made: 1, Missed: 1}) || len(got.Rungs) != 1 || got.Rungs[0] != "come" ||
		got.Stance != 2 || !got.StanceOn.Equal(h.at) || got.Answer != guide.AnswerYes || len(got.Promises) != 0 {
		t.Errorf("it is %+v", got)
	}
	less, err := guide.Replay(small(), h.s.Reduce(guide.Themes, false, h.at))
	if h := less.Header("x"); err != nil || h.Stance != 0 || h.Theirs != (guide.Side{}) || h.Rungs != nil || h.Answer != guide.AnswerYes {
		t.Errorf("at themes it is %+v, %v", h, err)
	}
}
