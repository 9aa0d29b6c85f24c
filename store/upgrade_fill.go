package store

import (
	"errors"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/ledger"
	"example.org/onetoone/store/rekey"
)

// fillUpgraded makes, for a vault of an older format, one of this one's that holds
// the same.
func (v *Vault) fillUpgraded(o Options) func(file.State) error {
	return func(st file.State) error {
		if o.Upgrade == nil {
			return words.Fail("store.has.format.this.also", file.ErrOldFormat, "Format", st.Format, "Schema", file.Schema)
		}
		return rekey.Upgrade(v.f, st, func(was *folder.Folder, c *folder.Carry) error {
			old := &Vault{f: was}
			made, err := openFrom(v.f.Path(folder.BuildFolder), Options{
				Now: o.Now, Later: o.Later, WorkFactor: o.WorkFactor, BeforeCommit: o.BeforeCommit, BeforeFile: o.BeforeFile, Kinds: o.Kinds,
			}, c)
			if err != nil {
				return err
			}
			fill := func() error {
				if err := o.Upgrade(old, made); err != nil {
					return err
				}
				left, err := old.NoKey()
				if c.NoKey = len(left); err != nil {
					return err
				}
				return made.takeOver(old)
			}
			err = errors.Join(fill(), made.Close())
			c.Ring = made.f.Ring()
			return err
		})
	}
}

// takeOver takes over what is in no backup: which talks and classes were
// deleted or forgotten, and how often a talk's list was replaced. Rescue files
// would bring back words that were removed.
func (v *Vault) takeOver(old *Vault) error {
	var gone []string
	replaced := map[string]int{}
	err := old.view(words.Of("store.reading.what.removed"), func(t ledger.Tx) (err error) {
		if err := old.f.DB.All(t.Bolt); err != nil {
			return err
		}
		if gone, err = t.GoneIDs(); err != nil {
			return err
		}
		return t.Bucket(file.TalksBucket).B.ForEach(func(id, _ []byte) error {
			k, err := t.Talk(id)
			if errors.Is(err, file.ErrForgotten) {
				gone = append(gone, file.FormatID(id))
				return nil
			}
			if errors.Is(err, file.ErrNoKey) {
				return nil // it is left out, as of a backup
			}
			if err != nil {
				return err
			}
			h, err := k.Head()
			if h.Replaced > 0 {
				replaced[k.ID] = h.Replaced
			}
			return err
		})
	})
	if err != nil {
		return err
	}
	return v.update(words.Of("store.noting.what.removed"), func(t ledger.Tx) error {
		for _, id := range gone {
			if err := t.NoteGone(id); err != nil {
				return err
			}
		}
		for id, n := range replaced {
			if err := t.SetReplaced(id, n); err != nil {
				return err
			}
		}
		return nil
	})
}
