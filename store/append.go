package store

import (
	"encoding/json"
	"errors"
	"fmt"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
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
		return fmt.Errorf("creating a talk: %w", err)
	}
	text, err := json.Marshal(g)
	if err != nil {
		return fmt.Errorf("creating a talk: encoding its guide: %w", err)
	}
	return v.written.wrote(h.ID, v.update("creating talk "+h.ID, func(t ledger.Tx) error {
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
	doing := "saving talk " + id
	b, err := ledger.NewBatch(id, h, events)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return v.written.wrote(id, v.update(doing, func(t ledger.Tx) error {
		k, err := t.Talk(b.ID)
		if err != nil {
			return err
		}
		return t.Append(k, b)
	}))
}
