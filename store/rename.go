package store

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"example.org/onetoone/guide"
)

// ErrTaken is returned by Rename for a name that somebody else has.
var ErrTaken = errors.New("there are talks with somebody of that name already, and two people are not made one: nothing was changed")

// errNobody is the ErrNotFound of a name.
type errNobody struct{}

func (errNobody) Error() string        { return "there are no talks with anybody of that name" }
func (errNobody) Is(target error) bool { return target == ErrNotFound }

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
	const doing = "correcting a name"
	to = strings.Join(strings.Fields(to), " ")
	if guide.SameName(to) == "" {
		return 0, fmt.Errorf("%s: the new one is empty: nothing was changed", doing)
	}
	err = v.update(doing, func(t tx) error {
		p, err := t.renamePerson(name, to)
		if err != nil {
			return err
		}
		talks = len(p.Talks)
		for _, talk := range p.Talks {
			if err := t.renameIn(talk.ID, to, now); err != nil {
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
		return p, ErrTaken
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
	if errors.Is(err, ErrNotFound) {
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
