package tui_test

import (
	"testing"
	"time"
)

func TestCover_LocksAfterAMinuteOutsideATalkWhateverIsPressedOnIt(t *testing.T) {
	for _, cover := range []string{"esc+esc", ": 'cover the' enter"} {
		bubble(t, func(t *testing.T) {
			p := guarded(t, newMemory()).press("'" + sixWords + "' enter")
			p.pass(17 * time.Second).press(cover).sees("Things to get")
			for range 11 {
				p.pass(5 * time.Second).send(keyMsg(t, "x"))
			}
			if p.ended {
				t.Errorf("%s: it locks too early", cover)
			}
			p.pass(5 * time.Second)
			if !p.ended {
				t.Errorf("%s: it does not lock when the minute is over", cover)
			}
		})
	}
}

func TestCover_UncoveredInTimeDoesNotLock(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := guarded(t, newMemory()).press("'" + sixWords + "' enter esc+esc").sees("Things to get")
		p.pass(25 * time.Second).pass(25 * time.Second).press("space esc esc").seesNot("Things to get")
		p.pass(25 * time.Second).press("j").pass(30 * time.Second)
		if p.ended {
			t.Error("it locked")
		}
		p.press("esc+esc").pass(30 * time.Second).pass(27 * time.Second)
		if p.ended {
			t.Error("the minute of the cover before counts")
		}
	})
}

func TestCover_LLocksOnIt(t *testing.T) {
	for name, keys := range map[string]string{"on Home": "", "in a line of a talk": " n 'Dee' enter a 4 enter enter 'half a line'"} {
		bubble(t, func(t *testing.T) {
			p := guarded(t, newMemory()).press("'" + sixWords + "' enter" + keys + " esc+esc").sees("Things to get").press("l x n").sees("Things to get")
			if p.press("L"); !p.ended || (keys != "") != (p.a.LockedIn() != "") {
				t.Errorf("%s: ended %v, in talk %q", name, p.ended, p.a.LockedIn())
			}
		})
	}
}

func TestCover_InATalkLocksWhenTheTalkWould(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := guarded(t, newMemory()).press("'" + sixWords + "' enter n 'Dee' enter a 4 enter esc+esc").sees("Things to get")
		p.idle(30 * time.Minute).sees("Things to get")
		if p.ended {
			t.Error("it locked during the talk")
		}
		p.idle(18 * time.Minute)
		if !p.ended {
			t.Error("it does not lock fifteen minutes after the planned end")
		}
	})
}

func TestCover_WithoutAPassphraseStaysWhatItIs(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := bare(t, newMemory(), func(string) error { return nil }).press("esc+esc L").sees("Things to get")
		p.idle(5*time.Minute).sees("Things to get").press("esc+esc").seesNot("Things to get", "Choose a passphrase")
	})
}

func TestCover_LocksAfterItsMinuteAlsoWhenTheClockIsSetBackMeanwhile(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := guarded(t, newMemory()).press("'" + sixWords + "' enter esc+esc").sees("Things to get")
		p.pass(20 * time.Second)
		p.asleep(-24 * time.Hour)
		for range 6 {
			p.pass(20 * time.Second)
		}
		if !p.ended {
			t.Error("it does not lock")
		}
	})
}
