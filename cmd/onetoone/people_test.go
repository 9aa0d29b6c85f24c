package main

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/store"
)

// TestTalks_OfSomebodyElsesAreInNoNumbersOfMine adds a talk that a colleague held.
func TestTalks_OfSomebodyElsesAreInNoNumbersOfMine(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	must(t, fillVault(dir))
	say := func(args ...string) string {
		var out, said bytes.Buffer
		if code := run(append([]string{"--vault", dir}, args...), strings.NewReader(""), &out, &said, theSetting); code != exitDone {
			t.Fatalf("%q ends with %d: %s", args, code, said.String())
		}
		return out.String()
	}
	numbers := func() string { return say("due", "--json", "--since", "6 months ago") + say("timings", "-o", "-") }
	before := numbers()
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	r, err := v.Load(invented.MariaID)
	must(t, err)
	h := r.Header
	h.ID, h.Author = store.NewID(), "another"
	must(t, errors.Join(v.Create(h, r.Guide, r.Events...), v.Close()))
	if after := numbers(); after != before || !strings.Contains(say("list"), "Maria") {
		t.Errorf("it says\n%s\nand before\n%s", after, before)
	}
}

func TestPeople_AreListedWithWhatIsKeptOfThemAndByCodesWhereThoseAreShown(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	must(t, fillVault(dir))
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	maria, err := v.Named("Maria Löw")
	must(t, err)
	passing, err := people.InPassing("", "Nina Okoro", guide.Undecided, people.ReadPassing("now a 2, will bring Sol tomorrow", today()), today())
	must(t, err)
	must(t, v.Create(passing.Header(store.NewID()), passing.BaseGuide(), passing.Events()...))
	_, err = v.Meet("Joy Rivera", people.Card{Place: "ICU", Shift: "nights", Through: "Maria Löw", ThroughID: maria[0].ID, Tags: []string{"nurses"}, Agreed: today()})
	must(t, errors.Join(err, v.Close()))
	list := func(args ...string) string {
		var out, said bytes.Buffer
		if code := run(append([]string{"--vault", dir}, args...), strings.NewReader(""), &out, &said, theSetting); code != exitDone {
			t.Fatalf("%q ends with %d: %s", args, code, said.String())
		}
		return out.String()
	}
	if got := list("people", "at", "icu", "not", "met", "yet"); got != "not met                                 Joy Rivera, ICU, nights, #nurses\n" {
		t.Errorf("it says %q", got)
	}
	if got := list("people", "--json", "#nurses"); !strings.Contains(got, `"through": "Maria Löw"`) || strings.Contains(got, "Sam") {
		t.Errorf("as JSON it says %s", got)
	}
	if got := list("people", "nina") + list("people", "stance", "2") + list("people", "owes"); strings.Count(got, "Nina") != 1 || strings.Contains(got, "stance") {
		t.Errorf("of somebody who was not asked yet it says %q", got)
	}
	v, err = store.Open(dir, store.Options{Now: today})
	must(t, err)
	joy, err := v.Named("Joy Rivera")
	must(t, errors.Join(err, v.Link(maria[0].ID, joy[0].ID), v.Close()))
	if got, records := list("people", "maria"), list("people", "--json", "joy"); strings.Contains(list("people"), "Joy") || !strings.Contains(got, "Maria") || !strings.Contains(records, "Joy Rivera") {
		t.Errorf("of two records of one person it says %q, and as JSON %s", got, records)
	}
	v, err = store.Open(dir, store.Options{Now: today})
	must(t, err)
	must(t, errors.Join(v.Unlink(maria[0].ID, joy[0].ID), v.Close()))
	list("codes", "on")
	if got := list("people", "--json") + list("people"); strings.Contains(got, "Löw") || strings.Contains(got, "Rivera") || !strings.Contains(got, `"through": "M. L."`) || !strings.Contains(got, "J. R., ICU") {
		t.Errorf("with codes it says %s", got)
	}
}
