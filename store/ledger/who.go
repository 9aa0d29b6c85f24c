package ledger

import (
	"slices"
	"strings"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/whom"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// Named gives the ids of everyone who has a name.
func (t Tx) Named(name string) (ids []string, err error) {
	if name = whom.SameName(name); name == "" {
		return nil, nil
	}
	if t.byName() {
		e, _ := t.EntryOf(guide.Header{Person: name})
		p, found, err := t.Person(e)
		if found && !t.Keys.IsForgetting(p.Handle) {
			ids = append(ids, file.FormatID(e.ID()))
		}
		return ids, err
	}
	n, err := t.named(name)
	for _, id := range n.IDs {
		if _, _, found, err := t.PersonOf(id); err != nil {
			return nil, err
		} else if found {
			ids = append(ids, id)
		}
	}
	return ids, err
}

// named is the record of who has a name, which may be empty.
func (t Tx) named(name string) (n file.Named, err error) {
	_, err = t.Bucket(file.NamesBucket).GetJSON(t.Seal.Hash(file.PlaceOfName, name), &n)
	n.Name = name
	return n, err
}

// setNamed notes that somebody has a name, or has it no more.
func (t Tx) setNamed(name, id string, has bool) error {
	n, err := t.named(whom.SameName(name))
	if err != nil {
		return err
	}
	n.IDs = slices.DeleteFunc(n.IDs, func(x string) bool { return x == id })
	if has {
		n.IDs = append(n.IDs, id)
	}
	b, key := t.Bucket(file.NamesBucket), t.Seal.Hash(file.PlaceOfName, n.Name)
	if len(n.IDs) == 0 {
		return b.Delete(key)
	}
	return b.PutJSON(key, n)
}

// Settle says in a header whose talk it is, and under which name, and gives their
// key: that of the id it says; of whom it was with, unless an event names somebody; of
// the only one who has the name; or a new one. old is the header that is stored.
func (t Tx) Settle(now *guide.Header, old guide.Header, names bool) (keys.Handle, error) {
	now.Author = old.Author
	if whom.SameName(now.Person) == "" {
		now.PersonID = ""
		return keys.Handle{}, nil
	}
	gone, err := t.IsGone(now.PersonID)
	if err != nil {
		return keys.Handle{}, err
	}
	if _, noID := file.ParseID(now.PersonID); gone || noID != nil {
		now.PersonID = ""
	}
	if now.PersonID == "" && old.PersonID != "" && (!names || whom.SameName(old.Person) == whom.SameName(now.Person)) {
		now.PersonID = old.PersonID
	}
	if now.PersonID == "" {
		if ids, err := t.Named(now.Person); err != nil {
			return keys.Handle{}, err
		} else if len(ids) == 1 {
			now.PersonID = ids[0]
		} else {
			now.PersonID = file.NewID()
		}
	}
	e, _ := t.EntryOf(*now)
	p, found, err := t.Person(e)
	switch {
	case err != nil:
		return keys.Handle{}, err
	case !found:
		now.Person = strings.Join(strings.Fields(now.Person), " ")
		return t.NewKey()
	case t.Keys.IsForgetting(p.Handle):
		return keys.Handle{}, file.ErrForgotten // update ends that first, and tries again
	}
	now.Person = p.Name
	return p.Handle, nil
}
