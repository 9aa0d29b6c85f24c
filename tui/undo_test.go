package tui_test

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestTalk_ZSaysWhatItTookBackAndNoWordOfIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m f enter 'scared of the agent' enter enter 'a note' enter right")
		for _, says := range []string{"the change of prompt", "a note", "the words for mark 1", "the kind of mark 1", "mark 1"} {
			p.press("z").sees("Taken back: "+says+".").seesNot("scared", "feeling")
		}
		p.press("z").sees("Nothing to take back.")
		for _, says := range []string{"mark 1", "the kind of mark 1", "the words for mark 1", "a note", "the change of prompt"} {
			p.press("Z").sees("Done again: "+says+".").seesNot("scared", "feeling")
		}
	})
}

func TestDebrief_ZSaysWhatItTookBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m m x x x").sees("mark 2 of 2")
		p.press("z").sees("Taken back: discarding mark 1.", "mark 1 of 2")
	})
}

func TestCare_AsksOnceBeforeItRemoves(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press(toTalk + "m enter 'no papers' enter c d").sees("What must not be stored?").press("esc")
		p.sees("1 mark").press("enter 'a note' enter c d").sees("a note").press("d").sees("Removed.", "1 mark")
		if text, _ := json.Marshal(p.j.only().Events); strings.Contains(string(text), "a note") || !strings.Contains(string(text), "no papers") {
			t.Errorf("on disk is %s", text)
		}
	})
}
