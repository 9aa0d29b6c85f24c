package guide_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/older"
	"example.org/onetoone/guide/transcript"
)

// live is a talk that is held by a stopwatch, with a clock that a test sets.
type live struct {
	hold
	ran time.Duration
}

func beginLive(t *testing.T) *live {
	t.Helper()
	s, e := guide.Begin(small(), noon)
	l := &live{hold: hold{t: t, s: s.Timed(time.Hour), at: noon}, ran: time.Hour}
	l.must(e, nil)
	return l
}

// then lets the stopwatch run, sets the clock, and does one thing.
func (l *live) then(d, clock time.Duration, verb string) *live {
	l.t.Helper()
	l.ran += d
	l.s = l.s.Timed(l.ran)
	l.at = noon.Add(clock)
	l.must(l.verb(verb, ""))
	return l
}

const year = 365 * 24 * time.Hour

func TestTimed_AClockThatIsSetBackAndForthAddsNoMinutes(t *testing.T) {
	l := beginLive(t).then(0, 0, "start").then(0, 0, "open").then(time.Minute, time.Minute, "mark")
	l.then(time.Minute, -375*24*time.Hour, "next")
	l.then(time.Minute, 2*year, "mark")
	l.then(time.Minute, 4*time.Minute, "end")
	if got := l.s.Header("").Minutes; got != 4 {
		t.Errorf("it lasted %d minutes, not 4", got)
	}
	if got := l.s.ElapsedIn("one", l.s.EndedAt()); got != 4*time.Minute {
		t.Errorf("its stage lasted %v", got)
	}
	again, err := guide.Replay(l.s.BaseGuide(), l.s.Events())
	if err != nil || again.Header("").Minutes != 4 || again.Elapsed(noon.Add(year)) != 4*time.Minute {
		t.Errorf("read back it lasted %v, %v", again.Elapsed(noon), err)
	}
	var minutes []int
	for _, m := range l.s.Marks() {
		minutes = append(minutes, m.Minute)
	}
	if !slices.Equal(minutes, []int{1, 3}) {
		t.Errorf("its marks are at %v minutes", minutes)
	}
	if transcript.ClockMovedBack(l.s) < 700*24*time.Hour {
		t.Error("it does not say that the clock moved")
	}
}

func TestTimed_TimeInWhichTheComputerSleepsIsAPause(t *testing.T) {
	l := beginLive(t).then(0, 0, "start").then(0, 0, "open").then(time.Minute, time.Minute, "mark")
	l.then(0, 9*time.Hour, "mark") // the stopwatch stood still
	if got := l.s.Elapsed(l.at); got != time.Minute {
		t.Errorf("it lasted %v", got)
	}
	l.s = l.s.Timed(l.ran + 5*time.Minute)
	if got := l.s.Elapsed(l.at); got != 6*time.Minute {
		t.Errorf("five minutes later it shows %v", got)
	}
}

func TestTimed_ATalkThatIsGoneOnWithGoesOnFromItsLastEvent(t *testing.T) {
	l := beginLive(t).then(0, 0, "start").then(0, 0, "open").then(10*time.Minute, 10*time.Minute, "mark")
	s, err := guide.Replay(l.s.BaseGuide(), l.s.Events()) // as after a kill
	if err != nil {
		t.Fatal(err)
	}
	l.s, l.ran = s, 0 // of a program that was started a day later
	l.must(l.s.Pause(l.s.LastAt()))
	l.s = l.s.Timed(0)
	l.then(time.Minute, 24*time.Hour, "resume").then(2*time.Minute, 24*time.Hour, "next")
	if got := l.s.Elapsed(l.at); got != 12*time.Minute {
		t.Errorf("it lasted %v, not ten minutes and two", got)
	}
}

func TestReduced_TheStopwatchRunsOn(t *testing.T) {
	l := beginLive(t).then(0, 0, "start").then(0, 0, "open").then(time.Minute, time.Minute, "mark")
	s, err := l.s.Reduced(guide.Notes, false, l.at)
	if err != nil {
		t.Fatal(err)
	}
	l.s = s
	l.then(time.Minute, year, "next")
	if got := l.s.Elapsed(l.at); got != 2*time.Minute {
		t.Errorf("it lasted %v", got)
	}
}

