package store

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/keys"
)

// person is a sealed record of the people bucket, under a keyed hash of their
// name. The list of everyone has an entry for each, so that a record that is
// missing does not pass for somebody one never met.
type person struct {
	Name   string       `json:"name"`   // as it was typed last
	Handle keys.Handle  `json:"handle"` // of the key that seals their talks
	Talks  []personTalk `json:"talks"`
}

// personTalk is one talk with a person; they are kept oldest first.
type personTalk struct {
	ID    string    `json:"id"`
	Began time.Time `json:"began"`
}

func (p person) public() guide.Person {
	out := guide.Person{Name: p.Name}
	for _, t := range p.Talks {
		out.Talks = append(out.Talks, t.ID)
	}
	return out
}

// shown is a person with whether there still is a key to their talks.
func (t tx) shown(p person) guide.Person {
	out := p.public()
	out.NoKey = len(t.keys.inRing([]keys.Handle{p.Handle})) == 0
	return out
}

// personEntry is who a name stands for on the list of everyone.
func (t tx) personEntry(name string) entry {
	var e entry
	copy(e[:personKeySize], t.seal.Hash("person", guide.SameName(name)))
	return e
}

// personKeySize is what of the hash is used: what an entry has room for.
const personKeySize = 8 + idBytes

func (e entry) personKey() []byte { return e[:personKeySize] }

// movePerson takes a talk from the person old names to the one now names. A
// header without a name belongs to nobody. Somebody who is new gets the key
// that the talk has.
func (t tx) movePerson(old, now *guide.Header, h keys.Handle) error {
	if old.Person == now.Person && old.ID == now.ID && old.Began.Equal(now.Began) {
		return nil
	}
	if guide.SameName(old.Person) != guide.SameName(now.Person) {
		if err := t.withPerson(old.Person, h, func(p *person) { p.drop(old.ID) }); err != nil {
			return err
		}
	}
	return t.withPerson(now.Person, h, func(p *person) {
		p.drop(old.ID)
		p.Name = now.Person
		p.Talks = append(p.Talks, personTalk{ID: now.ID, Began: now.Began})
		slices.SortStableFunc(p.Talks, func(a, b personTalk) int { return a.Began.Compare(b.Began) })
	})
}

func (p *person) drop(id string) {
	p.Talks = slices.DeleteFunc(p.Talks, func(t personTalk) bool { return t.ID == id })
}

// withPerson changes a person's record, which for somebody new begins with
// that key. One without talks is deleted, and its key is unused then.
func (t tx) withPerson(name string, h keys.Handle, change func(*person)) error {
	if guide.SameName(name) == "" {
		return nil
	}
	people, everyone, e := t.bucket(peopleBucket), t.list(everyoneBucket), t.personEntry(name)
	p, found, err := t.person(e)
	if err != nil {
		return err
	}
	if !found {
		p.Handle = h
	}
	change(&p)
	if len(p.Talks) == 0 {
		t.work.unused = append(t.work.unused, p.Handle)
		if err := everyone.remove(e); err != nil {
			return err
		}
		return people.delete(e.personKey())
	}
	if !found {
		if err := everyone.add(e); err != nil {
			return err
		}
	}
	return people.putJSON(e.personKey(), p)
}

// person reads the record an entry stands for, and whether there is one.
func (t tx) person(e entry) (p person, found bool, err error) {
	listed, err := t.list(everyoneBucket).has(e)
	if err != nil {
		return person{}, false, err
	}
	found, err = t.bucket(peopleBucket).getJSON(e.personKey(), &p)
	if err == nil && found != listed {
		err = damaged("the record of a person", errors.New("it is not where it should be"))
	}
	return p, found, err
}

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
