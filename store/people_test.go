package store_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/store"
)

// meet makes the talk one with the person of an id.
func (h *held) meet(id, name string) *held {
	h.t.Helper()
	h.apply(h.s.Meet(id, name, h.at))
	return h
}

// agree ends the talk at a level of consent, and stores it.
func (h *held) agree(v *store.Vault, c guide.Consent) *held {
	h.t.Helper()
	h.apply(h.s.End(h.at))
	h.apply(h.s.Agree(c, false, h.at))
	must(h.t, v.Create(h.header(), h.s.BaseGuide(), h.s.Events()...))
	return h
}

// met is somebody there is no talk with.
func met(t testing.TB, v *store.Vault, name string, c people.Card) string {
	t.Helper()
	id, err := v.Meet(name, c)
	must(t, err)
	return id
}

func cardOf(t testing.TB, v *store.Vault, id string) people.Card {
	t.Helper()
	c, err := v.Card(id)
	must(t, err)
	return c
}

func TestPeople_TwoRosasAreTwoPeople(t *testing.T) {
	v, dir := open(t)
	first := begin(t, "Rosa", day(0)).start().create(v)
	mine := idOf(v, "rosa")
	hers := met(t, v, "ROSA", people.Card{Place: "the depot"})
	second := begin(t, "", day(1)).meet(hers, "Rosa").start().create(v)
	unsaid := begin(t, "Rosa", day(2)).create(v) // nobody guesses which
	named, err := v.Named("rosa")
	if err != nil || len(named) != 3 {
		t.Fatalf("%+v, %v", named, err)
	}
	for _, p := range named {
		if want := map[string]string{mine: first.id, hers: second.id}[p.ID]; want != "" && !slices.Equal(p.Talks, []string{want}) {
			t.Errorf("%+v, not %s", p, want)
		}
	}
	if r := load(t, v, unsaid.id); r.Header.Person != "Rosa" {
		t.Errorf("%+v", r.Header)
	}
	must(t, v.Rename(hers, "Rosa B."))
	if _, err := v.Forget(mine); err != nil {
		t.Fatal(err)
	}
	if r, err := v.Load(second.id); err != nil || r.Header.Person != "Rosa B." || r.Header.PersonID != hers {
		t.Errorf("%+v, %v", r.Header, err)
	}
	second.note("she knows the rota")
	second.save(v) // whoever holds it knows the old name
	if p, found, err := v.Person(hers); err != nil || !found || p.Name != "Rosa B." {
		t.Errorf("%+v, %v, %v", p, found, err)
	}
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
	isWhole(t, closed(t, v, dir))
}

// closed closes a vault, and gives its folder.
func closed(t testing.TB, v *store.Vault, dir string) string {
	t.Helper()
	must(t, v.Close())
	return dir
}

func TestCard_KeepsNoMoreThanMayBeKept(t *testing.T) {
	v, _ := open(t)
	all := people.Card{Reach: "555 01 99", Place: "the depot", Shift: "nights", Tags: []string{"drivers"}, Line: "has a dog", Through: "Dee"}
	little := people.Card{Place: "the depot", Through: "Dee"}
	id := met(t, v, "J. R.", all)
	if got := cardOf(t, v, id); !reflect.DeepEqual(got, little) {
		t.Errorf("%+v", got)
	}
	agreed := all
	agreed.Agreed = noon
	must(t, v.SaveCard(id, agreed))
	if got := cardOf(t, v, id); !reflect.DeepEqual(got, agreed) {
		t.Errorf("%+v", got)
	}
	amir := begin(t, "Amir", day(0)).start().agree(v, guide.Named)
	his := idOf(v, "Amir")
	must(t, v.SaveCard(his, all))
	if got := cardOf(t, v, his); !reflect.DeepEqual(got, all) {
		t.Errorf("%+v", got)
	}
	rows, err := v.Roster()
	if err != nil || len(rows) != 2 {
		t.Errorf("%+v, %v", rows, err)
	}
	reduced := amir.s.Reduce(guide.Notes, true, amir.at)
	s, err := guide.Replay(amir.s.BaseGuide(), reduced)
	must(t, err)
	must(t, v.Replace(amir.id, s.Header(amir.id), reduced))
	if got := cardOf(t, v, his); !reflect.DeepEqual(got, little) {
		t.Errorf("after it was lowered: %+v", got)
	}
	must(t, v.Delete(amir.id))
	if p, found, err := v.Person(his); err != nil || !found || len(p.Talks) != 0 || p.Name != "A." {
		t.Errorf("%+v, %v, %v", p, found, err)
	}
	must(t, v.Rename(id, "Joy R."))
	must(t, v.SaveCard(id, little)) // they do not agree any more
	if p, _, err := v.Person(id); err != nil || p.Name != "J. R." {
		t.Errorf("%+v, %v", p, err)
	}
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
}

