package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
)

// Rebuild makes a new vault with keys of its own, has fill store in it what it
// is to hold, and puts it in the place of the one in a folder, in whatever
// state that is. What was there is kept in QuarantineFolder, in the folder
// whose path it returns; empty when nothing was there. Options.Passphrase is
// the new vault's, and that of those in the quarantine that had none.
//
// Whatever it is cut short by, or when fill fails, there is the old vault or
// the new one, whole; Open goes on with moving files. It returns a *BusyError
// while another program has the vault, and ErrNewer or ErrLeftover for what is
// in the folder ready and is not to be moved. A passphrase has to be given.
func Rebuild(dir string, o Options, fill func(*Vault) error) (kept string, err error) {
	const doing = "putting a vault in place"
	if len(o.Passphrase) == 0 {
		return "", fmt.Errorf("%s: %w", doing, ErrUnprotected)
	}
	v, err := unopened(dir, o)
	if err != nil {
		return "", fmt.Errorf("%s: %w", doing, err)
	}
	if err := v.prepareFolder(); err != nil {
		return "", fmt.Errorf("%s: %w", doing, err)
	}
	if v.lock, err = acquireLock(v.dir); err != nil {
		return "", fmt.Errorf("%s: %w", doing, err)
	}
	v.lock.say(v.now())
	if kept, err = v.rebuild(o, fill); err != nil {
		err = fmt.Errorf("%s: %w", doing, err)
	}
	return kept, errors.Join(err, v.lock.release())
}

func (v *Vault) rebuild(o Options, fill func(*Vault) error) (kept string, err error) {
	if err := v.finishSwap(); err != nil {
		return "", err
	}
	if err := v.removeLeft(unfinished()...); err != nil {
		return "", err
	}
	if err := v.dropHalfKept(); err != nil {
		return "", err
	}
	if err := v.buildFilled(o, fill); err != nil {
		return "", errors.Join(err, v.removeLeft(buildFolder))
	}
	if kept, err = v.keepOld(v.now(), o.Passphrase); err != nil {
		return "", errors.Join(err, v.removeLeft(buildFolder), v.dropHalfKept())
	}
	if err := v.step(); err != nil {
		return "", err
	}
	if err := disk.Rename(v.path(buildFolder), v.path(readyFolder)); err != nil {
		return "", err
	}
	if err := v.finishSwap(); err != nil {
		return kept, err
	}
	v.closeKept(o.Passphrase) // those from before
	return kept, nil
}

// buildFilled makes the new vault in buildFolder.
func (v *Vault) buildFilled(o Options, fill func(*Vault) error) error {
	if err := v.step(); err != nil {
		return err
	}
	made, err := Open(v.path(buildFolder), o)
	if err != nil {
		return err
	}
	if err := errors.Join(fill(made), made.Close()); err != nil {
		return err
	}
	if err := v.noteReplaces(); err != nil {
		return err
	}
	return disk.SyncDir(v.path(buildFolder))
}

// There reports whether a folder holds a vault, or what is left of one.
func There(dir string) bool {
	return slices.ContainsFunc(append(keys.Files(), dataFile, readyFolder), func(name string) bool {
		return disk.Exists(filepath.Join(dir, name))
	})
}
