package ledger

import (
	"encoding/json"
	"errors"
	"slices"

	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
)

// CheckPerson checks that somebody's name leads to them, that their card opens, and that
// who is of the same person says so too. It reports whether there is a card.
func (t Tx) CheckPerson(e file.Entry, p file.Person) (carded bool, err error) {
	if t.byName() {
		return false, nil
	}
	id := file.FormatID(e.ID())
	n, err := t.named(whom.SameName(p.Name))
	if err == nil && !slices.Contains(n.IDs, id) {
		err = notWhere()
	}
	if err != nil {
		return false, err
	}
	c, carded, err := t.card(e, p)
	if err = unlessKeyless(err); err != nil {
		return false, err
	}
	for _, other := range c.Same {
		back, err := t.Card(other)
		if errors.Is(err, file.ErrNotFound) || err == nil && !slices.Contains(back.Same, id) {
			err = notWhere()
		}
		if err = unlessKeyless(err); err != nil {
			return carded, err
		}
	}
	return carded, nil
}

// CheckNames checks that names lead to so many people, which are all there are.
func (t Tx) CheckNames(people int) error {
	if t.byName() {
		return nil
	}
	led := 0
	err := t.Bucket(file.NamesBucket).Opened(func(_, plain []byte) error {
		var n file.Named
		err := json.Unmarshal(plain, &n)
		led += len(n.IDs)
		return err
	})
	if err == nil && led != people {
		err = notWhere()
	}
	return err
}

// notWhere is damage of what is kept of people.
func notWhere() error {
	return file.Damaged(words.Of("store.record.person"), words.Fail("store.not.where.should", nil))
}
