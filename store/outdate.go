package store

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"example.org/onetoone/store/disk"
)

// outdate notes that the backups are to be replaced. Where there are none it
// does nothing.
func (v *folder) outdate() error {
	folder := v.path(backupsFolder)
	if err := disk.Folder(folder); err != nil || !disk.Exists(folder) {
		return err
	}
	if err := v.step(); err != nil {
		return err
	}
	path := filepath.Join(folder, outdatedFile)
	if err := disk.Remove(path); err != nil {
		return err
	}
	return disk.Write(path, []byte(rand.Text()+"\n"))
}

// outdateErased is outdate when something was erased.
func (v *folder) outdateErased() error {
	if erased, err := v.erased(); err != nil || !erased {
		return err
	}
	return v.outdate()
}

// Outdated is Vault.Outdated.
func (v *folder) Outdated() (note string, yes bool, err error) {
	if err := disk.Folder(v.path(backupsFolder)); err != nil {
		return "", false, err
	}
	text, err := disk.ReadFile(v.path(backupsFolder, outdatedFile))
	if errors.Is(err, fs.ErrNotExist) {
		return "", false, nil
	}
	return string(text), err == nil, err
}

// BackupsReplaced is Vault.BackupsReplaced.
func (v *folder) BackupsReplaced(note string) error {
	v.w.Lock()
	defer v.w.Unlock()
	now, yes, err := v.Outdated()
	if err == nil && yes && now == note {
		err = disk.Remove(v.path(backupsFolder, outdatedFile))
	}
	if err != nil {
		return fmt.Errorf("noting that the backups were replaced: %w", err)
	}
	return nil
}

const (
	// BackupsFolder is where, in the vault's folder, the backups are that the
	// program looks after. Package store/backup makes them.
	backupsFolder = "backups"

	// outdatedFile is there while those backups may hold what was removed from
	// the vault, or open with other keys than it does. It is written before
	// the removal is done, and says nothing but a random word.
	outdatedFile = "outdated"
)