func TestReduced_TheTimeSinceTheLastEventCountsOnce(t *testing.T) {
	l := beginLive(t).then(0, 0, "start").then(0, 0, "open")
	s, err := l.s.Timed(l.ran+10*time.Minute).Reduced(guide.Notes, false, l.at)
	if err != nil {
		t.Fatal(err)
	}
	if all, here := s.Elapsed(l.at), s.ElapsedIn("one", l.at); all != 10*time.Minute || here != all {
		t.Errorf("after ten minutes it lasted %v, %v of them in its stage", all, here)
	}
}

func TestReduce_ToNoneLeavesTheMinutesAndNoTimeOfAnythingElse(t *testing.T) {
	l := beginLive(t).then(0, 0, "start").then(0, 0, "open").then(time.Minute, time.Minute, "mark").then(90*time.Second, year, "end")
	s, err := l.s.Reduced(guide.None, false, l.at)
	if err != nil || s.Header("").Minutes != 2 {
		t.Errorf("%d minutes, %v", s.Header("").Minutes, err)
	}
	for _, e := range s.Events() {
		if e.Into%60000 != 0 || e.Into != 0 && e.Kind != guide.Ended {
			t.Errorf("event %d (%s) is %d ms into the talk", e.Seq, e.Kind, e.Into)
		}
	}
}

func TestSinceEnd_GoesByTheStopwatch(t *testing.T) {
	l := beginLive(t).then(0, 0, "start").then(time.Minute, time.Minute, "end")
	l.s = l.s.Timed(l.ran + 3*time.Minute)
	if got := l.s.SinceEnd(noon.Add(year)); got != 3*time.Minute {
		t.Errorf("%v", got)
	}
}

func TestUpgraded_GivesOlderEventsWhatTheirHoursSay(t *testing.T) {
	h := begin(t).do("next; mark; pause; resume; jump:2; note:words; undo; end; note:later")
	want := h.s.Events()
	before := h.s.Events()
	for i := range before {
		before[i].Into = 0
	}
	if got := older.Events(1, before); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	if got := older.Events(1, want); !slices.Equal(got, want) {
		t.Error("what was there is not kept")
	}
	for i := range before[:4] {
		before[i].Into = want[i].Into
	}
	if got := older.Events(1, before); !slices.Equal(got, want) {
		t.Error("a list that is partly before goes on from elsewhere")
	}
}

// TestTimed_NoClockMakesATalkLongerThanTheStopwatchRan is the law, over clocks,
// pauses and programs that are started anew.
func TestTimed_NoClockMakesATalkLongerThanTheStopwatchRan(t *testing.T) {
	verbs := []string{"next", "back", "mark", "pause", "resume", "undo", "me", "them", "again"}
	rapid.Check(t, func(rt *rapid.T) {
		l := beginLive(t).then(0, 0, "start").then(0, 0, "open")
		var ran time.Duration
		for range rapid.IntRange(1, 30).Draw(rt, "steps") {
			d := time.Duration(rapid.IntRange(0, 600_000).Draw(rt, "ms")) * time.Millisecond
			l.at = noon.Add(time.Duration(rapid.Int64Range(-int64(2*year), int64(2*year)).Draw(rt, "clock")))
			verb := rapid.SampledFrom(verbs).Draw(rt, "verb")
			if verb == "again" {
				l.s, _ = guide.Replay(l.s.BaseGuide(), l.s.Events())
				l.ran = 0
			}
			ran, l.ran = ran+d, l.ran+d
			l.s = l.s.Timed(l.ran)
			if verb == "again" {
				continue
			}
			if e, err := l.verb(verb, ""); err == nil {
				l.must(e, nil)
			}
		}
		all := l.s.Elapsed(l.at)
		if all > ran {
			rt.Fatalf("it lasted %v in %v", all, ran)
		}
		if sum := l.s.ElapsedIn("one", l.at) + l.s.ElapsedIn("two", l.at) + l.s.ElapsedIn("three", l.at); sum > all || all-sum > time.Second {
			rt.Fatalf("its stages lasted %v of %v", sum, all)
		}
		again, err := guide.Replay(l.s.BaseGuide(), l.s.Events())
		if err != nil || again.Header("x").Minutes != l.s.Header("x").Minutes || again.Elapsed(again.LastAt()) > ran {
			rt.Fatalf("read back: %v, %v", again.Elapsed(again.LastAt()), err)
		}
	})
}
