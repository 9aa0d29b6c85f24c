package store

import (
	"encoding/json"
	"errors"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// Replace stores another list of events in place of a talk's own, with its
// header, as consent asks for that keeps less. The draft goes. When it
// returns nil, nothing of the old list is left in the file; when it fails
// after the list was replaced, the old bytes are still in the file's free
// space, and Close or the next Open removes them. Replacing again is safe.
//
// It returns ErrNotFound for a talk that is not there and ErrGap for events
// that are not numbered from 1 without gaps.
func (v *Vault) Replace(id string, h guide.Header, events []guide.Event) error {
	doing := words.Of("store.replacing.talk", "ID", id)
	b, err := ledger.NewBatch(id, h, events)
	if err != nil {
		return words.FailText(doing, err)
	}
	return v.written.wrote(id, v.updateAndCompact(doing, func(t ledger.Tx) error {
		k, err := t.Talk(b.ID)
		if err != nil {
			return err
		}
		old, err := k.Head()
		if err != nil {
			return err
		}
		if err := k.Empty(); err != nil {
			return err
		}
		h, err := t.Settle(&b.Header, old.Header, true)
		if err != nil {
			return err
		}
		if k, err = t.MoveKey(k, h); err != nil {
			return err
		}
		now, err := t.AddEvents(k, b, file.Head{Header: b.Header, Guide: old.Guide, Replaced: old.Replaced + 1})
		if err != nil {
			return err
		}
		return t.SetHead(k, &old, now)
	}))
}

// Delete removes a talk with everything about it: when it returns nil,
// nothing of it is left in the file. It fails as Replace does. What stays is
// a sealed note that the talk is gone, so that no rescue file brings it back,
// and the copy of its guide, which holds no word of it. It returns
// ErrNotFound for a talk that is not there.
func (v *Vault) Delete(id string) error {
	doing := words.Of("store.deleting.talk", "ID", id)
	raw, err := file.ParseID(id)
	if err != nil {
		return words.FailText(doing, err)
	}
	return v.updateAndCompact(doing, func(t ledger.Tx) error { return remove(t, id, raw) })
}

// Instead stores a new talk as CreateAll does, and deletes another one as Delete does,
// in one transaction; the other one need not be there.
func (v *Vault) Instead(id string, r guide.Record) error {
	doing := words.Of("store.creating.talk.too", "ID", r.Header.ID)
	raw, err := file.ParseID(id)
	if err != nil {
		return words.FailText(doing, err)
	}
	b, err := ledger.NewBatch(r.Header.ID, r.Header, r.Events)
	if err != nil {
		return words.FailText(doing, err)
	}
	text, err := json.Marshal(r.Guide)
	if err != nil {
		return words.FailText(doing, words.Fail("store.encoding.guide", err))
	}
	return v.written.wrote(r.Header.ID, v.updateAndCompact(doing, func(t ledger.Tx) error {
		if err := t.CreateWhole(b, text, r); err != nil {
			return err
		}
		if err := remove(t, id, raw); !errors.Is(err, file.ErrNotFound) {
			return err
		}
		return nil
	}))
}

// remove takes all of a talk out of the file.
func remove(t ledger.Tx, id string, raw []byte) error {
	k, err := t.Talk(raw)
	if errors.Is(err, file.ErrNoKey) {
		return t.DeleteSealed(raw)
	}
	if err != nil {
		return err
	}
	old, err := k.Head()
	if err != nil {
		return err
	}
	if err := t.Index(&old.Header, nil, k.Handle); err != nil {
		return err
	}
	if err := t.DeleteAll(raw); err != nil {
		return err
	}
	return t.NoteGone(id)
}

// updateAndCompact is update for what must not linger in the file.
func (v *Vault) updateAndCompact(doing words.Text, write func(ledger.Tx) error) error {
	v.f.W.Lock()
	defer v.f.W.Unlock()
	err := v.updateLocked(doing, func(t ledger.Tx) error {
		if err := write(t); err != nil {
			return err
		}
		t.MarkErased()
		return nil
	})
	if err != nil {
		return err
	}
	if err := v.f.CompactNow(); err != nil {
		return words.FailText(doing, words.Fail("store.removing.old.bytes", err))
	}
	if err := v.f.Keys.DropUnused(); err != nil {
		return words.FailText(doing, words.Fail("store.removing.their.key", err))
	}
	return nil
}
