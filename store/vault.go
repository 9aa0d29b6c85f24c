package store

import (
	"errors"
	"sync"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/ledger"
	"example.org/onetoone/store/roster"
)

// Vault is an open vault. It is safe for concurrent use.
type Vault struct {
	f *folder.Folder // its files

	written session

	rescuing   sync.Mutex
	rescue     string // the file that was written since Open; under rescuing
	rescueName string // what it is called; under rescuing
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
func Open(dir string, o Options) (*Vault, error) { return openFrom(dir, o, nil) }

// openFrom is Open for a vault that goes on from another where it is made.
func openFrom(dir string, o Options, from *folder.Carry) (*Vault, error) {
	f, err := folder.Unopened(dir, o.folder(from))
	if err != nil {
		return nil, words.Fail("store.opening.vault", err)
	}
	v := &Vault{f: f}
	if err := f.Open(o.folder(from), v.fillUpgraded(o)); err != nil || f.ReadOnly {
		return v.unless(err)
	}
	f.W.Lock() // the settle commit of what follows may come before the end of it
	defer f.W.Unlock()
	if err := f.SeeAgain(); err != nil {
		f.Warn(words.Of("store.warn.unnoted", "Why", err))
	}
	if err := v.finishForgetting(); err != nil {
		f.Warn(words.Of("store.warn.remains", "Why", err))
	}
	if err := f.FinishErasing(); err != nil {
		f.Warn(words.Of("store.warn.erased", "Why", err))
	}
	if f.Ring().Sealed() != nil {
		f.CloseKept(o.Passphrase) // as it opened, or was set, just now
	}
	return v, nil
}

// unless is the vault, unless err says that it did not open.
func (v *Vault) unless(err error) (*Vault, error) {
	if err != nil {
		return nil, words.Fail("store.opening.vault", err)
	}
	return v, nil
}

// Close waits for what is being done, removes for good what was erased, and
// closes the vault. An error says that erased words are still in the free
// space of the file; the vault is closed all the same, and the next Open
// removes them. Closing again does nothing.
func (v *Vault) Close() error { return v.f.Close(v.finishForgetting) }

// view reads in one transaction.
func (v *Vault) view(doing words.Text, read func(ledger.Tx) error) error {
	return v.f.View(doing, func(t file.Tx) error { return read(ledger.Tx{Tx: t}) })
}

// updateLocked is update for those who hold the folder's lock for writing.
func (v *Vault) updateLocked(doing words.Text, write func(ledger.Tx) error) error {
	return v.f.UpdateLocked(doing, func(t file.Tx) error {
		if err := write(ledger.Tx{Tx: t}); err != nil {
			return err
		}
		return roster.Keep(t, ledger.Tx{Tx: t}.Roster())
	})
}

// update writes in one transaction: all of it is on disk when it returns nil,
// and nothing otherwise.
func (v *Vault) update(doing words.Text, write func(ledger.Tx) error) error {
	v.f.W.Lock()
	defer v.f.W.Unlock()
	err := v.updateLocked(doing, write)
	if !errors.Is(err, file.ErrForgotten) {
		return err
	}
	// somebody of that name was to be forgotten, and it is not ended yet
	if unfinished := v.finishForgetting(); unfinished != nil {
		return words.FailText(doing, words.Fail("store.what.sealed.somebody", unfinished))
	}
	return v.updateLocked(doing, write)
}
