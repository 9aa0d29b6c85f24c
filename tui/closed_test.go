package tui_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
)

// neverAsked is a vault with a talk with Maria of which nobody said what may be
// kept: with a quote, a promise of each side, somebody offered, a day to speak again
// and a line that was not sent.
func neverAsked(m *memory, at time.Time) {
	s, first := guide.Begin(script.Builtin()[0], at)
	do := func(e guide.Event, err error) {
		at = at.Add(time.Minute)
		if err == nil {
			s, err = s.Apply(e)
		}
		if err != nil {
			panic(err)
		}
	}
	do(first, nil)
	do(s.Fill(guide.FieldPerson, "Maria", at))
	do(s.Fill(guide.FieldWhy, "knows them all", at))
	do(s.Start(at))
	do(s.Open(at))
	do(s.Mark(at))
	mark, _ := s.LastMark()
	do(s.NameMark(mark.Seq, guide.Quote, at))
	do(s.Note("the ceiling fell on Dee", mark.Seq, at))
	do(s.Fill(guide.FieldAnswer, guide.AnswerYes, at))
	do(s.FillPromise(guide.TheirFirst, guide.FieldWhat, "come along", at))
	do(s.FillPromise(guide.TheirFirst, guide.FieldWhen, "2026-12-01", at))
	do(s.FillPromise(guide.TheirFirst+1, guide.FieldWhat, "bring the petition", at))
	do(s.FillPromise(guide.TheirFirst+1, guide.FieldWhen, "2026-12-02", at))
	do(s.Fill(guide.FieldElse, "J. R.", at))
	do(s.Fill(guide.FieldIntroduce, guide.Yes, at))
	do(s.Fill(guide.FieldAgain, "2026-12-01", at))
	do(s.End(at))
	const id = "talk000000000001"
	if err := m.Create(s.Header(id), s.BaseGuide(), s.Events()...); err != nil {
		panic(err)
	}
	m.only().Draft = guide.Draft{Text: "a half line", Open: true}
}

// nineDaysAgo is neverAsked, which was closed two days ago.
func nineDaysAgo(m *memory) { neverAsked(m, sunday.AddDate(0, 0, -9)) }

// closedWith is a journal with that talk, held on sunday.
func closedWith() *memory {
	j := newMemory()
	neverAsked(j, sunday)
	return j
}

// herWords are in neverAsked, and on no page while it is closed.
var herWords = []string{"Maria", "knows them all", "ceiling", "come along", "petition", "J. R.", "half line"}

const eightDays = 8 * 24 * time.Hour

func TestClosed_NoScreenShowsItsWordsAfterEightDays(t *testing.T) {
	bubble(t, func(t *testing.T) {
		for _, size := range [][2]int{{80, 24}, {40, 20}, {120, 40}} {
			p := reopenAt(t, closedWith(), size[0], size[1], sunday.AddDate(0, 0, 6)).sees("Maria", "petition", "J. R.")
			p = reopenAt(t, p.j, size[0], size[1], sunday.Add(eightDays))
			p.sees("a promise in a closed talk", "Wed 2 Dec", "closed: what may be kept?", "closed", "You, to someone").seesNot(herWords...)
			opened := func(keys string) {
				p.press(keys).sees("Closed: what may be kept?", "Sunday 22 November", "1 note or quote", "2 promises", "a name", "1 mark", "The talk with Maria").seesNot(herWords[1:]...)
				p.press("esc").seesNot(herWords...)
			}
			opened("enter")   // the promise
			opened("j enter") // what is to be asked
			opened("j enter") // what was lately
			opened("/ enter") // the newest that is found
			p.press("/ 'maria'").sees("Nothing").seesNot("ceiling", "22 Nov").press("esc")
			p = reopenAt(t, p.j, size[0], size[1], sunday.AddDate(0, 0, 200)).sees("older than 180 days").seesNot(herWords...)
			p.press("o").seesNot(herWords...).press("enter").sees("Closed: what may be kept?").press("esc t").sees("Closed: what may be kept?")
			p.press("esc esc n 'Maria' @why").sees("Maria").seesNot("Last time").seesNot(herWords[1:]...)
			r := p.j.talks[p.j.order[0]]
			if r.Header.Consent != guide.Undecided || len(r.Events) != 18 {
				t.Errorf("something was removed: %+v", r.Header)
			}
		}
	})
}

func TestClosed_ThePageForThePersonHasAllOfIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := reopenAt(t, closedWith(), 80, 24, sunday.Add(eightDays))
		p.press("enter v").sees("What I hold about Maria", "the ceiling fell")
		p.press("esc esc p 'mar' enter h").sees("What I hold about Maria", "the ceiling fell", "petition")
	})
}

