package rekey

import (
	"errors"
	"os"
	"path/filepath"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/ledger"
	bolt "go.etcd.io/bbolt"
)

// Protect puts a vault under a passphrase: see Vault.Protect. It is for those who
// hold its lock for writing, and leaves nothing of a try that fails.
func Protect(f *folder.Folder, passphrase []byte) error {
	made, err := build(f, passphrase)
	if err != nil {
		return err
	}
	return f.GoOver(made)
}

// build makes the whole vault again, with other keys, in buildFolder.
func build(f *folder.Folder, passphrase []byte) (made *file.Chain, err error) {
	dir := f.Path(folder.BuildFolder)
	defer func() {
		if err != nil {
			_ = os.RemoveAll(dir) // or the next Open does
		}
	}()
	if err := f.Step(); err != nil {
		return nil, err
	}
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return nil, err
	}
	ring, err := keys.Create(dir, passphrase, f.KeyOptions)
	if err != nil {
		return nil, file.DiskFailure(err).Err
	}
	ring.KeepDevice(f.Keys.Current())
	for _, recipient := range f.Keys.Current().Recipients()[1:] {
		if err := ring.AddRecipient(recipient); err != nil {
			return nil, err
		}
	}
	made, err = file.NewChain(ring, f.Kinds)
	if err != nil {
		return nil, err
	}
	err = f.Reading(func() error { return sealAgain(f, f.Path(folder.BuildFolder, file.DataFile), made) })
	if err != nil && !errors.Is(err, file.ErrDamaged) {
		err = file.DiskFailure(err).Err
	}
	return made, err
}

// sealAgain copies everything into a new file, sealed with other keys, and
// compares.
func sealAgain(f *folder.Folder, path string, made *file.Chain) (err error) {
	h, err := file.OpenData(path, bolt.Options{Timeout: folder.LockWait, NoSync: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	return f.DB.View(func(old *bolt.Tx) error {
		if err := f.DB.All(old); err != nil {
			return err
		}
		from := ledger.Tx{Tx: f.DB.ReadTx(old, f.Keys)}
		if err := from.CheckSum(); err != nil {
			return err
		}
		reached, err := copySealed(from, h, made)
		if err == nil {
			err = file.SettleFile(h)
		}
		if err == nil {
			err = folder.WriteSeen(filepath.Join(filepath.Dir(path), folder.SeenFile), made.Index, reached)
		}
		if err != nil {
			return err
		}
		made.Settled = reached // neither counts before both are on disk
		if err := made.Save(made.Current()); err != nil {
			return err
		}
		if err := f.Before(); err != nil {
			return err
		}
		if err := h.File.Sync(); err != nil {
			return err
		}
		return h.View(func(t *bolt.Tx) error { return compareOpened(from, ledger.Tx{Tx: h.ReadTx(t, made)}) })
	})
}
