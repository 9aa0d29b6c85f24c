package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/.ci/lib/term"
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

func TestLedger_IsSureOnlyOfWhatWasShownTogetherWithSaved(t *testing.T) {
	g := &ledger{}
	no := func(*term.Kept) bool { return false }
	g.did(claim{"first", func(s term.Sight) bool { return s.Marks >= 1 }, no})
	g.did(claim{"second", func(s term.Sight) bool { return s.Marks >= 2 }, no})
	g.show(term.Sight{View: term.Listening, Marks: 1, Prompt: "a", Status: "saved"})
	g.show(term.Sight{View: term.Listening, Marks: 2, Prompt: "b", Status: "saving"})
	r := g.reckon(&term.Kept{})
	if !slices.Equal(r.broken, []string{"first"}) {
		t.Errorf("broken: %q", r.broken)
	}
	if !r.mayStand(place{prompt: "a"}) || !r.mayStand(place{prompt: "b"}) || r.mayStand(place{prompt: "c"}) {
		t.Errorf("places: %v", r.places)
	}
}
