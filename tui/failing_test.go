package tui_test

import (
	"errors"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui"
)

func TestSaver_SaysHowManyNotesAreHeldAndSavesACopyElsewhere(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var copied []guide.Unsaved
		var broken error
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
			c.Rescue = func(left []guide.Unsaved) (string, error) {
				copied = left
				return "/elsewhere/copy.sealed", broken
			}
		})
		p.press(toTalk + "m").sees("saved").press("S").seesNot("sealed copy")
		p.j.breaks(errors.New("disk full: free some space"))
		p.press("m m m").sees("Disk full: free some space.", "3 new notes are held in memory and NOT saved", "S saves a sealed copy elsewhere")
		p.press("S").sees("A sealed copy is in /elsewhere/copy.sealed")
		if len(copied) != 1 {
			t.Errorf("%d talks were copied", len(copied))
		}
		p.press("? 'sealed'").sees("save a sealed copy elsewhere").press("esc")
		broken = errors.New("it is full too")
		p.press("S").sees("No place took a sealed copy: It is full too.")
		p.press("m enter 'S is a letter' enter").sees("5 new notes")
		p.j.breaks(nil)
		p.pass(3 * time.Second).sees("saved").seesNot("NOT saved")
	})
}

func TestReadOnly_ShowsWhatIsThereAndStartsNoTalk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		p := reopen(t, j, 80, 24)
		p.press(toTalk + "m").sees("saved")
		j.readOnly = true
		j.breaks(errors.New("nothing may be written here"))
		p = reopen(t, j, 80, 24).sees("Go on with")
		p.press("n").sees("This disk is read-only").seesNot("Prepare")
		p.press("enter").sees("This disk is read-only", "Go on with").seesNot("NOT SAVED")
	})
}

func TestReadOnly_NothingThatHomeOffersChangesATalk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		toSee(j)
		metBefore(j)
		j.readOnly = true
		j.breaks(errors.New("nothing may be written here"))
		p := reopen(t, j, 80, 24).sees("Promised", "the day you agreed to")
		p.press("enter 1").sees("This disk is read-only").seesNot("NOT SAVED")
		p.pass(5*time.Second).sees("Promised", "bring the petition").seesNot("NOT SAVED")
		p = reopen(t, j, 80, 24)
		p.press("down down enter 3").sees("This disk is read-only").seesNot("NOT SAVED")
	})
}

func TestHome_SaysWhatTheCheckInTheBackgroundFound(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
			c.Check = func() string { return "Part of the vault is damaged." }
		})
		p.pass(time.Second).sees("Part of the vault is damaged.")
	})
}
