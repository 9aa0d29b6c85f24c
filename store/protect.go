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

// Protected reports whether the vault wants a passphrase.
func (v *Vault) Protected() bool {
	state, err := keys.State(v.path(readyFolder))
	if err != nil || state == keys.None {
		state, err = keys.State(v.dir)
	}
	return err == nil && state == keys.Locked
}

// Protect puts the vault under a passphrase, which may not be empty, with new
// keys: whoever saw the old ones, or knows an older passphrase, cannot read
// what is in it from then on. Everything is sealed again into a new file,
// which is read back and compared, and takes the old one's place. Recovery
// keys stay; take out first what somebody else may have. Backups that were made
// before open with the old keys, and count as outdated.
//
// It takes time and room some times as Compact does, about a minute for a
// gigabyte, and two seconds more. Whatever
// it is cut short by, the vault is the old one or the new one, whole. After an
// error Protected tells which; when it is the new one, the next call of any
// method, or Open, goes on with moving its files.
//
// Older vaults in the quarantine that had no passphrase get this one; Warnings
// says where that failed, and the next Open tries again.
//
// Where there is no key to a talk it returns ErrNoKey: Delete it first.
//
// Rescue files that were not taken in before open with the keys of their time alone.
func (v *Vault) Protect(passphrase []byte) error {
	const doing = "protecting the vault"
	if len(passphrase) == 0 {
		return fmt.Errorf("%s: the passphrase is empty", doing)
	}
	v.w.Lock()
	defer v.w.Unlock()
	if err := v.ready(true); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	if len(v.keys.current().Forgetting()) > 0 {
		if err := v.finishForgetting(); err != nil {
			return fmt.Errorf("%s: %w", doing, err)
		}
	}
	if left, err := v.NoKey(); err != nil || len(left) > 0 {
		if err == nil {
			err = fmt.Errorf("%w; delete it first, or forget its person again", &keyless{left[0]})
		}
		return err
	}
	made, err := v.build(passphrase)
	if err == nil {
		err = v.swap(made)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", doing, saving(err))
	}
	v.closeKept(passphrase)
	return nil
}

// build makes the whole vault again, with other keys, in buildFolder.
func (v *Vault) build(passphrase []byte) (made *chain, err error) {
	dir := v.path(buildFolder)
	defer func() {
		if err != nil {
			_ = os.RemoveAll(dir) // or the next Open does
		}
	}()
	if err := v.step(); err != nil {
		return nil, err
	}
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return nil, err
	}
	ring, err := keys.Create(dir, passphrase, v.keyOptions)
	if err != nil {
		return nil, diskFailure(err).err
	}
	ring.KeepDevice(v.keys.current())
	for _, recipient := range v.keys.current().Recipients()[1:] {
		if err := ring.AddRecipient(recipient); err != nil {
			return nil, err
		}
	}
	made, err = newChain(ring, v.kinds)
	if err != nil {
		return nil, err
	}
	v.mu.RLock()
	err = guard(func() error { return v.sealAgain(v.path(buildFolder, dataFile), made) })
	v.mu.RUnlock()
	if err != nil && !errors.Is(err, ErrDamaged) {
		err = diskFailure(err).err
	}
	return made, err
}

// sealAgain copies everything into a new file, sealed with other keys, and
// compares.
func (v *Vault) sealAgain(path string, made *chain) (err error) {
	h, err := openData(path, bolt.Options{Timeout: lockWait, NoSync: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	return v.db.View(func(old *bolt.Tx) error {
		if err := v.db.all(old); err != nil {
			return err
		}
		from := v.db.readTx(old, v.keys)
		if err := from.checkSum(); err != nil {
			return err
		}
		reached, err := copySealed(from, h, made)
		if err == nil {
			err = settleFile(h)
		}
		if err == nil {
			err = writeSeen(filepath.Join(filepath.Dir(path), seenFile), made.index, reached)
		}
		if err != nil {
			return err
		}
		made.settled = reached // neither counts before both are on disk
		if err := made.save(made.current()); err != nil {
			return err
		}
		if err := v.before(); err != nil {
			return err
		}
		if err := h.file.Sync(); err != nil {
			return err
		}
		return h.View(func(t *bolt.Tx) error { return compareOpened(from, h.readTx(t, made)) })
	})
}

// swap makes the vault in buildFolder the one that counts, and goes over to
// it.
func (v *Vault) swap(made *chain) error {
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