// TestForget_TakesBothOfTwoRecordsAndEveryTrace links two records, has others refer to
// them, and looks for their words in every file.
func TestForget_TakesBothOfTwoRecordsAndEveryTrace(t *testing.T) {
	v, dir := open(t)
	begin(t, "Rosa Canary", day(0)).start().agree(v, guide.Named)
	rosa := idOf(v, "rosa canary")
	must(t, v.SaveCard(rosa, people.Card{Reach: "canary reach", Place: "canary place", Line: "canary line", Tags: []string{"canary tag"}}))
	again := met(t, v, "R. Canary", people.Card{Place: "canary place"})
	must(t, v.Link(rosa, again))
	joy := met(t, v, "Joy", people.Card{Place: "the ward", Through: "Rosa Canary"})
	if c := cardOf(t, v, joy); c.ThroughID != rosa {
		t.Errorf("she came through %+v", c)
	}
	if a, b := cardOf(t, v, rosa), cardOf(t, v, again); !slices.Equal(a.Same, []string{again}) || !slices.Equal(b.Same, []string{rosa}) {
		t.Errorf("%v, %v", a.Same, b.Same)
	}
	must(t, v.Unlink(again, rosa))
	if a, b := cardOf(t, v, rosa), cardOf(t, v, again); len(a.Same)+len(b.Same) != 0 {
		t.Errorf("%v, %v", a.Same, b.Same)
	}
	must(t, v.Link(again, rosa))
	h, err := v.Holding(again)
	if err != nil || h.Talks != 1 || !slices.Equal(h.Same, []string{"Rosa Canary"}) || h.Fields != 5 || h.Referrals != 1 {
		t.Errorf("%+v, %v", h, err)
	}
	if got, err := v.Forget(again); err != nil || !reflect.DeepEqual(got, h) {
		t.Errorf("%+v, %v", got, err)
	}
	if c := cardOf(t, v, joy); !reflect.DeepEqual(c, people.Card{Place: "the ward"}) {
		t.Errorf("what is left is %+v", c)
	}
	all, err := v.People()
	text, _ := json.Marshal(all)
	if err != nil || len(all) != 1 || strings.Contains(string(text), "anary") {
		t.Errorf("%s, %v", text, err)
	}
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
	if _, err := v.Card(rosa); err == nil {
		t.Error("the card opens")
	}
	walkFile(t, closed(t, v, dir), func(path []string, value []byte) {
		if path[0] == "cards" && len(path[1]) == 10 && path[1] != idBytes(t, joy) {
			t.Error("somebody else's card is left")
		}
	})
	for _, name := range []string{"vault.db", "seen"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if must(t, err); strings.Contains(string(b), "anary") {
			t.Errorf("%s has it in plain words", name)
		}
	}
}

func idBytes(t testing.TB, id string) string {
	t.Helper()
	b, err := idCoding().DecodeString(id)
	must(t, err)
	return string(b)
}

func TestPeople_AreCarriedWholeByWhatMakesAVaultAnew(t *testing.T) {
	v, dir := open(t)
	rosa := begin(t, "Rosa", day(0)).start().agree(v, guide.Named)
	hers := idOf(v, "rosa")
	joy := met(t, v, "Joy", people.Card{Place: "the ward", Through: "Rosa", Agreed: noon.Truncate(time.Second), Best: "mornings"})
	must(t, v.SaveCard(hers, people.Card{Line: "sings", Same: []string{joy}}))
	must(t, v.Rename(hers, "Rosa Luna"))
	want := peopleIn(t, v)
	must(t, v.Protect([]byte("words")))
	if got := peopleIn(t, v); got != want {
		t.Errorf("under other keys: %s\n%s", got, want)
	}
	must(t, v.Compact())
	must(t, v.Close())
	if _, err := store.Salvage(dir, with([]byte("words"))); err != nil {
		t.Fatal(err)
	}
	v = reopen(t, dir, with([]byte("words")))
	if got := peopleIn(t, v); got != want {
		t.Errorf("salvaged: %s\n%s", got, want)
	}
	if r := load(t, v, rosa.id); r.Header.Person != "Rosa Luna" {
		t.Errorf("%+v", r.Header)
	}
	if err := v.Verify(); err != nil {
		t.Error(err)
	}
}

// peopleIn is all that a vault says of people.
func peopleIn(t testing.TB, v *store.Vault) string {
	t.Helper()
	all, err := v.People()
	must(t, err)
	rows, err := v.Roster()
	must(t, err)
	slices.SortFunc(rows, func(a, b people.Row) int { return strings.Compare(a.ID, b.ID) })
	text, err := json.Marshal([]any{all, rows})
	must(t, err)
	return string(text)
}

func TestAuthor_ATalkOfSomebodyElsesIsOnNoListOfWhatIsToBeDone(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "Rosa", day(0)).start()
	h.promise("bring the list", "2026-12-24")
	theirs := h.header()
	theirs.Author = "another"
	must(t, v.Create(theirs, h.s.BaseGuide(), h.s.Events()...))
	h.note("more")
	h.save(v)
	home, err := v.Home(9)
	if err != nil || len(home.Pending)+len(home.Due) != 0 || len(home.Recent) != 1 || home.Recent[0].Author != "another" {
		t.Errorf("%+v, %v", home, err)
	}
	if asked, err := v.Undecided(noon.AddDate(1, 0, 0)); err != nil || len(asked) != 0 {
		t.Errorf("%+v, %v", asked, err)
	}
}
