package tui_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/muesli/termenv"

	"example.org/onetoone/guide/clock"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/page"
)

func TestHome_AsksWhetherItIsTodayBeforeAnythingIsDecidedByTheClock(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := filled(t, longAgo).j
		for name, at := range map[string]time.Time{"behind": sunday.AddDate(-1, 0, -10), "ahead": sunday.AddDate(11, 0, 0)} {
			j.seen = sunday
			p := reopenAt(t, j, 80, 24, at)
			p.sees("Is today "+at.Format("Monday 2 January 2006")+"?", "y right day").seesNot("Old talks to review")
			p.press("y").sees("Thank you. That is today.").seesNot("Is today")
			if !j.seen.Equal(p.now) {
				t.Errorf("%s: the journal was told %v", name, j.seen)
			}
			reopenAt(t, j, 80, 24, at.Add(time.Hour)).seesNot("Is today")
		}
	})
}

func TestHome_WhatWaitedForTheDayIsOfferedOnceItIsAccepted(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := filled(t, longAgo).j
		j.seen = sunday.AddDate(0, 0, -60)
		p := reopenAt(t, j, 80, 24, sunday).sees("Is today").seesNot("Old talks to review")
		p.press("o").seesNot("Old talks", "days left")
		p.press("y").sees("Old talks to review", "older than 180 days")
	})
}

func TestHome_AcceptsNoOtherDayThanTheOneItAskedAbout(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		j.seen = sunday
		p := reopenAt(t, j, 80, 24, sunday.AddDate(0, 1, 0)).sees("Tuesday 22 December 2026")
		p.now = p.now.AddDate(3, 0, 0)
		p.press("y").sees("Saturday 22 December 2029")
		if !j.seen.Equal(sunday) {
			t.Errorf("it took %v", j.seen)
		}
		p.press("y").seesNot("Is today")
	})
}

func TestHome_AsksNothingOfANewVaultNorAfterTwoWeeksNorWhereNothingCanBeKept(t *testing.T) {
	bubble(t, func(t *testing.T) {
		open(t, 80, 24).seesNot("Is today")
		j := newMemory()
		j.seen = sunday.Add(-clock.Ahead)
		reopen(t, j, 80, 24).seesNot("Is today")
		j.seen = sunday.Add(clock.Behind)
		reopen(t, j, 80, 24).seesNot("Is today")
		j.seen, j.readOnly = sunday.AddDate(1, 0, 0), true
		reopen(t, j, 80, 24).seesNot("Is today")
	})
}

func TestHome_TheQuestionOfTheDayFitsAPhoneAndKeepsNobodyFromATalk(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		metBefore(j)
		j.seen = sunday.AddDate(2, 0, 0)
		p := reopenAt(t, j, 40, 20, sunday).sees("Is today Sunday 22 November 2026?", "y right day", "Promised")
		p.press("n 'Maria' enter").seesNot("Is today")
		p.press("esc esc").sees("Is today")
	})
}

// unclosable takes a day in, and cannot close a talk by it.
type unclosable struct{ *memory }

func (m unclosable) AcceptClock(now time.Time) error {
	return errors.Join(m.memory.AcceptClock(now), errors.New("a talk is damaged"))
}

func TestHome_AsksNoMoreWhereTheDayIsTakenAndATalkCannotBeClosed(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := newMemory()
		j.seen = sunday.AddDate(2, 0, 0)
		p := openWith(t, j, 80, 24, sunday, func(c *tui.Config) { c.Journal = unclosable{j} }).sees("Is today")
		p.press("y").sees("A talk is damaged.").seesNot("Is today")
	})
}

func TestHome_AsksTheDayInThreeRowsAtMost(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for size, most := range map[[2]int]int{{80, 24}: 2, {40, 20}: 3} {
			j := newMemory()
			j.seen = sunday.AddDate(1, 0, 0)
			_, from, _ := strings.Cut(reopenAt(t, j, size[0], size[1], sunday).sees("Is today").screen(), "? Is today")
			question, _, _ := strings.Cut(from, "goes.") // its last word
			if rows := strings.Count(question, "\n") + 1; rows > most || len(question) > 200 {
				t.Errorf("at %v it takes %d rows:%s", size, rows, question)
			}
		}
	})
}

func TestHome_TellsWhatIsWellInNoAlarm(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := openWith(t, newMemory(), 80, 24, sunday, func(c *tui.Config) {
			c.Profile, c.Colours = termenv.ANSI256, page.Dark
			c.Notices = []tui.Notice{{Text: "Welcome back.", Calm: true}, {Text: "Something is damaged."}}
		}).sees("· Welcome back.", "! Something is damaged.")
		for row := range strings.SplitSeq(p.a.View(), "\n") {
			alarm := strings.Contains(row, "38;5;215")
			if strings.Contains(row, "Welcome") && alarm || strings.Contains(row, "Something") && !alarm {
				t.Errorf("%q", row)
			}
		}
	})
}

func TestHome_TheQuestionOfTheDayIsAnsweredWithANoAndNothingIsDecidedByTheClock(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		bubble(t, func(t *testing.T) {
			j := filled(t, longAgo).j
			j.seen = sunday.AddDate(0, 0, -60)
			p := reopenAt(t, j, size[0], size[1], sunday).sees("Is today", "N wrong day").press("N").seesNot("Is today", "right day").sees("The clock is wrong. Set it;")
			p.press("y").seesNot("Thank you. That is today", "Old talks to review").press("n 'Maria' esc").sees("The clock is wrong. Set it;")
			if !j.seen.Equal(sunday.AddDate(0, 0, -60)) {
				t.Errorf("the journal was told %v", j.seen)
			}
			reopenAt(t, j, size[0], size[1], sunday.Add(time.Hour)).sees("Is today")
		})
	}
}
