package store

import (
	"encoding/json"
	"fmt"
	"iter"
	"reflect"

	"example.org/onetoone/guide"
	"example.org/onetoone/store/ledger"
)

// CreateAll stores talks that are not there yet, in one transaction: all of
// them or none. It returns ErrExists when one is there, and otherwise what
// Create does. A few hundred talks at a time are the quickest.
func (v *Vault) CreateAll(records []guide.Record) error {
	const doing = "storing talks"
	batches := make([]ledger.Batch, len(records))
	guides := make([][]byte, len(records))
	for i, r := range records {
		b, err := ledger.NewBatch(r.Header.ID, r.Header, r.Events)
		if err != nil {
			return fmt.Errorf("%s: %w", doing, err)
		}
		batches[i] = b
		if i > 0 && reflect.DeepEqual(r.Guide, records[i-1].Guide) {
			guides[i] = guides[i-1] // as with most talks that follow each other
			continue
		}
		if guides[i], err = json.Marshal(r.Guide); err != nil {
			return fmt.Errorf("%s: encoding a guide: %w", doing, err)
		}
	}
	return v.update(doing, func(t ledger.Tx) error {
		for i, r := range records {
			if err := t.CreateWhole(batches[i], guides[i], r); err != nil {
				return err
			}
		}
		return nil
	})
}

// createAtOnce is how many talks CreateFrom stores in one transaction.
const createAtOnce = 500

// CreateFrom stores new talks as they come, as CreateAll does, a few hundred in
// one transaction. It ends at the first error, which may be the sequence's own;
// what was stored in the transactions before stays.
func (v *Vault) CreateFrom(talks iter.Seq2[guide.Record, error]) error {
	waiting := make([]guide.Record, 0, createAtOnce)
	for r, err := range talks {
		if err != nil {
			return err
		}
		if waiting = append(waiting, r); len(waiting) < createAtOnce {
			continue
		}
		if err := v.CreateAll(waiting); err != nil {
			return err
		}
		waiting = waiting[:0]
	}
	if len(waiting) == 0 {
		return nil
	}
	return v.CreateAll(waiting)
}
