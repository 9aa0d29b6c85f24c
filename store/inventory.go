package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
)

// Format is the number of the vault format that this version reads and writes.
const Format = file.Schema

// File is a file in a vault's folder.
type File struct {
	Name string
	Size int64 // in bytes
	Mode fs.FileMode
	// Others is set when it belongs to another user of the computer.
	Others bool
}

// Inventory is what is in a vault's folder. Nothing of it was opened.
type Inventory struct {
	Folder File
	Files  []File
	// Quarantine are the folders in which damaged or replaced vaults are kept.
	Quarantine []string
	// NotPlain says what stands where a folder of the vault's own should, as a link,
	// or where the note about its backups should, and stops every backup.
	NotPlain []string
}

// Inspect looks at a vault's folder, and changes nothing. A folder that is not
// there is an error that matches fs.ErrNotExist.
func Inspect(dir string) (Inventory, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return Inventory{}, words.Fail("store.looking.at.vault", err)
	}
	in := Inventory{Folder: fileOf(info)}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return in, words.Fail("store.looking.at.vault", err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			continue // it went meanwhile
		}
		if err != nil {
			return in, words.Fail("store.looking.at.vault", err)
		}
		if !e.IsDir() && !slices.Contains(ownFolders(), e.Name()) {
			in.Files = append(in.Files, fileOf(info))
		}
	}
	if in.NotPlain = notFolders(dir); len(in.NotPlain) > 0 {
		return in, nil // nothing is looked for behind a link
	}
	if info, err := os.Lstat(filepath.Join(dir, folder.BackupsFolder, folder.OutdatedFile)); err == nil && !info.Mode().IsRegular() {
		in.NotPlain = append(in.NotPlain, disk.NotPlain(filepath.Join(dir, folder.BackupsFolder, folder.OutdatedFile)).Error())
	}
	kept, err := os.ReadDir(filepath.Join(dir, folder.QuarantineFolder))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return in, words.Fail("store.looking.at.vault", err)
	}
	for _, e := range kept {
		in.Quarantine = append(in.Quarantine, e.Name())
	}
	return in, nil
}

// ownFolders are the folders that a vault's may have for long.
func ownFolders() []string { return []string{folder.BackupsFolder, folder.QuarantineFolder} }

func notFolders(dir string) (told []string) {
	for _, name := range ownFolders() {
		if err := disk.Folder(filepath.Join(dir, name)); err != nil {
			told = append(told, err.Error())
		}
	}
	return told
}

// OpenBelow are the folders below a vault's, by their paths, in which another
// vault lies that opens without a passphrase. It looks at everything there is.
func OpenBelow(dir string) []string {
	return slices.DeleteFunc(folder.OpenBelow(dir), func(d string) bool { return d == dir })
}

func fileOf(info fs.FileInfo) File {
	return File{Name: info.Name(), Size: info.Size(), Mode: info.Mode(), Others: disk.IsOthers(info)}
}
