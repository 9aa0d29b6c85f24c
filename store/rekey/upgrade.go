package rekey

import (
	"errors"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
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

// Upgrade puts a vault of this format in the place of the one that was probed.
// Where that fails before the new one counts, the old one is read, and can only
// be read: a person may need what is in it.
// It is for those who opened the folder; fill makes the new one in buildFolder, and
// fills and compares it.
func Upgrade(f *folder.Folder, st file.State, fill func(old *folder.Folder, c *folder.Carry) error) error {
	f.Lock.Say(f.Now()) // it may take minutes
	ring := f.Ring()
	if err := errors.Join(f.RemoveLeft(folder.Unfinished()...), f.DropHalfKept()); err != nil {
		return err
	}
	made := &folder.Carry{From: ring, State: st.GoesOn(f.Reached), Other: f.Noted == (file.Mark{})}
	told := ring.Warnings()
	if made.Other {
		told = append(told, f.WhySeenAgain())
	}
	if err := buildUpgraded(f, st, made, fill); err != nil {
		if errLeft := f.RemoveLeft(folder.BuildFolder); errLeft != nil {
			return errors.Join(file.Saving(err), errLeft)
		}
		f.ReadOnly = true
		f.Warn(words.Of("store.warn.old", "Had", st.Format, "Has", file.Schema, "Why", file.InShort(file.Saving(err))))
		return nil
	}
	if err := f.TakePlace(); err != nil {
		return err
	}
	made.Ring.MoveTo(f.Dir)
	upgraded := words.Of("store.warn.upgraded", "Had", st.Format, "Has", file.Schema)
	if f.Protected() {
		upgraded = words.Of("store.warn.upgraded.kept", "Had", st.Format, "Has", file.Schema, "Folder", folder.BackupsFolder)
	}
	for _, said := range told {
		f.Warn(said)
	}
	f.Warn(upgraded)
	if made.NoKey > 0 {
		f.Warn(words.Of("store.warn.left.out", "Count", made.NoKey))
	}
	return f.Again(made)
}

// buildUpgraded makes the new vault in buildFolder.
func buildUpgraded(f *folder.Folder, st file.State, c *folder.Carry, fill func(old *folder.Folder, c *folder.Carry) error) (err error) {
	old, err := f.AsItIs()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, old.End()) }()
	if err := f.Step(); err != nil {
		return err
	}
	if err := fill(old, c); err != nil {
		return err
	}
	if st.Erased || len(c.From.Forgetting()) > 0 {
		if err := f.Outdate(); err != nil { // what was to be removed next is not taken over
			return err
		}
	}
	if err := f.NoteReplaces(); err != nil {
		return err
	}
	return disk.SyncDir(f.Path(folder.BuildFolder))
}
