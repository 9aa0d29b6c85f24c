package store

import (
	"errors"
	"fmt"
)

// fillUpgraded makes, for a vault of an older format, one of this one's that holds
// the same.
func (v *Vault) fillUpgraded(o Options) func(state) error {
	return func(st state) error {
		if o.Upgrade == nil {
			return fmt.Errorf("%w (it has format %d, this program writes %d)", errOldFormat, st.format, schema)
		}
		return upgrade(v.f, st, func(was *folder, c *carry) error {
			old := &Vault{f: was}
			made, err := openFrom(v.f.path(buildFolder), Options{
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
				if c.noKey = len(left); err != nil {
					return err
				}
				return made.takeOver(old)
			}
			err = errors.Join(fill(), made.Close())
			c.ring = made.f.ring()
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
	err := old.view("reading what was removed", func(t tx) (err error) {
		if err := old.f.db.all(t.bolt); err != nil {
			return err
		}
		if gone, err = t.goneIDs(); err != nil {
			return err
		}
		return t.bucket(talksBucket).b.ForEach(func(id, _ []byte) error {
			k, err := t.talk(id)
			if errors.Is(err, errForgotten) {
				gone = append(gone, formatID(id))
				return nil
			}
			if errors.Is(err, errNoKey) {
				return nil // it is left out, as of a backup
			}
			if err != nil {
				return err
			}
			h, err := k.head()
			if h.Replaced > 0 {
				replaced[k.id] = h.Replaced
			}
			return err
		})
	})
	if err != nil {
		return err
	}
	return v.update("noting what was removed", func(t tx) error {
		for _, id := range gone {
			if err := t.noteGone(id); err != nil {
				return err
			}
		}
		for id, n := range replaced {
			if err := t.setReplaced(id, n); err != nil {
				return err
			}
		}
		return nil
	})
}
