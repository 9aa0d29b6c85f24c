package store

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/seal"
)

// prepareFolder makes the vault's folder, or closes the one that is there to
// other users. A folder that holds something else is left alone.
func (v *Vault) prepareFolder() error {
	info, err := os.Stat(v.dir)
	if errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(v.dir, 0o700); err != nil {
			return err
		}
		return syncDir(filepath.Dir(v.dir))
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is not a folder: name a new one", v.dir)
	}
	if err := v.checkNeighbours(); err != nil {
		return err
	}
	if isOthers(info) {
		v.warnings = append(v.warnings, "The vault folder belongs to another user, who can read what is kept here.")
	}
	v.tighten(v.dir, info, 0o700)
	return nil
}

// checkNeighbours refuses to begin a vault among other files, whose folder
// would be closed to others. Files that are hidden do not count.
func (v *Vault) checkNeighbours() error {
	entries, err := os.ReadDir(v.dir)
	if err != nil {
		return err
	}
	other := ""
	for _, e := range entries {
		switch name := e.Name(); {
		case name == dataFile, name == keyFile:
			return nil
		case name == openFile, name == newData, name == newKey, name == compactFile, strings.HasPrefix(name, "."):
		default:
			other = name
		}
	}
	if other != "" {
		return fmt.Errorf("%s holds other files (%s): a vault wants a folder of its own, name a new one", v.dir, other)
	}
	return nil
}

// tighten takes other users' rights away, and says so.
func (v *Vault) tighten(path string, info fs.FileInfo, to fs.FileMode) {
	has := info.Mode().Perm()
	if has&^to == 0 {
		return
	}
	what := "The vault folder"
	if !info.IsDir() {
		what = "The file " + filepath.Base(path)
	}
	warning := fmt.Sprintf("%s was open to other users (%04o). Changed to %04o.", what, has, has&to)
	if err := os.Chmod(path, has&to); err != nil {
		warning = fmt.Sprintf("%s is open to other users (%04o), and that could not be changed.", what, has)
	}
	v.warnings = append(v.warnings, warning)
}

// checkFile looks at one of the vault's files before it is read.
func (v *Vault) checkFile(name string) error {
	const todo = "put it back from a backup; nothing was created or overwritten"
	info, err := os.Lstat(v.path(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("the file %s is missing, though a vault is here (%w): %s", name, ErrDamaged, todo)
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is a link or no ordinary file: put the file itself there; nothing was changed", name)
	case info.Size() == 0:
		return fmt.Errorf("the file %s is empty, though a vault is here (%w): %s", name, ErrDamaged, todo)
	}
	v.tighten(v.path(name), info, 0o600)
	return nil
}

// createFiles makes the key and the data file of a vault that has neither.
// The key gets its name first: a key beside an unfinished data file means
// that there was nothing yet, a key alone that data is missing.
func (v *Vault) createFiles() error {
	has := func(name string) bool {
		_, err := os.Lstat(v.path(name))
		return !errors.Is(err, fs.ErrNotExist)
	}
	if has(dataFile) {
		return nil
	}
	haveKey := has(keyFile)
	if haveKey && !has(newData) {
		return nil // looking for the data file will tell
	}
	if err := v.removeLeft(newData, newKey); err != nil {
		return err
	}
	if !haveKey {
		if err := writeSynced(v.path(newKey), freshKey()); err != nil {
			return fmt.Errorf("making the key: %w", err)
		}
		if err := v.createData(newKey); err != nil {
			return err
		}
		if err := renameSynced(v.path(newKey), v.path(keyFile)); err != nil {
			return err
		}
	} else if err := v.createData(keyFile); err != nil {
		return err
	}
	return renameSynced(v.path(newData), v.path(dataFile))
}

func (v *Vault) removeLeft(names ...string) error {
	for _, name := range names {
		if err := os.Remove(v.path(name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("removing what was left unfinished: %w", err)
		}
	}
	return nil
}

// createData builds the data file aside and checks it.
func (v *Vault) createData(keyName string) error {
	key, err := readKey(v.path(keyName))
	if err != nil {
		return err
	}
	if err := buildEmpty(v.path(newData), key); err != nil {
		return fmt.Errorf("making the data file: %w", err)
	}
	if _, err := probe(v.path(newData), func() ([]byte, error) { return key, nil }, lockWait); err != nil {
		return fmt.Errorf("checking the new data file: %w", err)
	}
	return nil
}

func buildEmpty(path string, key []byte) (err error) {
	id := make([]byte, seal.VaultSize)
	rand.Read(id)
	s, err := seal.New(key, id)
	if err != nil {
		return err
	}
	h, err := openData(path, bolt.Options{Timeout: lockWait})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	err = h.Update(func(t *bolt.Tx) error { return layOut(tx{t, s}, id) })
	if err != nil {
		return err
	}
	return h.file.Sync()
}

// probe reads a data file without being able to write to it, and gives the
// Sealer that opens it. It says what is wrong with a file that is not whole,
// newer, or not of this key.
func probe(path string, key func() ([]byte, error), wait time.Duration) (s *seal.Sealer, err error) {
	h, err := openData(path, bolt.Options{ReadOnly: true, Timeout: wait})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	err = guard(func() error {
		return h.View(func(t *bolt.Tx) (err error) {
			info, err := h.file.Stat()
			if err != nil {
				return err
			}
			if info.Size() < t.Size() {
				return damaged(filepath.Base(path), fmt.Errorf("%d of its %d bytes are there", info.Size(), t.Size()))
			}
			s, err = identify(t, key)
			return err
		})
	})
	return s, err
}

// writeSynced writes a file that is not there yet.
func writeSynced(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL|noFollow, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// renameSynced gives a file its name for good.
func renameSynced(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncDir(filepath.Dir(to))
}
