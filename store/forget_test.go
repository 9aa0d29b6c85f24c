package store_test

import (
	"bytes"
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// remains are what must not be anywhere after Rosa of a lived vault was
// forgotten: the sealed records of her talks, and her key, which the test
// finds by what forgetting took out of a copy's keyring.
func remains(t *testing.T, dir string, ids []string) (sealed [][]byte, h keys.Handle, key []byte) {
	t.Helper()
	walkFile(t, dir, func(path []string, value []byte) {
		if path[0] == "talks" && slices.Contains(ids[:2], idCoding().EncodeToString([]byte(path[1]))) {
			sealed = append(sealed, bytes.Clone(value))
		}
	})
	before := somePeople(t, dir)
	other := copied(t, dir)
	v := reopen(t, other, store.Options{Now: today})
	if _, err := v.Forget(idOf(v, "ROSA")); err != nil {
		t.Fatal(err)
	}
	v.Close()
	after := somePeople(t, other)
	for h, key := range before {
		if after[h] == nil {
			return sealed, h, key
		}
	}
	t.Fatal("no key is gone")
	return nil, h, nil
}

func somePeople(t testing.TB, dir string) map[keys.Handle][]byte {
	t.Helper()
	_, _, people, err := keys.Read(keyrings(t, dir)[0])
	must(t, err)
	return people
}

func TestForget_DestroysThePersonAndSaysWhat(t *testing.T) {
	dir, ids := lived(t)
	sealed, h, key := remains(t, dir, ids)
	others := lookWith(t, dir, store.Options{Now: today}, ids[2:])
	v := reopen(t, dir, store.Options{Now: today})
	r, err := v.Forget(idOf(v, "  rOSA "))
	must(t, err)
	want := whom.Holding{ID: r.ID, Name: "Rosa", Talks: 2, Events: 14, Drafts: 1, Promises: 2,
		Lines: []whom.Naming{{Talk: ids[2], Person: "Amir", Seq: 5, Text: "asked about rosa's shift"}}}
	if !reflect.DeepEqual(r, want) {
		t.Errorf("receipt %+v", r)
	}
	nothingOfRosa(t, v, ids, others)
	_, err = v.Forget(idOf(v, "Rosa"))
	wantErr(t, err, store.ErrNotFound)
	fresh := begin(t, "Rosa", day(9)).create(v) // meeting again is another matter
	v.Close()
	if n := left(t, dir, slices.Concat(sealed, forms(key))); n != 0 {
		t.Errorf("%d of her records and keys are still there", n)
	}
	name, _ := h.MarshalText()
	for _, ring := range keyrings(t, dir) {
		if bytes.Contains(ring, forms(key)[1]) || bytes.Contains(ring, name) || bytes.Contains(ring, []byte("forgetting")) {
			t.Error("a keyring still knows of her")
		}
	}
	load(t, reopen(t, dir, store.Options{Now: today}), fresh.id)
}

// nothingOfRosa checks that a vault holds the others' talks and not hers.
func nothingOfRosa(t *testing.T, v *store.Vault, ids []string, others seen) {
	t.Helper()
	got, err := lookAt(v, ids[2:])
	if err != nil || !reflect.DeepEqual(got.Records, others.Records) {
		t.Errorf("the others: %v, the same is %t", err, reflect.DeepEqual(got.Records, others.Records))
	}
	if len(got.Talks) != 2 || len(got.Home.Recent) != 2 || len(got.Home.Due) != 2 || len(got.People) != 1 {
		t.Errorf("%d talks, %d recent, %d due, %d people", len(got.Talks), len(got.Home.Recent), len(got.Home.Due), len(got.People))
	}
	for _, id := range ids[:2] {
		_, err := v.Load(id)
		wantErr(t, err, store.ErrNotFound)
	}
	if _, found, err := v.Person(idOf(v, "rosa")); found || err != nil {
		t.Errorf("found %t, %v", found, err)
	}
}

// TestForget_DestroysWhatListsTellOfThem holds that the pages which tell of everybody go
// with the key that opens them: else an old copy of the file would tell of her.
func TestForget_DestroysWhatListsTellOfThem(t *testing.T) {
	v, dir := open(t)
	begin(t, "Rosa", day(0)).start().agree(v, guide.Named)
	begin(t, "Amir", day(1)).start().agree(v, guide.Named)
	_, err := v.Roster() // which makes them
	must(t, errors.Join(err, v.Close()))
	var pages [][]byte
	walkFile(t, dir, func(path []string, value []byte) {
		if path[0] == "heads" || path[0] == "rows" {
			pages = append(pages, bytes.Clone(value))
		}
	})
	before := somePeople(t, dir)
	v = reopen(t, dir, store.Options{Now: today})
	_, err = v.Forget(idOf(v, "Rosa"))
	must(t, err)
	rows, err := v.Roster()
	must(t, errors.Join(err, v.Close()))
	after, gone := somePeople(t, dir), 0
	for h := range before {
		if after[h] == nil {
			gone++
		}
	}
	if len(pages) == 0 || gone != 2 || left(t, dir, pages) != 0 || len(rows) == 0 {
		t.Errorf("of %d pages there are %d, %d keys are gone", len(pages), left(t, dir, pages), gone)
	}
}

func TestForget_RefusesANameThatNobodyHas(t *testing.T) {
	dir, _ := lived(t)
	v := reopen(t, dir, store.Options{Now: today})
	for _, name := range []string{"Ros", "", "Noor"} {
		_, err := v.Forget(idOf(v, name))
		wantErr(t, err, store.ErrNotFound)
	}
}

func TestForget_LeavesThePersonWholeOrGoneWhereverItIsKilled(t *testing.T) {
	dieAt(t, func(v *store.Vault) error { _, err := v.Forget(idOf(v, "rosa")); return err })
	from, ids := lived(t)
	whole := lookWith(t, from, store.Options{Now: today}, ids)
	others := lookWith(t, from, store.Options{Now: today}, ids[2:])
	sealed, _, key := remains(t, from, ids)
	kept, gone := 0, 0
	for n := 1; ; n++ {
		dir := copied(t, from)
		killed := killedAt(t, dir, n)
		v := reopen(t, dir, store.Options{Now: today})
		if _, found, err := v.Person(idOf(v, "rosa")); err != nil {
			t.Fatal(err)
		} else if found {
			kept++
			if got, err := lookAt(v, ids); err != nil || !reflect.DeepEqual(got, whole) {
				t.Errorf("killed at %d, it holds something else, %v", n, err)
			}
			v.Close()
		} else {
			gone++
			nothingOfRosa(t, v, ids, others)
			v.Close()
			if n := left(t, dir, sealed); n != 0 {
				t.Errorf("%d of her records are still there", n)
			}
			for _, ring := range keyrings(t, dir) {
				if bytes.Contains(ring, forms(key)[1]) || bytes.Contains(ring, []byte("forgetting")) {
					t.Errorf("killed at %d, a keyring still knows of her", n)
				}
			}
		}
		if got := files(t, dir); len(got) != 5 {
			t.Errorf("killed at %d: files %q", n, got)
		}
		if !killed {
			break
		}
	}
	t.Logf("%d times she is there, %d times she is not", kept, gone)
	if kept < 2 || gone < 5 {
		t.Error("these are too few")
	}
}

func TestForget_HidesThePersonWhileTheDiskFailsAndEndsItAfter(t *testing.T) {
	from, ids := lived(t)
	others := lookWith(t, from, store.Options{Now: today}, ids[2:])
	for n := 1; ; n++ {
		dir := copied(t, from)
		disk := &failing{n: n}
		v := reopen(t, dir, disk.options())
		disk.calls, disk.on = 0, true
		r, err := v.Forget(idOf(v, "rosa"))
		destroyed := r.Talks > 0
		if destroyed {
			nothingOfRosa(t, v, ids, others)
		} else if _, looking := lookAt(v, ids); looking != nil {
			t.Errorf("failing at %d: %v", n, looking)
		}
		disk.on = false
		if err == nil {
			return
		}
		if _, err := v.Forget(idOf(v, "rosa")); destroyed && !errors.Is(err, store.ErrNotFound) || !destroyed && err != nil {
			t.Errorf("again after failing at %d: %v", n, err)
		}
		nothingOfRosa(t, v, ids, others)
		if err := v.Close(); err != nil {
			t.Errorf("closing after failing at %d: %v", n, err)
		}
		for _, ring := range keyrings(t, dir) {
			if bytes.Contains(ring, []byte("forgetting")) {
				t.Errorf("failing at %d: it was not ended", n)
			}
		}
	}
}

// TestVault_SealsATalkWithTheKeyOfItsPerson gives a talk to one person after
// another: forgetting those it is no longer with leaves it alone.
func TestVault_SealsATalkWithTheKeyOfItsPerson(t *testing.T) {
	v, dir := open(t)
	begin(t, "Amir", day(0)).create(v)
	begin(t, "Rosa", day(1)).create(v)
	h := begin(t, "", day(2)).create(v)
	must(t, v.SaveDraft(h.id, guide.Draft{Text: "unsent"}))
	for _, name := range []string{"Amir", "Noor", "Rosa", "amir", "Zoë"} {
		h.apply(h.s.Fill(guide.FieldPerson, name, h.at))
		h.save(v)
	}
	v.Close()
	v = reopen(t, dir, store.Options{Now: today})
	for _, name := range []string{"Amir", "Rosa"} {
		if r, err := v.Forget(idOf(v, name)); err != nil || r.Talks != 1 {
			t.Fatalf("%+v, %v", r, err)
		}
		want := guide.Record{Header: h.header(), Guide: small(), Events: h.s.Events(), Draft: guide.Draft{Text: "unsent"}}
		if got := load(t, v, h.id); !reflect.DeepEqual(got, want) {
			t.Errorf("without %s: %+v", name, got)
		}
	}
	if _, err := v.Forget(idOf(v, "zoë")); err != nil {
		t.Fatal(err)
	}
	_, err := v.Load(h.id)
	wantErr(t, err, store.ErrNotFound)
}

func TestVault_HasAKeyForEachPersonAndDropsItAfterTheirLastTalk(t *testing.T) {
	v, dir := open(t)
	amir := begin(t, "Amir", day(0)).create(v)
	h := begin(t, "", day(1)).create(v)
	v.Close()
	before := somePeople(t, dir)
	v = reopen(t, dir, store.Options{Now: today})
	h.apply(h.s.Fill(guide.FieldPerson, "amir", h.at)) // until now it was nobody's
	h.save(v)
	v.Close()
	if after := somePeople(t, dir); len(after) != len(before) {
		t.Errorf("%d keys before, %d after", len(before), len(after))
	}
	v = reopen(t, dir, store.Options{Now: today})
	for _, id := range []string{amir.id, h.id} {
		must(t, v.Delete(id))
	}
	if after := somePeople(t, dir); len(after) != len(before)-1 {
		t.Errorf("%d keys before, %d after everybody is gone", len(before), len(after))
	}
}

func TestForget_KeepsARescueFileFromBringingThePersonBack(t *testing.T) {
	v, _ := open(t)
	dir := t.TempDir()
	h := begin(t, "Rosa", noon).start().create(v)
	h.note("not saved")
	rescue(t, v, dir, h.unsaved())
	if _, err := v.Forget(idOf(v, "Rosa")); err != nil {
		t.Fatal(err)
	}
	take(t, v, dir)
	_, err := v.Load(h.id)
	wantErr(t, err, store.ErrNotFound)
}

func TestForget_FindsTheLinesThatNameSomebody(t *testing.T) {
	lines := map[string]bool{
		"Rosa Luna came": true, "ask rosa": true, "LUNA's idea": true, "Rosas Schicht": true, "about (Rosa)": true,
		"rosary": true, "aurora": false, "prosa": false, "the moon": false, "": false, "lun": false,
	}
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, store.Options{Now: today})
	begin(t, "Rosa Luna", noon).create(v)
	h := begin(t, "Amir", noon).start()
	begin(t, "Rosa Kahlo", noon).create(v) // somebody else's name
	begin(t, "Rosa Luna's sister", noon).create(v)
	lines["Rosa Luna's sister"] = true
	want := 1
	for text, names := range lines {
		if strings.HasSuffix(text, "sister") {
			continue // it is a name
		}
		if text != "" {
			h.note(text)
		}
		if names {
			want++
		}
	}
	h.create(v)
	r, err := v.Forget(idOf(v, "Rosa Luna"))
	if err != nil || len(r.Lines) != want {
		t.Errorf("%v, %d lines, want %d: %+v", err, len(r.Lines), want, r.Lines)
	}
	for _, l := range r.Lines {
		if !lines[l.Text] {
			t.Errorf("found %q", l.Text)
		}
	}
}

