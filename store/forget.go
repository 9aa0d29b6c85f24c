package store

import (
	"errors"

	"example.org/onetoone/guide/whom"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
)

// Holding says what there is about a person, and reads all talks for the lines
// elsewhere that name them: it takes as long as reading the vault does. It
// returns ErrNotFound for an id that is nobody's.
func (v *Vault) Holding(id string) (whom.Holding, error) {
	var h whom.Holding
	err := v.view(words.Of("store.looking.for.what"), func(t ledger.Tx) (err error) {
		h, _, err = ledger.HoldingOf(t, id)
		return err
	})
	if err != nil {
		return whom.Holding{}, err
	}
	return h, nil
}

// Forget destroys everything that is kept about a person, in all records that are of
// them (Link): their keys first,
// which is the moment from which nothing of their talks can be read any more,
// then their talks with the unsent lines, their records and cards, their places in
// all lists, and what names them on the cards of others; last it compacts, as Delete does. It gives what was destroyed, and
// the lines that were not, and returns ErrNotFound for an id that is nobody's.
//
// An error that comes with a Holding of somebody says that the key is destroyed
// and something sealed, or the name, is still in the folder: nobody is found
// under it any more, and Close, the next Open, or whatever is next to be saved
// under that name, removes the rest. Where the keyring's second copy could not be
// written, the error says that it still holds the key.
func (v *Vault) Forget(id string) (whom.Holding, error) {
	doing := words.Of("store.forgetting.person")
	v.f.W.Lock()
	defer v.f.W.Unlock()
	if err := v.f.Ready(true); err != nil {
		return whom.Holding{}, words.FailText(doing, err)
	}
	var r whom.Holding
	var gone []keys.Handle
	err := v.view(doing, func(t ledger.Tx) (err error) {
		if r, gone, err = ledger.HoldingOf(t, id); err == nil {
			gone, err = t.WithRoster(gone)
		}
		return err
	})
	if err != nil {
		return whom.Holding{}, err
	}
	ring := v.f.Keys.Change()
	for _, h := range gone {
		ring.Forget(h)
	}
	twin := v.f.Keys.Save(ring)
	if twin != nil && !errors.Is(twin, keys.ErrTwin) {
		return whom.Holding{}, words.FailText(doing, file.KeyFailure(twin))
	}
	if twin != nil {
		twin = v.f.Keys.Save(v.f.Keys.Change()) // until then the other copy holds the key
	}
	err = v.finishForgetting()
	switch {
	case err != nil && twin != nil:
		return r, words.FailText(doing, words.Fail("store.their.key.destroyed", err, "Keyring", keys.Keyring, "Twin", keys.Twin))
	case err != nil:
		return r, words.FailText(doing, words.Fail("store.their.key.destroyed.too", err))
	}
	return r, nil
}

// finishForgetting removes what was sealed with keys that are destroyed. The
// keyring says which, until nothing is left of it in the file.
func (v *Vault) finishForgetting() error {
	gone := v.f.Keys.Current().Forgetting()
	if len(gone) == 0 {
		return nil
	}
	err := v.updateLocked(words.Of("store.removing.records.somebody"), func(t ledger.Tx) error { return t.Forget(gone) })
	if err != nil {
		return err
	}
	if err := v.f.CompactNow(); err != nil {
		return err
	}
	ring := v.f.Keys.Change()
	ring.Forgotten()
	if err := v.f.Keys.Save(ring); err != nil {
		return file.KeyFailure(err)
	}
	return nil
}
