package guide_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/transcript"
)

// corrected is a note, and words about a mark, that were corrected twice.
func corrected(t *testing.T) (h *hold, note, line int) {
	h = begin(t).do("note:first-note; mark; line:first-line")
	note, line = h.s.Len()-2, h.s.Len()
	for _, at := range []int{note, line} {
		for _, words := range []string{"second", "third"} {
			h.must(h.s.Correct(at, fmt.Sprint(words, "-", at), h.at))
		}
	}
	return h, note, line
}

// history is a line with what it said before.
func history(l guide.Line) string {
	text := l.Text
	for _, p := range l.Was {
		text += "<" + p.Text
	}
	return text
}

func entries(s guide.Session) (out []string) {
	t := transcript.Of(s)
	for _, p := range append(t.Parts, transcript.Part{Entries: t.After}) {
		for _, e := range p.Entries {
			for _, l := range e.Lines {
				out = append(out, history(l))
			}
		}
	}
	return out
}

func TestCorrect_TheLineStandsInItsPlaceWithWhatItSaid(t *testing.T) {
	h, _, _ := corrected(t)
	if got := fmt.Sprint(entries(h.s)); got != "[third-4<first-note<second-4 third-6<first-line<second-6]" {
		t.Error(got)
	}
	h.do("undo")
	if got := fmt.Sprint(entries(h.s)); got != "[third-4<first-note<second-4 second-6<first-line]" {
		t.Error("after z:", got)
	}
	if m, _ := h.s.LastMark(); m.Words() != "second-6" {
		t.Errorf("the mark says %q", m.Words())
	}
}

func TestCorrect_ErasingWhatItSaidLeavesWhatItSaysAndErasingThatLeavesNothing(t *testing.T) {
	h, note, line := corrected(t)
	for _, seq := range []int{note, line} {
		h.must(h.s.Erase(seq, h.at))
	}
	if got := fmt.Sprint(entries(h.s)); got != "[third-4<second-4 third-6<second-6]" {
		t.Error(got)
	}
	again, err := guide.Replay(small(), h.s.Events())
	if err != nil || fmt.Sprint(entries(again)) != fmt.Sprint(entries(h.s)) {
		t.Errorf("read again it is %v: %v", entries(again), err)
	}
	kept, err := h.s.Reduced(guide.Notes, false, h.at)
	if got := fmt.Sprint(entries(kept)); err != nil || got != "[third-4<second-4 third-6<second-6]" {
		t.Errorf("reduced to notes it is %v: %v", got, err)
	}
	for _, seq := range []int{note, line} {
		l, _ := h.s.LineOf(seq)
		h.must(h.s.Erase(l.Seq, h.at))
	}
	if text, _ := json.Marshal(h.s.Events()); strings.Contains(string(text), "first-") || strings.Contains(string(text), "second-") || strings.Contains(string(text), "third-") {
		t.Errorf("words are left: %s", text)
	}
}

func TestCorrect_WhatMustNotBeStoredTakesTheHistoryAlong(t *testing.T) {
	h, _, _ := corrected(t)
	h.do("erase; erase")
	if text, _ := json.Marshal(h.s.Events()); strings.Contains(string(text), "-line") || strings.Contains(string(text), "-note") || strings.Contains(string(text), "second-") {
		t.Errorf("words are left: %s", text)
	}
}

func TestCorrect_ALowerLevelTakesTheHistoryAlong(t *testing.T) {
	h, _, _ := corrected(t)
	for level, holds := range map[guide.Consent]bool{guide.None: false, guide.Themes: false, guide.Notes: true} {
		text, _ := json.Marshal(h.s.Reduce(level, true, h.at))
		for _, w := range []string{"first-note", "second-4", "third-4", "first-line", "second-6", "third-6"} {
			if strings.Contains(string(text), w) != holds {
				t.Errorf("consent %s: holds %q: %v", level, w, !holds)
			}
		}
	}
	s, err := h.s.Reduced(guide.Notes, true, h.at)
	if err != nil || len(entries(s)) != 2 || !strings.Contains(fmt.Sprint(entries(s)), "<first-note<second-4") {
		t.Errorf("%v %v", entries(s), err)
	}
}

func TestCorrect_RefusesWhatIsNoLineOrSaysThatAlready(t *testing.T) {
	h, note, _ := corrected(t)
	for _, seq := range []int{0, 1, 5, 99} {
		if _, err := h.s.Correct(seq, "words", h.at); !errors.Is(err, guide.ErrNothing) {
			t.Errorf("event %d: %v", seq, err)
		}
	}
	for _, words := range []string{"third-4", " third-4 ", "", " "} {
		if _, err := h.s.Correct(note, words, h.at); !errors.Is(err, guide.ErrNothing) {
			t.Errorf("%q: %v", words, err)
		}
	}
	h.do("agree:themes")
	if _, err := h.s.Correct(note, "words", h.at); !errors.Is(err, guide.ErrNotKept) {
		t.Errorf("it was taken at themes: %v", err)
	}
}

func TestLaw_ErasingEveryEventOfALineLeavesNoneOfItsWords(t *testing.T) {
	const canary = "canary-7f3a"
	rapid.Check(t, func(t *rapid.T) {
		s, at := anySession(t)
		last, _ := s.LastMark()
		e, err := s.Note(canary, rapid.SampledFrom([]int{0, last.Seq}).Draw(t, "about"), at)
		if err != nil {
			t.Skip("the talk does not take a note")
		}
		s = mustApply(t, s, e)
		seq := s.Len()
		for i := range rapid.IntRange(0, 4).Draw(t, "corrections") {
			if e, err := s.Correct(seq, fmt.Sprint(canary, i), at); err == nil {
				s = mustApply(t, s, e)
			}
			if rapid.Bool().Draw(t, "undone") {
				if e, err := s.Undo(at); err == nil {
					s = mustApply(t, s, e)
				}
			}
		}
		if l, stands := s.LineOf(seq); stands { // what it says now takes all of it
			if e, err = s.Erase(l.Seq, at); err != nil {
				t.Fatal(err)
			}
			s = mustApply(t, s, e)
			if text, _ := json.Marshal(s.Events()); strings.Contains(string(text), canary) {
				t.Fatalf("words are left: %s", text)
			}
		}
		again, err := guide.Replay(small(), s.Events())
		if err != nil || !reflect.DeepEqual(transcript.Of(again), transcript.Of(s)) {
			t.Fatalf("read again it is another talk: %v", err)
		}
	})
}
