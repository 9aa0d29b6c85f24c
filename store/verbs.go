package store

import (
	"errors"
	"fmt"
)

// view reads in one transaction.
func (v *Vault) view(doing string, read func(tx) error) error {
	return v.f.view(doing, func(t coreTx) error { return read(tx{t}) })
}

// updateLocked is update for those who hold the folder's lock for writing.
func (v *Vault) updateLocked(doing string, write func(tx) error) error {
	return v.f.updateLocked(doing, func(t coreTx) error { return write(tx{t}) })
}

// update writes in one transaction: all of it is on disk when it returns nil,
// and nothing otherwise.
func (v *Vault) update(doing string, write func(tx) error) error {
	v.f.w.Lock()
	defer v.f.w.Unlock()
	err := v.updateLocked(doing, write)
	if !errors.Is(err, errForgotten) {
		return err
	}
	// somebody of that name was to be forgotten, and it is not ended yet
	if unfinished := v.finishForgetting(); unfinished != nil {
		return fmt.Errorf("%s: what is sealed of somebody forgotten has to be removed first: %w", doing, unfinished)
	}
	return v.updateLocked(doing, write)
}
