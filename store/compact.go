package store

import (
	"errors"
	"fmt"
	"hash/maphash"
	"io/fs"
	"os"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
)

// Compact is Vault.Compact.
func (v *folder) Compact() error {
	v.w.Lock()
	defer v.w.Unlock()
	if err := v.readyToChange(); err != nil {
		return fmt.Errorf("compacting the vault: %w", err)
	}
	return v.compactNow()
}

// finishErasing compacts when something was erased that is still in the
// file's free space.
func (v *folder) finishErasing() error {
	if erased, err := v.erased(); err != nil || !erased {
		return err
	}
	return v.compactNow()
}

// erased reports whether something was erased that is still in the file's
// free space.
func (v *folder) erased() (yes bool, err error) {
	err = v.view("looking for erased words", func(t coreTx) error {
		st, err := t.state()
		yes = st.Erased
		return err
	})
	return yes, err
}

// compactNow is Compact for those who hold v.w. It needs an open handle, and
// leaves one that is no longer suspect.
func (v *folder) compactNow() error {
	if err := v.outdateErased(); err != nil {
		return compactFailure(err)
	}
	path := v.path(compactFile)
	copied, st, err := v.copyTo(path)
	if err == nil {
		err = v.atPath() // or the copy would take another file's place
	}
	named := false
	if err == nil {
		err = disk.Rename(path, v.path(dataFile))
		named = err == nil || !disk.Exists(path)
	}
	if err != nil && !named {
		if copied != nil {
			err = errors.Join(err, copied.Close())
		}
		_ = os.Remove(path) // or what is left of it; the next Open looks again
		return compactFailure(err)
	}
	// From here on the copy has the name, even if it may lose it in a power
	// cut: what is saved into the old file would be in no file there is.
	v.mu.Lock()
	old := v.db
	v.db, v.suspect = copied, err != nil
	v.proof.tried = string(st.encode())
	v.mu.Unlock()
	v.reached, v.rest.due = st.mark, err != nil
	if err != nil {
		return compactFailure(errors.Join(err, old.Close()))
	}
	v.keys.settled = st.mark
	if err := old.Close(); err != nil {
		return fmt.Errorf("closing the file before compaction: %w", err)
	}
	if err := v.shows(v.proof.tried); err != nil {
		return compactFailure(err)
	}
	v.acknowledged(st)
	return nil
}

// compactFailure tells a disk that is full or fails from damage.
func compactFailure(err error) error {
	if !errors.Is(err, errDamaged) && !errors.Is(err, errMoved) {
		err = diskFailure(err).err
	}
	return fmt.Errorf("compacting the vault: %w", err)
}

// copyTo makes the copy and gives it back open, checked, settled and synced.
func (v *folder) copyTo(path string) (h *handle, st state, err error) {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, st, err
	}
	v.mu.RLock()
	defer v.mu.RUnlock()
	err = guard(func() error { return v.db.View(v.db.all) })
	if err == nil {
		err = guard(func() error { return v.fill(path, &st) })
	}
	if err != nil {
		return nil, st, err
	}
	h, err = openData(path, bolt.Options{Timeout: lockWait})
	if err != nil {
		return nil, st, err
	}
	if err := guard(func() error { return v.compare(h.DB) }); err != nil {
		return nil, st, errors.Join(err, h.Close())
	}
	return h, st, nil
}

// fill copies the vault's records to a new file and syncs it. The copy counts
// as another commit: the file it takes the place of is older.
func (v *folder) fill(path string, now *state) (err error) {
	h, err := openData(path, bolt.Options{Timeout: lockWait, NoSync: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	if err := bolt.Compact(h.DB, v.db.DB, compactChunk); err != nil {
		return err
	}
	err = h.Update(func(t *bolt.Tx) error {
		if err := v.before(); err != nil {
			return err
		}
		st, err := h.readTx(t, v.keys).state()
		if err != nil {
			return err
		}
		st.Erased, st.Unused = false, v.keys.unused
		w := h.writeTx(t, v.keys, st)
		*now = w.work.state
		return w.putState()
	})
	if err == nil {
		err = settleFile(h)
	}
	if err != nil {
		return err
	}
	return h.file.Sync()
}

// compare checks the copy's structure, and that it holds what the vault does.
func (v *folder) compare(copied *bolt.DB) error {
	var want, got digest
	seed := maphash.MakeSeed()
	err := v.db.View(func(t *bolt.Tx) (err error) {
		want, err = digestOf(t, seed)
		return err
	})
	if err != nil {
		return err
	}
	return copied.View(func(t *bolt.Tx) (err error) {
		if got, err = digestOf(t, seed); err != nil {
			return err
		}
		if got != want {
			return damaged("the compacted copy", fmt.Errorf("%d records of %d", got.records, want.records))
		}
		for err := range t.Check() {
			return damaged("the compacted copy", err)
		}
		return nil
	})
}

// Protected is Vault.Protected.
func (v *folder) Protected() bool {
	state, err := keys.State(v.path(readyFolder))
	if err != nil || state == keys.None {
		state, err = keys.State(v.dir)
	}
	return err == nil && state == keys.Locked
}
