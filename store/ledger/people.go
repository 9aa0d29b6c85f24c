package ledger

import (
	"crypto/sha256"
	"errors"
	"slices"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// Shown is a person with whether there still is a key to their talks.
func (t Tx) Shown(p file.Person) whom.Person {
	out := p.Public()
	out.ID = IDOf(p.Name)
	out.NoKey = len(t.Keys.InRing([]keys.Handle{p.Handle})) == 0
	return out
}

// PersonEntry is who a name stands for on the list of everyone.
func (t Tx) PersonEntry(name string) file.Entry {
	var e file.Entry
	copy(e[:file.PersonKeySize], t.Seal.Hash("person", whom.SameName(name)))
	return e
}

// IDOf is the id of the person of a name.
func IDOf(name string) string {
	if whom.SameName(name) == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(whom.SameName(name)))
	return file.FormatID(sum[:file.IDBytes])
}

// PersonOf finds somebody by their id.
func (t Tx) PersonOf(id string) (p file.Person, found bool, err error) {
	for e, err := range t.List(file.EveryoneBucket).Soonest() {
		if err != nil {
			return p, false, err
		}
		p, found, err := t.Person(e)
		if err != nil || found && IDOf(p.Name) == id {
			return p, found && !t.Keys.IsForgetting(p.Handle), err
		}
	}
	return p, false, nil
}

// movePerson takes a talk from the person old names to the one now names. A
// header without a name belongs to nobody. Somebody who is new gets the key
// that the talk has.
func (t Tx) movePerson(old, now *guide.Header, h keys.Handle) error {
	if old.Person == now.Person && old.ID == now.ID && old.Began.Equal(now.Began) {
		return nil
	}
	if whom.SameName(old.Person) != whom.SameName(now.Person) {
		if err := t.withPerson(old.Person, h, func(p *file.Person) { p.Drop(old.ID) }); err != nil {
			return err
		}
	}
	return t.withPerson(now.Person, h, func(p *file.Person) {
		p.Drop(old.ID)
		p.Name = now.Person
		p.Talks = append(p.Talks, file.PersonTalk{ID: now.ID, Began: now.Began})
		slices.SortStableFunc(p.Talks, func(a, b file.PersonTalk) int { return a.Began.Compare(b.Began) })
	})
}

// withPerson changes a person's record, which for somebody new begins with
// that key. One without talks is deleted, and its key is unused then.
func (t Tx) withPerson(name string, h keys.Handle, change func(*file.Person)) error {
	if whom.SameName(name) == "" {
		return nil
	}
	people, everyone, e := t.Bucket(file.PeopleBucket), t.List(file.EveryoneBucket), t.PersonEntry(name)
	p, found, err := t.Person(e)
	if err != nil {
		return err
	}
	if !found {
		p.Handle = h
	}
	change(&p)
	if len(p.Talks) == 0 {
		t.Work.Unused = append(t.Work.Unused, p.Handle)
		if err := everyone.Remove(e); err != nil {
			return err
		}
		return people.Delete(e.PersonKey())
	}
	if !found {
		if err := everyone.Add(e); err != nil {
			return err
		}
	}
	return people.PutJSON(e.PersonKey(), p)
}

// Person reads the record an entry stands for, and whether there is one.
func (t Tx) Person(e file.Entry) (p file.Person, found bool, err error) {
	listed, err := t.List(file.EveryoneBucket).Has(e)
	if err != nil {
		return file.Person{}, false, err
	}
	found, err = t.Bucket(file.PeopleBucket).GetJSON(e.PersonKey(), &p)
	if err == nil && found != listed {
		err = file.Damaged(words.Of("store.record.person"), words.Fail("store.not.where.should", nil))
	}
	return p, found, err
}

// RenamePerson moves somebody's record to where another name is looked for.
func (t Tx) RenamePerson(name, to string) (p file.Person, err error) {
	from, there := t.PersonEntry(name), t.PersonEntry(to)
	p, found, err := t.Person(from)
	if err != nil {
		return p, err
	}
	if !found || t.Keys.IsForgetting(p.Handle) {
		return p, file.ErrNobody{}
	}
	people, everyone := t.Bucket(file.PeopleBucket), t.List(file.EveryoneBucket)
	p.Name = to
	if from == there {
		return p, people.PutJSON(there.PersonKey(), p)
	}
	other, taken, err := t.Person(there)
	switch {
	case err != nil:
		return p, err
	case taken && t.Keys.IsForgetting(other.Handle):
		return p, file.ErrForgotten // update ends that first, and tries again
	case taken:
		return p, file.ErrTaken
	}
	if err := everyone.Remove(from); err != nil {
		return p, err
	}
	if err := people.Delete(from.PersonKey()); err != nil {
		return p, err
	}
	if err := everyone.Add(there); err != nil {
		return p, err
	}
	return p, people.PutJSON(there.PersonKey(), p)
}

// RenameIn adds the event that gives a talk the new name. Its person's record
// is there under that name already.
func (t Tx) RenameIn(id, to string, now time.Time) error {
	raw, err := file.ParseID(id)
	if err != nil {
		return file.Damaged(words.Of("store.record.person"), err)
	}
	r, err := t.Load(raw)
	if errors.Is(err, file.ErrNotFound) {
		return file.Damaged(words.Of("store.talk.too", "ID", id), words.Fail("store.missing", nil))
	}
	if err != nil {
		return err
	}
	s, err := guide.Replay(r.Guide, r.Events)
	if err != nil {
		return file.Damaged(words.Of("store.talk.too", "ID", id), err)
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
	b, err := NewBatch(id, s.Header(id), []guide.Event{e})
	if err != nil {
		return err
	}
	k, err := t.Talk(raw)
	if err != nil {
		return err
	}
	old, err := k.Head()
	if err != nil {
		return err
	}
	head := old
	head.Header = b.Header
	if head, err = t.AddEvents(k, b, head); err != nil {
		return err
	}
	old.Header.Person = to // it is on nobody else's list any more
	return t.SetHead(k, &old, head)
}
