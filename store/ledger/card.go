package ledger

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// Sealed is a bucket as somebody's key opens theirs in it.
func (t Tx) Sealed(bucket string, h keys.Handle) (b file.Bucket, err error) {
	b = t.Bucket(bucket)
	b.Seal, err = t.Sealer(h)
	return b, err
}

// OfPeople gives the records of a kind that their own keys seal, opened, with the
// people and their keys.
func (t Tx) OfPeople(k *file.Kind, do func(e file.Entry, h keys.Handle, plain []byte) error) error {
	return t.Bucket(k.Name).Each(func(id, record []byte) error {
		e := file.PersonEntry(id)
		p, found, err := t.Person(e)
		if err == nil && !found {
			err = notWhere()
		}
		if err != nil {
			return err
		}
		b, err := t.Sealed(k.Name, p.Handle)
		if err != nil {
			return err
		}
		plain, err := b.Open(id, record)
		if err != nil {
			return err
		}
		return do(e, p.Handle, plain)
	})
}

// Card is what is kept of somebody besides talks.
func (t Tx) Card(id string) (c people.Card, err error) {
	e, p, found, err := t.PersonOf(id)
	if err == nil && !found {
		err = file.ErrNobody{}
	}
	if err == nil {
		c, _, err = t.card(e, p)
	}
	return c, err
}

func (t Tx) card(e file.Entry, p file.Person) (c people.Card, found bool, err error) {
	if t.Bucket(file.CardsBucket).Absent() {
		return c, false, nil
	}
	b, err := t.Sealed(file.CardsBucket, p.Handle)
	if err == nil {
		found, err = b.GetJSON(e.ID(), &c)
	}
	return c, found, err
}

// Meet keeps somebody there is no talk with.
func (t Tx) Meet(id, name string, h keys.Handle, c people.Card) error {
	raw, err := file.ParseID(id)
	if err != nil {
		return err
	}
	if file.Nobody(h) {
		if h, err = t.NewKey(); err != nil {
			return err
		}
	}
	b, err := t.Sealed(file.CardsBucket, h)
	if err == nil {
		err = b.PutJSON(raw, c)
	}
	if err != nil {
		return err
	}
	return t.withPerson(id, name, h, func(*file.Person) {})
}

// SaveCard keeps what may be kept of a card, in the place of the one there is. Whoever
// is of the same person has that on theirs too.
func (t Tx) SaveCard(id string, c people.Card) error {
	_, p, found, err := t.PersonOf(id)
	if err == nil && !found {
		err = file.ErrNobody{}
	}
	if err != nil {
		return err
	}
	old, err := t.Card(id)
	if err != nil {
		return err
	}
	if c, err = t.refer(id, c); err != nil {
		return err
	}
	named, err := t.keptNamed(p)
	if err != nil {
		return err
	}
	if c = c.Kept(named); old.Loses(c) {
		t.MarkErased()
	}
	if err = t.putCard(id, p, c); err == nil && !old.Agreed.IsZero() {
		err = t.trimName(id, c, named)
	}
	if err != nil {
		return err
	}
	for _, other := range slices.Concat(old.Same, c.Same) {
		if is := slices.Contains(c.Same, other); is != slices.Contains(old.Same, other) {
			if err := t.link(other, id, is); err != nil {
				return err
			}
		}
	}
	return nil
}

// refer finds out who referred somebody, where that is one of those there are.
func (t Tx) refer(id string, c people.Card) (people.Card, error) {
	if _, _, found, err := t.PersonOf(c.ThroughID); err != nil {
		return c, err
	} else if c.Through == "" || !found { // or they went since the card was read
		c.ThroughID = ""
	}
	if c.ThroughID == "" && c.Through != "" {
		if ids, err := t.Named(c.Through); err != nil {
			return c, err
		} else if len(ids) == 1 && ids[0] != id {
			c.ThroughID = ids[0]
		}
	}
	for _, other := range slices.DeleteFunc(append([]string{c.ThroughID}, c.Same...), func(x string) bool { return x == "" }) {
		if _, _, found, err := t.PersonOf(other); err != nil || !found || other == id {
			return c, words.Fail("store.card.other", err)
		}
	}
	return c, nil
}

