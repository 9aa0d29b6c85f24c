package store_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

func TestLoad_GivesBackWhatWasCreatedAndAppended(t *testing.T) {
	v, dir := open(t)
	h := begin(t, "Rosa", noon).start().create(v)
	h.note("the lift has been broken since May")
	h.save(v)
	draft := guide.Draft{Field: guide.FieldStory, Text: "my own", Cursor: 6, Open: true}
	must(t, v.SaveDraft(h.id, draft))
	want := guide.Record{Header: h.header(), Guide: small(), Events: h.s.Events(), Draft: draft}
	if got := load(t, v, h.id); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	must(t, v.Close())
	if got := load(t, reopen(t, dir, store.Options{Now: today}), h.id); !reflect.DeepEqual(got, want) {
		t.Errorf("after opening again: got  %+v\nwant %+v", got, want)
	}
}

func TestCreate_TwiceIsOnce(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "Rosa", noon).create(v)
	h.create(v)
	h.start().create(v) // the first try was acknowledged to nobody
	if got := load(t, v, h.id); len(got.Events) != h.s.Len() {
		t.Errorf("%d events, want %d", len(got.Events), h.s.Len())
	}
	if p, _, _ := v.Person(idOf(v, "rosa")); len(p.Talks) != 1 {
		t.Errorf("Rosa has %d talks", len(p.Talks))
	}
}

func TestCreate_RefusesAnIdThatHoldsOtherEvents(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "Rosa", noon).create(v)
	other := begin(t, "Amir", noon)
	other.id = h.id
	wantErr(t, v.Create(other.header(), small(), other.s.Events()...), store.ErrExists)
	if got := load(t, v, h.id); got.Header.Person != "Rosa" {
		t.Errorf("the talk is now with %s", got.Header.Person)
	}
}

func TestCreate_RefusesWhatIsNoId(t *testing.T) {
	v, _ := open(t)
	for _, id := range []string{"", "x", strings.Repeat("i", 16), strings.Repeat("0", 17)} {
		wantErr(t, v.Create(guide.Header{ID: id}, small()), store.ErrNotFound)
	}
}

func TestAppend_SkipsWhatItHasAndRefusesAGap(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "", noon).start().create(v)
	h.note("one")
	h.save(v)
	h.save(v)
	before := load(t, v, h.id)
	h.note("two")
	h.note("three")
	wantErr(t, v.Append(h.id, h.header(), h.s.Events()[h.s.Len()-1]), store.ErrGap)
	if got := load(t, v, h.id); !reflect.DeepEqual(got, before) {
		t.Errorf("a refused append changed the talk: %+v", got)
	}
	h.save(v)
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, h.s.Events()) {
		t.Errorf("events %+v", got.Events)
	}
}

func TestAppend_LeavesAHeaderThatIsAheadAlone(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "Rosa", noon).start().create(v)
	older, events := h.header(), h.s.Events()
	h.note("one")
	h.save(v)
	must(t, v.Append(h.id, older, events...))
	if got := load(t, v, h.id).Header; got.Events != h.s.Len() {
		t.Errorf("the header counts %d events, want %d", got.Events, h.s.Len())
	}
}

func TestMethods_SayWhenThereIsNoSuchTalk(t *testing.T) {
	v, _ := open(t)
	begin(t, "", noon).create(v)
	_, loading := v.Load(store.NewID())
	_, resolving := v.Resolve("0000")
	for name, err := range map[string]error{
		"Load": loading, "Resolve": resolving,
		"Append":    v.Append(store.NewID(), guide.Header{}),
		"Replace":   v.Replace(store.NewID(), guide.Header{}, nil),
		"SaveDraft": v.SaveDraft(store.NewID(), guide.Draft{Text: "x"}),
		"Delete":    v.Delete(store.NewID()),
	} {
		t.Run(name, func(t *testing.T) { wantErr(t, err, store.ErrNotFound) })
	}
}

func TestAppend_BlanksWordsThatMustNotBeStored(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "", noon).start().create(v)
	early := h.note("never to be kept")
	h.save(v)
	late := h.note("nor this")
	spoken := h.s.Events() // as a saver that is behind still has them
	h.apply(h.s.Erase(early, h.at))
	h.apply(h.s.Erase(late, h.at))
	batch := append(spoken, h.s.Events()[len(spoken):]...)
	must(t, v.Append(h.id, h.header(), batch...))
	got := load(t, v, h.id)
	if !reflect.DeepEqual(got.Events, h.s.Events()) {
		t.Errorf("events %+v", got.Events)
	}
	if s, err := guide.Replay(got.Guide, got.Events); err != nil || s.Len() != h.s.Len() {
		t.Errorf("what is stored does not replay: %v", err)
	}
}

