package store

import (
	"errors"
	"fmt"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/ledger"
)

// view reads in one transaction.
func (v *Vault) view(doing string, read func(ledger.Tx) error) error {
	return v.f.View(doing, func(t file.Tx) error { return read(ledger.Tx{Tx: t}) })
}

// updateLocked is update for those who hold the folder's lock for writing.
func (v *Vault) updateLocked(doing string, write func(ledger.Tx) error) error {
	return v.f.UpdateLocked(doing, func(t file.Tx) error { return write(ledger.Tx{Tx: t}) })
}

// update writes in one transaction: all of it is on disk when it returns nil,
// and nothing otherwise.
func (v *Vault) update(doing string, write func(ledger.Tx) error) error {
	v.f.W.Lock()
	defer v.f.W.Unlock()
	err := v.updateLocked(doing, write)
	if !errors.Is(err, file.ErrForgotten) {
		return err
	}
	// somebody of that name was to be forgotten, and it is not ended yet
	if unfinished := v.finishForgetting(); unfinished != nil {
		return fmt.Errorf("%s: what is sealed of somebody forgotten has to be removed first: %w", doing, unfinished)
	}
	return v.updateLocked(doing, write)
}
