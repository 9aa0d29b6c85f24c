package store

import (
	"errors"
	"os"
	"path/filepath"

	"example.org/onetoone/store/keys"
	bolt "go.etcd.io/bbolt"
)

// protect puts a vault under a passphrase: see Vault.Protect. It is for those who
// hold its lock for writing, and leaves nothing of a try that fails.
func protect(f *folder, passphrase []byte) error {
	made, err := build(f, passphrase)
	if err != nil {
		return err
	}
	return f.goOver(made)
}

// build makes the whole vault again, with other keys, in buildFolder.
func build(f *folder, passphrase []byte) (made *chain, err error) {
	dir := f.path(buildFolder)
	defer func() {
		if err != nil {
			_ = os.RemoveAll(dir) // or the next Open does
		}
	}()
	if err := f.step(); err != nil {
		return nil, err
	}
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return nil, err
	}
	ring, err := keys.Create(dir, passphrase, f.keyOptions)
	if err != nil {
		return nil, diskFailure(err).err
	}
	ring.KeepDevice(f.keys.current())
	for _, recipient := range f.keys.current().Recipients()[1:] {
		if err := ring.AddRecipient(recipient); err != nil {
			return nil, err
		}
	}
	made, err = newChain(ring, f.kinds)
	if err != nil {
		return nil, err
	}
	err = f.reading(func() error { return sealAgain(f, f.path(buildFolder, dataFile), made) })
	if err != nil && !errors.Is(err, errDamaged) {
		err = diskFailure(err).err
	}
	return made, err
}

// sealAgain copies everything into a new file, sealed with other keys, and
// compares.
func sealAgain(f *folder, path string, made *chain) (err error) {
	h, err := openData(path, bolt.Options{Timeout: lockWait, NoSync: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	return f.db.View(func(old *bolt.Tx) error {
		if err := f.db.all(old); err != nil {
			return err
		}
		from := tx{f.db.readTx(old, f.keys)}
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
		if err := f.before(); err != nil {
			return err
		}
		if err := h.file.Sync(); err != nil {
			return err
		}
		return h.View(func(t *bolt.Tx) error { return compareOpened(from, tx{h.readTx(t, made)}) })
	})
}
