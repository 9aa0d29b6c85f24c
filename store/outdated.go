package store

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"example.org/onetoone/store/disk"
)

const (
	// BackupsFolder is where, in the vault's folder, the backups are that the
	// program looks after. Package store/backup makes them.
	BackupsFolder = "backups"

	// outdatedFile is there while those backups may hold what was removed from
	// the vault, or open with other keys than it does. It is written before
	// the removal is done, and says nothing but a random word.
	outdatedFile = "outdated"
)

// outdate notes that the backups are to be replaced. Where there are none it
// does nothing.
func (v *Vault) outdate() error {
	folder := v.path(BackupsFolder)
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
func (v *Vault) outdateErased() error {
	if erased, err := v.erased(); err != nil || !erased {
		return err
	}
	return v.outdate()
}

// Outdated reports whether the backups in BackupsFolder may hold what was
// removed since, or open with keys that are not the vault's any more; note is
// for BackupsReplaced.
func (v *Vault) Outdated() (note string, yes bool, err error) {
	if err := disk.Folder(v.path(BackupsFolder)); err != nil {
		return "", false, err
	}
	text, err := disk.ReadFile(v.path(BackupsFolder, outdatedFile))
	if errors.Is(err, fs.ErrNotExist) {
		return "", false, nil
	}
	return string(text), err == nil, err
}

// BackupsReplaced notes that no backup is left from before that note. It does
// nothing when something else was removed meanwhile.
func (v *Vault) BackupsReplaced(note string) error {
	v.w.Lock()
	defer v.w.Unlock()
	now, yes, err := v.Outdated()
	if err == nil && yes && now == note {
		err = disk.Remove(v.path(BackupsFolder, outdatedFile))
	}
	if err != nil {
		return fmt.Errorf("noting that the backups were replaced: %w", err)
	}
	return nil
}

// FinishRemoving removes for good what was forgotten or erased, as Close does:
// nothing is left of it in the file, and Outdated knows of it.
func (v *Vault) FinishRemoving() error {
	v.w.Lock()
	defer v.w.Unlock()
	if err := v.ready(true); err != nil {
		return fmt.Errorf("removing what was erased: %w", err)
	}
	return errors.Join(v.finishForgetting(), v.finishErasing())
}
