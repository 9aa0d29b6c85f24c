package store

import (
	"cmp"
	"slices"
	"strings"

	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// People gives everyone there are talks with, by name.
func (v *Vault) People() ([]whom.Person, error) {
	var out []whom.Person
	err := v.view(words.Of("store.listing.people"), func(t ledger.Tx) error {
		l, err := t.List(file.EveryoneBucket).Read()
		if err != nil {
			return err
		}
		for e, err := range l.Soonest() {
			if err != nil {
				return err
			}
			p, _, err := t.Person(e)
			if err != nil {
				return err
			}
			if !t.Keys.IsForgetting(p.Handle) {
				out = append(out, t.Shown(p))
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(out, func(a, b whom.Person) int {
		return cmp.Compare(whom.SameName(a.Name), whom.SameName(b.Name))
	})
	return out, nil
}

// Person gives the person of an id, and whether there is one.
func (v *Vault) Person(id string) (whom.Person, bool, error) {
	var out whom.Person
	var found bool
	err := v.view(words.Of("store.looking.for.person"), func(t ledger.Tx) error {
		p, there, err := t.PersonOf(id)
		found = there
		out = t.Shown(p)
		return err
	})
	if err != nil || !found {
		return whom.Person{}, false, err
	}
	return out, true, nil
}

// Named gives everyone who has that name, in whatever letter case and spacing.
func (v *Vault) Named(name string) (out []whom.Person, err error) {
	err = v.view(words.Of("store.looking.for.person"), func(t ledger.Tx) error {
		p, there, err := t.Person(t.PersonEntry(name))
		if there && !t.Keys.IsForgetting(p.Handle) {
			out = append(out, t.Shown(p))
		}
		return err
	})
	return out, err
}

// Rename corrects a person's name, and with it that of all talks with them. Their
// id and their key stay. It returns ErrNotFound for an id that is nobody's, and an
// error for a new name that says nothing. A talk of theirs that is damaged keeps all
// of them as they are. Talks whose consent keeps no name have none, and are
// nobody's.
//
// Whoever holds one of the talks in memory has to load it again.
func (v *Vault) Rename(id, to string) error {
	doing := words.Of("store.correcting.name")
	to = strings.Join(strings.Fields(to), " ")
	if whom.SameName(to) == "" {
		return words.FailText(doing, words.Fail("store.new.one.empty", nil))
	}
	return v.update(doing, func(t ledger.Tx) error {
		who, found, err := t.PersonOf(id)
		if err == nil && !found {
			err = file.ErrNobody{}
		}
		if err != nil {
			return err
		}
		p, err := t.RenamePerson(who.Name, to)
		if err != nil {
			return err
		}
		for _, talk := range p.Talks {
			if err := t.RenameIn(talk.ID, to, v.f.Now()); err != nil {
				return err
			}
		}
		return nil
	})
}
