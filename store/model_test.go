package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/agenda"
	folk "example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
)

// model is what a vault should hold: talks by id.
type model struct {
	t     *rapid.T
	v     *store.Vault
	talks map[string]guide.Record

	passphrase []byte // nil until there is one
}

// TestVault_IsAMapOfTalks does random things to a vault and to a map.
func TestVault_IsAMapOfTalks(t *testing.T) {
	root, n := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		dir := filepath.Join(root, fmt.Sprint(n))
		v, err := store.Open(dir, with(nil))
		must(rt, err)
		m := &model{t: rt, v: v, talks: map[string]guide.Record{}}
		actions := map[string]func(){
			"create":  m.create,
			"append":  func() { m.change(m.append) },
			"replace": func() { m.change(m.replace) },
			"draft":   func() { m.change(m.draft) },
			"delete":  func() { m.change(m.delete) },
			"forget":  m.forget,
			"meet":    m.meet,
			"card":    m.saveCard,
			"link":    m.link,
			"rename":  m.rename,
			"protect": m.protect,
			"reopen":  func() { m.reopen(dir) },
		}
		m.create()
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			actions[rapid.SampledFrom(slices.Sorted(maps.Keys(actions))).Draw(rt, "action")]()
			m.compare()
		}
		closeAndCheck(t, m.v, dir)
	})
}

func (m *model) must(err error) {
	must(m.t, err)
}

// events follow on n others, as verbs would give them.
func (m *model) events(n int) (out []guide.Event) {
	for range rapid.IntRange(0, 5).Draw(m.t, "events") {
		n++
		out = append(out, guide.Event{Seq: n, At: noon, Kind: guide.Noted,
			Text: rapid.StringN(0, 300, -1).Draw(m.t, "text")})
	}
	return out
}

// header is any: the store takes what a talk says of itself.
func (m *model) header(id string, events int) guide.Header {
	pick := func(what string, n int) int { return rapid.IntRange(0, n).Draw(m.t, what) }
	h := guide.Header{ID: id, Guide: "small", Events: events, Consent: guide.Undecided,
		Person: []string{"", "Rosa", "rosa", "Amir"}[pick("person", 3)], Began: noon.AddDate(0, 0, pick("day", 3))}
	if pick("over", 1) == 1 {
		h.Ended, h.Debriefed = h.Began.Add(time.Hour), true
	}
	if pick("started", 1) == 1 {
		h.Started = h.Began
	}
	if pick("agreed", 2) == 2 {
		h.Consent = guide.Named
	}
	for i := range pick("promises", 2) {
		h.Promises = append(h.Promises, guide.Promise{N: i + 1, Whose: guide.Theirs, What: "it", Due: noon.AddDate(0, 0, pick("due", 2)), State: guide.Open})
	}
	switch pick("see", 3) {
	case 1:
		h.Again = noon.AddDate(0, 0, pick("again", 20))
	case 2:
		h.Quiet = true
	case 3:
		h.Offered = []string{"Amir", "J.", "Amir\nJ."}[pick("offered", 2)]
	}
	return h
}

func (m *model) create() {
	id := store.NewID()
	r := guide.Record{Guide: small(), Events: m.events(0)}
	r.Header = m.header(id, len(r.Events))
	m.must(m.v.Create(r.Header, r.Guide, r.Events...))
	m.talks[id] = r
}

// change does something to one of the talks, when there is one.
func (m *model) change(do func(id string, r guide.Record)) {
	if len(m.talks) == 0 {
		return
	}
	id := rapid.SampledFrom(slices.Sorted(maps.Keys(m.talks))).Draw(m.t, "talk")
	do(id, m.talks[id])
}

func (m *model) append(id string, r guide.Record) {
	more := m.events(len(r.Events))
	was := r.Header.Person
	r.Events = slices.Concat(r.Events, more)
	r.Header = m.header(id, len(r.Events)+1)
	if r.Header.Person == was {
		r.Header.Events--
	} else {
		r.Events = append(r.Events, guide.Event{Seq: len(r.Events) + 1, At: noon, Kind: guide.Set, Field: guide.FieldPerson, Text: r.Header.Person})
	}
	m.must(m.v.Append(id, r.Header, r.Events...))
	if len(more) > 0 { // they are notes, as every draft is
		r.Draft = guide.Draft{}
	}
	m.talks[id] = r
}

func (m *model) replace(id string, r guide.Record) {
	r.Events, r.Draft = m.events(0), guide.Draft{}
	r.Header = m.header(id, len(r.Events))
	m.must(m.v.Replace(id, r.Header, r.Events))
	m.talks[id] = r
}

func (m *model) draft(id string, r guide.Record) {
	r.Draft = guide.Draft{Text: rapid.SampledFrom([]string{"", "a line", "another"}).Draw(m.t, "draft")}
	m.must(m.v.SaveDraft(id, r.Draft))
	m.talks[id] = r
}

func (m *model) delete(id string, _ guide.Record) {
	m.must(m.v.Delete(id))
	delete(m.talks, id)
}

