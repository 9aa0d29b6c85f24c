package store

import (
	"errors"
	"fmt"
)

// documentIDs are the ids under which there may be a document of a kind.
func (t tx) documentIDs(k *Kind) (ids [][]byte, err error) {
	b := t.bucket(k.Name)
	if k.Form == InTalk {
		b = t.bucket(talksBucket)
	}
	err = b.each(func(id, _ []byte) error {
		ids = append(ids, append([]byte{}, id...))
		return nil
	})
	return ids, err
}

// document reads one, if there is one.
func (t tx) document(k *Kind, id []byte) (d Document, found bool, err error) {
	b, key := t.bucket(k.Name), id
	if k.Form == InTalk {
		of, err := t.talk(id)
		if errors.Is(err, errNotFound) || errors.Is(err, errNoKey) {
			return d, false, nil // it went, or is left out as the talk is
		}
		if err != nil {
			return d, false, err
		}
		b, key = of.bucket, k.Key
	}
	plain, err := b.get(key)
	if plain == nil || err != nil {
		return d, false, err
	}
	if d, err = k.Read(plain); err != nil {
		return d, false, damaged("a record in "+b.kind(), err)
	}
	d.ID = formatID(id)
	return d, true, nil
}

// putDocument keeps a document, and what lists need of it.
func (t tx) putDocument(k *Kind, id []byte, d Document) error {
	if gone, err := t.isGone(d.ID); err != nil || gone {
		return errors.Join(err, fmt.Errorf("it was deleted: %w", errExists))
	}
	if k.Short != "" {
		if err := t.bucket(k.Short).putJSON(id, d.Short); err != nil {
			return err
		}
	}
	return t.bucket(k.Name).putJSON(id, d.Whole)
}

// deleteDocument takes a document away, and notes that it is gone.
func (t tx) deleteDocument(k *Kind, id []byte) error {
	for _, name := range []string{k.Short, k.Name} {
		if name == "" {
			continue
		}
		b := t.bucket(name)
		record, err := b.record(id)
		if err == nil && record == nil {
			err = errNotFound
		}
		if err == nil {
			err = b.delete(id)
		}
		if err != nil {
			return err
		}
	}
	return t.noteGone(formatID(id))
}
