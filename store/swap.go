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

// step is called before every change to the folder that is no commit.
func (v *Vault) step() error {
	if v.keyOptions.Before == nil {
		return nil
	}
	return v.keyOptions.Before()
}

// finishSwap moves a vault that is ready into this one's place. Without one
// it does nothing.
func (v *Vault) finishSwap() error {
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
func (v *Vault) removeMoved(path string) error {
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
