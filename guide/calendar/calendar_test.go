package calendar_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical" // another library than the one that writes

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/calendar"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// talk is one with Maria Kovač that is over, with two promises and a day to speak
// again.
type talk struct {
	t *testing.T
	s guide.Session

	initials *whom.Codes
}

func (x *talk) do(e guide.Event, err error) {
	x.t.Helper()
	if err == nil {
		x.s, err = x.s.Apply(e)
	}
	if err != nil {
		x.t.Fatal(err)
	}
}

func held(t *testing.T, consent guide.Consent) *talk {
	x := &talk{t: t}
	s, e := guide.Begin(script.Builtin()[0], noon)
	x.s = s
	x.do(e, nil)
	x.do(x.s.Fill(guide.FieldPerson, "Maria Kovač", noon))
	x.do(x.s.Start(noon))
	x.do(x.s.Open(noon))
	x.do(x.s.Fill(guide.FieldAnswer, guide.AnswerYes, noon))
	for n, words := range []string{"Friday 18:00", "in two weeks"} {
		x.do(x.s.FillPromise(n+1, guide.FieldWhat, "bring the petition to the gate", noon))
		x.do(x.s.FillPromise(n+1, guide.FieldWhen, words, noon))
		x.do(x.s.FillPromise(n+1, guide.FieldWhere, "the laundry", noon))
	}
	x.do(x.s.Fill(guide.FieldAgain, "in three weeks", noon))
	x.do(x.s.End(noon.Add(time.Hour)))
	if consent != guide.Undecided {
		x.do(x.s.Agree(consent, false, noon))
	}
	return x
}

// export writes what calendars are told on a day, and keeps it, as an export does.
func (x *talk) export(now time.Time, others ...guide.Header) ([]*ics.VEvent, string) {
	x.t.Helper()
	ids := 0
	entries := calendar.Of(append(others, x.s.Header("talk")), now, func() string { ids++; return fmt.Sprint("id", x.s.Len(), "-", ids) })
	for _, e := range entries {
		if e.New && e.Talk == "talk" {
			x.do(e.Event(x.s, now), nil)
		}
	}
	var file bytes.Buffer
	if err := calendar.Write(&file, words.English(), entries, x.initials, now); err != nil {
		x.t.Fatal(err)
	}
	if len(entries) == 0 {
		return nil, file.String()
	}
	for line := range strings.SplitSeq(file.String(), "\r\n") {
		if len(line) > 75 {
			x.t.Errorf("a line is longer than calendars have to take: %s", line)
		}
	}
	c, err := ics.ParseCalendar(&file)
	if err != nil {
		x.t.Fatal(err)
	}
	return c.Events(), c.Serialize()
}

// brief is what a calendar makes of events, one a line, without their ids.
func brief(events []*ics.VEvent) string {
	var out []string
	for _, e := range events {
		value := func(p ics.ComponentProperty) string { return e.GetProperty(p).Value }
		out = append(out, strings.Join([]string{value(ics.ComponentPropertyDtStart), value(ics.ComponentPropertySequence), value(ics.ComponentPropertyStatus)}, " "))
	}
	return strings.Join(out, "\n")
}

func is(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s it is\n%s\nnot\n%s", what, got, want)
	}
}

func TestWrite_MakesPrivateRemindersThatAnotherLibraryReads(t *testing.T) {
	x := held(t, guide.Named)
	events, text := x.export(noon)
	is(t, "at first", brief(events), "20261127T180000Z 0 CONFIRMED\n20261206 0 CONFIRMED\n20261213 0 CONFIRMED")
	for _, e := range events {
		is(t, "of an event", e.GetProperty(ics.ComponentPropertySummary).Value, "Reminder")
		is(t, "of an event", e.GetProperty(ics.ComponentPropertyClass).Value, "PRIVATE")
	}
	for _, word := range []string{"Maria", "petition", "gate", "laundry", "onetoone", "LOCATION", "talk"} {
		if strings.Contains(text, word) {
			t.Errorf("it says %q", word)
		}
	}
	x.initials = whom.NewCodes([]whom.Person{{Name: "Maria Kovač"}})
	events, text = x.export(noon)
	is(t, "with initials", events[0].GetProperty(ics.ComponentPropertySummary).Value, "Reminder: M. K.")
	if strings.Contains(text, "Maria") {
		t.Error("it says the name")
	}
}

