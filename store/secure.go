package store

import (
	"errors"
	"fmt"

	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/rekey"
)

// Protect puts the vault under a passphrase, which may not be empty, with new
// keys: whoever saw the old ones, or knows an older passphrase, cannot read
// what is in it from then on. Everything is sealed again into a new file,
// which is read back and compared, and takes the old one's place. Recovery
// keys stay; take out first what somebody else may have. Backups that were made
// before open with the old keys, and count as outdated.
//
// It takes time and room some times as Compact does, about a minute for a
// gigabyte, and two seconds more. Whatever
// it is cut short by, the vault is the old one or the new one, whole. After an
// error Protected tells which; when it is the new one, the next call of any
// method, or Open, goes on with moving its files.
//
// Older vaults in the quarantine that had no passphrase get this one; Warnings
// says where that failed, and the next Open tries again.
//
// Where there is no key to a talk it returns ErrNoKey: Delete it first.
//
// Rescue files that were not taken in before open with the keys of their time alone.
func (v *Vault) Protect(passphrase []byte) error {
	const doing = "protecting the vault"
	if len(passphrase) == 0 {
		return fmt.Errorf("%s: the passphrase is empty", doing)
	}
	f := v.f
	f.W.Lock()
	defer f.W.Unlock()
	if err := f.Ready(true); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	if err := v.finishForgetting(); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	if left, err := v.NoKey(); err != nil || len(left) > 0 {
		if err == nil {
			err = fmt.Errorf("%w; delete it first, or forget its person again", &file.Keyless{ID: left[0]})
		}
		return err
	}
	if err := rekey.Protect(f, passphrase); err != nil {
		return fmt.Errorf("%s: %w", doing, file.Saving(err))
	}
	f.CloseKept(passphrase)
	return nil
}

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
		return "", fmt.Errorf("%s: %w", doing, file.ErrUnprotected)
	}
	f, err := folder.Unopened(dir, o.folder(nil))
	if err != nil {
		return "", fmt.Errorf("%s: %w", doing, err)
	}
	if err := f.Alone(); err != nil {
		return "", fmt.Errorf("%s: %w", doing, err)
	}
	kept, err = rekey.Rebuild(f, o.Passphrase, func(dir string) error {
		made, err := Open(dir, o)
		if err != nil {
			return err
		}
		return errors.Join(fill(made), made.Close())
	})
	if err != nil {
		err = fmt.Errorf("%s: %w", doing, err)
	}
	return kept, errors.Join(err, f.Lock.Release())
}
