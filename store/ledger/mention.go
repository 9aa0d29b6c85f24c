package ledger

import (
	"bytes"
	"cmp"
	"errors"
	"reflect"
	"slices"

	"example.org/onetoone/guide/people"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store/file"
)

// unmention takes somebody off everybody else's card.
func (t Tx) unmention(id, name string) error {
	others, err := t.Named(name)
	if err != nil {
		return err
	}
	return t.onCards(func(c *people.Card) {
		c.Same = slices.DeleteFunc(c.Same, func(x string) bool { return x == id })
		if c.ThroughID == id || c.ThroughID == "" && len(others) == 0 && whom.SameName(c.Through) == whom.SameName(name) {
			c.Through, c.ThroughID = "", ""
		}
	})
}

// referred says on the cards of those whom somebody referred what they are called now,
// and who that is: nobody there is, where id is empty.
func (t Tx) referred(by, name, id string) error {
	return t.onCards(func(c *people.Card) {
		if by != "" && c.ThroughID == by {
			c.Through, c.ThroughID = cmp.Or(name, c.Through), id
		}
	})
}

// onCards changes all cards. One that nobody can read stays as it is, and keeps nobody
// from being forgotten.
func (t Tx) onCards(change func(*people.Card)) error {
	var ids [][]byte
	err := t.Bucket(file.CardsBucket).Each(func(id, _ []byte) error {
		ids = append(ids, bytes.Clone(id))
		return nil
	})
	for _, id := range ids {
		if err != nil {
			break
		}
		err = t.onCard(id, change)
	}
	return err
}

func (t Tx) onCard(id []byte, change func(*people.Card)) error {
	e := file.PersonEntry(id)
	p, found, err := t.Person(e)
	if err != nil || !found || t.Keys.IsForgetting(p.Handle) {
		return err
	}
	c, _, err := t.card(e, p)
	if errors.Is(err, file.ErrDamaged) || errors.Is(err, file.ErrNoKey) {
		return nil
	}
	if err != nil {
		return err
	}
	now := c
	now.Same = slices.Clone(c.Same)
	if change(&now); reflect.DeepEqual(c, now) {
		return nil
	}
	return t.putCard(file.FormatID(id), p, now)
}
