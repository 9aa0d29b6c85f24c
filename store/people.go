package store

import (
	"cmp"
	"slices"
	"strings"
	"time"

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

// Person gives the person with that name, in whatever letter case and
// spacing, and whether there are talks with them.
func (v *Vault) Person(name string) (whom.Person, bool, error) {
	var out whom.Person
	var found bool
	err := v.view(words.Of("store.looking.for.person"), func(t ledger.Tx) error {
		p, there, err := t.Person(t.PersonEntry(name))
		found = there && !t.Keys.IsForgetting(p.Handle)
		out = t.Shown(p)
		return err
	})
	if err != nil || !found {
		return whom.Person{}, false, err
	}
	return out, true, nil
}

// Rename corrects a person's name in every talk that names them, in one
// transaction: whatever it is cut short by, all of them have the new name or
// none. Each gets an event that says so, at the time now. Their key stays; the
// record of who they are is under another hash. The old name stays in the events
// before that one, as whatever is corrected does. Talks whose consent keeps no name
// have none, and are nobody's.
//
// It gives how many talks there are, and returns ErrNotFound for a name there
// are no talks with, ErrTaken, and an error for a new name that says nothing. A
// talk of theirs that is damaged keeps all of them as they are.
//
// Whoever holds one of the talks in memory has to load it again.
func (v *Vault) Rename(name, to string, now time.Time) (talks int, err error) {
	doing := words.Of("store.correcting.name")
	to = strings.Join(strings.Fields(to), " ")
	if whom.SameName(to) == "" {
		return 0, words.FailText(doing, words.Fail("store.new.one.empty", nil))
	}
	err = v.update(doing, func(t ledger.Tx) error {
		p, err := t.RenamePerson(name, to)
		if err != nil {
			return err
		}
		talks = len(p.Talks)
		for _, talk := range p.Talks {
			if err := t.RenameIn(talk.ID, to, now); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return talks, nil
}