func (m *model) forget() {
	name := rapid.SampledFrom([]string{"Rosa", "amir"}).Draw(m.t, "whom")
	r, err := m.v.Forget(idOf(m.v, name))
	n := len(m.talks)
	maps.DeleteFunc(m.talks, func(_ string, r guide.Record) bool {
		return whom.SameName(r.Header.Person) == whom.SameName(name)
	})
	if n -= len(m.talks); n == 0 && errors.Is(err, store.ErrNotFound) {
		return
	}
	m.must(err)
	if r.Talks != n {
		m.t.Fatalf("forgot %d talks, want %d", r.Talks, n)
	}
}

// Nobody talks with these; what is kept of them changes no talk.
func unmet() []string { return []string{"Joy", "Zoe"} }

func (m *model) meet() {
	_, err := m.v.Meet(rapid.SampledFrom(unmet()).Draw(m.t, "met"), m.card())
	m.must(err)
}

func (m *model) card() folk.Card {
	pick := func(what string, of ...string) string { return rapid.SampledFrom(of).Draw(m.t, what) }
	c := folk.Card{Place: pick("place", "", "the depot"), Line: pick("line", "", "sings"), Through: pick("through", "", "Rosa", "Joy")}
	if rapid.Bool().Draw(m.t, "they agreed") {
		c.Agreed = noon
	}
	return c
}

// somebody is one of those there are; of some is one of those alone.
func (m *model) somebody(of ...string) string {
	all, err := m.v.People()
	m.must(err)
	all = slices.DeleteFunc(all, func(p whom.Person) bool { return len(of) > 0 && !slices.Contains(of, p.Name) })
	if len(all) == 0 {
		return ""
	}
	return rapid.SampledFrom(all).Draw(m.t, "somebody").ID
}

func (m *model) saveCard() {
	if id := m.somebody(); id != "" {
		m.must(m.v.SaveCard(id, m.card()))
	}
}

func (m *model) link() {
	a, b := m.somebody(), m.somebody(unmet()...)
	if b == "" || a == b {
		return
	}
	do := m.v.Link
	if rapid.Bool().Draw(m.t, "part") {
		do = m.v.Unlink
	}
	m.must(do(a, b))
}

func (m *model) rename() {
	if id := m.somebody(unmet()...); id != "" {
		m.must(m.v.Rename(id, rapid.SampledFrom(unmet()).Draw(m.t, "name")))
	}
}

func (m *model) protect() {
	m.passphrase = []byte("p" + rapid.StringN(0, 9, -1).Draw(m.t, "passphrase")) // white space alone is none
	m.must(m.v.Protect(m.passphrase))
}

func (m *model) reopen(dir string) {
	m.must(m.v.Close())
	v, err := store.Open(dir, with(m.passphrase))
	m.must(err)
	m.v = v
}