func TestForget_FindsANameHoweverItIsWritten(t *testing.T) {
	for name, line := range map[string]string{
		"José": "jose said so", "Zoe": "ask Zoë", "Cafe\u0301": "Café", "李娜": "我问了李娜三次", "さくら": "昨日さくらさんと", "민수": "어제 민수가 왔다",
		"محمد": "سألت ومحمد معي", "רוזה": "דיברתי ורוזה הקשיבה", "สมชาย": "คุยกับสมชายแล้ว",
	} {
		v := reopen(t, filepath.Join(t.TempDir(), "vault"), store.Options{Now: today})
		begin(t, name, noon).create(v)
		h := begin(t, "Amir", noon).start()
		h.note(line)
		h.create(v)
		if r, err := v.Holding(idOf(v, name)); err != nil || len(r.Lines) != 1 {
			t.Errorf("%s is not found in %q: %v, %+v", name, line, err, r.Lines)
		}
	}
}

func TestForget_ThatFailedIsEndedWhenTheNameComesAgain(t *testing.T) {
	from, ids := lived(t)
	for n := 1; ; n++ {
		dir := copied(t, from)
		disk := &failing{n: n}
		v := reopen(t, dir, disk.options())
		disk.calls, disk.on = 0, true
		r, err := v.Forget(idOf(v, "rosa"))
		disk.on = false
		if err == nil {
			return
		}
		if r.Talks > 0 {
			h := begin(t, "Rosa", noon).start()
			h.create(v)
			p, found, err := v.Person(idOf(v, "Rosa"))
			if err != nil || !found || len(p.Talks) != 1 || slices.Contains(ids, p.Talks[0]) {
				t.Errorf("failing at %d: somebody new of that name is %v, %v", n, p, err)
			}
		}
		if err := v.Close(); err != nil {
			t.Errorf("closing after failing at %d: %v", n, err)
		}
	}
}

