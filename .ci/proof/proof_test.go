package main

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestPieces_KeepMarksAndJoinedEmojiTogether(t *testing.T) {
	text := "Cafe\u0301 👩\u200d🚒 💪🏽 ok"
	got := pieces(text)
	want := []string{"C", "a", "f", "e\u0301", " ", "👩\u200d🚒", " ", "💪🏽", " ", "o", "k"}
	if !slices.Equal(got, want) || strings.Join(got, "") != text {
		t.Errorf("pieces: %q", got)
	}
}

func TestReadClients_TakesEachUtteranceOnce(t *testing.T) {
	file := strings.Join([]string{
		"transcript_id,utterance_id,interlocutor,utterance_text,annotator_id",
		`1,0,therapist,How are you?,1`,
		`1,1,client,"Well,  thank` + "\n" + `you.",1`,
		`1,1,client,"Well, thank you.",2`,
		`2,1,client,No.,1`,
		`1,2,client,Bye.,1`,
	}, "\n")
	got, err := readClients(strings.NewReader(file))
	if err != nil || len(got) != 2 || got[0].id != "1" || !slices.Equal(got[0].lines, []string{"Well, thank you.", "Bye."}) {
		t.Errorf("readClients: %+v, %v", got, err)
	}
}

func TestMoments_HaveNamesOfTheirOwn(t *testing.T) {
	lines, _, err := sentences("", "")
	if err != nil || len(lines) != said {
		t.Fatalf("%d sentences, %v", len(lines), err)
	}
	seen := map[string]bool{}
	for _, m := range moments(lines) {
		if seen[m.name] {
			t.Errorf("two moments are called %s", m.name)
		}
		seen[m.name] = true
	}
}

func TestDrawKills_PutsAThirdInsideSentencesAndOneInEachForm(t *testing.T) {
	lines, _, err := sentences("", "")
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(50) {
		k := drawKills(rand.New(rand.NewPCG(seed, 0)), moments(lines), 24)
		count := map[region]int{}
		for _, in := range k.in {
			count[in]++
		}
		if len(k.wait) != 24 || count[inSentence] != 8 || count[inPrepare] == 0 || count[inNext] == 0 || count[inDebrief] == 0 {
			t.Errorf("seed %d: %v", seed, count)
		}
	}
}

// screenOf fills up to a screen's rows, with the last lines at the foot.
func screenOf(top, foot string) string {
	above := strings.Split(top, "\n")
	below := strings.Split(foot, "\n")
	for len(above)+len(below) < rows {
		above = append(above, "")
	}
	return strings.Join(append(above, below...), "\n") + "\n"
}

func TestLook_ReadsTheWritingLine(t *testing.T) {
	s := look(screenOf(` Relationship ━━━━━━ Motivation ────── Story ────── Agitation ────── Next step

   What would you fight to keep
   exactly as it is?`, `   WRITING words for mark 12
   ▌ they cut the
   ▌ water off

 3 of 30 min · 1 of 6 here                                          12 marks ·
 enter keep   esc draft   tab mark or note   ? keys                     saving`))
	want := sight{view: writing, status: "saving", stage: 2, prompt: "What would you fight to keep exactly as it is?",
		marks: 12, unnamed: true, about: "words for mark 12", line: "theycutthewateroff"}
	s.rows = nil
	if !reflect.DeepEqual(s, want) {
		t.Errorf("look: %+v", s)
	}
}

func TestLook_TellsFieldsOfOneLabelApart(t *testing.T) {
	s := look(screenOf(` Next step

   What they will do
   What        bring two
   When        2026-12-01 18:00
               Tuesday 1 December, 18:00

   What I will do
   I will      call
 › When        tue`, ` enter read-back card   tab next field   esc back   ? keys                saved`))
	if s.view != nextForm || s.status != "saved" || s.field != (focus{"When", 2}) || s.line != "tue" {
		t.Errorf("look: %v %q %v %q", s.view, s.status, s.field, s.line)
	}
}

func TestLedger_IsSureOnlyOfWhatWasShownTogetherWithSaved(t *testing.T) {
	g := &ledger{}
	no := func(*kept) bool { return false }
	g.did(claim{"first", func(s sight) bool { return s.marks >= 1 }, no})
	g.did(claim{"second", func(s sight) bool { return s.marks >= 2 }, no})
	g.show(sight{view: listening, marks: 1, prompt: "a", status: "saved"})
	g.show(sight{view: listening, marks: 2, prompt: "b", status: "saving"})
	r := g.reckon(&kept{})
	if !slices.Equal(r.broken, []string{"first"}) {
		t.Errorf("broken: %q", r.broken)
	}
	if !r.mayStand(place{prompt: "a"}) || !r.mayStand(place{prompt: "b"}) || r.mayStand(place{prompt: "c"}) {
		t.Errorf("places: %v", r.places)
	}
}
