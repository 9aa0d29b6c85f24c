package store

import (
	"iter"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// Documents are the kinds of document of a vault that is opened with these
// options.
func (o Options) Documents() []file.Documents { return file.AllKinds(o.Kinds...).Public() }

// DocumentKinds are the kinds of document that the vault may have.
func (v *Vault) DocumentKinds() []file.Documents { return v.f.Kinds.Public() }

// Documents gives all documents of a kind, in the order of their ids, each as it
// is when it is read. One of a talk's has the talk's id. After an error, which
// comes with a zero Document, there is nothing more.
func (v *Vault) Documents(of file.Documents) iter.Seq2[file.Document, error] {
	return func(yield func(file.Document, error) bool) {
		var ids [][]byte
		err := v.view(words.Of("store.listing.what.kept"), func(t ledger.Tx) (err error) {
			ids, err = t.DocumentIDs(of.Kind)
			return err
		})
		for _, id := range ids {
			var d file.Document
			var found bool
			if err == nil {
				err = v.view(words.Of("store.reading.what.kept"), func(t ledger.Tx) (err error) {
					d, found, err = t.Document(of.Kind, id)
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
			yield(file.Document{}, err)
		}
	}
}

// SaveDocument keeps a document of a kind, in the place of the one that was there.
// It returns ErrNotFound for one of a talk that is not there, and ErrExists for
// the id of one that was deleted.
func (v *Vault) SaveDocument(of file.Documents, d file.Document) error {
	doing := words.Of("store.saving", "One", of.One, "ID", d.ID)
	raw, err := file.ParseID(d.ID)
	if err != nil {
		return words.FailText(doing, err)
	}
	return v.update(doing, func(t ledger.Tx) error {
		if of.Kind.Form != file.InTalk {
			return t.PutDocument(of.Kind, raw, d)
		}
		k, err := t.Talk(raw)
		if err != nil {
			return err
		}
		return k.PutJSON(of.Kind.Key, d.Whole)
	})
}
