package guide_test

import (
	"errors"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
)

func TestRenew_KeepsATalkFromThatDayOnAndIsRefusedWhileItGoesOn(t *testing.T) {
	h := begin(t)
	if _, err := agenda.Renew(h.s, h.at); !errors.Is(err, guide.ErrOrder) {
		t.Errorf("while it goes on: %v", err)
	}
	h.must(h.s.End(h.at))
	minutes := h.s.Header("x").Minutes
	if since := agenda.KeptSince(h.s.Header("x")); !since.Equal(h.s.StartedAt()) {
		t.Errorf("kept since %v", since)
	}
	later := noon.AddDate(0, 0, 200)
	h.must(agenda.Renew(h.s, later))
	head := h.s.Header("x")
	if !agenda.KeptSince(head).Equal(later) || head.Minutes != minutes {
		t.Errorf("kept since %v, %d minutes", agenda.KeptSince(head), head.Minutes)
	}
}

func TestReduce_KeepsTheDayOnWhichATalkWasRenewed(t *testing.T) {
	h := begin(t).do("note:words")
	h.must(h.s.End(h.at))
	later := noon.AddDate(0, 0, 200)
	h.must(agenda.Renew(h.s, later))
	s, err := guide.Replay(small(), h.s.Reduce(guide.None, false, later.AddDate(0, 0, 1)))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.RenewedAt().Format(time.DateOnly), later.Format(time.DateOnly); got != want {
		t.Errorf("renewed on %s, not %s", got, want)
	}
}
