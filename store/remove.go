package store

import (
	"slices"

	"example.org/onetoone/store/keys"
)

// empty deletes a talk's records, and keeps its owner, its head, and what stays.
func (k talk) empty() error {
	if err := k.whole(); err != nil {
		return err
	}
	var keys [][]byte
	c := k.b.Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		if kind := k.tx.kinds().inTalk(key); kind == nil || !kind.Stays {
			keys = append(keys, key)
		}
	}
	for _, key := range keys {
		if err := k.delete(key); err != nil {
			return err
		}
	}
	return nil
}

// deleteSealed removes a talk that there is no key to. It reads nothing of it:
// lists and people are looked through for its id.
func (t tx) deleteSealed(id []byte) error {
	for _, name := range t.kinds().talkLists() {
		if err := removeTalks(t.list(name), map[[idBytes]byte]bool{[idBytes]byte(id): true}); err != nil {
			return err
		}
	}
	var with []string
	for e, err := range t.list(everyoneBucket).soonest() {
		if err != nil {
			return err
		}
		p, _, err := t.person(e)
		if err != nil {
			return err
		}
		if slices.Contains(p.public().Talks, formatID(id)) {
			with = append(with, p.Name)
		}
	}
	for _, name := range with {
		if err := t.withPerson(name, keys.Handle{}, func(p *person) { p.drop(formatID(id)) }); err != nil {
			return err
		}
	}
	if err := t.deleteAll(id); err != nil {
		return err
	}
	return t.noteGone(formatID(id))
}

// noteGone notes that a talk was deleted. The note holds its id: under other
// keys it has another place.
func (t tx) noteGone(id string) error {
	return t.bucket(goneBucket).put(t.seal.Hash("gone", id), []byte(id))
}

// isGone reports whether a talk was deleted.
func (t tx) isGone(id string) (bool, error) {
	note, err := t.bucket(goneBucket).get(t.seal.Hash("gone", id))
	return note != nil, err
}

// forget removes everything about the people whose keys these are. It reads
// nothing that the keys sealed.
func (t tx) forget(gone []keys.Handle) error {
	everyone := t.list(everyoneBucket)
	var who []entry
	for e, err := range everyone.soonest() {
		if err != nil {
			return err
		}
		p, _, err := t.person(e)
		if err != nil {
			return err
		}
		if slices.Contains(gone, p.Handle) {
			who = append(who, e)
		}
	}
	ids, err := t.talksOf(gone)
	if err != nil {
		return err
	}
	for _, name := range t.kinds().talkLists() {
		if err := removeTalks(t.list(name), ids); err != nil {
			return err
		}
	}
	for id := range ids {
		if err := t.deleteAll(id[:]); err != nil {
			return err
		}
		if err := t.noteGone(formatID(id[:])); err != nil {
			return err
		}
	}
	for _, e := range who {
		if err := everyone.remove(e); err != nil {
			return err
		}
		if err := t.bucket(peopleBucket).delete(e.personKey()); err != nil {
			return err
		}
	}
	t.markErased()
	return nil
}

// talksOf are the talks that are sealed with one of the keys. Each says so
// itself: a person's record that is older than the rest, which is not noticed
// here, would name talks that are somebody else's, or not all.
func (t tx) talksOf(gone []keys.Handle) (map[[idBytes]byte]bool, error) {
	ids := map[[idBytes]byte]bool{}
	talks := t.bucket(talksBucket).b
	err := talks.ForEach(func(id, _ []byte) error {
		k := t.talkBucket(talks.Bucket(id), id)
		h, err := t.owner(k.bucket)
		if err == nil && slices.Contains(gone, h) {
			ids[[idBytes]byte(id)] = true
		}
		return nil // one that does not say is damage, and not to be removed
	})
	return ids, err
}

// removeTalks takes the entries of talks out of a list.
func removeTalks(l list, ids map[[idBytes]byte]bool) error {
	var out []entry
	for e, err := range l.soonest() {
		if err != nil {
			return err
		}
		if ids[[idBytes]byte(e.id())] {
			out = append(out, e)
		}
	}
	for _, e := range out {
		if err := l.remove(e); err != nil {
			return err
		}
	}
	return nil
}

// goneIDs are the talks and classes that were deleted or forgotten.
func (t tx) goneIDs() (ids []string, err error) {
	b := t.bucket(goneBucket)
	err = b.opened(func(_, id []byte) error {
		ids = append(ids, string(id))
		return nil
	})
	return ids, err
}

// setReplaced says how often a talk's list was replaced.
func (t tx) setReplaced(id string, n int) error {
	raw, err := parseID(id)
	if err != nil {
		return err
	}
	k, err := t.talk(raw)
	if err != nil {
		return err
	}
	h, err := k.head()
	if err != nil {
		return err
	}
	h.Replaced = n
	return k.putJSON(headKey, h)
}
