package ledger

import (
	"errors"
	"slices"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// Shown is a person with whether there still is a key to their talks.
func (t Tx) Shown(e file.Entry, p file.Person) whom.Person {
	out := p.Public(e)
	out.NoKey = len(t.Keys.InRing([]keys.Handle{p.Handle})) == 0
	return out
}

// byName reports whether the vault is of a format in which a person was a name.
func (t Tx) byName() bool { return t.Bucket(file.NamesBucket).Absent() }

// Everyone gives all people, but for those whose key is destroyed.
func (t Tx) Everyone(do func(file.Entry, file.Person) error) error {
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
		if t.Keys.IsForgetting(p.Handle) {
			continue
		}
		if err := do(e, p); err != nil {
			return err
		}
	}
	return nil
}

// Person reads the record an entry stands for, and whether there is one.
func (t Tx) Person(e file.Entry) (p file.Person, found bool, err error) {
	listed, err := t.List(file.EveryoneBucket).Has(e)
	if err != nil {
		return file.Person{}, false, err
	}
	found, err = t.Bucket(file.PeopleBucket).GetJSON(e.PersonKey(), &p)
	if err == nil && found != listed {
		err = notWhere()
	}
	return p, found, err
}

// PersonOf finds somebody by their id; one whose key is destroyed is not found.
func (t Tx) PersonOf(id string) (e file.Entry, p file.Person, found bool, err error) {
	raw, err := file.ParseID(id)
	if err != nil {
		return e, p, false, nil
	}
	e = file.PersonEntry(raw)
	if t.byName() {
		e = file.Entry{}
		err = t.Everyone(func(at file.Entry, _ file.Person) error {
			if slices.Equal(at.ID(), raw) {
				e = at
			}
			return nil
		})
	}
	if err == nil {
		p, found, err = t.Person(e)
	}
	return e, p, found && !t.Keys.IsForgetting(p.Handle), err
}

// EntryOf is whom a talk is with, on the list of everyone; ok is false for nobody.
func (t Tx) EntryOf(h guide.Header) (e file.Entry, ok bool) {
	if t.byName() {
		return file.NameEntry(t.Seal.Hash(file.PlaceOfName, whom.SameName(h.Person))), whom.SameName(h.Person) != ""
	}
	raw, err := file.ParseID(h.PersonID)
	if err != nil {
		return e, false
	}
	return file.PersonEntry(raw), true
}

// movePerson takes a talk from the person old is with to the one now is with. A
// header without a name belongs to nobody. Somebody who is new gets the key
// that the talk has.
func (t Tx) movePerson(old, now *guide.Header, h keys.Handle) error {
	if old.PersonID != now.PersonID {
		if err := t.withPerson(old.PersonID, "", h, func(p *file.Person) { p.Drop(old.ID) }); err != nil {
			return err
		}
	}
	if old.PersonID != now.PersonID || old.ID != now.ID || !old.Began.Equal(now.Began) {
		if err := t.withPerson(now.PersonID, now.Person, h, func(p *file.Person) { p.Add(now.ID, now.Began) }); err != nil {
			return err
		}
	}
	less := old.Consent == guide.Named && now.Consent != guide.Named
	if less || old.PersonID != now.PersonID && old.Consent != guide.Undecided {
		return t.trimCard(old.PersonID)
	}
	return nil
}

// withPerson changes a person's record, which for somebody new begins with that name
// and key. One without talks and without a card is deleted, and its key is unused then.
func (t Tx) withPerson(id, name string, h keys.Handle, change func(*file.Person)) error {
	raw, err := file.ParseID(id)
	if err != nil {
		return nil // nobody's
	}
	e := file.PersonEntry(raw)
	p, found, err := t.Person(e)
	if err != nil {
		return err
	}
	was := p.Name
	if !found {
		p.Name, p.Handle = name, h
	}
	change(&p)
	if len(p.Talks) == 0 {
		if card, err := t.Bucket(file.CardsBucket).Record(raw); err != nil {
			return err
		} else if card == nil && !found {
			return nil
		} else if card == nil {
			return t.leave(e, p)
		}
	}
	if !found {
		if err := t.List(file.EveryoneBucket).Add(e); err != nil {
			return err
		}
	}
	if whom.SameName(was) != whom.SameName(p.Name) {
		if found {
			if err := t.setNamed(was, id, false); err != nil {
				return err
			}
		}
		if err := t.setNamed(p.Name, id, true); err != nil {
			return err
		}
	}
	return t.Bucket(file.PeopleBucket).PutJSON(raw, p)
}

