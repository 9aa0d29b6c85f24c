package folder

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"path/filepath"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
)

// Outdate notes that the backups are to be replaced. Where there are none it
// does nothing.
func (v *Folder) Outdate() error {
	folder := v.Path(BackupsFolder)
	if err := disk.Folder(folder); err != nil || !disk.Exists(folder) {
		return err
	}
	if err := v.Step(); err != nil {
		return err
	}
	path := filepath.Join(folder, OutdatedFile)
	if err := disk.Remove(path); err != nil {
		return err
	}
	return disk.Write(path, []byte(rand.Text()+"\n"))
}

// outdateErased is outdate when something was erased.
func (v *Folder) outdateErased() error {
	if erased, err := v.erased(); err != nil || !erased {
		return err
	}
	return v.Outdate()
}

// Outdated is Vault.Outdated.
func (v *Folder) Outdated() (note string, yes bool, err error) {
	if err := disk.Folder(v.Path(BackupsFolder)); err != nil {
		return "", false, err
	}
	text, err := disk.ReadFile(v.Path(BackupsFolder, OutdatedFile))
	if errors.Is(err, fs.ErrNotExist) {
		return "", false, nil
	}
	return string(text), err == nil, err
}

// BackupsReplaced is Vault.BackupsReplaced.
func (v *Folder) BackupsReplaced(note string) error {
	v.W.Lock()
	defer v.W.Unlock()
	now, yes, err := v.Outdated()
	if err == nil && yes && now == note {
		err = disk.Remove(v.Path(BackupsFolder, OutdatedFile))
	}
	if err != nil {
		return words.Fail("store.noting.backups.were", err)
	}
	return nil
}

const (
	// BackupsFolder is where, in the vault's folder, the backups are that the
	// program looks after. Package store/backup makes them.
	BackupsFolder = "backups"

	// OutdatedFile is there while those backups may hold what was removed from
	// the vault, or open with other keys than it does. It is written before
	// the removal is done, and says nothing but a random word.
	OutdatedFile = "outdated"
)
