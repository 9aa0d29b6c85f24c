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
	return []string{keys.SealedIdentity, keys.Keyring, keys.Twin, keys.Recipients, seenFile, dataFile}
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
	for _, name := range swapped() {
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
	for _, path := range []string{v.path(keys.PlainIdentity), ready} {
		if err := v.step(); err != nil {
			return fmt.Errorf("%s: %w", doing, saving(err))
		}
		if err := disk.Remove(path); err != nil {
			return fmt.Errorf("%s: %w", doing, saving(err))
		}
	}
	return nil
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
	return guard(func() error { return h.View(version) })
}
