package store_test

import (
	"reflect"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/store"
)

// over is a talk that ended, with these fields filled in.
func over(t *testing.T, v *store.Vault, person string, at time.Time, fields ...string) *held {
	t.Helper()
	h := begin(t, person, at).start()
	for i := 0; i < len(fields); i += 2 {
		h.apply(h.s.Fill(guide.Field(fields[i]), fields[i+1], h.at))
	}
	h.apply(h.s.Agree(guide.Named, false, h.at))
	h.apply(h.s.End(h.at))
	return h.create(v)
}

// toSee says who is to be seen, each with the reason.
func toSee(t *testing.T, v *store.Vault, now time.Time) (out []string) {
	t.Helper()
	all, err := v.ToSee(now)
	must(t, err)
	for _, s := range all {
		out = append(out, map[agenda.Reason]string{agenda.AgreedAgain: "agreed ", agenda.Offered: s.Through + " offered ", agenda.GoneQuiet: "quiet "}[s.Reason]+s.Person)
	}
	return out
}

func wantToSee(t *testing.T, v *store.Vault, now time.Time, want ...string) {
	t.Helper()
	if got := toSee(t, v, now); !reflect.DeepEqual(got, want) {
		t.Errorf("on %s: %q, want %q", now.Format(time.DateOnly), got, want)
	}
}

func TestToSee_GivesThoseWhoseDayHasComeOrIsNear(t *testing.T) {
	v, _ := open(t)
	over(t, v, "Rosa", day(0), "again", "in 30 days")
	over(t, v, "Amir", day(0), "again", "in 25 days")
	over(t, v, "Mina", day(0), "again", "some time")
	wantToSee(t, v, day(25-agenda.SeeAhead-1))
	wantToSee(t, v, day(25-agenda.SeeAhead), "agreed Amir")
	wantToSee(t, v, day(30-agenda.SeeAhead), "agreed Amir", "agreed Rosa")
	wantToSee(t, v, day(60), "agreed Amir", "agreed Rosa")
	wantToSee(t, v, day(30+agenda.SeeAfter+1))
}

func TestAgenda_LooksFurtherAhead(t *testing.T) {
	v, _ := open(t)
	for i := range 12 {
		over(t, v, string(rune('A'+i)), day(0), "again", "in 40 days")
	}
	for most, want := range map[int]int{5: 5, 100: 12} {
		if all, err := v.Agenda(day(1), most); err != nil || len(all.Entries) != want {
			t.Errorf("%d are to be seen, want %d, %v", len(all.Entries), want, err)
		}
	}
	wantToSee(t, v, day(1))
}

func TestToSee_LeavesOutWhoWasTalkedWithSince(t *testing.T) {
	v, _ := open(t)
	over(t, v, "Rosa", day(0), "again", "in 10 days")
	wantToSee(t, v, day(10), "agreed Rosa")
	later := begin(t, "rosa", day(9)).create(v)
	wantToSee(t, v, day(10))
	must(t, v.Delete(later.id))
	wantToSee(t, v, day(10), "agreed Rosa")
}

func TestToSee_GivesADayThatStandsThoughTheyRanIntoEachOther(t *testing.T) {
	v, _ := open(t)
	over(t, v, "Rosa", day(0), "again", "in 30 days")
	s, err := people.InPassing("", "Rosa", guide.Named, people.ReadPassing("at the gate", day(20)), day(20))
	must(t, err)
	must(t, v.Create(s.Header(store.NewID()), s.BaseGuide(), s.Events()...))
	wantToSee(t, v, day(30), "agreed Rosa")
	over(t, v, "Rosa", day(25), "again", "in 60 days")
	wantToSee(t, v, day(30))
}

func TestToSee_GivesWhoWouldBeIntroduced(t *testing.T) {
	v, _ := open(t)
	over(t, v, "Rosa", day(0), "else", "J. of the laundry", "introduce", "yes", "again", "in a month")
	over(t, v, "Amir", day(0), "else", "his sister", "introduce", "no", "again", "in a month")
	wantToSee(t, v, day(1), "Rosa offered J. of the laundry")
	begin(t, "J. of the laundry", day(2)).create(v)
	wantToSee(t, v, day(3))
}

func TestToSee_GivesWhoIsOfferedAgainOnce(t *testing.T) {
	v, _ := open(t)
	for n := range 3 {
		over(t, v, "Rosa", day(n), "else", "J. of the laundry", "introduce", "yes", "again", "in two months")
	}
	over(t, v, "Amir", day(3), "else", "J. of the laundry", "introduce", "yes", "again", "in two months")
	wantToSee(t, v, day(4), "Rosa offered J. of the laundry", "Amir offered J. of the laundry")
	if all, err := v.ToSee(day(4)); err != nil || all[0].Day.Format(time.DateOnly) != day(2).Format(time.DateOnly) {
		t.Errorf("it is not of the last talk that says so: %+v, %v", all, err)
	}
}

func TestToSee_GivesThoseLongNotSeenWithNothingToWaitFor(t *testing.T) {
	v, _ := open(t)
	over(t, v, "Rosa", day(0))
	h := over(t, v, "Amir", day(0))
	h.promise("bring the list", "2027-12-24")
	h.save(v)
	begin(t, "Unended", day(0)).start().create(v)
	wantToSee(t, v, day(agenda.QuietDays-1))
	wantToSee(t, v, day(agenda.QuietDays+1), "quiet Rosa")
	h.apply(h.s.FillPromise(h.s.NextPromise()-1, guide.FieldState, string(guide.KeptIt), h.at))
	h.save(v)
	wantToSee(t, v, day(agenda.QuietDays+1), "quiet Amir", "quiet Rosa")
	wantToSee(t, v, day(agenda.QuietDays+agenda.SeeAfter+1))
}

func TestToSee_ForgetsWithThePersonAndWithTheConsent(t *testing.T) {
	v, _ := open(t)
	over(t, v, "Rosa", day(0), "again", "in 3 days", "else", "J.", "introduce", "yes")
	h := over(t, v, "Amir", day(0), "again", "in 3 days", "else", "K.", "introduce", "yes")
	wantToSee(t, v, day(1), "agreed Amir", "agreed Rosa", "Rosa offered J.", "Amir offered K.")
	if _, err := v.Forget(idOf(v, "Rosa")); err != nil {
		t.Fatal(err)
	}
	wantToSee(t, v, day(1), "agreed Amir", "Amir offered K.")
	less := h.s.Reduce(guide.None, false, h.at)
	s, err := guide.Replay(h.s.BaseGuide(), less)
	must(t, err)
	must(t, v.Replace(h.id, s.Header(h.id), less))
	wantToSee(t, v, day(1))
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
}
