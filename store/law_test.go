package store_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store"
)

// fewer draws a fifth of the usual number, for what takes its time, unless a
// number was asked for.
func fewer(t *testing.T) {
	checks := flag.Lookup("rapid.checks")
	usual := checks.Value.String()
	if usual != checks.DefValue {
		return
	}
	must(t, checks.Value.Set("20"))
	t.Cleanup(func() { _ = checks.Value.Set(usual) })
}

// drawTalks stores some talks. Each has a word of its person in it, and a
// draft with it in some.
func drawTalks(t *testing.T, rt *rapid.T, v *store.Vault) (ids []string) {
	for i := range rapid.IntRange(1, 6).Draw(rt, "talks") {
		name := rapid.SampledFrom([]string{"Rosa", "rosa ", "Amir", "Noor"}).Draw(rt, "person")
		canary := "canary of " + whom.SameName(name)
		h := begin(t, name, day(i)).start()
		for range rapid.IntRange(0, 3).Draw(rt, "notes") {
			h.note(canary)
		}
		if rapid.Bool().Draw(rt, "promise") {
			h.promise(canary, "friday")
		}
		ids = append(ids, h.create(v).id)
		if rapid.Bool().Draw(rt, "draft") {
			must(rt, v.SaveDraft(h.id, guide.Draft{Text: canary}))
		}
	}
	return ids
}

// everything is all that a vault shows, of the talks that are listed.
func everything(rt *rapid.T, v *store.Vault) seen {
	var ids []string
	for h, err := range v.Talks() {
		must(rt, err)
		ids = append(ids, h.ID)
	}
	s, err := lookAt(v, ids)
	must(rt, err)
	return s
}

func TestLaw_ForgettingSomebodyLeavesNoWordOfTheirs(t *testing.T) {
	fewer(t)
	root, n := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		v, err := store.Open(filepath.Join(root, fmt.Sprint(n)), store.Options{Now: today})
		must(rt, err)
		defer v.Close()
		ids := drawTalks(t, rt, v)
		who := rapid.SampledFrom(ids).Draw(rt, "whose")
		r, err := v.Load(who)
		must(rt, err)
		receipt, err := v.Forget(idOf(v, r.Header.Person))
		must(rt, err)
		left := everything(rt, v)
		text, err := json.Marshal(left)
		must(rt, err)
		name := whom.SameName(r.Header.Person)
		if strings.Contains(string(text), "canary of "+name) || strings.Contains(strings.ToLower(string(text)), `"`+name) {
			rt.Fatalf("something of %s is left: %s", name, text)
		}
		if len(left.Talks)+receipt.Talks != len(ids) {
			rt.Fatalf("%d talks are left and %d forgotten, of %d", len(left.Talks), receipt.Talks, len(ids))
		}
	})
}

func TestLaw_WhatIsTakenOutOfAVaultAndPutIntoAnotherIsTheSame(t *testing.T) {
	fewer(t)
	root, n := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		from, err := store.Open(filepath.Join(root, fmt.Sprint(n, "from")), store.Options{Now: today})
		must(rt, err)
		defer from.Close()
		to, err := store.Open(filepath.Join(root, fmt.Sprint(n, "to")), with([]byte("another")))
		must(rt, err)
		defer to.Close()
		drawTalks(t, rt, from)
		want := everything(rt, from)
		for _, r := range want.Records {
			text, err := json.Marshal(r) // as a file would carry it
			var back guide.Record
			if err == nil {
				err = json.Unmarshal(text, &back)
			}
			if err == nil {
				err = to.Create(back.Header, back.Guide, back.Events...)
			}
			if err == nil {
				err = to.SaveDraft(back.Header.ID, back.Draft)
			}
			must(rt, err)
		}
		got := everything(rt, to)
		samePeople(got.People, want.People)
		if !reflect.DeepEqual(got, want) {
			rt.Fatalf("got  %+v\nwant %+v", got, want)
		}
	})
}

// samePeople gives people the spelling they have in the other vault: the one
// that was typed last, which here depends on the order of the talks.
func samePeople(got, want []whom.Person) {
	for i := range got {
		if i < len(want) && whom.SameName(got[i].Name) == whom.SameName(want[i].Name) {
			got[i].Name = want[i].Name
		}
	}
}
