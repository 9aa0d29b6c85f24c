package file

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
)

// What callers branch on: package store says when each comes back.
var (
	ErrNotFound = guide.ErrNoTalk
	// ErrAmbiguous is returned by Resolve when several talks begin like that.
	ErrAmbiguous = words.Error("store.several.talks.begin")
	// ErrExists is returned by Create for an id that holds other events.
	ErrExists = words.Error("store.there.another.talk")
	// ErrGap is returned for events that do not follow on those stored.
	ErrGap = words.Error("store.events.are.missing")
	// ErrBusy matches a *BusyError.
	ErrBusy = words.Error("store.another.onetoone.has")
	// ErrNewer is returned for a vault that a newer version wrote. Nothing
	// was changed.
	ErrNewer = words.Error("store.this.vault.written")
	// ErrOldFormat is returned by Open for a vault of an older format, where no
	// Options.Upgrade is given, and with ErrLocked: opening it takes longer than
	// others. Nothing was changed.
	ErrOldFormat = words.Error("store.this.vault.has")
	// ErrOlder is returned by Open for a data file that is older than what the
	// vault last saw: somebody put back an older copy. Nothing was changed. See
	// Options.Older.
	ErrOlder = words.Error("store.this.data.file")
	// ErrOldKeys is returned by Open for a keyring that is older than the data
	// file: keys are missing in it, or destroyed ones are in it again. Nothing
	// was changed.
	ErrOldKeys = words.Error("store.this.keyring.older")
	// ErrLeftover is returned for a vault in the folder ready that was made to
	// take the place of another state of this one: a program that copies
	// folders brought it back. Nothing was changed.
	ErrLeftover = words.Error("store.folder.ready.holds")
	// ErrDamaged is returned for a file or a record that was damaged or
	// replaced. It is never overwritten.
	ErrDamaged = words.Error("store.damaged.or.replaced")
	// ErrNoKey is returned, with ErrDamaged, for a talk whose key is not in the
	// keyring: its person was forgotten, and a copy of their talks put back.
	// Delete and Forget remove it.
	ErrNoKey = words.Error("store.its.key.gone")
	// ErrForeign is returned, with ErrDamaged, for a data file that is not this
	// vault's, or none at all.
	ErrForeign = words.Error("store.not.data.file")
	// ErrReadOnly is returned by what would write to a vault on a disk, or in a
	// folder, that may only be read; and by Open where nothing is there to read.
	ErrReadOnly = words.Error("store.this.disk.read")
	// ErrFull is returned when the disk is full. Nothing was saved; the same
	// call may be made again.
	ErrFull = words.Error("store.disk.full")
	// ErrDisk is returned when the disk fails while saving. Nothing counts as
	// saved; the same call may be made again, and then copies the whole vault
	// into a new file before it trusts the disk.
	ErrDisk = words.Error("store.disk.failed.while")
	// ErrLocked is returned by Open when the vault wants its passphrase and
	// none was given. Nothing was changed.
	ErrLocked = keys.ErrLocked
	// ErrPassphrase is returned for a passphrase, or a recovery key, that is
	// not the vault's. Nothing was changed, nor will be, however often; to
	// make the next try wait is up to the caller.
	ErrPassphrase = keys.ErrPassphrase
	// ErrUnprotected is returned for what would leave the vault's folder while no
	// passphrase is set: whoever finds it could read it.
	ErrUnprotected = words.Error("store.vault.not.protected")
	// ErrClosed is returned by every method after Close.
	ErrClosed = words.Error("store.vault.closed")
)

// BusyError says who has the vault.
type BusyError struct {
	PID   int       // of the other process; 0 is not known
	Since time.Time // when it opened the vault; zero is not known
}

// Error says who has the vault, since when, and that nothing was changed.
func (e *BusyError) Error() string { return e.Say(words.English()) }

// Say says it in a language.
func (e *BusyError) Say(w *words.Words) string {
	values := []any{"Busy", ErrBusy, "PID", "", "Since", ""}
	if e.PID > 0 {
		values = []any{"Busy", ErrBusy, "PID", e.PID, "Since", w.Date("store.since", e.Since)}
	}
	return w.T("store.busy", values...)
}

// Is makes a BusyError match ErrBusy.
func (e *BusyError) Is(target error) bool { return target == ErrBusy }

// damage is the error for what was found damaged, with what to do.
type damage struct {
	what  words.Text
	cause error // may be nil
}

// Damaged is the error for what is damaged, and why, which may be nil.
func Damaged(what words.Text, cause error) error { return &damage{what, cause} }

