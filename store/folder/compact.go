package folder

import (
	"errors"
	"hash/maphash"
	"io/fs"
	"os"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
)

// Compact is Vault.Compact.
func (v *Folder) Compact() error {
	v.W.Lock()
	defer v.W.Unlock()
	if err := v.readyToChange(); err != nil {
		return words.Fail("store.compacting.vault", err)
	}
	return v.CompactNow()
}

// FinishErasing compacts when something was erased that is still in the
// file's free space.
func (v *Folder) FinishErasing() error {
	if erased, err := v.erased(); err != nil || !erased {
		return err
	}
	return v.CompactNow()
}

// erased reports whether something was erased that is still in the file's
// free space.
func (v *Folder) erased() (yes bool, err error) {
	err = v.View(words.Of("store.looking.for.erased"), func(t file.Tx) error {
		st, err := t.State()
		yes = st.Erased
		return err
	})
	return yes, err
}

// CompactNow is Compact for those who hold v.w. It needs an open handle, and
// leaves one that is no longer suspect.
func (v *Folder) CompactNow() error {
	if err := v.outdateErased(); err != nil {
		return compactFailure(err)
	}
	path := v.Path(CompactFile)
	copied, st, err := v.copyTo(path)
	if err == nil {
		err = v.atPath() // or the copy would take another file's place
	}
	named := false
	if err == nil {
		err = disk.Rename(path, v.Path(file.DataFile))
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
	old := v.DB
	v.DB, v.suspect = copied, err != nil
	v.proof.tried = string(st.Encode())
	v.mu.Unlock()
	v.Reached, v.rest.due = st.Mark, err != nil
	if err != nil {
		return compactFailure(errors.Join(err, old.Close()))
	}
	v.Keys.Settled = st.Mark
	if err := old.Close(); err != nil {
		return words.Fail("store.closing.file.before", err)
	}
	if err := v.shows(v.proof.tried); err != nil {
		return compactFailure(err)
	}
	v.acknowledged(st)
	return nil
}

// compactFailure tells a disk that is full or fails from damage.
func compactFailure(err error) error {
	if !errors.Is(err, file.ErrDamaged) && !errors.Is(err, ErrMoved) {
		err = file.DiskFailure(err).Err
	}
	return words.Fail("store.compacting.vault", err)
}

// copyTo makes the copy and gives it back open, checked, settled and synced.
func (v *Folder) copyTo(path string) (h *file.Handle, st file.State, err error) {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, st, err
	}
	v.mu.RLock()
	defer v.mu.RUnlock()
	err = file.Guard(func() error { return v.DB.View(v.DB.All) })
	if err == nil {
		err = file.Guard(func() error { return v.fill(path, &st) })
	}
	if err != nil {
		return nil, st, err
	}
	h, err = file.OpenData(path, bolt.Options{Timeout: LockWait})
	if err != nil {
		return nil, st, err
	}
	if err := file.Guard(func() error { return v.compare(h.DB) }); err != nil {
		return nil, st, errors.Join(err, h.Close())
	}
	return h, st, nil
}

// fill copies the vault's records to a new file and syncs it. The copy counts
// as another commit: the file it takes the place of is older.
func (v *Folder) fill(path string, now *file.State) (err error) {
	h, err := file.OpenData(path, bolt.Options{Timeout: LockWait, NoSync: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	if err := bolt.Compact(h.DB, v.DB.DB, file.CompactChunk); err != nil {
		return err
	}
	err = h.Update(func(t *bolt.Tx) error {
		if err := v.Before(); err != nil {
			return err
		}
		st, err := h.ReadTx(t, v.Keys).State()
		if err != nil {
			return err
		}
		st.Erased, st.Unused = false, v.Keys.Unused
		w := h.WriteTx(t, v.Keys, st)
		*now = w.Work.State
		return w.PutState()
	})
	if err == nil {
		err = file.SettleFile(h)
	}
	if err != nil {
		return err
	}
	return h.File.Sync()
}

// compare checks the copy's structure, and that it holds what the vault does.
func (v *Folder) compare(copied *bolt.DB) error {
	var want, got file.Digest
	seed := maphash.MakeSeed()
	err := v.DB.View(func(t *bolt.Tx) (err error) {
		want, err = file.DigestOf(t, seed)
		return err
	})
	if err != nil {
		return err
	}
	return copied.View(func(t *bolt.Tx) (err error) {
		if got, err = file.DigestOf(t, seed); err != nil {
			return err
		}
		if got != want {
			return file.Damaged(words.Of("store.compacted.copy"), words.Fail("store.records", nil, "Records", got.Records, "Records2", want.Records))
		}
		for err := range t.Check() {
			return file.Damaged(words.Of("store.compacted.copy"), err)
		}
		return nil
	})
}

// Protected is Vault.Protected.
func (v *Folder) Protected() bool {
	state, err := keys.State(v.Path(ReadyFolder))
	if err != nil || state == keys.None {
		state, err = keys.State(v.Dir)
	}
	return err == nil && state == keys.Locked
}
