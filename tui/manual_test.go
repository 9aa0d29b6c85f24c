package tui_test

import (
	"strings"
	"testing"

	"example.org/onetoone/guide/manual"
)

// invented are two pages of a manual, one longer than a screen.
func invented() []manual.Page {
	long := "# Safety\n\nWhat may be kept, and who opens it.\n\nIt is **yours**: see [organizer](organizer.md).\n\n## Who opens it\n\n| key | what it does |\n|---|---|\n| `L` | lock |\n| `esc` `esc` | cover the screen, in the middle of a word, too |\n\n" +
		strings.Repeat("A paragraph about somebody who fears for a person, and what they would do about it.\n\n", 12) + "## The end\n\n- Erase a zebra.\n"
	style := manual.Style{Link: func(page string) string { return "page " + page }}
	return []manual.Page{
		manual.Read("organizer", "# Organizer\n\nYour first talk.\n\nPress `n`.\n", style),
		manual.Read("safety", long, style),
	}
}

func TestManual_OpensFromTheKeysAndGoesBackToWhereYouWere(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24)
		p.press("?").sees("Keys on this screen", "? manual")
		p.press("?").sees("Manual", "Organizer", "Your first talk.", "Safety").seesNot("Keys on this screen")
		p.press("enter").sees("Organizer", "Press n.").seesNot("`")
		p.press("esc").sees("Manual", "Safety")
		p.press("esc").sees("Press n to prepare a one-to-one")
		p.press(": 'manual' enter").sees("Manual", "Organizer")
	})
}

func TestManual_OverATalkDisturbsNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24)
		p.press(toTalk + "space m").sees("1 mark")
		before, events := p.screen(), len(p.j.only().Events)
		p.press("? ? 'saf' enter").sees("Who opens it", "It is yours: see page organizer.")
		p.press("space").seesNot("Who opens it")
		p.press("esc esc")
		if got := p.screen(); got != before {
			t.Errorf("before\n%s\nafter\n%s", before, got)
		}
		if n := len(p.j.only().Events); n != events {
			t.Errorf("%d events were written, not %d", n, events)
		}
		p.press("? ? enter esc+esc esc").sees("Things to get")
	})
}

func TestManual_FindsWordsOnAPageAndTurnsThere(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24)
		p.press("? ? down enter").sees("Safety", "page 1 of").seesNot("zebra")
		p.press("/ 'zebra'").sees("Erase a zebra.", "The end")
		p.press("enter").sees("Safety", "Erase a zebra.").seesNot("fears for a person and")
		p.press("up").press("up").sees("Who opens it")
		p.Resize(40, 20)
		p.press("/ 'zebra' enter").sees("Erase a zebra.")
	})
}
