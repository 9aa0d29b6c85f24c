package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
)

// Documents are a kind of document, for those that carry all there are: see Kind.
type Documents struct {
	One    string // what a single one is called
	Folder string // where in a backup they are
	Read   func(text []byte) (Document, error)

	kind *Kind
}

// Documents are the kinds of document of a vault that is opened with these
// options.
func (o Options) Documents() []Documents { return allKinds(o.Kinds...).public() }

// DocumentKinds are the kinds of document that the vault may have.
func (v *Vault) DocumentKinds() []Documents { return v.kinds.public() }

func (t table) public() (out []Documents) {
	for _, k := range t.documents() {
		out = append(out, Documents{k.One, k.Folder, k.Read, k})
	}
	return out
}

// Documents gives all documents of a kind, in the order of their ids, each as it
// is when it is read. One of a talk's has the talk's id. After an error, which
// comes with a zero Document, there is nothing more.
func (v *Vault) Documents(of Documents) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		var ids [][]byte
		err := v.view("listing what is kept", func(t tx) (err error) {
			ids, err = t.documentIDs(of.kind)
			return err
		})
		for _, id := range ids {
			var d Document
			var found bool
			if err == nil {
				err = v.view("reading what is kept", func(t tx) (err error) {
					d, found, err = t.document(of.kind, id)
					return err
				})
			}
			if err != nil {
				break
			}
			if found && !yield(d, nil) {
				return
			}
		}
		if err != nil {
			yield(Document{}, err)
		}
	}
}

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
		if errors.Is(err, ErrNotFound) || errors.Is(err, ErrNoKey) {
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

// SaveDocument keeps a document of a kind, in the place of the one that was there.
// It returns ErrNotFound for one of a talk that is not there, and ErrExists for
// the id of one that was deleted.
func (v *Vault) SaveDocument(of Documents, d Document) error {
	doing := "saving " + of.One + " " + d.ID
	raw, err := parseID(d.ID)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return v.update(doing, func(t tx) error {
		if of.kind.Form != InTalk {
			return t.putDocument(of.kind, raw, d)
		}
		k, err := t.talk(raw)
		if err != nil {
			return err
		}
		return k.putJSON(of.kind.Key, d.Whole)
	})
}

// putDocument keeps a document, and what lists need of it.
func (t tx) putDocument(k *Kind, id []byte, d Document) error {
	if gone, err := t.isGone(d.ID); err != nil || gone {
		return errors.Join(err, fmt.Errorf("it was deleted: %w", ErrExists))
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
			err = ErrNotFound
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

// checkDocuments checks that each document of a kind is whole, and that the list
// says of it what it is.
func (t tx) checkDocuments(k *Kind) error {
	listed := 0
	if k.Short != "" {
		if err := t.bucket(k.Short).each(func(_, _ []byte) error { listed++; return nil }); err != nil {
			return err
		}
	}
	err := t.bucket(k.Name).opened(func(id, plain []byte) error {
		d, err := k.Read(plain)
		if err != nil {
			return damaged("a record in "+k.Name, err)
		}
		if k.Short == "" {
			return nil
		}
		head, err := t.bucket(k.Short).get(id)
		if err != nil {
			return err
		}
		want, err := json.Marshal(d.Short)
		if err == nil && string(head) != string(want) {
			err = damaged("the list of "+k.Short, errors.New("it and a "+k.One+" do not agree"))
		}
		listed--
		return err
	})
	if err == nil && listed != 0 {
		err = damaged("the list of "+k.Short, errors.New("it names a "+k.One+" that is not there"))
	}
	return err
}

// checkDocuments reads the documents of a talk.
func (k talk) checkDocuments() error {
	for _, kind := range k.tx.kinds().documents() {
		if kind.Form != InTalk {
			continue
		}
		plain, err := k.get(kind.Key)
		if err == nil && plain != nil {
			_, err = kind.Read(plain)
		}
		if err != nil {
			return damaged("talk "+k.id, err)
		}
	}
	return nil
}