// link notes on somebody's card that another is the same person, or is not.
func (t Tx) link(id, other string, is bool) error {
	_, p, found, err := t.PersonOf(id)
	if err != nil || !found {
		return err
	}
	c, err := t.Card(id)
	if err != nil {
		return err
	}
	c.Same = slices.DeleteFunc(c.Same, func(x string) bool { return x == other })
	if is {
		c.Same = append(c.Same, other)
	}
	return t.putCard(id, p, c)
}

// putCard stores a card; one of somebody with talks that says nothing goes.
func (t Tx) putCard(id string, p file.Person, c people.Card) error {
	raw, err := file.ParseID(id)
	if err != nil {
		return err
	}
	b, err := t.Sealed(file.CardsBucket, p.Handle)
	if err != nil {
		return err
	}
	if text, err := json.Marshal(c); err == nil && len(p.Talks) > 0 && string(text) == "{}" {
		if record, err := b.Record(raw); err != nil || record == nil {
			return err
		}
		return b.Delete(raw)
	}
	return b.PutJSON(raw, c)
}

// trimCard takes from somebody's card what may not be kept any more.
func (t Tx) trimCard(id string) error {
	e, p, found, err := t.PersonOf(id)
	if err != nil || !found {
		return err
	}
	c, there, err := t.card(e, p)
	if err != nil || !there {
		return unlessUnread(err)
	}
	named, err := t.keptNamed(p)
	if err != nil {
		return err
	}
	if kept := c.Kept(named); !reflect.DeepEqual(kept, c) {
		t.MarkErased()
		if len(p.Talks) == 0 && reflect.DeepEqual(kept, people.Card{}) {
			return t.leave(e, p) // nothing was kept of them but what that talk allowed
		}
		if err := t.putCard(id, p, kept); err != nil {
			return err
		}
	}
	return t.trimName(id, c, named)
}

// trimName leaves the initials of somebody with whom there is no talk any more, and who
// has not agreed that more is kept.
func (t Tx) trimName(id string, c people.Card, named bool) error {
	_, p, found, err := t.PersonOf(id)
	short := whom.Initials(p.Name)
	if err != nil || !found || named || !c.Agreed.IsZero() || len(p.Talks) > 0 || short == p.Name {
		return err
	}
	t.MarkErased()
	return t.Rename(id, short)
}

// Linked are the ids of all records that are of the same person as one, and that.
func (t Tx) Linked(id string) ([]string, error) {
	all := []string{id}
	for i := 0; i < len(all); i++ {
		c, err := t.Card(all[i])
		if err = unlessUnread(err); err != nil {
			return nil, err
		}
		for _, other := range c.Same {
			_, _, found, err := t.PersonOf(other)
			if err != nil {
				return nil, err
			}
			if found && !slices.Contains(all, other) {
				all = append(all, other)
			}
		}
	}
	return all, nil
}

// unlessKeyless is err, unless that is of what there is no key to.
func unlessKeyless(err error) error {
	if errors.Is(err, file.ErrNoKey) || errors.Is(err, file.ErrForgotten) {
		return nil
	}
	return err
}

// unlessUnread is that, unless it is damaged, too: what nobody can read must not keep
// anybody from being forgotten.
func unlessUnread(err error) error {
	if errors.Is(err, file.ErrDamaged) {
		return nil
	}
	return unlessKeyless(err)
}

// MeetSome keeps the next n people under their own ids, with what may be kept of their
// cards, and tells whether there are more; one that is there keeps their name.
func (t Tx) MeetSome(n int, next func() (whom.Person, people.Card, bool)) (more bool, err error) {
	for range n {
		who, c, ok := next()
		if !ok {
			return false, nil
		}
		if _, _, found, err := t.PersonOf(who.ID); err != nil {
			return false, err
		} else if !found {
			if err := t.Meet(who.ID, who.Name, keys.Handle{}, people.Card{}); err != nil {
				return false, err
			}
		}
		if err := t.SaveCard(who.ID, c); err != nil {
			return false, err
		}
	}
	return true, nil
}
