package mend

import (
	"encoding/json"
	"errors"
	"slices"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// lists checks that each list has what the talks say, and nothing else.
func (c *checker) lists(t ledger.Tx) error {
	for _, name := range t.Kinds().TalkLists() {
		r, err := t.List(name).Read()
		if err != nil {
			return err
		}
		found := 0
		for e, err := range r.Soonest() {
			if err == nil && !c.wants[name][e] && !c.broken[file.FormatID(e.ID())] && !isForgotten(t, e.ID()) {
				err = file.Damaged(words.Of("store.list", "Name", name), words.Fail("store.names.talk.which", nil, "ID", file.FormatID(e.ID())))
			}
			if err != nil {
				return err
			}
			found++
		}
		if want := len(c.wants[name]); found < want || r.Dir.Total() != found {
			return file.Damaged(words.Of("store.list", "Name", name), words.Fail("store.talks.are.on", nil, "Found", found, "Want", want))
		}
	}
	return nil
}

// isForgotten reports whether a talk is still to be removed.
func isForgotten(t ledger.Tx, id []byte) bool {
	_, err := t.Talk(id)
	return errors.Is(err, file.ErrForgotten)
}

// everyone checks that each person's record names their talks, and their name them.
func (c *checker) everyone(t ledger.Tx) error {
	listed, alone := 0, 0
	for e, err := range t.List(file.EveryoneBucket).Soonest() {
		if err != nil {
			return err
		}
		listed++
		p, found, err := t.Person(e)
		if err != nil {
			return err
		}
		if t.Keys.IsForgetting(p.Handle) {
			continue
		}
		var has []string
		for _, talk := range p.Talks {
			if seen := c.people[e]; !c.broken[talk.ID] || seen != nil && slices.Contains(seen.talks, talk.ID) {
				has = append(has, talk.ID)
			}
		}
		carded, err := t.CheckPerson(e, p)
		if err != nil {
			return err
		}
		seen := c.people[e]
		if seen == nil && len(p.Talks) == 0 && carded {
			c.checked.People++
			alone++
			continue
		}
		if seen == nil && len(has) == 0 && len(p.Talks) > 0 {
			continue // all of their talks are broken
		}
		if seen == nil || !found || seen.handle != p.Handle || !sameSet(has, seen.talks) {
			return file.Damaged(words.Of("store.record.person"), words.Fail("store.and.talks.do", nil))
		}
		c.checked.People++
	}
	if n := len(c.people) + alone; c.checked.People != n {
		return file.Damaged(words.Of("store.list.everyone"), words.Fail("store.people.are.on", nil, "People", c.checked.People, "Count", n))
	}
	return t.CheckNames(listed)
}

func sameSet(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}

// checkDocuments checks that each document of a kind is whole, and that the list
// says of it what it is.
func checkDocuments(t ledger.Tx, k *file.Kind) error {
	listed := 0
	if k.Short != "" {
		if err := t.Bucket(k.Short).Each(func(_, _ []byte) error { listed++; return nil }); err != nil {
			return err
		}
	}
	err := t.Bucket(k.Name).Opened(func(id, plain []byte) error {
		d, err := k.Read(plain)
		if err != nil {
			return file.Damaged(words.Of("store.record.too", "Name", k.Name), err)
		}
		if k.Short == "" {
			return nil
		}
		head, err := t.Bucket(k.Short).Get(id)
		if err != nil {
			return err
		}
		want, err := json.Marshal(d.Short)
		if err == nil && string(head) != string(want) {
			err = file.Damaged(words.Of("store.list.too", "Short", k.Short), words.FailText(words.Of("store.and.do.not", "One", k.One), nil))
		}
		listed--
		return err
	})
	if err == nil && listed != 0 {
		err = file.Damaged(words.Of("store.list.too", "Short", k.Short), words.FailText(words.Of("store.names.not.there", "One", k.One), nil))
	}
	return err
}

// checkTalks reads the documents of a talk.
func checkTalks(k ledger.Talk) error {
	for _, kind := range k.Tx.Kinds().Documents() {
		if kind.Form != file.InTalk {
			continue
		}
		plain, err := k.Get(kind.Key)
		if err == nil && plain != nil {
			_, err = kind.Read(plain)
		}
		if err != nil {
			return file.Damaged(words.Of("store.talk.too", "ID", k.ID), err)
		}
	}
	return nil
}
