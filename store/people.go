package store

import (
	"cmp"
	"slices"

	"example.org/onetoone/guide"
)

// People gives everyone there are talks with, by name.
func (v *Vault) People() ([]guide.Person, error) {
	var out []guide.Person
	err := v.view("listing people", func(t tx) error {
		l, err := t.list(everyoneBucket).read()
		if err != nil {
			return err
		}
		for e, err := range l.soonest() {
			if err != nil {
				return err
			}
			p, _, err := t.person(e)
			if err != nil {
				return err
			}
			if !t.keys.isForgetting(p.Handle) {
				out = append(out, t.shown(p))
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
	err := v.view("looking for a person", func(t tx) error {
		p, there, err := t.person(t.personEntry(name))
		found = there && !t.keys.isForgetting(p.Handle)
		out = t.shown(p)
		return err
	})
	if err != nil || !found {
		return guide.Person{}, false, err
	}
	return out, true, nil
}
