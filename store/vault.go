package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"time"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/seal"
)

// The files of a vault folder. The names ending in .new are of files being
// created, compactFile is a copy being made; none of them is ever read.
const (
	dataFile    = "vault.db"
	keyFile     = "key"
	openFile    = "open"
	newData     = dataFile + ".new"
	newKey      = keyFile + ".new"
	compactFile = dataFile + ".small"
)

// Options change how a vault is opened. The zero value is for every day.
type Options struct {
	// Now is the clock; nil is time.Now. It is read for the note that says
	// since when a vault is open.
	Now func() time.Time
	// BeforeCommit, unless nil, is called before every commit. Its error is
	// taken for the disk's own. It is for tests that slow commits or fail them.
	BeforeCommit func() error
}

// Vault is an open vault. It is safe for concurrent use.
type Vault struct {
	dir      string
	before   func() error
	lock     *lock
	seal     *seal.Sealer
	warnings []string

	w       sync.Mutex // held by whoever writes or compacts
	mu      sync.RWMutex
	db      *handle // nil after a failure that asks for a new one
	suspect bool    // a sync failed: copy everything before writing on
	closed  bool
}

// Open opens the vault in a folder, and makes both when they are not there.
// It waits at most a quarter of a second for another program's hold on it and
// then returns a *BusyError. It returns ErrNewer for the vault of a newer
// version and ErrDamaged for one that is damaged, incomplete or not ours; in
// these cases nothing in it was changed.
//
// Words that were to be removed when the program last died are removed now.
func Open(dir string, o Options) (*Vault, error) {
	now, before := o.Now, o.BeforeCommit
	if now == nil {
		now = time.Now
	}
	if before == nil {
		before = func() error { return nil }
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the vault: %w", err)
	}
	v := &Vault{dir: dir, before: before}
	if err := v.prepareFolder(); err != nil {
		return nil, fmt.Errorf("opening the vault: %w", err)
	}
	if v.lock, err = acquireLock(dir); err != nil {
		return nil, fmt.Errorf("opening the vault: %w", err)
	}
	if err := v.start(); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the vault: %w", err), v.lock.release())
	}
	v.lock.say(now())
	if err := v.finishErasing(); err != nil {
		v.warnings = append(v.warnings, "Words that were to be removed are still in the free space of the file: "+err.Error())
	}
	return v, nil
}

// start makes the vault's files unless they are there, checks them, and opens
// the data file.
func (v *Vault) start() error {
	if err := v.createFiles(); err != nil {
		return err
	}
	if err := v.checkFile(dataFile); err != nil {
		return err
	}
	var err error
	if v.seal, err = probe(v.path(dataFile), v.key, v.lock.left); err != nil {
		return err
	}
	if err := v.removeLeft(newData, newKey, compactFile); err != nil {
		return err
	}
	v.db, err = openData(v.path(dataFile), bolt.Options{Timeout: v.lock.left})
	return err
}

func (v *Vault) path(name string) string { return filepath.Join(v.dir, name) }

// Warnings are sentences for the organizer about what Open found and put
// right, or could not.
func (v *Vault) Warnings() []string { return slices.Clone(v.warnings) }

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
	err := v.finishErasing()
	v.mu.Lock()
	defer v.mu.Unlock()
	v.closed = true
	if v.db != nil {
		err = errors.Join(err, v.db.Close())
		v.db = nil
	}
	return errors.Join(err, v.lock.release())
}

// view reads in one transaction.
func (v *Vault) view(doing string, read func(tx) error) error {
	if err := v.readyLocked(); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	defer v.mu.RUnlock()
	err := guard(func() error {
		return v.db.View(func(t *bolt.Tx) error { return read(tx{t, v.seal}) })
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
	return v.updateLocked(doing, write)
}

// updateLocked is update for those who hold v.w.
func (v *Vault) updateLocked(doing string, write func(tx) error) error {
	if err := v.ready(true); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	var refused error // by write, not by the disk
	v.mu.RLock()
	err := guard(func() error {
		return v.db.Update(func(t *bolt.Tx) error {
			if refused = write(tx{t, v.seal}); refused != nil {
				return refused
			}
			return v.before()
		})
	})
	v.mu.RUnlock()
	switch {
	case err == nil || errors.Is(refused, errUnchanged):
		return nil
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

// ready opens the data file again after a failure. Before it is written to
// again after a failed sync, all of it is copied into a new file: pages that
// never reached the disk may pass for written.
func (v *Vault) ready(toWrite bool) error {
	v.mu.RLock()
	closed, open, suspect := v.closed, v.db != nil, v.suspect
	v.mu.RUnlock()
	if closed {
		return ErrClosed
	}
	if !open {
		if err := v.reopen(); err != nil {
			return err
		}
	}
	if toWrite && suspect {
		return v.compact()
	}
	return nil
}

// readyLocked is ready for reading. Without an error it leaves v.mu locked
// for reading: another call's failure may have closed the handle in between.
func (v *Vault) readyLocked() error {
	for {
		if err := v.ready(false); err != nil {
			return err
		}
		v.mu.RLock()
		if v.db != nil {
			return nil
		}
		v.mu.RUnlock()
	}
}

func (v *Vault) reopen() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.db != nil || v.closed {
		return nil
	}
	db, err := openData(v.path(dataFile), bolt.Options{Timeout: lockWait})
	if err != nil {
		return fmt.Errorf("opening the data file again: %w", err)
	}
	v.db = db
	return nil
}

// drop closes the handle; the next call opens another one.
func (v *Vault) drop(suspect bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.db != nil {
		_ = v.db.Close() // the failure that led here is the one to tell
	}
	v.db, v.suspect = nil, v.suspect || suspect
}

// abandon lets go of a handle that cannot be closed any more.
func (v *Vault) abandon() {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.db != nil {
		v.db.abandon()
	}
	v.db = nil
}
