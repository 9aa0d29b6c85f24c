package store

import (
	"encoding/json"
	"fmt"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/ledger"
)

// SaveDraft keeps the line that is being written in a talk, over the one kept
// before. The zero Draft deletes it. It returns ErrNotFound for a talk that
// is not there.
func (v *Vault) SaveDraft(id string, d guide.Draft) error {
	doing := "saving the draft of talk " + id
	raw, err := file.ParseID(id)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	plain, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return v.written.wrote(id, v.update(doing, func(t ledger.Tx) error {
		k, err := t.Talk(raw)
		if err != nil {
			return err
		}
		if d != (guide.Draft{}) {
			return k.Put(file.DraftKey, plain)
		}
		if stored, err := k.Record(file.DraftKey); err != nil {
			return err
		} else if stored == nil {
			return folder.ErrUnchanged
		}
		return k.Delete(file.DraftKey)
	}))
}