func TestClosed_NoClockThatIsSetBackOpensIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := reopenAt(t, closedWith(), 80, 24, sunday.Add(eightDays))
		reopenAt(t, p.j, 80, 24, sunday.Add(time.Hour)).sees("closed: what may be kept?").seesNot(herWords...)
	})
}

func TestClosed_NothingIsWhileTheDayIsInDoubt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := closedWith()
		j.seen = sunday
		p := reopenAt(t, j, 80, 24, sunday.AddDate(1, 0, 0)).sees("Is today", "Maria", "bring the petition").seesNot("closed:", "closed talk")
		p.press("y").sees("a promise in a closed talk", "closed: what may be kept?").seesNot(herWords...)
	})
}

func TestClosed_NothingIsWhileATalkThatIsOverIsBeingSaved(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := closedWith()
		j.seen = sunday
		p := reopenAt(t, j, 80, 24, sunday.AddDate(1, 0, 0)).press("j enter")
		j.breaks(errors.New("the disk is full"))
		p.press("1 y").sees("A talk is just being saved.")
		j.breaks(nil)
		p.idle(time.Minute).press("y").sees("closed: what may be kept?")
		s, err := guide.Replay(j.only().Guide, j.only().Events)
		if err != nil || s.ClosedAt().IsZero() || s.Draft(guide.TheirFirst).State != guide.KeptIt {
			t.Errorf("closed since %v, the promise is %s: %v", s.ClosedAt(), s.Draft(guide.TheirFirst).State, err)
		}
	})
}

func TestClosed_SayingNotesBringsTheWordsBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := reopenAt(t, closedWith(), 80, 24, sunday.Add(eightDays))
		before := len(p.j.only().Events)
		p.press("enter 3").sees("Consent: notes", "their name or alias", "notes and quotes").seesNot(herWords...)
		if n := len(p.j.only().Events); n != before {
			t.Errorf("%d events are left of %d before a key said so", n, before)
		}
		p.press("enter").pass(time.Second)
		p = reopenAt(t, p.j, 80, 24, sunday.Add(time.Hour)).sees("bring the petition", "J. R.").seesNot("Maria", "closed")
		p.press("/ enter").sees("the ceiling fell on Dee")
		if d := p.j.only().Draft.All(); len(d) != 1 || d[0].Text != "a half line" {
			t.Errorf("the line that was not sent is %v", d)
		}
	})
}

func TestClosed_SayingNamedOpensItWhole(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := reopenAt(t, closedWith(), 80, 24, sunday.Add(eightDays)).press("enter 4").sees("Consent: named.")
		p.pass(time.Second)
		reopenAt(t, p.j, 80, 24, sunday.Add(2*eightDays)).sees("Maria", "bring the petition").seesNot("closed:", "closed talk")
	})
}

func TestClosed_SayingNoneTellsWhatGoesAndOnlyAKeyRemoves(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := reopenAt(t, closedWith(), 80, 24, sunday.Add(eightDays)).press("enter 1").sees("This will be removed", "notes and quotes").seesNot(herWords...)
		p.press("esc").sees("Closed: what may be kept?", "v what you hold")
		p.press("esc").sees("a promise in a closed talk")
		if s, err := guide.Replay(p.j.only().Guide, p.j.only().Events); err != nil || s.Field(guide.FieldPerson) != "Maria" {
			t.Fatalf("leaving the page removed something: %v", err)
		}
		p.press("enter 1 enter").pass(time.Second)
		p.seesNot("a promise in a closed talk", "closed")
		for _, e := range p.j.only().Events {
			if slices.ContainsFunc(herWords, func(w string) bool { return strings.Contains(e.Text, w) }) {
				t.Errorf("event %d still holds %q", e.Seq, e.Text)
			}
		}
	})
}

func TestClosed_ATalkThatIsNotOverNeverIs(t *testing.T) {
	bubble(t, func(t *testing.T) {
		p := open(t, 80, 24).press("n 'Maria' enter enter m enter 'the ceiling fell' enter").pass(time.Second)
		reopenAt(t, p.j, 80, 24, sunday.AddDate(1, 0, 0)).sees("Maria", "stopped in").seesNot("closed").press("enter l").sees("the ceiling fell")
	})
}

func TestClosed_LinesThatNameSomebodyElseAreCountedAndNotShown(t *testing.T) {
	bubble(t, func(t *testing.T) {
		j := closedWith()
		metBefore(j)
		p := reopenAt(t, j, 80, 24, sunday.Add(eightDays)).press("p 'dee' enter h F").sees("1 line that may name them stays in a closed talk").seesNot("ceiling")
		p.press("'forget' enter").sees("Destroyed: the key of Dee", "1 line that may name them stays in a closed talk").seesNot("ceiling", "No line elsewhere")
	})
}
