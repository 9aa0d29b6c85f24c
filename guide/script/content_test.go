package script_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide/script"
)

func TestBuiltin_TheFirstSixOfAgitationAreWhyAndAStepOfTheClickEach(t *testing.T) {
	for _, g := range script.Builtin() {
		s, _ := g.Stage("agitation")
		first := map[string]bool{}
		for _, p := range s.Prompts[:6] {
			if p.Step == "" || !p.Carries {
				t.Errorf("%s: %q names no step, or does not carry the stage", g.ID, p.Text)
			}
			first[p.Step] = true
		}
		if !strings.HasPrefix(s.Prompts[0].Text, "Why do you think") || len(first) != len(script.Steps()) {
			t.Errorf("%s: first %q, the steps %v", g.ID, s.Prompts[0].Text, first)
		}
	}
}

func TestBuiltin_NoPromptSaysHereButByItsPlaceholder(t *testing.T) {
	here, said := regexp.MustCompile(`(?i)\bhere\b`), 0
	eachStage(t, func(t *testing.T, _ script.Guide, _ int, s script.Stage) {
		for _, p := range s.Prompts {
			for _, q := range append(p.Wordings(), p.Empty...) {
				said += strings.Count(q, "{here}")
				if here.MatchString(strings.ReplaceAll(q, "{here}", "")) {
					t.Errorf("%s: %s", p.ID, q)
				}
			}
		}
	})
	if said == 0 {
		t.Error("no prompt names the place")
	}
}

func TestBuiltin_WhatWasPreparedIsSaidAndHasWordsForWhenItWasNot(t *testing.T) {
	for _, g := range script.Builtin() {
		for _, name := range script.Placeholders() {
			said := strings.Contains(strings.Join(g.Opening, " "), "{"+name+"}")
			for _, s := range g.Stages {
				for _, p := range s.Prompts {
					for i, q := range p.Wordings() {
						if strings.Contains(q, "{"+name+"}") {
							said = true
							if empty := p.Said(i, func(string) string { return "" }); len(empty) < 8 || strings.ContainsAny(empty, "{}") {
								t.Errorf("%s: %q is %q without %s", g.ID, q, empty, name)
							}
						}
					}
				}
			}
			if !said {
				t.Errorf("%s says nothing of {%s}", g.ID, name)
			}
		}
	}
}

func TestBuiltin_TheOrganizerTellsTheirStoryInTheFirstStageAndHandsBack(t *testing.T) {
	for _, g := range script.Builtin() {
		at := slices.IndexFunc(g.Stages[0].Prompts, func(p script.Prompt) bool { return p.Tell && p.Needs(script.Story) })
		if at < len(g.Stages[0].Prompts)/2 {
			t.Errorf("%s: the story is told at %d of %d", g.ID, at+1, len(g.Stages[0].Prompts))
		}
		for _, s := range g.Stages {
			for _, p := range s.Prompts {
				if text := p.Said(0, func(string) string { return "" }); p.Tell && (!regexp.MustCompile(`\. Then ask: .*\?$`).MatchString(text) || len(strings.Fields(text)) > 18) {
					t.Errorf("%s: %s", g.ID, text)
				}
			}
		}
	}
}

func TestBuiltin_WhereNothingIsAskedOnlyAReferralAndADateStay(t *testing.T) {
	for id, want := range map[string]string{"one-to-one": "again meet-next asked", "ten-minutes": "catch-again who-next asked"} {
		g, _ := script.Find(id)
		for i, s := range g.Stages {
			var stay []string
			for _, p := range s.Prompts {
				if !p.Asks {
					stay = append(stay, p.ID)
				}
				if last := i == len(g.Stages)-1; last && !p.Carries {
					t.Errorf("%s: %s does not carry its stage", id, p.ID)
				}
			}
			if got := strings.Join(stay, " "); i == len(g.Stages)-1 && got != want || i < len(g.Stages)-1 && len(stay) != len(s.Prompts) {
				t.Errorf("%s, %s: %s", id, s.ID, got)
			}
		}
		if !strings.Contains(strings.Join(g.Meeting, " "), "I'd like to get to know you") || !strings.Contains(strings.Join(g.Meeting, " "), "I'm not here to ask for anything") {
			t.Errorf("%s opens with %q", id, g.Meeting)
		}
		if again := g.OpeningLines(true, true); strings.Contains(strings.Join(again, " "), "…") || !strings.Contains(again[0], "again. Thank you for making the time.") {
			t.Errorf("%s opens a later talk with %q", id, again)
		}
	}
}

// struck is what no guide asks: what digs in wounds, counsels, interviews,
// cross-examines, or offers a service.
var struck = regexp.MustCompile(`(?i)(bring|come)s? (it )?(all )?back|tell a friend|word for word|felt safe|came home angry|keeping quiet|saying nothing|not notice about you|get wrong about you|can I do|could I find out|help from me|put you off|at its worst`)

func TestBuiltin_DoesNotDigCounselOrOfferAService(t *testing.T) {
	eachStage(t, func(t *testing.T, _ script.Guide, _ int, s script.Stage) {
		for _, q := range wordings(s) {
			if struck.MatchString(q) {
				t.Errorf("struck: %s", q)
			}
		}
	})
}
