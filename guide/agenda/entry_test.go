package agenda_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
)

var sunday = time.Date(2026, 11, 22, 19, 30, 0, 0, time.UTC)

func in(days int) time.Time { return time.Date(2026, 11, 22+days, 0, 0, 0, 0, time.UTC) }

func TestEntries_AreGroupedByTheirDayAndSide(t *testing.T) {
	var promises []agenda.DuePromise
	add := func(who string, whose guide.Whose, due time.Time) {
		promises = append(promises, agenda.DuePromise{Person: who, Promise: guide.Promise{N: 2, Whose: whose, Due: due}})
	}
	add("undated", guide.Mine, time.Time{})
	add("long late", guide.Mine, in(-30))
	add("late", guide.Mine, in(-1))
	add("in a week", guide.Theirs, in(7))
	add("in six days", guide.Theirs, in(6))
	add("tonight, theirs", guide.Theirs, in(0).Add(23*time.Hour))
	add("today, mine", guide.Mine, in(0))
	see := []agenda.See{{Person: "offered", Reason: agenda.Offered, Day: in(-3)}, {Person: "again", Reason: agenda.AgreedAgain, Day: in(0)}}
	var got []string
	for _, e := range agenda.Entries(promises, see, sunday) {
		got = append(got, fmt.Sprintf("%s %s", e.Group, e.Person()))
	}
	want := "today today, mine; today tonight, theirs; today again; week in six days; late late; late long late; later in a week; none undated; none offered"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("\n%s, want\n%s", s, want)
	}
}

func TestRecordOf_CountsOneSideAndHowLongItTook(t *testing.T) {
	var all []agenda.Followed
	for i, state := range []guide.PromiseState{guide.KeptIt, guide.KeptIt, guide.KeptIt, guide.Missed, guide.Open, guide.Dropped} {
		all = append(all, agenda.Followed{Promise: guide.Promise{N: 2, Whose: guide.Mine, State: state}, Made: in(-9), Settled: in(-9 + 2*i)})
	}
	all = append(all, agenda.Followed{Promise: guide.Promise{N: 1, Whose: guide.Theirs}})
	if r := agenda.RecordOf(all, guide.Mine); r != (agenda.Record{Side: guide.Side{Made: 6, Kept: 3, Missed: 1, Open: 1}, Days: 2}) {
		t.Errorf("mine: %+v", r)
	}
	if r := agenda.RecordOf(all, guide.Theirs); r.Days != -1 || r.Made != 1 {
		t.Errorf("theirs: %+v", r)
	}
}
