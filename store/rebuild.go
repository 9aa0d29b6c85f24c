package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
)

const (
	// QuarantineFolder is where, in the vault's folder, a vault is kept that
	// another one took the place of: a folder for each, named by the time.
	QuarantineFolder = "quarantine"

	quarantineName = "2006-01-02T15-04-05Z"
	quarantinePart = ".new" // what one ends in whose place is not taken yet
)

// Rebuild makes a new vault with keys of its own, has fill store in it what it
// is to hold, and puts it in the place of the one in a folder, in whatever
// state that is. What was there is kept in QuarantineFolder, in the folder
// whose path it returns; empty when nothing was there. Options.Passphrase is
// the new vault's.
//
// Whatever it is cut short by, or when fill fails, there is the old vault or
// the new one, whole; Open goes on with moving files. It returns a *BusyError
// while another program has the vault, and ErrNewer for one half moved that a
// newer version made. A passphrase has to be given.
func Rebuild(dir string, o Options, fill func(*Vault) error) (kept string, err error) {
	const doing = "putting a vault in place"
	if len(o.Passphrase) == 0 {
		return "", fmt.Errorf("%s: %w", doing, ErrUnprotected)
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return "", fmt.Errorf("%s: %w", doing, err)
	}
	v := &Vault{dir: dir, keyOptions: keys.Options{WorkFactor: o.WorkFactor, Before: o.BeforeFile}}
	if err := v.prepareFolder(); err != nil {
		return "", fmt.Errorf("%s: %w", doing, err)
	}
	if v.lock, err = acquireLock(dir); err != nil {
		return "", fmt.Errorf("%s: %w", doing, err)
	}
	v.lock.say(o.now())
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
	if kept, err = v.keepOld(o.now()); err != nil {
		return "", errors.Join(err, v.removeLeft(buildFolder), v.dropHalfKept())
	}
	if err := v.step(); err != nil {
		return "", err
	}
	if err := disk.Rename(v.path(buildFolder), v.path(readyFolder)); err != nil {
		return "", err
	}
	return kept, v.finishSwap()
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
	return disk.SyncDir(v.path(buildFolder))
}

// keepOld puts the vault's files into the quarantine too, under a name that
// counts once the new vault does. Until then nothing of the old one is moved.
func (v *Vault) keepOld(now time.Time) (string, error) {
	var there []string
	for _, name := range append(swapped(), keys.PlainIdentity) {
		if v.has(name) {
			there = append(there, name)
		}
	}
	if len(there) == 0 {
		return "", nil
	}
	if err := v.step(); err != nil {
		return "", err
	}
	kept := v.path(QuarantineFolder, now.UTC().Format(quarantineName))
	for disk.Exists(kept) {
		now = now.Add(time.Second)
		kept = v.path(QuarantineFolder, now.UTC().Format(quarantineName))
	}
	part := kept + quarantinePart
	if err := os.MkdirAll(part, 0o700); err != nil {
		return "", err
	}
	for _, name := range there {
		if err := linkOrCopy(v.path(name), filepath.Join(part, name)); err != nil {
			return "", fmt.Errorf("keeping the old vault: %w", err)
		}
	}
	return kept, errors.Join(disk.SyncDir(part), disk.SyncDir(filepath.Dir(part)), disk.SyncDir(v.dir))
}

// linkOrCopy gives a file a second name; where the disk knows no such thing,
// it is copied. A link is kept as it is and not followed.
func linkOrCopy(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	in, err := os.OpenFile(from, os.O_RDONLY|disk.NoFollow, 0)
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

// There reports whether a folder holds a vault, or what is left of one.
func There(dir string) bool {
	return slices.ContainsFunc(append(swapped(), keys.PlainIdentity, readyFolder), func(name string) bool {
		return disk.Exists(filepath.Join(dir, name))
	})
}

// Quarantined reports whether older vaults are kept in QuarantineFolder.
func (v *Vault) Quarantined() bool {
	entries, err := os.ReadDir(v.path(QuarantineFolder))
	return err == nil && len(entries) > 0
}

// halfKept are the folders in the quarantine whose place may not be taken yet.
func (v *Vault) halfKept() (paths []string) {
	entries, err := os.ReadDir(v.path(QuarantineFolder))
	if err != nil {
		return nil
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), quarantinePart) {
			paths = append(paths, v.path(QuarantineFolder, e.Name()))
		}
	}
	return paths
}

// dropHalfKept removes second names of files that were not replaced after all:
// what is erased in the vault must not live on under them.
func (v *Vault) dropHalfKept() error {
	for _, path := range v.halfKept() {
		if err := os.RemoveAll(path); err != nil {
			return fmt.Errorf("removing what was left unfinished: %w", err)
		}
	}
	return nil
}

// finishKept gives the old vault in the quarantine its name.
func (v *Vault) finishKept() error {
	for _, path := range v.halfKept() {
		if err := v.step(); err != nil {
			return err
		}
		if err := disk.Rename(path, strings.TrimSuffix(path, quarantinePart)); err != nil {
			return err
		}
	}
	return nil
}
