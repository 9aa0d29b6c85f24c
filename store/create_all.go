package store

import (
	"encoding/json"
	"fmt"
	"iter"

	"example.org/onetoone/guide"
)

// createAtOnce is how many talks CreateAll stores in one transaction.
const createAtOnce = 500

// CreateAll stores new talks as they come, with their drafts: it is for many at
// once, and far faster than one Create for each. It ends at the first error,
// which may be the sequence's own; a few hundred talks are stored in one
// transaction, and those of the transactions before stay. An id that is there
// already is ErrExists, whatever it holds.
func (v *Vault) CreateAll(talks iter.Seq2[guide.Record, error]) error {
	waiting := make([]guide.Record, 0, createAtOnce)
	for r, err := range talks {
		if err != nil {
			return err
		}
		if waiting = append(waiting, r); len(waiting) < createAtOnce {
			continue
		}
		if err := v.createTogether(waiting); err != nil {
			return err
		}
		waiting = waiting[:0]
	}
	return v.createTogether(waiting)
}

// createTogether stores talks in one transaction: all of them, or none.
func (v *Vault) createTogether(talks []guide.Record) error {
	if len(talks) == 0 {
		return nil
	}
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
