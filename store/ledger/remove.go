package ledger

import (
	"slices"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/roster"
)

// Empty deletes a talk's records, and keeps its owner, its head, and what stays.
func (k Talk) Empty() error {
	if err := k.Whole(); err != nil {
		return err
	}
	var keys [][]byte
	c := k.B.Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		if kind := k.Tx.Kinds().InTalk(key); kind == nil || !kind.Stays {
			keys = append(keys, key)
		}
	}
	for _, key := range keys {
		if err := k.Delete(key); err != nil {
			return err
		}
	}
	return nil
}

// DeleteSealed removes a talk that there is no key to. It reads nothing of it:
// lists and people are looked through for its id.
func (t Tx) DeleteSealed(id []byte) error {
	for _, name := range t.Kinds().TalkLists() {
		if err := removeTalks(t.List(name), map[[file.IDBytes]byte]bool{[file.IDBytes]byte(id): true}); err != nil {
			return err
		}
	}
	var with []string
	err := t.Everyone(func(e file.Entry, p file.Person) error {
		if slices.Contains(p.Public(e).Talks, file.FormatID(id)) {
			with = append(with, file.FormatID(e.ID()))
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, who := range with {
		if err := t.withPerson(who, "", keys.Handle{}, func(p *file.Person) { p.Drop(file.FormatID(id)) }); err != nil {
			return err
		}
	}
	if err := t.DeleteAll(id); err != nil {
		return err
	}
	return t.NoteGone(file.FormatID(id))
}

// NoteGone notes that a talk was deleted. The note holds its id: under other
// keys it has another place.
func (t Tx) NoteGone(id string) error {
	return t.Bucket(file.GoneBucket).Put(t.Seal.Hash("gone", id), []byte(id))
}

// IsGone reports whether a talk was deleted.
func (t Tx) IsGone(id string) (bool, error) {
	note, err := t.Bucket(file.GoneBucket).Get(t.Seal.Hash("gone", id))
	return note != nil, err
}

// Forget removes everything about the people whose keys these are, and what names
// them on the cards of others. It reads nothing that the keys sealed.
func (t Tx) Forget(gone []keys.Handle) error {
	who, err := t.whose(gone)
	if err != nil {
		return err
	}
	ids, err := t.talksOf(gone)
	if err != nil {
		return err
	}
	for _, name := range t.Kinds().TalkLists() {
		if err := removeTalks(t.List(name), ids); err != nil {
			return err
		}
	}
	for id := range ids {
		if err := t.DeleteAll(id[:]); err != nil {
			return err
		}
		if err := t.NoteGone(file.FormatID(id[:])); err != nil {
			return err
		}
	}
	for e, name := range who {
		id := file.FormatID(e.ID())
		if err := t.removePerson(e, name); err != nil {
			return err
		}
		if err := t.NoteGone(id); err != nil {
			return err
		}
		if err := t.unmention(id, name); err != nil {
			return err
		}
	}
	t.MarkErased()
	return roster.Drop(t.Tx, t.Roster())
}

// whose are the people who have one of the keys, with their names.
func (t Tx) whose(gone []keys.Handle) (map[file.Entry]string, error) {
	who := map[file.Entry]string{}
	for e, err := range t.List(file.EveryoneBucket).Soonest() {
		if err != nil {
			return nil, err
		}
		p, _, err := t.Person(e)
		if err != nil {
			return nil, err
		}
		if slices.Contains(gone, p.Handle) {
			who[e] = p.Name
		}
	}
	return who, nil
}

// talksOf are the talks that are sealed with one of the keys. Each says so
// itself: a person's record that is older than the rest, which is not noticed
// here, would name talks that are somebody else's, or not all.
func (t Tx) talksOf(gone []keys.Handle) (map[[file.IDBytes]byte]bool, error) {
	ids := map[[file.IDBytes]byte]bool{}
	talks := t.Bucket(file.TalksBucket).B
	err := talks.ForEach(func(id, _ []byte) error {
		k := t.talkBucket(talks.Bucket(id), id)
		h, err := t.owner(k.Bucket)
		if err == nil && slices.Contains(gone, h) {
			ids[[file.IDBytes]byte(id)] = true
		}
		return nil // one that does not say is damage, and not to be removed
	})
	return ids, err
}

// removeTalks takes the entries of talks out of a list.
func removeTalks(l file.List, ids map[[file.IDBytes]byte]bool) error {
	var out []file.Entry
	for e, err := range l.Soonest() {
		if err != nil {
			return err
		}
		if ids[[file.IDBytes]byte(e.ID())] {
			out = append(out, e)
		}
	}
	for _, e := range out {
		if err := l.Remove(e); err != nil {
			return err
		}
	}
	return nil
}

// GoneIDs are the talks and classes that were deleted or forgotten.
func (t Tx) GoneIDs() (ids []string, err error) {
	b := t.Bucket(file.GoneBucket)
	err = b.Opened(func(_, id []byte) error {
		ids = append(ids, string(id))
		return nil
	})
	return ids, err
}

// SetReplaced says how often a talk's list was replaced.
func (t Tx) SetReplaced(id string, n int) error {
	raw, err := file.ParseID(id)
	if err != nil {
		return err
	}
	k, err := t.Talk(raw)
	if err != nil {
		return err
	}
	h, err := k.Head()
	if err != nil {
		return err
	}
	h.Replaced = n
	return k.PutJSON(file.HeadKey, h)
}
