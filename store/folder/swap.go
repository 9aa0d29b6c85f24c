package folder

import (
	"errors"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// A vault with other keys, or a restored one, is built whole in buildFolder. Renaming that to
// readyFolder is the moment from which it counts; what is left then is to
// move its files, one by one, over those of the old vault. Open goes on with
// that where it was cut short, before it reads anything.

// swapped are the files that are moved, in this order.
func swapped() []string {
	return []string{keys.SealedIdentity, keys.SealedTwin, keys.Keyring, keys.Twin, SeenFile, file.DataFile}
}

// FinishSwap moves a vault that is ready into this one's place. Without one
// it does nothing.
func (v *Folder) FinishSwap() error {
	ready := v.Path(ReadyFolder)
	if !disk.Exists(ready) {
		return nil
	}
	doing := words.Of("store.moving.vault.with")
	if info, err := os.Lstat(ready); err != nil || !info.IsDir() {
		return words.FailText(doing, errors.Join(words.Fail("store.ready.no.folder", nil), err))
	}
	if err := knownVersion(filepath.Join(ready, file.DataFile)); err != nil {
		return words.FailText(doing, err)
	}
	if err := v.checkReplaces(); err != nil {
		return words.FailText(doing, err)
	}
	left := swapped()
	if !disk.Exists(filepath.Join(ready, file.DataFile)) {
		left = nil // it was the last: what is there came later, and is not of this vault
	}
	for _, name := range left {
		from := filepath.Join(ready, name)
		if !disk.Exists(from) {
			continue // it was moved already
		}
		if err := v.Step(); err != nil {
			return words.FailText(doing, file.Saving(err))
		}
		if err := disk.Rename(from, v.Path(name)); err != nil {
			return words.FailText(doing, file.Saving(err))
		}
	}
	if err := v.FinishKept(); err != nil {
		return words.FailText(doing, err)
	}
	if disk.Exists(v.Path(keys.SealedIdentity)) { // or it is what opens this vault
		if err := v.removeMoved(v.Path(keys.PlainIdentity)); err != nil {
			return words.FailText(doing, file.Saving(err))
		}
	}
	if err := v.removeMoved(ready); err != nil {
		return words.FailText(doing, file.Saving(err))
	}
	return nil
}

// removeMoved removes what the move leaves, with whatever another program put
// into it.
func (v *Folder) removeMoved(path string) error {
	if err := v.Step(); err != nil {
		return err
	}
	if err := os.RemoveAll(path); err != nil {
		return err
	}
	return disk.SyncDir(v.Dir)
}

// knownVersion refuses a data file of another version. One that is not there
// was moved already.
func knownVersion(path string) (err error) {
	if !disk.Exists(path) {
		return nil
	}
	h, err := file.OpenData(path, bolt.Options{ReadOnly: true, Timeout: LockWait})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	return file.Guard(func() error {
		return h.View(func(t *bolt.Tx) error {
			_, err := file.Version(t)
			return err
		})
	})
}

// TakePlace makes the vault in buildFolder the one that counts.
func (v *Folder) TakePlace() error {
	if err := v.Step(); err != nil {
		return err
	}
	if err := disk.Rename(v.Path(BuildFolder), v.Path(ReadyFolder)); err != nil {
		return file.Saving(err)
	}
	return v.FinishSwap()
}

// GoOver makes the vault in buildFolder the one that counts, and goes over to
// it.
func (v *Folder) GoOver(made *file.Chain) error {
	if err := v.NoteReplaces(); err != nil {
		return err
	}
	if err := disk.SyncDir(v.Path(BuildFolder)); err != nil {
		return err
	}
	if err := v.Outdate(); err != nil {
		return err
	}
	v.noting.Lock()
	defer v.noting.Unlock()
	v.mu.Lock()
	defer v.mu.Unlock()
	err := disk.Rename(v.Path(BuildFolder), v.Path(ReadyFolder))
	if err != nil && !disk.Exists(v.Path(ReadyFolder)) {
		return err
	}
	if v.DB != nil {
		_ = v.DB.Close() // nothing is written to it any more
	}
	made.Current().MoveTo(v.Dir)
	v.DB, v.Keys, v.suspect, v.proof = nil, made, false, proof{}
	v.Reached.Writes++ // as copySealed has it; and the new file is settled
	v.rest.due, v.Noted = false, v.Reached
	if err := v.FinishSwap(); err != nil {
		return err
	}
	if v.DB, err = file.OpenThere(v.Path(file.DataFile), bolt.Options{Timeout: LockWait}); err != nil {
		return err
	}
	st, err := v.isOurs(v.DB, false)
	if err == nil {
		v.proof.shows(st)
	}
	return err
}
