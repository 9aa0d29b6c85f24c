package store

import (
	"context"
	"errors"
	"fmt"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/mend"
	"example.org/onetoone/store/rekey"
)

// Check reads everything: the pages, with bbolt's own check of them; every
// record of every talk, and the copy of its guide; and whether the lists and
// the people agree with the talks. It changes nothing. What is wrong comes as
// findings; an error says that Check could not be done, or ctx ended.
//
// It takes about four seconds for 100,000 talks. Reading goes on meanwhile;
// saving waits while the pages are read, and what rewrites the file until the
// end.
func (v *Vault) Check(ctx context.Context) (mend.Checked, error) { return mend.Check(ctx, v.f) }

// Verify is Check for those who want to know only whether all is whole: it
// returns ErrDamaged, with the first thing that is not.
func (v *Vault) Verify() error {
	c, err := v.Check(context.Background())
	return c.First(err)
}

// Salvage takes whatever authenticates out of a damaged data file into a new
// one, under the same keys: by the newest meta page, by the other one, and
// from whatever page it stands on. The new file is made aside and checked; the
// files of the damaged vault get a second name in the quarantine; only then
// the new one takes the place of the old. Whatever it is cut short by, there
// is the old data file or the new one.
//
// What was removed or forgotten does not come back as far as the file still
// says that it was. Salvage returns ErrDamaged, and changes nothing, when
// nothing opens; and whatever else Open returns for the keys. It takes memory
// in proportion to the file.
func Salvage(dir string, o Options) (mend.Salvaged, error) {
	doing := words.Of("store.taking.out.what")
	f, err := folder.Unopened(dir, o.folder(nil))
	if err != nil {
		return mend.Salvaged{}, words.FailText(doing, err)
	}
	if f.Lock, err = folder.AcquireLock(f.Dir); err != nil {
		if disk.TakesNothing(err) {
			err = fmt.Errorf("%w (%w)", file.ErrReadOnly, err)
		}
		return mend.Salvaged{}, words.FailText(doing, err)
	}
	now := f.Now()
	f.Lock.Say(now)
	out, err := mend.Salvage(f, o.folder(nil), now)
	if err != nil {
		return mend.Salvaged{}, errors.Join(words.FailText(doing, err), f.Lock.GiveBack())
	}
	return out, f.Lock.Release()
}

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
	doing := words.Of("store.protecting.vault")
	if len(passphrase) == 0 {
		return words.FailText(doing, words.Fail("store.passphrase.empty", nil))
	}
	f := v.f
	f.W.Lock()
	defer f.W.Unlock()
	if err := f.Ready(true); err != nil {
		return words.FailText(doing, err)
	}
	if err := v.finishForgetting(); err != nil {
		return words.FailText(doing, err)
	}
	if left, err := v.NoKey(); err != nil || len(left) > 0 {
		if err == nil {
			err = words.Fail("store.delete.first.or", &file.Keyless{ID: left[0]})
		}
		return err
	}
	if err := rekey.Protect(f, passphrase); err != nil {
		return words.FailText(doing, file.Saving(err))
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
	doing := words.Of("store.putting.vault.place")
	if len(o.Passphrase) == 0 {
		return "", words.FailText(doing, file.ErrUnprotected)
	}
	f, err := folder.Unopened(dir, o.folder(nil))
	if err != nil {
		return "", words.FailText(doing, err)
	}
	if err := f.Alone(); err != nil {
		return "", words.FailText(doing, err)
	}
	kept, err = rekey.Rebuild(f, o.Passphrase, func(dir string) error {
		made, err := Open(dir, o)
		if err != nil {
			return err
		}
		return errors.Join(fill(made), made.Close())
	})
	if err != nil {
		err = words.FailText(doing, err)
	}
	return kept, errors.Join(err, f.Lock.Release())
}
