package store

import (
	"errors"
	"fmt"

	"example.org/onetoone/store/disk"
)

// Every change of format brings its upgrade. A vault of an older one is read
// by the same code, which knows what was not there yet (kinds.go, and what an
// absent field means), and never written to: a new one is made in buildFolder,
// filled with what is in the old by Options.Upgrade, compared with it, and takes
// its place as in swap.go. The lock is held all along. Whatever it is cut short
// by, there is the old vault or the new one, whole.
//
// The new vault is the same one: its id, its device and how far it has come,
// the identity as it lies there, the recovery keys and the index key stay, so
// that nobody is asked for anything, rescue files are taken in, and an older
// data file is known for one. People get new keys.

// upgrade puts a vault of this format in the place of the one that was probed.
// Where that fails before the new one counts, the old one is read, and can only
// be read: a person may need what is in it.
// It is for those who opened the folder; fill makes the new one in buildFolder, and
// fills and compares it.
func upgrade(f *folder, st state, fill func(old *folder, c *carry) error) error {
	f.lock.say(f.now()) // it may take minutes
	ring := f.ring()
	if err := ring.Wait(); err != nil {
		return keysFailure(err)
	}
	if err := errors.Join(f.removeLeft(unfinished()...), f.dropHalfKept()); err != nil {
		return err
	}
	made := &carry{from: ring, state: st.goesOn(f.reached), other: f.noted == (mark{})}
	told := ring.Warnings()
	if made.other {
		told = append(told, f.whySeenAgain())
	}
	if err := buildUpgraded(f, st, made, fill); err != nil {
		if errLeft := f.removeLeft(buildFolder); errLeft != nil {
			return errors.Join(saving(err), errLeft)
		}
		f.readOnly = true
		f.warn(fmt.Sprintf("This vault has the format of an older version (%d) and could not be brought to this one's (%d): %v. Nothing was changed. You can read; new notes cannot be kept until that is done.", st.format, schema, inShort(saving(err))))
		return nil
	}
	if err := f.takePlace(); err != nil {
		return err
	}
	made.ring.MoveTo(f.dir)
	kept := ""
	if f.Protected() {
		kept = "; a backup of the old one is in the folder " + backupsFolder
	}
	for _, said := range told {
		f.warn(said)
	}
	f.warn(fmt.Sprintf("This vault had the format of an older version (%d). It has this one's now (%d), and was compared talk by talk%s.", st.format, schema, kept))
	if made.noKey > 0 {
		f.warn(fmt.Sprintf("Talks that could not be read, as their key is gone, were left out: %d.", made.noKey))
	}
	return f.again(made)
}

// buildUpgraded makes the new vault in buildFolder.
func buildUpgraded(f *folder, st state, c *carry, fill func(old *folder, c *carry) error) (err error) {
	old, err := f.asItIs()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, old.end()) }()
	if err := f.step(); err != nil {
		return err
	}
	if err := fill(old, c); err != nil {
		return err
	}
	if st.Erased || len(c.from.Forgetting()) > 0 {
		if err := f.outdate(); err != nil { // what was to be removed next is not taken over
			return err
		}
	}
	if err := f.noteReplaces(); err != nil {
		return err
	}
	return disk.SyncDir(f.path(buildFolder))
}
