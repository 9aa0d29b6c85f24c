package store

import (
	"fmt"
	"iter"
)

// Documents are the kinds of document of a vault that is opened with these
// options.
func (o Options) Documents() []Documents { return allKinds(o.Kinds...).public() }

// DocumentKinds are the kinds of document that the vault may have.
func (v *Vault) DocumentKinds() []Documents { return v.f.kinds.public() }

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
