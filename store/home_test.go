package store_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/whom"
)

func day(n int) time.Time { return noon.AddDate(0, 0, n) }

func TestHome_ShowsWhatIsPendingDueAndRecent(t *testing.T) {
	v, _ := open(t)
	preparing := begin(t, "Preparing", day(0)).create(v)
	talking := begin(t, "Talking", day(1)).start().create(v)
	done := begin(t, "Done", day(2)).start()
	done.promise("bring the list", "2026-12-24")
	done.promise("call Amir", "2026-12-01")
	done.promise("think about it", "soon")
	done.apply(done.s.Agree(guide.Named, false, done.at))
	done.apply(done.s.End(done.at))
	done.apply(done.s.FinishDebrief(done.at))
	done.create(v)
	home, err := v.Home(10)
	must(t, err)
	if want := []guide.Header{talking.header(), preparing.header()}; !reflect.DeepEqual(bareHeaders(home.Pending), want) {
		t.Errorf("pending %+v", home.Pending)
	}
	if want := []guide.Header{done.header(), talking.header(), preparing.header()}; !reflect.DeepEqual(bareHeaders(home.Recent), want) {
		t.Errorf("recent %+v", home.Recent)
	}
	var due []string
	for _, d := range home.Due {
		if d.Talk != done.id || d.Person != "Done" {
			t.Errorf("promise %+v", d)
		}
		due = append(due, d.Promise.What)
	}
	if want := []string{"call Amir", "bring the list", "think about it"}; !reflect.DeepEqual(due, want) {
		t.Errorf("due %q, want %q", due, want)
	}
}

func TestHome_TellsHowMuchWasLeftOut(t *testing.T) {
	v, _ := open(t)
	for i := range 7 {
		h := begin(t, "", day(i)).start()
		h.promise("one", "2026-12-24")
		h.promise("two", "2026-12-25")
		h.create(v)
	}
	home, err := v.Home(3)
	must(t, err)
	if len(home.Pending) != 3 || home.MorePending != 4 || len(home.Due) != 3 || home.MoreDue != 11 || len(home.Recent) != 3 {
		t.Errorf("%d pending and %d more, %d due and %d more, %d recent",
			len(home.Pending), home.MorePending, len(home.Due), home.MoreDue, len(home.Recent))
	}
}

func TestHome_FollowsATalkAsItGoesOn(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "Rosa", noon).start().create(v)
	check := func(when string, pending, due int) {
		t.Helper()
		home, err := v.Home(10)
		if err != nil || len(home.Pending) != pending || len(home.Due) != due || len(home.Recent) != 1 {
			t.Errorf("%s: %d pending, %d due, %d recent, %v", when, len(home.Pending), len(home.Due), len(home.Recent), err)
		}
	}
	check("started", 1, 0)
	h.promise("bring the list", "2026-12-24")
	n := h.s.NextPromise() - 1
	h.save(v)
	check("promised", 1, 1)
	h.apply(h.s.FillPromise(n, guide.FieldWhen, "2026-12-25", h.at))
	h.save(v)
	check("put off", 1, 1)
	h.apply(h.s.Agree(guide.Named, false, h.at))
	h.apply(h.s.End(h.at))
	h.apply(h.s.FinishDebrief(h.at))
	h.save(v)
	check("over", 0, 1)
	h.apply(h.s.FillPromise(n, guide.FieldState, string(guide.KeptIt), h.at))
	h.save(v)
	check("kept", 0, 0)
}

func TestHome_IsEmptyInANewVault(t *testing.T) {
	v, _ := open(t)
	if home, err := v.Home(5); err != nil || !reflect.DeepEqual(home, agenda.Home{}) {
		t.Errorf("%+v, %v", home, err)
	}
}

func TestUndecided_GivesThoseStartedBeforeATime(t *testing.T) {
	v, _ := open(t)
	old := begin(t, "", day(0)).start().create(v)
	begin(t, "", day(0)).create(v) // never started
	agreed := begin(t, "", day(0)).start()
	agreed.apply(agreed.s.Agree(guide.Notes, false, agreed.at))
	agreed.create(v)
	begin(t, "", day(6)).start().create(v)
	got, err := v.Undecided(day(5))
	if want := []guide.Header{old.header()}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestPeople_AreToldApartByTheirNamesAlone(t *testing.T) {
	v, _ := open(t)
	second := begin(t, "  Rosa   LUNA ", day(1)).create(v)
	first := begin(t, "Rosa Luna", day(0)).create(v)
	amir := begin(t, "Amir", day(2)).create(v)
	begin(t, "", day(3)).create(v)
	people, err := v.People()
	want := []whom.Person{{Name: "Amir", Talks: []string{amir.id}}, {Name: "Rosa LUNA", Talks: []string{first.id, second.id}}}
	if err != nil || !reflect.DeepEqual(noIDs(people...), want) {
		t.Errorf("%+v, %v", people, err)
	}
	if p, ok, err := v.Person(idOf(v, "rosa luna")); !ok || err != nil || !reflect.DeepEqual(noIDs(p), want[1:]) {
		t.Errorf("%+v, %t, %v", p, ok, err)
	}
	if p, ok, err := v.Person(idOf(v, "Rosa")); ok || err != nil {
		t.Errorf("%+v, %t, %v", p, ok, err)
	}
}

func TestPeople_FollowATalkWhosePersonChanges(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "R.", day(0)).create(v)
	other := begin(t, "Rosa", day(1)).create(v)
	h.apply(h.s.Fill(guide.FieldPerson, "rosa", h.at))
	h.save(v)
	people, err := v.People()
	if want := []whom.Person{{Name: "Rosa", Talks: []string{h.id, other.id}}}; err != nil || !reflect.DeepEqual(noIDs(people...), want) {
		t.Errorf("%+v, %v", people, err)
	}
	for _, id := range []string{h.id, other.id} {
		must(t, v.Delete(id))
	}
	if people, err := v.People(); len(people) != 0 || err != nil {
		t.Errorf("%+v, %v", people, err)
	}
}

func TestHomeOn_TellsOfWhatIsDueFromThatDayOnAndOfTheLatestBefore(t *testing.T) {
	v, _ := open(t)
	for i := range 9 {
		h := begin(t, "", day(i)).start()
		h.promise(fmt.Sprint("thing ", i), day(i).Format(time.DateOnly))
		h.create(v)
	}
	whats := func(all []agenda.DuePromise) (out string) {
		for _, p := range all {
			out += p.Promise.What[len("thing "):]
		}
		return out
	}
	for at, want := range map[int]string{0: "0123++5 | ++0", 5: "5678++0 | 43++3", 8: "8++0 | 76++6", 20: "++0 | 87++7"} {
		home, err := v.HomeOn(day(at).Add(23*time.Hour+59*time.Minute-12*time.Hour), 4, 2)
		if got := fmt.Sprintf("%s++%d | %s++%d", whats(home.Due), home.MoreDue, whats(home.Late), home.MoreLate); err != nil || got != want {
			t.Errorf("on day %d it is %q, want %q: %v", at, got, want, err)
		}
		if home.MoreRecent != 5 {
			t.Errorf("%d more talks", home.MoreRecent)
		}
	}
}
