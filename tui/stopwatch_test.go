package tui_test

import (
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/tui"
)

// timed opens the program with a stopwatch that a test moves.
func timed(t *testing.T, j *memory, ran *time.Duration) *hand {
	t.Helper()
	return openWith(t, j, 80, 24, sunday, func(c *tui.Config) { c.Ran = func() time.Duration { return *ran } })
}

func TestTalk_ItsMinutesComeFromTheStopwatchAndNotFromTheClock(t *testing.T) {
	bubble(t, func(t *testing.T) {
		ran := time.Hour
		p := timed(t, newMemory(), &ran).press(toTalk)
		for i, clock := range []time.Time{sunday.AddDate(0, 0, -375), sunday.AddDate(11, 0, 0), sunday} {
			p.now = clock
			ran += time.Minute
			p.press("m").sees([]string{"1 of 30 min", "2 of 30 min", "3 of 30 min"}[i])
		}
		p.press("x x")
		p.pass(time.Second)
		if got := p.j.only().Header; got.Minutes != 3 || got.Ended.IsZero() {
			t.Errorf("it is stored with %d minutes", got.Minutes)
		}
		p.press("esc").sees("Recent talks").seesNot("540000")
	})
}

func TestTalk_NeitherSleepNorTheTimeUntilItIsGoneOnWithCounts(t *testing.T) {
	bubble(t, func(t *testing.T) {
		ran := time.Hour
		p := timed(t, newMemory(), &ran).press(toTalk)
		ran += 5 * time.Minute
		p.press("m").sees("5 of 30 min")
		p.asleep(8 * time.Hour).press("m").sees("5 of 30 min")
		p.pass(time.Second)
		ran = 0 // the program was killed, and is started the next day
		p = timed(t, p.j, &ran)
		p.now = sunday.AddDate(0, 0, 1)
		ran += time.Minute // a minute on Home
		p.press("enter").sees("5 of 30 min")
		ran += time.Minute
		p.press("m").sees("6 of 30 min")
		p.press("x x")
		p.pass(time.Second)
		r := p.j.only()
		if s, err := guide.Replay(r.Guide, r.Events); err != nil || s.Header("").Minutes != 6 {
			t.Errorf("%v", err)
		}
	})
}

func TestTalk_HowLongAgoAMarkWasMadeComesFromTheStopwatch(t *testing.T) {
	bubble(t, func(t *testing.T) {
		ran := time.Hour
		p := timed(t, newMemory(), &ran).press(toTalk + " m")
		ran += 2 * time.Minute
		p.asleep(9 * time.Hour).press("d").sees("made 2 minutes ago: detail")
	})
}

func TestTalk_SaysNothingOfSharesUntilBothKeysOfTheClockWereUsed(t *testing.T) {
	for keys, says := range map[string]bool{"": false, "i": false, "t": false, "i i i": false, "t i": true} {
		bubble(t, func(t *testing.T) {
			p := open(t, 80, 24).press(toTalk)
			for _, k := range fields(keys) {
				p.press(k).pass(2 * time.Minute)
			}
			p.press("m x x esc / enter").sees("Relationship")
			if got := strings.Contains(p.screen(), "I spoke 50% of the time"); got != says || strings.Contains(p.screen(), "I spoke") != says {
				t.Errorf("after %q it says %v of shares:\n%s", keys, got, p.screen())
			}
		})
	}
}
