package tui_test

import (
	"errors"
	"fmt"
	"testing"

	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/form"
)

// handing opens practice where result files are kept in the test.
func handing(t *testing.T, wrote *[]result.File) *hand {
	t.Helper()
	return openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
		asPractice(c)
		c.WriteResult = func(path string, f result.File, plain bool) (string, error) {
			switch {
			case path == "~/there.json":
				return "", fmt.Errorf("writing: %w", form.ErrThere)
			case path == "~/cloud.json" && !plain:
				return "", fmt.Errorf("writing: %w", form.ErrSynced)
			case path == "":
				return "", errors.New("no file was named")
			}
			*wrote = append(*wrote, f)
			return path, nil
		}
	})
}

func TestResult_HoldsNoWordsUnlessTheTraineeSaysSo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var wrote []result.File
		p := handing(t, &wrote).press(soloEnd + "r").sees("What was said is left out")
		p.press("enter enter").sees("Written to", "Hand it in.")
		p.press("enter").sees("Debrief: Dee")
		p.press("r w").sees("What was said is included").press("n 'Maria' enter").sees("you are called Maria")
		p.press("enter enter enter r w w n").sees("Maria").press("esc enter enter")
		p.press("enter enter").sees("Recent practice").press(toTalked + "space space space space space space space").sees("The round is done.").press("up up enter r").sees("who the organizer was").seesNot("Maria")
		p.press("n 'Ali' enter").sees("Ali was the organizer")
		if len(wrote) != 3 {
			t.Fatalf("%d files were written", len(wrote))
		}
		for i, want := range []struct {
			member string
			words  bool
		}{{"", false}, {"Maria", true}, {"Maria", false}} {
			f := wrote[i]
			if f.Member != want.member || len(f.Practices) != 1 || f.Practices[0].Words() != want.words || !f.Practices[0].Scored() {
				t.Errorf("file %d is %+v, expected %+v", i+1, f, want)
			}
		}
	})
}

func TestResult_IsWrittenOverNothingAndIntoNoCloudUnasked(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var wrote []result.File
		p := handing(t, &wrote).press(soloEnd + "r enter")
		clear := ""
		for range "~/practice-talk000000000001.json" {
			clear += "backspace "
		}
		p.press(clear + "'~/there.json' enter").sees("Something with that name is there already")
		p.press(clear + "'~/cloud.json' enter").sees("Write plain text there?").press("esc").sees("Where to?")
		if len(wrote) != 0 {
			t.Fatalf("%d files were written", len(wrote))
		}
		p.press("enter 'plain' enter").sees("Written to")
	})
}
