package term

import (
	"reflect"
	"strings"
	"testing"
)

// screenOf fills up to a screen's rows, with the last lines at the foot.
func screenOf(top, foot string) string {
	above := strings.Split(top, "\n")
	below := strings.Split(foot, "\n")
	for len(above)+len(below) < Rows {
		above = append(above, "")
	}
	return strings.Join(append(above, below...), "\n") + "\n"
}

func TestLook_ReadsTheWritingLine(t *testing.T) {
	s := Look(screenOf(` Relationship ━━━━━━ Motivation ────── Story ────── Agitation ────── Next step

   What would you fight to keep
   exactly as it is?`, `   WRITING words for mark 12
   ▌ they cut the
   ▌ water off

 3 of 30 min · 1 of 6 here                                          12 marks ·
 enter keep   esc draft   tab mark or note   ? keys                     saving`))
	want := Sight{View: Writing, Status: "saving", Stage: 2, Prompt: "What would you fight to keep exactly as it is?",
		Marks: 12, Unnamed: true, About: "words for mark 12", Line: "theycutthewateroff"}
	s.Rows = nil
	if !reflect.DeepEqual(s, want) {
		t.Errorf("look: %+v", s)
	}
}

func TestLook_ReadsThePracticeLine(t *testing.T) {
	s := Look(screenOf(` Relationship ────── Motivation ────── Story ────── Agitation ────── Next step

   What does an ordinary week look like for you?

   Dee
   How d'you think? You get on.`, `   You: It sounds like you carry it alone, all
   of it.

   ▌ What did

 enter say it   tab lines   esc keys   ? keys                            saving`))
	if s.View != Alone || s.Status != "saving" || s.Said != "Itsoundslikeyoucarryitalone,allofit." || s.Line != "Whatdid" {
		t.Errorf("look: %+v", s)
	}
}

func TestLook_TakesNoHalfFrameForAnotherScreen(t *testing.T) {
	const talk = " Relationship ━━━━━━ Motivation ────── Story ────── Agitation ────── Next step\n\n   What is it?"
	const home = " onetoone\n\n   Go on with"
	for _, c := range []struct {
		top, foot string
		want      View
	}{
		{talk, " space next   tab cues   m mark   enter write   ? keys                    saved", Listening},
		{talk, " enter keep   esc put aside   ? keys                                      saved", elsewhere},
		{home, " n new one-to-one   enter open   q quit   ? keys", Home},
		{home, " Protected. L locks the screen; in a field, esc first.", Home},
		{talk, " newest mark: quote", Listening},
		{home, " enter open   esc quit", elsewhere},
	} {
		if got := Look(screenOf(c.top, c.foot)).View; got != c.want {
			t.Errorf("%q over %q is %q", c.top, c.foot, got)
		}
	}
}

func TestLook_TellsFieldsOfOneLabelApart(t *testing.T) {
	s := Look(screenOf(` Next step

   What they will do
   What        bring two
   When        2026-12-01 18:00
               Tuesday 1 December, 18:00

   What I will do
   I will      call
 › When        tue`, ` enter read-back card   tab next field   esc back   ? keys                saved`))
	if s.View != NextForm || s.Status != "saved" || s.Field != (Focus{"When", 2}) || s.Line != "tue" {
		t.Errorf("look: %v %q %v %q", s.View, s.Status, s.Field, s.Line)
	}
}

func TestLook_ReadsAPhone(t *testing.T) {
	talk := Look(` 2/5 Motivation                  saving

  What would you fight to keep
  exactly as it is?

  WRITING words for mark 12
  ▌ they cut the
  ▌ water off

 3 of 30 · 1 of 6 here       12 marks ·
 enter keep · esc put aside
 tab mark or note · ?
`)
	want := Sight{View: Writing, Status: "saving", Stage: 2, Prompt: "What would you fight to keep exactly as it is?",
		Marks: 12, Unnamed: true, About: "words for mark 12", Line: "theycutthewateroff"}
	talk.Rows = nil
	if !reflect.DeepEqual(talk, want) {
		t.Errorf("look: %+v", talk)
	}
	if s := Look(" 2/5 Motivation                   saved\n\n  What is it?\n\n space next · tab cues · m mark\n enter write · ?\n"); s.View != Listening {
		t.Errorf("look: %+v", s)
	}
	form := Look(` Next step

› Answer     1 ● yes   2 ○ no
             3 ○ not today   4 ○ maybe

  What they will do
  What       bring two
 enter read-back card · tab next field
 esc back · ?                     saved
`)
	if form.View != NextForm || form.Status != "saved" || form.Field != (Focus{"Answer", 1}) || !form.Chosen("yes") || form.Chosen("no") {
		t.Errorf("look: %+v", form)
	}
}