func TestOf_TellsTheSameEntriesAgainAndWhatBecameOfThem(t *testing.T) {
	x := held(t, guide.Named)
	first, _ := x.export(noon)
	before := x.s.Len()
	again, _ := x.export(noon.AddDate(0, 0, 1))
	is(t, "told again", brief(again), brief(first))
	if x.s.Len() != before || again[0].Id() != first[0].Id() {
		t.Error("it is told in another way")
	}

	x.do(x.s.FillPromise(1, guide.FieldState, string(guide.KeptIt), noon))
	x.do(x.s.FillPromise(2, guide.FieldWhen, "on 10 December", noon))
	x.do(x.s.FillPromise(2, guide.FieldState, string(guide.Rescheduled), noon))
	later, _ := x.export(noon.AddDate(0, 0, 2))
	is(t, "once one was kept and one moved", brief(later), "20261127T180000Z 1 CANCELLED\n20261210 1 CONFIRMED\n20261213 0 CONFIRMED")
	if later[0].Id() != first[0].Id() || later[1].Id() != first[1].Id() {
		t.Error("they are other entries")
	}

	x.do(x.s.UndoPromise(1, noon))
	newer := guide.Header{ID: "newer", Person: "maria kovač", Started: noon.AddDate(0, 0, 3), Ended: noon.AddDate(0, 0, 3), Consent: guide.Named}
	passing := newer
	passing.Passing = true
	met, _ := x.export(noon.AddDate(0, 0, 3), passing)
	is(t, "once that was undone, and they ran into each other", brief(met), "20261127T180000Z 2 CONFIRMED\n20261210 1 CONFIRMED\n20261213 0 CONFIRMED")
	last, _ := x.export(noon.AddDate(0, 0, 3), newer)
	is(t, "once that was undone, and they spoke again", brief(last), "20261127T180000Z 2 CONFIRMED\n20261210 1 CONFIRMED\n20261213 1 CANCELLED")

	old, _ := x.export(noon.AddDate(0, 0, 40), newer)
	is(t, "long after", brief(old), "20261210 1 CONFIRMED\n20261213 1 CANCELLED")
}

func TestOf_LeavesOutWhatIsUndecidedAndWhatIsPast(t *testing.T) {
	if events, text := held(t, guide.Undecided).export(noon); len(events) > 0 || text != "" {
		t.Errorf("of a talk that is undecided it tells\n%s", brief(events))
	}
	x := held(t, guide.Named)
	closed := x.s.Header("talk")
	closed.Closed = noon
	practice := x.s.Header("talk")
	practice.Role = guide.RoleOrganizer
	if got := calendar.Of([]guide.Header{closed, practice}, noon, func() string { return "id" }); len(got) > 0 {
		t.Errorf("it tells %+v", got)
	}
	events, _ := x.export(noon.AddDate(0, 0, 17))
	is(t, "for the first time after two of the days", brief(events), "20261213 0 CONFIRMED")
}

func TestOf_KnowsTheIDsWhenConsentWentDownAndNoneWhenThePromisesWent(t *testing.T) {
	x := held(t, guide.Named)
	first, _ := x.export(noon)
	var err error
	if x.s, err = x.s.Reduced(guide.Themes, true, noon.Add(2*time.Hour)); err != nil {
		t.Fatal(err)
	}
	kept, _ := x.export(noon.Add(3 * time.Hour))
	is(t, "where the promises may stay", brief(kept), "20261127T180000Z 0 CONFIRMED\n20261206 0 CONFIRMED")
	if kept[0].Id() != first[0].Id() {
		t.Error("it is another entry")
	}
	if x.s, err = x.s.Reduced(guide.Themes, false, noon.Add(4*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if gone, _ := x.export(noon.Add(5 * time.Hour)); len(gone) > 0 {
		t.Errorf("of promises that consent keeps no more it tells\n%s", brief(gone))
	}
	for _, e := range x.s.Events() {
		if e.Field == guide.FieldUID || e.Field == guide.FieldAgainUID {
			t.Errorf("it keeps %+v", e)
		}
	}
}