func TestSaveDraft_KeepsOneAndForgetsTheZeroOne(t *testing.T) {
	v, _ := open(t)
	h := begin(t, "", noon).create(v)
	for _, text := range []string{"th", "the lift", ""} {
		want := guide.Draft{Text: text}
		for range 2 {
			must(t, v.SaveDraft(h.id, want))
		}
		if got := load(t, v, h.id).Draft; got != want {
			t.Errorf("draft %+v, want %+v", got, want)
		}
	}
}

func TestAppend_TakesTheDraftAwayWhoseLineItKeeps(t *testing.T) {
	for _, c := range []struct {
		name  string
		draft guide.Draft
		stays bool
	}{
		{"the line as it was a moment ago", guide.Draft{Text: "the lift is bro"}, false},
		{"the line before it was put otherwise", guide.Draft{Text: "the stairs"}, false},
		{"an open line without words", guide.Draft{Open: true}, false},
		{"a line about a mark", guide.Draft{Text: "the lift", Ref: 3}, true},
		{"a field", guide.Draft{Text: "the lift", Field: guide.FieldWhy}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, _ := open(t)
			h := begin(t, "", noon).start().create(v)
			must(t, v.SaveDraft(h.id, c.draft))
			h.note("the lift is broken")
			h.save(v)
			if got := load(t, v, h.id).Draft; (got == c.draft) != c.stays {
				t.Errorf("draft %+v", got)
			}
		})
	}
}

func TestTalks_AreNewestFirstHoweverManyAndHoweverAlike(t *testing.T) {
	v, _ := open(t)
	var want []guide.Header
	for i := range 150 {
		h := begin(t, "", noon.Add(time.Duration(i/7)*time.Hour)).create(v)
		want = append(want, h.header())
	}
	slices.SortFunc(want, func(a, b guide.Header) int {
		if c := b.Began.Compare(a.Began); c != 0 {
			return c
		}
		return strings.Compare(b.ID, a.ID)
	})
	var got []guide.Header
	for h, err := range v.Talks() {
		must(t, err)
		got = append(got, h)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%d talks in another order than the %d expected", len(got), len(want))
	}
	for range v.Talks() {
		break // leaving early leaves nothing locked
	}
	must(t, v.Compact())
}

func TestFind_IsByNameHoweverItIsTyped(t *testing.T) {
	v, _ := open(t)
	first := begin(t, "Rosa Ömer", noon).create(v)
	begin(t, "Amir", noon).create(v)
	last := begin(t, "rosa  ömer", noon.AddDate(0, 0, 1)).create(v)
	for n, want := range map[int][]string{0: nil, 1: {last.id}, 9: {last.id, first.id}} {
		found, err := v.Find("OMER", n)
		var ids []string
		for _, h := range found {
			ids = append(ids, h.ID)
		}
		if err != nil || !slices.Equal(ids, want) {
			t.Errorf("the first %d are %v, not %v: %v", n, ids, want, err)
		}
	}
}

func TestResolve_TakesAPrefixAsItWasCopied(t *testing.T) {
	v, _ := open(t)
	ids := []string{"abcd0000000000000", "abcd1000000000000", "abce0000000000000", "01kkkkkkkkkkkkkkk"}
	for i, id := range ids {
		h := begin(t, "", noon)
		h.id, ids[i] = id[:16], id[:16]
		h.create(v)
	}
	for prefix, want := range map[string]string{
		"abcd0": ids[0], ids[1]: ids[1], "ABCE": ids[2], "abcdo": ids[0], "abcdl0": ids[1], "OIKK": ids[3],
	} {
		if got, err := v.Resolve(prefix); got != want || err != nil {
			t.Errorf("%s: got %q, %v, want %q", prefix, got, err, want)
		}
	}
	for prefix, want := range map[string]error{
		"abcd": store.ErrAmbiguous, "abc": store.ErrNotFound, "": store.ErrNotFound, "abcz": store.ErrNotFound,
		"abcd ": store.ErrNotFound, "abcdu": store.ErrNotFound, ids[0] + "0": store.ErrNotFound,
	} {
		if _, err := v.Resolve(prefix); err == nil || !strings.Contains(err.Error(), want.Error()) {
			t.Errorf("%q: got %v, want %v", prefix, err, want)
		}
	}
}

func TestNewID_IsAWholeIdEveryTimeAnother(t *testing.T) {
	v, _ := open(t)
	seen := map[string]bool{}
	for range 1000 {
		id := store.NewID()
		if seen[id] || len(id) != 16 {
			t.Fatalf("id %q", id)
		}
		seen[id] = true
	}
	for id := range seen {
		if _, err := v.Load(id); err == nil || !strings.Contains(err.Error(), id) {
			t.Fatalf("%s: %v", id, err)
		}
	}
}
