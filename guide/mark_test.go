package guide_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/transcript"
)

// kinds are what the newest mark was named.
func (h *hold) kinds() string {
	m, _ := h.s.LastMark()
	return fmt.Sprint(m.Kinds)
}

func TestNameMark_NamingTakesNothingAway(t *testing.T) {
	h := begin(t).do("mark; line:my mother used to say it; kind:value; kind:quote; kind:felt")
	if got := h.kinds(); got != "[quote value felt]" {
		t.Errorf("kinds %s", got)
	}
	if got := transcript.Quotes(h.s, 1); len(got) != 1 {
		t.Error("their words are no quote any more")
	}
	if !transcript.Clicked(h.s)[guide.Felt] {
		t.Error("the step of the click is gone")
	}
	last, _ := h.s.LastMark()
	if _, err := h.s.NameMark(last.Seq, guide.Value, h.at); !errors.Is(err, guide.ErrNothing) {
		t.Errorf("named what it is: %v", err)
	}
	h.must(h.s.UnnameMark(last.Seq, guide.Value, h.at))
	if got := h.kinds(); got != "[quote felt]" {
		t.Errorf("after unnaming: %s", got)
	}
	if h.do("undo; undo"); h.kinds() != "[quote value]" {
		t.Errorf("after undoing twice: %s", h.kinds())
	}
}

// What programs wrote that knew one kind a mark: the newest counts, and none of
// their marks became a promise.
func TestReplay_AMarkOfAnOlderProgramHasTheKindItHad(t *testing.T) {
	h := begin(t).do("mark")
	m, _ := h.s.LastMark()
	for _, k := range []guide.MarkKind{guide.Quote, guide.PromiseMine} {
		h.must(guide.Event{Seq: h.s.Len() + 1, At: h.at, Kind: guide.Kinded, Ref: m.Seq, Mark: k}, nil)
	}
	if got := h.kinds(); got != "[promise]" {
		t.Errorf("kinds %s, want the newest alone", got)
	}
	if h.do("end"); len(h.s.Promised()) != 0 || len(h.s.Header("x").Promises) != 0 {
		t.Errorf("it became a promise: %+v", h.s.Promised())
	}
}

func TestPromised_StaysUntilItIsWrittenDownOrDropped(t *testing.T) {
	h := begin(t).do("mark; kind:promise; mark; kind:promise; line:send her the rota")
	if got := h.s.Promised(); len(got) != 2 || got[0].What != "" || got[1].What != "send her the rota" || got[0].Whose != guide.Mine {
		t.Fatalf("promised %+v", got)
	}
	if n := len(h.s.Header("x").Promises); n != 0 {
		t.Errorf("Home tells of %d before the talk is over", n)
	}
	h.do("end")
	wordless, rota := h.s.Promised()[0].N, h.s.Promised()[1].N
	if n := len(h.s.Header("x").Promises); n != 2 || h.s.Header("x").Quiet {
		t.Errorf("Home tells of %d, want 2", n)
	}
	h.becomes(rota, guide.FieldWhat, "send her the rota")
	if len(h.s.Promised()) != 2 || len(transcript.Unpromised(h.s)) != 0 {
		t.Error("half of it is enough")
	}
	h.becomes(rota, guide.FieldWhen, "friday")
	if got := h.s.Promised(); len(got) != 1 || got[0].N != wordless || len(h.s.Promises()) != 1 {
		t.Errorf("one was written down: %+v", got)
	}
	h.becomes(wordless, guide.FieldState, string(guide.Dropped))
	if len(h.s.Promised()) != 0 || len(h.s.Header("x").Promises) != 1 {
		t.Error("one was dropped, and is still there")
	}
	h.must(h.s.UndoPromise(wordless, h.at))
	if len(h.s.Promised()) != 1 {
		t.Error("what was dropped does not come back")
	}
}

func TestPromised_GoesWithItsMark(t *testing.T) {
	for _, gone := range []string{"undo", "undo; undo", "erase"} {
		h := begin(t).do("mark; kind:promise").do(gone)
		if got := h.s.Promised(); len(got) != 0 {
			t.Errorf("after %s: %+v", gone, got)
		}
	}
	h := begin(t).do("mark; kind:promise")
	m, _ := h.s.LastMark()
	h.must(h.s.Discard(m.Seq, h.at))
	if len(h.s.Promised()) != 0 {
		t.Error("the mark is discarded, and the promise is there")
	}
	h.must(h.s.Restore(m.Seq, h.at))
	h.must(h.s.UnnameMark(m.Seq, guide.PromiseMine, h.at))
	if len(h.s.Promised()) != 0 {
		t.Error("the mark is no promise any more")
	}
	h.do("kind:promise")
	if got := h.s.Promised(); len(got) != 1 || got[0].N != guide.TheirFirst+1 {
		t.Errorf("named again: %+v", got)
	}
}

func TestReduce_WhatWasMarkedAsAPromiseStaysIfTheySaySo(t *testing.T) {
	for _, level := range []guide.Consent{guide.None, guide.Themes, guide.Notes} {
		for _, stay := range []bool{false, true} {
			h := begin(t).do("fill:person=Dee; mark; kind:promise; mark; kind:promise; line:send the rota; end")
			rest, gone := transcript.Remaining(h.s, level, stay)
			s, err := guide.Replay(small(), h.s.Reduce(level, stay, h.at))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range s.Promised() {
				got = append(got, fmt.Sprint(p.N, p.What, " ", p.Whose))
			}
			want := "2 mine, 3send the rota mine"
			kept := stay || level == guide.Notes
			if !kept {
				want = ""
			}
			if strings.Join(got, ", ") != want {
				t.Errorf("%s, may stay %v: %q", level, stay, got)
			}
			if slices.Contains(rest, guide.HeldPromises) != kept && level != guide.Notes || slices.Contains(gone, guide.HeldPromises) == kept && level != guide.Notes {
				t.Errorf("%s, may stay %v: told that %v stays and %v goes", level, stay, rest, gone)
			}
			if again := s.Reduce(level, stay, h.at); len(again) != s.Len() {
				t.Errorf("%s, may stay %v: reduced again it has %d events of %d", level, stay, len(again), s.Len())
			}
		}
	}
}

// What was undone can be redone: the number of its promise is not given to another.
func TestPromised_ComesBackAsThePromiseThatItWas(t *testing.T) {
	h := begin(t).do("mark; line:call her brother; kind:promise; undo")
	n := h.s.NextPromise()
	h.becomes(n, guide.FieldWhat, "bring the rota")
	h.becomes(n, guide.FieldWhen, "friday")
	if h.do("redo"); len(h.s.Promises()) != 1 || len(h.s.Promised()) != 1 {
		t.Errorf("written down are %+v, and marked %+v", h.s.Promises(), h.s.Promised())
	}
}

func TestPromised_IsNothingThatConsentDoesNotKeep(t *testing.T) {
	for level, want := range map[guide.Consent]int{guide.None: 0, guide.Themes: 0, guide.Notes: 1} {
		h := begin(t).do("mark")
		h.must(h.s.Agree(level, false, h.at))
		if h.do("kind:promise"); len(h.s.Promised()) != want || h.kinds() != "[promise]" {
			t.Errorf("%s: %+v of %s", level, h.s.Promised(), h.kinds())
		}
	}
}
