package store

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// The files of a vault folder. The names ending in .new are of files being
// created, compactFile is a copy being made, buildFolder a vault being made
// with other keys; none of them is ever read.
const (
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

// folder is a vault's folder, and its files while they are open. It is safe for
// concurrent use.
type folder struct {
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

	away atomic.Bool // the path did not show what was written last

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
func unopened(dir string, o folderOptions) (*folder, error) {
	dir, err := filepath.Abs(dir)
	return &folder{
		dir: dir, kinds: allKinds(o.kinds...), before: o.beforeCommit, now: o.now, later: o.later,
		keyOptions: keys.Options{WorkFactor: o.workFactor, Before: o.beforeFile},
	}, err
}

// index is the Sealer of everything that is not one person's.
func (v *folder) index() *seal.Sealer {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.keys.index
}

func (v *folder) path(name ...string) string {
	return filepath.Join(append([]string{v.dir}, name...)...)
}

func (v *folder) end() (err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.closed = true
	if v.db != nil {
		err = v.db.Close()
		v.db = nil
	}
	return err
}

// start makes the vault's files unless they are there, checks them, and opens
// the data file.
func (v *folder) start(o folderOptions, upgrade func(state) error) error {
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
	if err := errors.Join(v.compareKeys(st), v.compareReached(o.older)); err != nil {
		return err
	}
	if !v.readOnly {
		v.oneForm(o.passphrase, st.format == schema)
	}
	if st.format < schema && !v.readOnly {
		if err := upgrade(st); err != nil {
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

func (v *folder) ring() *keys.Ring {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.keys.current()
}

// step is called before every change to the folder that is no commit.
func (v *folder) step() error {
	if v.keyOptions.Before == nil {
		return nil
	}
	return v.keyOptions.Before()
}

// sealedIdentity is the identity under its passphrase, wherever the vault's
// files are now, and whatever is in their place; nil where there is none.
func (v *folder) sealedIdentity() []byte {
	ring := v.ring()
	if text := ring.Sealed(); text != nil || ring.PlainIdentity() != nil {
		return text
	}
	text, err := disk.ReadFile(v.path(keys.SealedIdentity))
	if err != nil {
		return nil
	}
	return text
}

// Identity is Vault.Identity.
func (v *folder) Identity() ([]byte, error) {
	if !v.Protected() {
		return nil, errUnprotected
	}
	if text := v.ring().Sealed(); text != nil {
		return text, nil // as it opened, whatever became of the file
	}
	text, err := disk.ReadFile(v.path(keys.SealedIdentity))
	if err != nil {
		return nil, fmt.Errorf("reading the identity: %w", err)
	}
	return text, nil
}

// Encrypt is Vault.Encrypt.
func (v *folder) Encrypt(w io.Writer) (io.WriteCloser, error) { return v.ring().Encrypt(w) }

// Decrypt is Vault.Decrypt.
func (v *folder) Decrypt(sealed io.Reader) (io.Reader, error) { return v.ring().Decrypt(sealed) }

// oneForm puts the identity under today's form of its passphrase, where it opened
// with one of before. In an upgrade nothing is written to the old vault: the new
// one has it so.
func (v *folder) oneForm(passphrase []byte, save bool) {
	ring := v.keys.current()
	is, err := ring.OneForm(passphrase)
	if err == nil && is && save {
		err = ring.SaveIdentity()
	}
	if err != nil {
		v.warnings = append(v.warnings, "This vault opens with the passphrase as it was typed when it was set, and could not be made to open however it is typed: "+err.Error())
	}
}

// open opens the vault: what Open says of it, before anything is ended that was
// begun before. upgrade is called for one of an older format.
func (v *folder) open(o folderOptions, upgrade func(state) error) error {
	if err := v.prepareFolder(); takesNothing(err) {
		return fmt.Errorf("making its folder: %w (%w)", errReadOnly, err)
	} else if err != nil {
		return saving(err)
	}
	if err := v.takeLock(); err != nil {
		return err
	}
	if err := v.start(o, upgrade); err != nil {
		return errors.Join(err, v.lock.giveBack())
	}
	if !v.readOnly {
		v.lock.say(v.now())
	}
	return nil
}

// close is Close, with what is to be ended first.
func (v *folder) close(end func() error) error {
	v.w.Lock()
	defer v.w.Unlock()
	if v.closed {
		return nil
	}
	if v.readOnly {
		return errors.Join(v.end(), v.lock.release())
	}
	if moved := v.ready(true); errors.Is(moved, errMoved) {
		_ = guard(v.end) // what is there is not to be touched
		return errors.Join(fmt.Errorf("closing the vault: %w", moved), v.lock.release())
	}
	err := errors.Join(end(), v.finishErasing())
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

// warn says a sentence to the organizer.
func (v *folder) warn(said string) { v.warnings = append(v.warnings, said) }

// again probes the data file that was put in place.
func (v *folder) again(made *carry) (err error) {
	var st state
	v.keys, st, err = probe(v.path(dataFile), v.kinds, func() (*keys.Ring, error) { return made.ring, nil }, v.lock.wait())
	if err != nil {
		return err
	}
	v.reached = st.mark
	return v.compareReached(false)
}

// asItIs is the vault as it lies there, to be read while another is made from it.
func (v *folder) asItIs() (old *folder, err error) {
	old = &folder{dir: v.dir, kinds: v.kinds, before: v.before, keyOptions: v.keyOptions, now: v.now, later: v.later, keys: v.keys, reached: v.reached, readOnly: true}
	old.db, err = old.openData(v.lock.wait())
	return old, err
}

// reading runs what reads the open file, which stays the one meanwhile.
func (v *folder) reading(do func() error) error {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return guard(do)
}

// alone makes the folder, and takes its lock.
func (v *folder) alone() (err error) {
	if err := v.prepareFolder(); err != nil {
		return err
	}
	if v.lock, err = acquireLock(v.dir); err == nil {
		v.lock.say(v.now())
	}
	return err
}

// There reports whether a folder holds a vault, or what is left of one.
func isThere(dir string) bool {
	return slices.ContainsFunc(append(keys.Files(), dataFile, readyFolder), func(name string) bool {
		return disk.Exists(filepath.Join(dir, name))
	})
}