// leave takes somebody away of whom nothing is kept any more. Those whom they referred
// keep what was typed of that, as of somebody who was never met.
func (t Tx) leave(e file.Entry, p file.Person) error {
	t.Work.Unused = append(t.Work.Unused, p.Handle)
	if err := t.removePerson(e, p.Name); err != nil {
		return err
	}
	return t.referred(file.FormatID(e.ID()), "", "")
}

// removePerson takes somebody off the list, with their record and their card.
func (t Tx) removePerson(e file.Entry, name string) error {
	if err := t.List(file.EveryoneBucket).Remove(e); err != nil {
		return err
	}
	if err := t.setNamed(name, file.FormatID(e.ID()), false); err != nil {
		return err
	}
	for _, bucket := range []string{file.PeopleBucket, file.CardsBucket} {
		b := t.Bucket(bucket)
		if record, err := b.Record(e.ID()); err != nil || record != nil {
			if err = errors.Join(err, b.Delete(e.ID())); err != nil {
				return err
			}
		}
	}
	return nil
}

// Rename gives somebody another name, and the heads of their talks, and the cards of those
// whom they referred.
func (t Tx) Rename(id, to string) error {
	_, p, found, err := t.PersonOf(id)
	if err == nil && !found {
		err = file.ErrNobody{}
	}
	if err != nil {
		return err
	}
	if err := t.withPerson(id, "", p.Handle, func(p *file.Person) { p.Name = to }); err != nil {
		return err
	}
	if err := t.referred(id, to, id); err != nil {
		return err
	}
	for _, talk := range p.Talks {
		k, old, err := t.talkOf(talk.ID)
		if err != nil {
			return err
		}
		now := old
		now.Header.Person = to
		if err := t.SetHead(k, &old, now); err != nil {
			return err
		}
	}
	return nil
}

// talkOf is a talk that somebody's record names, and its head.
func (t Tx) talkOf(id string) (k Talk, h file.Head, err error) {
	raw, err := file.ParseID(id)
	if err != nil {
		return k, h, file.Damaged(words.Of("store.record.person"), err)
	}
	if k, err = t.Talk(raw); errors.Is(err, file.ErrNotFound) {
		err = file.Damaged(words.Of("store.talk.too", "ID", id), words.Fail("store.missing", nil))
	}
	if err == nil {
		h, err = k.Head()
	}
	return k, h, err
}

// Headers are those of the talks with somebody, the oldest first. Of one that cannot be
// read there is a header that says so.
func (t Tx) Headers(p file.Person) (out []guide.Header, err error) {
	for _, talk := range p.Talks {
		_, h, err := t.talkOf(talk.ID)
		switch {
		case errors.Is(err, file.ErrDamaged):
			h.Header = guide.Header{ID: talk.ID, Began: talk.Began, Unread: true, NoKey: errors.Is(err, file.ErrNoKey)}
		case err != nil:
			return nil, err
		}
		out = append(out, t.shown(h.Header))
	}
	return out, nil
}

// keptNamed reports whether a talk with somebody was kept with their name.
func (t Tx) keptNamed(p file.Person) (bool, error) {
	all, err := t.Headers(p)
	return people.Named(all), err
}

// Row is what lists tell of somebody. It stays until something is written of them,
// but where one of their talks will close by itself, or cannot be read.
func (t Tx) Row(e file.Entry, p file.Person) (r people.Row, stays bool, err error) {
	c, _, err := t.card(e, p)
	if err = unlessKeyless(err); err != nil {
		return r, false, err
	}
	all, err := t.Headers(p)
	if err != nil {
		return r, false, err
	}
	stays = !slices.ContainsFunc(all, func(h guide.Header) bool { return h.Unread || h.NeedsConsent() && h.Closed.IsZero() })
	return people.RowOf(file.FormatID(e.ID()), p.Name, c, all), stays, nil
}
