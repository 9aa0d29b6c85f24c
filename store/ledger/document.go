package ledger

import (
	"encoding/json"
	"errors"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// DocumentIDs are the ids under which there may be a document of a kind.
func (t Tx) DocumentIDs(k *file.Kind) (ids [][]byte, err error) {
	b := t.Bucket(k.Name)
	if k.Form == file.InTalk {
		b = t.Bucket(file.TalksBucket)
	}
	err = b.Each(func(id, _ []byte) error {
		ids = append(ids, append([]byte{}, id...))
		return nil
	})
	return ids, err
}

// Document reads one, if there is one.
func (t Tx) Document(k *file.Kind, id []byte) (d file.Document, found bool, err error) {
	b, key := t.Bucket(k.Name), id
	if k.Form == file.OfPeople {
		return t.carded(id)
	}
	if k.Form == file.InTalk {
		of, err := t.Talk(id)
		if errors.Is(err, file.ErrNotFound) || errors.Is(err, file.ErrNoKey) {
			return d, false, nil // it went, or is left out as the talk is
		}
		if err != nil {
			return d, false, err
		}
		b, key = of.Bucket, k.Key
	}
	plain, err := b.Get(key)
	if plain == nil || err != nil {
		return d, false, err
	}
	if d, err = k.Read(plain); err != nil {
		return d, false, file.Damaged(words.Of("store.record", "Kind", b.Kind()), err)
	}
	d.ID = file.FormatID(id)
	return d, true, nil
}

// PutDocument keeps a document, and what lists need of it.
func (t Tx) PutDocument(k *file.Kind, id []byte, d file.Document) error {
	if gone, err := t.IsGone(d.ID); err != nil || gone {
		return errors.Join(err, words.Fail("store.deleted", file.ErrExists))
	}
	if c, ok := d.Whole.(file.Carded); ok {
		return t.PutCarded(c, keys.Handle{})
	}
	if k.Short != "" {
		if err := t.Bucket(k.Short).PutJSON(id, d.Short); err != nil {
			return err
		}
	}
	return t.Bucket(k.Name).PutJSON(id, d.Whole)
}

// DeleteDocument takes a document away, and notes that it is gone.
func (t Tx) DeleteDocument(k *file.Kind, id []byte) error {
	for _, name := range []string{k.Short, k.Name} {
		if name == "" {
			continue
		}
		b := t.Bucket(name)
		record, err := b.Record(id)
		if err == nil && record == nil {
			err = file.ErrNotFound
		}
		if err == nil {
			err = b.Delete(id)
		}
		if err != nil {
			return err
		}
	}
	return t.NoteGone(file.FormatID(id))
}

// carded is somebody of whom something is kept besides talks, as a document.
func (t Tx) carded(id []byte) (d file.Document, found bool, err error) {
	e := file.PersonEntry(id)
	p, found, err := t.Person(e)
	if err != nil || !found || t.Keys.IsForgetting(p.Handle) {
		return d, false, err
	}
	c, found, err := t.card(e, p)
	if err != nil || !found {
		return d, false, unlessKeyless(err)
	}
	if c.Same, err = t.cardedToo(c.Same); err != nil {
		return d, false, err
	}
	text, err := json.Marshal(file.Carded{ID: file.FormatID(id), Name: p.Name, Card: c})
	if err == nil {
		d, err = t.Kinds().Of(file.CardsBucket).Read(text)
	}
	return d, true, err
}

// cardedToo are those of some people whose cards can be read: the others are in no backup.
func (t Tx) cardedToo(ids []string) (out []string, err error) {
	for _, id := range ids {
		switch _, err := t.Card(id); {
		case err == nil:
			out = append(out, id)
		case !errors.Is(err, file.ErrNotFound) && unlessKeyless(err) != nil:
			return nil, err
		}
	}
	return out, nil
}

// PutCarded keeps such a document; for somebody who is new, under that key, or under
// one of their own.
func (t Tx) PutCarded(c file.Carded, h keys.Handle) error {
	_, p, found, err := t.PersonOf(c.ID)
	if err != nil {
		return err
	}
	if found {
		return t.putCard(c.ID, p, c.Card)
	}
	return t.Meet(c.ID, c.Name, h, c.Card)
}
