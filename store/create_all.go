package store

import (
	"encoding/json"
	"fmt"

	"example.org/onetoone/guide"
)

// CreateAll stores new talks in one transaction: all of them, or none. It is for
// many at once, such as an import; drafts are stored too. An id that is there
// already is ErrExists, whatever it holds.
func (v *Vault) CreateAll(talks []guide.Record) error {
	batches := make([]batch, len(talks))
	guides := map[string][]byte{} // encoded, by id: most talks share one
	for i, r := range talks {
		var err error
		if batches[i], err = newBatch(r.Header.ID, r.Header, r.Events); err != nil {
			return fmt.Errorf("creating talks: %w", err)
		}
		if guides[r.Guide.ID] == nil {
			if guides[r.Guide.ID], err = json.Marshal(r.Guide); err != nil {
				return fmt.Errorf("creating talks: encoding a guide: %w", err)
			}
		}
	}
	return v.update("creating talks", func(t tx) error {
		talksThere := t.bucket(talksBucket)
		for i, b := range batches {
			if talksThere.b.Bucket(b.id) != nil {
				return fmt.Errorf("talk %s: %w", b.header.ID, ErrExists)
			}
			if err := t.create(b, guides[talks[i].Guide.ID]); err != nil {
				return err
			}
			if err := t.firstDraft(b, talks[i].Draft); err != nil {
				return err
			}
		}
		return nil
	})
}

// firstDraft stores the unsent line of a talk that was just created.
func (t tx) firstDraft(b batch, d guide.Draft) error {
	if d.Text == "" {
		return nil
	}
	k, err := t.talk(b.id)
	if err != nil {
		return err
	}
	return k.putJSON(draftKey, d)
}