// TestForget_SaysWhereTheKeyStillIs is about a disk that takes the keyring and
// nothing after it.
func TestForget_SaysWhereTheKeyStillIs(t *testing.T) {
	from, _ := lived(t)
	told := 0
	for n := 1; ; n++ {
		dir := copied(t, from)
		h := rosasKey(t, dir)
		disk := &failing{n: n}
		v := reopen(t, dir, disk.options())
		disk.calls, disk.on = 0, true
		r, err := v.Forget(idOf(v, "rosa"))
		if err == nil {
			break
		}
		if r.Talks > 0 {
			still := false
			for _, ring := range keyrings(t, dir) {
				still = still || bytes.Contains(ring, h)
			}
			if says := strings.Contains(err.Error(), keys.Twin+" still holds it"); says != still {
				t.Errorf("failing from %d on: still there %v: %v", n, still, err)
			} else if says {
				told++
			}
		}
		disk.on = false
		v.Close()
		for i, ring := range keyrings(t, dir) {
			if r.Talks > 0 && bytes.Contains(ring, h) {
				t.Errorf("failing from %d on: copy %d still has the key after Close", n, i)
			}
		}
	}
	if told == 0 {
		t.Error("it never failed between the two copies")
	}
}

// rosasKey is the key that forgetting Rosa takes out of a copy's keyring.
func rosasKey(t *testing.T, dir string) []byte {
	t.Helper()
	_, _, key := remains(t, dir, make([]string, 2))
	return key
}
