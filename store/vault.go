package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

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

// Options change how a vault is opened. The zero value is for every day.
type Options struct {
	// Now is the clock; nil is time.Now. It is read for the note that says
	// since when a vault is open.
	Now func() time.Time
	// Later calls a function once, on a goroutine of its own, after a time,
	// unless stop is called before; nil is time.AfterFunc. It is for the
	// settle commit, a second after the last one.
	Later func(after time.Duration, f func()) (stop func() bool)
	// Passphrase opens a vault that is protected, and protects one that is
	// made. It is not looked at otherwise; nil is none.
	Passphrase []byte
	// Adopt is the identity of a vault that is made, as a backup has it; it
	// opens with Passphrase. nil makes a new one.
	Adopt *keys.Key
	// Recovery is a recovery key (AGE-SECRET-KEY-1…), which opens the vault in
	// the passphrase's place; empty is none.
	Recovery string
	// WorkFactor is the logarithm of what a try of a passphrase costs, from 1
	// to 20, for passphrases that are set; 0 is 18, most of a second and
	// 256 MiB. Less is for tests.
	WorkFactor int
	// BeforeCommit, unless nil, is called before every commit. Its error is
	// taken for the disk's own. It is for tests that slow commits or fail them.
	BeforeCommit func() error
	// BeforeFile, unless nil, is called before every other change to the
	// vault's folder, as BeforeCommit is.
	BeforeFile func() error
}

// now reads the clock.
func (o Options) now() time.Time {
	if o.Now == nil {
		return time.Now()
	}
	return o.Now()
}

// Vault is an open vault. It is safe for concurrent use.
type Vault struct {
	dir        string
	before     func() error // a commit
	keyOptions keys.Options
	lock       *lock
	warnings   []string

	later func(time.Duration, func()) (stop func() bool)

	w       sync.Mutex // held by whoever writes or compacts
	reached mark       // what the data file has come to; under w
	rest    settling   // under w

	noting sync.Mutex // held by whoever writes the file seen; after w
	noted  mark       // what that file says; under noting

	mu      sync.RWMutex
	keys    *chain  // Protect makes others
	db      *handle // nil after a failure that asks for a new one
	suspect bool    // a sync failed: copy everything before writing on
	closed  bool

	readOnly bool // the disk, or the folder, takes nothing
	unclean  bool // the last program died, or one of the file's beginnings is damaged
}

// Open opens the vault in a folder, and makes both when they are not there.
// It waits at most a quarter of a second for another program's hold on it and
// then returns a *BusyError. It returns ErrNewer for the vault of a newer
// version, ErrDamaged for one that is damaged, incomplete or not ours, and
// ErrLeftover for one that something from another time would replace; in these
// cases nothing in it was changed. A vault that is protected returns
// ErrLocked without a passphrase and ErrPassphrase for a wrong one.
//
// Words that were to be removed when the program last died are removed now.
//
// Where the folder cannot be written to, a vault that is there is opened for
// reading; see ReadOnly. Where nothing is there, that is ErrReadOnly.
func Open(dir string, o Options) (*Vault, error) {
	before := o.BeforeCommit
	if before == nil {
		before = func() error { return nil }
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the vault: %w", err)
	}
	later := o.Later
	if later == nil {
		later = func(after time.Duration, f func()) func() bool { return time.AfterFunc(after, f).Stop }
	}
	v := &Vault{dir: dir, before: before, later: later, keyOptions: keys.Options{WorkFactor: o.WorkFactor, Before: o.BeforeFile}}
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
	v.lock.say(o.now())
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
	if v.keys, st, err = probe(v.path(dataFile), open, v.lock.wait()); err != nil {
		return err
	}
	v.reached = st.mark
	if err := errors.Join(v.compareKeys(st), v.compareSeen()); err != nil {
		return err
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
		return v.end()
	}
	err := errors.Join(v.finishForgetting(), v.finishErasing())
	_ = v.keys.dropUnused() // they open nothing; another time will do
	v.checkKeys()
	_ = v.settle() // and what it is for, nothing else needs
	v.noting.Lock()
	defer v.noting.Unlock()
	err = errors.Join(err, v.end())
	if !v.rest.due {
		_ = v.note(v.reached) // what it said before is true as well
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

// view reads in one transaction.
func (v *Vault) view(doing string, read func(tx) error) error {
	if err := v.readyLocked(); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	defer v.mu.RUnlock()
	err := guard(func() error {
		return v.db.View(func(t *bolt.Tx) error { return read(v.db.readTx(t, v.keys)) })
	})
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return nil
}

// errUnchanged ends an update that has nothing to write.
var errUnchanged = errors.New("nothing to write")

// update writes in one transaction: all of it is on disk when it returns nil,
// and nothing otherwise.
func (v *Vault) update(doing string, write func(tx) error) error {
	v.w.Lock()
	defer v.w.Unlock()
	err := v.updateLocked(doing, write)
	if !errors.Is(err, errForgotten) {
		return err
	}
	// somebody of that name was to be forgotten, and it is not ended yet
	if unfinished := v.finishForgetting(); unfinished != nil {
		return fmt.Errorf("%s: what is sealed of somebody forgotten has to be removed first: %w", doing, unfinished)
	}
	return v.updateLocked(doing, write)
}

// updateLocked is update for those who hold v.w.
func (v *Vault) updateLocked(doing string, write func(tx) error) error {
	if err := v.ready(true); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	var refused error // by write, not by the disk
	var noKeys error  // the keyring could not be saved; the data file is fine
	var w tx
	v.mu.RLock()
	err := guard(func() error {
		return v.db.Update(func(t *bolt.Tx) error {
			var st state
			if st, refused = v.db.readTx(t, v.keys).lastState(); refused != nil {
				return refused
			}
			w = v.db.writeTx(t, v.keys, st)
			if refused = write(w); refused != nil {
				return refused
			}
			if refused = w.finish(); refused != nil {
				return refused
			}
			if noKeys = w.saveKeys(); noKeys != nil {
				return noKeys
			}
			return v.before()
		})
	})
	v.mu.RUnlock()
	switch {
	case err == nil:
		w.committed()
		v.came(w.work.state.mark)
		return nil
	case errors.Is(refused, errUnchanged):
		return nil
	case noKeys != nil:
		return fmt.Errorf("%s: %w", doing, keyFailure(noKeys))
	case errors.Is(err, ErrDamaged) && refused == nil:
		v.abandon() // a panic: the handle may hold its locks for ever
	case refused == nil:
		f := diskFailure(err)
		if err = f.err; f.reopen {
			v.drop(f.suspect)
		}
	}
	return fmt.Errorf("%s: %w", doing, err)
}
