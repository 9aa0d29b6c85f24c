package rekey

import (
	"errors"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/folder"
)

// Rebuild makes a vault in buildFolder, by fill, and puts it in the place of the one
// in a folder, whatever state that is in: see Rebuild.
func Rebuild(f *folder.Folder, passphrase []byte, fill func(dir string) error) (kept string, err error) {
	if err := f.FinishSwap(); err != nil {
		return "", err
	}
	if err := f.RemoveLeft(folder.Unfinished()...); err != nil {
		return "", err
	}
	if err := f.DropHalfKept(); err != nil {
		return "", err
	}
	if err := buildFilled(f, fill); err != nil {
		return "", errors.Join(err, f.RemoveLeft(folder.BuildFolder))
	}
	if kept, err = f.KeepOld(f.Now(), passphrase); err != nil {
		return "", errors.Join(err, f.RemoveLeft(folder.BuildFolder), f.DropHalfKept())
	}
	if err := f.Step(); err != nil {
		return "", err
	}
	if err := disk.Rename(f.Path(folder.BuildFolder), f.Path(folder.ReadyFolder)); err != nil {
		return "", err
	}
	if err := f.FinishSwap(); err != nil {
		return kept, err
	}
	f.CloseKept(passphrase) // those from before
	return kept, nil
}

// buildFilled makes the new vault in buildFolder.
func buildFilled(f *folder.Folder, fill func(dir string) error) error {
	if err := f.Step(); err != nil {
		return err
	}
	if err := fill(f.Path(folder.BuildFolder)); err != nil {
		return err
	}
	if err := f.NoteReplaces(); err != nil {
		return err
	}
	return disk.SyncDir(f.Path(folder.BuildFolder))
}
