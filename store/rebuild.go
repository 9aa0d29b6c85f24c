package store

import (
	"errors"

	"example.org/onetoone/store/disk"
)

// rebuild makes a vault in buildFolder, by fill, and puts it in the place of the one
// in a folder, whatever state that is in: see Rebuild.
func rebuild(f *folder, passphrase []byte, fill func(dir string) error) (kept string, err error) {
	if err := f.finishSwap(); err != nil {
		return "", err
	}
	if err := f.removeLeft(unfinished()...); err != nil {
		return "", err
	}
	if err := f.dropHalfKept(); err != nil {
		return "", err
	}
	if err := buildFilled(f, fill); err != nil {
		return "", errors.Join(err, f.removeLeft(buildFolder))
	}
	if kept, err = f.keepOld(f.now(), passphrase); err != nil {
		return "", errors.Join(err, f.removeLeft(buildFolder), f.dropHalfKept())
	}
	if err := f.step(); err != nil {
		return "", err
	}
	if err := disk.Rename(f.path(buildFolder), f.path(readyFolder)); err != nil {
		return "", err
	}
	if err := f.finishSwap(); err != nil {
		return kept, err
	}
	f.closeKept(passphrase) // those from before
	return kept, nil
}

// buildFilled makes the new vault in buildFolder.
func buildFilled(f *folder, fill func(dir string) error) error {
	if err := f.step(); err != nil {
		return err
	}
	if err := fill(f.path(buildFolder)); err != nil {
		return err
	}
	if err := f.noteReplaces(); err != nil {
		return err
	}
	return disk.SyncDir(f.path(buildFolder))
}
