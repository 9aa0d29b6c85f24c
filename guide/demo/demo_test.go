package demo_test

import (
	"reflect"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	"example.org/onetoone/guide/clock"
	"example.org/onetoone/guide/demo"
	"example.org/onetoone/guide/whom"
)

var sunday = time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)

func talks(t testing.TB, o demo.Options) (out []guide.Record) {
	t.Helper()
	for r, err := range demo.Talks(o) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

func TestTalks_TheSameSeedGivesTheSameTalks(t *testing.T) {
	a := talks(t, demo.Options{Talks: 30, Seed: 7, Day: sunday})
	if b := talks(t, demo.Options{Talks: 30, Seed: 7, Day: sunday}); !reflect.DeepEqual(a, b) {
		t.Error("they differ")
	}
	if b := talks(t, demo.Options{Talks: 30, Seed: 8, Day: sunday}); reflect.DeepEqual(a, b) {
		t.Error("another seed gives the same")
	}
}

func TestTalks_HaveSomethingOfEverythingWhateverTheSeed(t *testing.T) {
	for seed := range uint64(20) {
		somethingOfEverything(t, talks(t, demo.Options{Seed: seed, Day: sunday}))
	}
}

func somethingOfEverything(t *testing.T, all []guide.Record) {
	t.Helper()
	consents, ids := map[guide.Consent]int{}, map[string]bool{}
	var due, late, pending, old, halves int
	last := time.Time{}
	for _, r := range all {
		s, err := guide.Replay(r.Guide, r.Events)
		if err != nil {
			t.Fatal(err)
		}
		h := s.Header(r.Header.ID)
		if !reflect.DeepEqual(h, r.Header) || ids[h.ID] || h.Began.After(sunday) {
			t.Errorf("header %+v", h)
		}
		ids[h.ID] = true
		if h.Began.Before(last.AddDate(0, 0, -1)) {
			t.Errorf("%s began before the one before it", h.ID)
		}
		last = h.Began
		consents[h.Consent]++
		for _, p := range h.Promises {
			due++
			if p.Due.Before(sunday) {
				late++
			}
		}
		if h.Pending() {
			pending++
		}
		if agenda.KeptSince(h).Before(agenda.Expiry(sunday, agenda.RetentionDays)) {
			old++
		}
		if r.Draft.Text != "" && h.Unfinished() {
			halves++
		}
		if agenda.Closes(h, clock.Day{Now: sunday.AddDate(0, 0, 1)}) {
			t.Errorf("%s would be closed at once", h.ID)
		}
	}
	for _, c := range append(guide.Levels(), guide.Undecided) {
		if consents[c] == 0 {
			t.Errorf("no talk is %s", c)
		}
	}
	if due == 0 || late == 0 || late == due || pending != 5 || old == 0 || old > len(all)/2 || halves != 1 {
		t.Errorf("%d promises due, %d of them late, %d talks pending, %d old, %d left in a line", due, late, pending, old, halves)
	}
}

func TestTalks_AFewCanBeAskedFor(t *testing.T) {
	for n := 1; n < 9; n++ {
		if got := talks(t, demo.Options{Talks: n, People: 2, Day: sunday}); len(got) != n {
			t.Errorf("%d talks, not %d", len(got), n)
		}
	}
}

func TestPerson_NobodyHasTheNameOfAnotherAndManyScriptsAreThere(t *testing.T) {
	seen := map[string]int{}
	scripts := map[string]*unicode.RangeTable{
		"Latin": unicode.Latin, "Arabic": unicode.Arabic, "Devanagari": unicode.Devanagari, "Han": unicode.Han, "Hiragana": unicode.Hiragana,
		"Cyrillic": unicode.Cyrillic, "Hebrew": unicode.Hebrew, "Greek": unicode.Greek, "Thai": unicode.Thai, "Hangul": unicode.Hangul, "marks": unicode.Mn,
	}
	found := map[string]bool{}
	for n := range 20_000 {
		name := demo.Person(n)
		if other, twice := seen[whom.SameName(name)]; twice || !utf8.ValidString(name) || name == "" {
			t.Fatalf("person %d is %q, as person %d", n, name, other)
		}
		seen[whom.SameName(name)] = n
		for _, r := range name {
			for script, table := range scripts {
				found[script] = found[script] || unicode.Is(table, r)
			}
		}
	}
	for script := range scripts {
		if !found[script] {
			t.Errorf("nobody is named in %s", script)
		}
	}
}

func BenchmarkTalks(b *testing.B) {
	b.ReportAllocs()
	n := 0
	for n < b.N {
		for _, err := range demo.Talks(demo.Options{Talks: 1000, Seed: uint64(n), Day: sunday}) {
			if err != nil {
				b.Fatal(err)
			}
			if n++; n == b.N {
				return
			}
		}
	}
}
