package store

import (
	"errors"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/keys"
)

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

// renamePerson moves somebody's record to where another name is looked for.
func (t tx) renamePerson(name, to string) (p person, err error) {
	from, there := t.personEntry(name), t.personEntry(to)
	p, found, err := t.person(from)
	if err != nil {
		return p, err
	}
	if !found || t.keys.isForgetting(p.Handle) {
		return p, errNobody{}
	}
	people, everyone := t.bucket(peopleBucket), t.list(everyoneBucket)
	p.Name = to
	if from == there {
		return p, people.putJSON(there.personKey(), p)
	}
	other, taken, err := t.person(there)
	switch {
	case err != nil:
		return p, err
	case taken && t.keys.isForgetting(other.Handle):
		return p, errForgotten // update ends that first, and tries again
	case taken:
		return p, errTaken
	}
	if err := everyone.remove(from); err != nil {
		return p, err
	}
	if err := people.delete(from.personKey()); err != nil {
		return p, err
	}
	if err := everyone.add(there); err != nil {
		return p, err
	}
	return p, people.putJSON(there.personKey(), p)
}

// renameIn adds the event that gives a talk the new name. Its person's record
// is there under that name already.
func (t tx) renameIn(id, to string, now time.Time) error {
	raw, err := parseID(id)
	if err != nil {
		return damaged("the record of a person", err)
	}
	r, err := t.load(raw)
	if errors.Is(err, errNotFound) {
		return damaged("talk "+id, errors.New("it is missing"))
	}
	if err != nil {
		return err
	}
	s, err := guide.Replay(r.Guide, r.Events)
	if err != nil {
		return damaged("talk "+id, err)
	}
	if s.Started() && !s.Ended() {
		now = r.Events[len(r.Events)-1].At // the minutes of a talk that was left count to there
	}
	e, err := s.Fill(guide.FieldPerson, to, now)
	if err != nil {
		return err
	}
	if s, err = s.Apply(e); err != nil {
		return err
	}
	b, err := newBatch(id, s.Header(id), []guide.Event{e})
	if err != nil {
		return err
	}
	k, err := t.talk(raw)
	if err != nil {
		return err
	}
	old, err := k.head()
	if err != nil {
		return err
	}
	head := old
	head.Header = b.header
	if head, err = t.addEvents(k, b, head); err != nil {
		return err
	}
	old.Header.Person = to // it is on nobody else's list any more
	return t.setHead(k, &old, head)
}
