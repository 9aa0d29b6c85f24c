package tui_test

import (
	"errors"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
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
		p.press("m m m").sees("NOT SAVED", "Disk full: free some space. 3 changes are in memory only. S saves a sealed copy.")
		p.press("S").sees("Disk full: free some space.", "3 changes to this talk", "A sealed copy is in", "/elsewhere/copy.sealed", "Leave it there", "onetoone rescue FILE")
		p.press("S esc").sees("A sealed copy is safe: S says where.").seesNot("/elsewhere")
		if len(copied) != 1 {
			t.Errorf("%d talks were copied", len(copied))
		}
		p.press("? 'sealed'").sees("save a sealed copy of what").press("esc")
		broken = errors.New("it is full too")
		p.press("S").sees("A sealed copy could not be saved anywhere: It is full too.")
		p.press("m").sees("No sealed copy was saved: S says why.")
		broken = nil
		p.press("S esc enter 'S is a letter' enter").sees("5 changes", "S saves a sealed copy.") // not all of it is in the copy
		p.press("S").sees("5 changes to this talk")
		p.j.breaks(nil)
		p.pass(3 * time.Second).sees("All of it is saved now.")
		p.press("esc").sees("saved").seesNot("NOT SAVED", "in memory")
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

func TestSaver_WritesACopyAtOnceWhereTheJournalIsAway(t *testing.T) {
	bubble(t, func(t *testing.T) {
		var copies []int // of how many events each
		var broken error
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
			c.Rescue = func(left []guide.Unsaved) (string, error) {
				n := 0
				for _, u := range left {
					n += len(u.Events)
				}
				copies = append(copies, n)
				return "/elsewhere/copy.sealed", broken
			}
		})
		p.press(toTalk + "m").sees("saved")
		for what, words := range map[hold.AwayHow][2]string{
			hold.AwayFile:   {"vault.db is gone.", "vault.db is no longer in /away/vault"},
			hold.AwayFolder: {"The vault's folder is gone.", "The folder /away/vault is gone"},
			hold.AwayLink:   {"A link is in the place of vault.db.", "is now a link"},
			hold.AwayOlder:  {"An older vault.db is in its place.", "An older vault.db was put into"},
			hold.AwayOther:  {"Another vault.db is in its place.", "Another vault.db was put into"},
			hold.AwayHeld:   {"Another program is using vault.db.", "Another program is using the vault.db"},
			hold.AwayKeys:   {"The vault's keys are gone or replaced.", "The keys in /away/vault are gone"},
		} {
			p.j.breaks(hold.Away{What: what, Folder: "/away/vault"})
			p.press("m").sees("NOT SAVED", words[0]+" A sealed copy is safe: S says where.").seesNot("/away", "/elsewhere")
			p.press("S").sees(words[1], "All of this talk is in memory, and in the sealed copy.", "/elsewhere/copy.sealed").press("esc")
			p.j.breaks(nil)
			p.pass(3*time.Second).sees("saved").seesNot("NOT SAVED", "sealed copy")
			if n := len(copies); n < 2 || copies[n-2] == 0 || copies[n-1] != 0 {
				t.Fatalf("copies of %v events, want one and then its removal", copies)
			}
		}
		copies, broken = nil, errors.New("it is full too")
		p.j.breaks(hold.Away{What: hold.AwayFolder, Folder: "/away/vault"})
		p.press("m").sees("NOT SAVED", "No sealed copy was saved: S says why.")
		broken = nil
		p.pass(3 * time.Second).sees("A sealed copy is safe")
		was := len(copies)
		p.pass(10 * time.Second)
		if len(copies) != was {
			t.Error("the same was written again")
		}
		p.press("m").pass(3 * time.Second)
		if n := len(copies); n != was+1 || copies[n-1] <= copies[n-2] {
			t.Errorf("copies of %v events, want one of more at the end", copies)
		}
	})
}

func TestSaver_NoCopyIsRemovedWithTheOneBeforeIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		there := false
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
			c.Rescue = func(left []guide.Unsaved) (string, error) {
				if len(left) == 0 {
					time.Sleep(5 * time.Second) // a slow disk
				}
				there = len(left) > 0
				return "/elsewhere/copy.sealed", nil
			}
		})
		away := hold.Away{What: hold.AwayFolder, Folder: "/away/vault"}
		p.press(toTalk + "m").j.breaks(away)
		p.press("m").sees("A sealed copy is safe")
		p.j.breaks(nil)
		p.pass(3 * time.Second).seesNot("NOT SAVED")
		p.j.breaks(away)
		p.press("m").pass(10*time.Second).sees("NOT SAVED", "A sealed copy is safe")
		if !there {
			t.Error("the copy is gone")
		}
	})
}
