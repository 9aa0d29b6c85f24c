package store

import (
	"encoding/json"
	"errors"
	"iter"
	"reflect"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// Create stores a new talk: its header, the guide it is held with and its
// first events, numbered from 1. The id is the header's, one that NewID gave.
//
// Creating a talk that is there with the same events does nothing, and with
// the first of them stores the rest. With others it returns ErrExists. A gap
// in the events is ErrGap.
func (v *Vault) Create(h guide.Header, g script.Guide, events ...guide.Event) error {
	b, err := ledger.NewBatch(h.ID, h, events)
	if err != nil {
		return words.Fail("store.creating.talk", err)
	}
	text, err := json.Marshal(g)
	if err != nil {
		return words.Fail("store.creating.talk.encoding", err)
	}
	return v.written.wrote(h.ID, v.update(words.Of("store.creating.talk.too", "ID", h.ID), func(t ledger.Tx) error {
		k, err := t.Talk(b.ID)
		if errors.Is(err, file.ErrNotFound) {
			return t.Create(b, text)
		}
		if err == nil {
			err = k.SameEvents(b.Events)
		}
		if err != nil {
			return err
		}
		return t.Append(k, b)
	}))
}

// Append stores events that follow on those stored, with the header as it is
// after them. Events whose numbers are there already are skipped; when
// nothing is left, nothing is written. It returns ErrGap when one is missing
// in between and ErrNotFound for a talk that is not there.
//
// An event that erases words blanks them where they are stored. What is left
// of them in the free space of the file goes when the vault is closed.
//
// A stored draft goes when an event keeps words in its place: events are saved
// before a draft that is newer than they are.
func (v *Vault) Append(id string, h guide.Header, events ...guide.Event) error {
	doing := words.Of("store.saving.talk", "ID", id)
	b, err := ledger.NewBatch(id, h, events)
	if err != nil {
		return words.FailText(doing, err)
	}
	return v.written.wrote(id, v.update(doing, func(t ledger.Tx) error {
		k, err := t.Talk(b.ID)
		if err != nil {
			return err
		}
		return t.Append(k, b)
	}))
}

// CreateAll stores talks that are not there yet, in one transaction: all of
// them or none. It returns ErrExists when one is there, and otherwise what
// Create does. A few hundred talks at a time are the quickest.
func (v *Vault) CreateAll(records []guide.Record) error {
	doing := words.Of("store.storing.talks")
	batches := make([]ledger.Batch, len(records))
	guides := make([][]byte, len(records))
	for i, r := range records {
		b, err := ledger.NewBatch(r.Header.ID, r.Header, r.Events)
		if err != nil {
			return words.FailText(doing, err)
		}
		batches[i] = b
		if i > 0 && reflect.DeepEqual(r.Guide, records[i-1].Guide) {
			guides[i] = guides[i-1] // as with most talks that follow each other
			continue
		}
		if guides[i], err = json.Marshal(r.Guide); err != nil {
			return words.FailText(doing, words.Fail("store.encoding.guide", err))
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
	if len(waiting) > 0 {
		if err := v.CreateAll(waiting); err != nil {
			return err
		}
	}
	return v.fromRoster(ledger.Tx.NoRoster) // nobody who looks at a list has to wait for it
}

// SaveDraft keeps the line that is being written in a talk, over the one kept
// before. The zero Draft deletes it. It returns ErrNotFound for a talk that
// is not there.
func (v *Vault) SaveDraft(id string, d guide.Draft) error {
	doing := words.Of("store.saving.draft.talk", "ID", id)
	raw, err := file.ParseID(id)
	if err != nil {
		return words.FailText(doing, err)
	}
	plain, err := json.Marshal(d)
	if err != nil {
		return words.FailText(doing, err)
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
			return file.ErrUnchanged
		}
		return k.Delete(file.DraftKey)
	}))
}
