package guide_test

import (
	"reflect"
	"testing"

	"example.org/onetoone/guide/older"
	"example.org/onetoone/guide/script"
)

// otherStages is a guide of three stages, none with an id of those that come
// with the program, and none with a duty but the ones given.
func otherStages(duties ...script.Duty) script.Guide {
	g := small()
	for i, d := range duties {
		if d != "" {
			g.Stages[i].Duties = []script.Duty{d}
		}
	}
	return g
}

func TestDuties_AreEachOfOneStageOfTheGuidesThatComeWithTheProgram(t *testing.T) {
	for _, g := range script.Builtin() {
		for i, d := range script.Duties() {
			st, ok := g.StageFor(d)
			if !ok || st.ID != g.Stages[i].ID || script.DutyOf(st.ID) != d || script.UsualStage(d) != st.ID {
				t.Errorf("%s: %q is of %q", g.ID, d, st.ID)
			}
		}
	}
}

func TestStageFor_GoesByTheDutyAndNotByTheID(t *testing.T) {
	if st, ok := otherStages("", script.DutyAsk, script.DutyWhy).StageFor(script.DutyWhy); !ok || st.ID != "three" {
		t.Errorf("%q, %v", st.ID, ok)
	}
	if st, ok := otherStages(script.DutyOpen).StageFor(script.DutyWhy); ok {
		t.Errorf("%q asks why, and nobody said so", st.ID)
	}
	if d := script.DutyOf("three"); d != "" {
		t.Errorf("a stage that nobody knows %s", d)
	}
}

func TestUpgradedGuide_GivesTheDutiesOfTheStagesThatComeWithTheProgram(t *testing.T) {
	for _, want := range script.Builtin() {
		before := want.Clone()
		for i := range before.Stages {
			before.Stages[i].Duties = nil
		}
		if got := older.Guide(older.Shape, before); !reflect.DeepEqual(got, before) {
			t.Errorf("%s of today gets duties that nobody gave it", want.ID)
		}
		if got := older.Guide(2, before); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v", want.ID, got.Stages)
		}
		if before.ID = "of-our-own"; len(older.Guide(2, before).Stages[3].Duties) != 1 {
			t.Error("a guide made out of one of these lost its evidence")
		}
	}
	if got := older.Guide(2, small()); !reflect.DeepEqual(got, small()) {
		t.Errorf("a guide with other stages: %+v", got.Stages)
	}
}
