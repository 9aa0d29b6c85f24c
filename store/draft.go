package store

import (
	"encoding/json"
	"fmt"

	"example.org/onetoone/guide"
)

// SaveDraft keeps the line that is being written in a talk, over the one kept
// before. The zero Draft deletes it. It returns ErrNotFound for a talk that
// is not there.
func (v *Vault) SaveDraft(id string, d guide.Draft) error {
	doing := "saving the draft of talk " + id
	raw, err := parseID(id)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	plain, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return v.written.wrote(id, v.update(doing, func(t tx) error {
		k, err := t.talk(raw)
		if err != nil {
			return err
		}
		if d != (guide.Draft{}) {
			return k.put(draftKey, plain)
		}
		if stored, err := k.record(draftKey); err != nil {
			return err
		} else if stored == nil {
			return errUnchanged
		}
		return k.delete(draftKey)
	}))
}
