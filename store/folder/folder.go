package folder

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/seal"
)

// The files of a vault folder. The names ending in .new are of files being
// created, compactFile is a copy being made, buildFolder a vault being made
// with other keys; none of them is ever read.
const (
	openFile    = "open"
	newData     = file.DataFile + ".new"
	SeenFile    = "seen" // how far the vault had come; see seen.go
	newSeen     = SeenFile + ".new"
	CompactFile = file.DataFile + ".small"
	BuildFolder = "new"
	ReadyFolder = "ready" // a whole vault, to take the place of this one
)

// Unfinished are the names of what is being made, and never read.
func Unfinished() []string {
	return append(keys.Unfinished(), newData, newSeen, CompactFile, BuildFolder)
}

// Folder is a vault's folder, and its files while they are open. It is safe for
// concurrent use.
type Folder struct {
	Dir        string
	Kinds      file.Table
	Before     func() error // a commit
	KeyOptions keys.Options
	Lock       *lock
	warnings   []words.Text

	Now   func() time.Time
	later func(time.Duration, func()) (stop func() bool)

	W       sync.Mutex // held by whoever writes or compacts
	Reached file.Mark  // what the data file has come to; under w
	rest    settling   // under w

	noting sync.Mutex // held by whoever writes the file seen; after w
	Noted  file.Mark  // what that file says; under noting
	older  bool       // an older data file was opened, as was asked for

	Away atomic.Bool // the path did not show what was written last

	mu      sync.RWMutex
	proof   proof
	Keys    *file.Chain  // Protect makes others
	DB      *file.Handle // nil after a failure that asks for a new one
	suspect bool         // a sync failed: copy everything before writing on
	closed  bool

	ReadOnly bool // the disk, or the folder, takes nothing
	unclean  bool // the last program died, or one of the file's beginnings is damaged
}

// Unopened is a vault before anything of it is read.
func Unopened(dir string, o FolderOptions) (*Folder, error) {
	dir, err := filepath.Abs(dir)
	return &Folder{
		Dir: dir, Kinds: file.AllKinds(o.Kinds...), Before: o.BeforeCommit, Now: o.Now, later: o.Later,
		KeyOptions: keys.Options{WorkFactor: o.WorkFactor, Before: o.BeforeFile},
	}, err
}

// Index is the Sealer of everything that is not one person's.
func (v *Folder) Index() *seal.Sealer {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.Keys.Index
}

// Path is the path of what is in the folder.
func (v *Folder) Path(name ...string) string {
	return filepath.Join(append([]string{v.Dir}, name...)...)
}

// End closes the data file, and nothing else.
func (v *Folder) End() (err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.closed = true
	if v.DB != nil {
		err = v.DB.Close()
		v.DB = nil
	}
	return err
}

// start makes the vault's files unless they are there, checks them, and opens
// the data file.
func (v *Folder) start(o FolderOptions, upgrade func(file.State) error) error {
	if err := v.FinishSwap(); err != nil {
		return err
	}
	if err := v.createFiles(o); err != nil {
		return file.Saving(err)
	}
	if err := v.CheckFile(file.DataFile); err != nil {
		return v.withCount(err, o)
	}
	var err error
	open := func() (*keys.Ring, error) { return v.OpenKeys(o) }
	var st file.State
	if v.Keys, st, err = file.Probe(v.Path(file.DataFile), v.Kinds, open, v.Lock.wait()); err != nil {
		return err
	}
	v.Reached = st.Mark
	if err := errors.Join(v.compareKeys(st), v.compareReached(o.Older)); err != nil {
		return err
	}
	if !v.ReadOnly {
		v.oneForm(o.Passphrase, st.Format == file.Schema)
	}
	if st.Format < file.Schema && !v.ReadOnly {
		if err := upgrade(st); err != nil {
			return err
		}
	}
	if !v.ReadOnly {
		if err := errors.Join(v.RemoveLeft(Unfinished()...), v.dropUnmoved()); err != nil {
			return err
		}
	}
	if v.DB, err = v.openData(v.Lock.wait()); err != nil {
		return err
	}
	v.Warn(v.Keys.Current().Warnings()...)
	v.Keys.Unused = v.Keys.InRing(st.Unused)
	if st, err = v.isOurs(v.DB, false); err != nil {
		return errors.Join(err, v.End())
	}
	v.acknowledged(st)
	_ = v.keysThere() // as they are now; the first commit says what became of them
	v.unclean = v.unclean || v.DB.One
	return nil
}

// Ring is the keyring that is on disk.
func (v *Folder) Ring() *keys.Ring {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.Keys.Current()
}

// Step is called before every change to the folder that is no commit.
func (v *Folder) Step() error {
	if v.KeyOptions.Before == nil {
		return nil
	}
	return v.KeyOptions.Before()
}

