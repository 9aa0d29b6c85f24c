package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// The files of a vault folder. The names ending in .new are of files being
// created, compactFile is a copy being made, buildFolder a vault being made
// with other keys; none of them is ever read.
const (
	dataFile    = "vault.db"
	openFile    = "open"
	newData     = dataFile + ".new"
	seenFile    = "seen" // how far the vault had come; see seen.go
	newSeen     = seenFile + ".new"
	compactFile = dataFile + ".small"
	buildFolder = "new"
	readyFolder = "ready" // a whole vault, to take the place of this one
)

func unfinished() []string {
	return append(keys.Unfinished(), newData, newSeen, compactFile, buildFolder)
}

// Vault is an open vault. It is safe for concurrent use.
type Vault struct {
	dir        string
	kinds      table
	before     func() error // a commit
	keyOptions keys.Options
	lock       *lock
	warnings   []string

	now   func() time.Time
	later func(time.Duration, func()) (stop func() bool)

	w       sync.Mutex // held by whoever writes or compacts
	reached mark       // what the data file has come to; under w
	rest    settling   // under w

	noting sync.Mutex // held by whoever writes the file seen; after w
	noted  mark       // what that file says; under noting
	older  bool       // an older data file was opened, as was asked for

	written session

	rescuing   sync.Mutex
	rescue     string // the file that was written since Open; under rescuing
	rescueName string // what it is called; under rescuing

	mu      sync.RWMutex
	proof   proof
	keys    *chain  // Protect makes others
	db      *handle // nil after a failure that asks for a new one
	suspect bool    // a sync failed: copy everything before writing on
	closed  bool

	readOnly bool // the disk, or the folder, takes nothing
	unclean  bool // the last program died, or one of the file's beginnings is damaged
}

// unopened is a vault before anything of it is read.
func unopened(dir string, o Options) (*Vault, error) {
	dir, err := filepath.Abs(dir)
	o = o.filled()
	return &Vault{
		dir: dir, kinds: allKinds(o.Kinds...), before: o.BeforeCommit, now: o.Now, later: o.Later,
		keyOptions: keys.Options{WorkFactor: o.WorkFactor, Before: o.BeforeFile},
	}, err
}

// Open opens the vault in a folder, and makes both when they are not there.
// It waits at most a quarter of a second for another program's hold on it and
// then returns a *BusyError. It returns ErrNewer for the vault of a newer
// version, ErrDamaged for one that is damaged, incomplete or not ours, and
// ErrLeftover for one that something from another time would replace; in these
// cases nothing in it was changed. A vault that is protected returns
// ErrLocked without a passphrase and ErrPassphrase for a wrong one.
//
// Words that were to be removed when the program last died are removed now. A
// vault of an older format is brought to this one's, by Options.Upgrade.
//
// Where the folder cannot be written to, a vault that is there is opened for
// reading; see ReadOnly. Where nothing is there, that is ErrReadOnly.
func Open(dir string, o Options) (*Vault, error) {
	v, err := unopened(dir, o)
	if err != nil {
		return nil, fmt.Errorf("opening the vault: %w", err)
	}
	if err := v.prepareFolder(); takesNothing(err) {
		return nil, fmt.Errorf("opening the vault: making its folder: %w (%w)", ErrReadOnly, err)
	} else if err != nil {
		return nil, fmt.Errorf("opening the vault: %w", saving(err))
	}
	if err := v.takeLock(); err != nil {
		return nil, fmt.Errorf("opening the vault: %w", err)
	}
	if err := v.start(o); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the vault: %w", err), v.lock.giveBack())
	}
	if v.readOnly {
		return v, nil
	}
	v.lock.say(v.now())
	v.w.Lock() // the settle commit of what follows may come before the end of it
	defer v.w.Unlock()
	if err := v.seeAgain(); err != nil {
		v.warnings = append(v.warnings, "How far this vault has come cannot be noted, so an older copy that was put back would not be told from it: "+err.Error())
	}
	if err := v.finishForgetting(); err != nil {
		v.warnings = append(v.warnings, "Somebody who was to be forgotten cannot be read any more, but sealed remains are still there: "+err.Error())
	}
	if err := v.finishErasing(); err != nil {
		v.warnings = append(v.warnings, "Words that were to be removed are still in the free space of the file: "+err.Error())
	}
	if v.keys.current().Sealed() != nil {
		v.closeKept(o.Passphrase) // as it opened, or was set, just now
	}
	return v, nil
}

// start makes the vault's files unless they are there, checks them, and opens
// the data file.
func (v *Vault) start(o Options) error {
	if err := v.finishSwap(); err != nil {
		return err
	}
	if err := v.createFiles(o); err != nil {
		return saving(err)
	}
	if err := v.checkFile(dataFile); err != nil {
		return v.withCount(err, o)
	}
	var err error
	open := func() (*keys.Ring, error) { return v.openKeys(o) }
	var st state
	if v.keys, st, err = probe(v.path(dataFile), v.kinds, open, v.lock.wait()); err != nil {
		return err
	}
	v.reached = st.mark
	if err := errors.Join(v.compareKeys(st), v.compareReached(o.Older)); err != nil {
		return err
	}
	if !v.readOnly {
		v.oneForm(o.Passphrase, st.format == schema)
	}
	if st.format < schema && !v.readOnly {
		if err := v.upgrade(o, st); err != nil {
			return err
		}
	}
	if !v.readOnly {
		if err := errors.Join(v.removeLeft(unfinished()...), v.dropHalfKept()); err != nil {
			return err
		}
	}
	if v.db, err = v.openData(v.lock.wait()); err != nil {
		return err
	}
	if err := v.waitForKeys(v.keys.current()); err != nil {
		_ = v.end() // nothing was written to it
		return err
	}
	v.keys.unused = v.keys.inRing(st.Unused)
	if st, err = v.isOurs(v.db, false); err != nil {
		return errors.Join(err, v.end())
	}
	v.acknowledged(st)
	_ = v.keysThere() // as they are now; the first commit says what became of them
	v.unclean = v.unclean || v.db.one
	return nil
}

// index is the Sealer of everything that is not one person's.
func (v *Vault) index() *seal.Sealer {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.keys.index
}

func (v *Vault) path(name ...string) string {
	return filepath.Join(append([]string{v.dir}, name...)...)
}

// Close waits for what is being done, removes for good what was erased, and
// closes the vault. An error says that erased words are still in the free
// space of the file; the vault is closed all the same, and the next Open
// removes them. Closing again does nothing.
func (v *Vault) Close() error {
	v.w.Lock()
	defer v.w.Unlock()
	if v.closed {
		return nil
	}
	if v.readOnly {
		return errors.Join(v.end(), v.lock.release())
	}
	if moved := v.ready(true); errors.Is(moved, ErrMoved) {
		_ = guard(v.end) // what is there is not to be touched
		return errors.Join(fmt.Errorf("closing the vault: %w", moved), v.lock.release())
	}
	err := errors.Join(v.finishForgetting(), v.finishErasing())
	_ = v.keys.dropUnused() // they open nothing; another time will do
	v.checkKeys()
	_ = v.settle() // and what it is for, nothing else needs
	v.noting.Lock()
	defer v.noting.Unlock()
	err = errors.Join(err, v.end())
	if !v.rest.due { // what they said before is true as well
		_ = v.keys.noteReached(v.reached)
		_ = v.note(v.reached)
	}
	return errors.Join(err, v.lock.release())
}

func (v *Vault) end() (err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.closed = true
	if v.db != nil {
		err = v.db.Close()
		v.db = nil
	}
	return err
}
