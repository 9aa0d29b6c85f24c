package store

import (
	"errors"
	"fmt"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
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

// oldest is the oldest format that is read.
const oldest = 6

// shapeOf is the version of what events and guides say in a format: see guide.Shape.
func shapeOf(format int) int { return format - oldest + 1 }

// oldAndShut is why a vault of an older format does not open.
type oldAndShut struct{ error }

// Unwrap makes it match ErrOldFormat as well.
func (e oldAndShut) Unwrap() []error { return []error{e.error, ErrOldFormat} }

// carry is what a vault that is made in an upgrade goes on from.
type carry struct {
	from  *keys.Ring
	state state
	other bool       // it gets another device id
	ring  *keys.Ring // once it is made
	noKey int        // how many talks are left out, see ErrNoKey
}

func (c *carry) ringIn(dir string) (ring *keys.Ring, err error) {
	c.ring, err = c.from.GoOnIn(dir, c.state.mark, c.other)
	return c.ring, err
}

// upgrade puts a vault of this format in the place of the one that was probed.
// Where that fails before the new one counts, the old one is read, and can only
// be read: a person may need what is in it.
func (v *Vault) upgrade(o Options, st state) error {
	if o.Upgrade == nil {
		return fmt.Errorf("%w (it has format %d, this program writes %d)", ErrOldFormat, st.format, schema)
	}
	v.lock.say(v.now()) // it may take minutes
	ring := v.keys.current()
	if err := ring.Wait(); err != nil {
		return keysFailure(err)
	}
	if err := errors.Join(v.removeLeft(unfinished()...), v.dropHalfKept()); err != nil {
		return err
	}
	made := &carry{from: ring, state: st.goesOn(v.reached), other: v.noted == (mark{})}
	told := ring.Warnings()
	if made.other {
		told = append(told, v.whySeenAgain())
	}
	if err := v.buildUpgraded(o, st, made); err != nil {
		if errLeft := v.removeLeft(buildFolder); errLeft != nil {
			return errors.Join(saving(err), errLeft)
		}
		v.readOnly = true
		v.warnings = append(v.warnings, fmt.Sprintf("This vault has the format of an older version (%d) and could not be brought to this one's (%d): %v. Nothing was changed. You can read; new notes cannot be kept until that is done.", st.format, schema, inShort(saving(err))))
		return nil
	}
	if err := v.step(); err != nil {
		return err
	}
	if err := disk.Rename(v.path(buildFolder), v.path(readyFolder)); err != nil {
		return saving(err)
	}
	if err := v.finishSwap(); err != nil {
		return err
	}
	made.ring.MoveTo(v.dir)
	kept := ""
	if v.Protected() {
		kept = "; a backup of the old one is in the folder " + BackupsFolder
	}
	v.warnings = append(append(v.warnings, told...), fmt.Sprintf("This vault had the format of an older version (%d). It has this one's now (%d), and was compared talk by talk%s.", st.format, schema, kept))
	if made.noKey > 0 {
		v.warnings = append(v.warnings, fmt.Sprintf("Talks that could not be read, as their key is gone, were left out: %d.", made.noKey))
	}
	return v.again(made)
}

// oneForm puts the identity under today's form of its passphrase, where it opened
// with one of before. In an upgrade nothing is written to the old vault: the new
// one has it so.
func (v *Vault) oneForm(passphrase []byte, save bool) {
	ring := v.keys.current()
	is, err := ring.OneForm(passphrase)
	if err == nil && is && save {
		err = ring.SaveIdentity()
	}
	if err != nil {
		v.warnings = append(v.warnings, "This vault opens with the passphrase as it was typed when it was set, and could not be made to open however it is typed: "+err.Error())
	}
}

// again probes the data file that was put in place.
func (v *Vault) again(made *carry) (err error) {
	var st state
	v.keys, st, err = probe(v.path(dataFile), v.kinds, func() (*keys.Ring, error) { return made.ring, nil }, v.lock.wait())
	if err != nil {
		return err
	}
	v.reached = st.mark
	return v.compareReached(false)
}

// buildUpgraded makes the new vault in buildFolder.
func (v *Vault) buildUpgraded(o Options, st state, c *carry) (err error) {
	old := &Vault{dir: v.dir, kinds: v.kinds, before: v.before, keyOptions: v.keyOptions, now: v.now, later: v.later, keys: v.keys, reached: v.reached, readOnly: true}
	if old.db, err = old.openData(v.lock.wait()); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, old.end()) }()
	if err := v.step(); err != nil {
		return err
	}
	made, err := Open(v.path(buildFolder), Options{
		Now: o.Now, Later: o.Later, WorkFactor: o.WorkFactor, BeforeCommit: o.BeforeCommit, BeforeFile: o.BeforeFile, Kinds: o.Kinds, carry: c,
	})
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
	if err := errors.Join(fill(), made.Close()); err != nil {
		return err
	}
	c.ring = made.keys.current()
	if st.Erased || len(c.from.Forgetting()) > 0 {
		if err := v.outdate(); err != nil { // what was to be removed next is not taken over
			return err
		}
	}
	if err := v.noteReplaces(); err != nil {
		return err
	}
	return disk.SyncDir(v.path(buildFolder))
}

// takeOver takes over what is in no backup: which talks and classes were
// deleted or forgotten, and how often a talk's list was replaced. Rescue files
// would bring back words that were removed.
func (v *Vault) takeOver(old *Vault) error {
	var gone []string
	replaced := map[string]int{}
	err := old.view("reading what was removed", func(t tx) (err error) {
		if err := old.db.all(t.bolt); err != nil {
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
			if errors.Is(err, ErrNoKey) {
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

// goneIDs are the talks and classes that were deleted or forgotten.
func (t tx) goneIDs() (ids []string, err error) {
	b := t.bucket(goneBucket)
	err = b.opened(func(_, id []byte) error {
		ids = append(ids, string(id))
		return nil
	})
	return ids, err
}

// setReplaced says how often a talk's list was replaced.
func (t tx) setReplaced(id string, n int) error {
	raw, err := parseID(id)
	if err != nil {
		return err
	}
	k, err := t.talk(raw)
	if err != nil {
		return err
	}
	h, err := k.head()
	if err != nil {
		return err
	}
	h.Replaced = n
	return k.putJSON(headKey, h)
}
