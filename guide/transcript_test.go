package guide_test

import (
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/transcript"
)

func TestLastTime_TellsTheirWordsFromTheOrganizersOwn(t *testing.T) {
	h := begin(t)
	h.do("next; mark; kind:quote; line:nobody asks us; note:cold stairs; end")
	h.must(h.s.Add("that was not fair of me", h.s.Marks()[0].Seq, h.at))
	h.must(h.s.Add("wrong floor", 0, h.at))
	last, _ := transcript.LastTime(h.s)
	if len(last.Said) != 1 || last.Said[0] != "nobody asks us" || len(last.Noted) != 1 || last.Noted[0] != "cold stairs" {
		t.Errorf("said %q, noted %q", last.Said, last.Noted)
	}
}

func TestHolds_CountsNoStageForWhatWasAskedInOtherTalks(t *testing.T) {
	h := begin(t)
	was := transcript.Holds(h.s)[guide.HeldStages]
	h.must(h.s.Fill(guide.FieldAsked, "week/0 place/1", h.at))
	if n := transcript.Holds(h.s)[guide.HeldStages]; n != was {
		t.Errorf("%d stages, and %d before", n, was)
	}
}
