package store

import (
	"cmp"
	"slices"
	"strings"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
)

// People gives everyone there are talks with, or of whom something else is kept, by
// name.
func (v *Vault) People() (out []whom.Person, err error) {
	err = v.view(words.Of("store.listing.people"), func(t ledger.Tx) error {
		return t.Everyone(func(e file.Entry, p file.Person) error {
			out = append(out, t.Shown(e, p))
			return nil
		})
	})
	slices.SortFunc(out, func(a, b whom.Person) int {
		return cmp.Or(cmp.Compare(whom.SameName(a.Name), whom.SameName(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	return out, err
}

// Person gives the person of an id, and whether there is one.
func (v *Vault) Person(id string) (out whom.Person, found bool, err error) {
	err = v.view(words.Of("store.looking.for.person"), func(t ledger.Tx) error {
		e, p, there, err := t.PersonOf(id)
		if found = there && err == nil; found {
			out = t.Shown(e, p)
		}
		return err
	})
	return out, found, err
}

// Named gives everyone who has that name, in whatever letter case and spacing.
func (v *Vault) Named(name string) (out []whom.Person, err error) {
	err = v.view(words.Of("store.looking.for.person"), func(t ledger.Tx) error {
		ids, err := t.Named(name)
		for _, id := range ids {
			e, p, _, err := t.PersonOf(id)
			if err != nil {
				return err
			}
			out = append(out, t.Shown(e, p))
		}
		return err
	})
	return out, err
}

// Meet keeps somebody there is no talk with, with what may be kept of a card, and gives
// their id. It is an error for a name that says nothing.
func (v *Vault) Meet(name string, c people.Card) (id string, err error) {
	doing := words.Of("store.saving.card")
	if name, err = named(doing, name); err != nil {
		return "", err
	}
	id = file.NewID()
	return id, v.update(doing, func(t ledger.Tx) error {
		if err := t.Meet(id, name, keys.Handle{}, people.Card{}); err != nil {
			return err
		}
		return t.SaveCard(id, c)
	})
}

// Card gives what is kept of somebody besides talks.
func (v *Vault) Card(id string) (c people.Card, err error) {
	err = v.view(words.Of("store.looking.for.person"), func(t ledger.Tx) (err error) {
		c, err = t.Card(id)
		return err
	})
	return c, err
}

// Linked gives the ids of all records that are of the same person as one, which is the
// first.
func (v *Vault) Linked(id string) (ids []string, err error) {
	err = v.view(words.Of("store.looking.for.person"), func(t ledger.Tx) (err error) {
		ids, err = t.Linked(id)
		return err
	})
	return ids, err
}

// SaveCard keeps what may be kept of a card, in the place of the one that there is. Who
// is of the same person, by Card.Same, has that on their card too; Through that is
// the name of one person gets their id.
func (v *Vault) SaveCard(id string, c people.Card) error {
	return v.update(words.Of("store.saving.card"), func(t ledger.Tx) error {
		return t.SaveCard(id, c)
	})
}

// Link notes that two records are of one person: each keeps its key and its levels, and
// forgetting one forgets both. Unlink takes that back.
func (v *Vault) Link(a, b string) error { return v.link(a, b, true) }

// Unlink notes that two records are of two people.
func (v *Vault) Unlink(a, b string) error { return v.link(a, b, false) }

func (v *Vault) link(a, b string, is bool) error {
	return v.update(words.Of("store.saving.card"), func(t ledger.Tx) error {
		c, err := t.Card(a)
		if err != nil {
			return err
		}
		c.Same = slices.DeleteFunc(c.Same, func(x string) bool { return x == b })
		if is {
			c.Same = append(c.Same, b)
		}
		return t.SaveCard(a, c)
	})
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
	to, err := named(doing, to)
	if err != nil {
		return err
	}
	return v.update(doing, func(t ledger.Tx) error { return t.Rename(id, to) })
}

// named is a name with single spaces, or an error for one that says nothing.
func named(doing words.Text, name string) (string, error) {
	name = strings.Join(strings.Fields(name), " ")
	if whom.SameName(name) == "" {
		return "", words.FailText(doing, words.Fail("store.new.one.empty", nil))
	}
	return name, nil
}
