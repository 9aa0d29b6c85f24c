package store

import (
	"encoding/json"
	"errors"
	"fmt"

	"example.org/onetoone/guide"
)

// CreateAll stores talks that are not there yet, in one transaction: all of
// them or none. It returns ErrExists when one is there, and otherwise what
// Create does. A few hundred talks at a time are the quickest.
func (v *Vault) CreateAll(records []guide.Record) error {
	const doing = "storing talks"
	batches := make([]batch, len(records))
	for i, r := range records {
		b, err := newBatch(r.Header.ID, r.Header, r.Events)
		if err != nil {
			return fmt.Errorf("%s: %w", doing, err)
		}
		batches[i] = b
	}
	return v.update(doing, func(t tx) error {
		for i, r := range records {
			if err := t.createWhole(batches[i], r); err != nil {
				return err
			}
		}
		return nil
	})
}

func (t tx) createWhole(b batch, r guide.Record) error {
	switch _, err := t.talk(b.id); {
	case err == nil:
		return fmt.Errorf("talk %s: %w", r.Header.ID, ErrExists)
	case !errors.Is(err, ErrNotFound):
		return err
	}
	text, err := json.Marshal(r.Guide)
	if err != nil {
		return err
	}
	if err := t.create(b, text); err != nil {
		return err
	}
	if r.Draft == (guide.Draft{}) {
		return nil
	}
	k, err := t.talk(b.id)
	if err != nil {
		return err
	}
	return k.putJSON(draftKey, r.Draft)
}
