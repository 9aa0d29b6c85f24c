package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
)

// A vault with other keys, or a restored one, is built whole in buildFolder. Renaming that to
// readyFolder is the moment from which it counts; what is left then is to
// move its files, one by one, over those of the old vault. Open goes on with
// that where it was cut short, before it reads anything.

// swapped are the files that are moved, in this order.
func swapped() []string {
	return []string{keys.SealedIdentity, keys.SealedTwin, keys.Keyring, keys.Twin, seenFile, dataFile}
}

// finishSwap moves a vault that is ready into this one's place. Without one
// it does nothing.
func (v *folder) finishSwap() error {
	ready := v.path(readyFolder)
	if !disk.Exists(ready) {
		return nil
	}
	const doing = "moving the vault with its new keys into place"
	if info, err := os.Lstat(ready); err != nil || !info.IsDir() {
		return fmt.Errorf("%s: %w", doing, errors.Join(errors.New("ready is no folder"), err))
	}
	if err := knownVersion(filepath.Join(ready, dataFile)); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	if err := v.checkReplaces(); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	left := swapped()
	if !disk.Exists(filepath.Join(ready, dataFile)) {
		left = nil // it was the last: what is there came later, and is not of this vault
	}
	for _, name := range left {
		from := filepath.Join(ready, name)
		if !disk.Exists(from) {
			continue // it was moved already
		}
		if err := v.step(); err != nil {
			return fmt.Errorf("%s: %w", doing, saving(err))
		}
		if err := disk.Rename(from, v.path(name)); err != nil {
			return fmt.Errorf("%s: %w", doing, saving(err))
		}
	}
	if err := v.finishKept(); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	if disk.Exists(v.path(keys.SealedIdentity)) { // or it is what opens this vault
		if err := v.removeMoved(v.path(keys.PlainIdentity)); err != nil {
			return fmt.Errorf("%s: %w", doing, saving(err))
		}
	}
	if err := v.removeMoved(ready); err != nil {
		return fmt.Errorf("%s: %w", doing, saving(err))
	}
	return nil
}

// removeMoved removes what the move leaves, with whatever another program put
// into it.
func (v *folder) removeMoved(path string) error {
	if err := v.step(); err != nil {
		return err
	}
	if err := os.RemoveAll(path); err != nil {
		return err
	}
	return disk.SyncDir(v.dir)
}

// knownVersion refuses a data file of another version. One that is not there
// was moved already.
func knownVersion(path string) (err error) {
	if !disk.Exists(path) {
		return nil
	}
	h, err := openData(path, bolt.Options{ReadOnly: true, Timeout: lockWait})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	return guard(func() error {
		return h.View(func(t *bolt.Tx) error {
			_, err := version(t)
			return err
		})
	})
}

// takePlace makes the vault in buildFolder the one that counts.
func (v *folder) takePlace() error {
	if err := v.step(); err != nil {
		return err
	}
	if err := disk.Rename(v.path(buildFolder), v.path(readyFolder)); err != nil {
		return saving(err)
	}
	return v.finishSwap()
}

// goOver makes the vault in buildFolder the one that counts, and goes over to
// it.
func (v *folder) goOver(made *chain) error {
	if err := v.noteReplaces(); err != nil {
		return err
	}
	if err := disk.SyncDir(v.path(buildFolder)); err != nil {
		return err
	}
	if err := v.outdate(); err != nil {
		return err
	}
	v.noting.Lock()
	defer v.noting.Unlock()
	v.mu.Lock()
	defer v.mu.Unlock()
	err := disk.Rename(v.path(buildFolder), v.path(readyFolder))
	if err != nil && !disk.Exists(v.path(readyFolder)) {
		return err
	}
	if v.db != nil {
		_ = v.db.Close() // nothing is written to it any more
	}
	made.current().MoveTo(v.dir)
	v.db, v.keys, v.suspect, v.proof = nil, made, false, proof{}
	v.reached.Writes++ // as copySealed has it; and the new file is settled
	v.rest.due, v.noted = false, v.reached
	if err := v.finishSwap(); err != nil {
		return err
	}
	if v.db, err = openThere(v.path(dataFile), bolt.Options{Timeout: lockWait}); err != nil {
		return err
	}
	st, err := v.isOurs(v.db, false)
	if err == nil {
		v.proof.shows(st)
	}
	return err
}
