package folder

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/rescue"
)

const (
	// QuarantineFolder is where, in the vault's folder, a vault is kept that
	// another one took the place of: a folder for each, named by the time.
	QuarantineFolder = "quarantine"

	quarantineName = "2006-01-02T15-04-05Z"
	quarantinePart = ".new" // what one ends in whose place is not taken yet
)

// KeepOld puts the vault's files into the quarantine too, under a name that
// counts once the new vault does. Until then nothing of the old one is moved. An
// identity that lies open is put under a passphrase there; nil leaves it open.
func (v *Folder) KeepOld(now time.Time, passphrase []byte) (string, error) {
	if err := disk.Folder(v.Path(QuarantineFolder)); err != nil {
		return "", err
	}
	var there []string
	for _, name := range append(swapped(), keys.PlainIdentity) {
		if v.has(name) {
			there = append(there, name)
		}
	}
	if !There(v.Dir) {
		return "", nil
	}
	if err := v.Step(); err != nil {
		return "", err
	}
	kept := v.Path(QuarantineFolder, now.UTC().Format(quarantineName))
	for disk.Exists(kept) {
		now = now.Add(time.Second)
		kept = v.Path(QuarantineFolder, now.UTC().Format(quarantineName))
	}
	part := kept + quarantinePart
	if err := os.MkdirAll(part, 0o700); err != nil {
		return "", err
	}
	for _, name := range there {
		if name == keys.PlainIdentity && passphrase != nil {
			continue
		}
		if err := linkOrCopy(v.Path(name), filepath.Join(part, name)); err != nil {
			return "", words.Fail("store.keeping.old.vault", err)
		}
	}
	if passphrase != nil {
		if err := keys.Wrap(v.Dir, part, passphrase, v.KeyOptions); err != nil {
			return "", words.Fail("store.keeping.old.vault", err)
		}
	}
	return kept, errors.Join(disk.SyncDir(part), disk.SyncDir(filepath.Dir(part)), disk.SyncDir(v.Dir))
}

// linkOrCopy gives a file a second name; where the disk knows no such thing,
// it is copied. A link is kept as it is and not followed.
func linkOrCopy(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	in, err := disk.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL|disk.NoFollow, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err == nil {
		err = out.Sync()
	}
	return errors.Join(err, out.Close())
}

// CloseKept puts the identities that lie open in the quarantine under the
// passphrase, those of vaults that had none when another took their place; and
// those in rescue files that lie in the vault's folder. What cannot be done is a
// warning, and the next Open with the passphrase tries again.
func (v *Folder) CloseKept(passphrase []byte) {
	tell := func(path string, err error) {
		if err != nil {
			v.mu.Lock()
			v.warnings = append(v.warnings, words.Of("store.warn.still.open", "Path", path, "Why", err))
			v.mu.Unlock()
		}
	}
	for _, dir := range OpenBelow(v.Path(QuarantineFolder)) {
		tell(dir, keys.Wrap(dir, dir, passphrase, v.KeyOptions))
	}
	for _, path := range rescue.RescueFiles(v.Dir) {
		tell(path, rescue.Close(path, passphrase, v.KeyOptions))
	}
}

// OpenBelow are the folders below one, itself included, in which an identity lies
// open. No link is followed, and a folder that cannot be read has none.
func OpenBelow(dir string) (folders []string) {
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && d != nil && d.IsDir():
			return fs.SkipDir
		case err == nil && d.Name() == keys.PlainIdentity:
			folders = append(folders, filepath.Dir(path))
		}
		return nil
	})
	return folders
}

// Quarantined is Vault.Quarantined.
func (v *Folder) Quarantined() bool {
	entries, err := os.ReadDir(v.Path(QuarantineFolder))
	return err == nil && len(entries) > 0
}

// inQuarantine is what is in the quarantine.
func (v *Folder) inQuarantine() (paths []string) {
	if disk.Folder(v.Path(QuarantineFolder)) != nil {
		return nil // KeepOld says it
	}
	entries, err := os.ReadDir(v.Path(QuarantineFolder))
	if err != nil {
		return nil
	}
	for _, e := range entries {
		paths = append(paths, v.Path(QuarantineFolder, e.Name()))
	}
	return paths
}

// halfKept are the folders in the quarantine whose place may not be taken yet.
func (v *Folder) halfKept() []string {
	return slices.DeleteFunc(v.inQuarantine(), func(path string) bool { return !strings.HasSuffix(path, quarantinePart) })
}

// DropHalfKept removes second names of files that were not replaced after all:
// what is erased in the vault must not live on under them.
func (v *Folder) DropHalfKept() error {
	for _, path := range v.halfKept() {
		if err := os.RemoveAll(path); err != nil {
			return words.Fail("store.removing.what.left", err)
		}
	}
	return nil
}

// dropUnmoved is DropHalfKept where a name was taken as well: a salvage that ends
// before its own file counts leaves a folder whose data file is the vault's, which
// is gone on with and moves ahead of the keys beside it. Once the vault's own keys
// have opened that file, nothing in the folder is the only one of its kind.
func (v *Folder) dropUnmoved() error {
	ours, err := os.Lstat(v.Path(file.DataFile))
	if err != nil {
		return err
	}
	for _, path := range v.inQuarantine() {
		kept, err := os.Lstat(filepath.Join(path, file.DataFile))
		if err != nil || !os.SameFile(ours, kept) {
			continue
		}
		if err := disk.Rename(path, path+quarantinePart); err != nil { // removed in part, it is no vault
			return words.Fail("store.removing.what.left", err)
		}
	}
	return v.DropHalfKept()
}

// FinishKept gives the old vault in the quarantine its name.
func (v *Folder) FinishKept() error {
	for _, path := range v.halfKept() {
		if err := v.Step(); err != nil {
			return err
		}
		if err := disk.Rename(path, strings.TrimSuffix(path, quarantinePart)); err != nil {
			return err
		}
	}
	return nil
}