// SealedIdentity is the identity under its passphrase, wherever the vault's
// files are now, and whatever is in their place; nil where there is none.
func (v *Folder) SealedIdentity() []byte {
	ring := v.Ring()
	if text := ring.Sealed(); text != nil || ring.PlainIdentity() != nil {
		return text
	}
	text, err := disk.ReadFile(v.Path(keys.SealedIdentity))
	if err != nil {
		return nil
	}
	return text
}

// Identity is Vault.Identity.
func (v *Folder) Identity() ([]byte, error) {
	if !v.Protected() {
		return nil, file.ErrUnprotected
	}
	if text := v.Ring().Sealed(); text != nil {
		return text, nil // as it opened, whatever became of the file
	}
	text, err := disk.ReadFile(v.Path(keys.SealedIdentity))
	if err != nil {
		return nil, words.Fail("store.reading.identity", err)
	}
	return text, nil
}

// Encrypt is Vault.Encrypt.
func (v *Folder) Encrypt(w io.Writer) (io.WriteCloser, error) { return v.Ring().Encrypt(w) }

// Decrypt is Vault.Decrypt.
func (v *Folder) Decrypt(sealed io.Reader) (io.Reader, error) { return v.Ring().Decrypt(sealed) }

// oneForm puts the identity under today's form of its passphrase, where it opened
// with one of before. In an upgrade nothing is written to the old vault: the new
// one has it so.
func (v *Folder) oneForm(passphrase []byte, save bool) {
	ring := v.Keys.Current()
	is, err := ring.OneForm(passphrase)
	if err == nil && is && save {
		err = ring.SaveIdentity()
	}
	if err != nil {
		v.warnings = append(v.warnings, words.Of("store.warn.form", "Why", err))
	}
}

// Open opens the vault: what Open says of it, before anything is ended that was
// begun before. upgrade is called for one of an older format.
func (v *Folder) Open(o FolderOptions, upgrade func(file.State) error) error {
	if err := v.prepareFolder(); disk.TakesNothing(err) {
		return words.Fail("store.making.folder", fmt.Errorf("%w (%w)", file.ErrReadOnly, err))
	} else if err != nil {
		return file.Saving(err)
	}
	if err := v.takeLock(); err != nil {
		return err
	}
	if err := v.start(o, upgrade); err != nil {
		return errors.Join(err, v.Lock.GiveBack())
	}
	if !v.ReadOnly {
		v.Lock.Say(v.Now())
	}
	return nil
}

// Close is Close, with what is to be ended first.
func (v *Folder) Close(end func() error) error {
	v.W.Lock()
	defer v.W.Unlock()
	if v.closed {
		return nil
	}
	if v.ReadOnly {
		return errors.Join(v.End(), v.Lock.Release())
	}
	if moved := v.Ready(true); errors.Is(moved, ErrMoved) {
		_ = file.Guard(v.End) // what is there is not to be touched
		return errors.Join(words.Fail("store.closing.vault", moved), v.Lock.Release())
	}
	err := errors.Join(end(), v.FinishErasing())
	_ = v.Keys.DropUnused() // they open nothing; another time will do
	v.checkKeys()
	_ = v.settle() // and what it is for, nothing else needs
	v.noting.Lock()
	defer v.noting.Unlock()
	err = errors.Join(err, v.End())
	if !v.rest.due { // what they said before is true as well
		_ = v.Keys.NoteReached(v.Reached)
		_ = v.note(v.Reached)
	}
	return errors.Join(err, v.Lock.Release())
}

// Warn says sentences to the organizer.
func (v *Folder) Warn(said ...words.Text) { v.warnings = append(v.warnings, said...) }

// Again probes the data file that was put in place.
func (v *Folder) Again(made *Carry) (err error) {
	var st file.State
	v.Keys, st, err = file.Probe(v.Path(file.DataFile), v.Kinds, func() (*keys.Ring, error) { return made.Ring, nil }, v.Lock.wait())
	if err != nil {
		return err
	}
	v.Reached = st.Mark
	return v.compareReached(false)
}

// AsItIs is the vault as it lies there, to be read while another is made from it.
func (v *Folder) AsItIs() (old *Folder, err error) {
	old = &Folder{Dir: v.Dir, Kinds: v.Kinds, Before: v.Before, KeyOptions: v.KeyOptions, Now: v.Now, later: v.later, Keys: v.Keys, Reached: v.Reached, ReadOnly: true}
	old.DB, err = old.openData(v.Lock.wait())
	return old, err
}

// Reading runs what reads the open file, which stays the one meanwhile.
func (v *Folder) Reading(do func() error) error {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return file.Guard(do)
}

// Alone makes the folder, and takes its lock.
func (v *Folder) Alone() (err error) {
	if err := v.prepareFolder(); err != nil {
		return err
	}
	if v.Lock, err = AcquireLock(v.Dir); err == nil {
		v.Lock.Say(v.Now())
	}
	return err
}

// There reports whether a folder holds a vault, or what is left of one.
func There(dir string) bool {
	return slices.ContainsFunc(append(keys.Files(), file.DataFile, ReadyFolder), func(name string) bool {
		return disk.Exists(filepath.Join(dir, name))
	})
}
