package backup

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/disk"
)

// Errors that callers branch on.
var (
	// ErrDiffers is returned when a backup does not hold what the vault does.
	// It was removed again. When the vault was written to meanwhile, another
	// try may go well.
	ErrDiffers = words.Error("store.backup.and.vault")
	// ErrNoBackup is returned for a file that is no backup, or not all of one.
	ErrNoBackup = words.Error("store.no.backup.or")
)

// partSuffix is what a backup's name ends in until it was compared.
const partSuffix = ".part"

// Options change how backups are made and read. The zero value is for every day.
type Options struct {
	// Between, unless nil, is called between talks, when writing, and again
	// when comparing. Its error ends what is being done, and is returned.
	Between func() error
	// Store is how a restored vault is opened. Its passphrase and keys are
	// those of Restore.
	Store store.Options
}

func (o Options) between() func() error {
	if o.Between == nil {
		return func() error { return nil }
	}
	return o.Between
}

// Made says what Make did.
type Made struct {
	Path string
	// LeftOut are the ids of the talks that are not in it, as there is no key to
	// them (store.ErrNoKey).
	LeftOut []string
	// Removed is how many older backups went, Outdated whether that was because
	// of what they still held.
	Removed  int
	Outdated bool
}

// Make makes a backup in the vault's folder, opens it, compares it, and then
// removes those that are too many, or all others when something was removed from
// the vault since. One that is not Due takes the place of the last that was not,
// and of no other. By a clock that is in doubt (store.Vault.DoubtsClock) only the
// latter. It returns store.ErrUnprotected while the vault
// has no passphrase, and ErrDiffers. An error that comes with a Path says that
// the backup was made and older ones could not be removed. One at a time for each
// vault.
func Make(v *store.Vault, now time.Time, o Options) (Made, error) {
	var made Made
	doing := words.Of("store.making.backup")
	if err := v.FinishRemoving(); err != nil {
		return made, words.FailText(doing, err)
	}
	note, outdated, err := v.Outdated()
	if err != nil {
		return made, words.FailText(doing, err)
	}
	doubt, err := v.DoubtsClock(now)
	if err != nil {
		return made, words.FailText(doing, err)
	}
	k, err := makeBeside(v, now, Due(v, now), o)
	if err == nil && k.Between == 0 {
		err = v.NoteBackup(k.Number)
	}
	if err != nil {
		return made, words.FailText(doing, err)
	}
	made = Made{Path: k.Path, Outdated: outdated}
	if made.LeftOut, err = v.NoKey(); err != nil {
		return made, words.FailText(doing, err)
	}
	if outdated || !doubt {
		made.Removed, err = rotate(v.Dir(), k.Path, outdated)
	}
	if err == nil && outdated {
		err = v.BackupsReplaced(note)
	}
	if err != nil {
		err = words.Fail("store.removing.older.backups", err)
	}
	return made, err
}

// makeBeside makes a backup in the vault's folder, opens it and compares it, and
// says which it is. No other is removed.
func makeBeside(v *store.Vault, now time.Time, due bool, o Options) (k Kept, err error) {
	folder := filepath.Join(v.Dir(), store.BackupsFolder)
	if err := prepare(v, folder); err != nil {
		return k, err
	}
	if k, err = next(v, due); err != nil {
		return k, err
	}
	k.Path = freeName(folder, k.count(), now)
	return k, writeChecked(v, k.Path, now, o)
}

// prepare makes the folder, and removes what an earlier try left.
func prepare(v *store.Vault, folder string) error {
	if !v.Protected() {
		return store.ErrUnprotected
	}
	if err := disk.Folder(folder); err != nil {
		return err
	}
	if err := os.Mkdir(folder, 0o700); err == nil {
		return disk.SyncDir(v.Dir())
	} else if !errors.Is(err, fs.ErrExist) {
		return err
	}
	left, err := filepath.Glob(filepath.Join(escapeGlob(folder), "*"+nameSuffix+partSuffix))
	for _, path := range left {
		err = errors.Join(err, disk.Remove(path))
	}
	return err
}

// MakeAt makes a backup in a file that is not there yet, opens it and compares
// it, as Make does. Nothing is removed then or later. A folder is given a file
// of a neutral name. It returns an error that is fs.ErrExist for a file that is
// there.
func MakeAt(v *store.Vault, path string, now time.Time, o Options) (Made, error) {
	doing := words.Of("store.making.backup")
	if !v.Protected() {
		return Made{}, words.FailText(doing, store.ErrUnprotected)
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		path = freeName(path, "", now)
	}
	if disk.Exists(path) {
		return Made{}, words.FailText(doing, words.Fail("store.path", fs.ErrExist, "Path", path))
	}
	if err := writeChecked(v, path, now, o); err != nil {
		return Made{}, words.FailText(doing, err)
	}
	left, err := v.NoKey()
	if err != nil {
		err = words.FailText(doing, err)
	}
	return Made{Path: path, LeftOut: left}, err
}

// writeChecked writes a backup beside its place, reads it back, compares it,
// and gives it its name.
func writeChecked(v *store.Vault, path string, now time.Time, o Options) error {
	part := path + partSuffix
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL|disk.NoFollow, 0o600)
	if err != nil {
		return err
	}
	err = errors.Join(write(f, v, now, o.between()), f.Close())
	if err == nil {
		err = check(part, v, o)
	}
	if err == nil {
		err = place(part, path)
	}
	if err != nil {
		_ = os.Remove(part) // or the next Make does
	}
	return err
}

// place gives a backup its name, unless somebody else took it meanwhile.
func place(part, path string) error {
	if disk.Exists(path) {
		return fmt.Errorf("%s: %w", path, fs.ErrExist)
	}
	return disk.Rename(part, path)
}

// check opens a backup again and compares it with the vault.
func check(path string, v *store.Vault, o Options) error {
	b, err := open(path)
	if err != nil {
		return err
	}
	defer b.close()
	identity, err := v.Identity()
	if err != nil {
		return err
	}
	if !bytes.Equal(identity, b.identity) {
		return words.Fail("store.identity", ErrDiffers)
	}
	d, err := b.data(v.Decrypt, v.DocumentKinds())
	if err != nil {
		return err
	}
	c := comparer{backup: d, vault: v, exact: true}
	return c.compare(o.between())
}