// Error says what is damaged, and what to do.
func (d *damage) Error() string { return d.Say(words.English()) }

// Say says it in a language.
func (d *damage) Say(w *words.Words) string { return w.T("store.damage", "Damage", d.brief()) }

func (d *damage) brief() words.Text {
	if d.cause == nil {
		return words.Of("store.damage.brief", "What", d.what, "Damaged", ErrDamaged, "Because", "")
	}
	return words.Of("store.damage.brief", "What", d.what, "Damaged", ErrDamaged, "Because", d.cause)
}

// Unwrap makes it match ErrDamaged, and what caused it.
func (d *damage) Unwrap() []error {
	if d.cause == nil {
		return []error{ErrDamaged}
	}
	return []error{ErrDamaged, d.cause}
}

// Keyless is the error for a talk whose key is not in the keyring.
type Keyless struct{ ID string }

func (k *Keyless) Error() string { return k.Say(words.English()) }

// Say says it in a language.
func (k *Keyless) Say(w *words.Words) string {
	return w.T("store.keyless", "ID", k.ID, "NoKey", ErrNoKey)
}

func (k *Keyless) Unwrap() []error { return []error{ErrDamaged, ErrNoKey} }

// While says in an error what was being done, unless that would say twice which
// talk it is.
func While(doing words.Text, err error) error {
	if k := new(Keyless); errors.As(err, &k) {
		return k
	}
	return words.FailText(doing, err)
}

// Brief says what is damaged, without what to do.
func Brief(err error) string {
	var d *damage
	if errors.As(err, &d) {
		return d.brief().String()
	}
	return err.Error()
}

// foreign is an error for a file that something else was put in the place of.
type foreign struct {
	name string
	why  words.Text
}

func (f *foreign) Error() string { return f.Say(words.English()) }

// Say says it in a language.
func (f *foreign) Say(w *words.Words) string {
	return w.T("store.foreign", "Name", f.name, "Foreign", ErrForeign, "Damaged", ErrDamaged, "Because", f.why)
}

func (f *foreign) Unwrap() []error { return []error{ErrForeign, ErrDamaged} }

// failure is a write that did not reach the disk.
type failure struct {
	Err error
	// Reopen is whether the open file's own memory may no longer agree with
	// the disk; suspect whether what was synced before may not be there.
	Reopen, Suspect bool
}

// DiskFailure judges the error of a commit. A data page that found no room
// leaves everything as it was. Anything else may have broken a sync, after
// which the system may call pages clean that never reached the disk.
func DiskFailure(err error) failure {
	text := err.Error()
	full := disk.IsFull(err) || strings.Contains(text, syscall.ENOSPC.Error())
	switch {
	case full && strings.HasPrefix(text, "write "):
		return failure{Err: fmt.Errorf("%w: %w", ErrFull, err)}
	case full && strings.HasPrefix(text, "file resize error"):
		return failure{Err: fmt.Errorf("%w: %w", ErrFull, err), Reopen: true}
	case full:
		return failure{Err: fmt.Errorf("%w: %w", ErrFull, err), Reopen: true, Suspect: true}
	}
	return failure{Err: fmt.Errorf("%w: %w", ErrDisk, err), Reopen: true, Suspect: true}
}

// Saving is the error of a change to the vault's folder: it tells a disk that
// is full or fails from all else that may stand in the way. bbolt gives the
// system's error on as text where it grows a file.
func Saving(err error) error {
	is := func(n syscall.Errno) bool { return errors.Is(err, n) || strings.Contains(err.Error(), n.Error()) }
	switch {
	case errors.Is(err, ErrFull), errors.Is(err, ErrDisk):
		return err
	case disk.IsFull(err), is(syscall.ENOSPC):
		return fmt.Errorf("%w: %w", ErrFull, err)
	case is(syscall.EIO):
		return fmt.Errorf("%w: %w", ErrDisk, err)
	}
	return err
}

// InShort is what of an error from saving a person has to know: that the disk is
// full, or fails, and not in which of our files.
func InShort(err error) error {
	for _, known := range []error{ErrFull, ErrDisk} {
		if errors.Is(err, known) {
			return known
		}
	}
	return err
}

// ErrNobody is the ErrNotFound of a name.
type ErrNobody struct{}

func (e ErrNobody) Error() string { return e.Say(words.English()) }

// Say says it in a language.
func (ErrNobody) Say(w *words.Words) string { return w.T("store.nobody") }

func (ErrNobody) Is(target error) bool { return target == ErrNotFound }

// ErrUnchanged ends an update that has nothing to write.
var ErrUnchanged = words.Error("store.nothing.write")
