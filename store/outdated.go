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

// BackedUp is the number of the backup that was made last, as NoteBackup has it,
// and how many commits there were since; 0 and all of them before the first.
func (v *Vault) BackedUp() (number, since uint64, err error) {
	err = v.view("reading which backup was the last", func(t tx) error {
		st, err := t.state()
		number, since = st.Backups, st.Writes-st.BackedUp
		return err
	})
	return number, since, err
}

// NoteBackup notes that a backup of all there is was made and compared, and its
// number. The vault remembers it, so that no later one gets it again.
func (v *Vault) NoteBackup(number uint64) error {
	return v.update("noting the backup", func(t tx) error {
		st := &t.work.state
		st.Backups, st.BackedUp = max(st.Backups, number), st.Writes
		return nil
	})
}
