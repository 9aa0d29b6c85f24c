package store

import (
	"cmp"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// People gives everyone there are talks with, by name.
func (v *Vault) People() ([]guide.Person, error) {
	var out []guide.Person
	err := v.view("listing people", func(t ledger.Tx) error {
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
	slices.SortFunc(out, func(a, b guide.Person) int {
		return cmp.Compare(guide.SameName(a.Name), guide.SameName(b.Name))
	})
	return out, nil
}

// Person gives the person with that name, in whatever letter case and
// spacing, and whether there are talks with them.
func (v *Vault) Person(name string) (guide.Person, bool, error) {
	var out guide.Person
	var found bool
	err := v.view("looking for a person", func(t ledger.Tx) error {
		p, there, err := t.Person(t.PersonEntry(name))
		found = there && !t.Keys.IsForgetting(p.Handle)
		out = t.Shown(p)
		return err
	})
	if err != nil || !found {
		return guide.Person{}, false, err
	}
	return out, true, nil
}