func (m *model) compare() {
	for id, want := range m.talks {
		got, err := m.v.Load(id)
		m.must(err)
		if whom.SameName(got.Header.Person) != whom.SameName(want.Header.Person) || (got.Header.PersonID == "") != (got.Header.Person == "") {
			m.t.Fatalf("it is with %q, of %q, and not with %q", got.Header.Person, got.Header.PersonID, want.Header.Person)
		}
		got = m.called(got, want)
		if len(got.Events) == 0 {
			got.Events = want.Events // no events and none at all are the same
		}
		if !reflect.DeepEqual(got, want) {
			m.t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	}
	home, err := m.v.Home(2)
	m.must(err)
	undecided, err := m.v.Undecided(noon.AddDate(0, 0, 2))
	m.must(err)
	asked, pending, due, people := 0, 0, 0, map[string]int{}
	for _, r := range m.talks {
		if r.Header.Pending() {
			pending++
		}
		if r.Header.NeedsConsent() && r.Header.Started.Before(noon.AddDate(0, 0, 2)) {
			asked++
		}
		due += len(r.Header.Promises)
		if r.Header.Person != "" {
			people[whom.SameName(r.Header.Person)]++
		}
	}
	if len(home.Pending)+home.MorePending != pending || len(home.Due)+home.MoreDue != due {
		m.t.Fatalf("home %+v, want %d pending, %d due", home, pending, due)
	}
	if len(undecided) != asked {
		m.t.Fatalf("%d talks are undecided, want %d", len(undecided), asked)
	}
	if w, err := m.v.Agenda(noon, 1<<20); err != nil || due != len(slices.DeleteFunc(w.Entries, func(e agenda.Entry) bool { return e.Due.Talk == "" })) {
		m.t.Fatalf("on the agenda are %+v, want %d promises, %v", w.Entries, due, err)
	}
	m.compareToSee()
	listed := m.listed()
	found, err := m.v.People()
	m.must(err)
	for _, p := range found {
		people[whom.SameName(p.Name)] -= len(p.Talks)
	}
	for name, n := range people {
		if n != 0 || listed != len(m.talks) {
			m.t.Fatalf("%s lacks %d talks; %d talks listed, want %d", name, n, listed, len(m.talks))
		}
	}
}

// listed looks at the lists of all talks and of everyone, which come from the roster,
// and counts the talks.
func (m *model) listed() (n int) {
	var last time.Time
	heads := map[string]guide.Header{}
	for h, err := range m.v.Talks() {
		m.must(err)
		want := m.talks[h.ID].Header
		want.PersonID, want.Person = h.PersonID, h.Person
		if a, b := inJSON(m.t, agenda.Shown(want)), inJSON(m.t, h); a != b || n > 0 && h.Began.After(last) {
			m.t.Fatalf("listed is %s, want %s; before it came one of %v", b, a, last)
		}
		last, n, heads[h.ID] = h.Began, n+1, h
	}
	everyone, err := m.v.People()
	m.must(err)
	rows, err := m.v.Roster()
	m.must(err)
	if len(rows) != len(everyone) {
		m.t.Fatalf("%d rows of %d people", len(rows), len(everyone))
	}
	for _, p := range everyone {
		card, err := m.v.Card(p.ID)
		m.must(err)
		var with []guide.Header
		for _, id := range p.Talks {
			with = append(with, heads[id])
		}
		want := inJSON(m.t, folk.RowOf(p.ID, p.Name, card, with))
		at := slices.IndexFunc(rows, func(r folk.Row) bool { return r.ID == p.ID })
		if at < 0 || inJSON(m.t, rows[at]) != want {
			m.t.Fatalf("of %s there is row %d of %+v, want %s", p.ID, at, rows, want)
		}
	}
	return n
}

func inJSON(t rapid.TB, x any) string {
	text, err := json.Marshal(x)
	must(t, err)
	return string(text)
}

// called is a talk with the name as it was typed.
func (m *model) called(got, want guide.Record) guide.Record {
	got = bare(got)
	for i, e := range got.Events {
		if e.Field == guide.FieldPerson && whom.SameName(e.Text) == whom.SameName(want.Events[i].Text) {
			got.Events[i].Text = want.Events[i].Text
		}
	}
	got.Header.Person = want.Header.Person
	return got
}

// compareToSee looks at two days for whom to see: those that the talks say, as long
// as they are few enough to be all of them.
func (m *model) compareToSee() {
	date := func(t time.Time) string { return t.Format(time.DateOnly) }
	for _, ahead := range []int{5, agenda.QuietDays + 1} {
		now, want, listed := noon.AddDate(0, 0, ahead), map[agenda.See]bool{}, 0
		for id, r := range m.talks {
			for reason, day := range agenda.ToSee(r.Header) {
				see := agenda.SeeFor(r.Header, reason)
				listed++
				last := now
				if reason == agenda.AgreedAgain {
					last = now.AddDate(0, 0, agenda.SeeAhead)
				}
				p, _, err := m.v.Person(idOf(m.v, see.Person))
				m.must(err)
				met := len(p.Talks) > 0 && p.Talks[len(p.Talks)-1] != id
				if !met && date(day) <= date(last) && date(day) >= date(now.AddDate(0, 0, -agenda.SeeAfter)) {
					want[agenda.See{Person: whom.SameName(see.Person), Reason: see.Reason, Through: whom.SameName(see.Through)}] = true
				}
			}
		}
		all, err := m.v.ToSee(now)
		m.must(err)
		got := map[agenda.See]bool{}
		for _, see := range all {
			see = agenda.See{Person: whom.SameName(see.Person), Reason: see.Reason, Through: whom.SameName(see.Through)}
			if !want[see] {
				m.t.Fatalf("%+v is to be seen, want %v", see, want)
			}
			got[see] = true
		}
		if listed <= agenda.MostLooked && len(all) < agenda.MostToSee && len(got) != len(want) {
			m.t.Fatalf("to see are %v, want %v", got, want)
		}
	}
}

func TestVault_IsSafeForManyAtOnce(t *testing.T) {
	v, _ := open(t)
	var all sync.WaitGroup
	ids := make([]string, 4)
	for i := range ids {
		h := begin(t, fmt.Sprint("Person ", i%2), noon).start().create(v)
		ids[i] = h.id
		all.Go(func() {
			for range 20 {
				e, err := h.s.Note("some words", 0, h.at)
				if err == nil {
					h.s, err = h.s.Apply(e)
				}
				if err == nil {
					err = v.Append(h.id, h.header(), h.s.Events()...)
				}
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 2 {
		all.Go(func() {
			for range 20 {
				if home, err := v.Home(3); err != nil || len(home.Recent) != 3 {
					t.Error(home, err)
				}
				for _, err := range v.Talks() {
					if err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	all.Go(func() {
		for range 5 {
			if err := v.Compact(); err != nil {
				t.Error(err)
			}
		}
	})
	all.Wait()
	for _, id := range ids {
		if r := load(t, v, id); len(r.Events) != r.Header.Events {
			t.Errorf("%d events, the header counts %d", len(r.Events), r.Header.Events)
		}
	}
}
