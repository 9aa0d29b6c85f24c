package store

import (
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/folder"
	"example.org/onetoone/store/mend"
	"example.org/onetoone/store/rescue"
)

// What the rooms below say, by the names it has here.

// Errors that callers branch on. Every error says what was being done; match
// these with errors.Is.
var (
	// ErrNotFound is returned for a talk that the vault does not have.
	ErrNotFound = file.ErrNotFound
	// ErrNobody is the ErrNotFound of a person.
	ErrNobody error = file.ErrNobody{}
	// ErrAmbiguous is returned by Resolve when several talks begin like that.
	ErrAmbiguous = file.ErrAmbiguous
	// ErrExists is returned by Create for an id that holds other events.
	ErrExists = file.ErrExists
	// ErrGap is returned for events that do not follow on those stored.
	ErrGap = file.ErrGap
	// ErrBusy matches a *BusyError.
	ErrBusy = file.ErrBusy
	// ErrNewer is returned for a vault that a newer version wrote. Nothing
	// was changed.
	ErrNewer = file.ErrNewer
	// ErrOldFormat is returned by Open for a vault of an older format, where no
	// Options.Upgrade is given, and with ErrLocked: opening it takes longer than
	// others. Nothing was changed.
	ErrOldFormat = file.ErrOldFormat
	// ErrOlder is returned by Open for a data file that is older than what the
	// vault last saw: somebody put back an older copy. Nothing was changed. See
	// Options.Older.
	ErrOlder = file.ErrOlder
	// ErrOldKeys is returned by Open for a keyring that is older than the data
	// file: keys are missing in it, or destroyed ones are in it again. Nothing
	// was changed.
	ErrOldKeys = file.ErrOldKeys
	// ErrLeftover is returned for a vault in the folder ready that was made to
	// take the place of another state of this one: a program that copies
	// folders brought it back. Nothing was changed.
	ErrLeftover = file.ErrLeftover
	// ErrDamaged is returned for a file or a record that was damaged or
	// replaced. It is never overwritten.
	ErrDamaged = file.ErrDamaged
	// ErrNoKey is returned, with ErrDamaged, for a talk whose key is not in the
	// keyring: its person was forgotten, and a copy of their talks put back.
	// Delete and Forget remove it.
	ErrNoKey = file.ErrNoKey
	// ErrForeign is returned, with ErrDamaged, for a data file that is not this
	// vault's, or none at all.
	ErrForeign = file.ErrForeign
	// ErrReadOnly is returned by what would write to a vault on a disk, or in a
	// folder, that may only be read; and by Open where nothing is there to read.
	ErrReadOnly = file.ErrReadOnly
	// ErrFull is returned when the disk is full. Nothing was saved; the same
	// call may be made again.
	ErrFull = file.ErrFull
	// ErrDisk is returned when the disk fails while saving. Nothing counts as
	// saved; the same call may be made again, and then copies the whole vault
	// into a new file before it trusts the disk.
	ErrDisk = file.ErrDisk
	// ErrLocked is returned by Open when the vault wants its passphrase and
	// none was given. Nothing was changed.
	ErrLocked = file.ErrLocked
	// ErrPassphrase is returned for a passphrase, or a recovery key, that is
	// not the vault's. Nothing was changed, nor will be, however often; to
	// make the next try wait is up to the caller.
	ErrPassphrase = file.ErrPassphrase
	// ErrUnprotected is returned for what would leave the vault's folder while no
	// passphrase is set: whoever finds it could read it.
	ErrUnprotected = file.ErrUnprotected
	// ErrClosed is returned by every method after Close.
	ErrClosed = file.ErrClosed
	// ErrMoved matches a *MovedError, which everything that writes returns while the
	// path does not show what was acknowledged: what was to be written is not saved,
	// and the same call succeeds once the right files are back.
	ErrMoved = folder.ErrMoved
)

// The types below are those of the rooms that have them.
type (
	// BusyError says who has the vault.
	BusyError = file.BusyError
	// MovedError says what became of the vault's files: see ErrMoved.
	MovedError = folder.MovedError
	// Moved is what became of a vault's files while it was open.
	Moved = folder.Moved
	// Checked is what Check read, and what it found.
	Checked = mend.Checked
	// Finding is something that Check found wrong.
	Finding = mend.Finding
	// Salvaged says what Salvage recovered, and what it did not.
	Salvaged = mend.Salvaged
	// Lost is what could not be recovered of a talk.
	Lost = mend.Lost
	// Rescue is a rescue file that is open, of whichever vault.
	Rescue = rescue.Alone
	// Recovered is how many documents of a kind were recovered.
	Recovered = mend.Recovered
)

// What may have become of a vault's files.
const (
	MovedFile   = folder.MovedFile   // vault.db is not in its folder any more
	MovedFolder = folder.MovedFolder // the folder is not there any more
	MovedLink   = folder.MovedLink   // a link, or no ordinary file, is in the place of vault.db
	MovedOlder  = folder.MovedOlder  // what is there has not come as far as what was acknowledged
	MovedOther  = folder.MovedOther  // what is there is damaged, of another vault, or went on apart
	MovedHeld   = folder.MovedHeld   // what is there is held by another program
	MovedKeys   = folder.MovedKeys   // the keys there are gone, or are others
)

const (
	// BackupsFolder is where, in the vault's folder, the backups are that the
	// program looks after. Package store/backup makes them.
	BackupsFolder = folder.BackupsFolder
	// QuarantineFolder is where, in the vault's folder, a vault is kept that
	// another one took the place of: a folder for each, named by the time.
	QuarantineFolder = folder.QuarantineFolder
)

// NewID is an id for a new talk: 16 characters, digits and lower-case letters
// that cannot be mistaken for each other. It holds no time and no order.
func NewID() string { return file.NewID() }

// There reports whether a folder holds a vault, or what is left of one.
func There(dir string) bool { return folder.There(dir) }

// Holder says which process has the vault in a folder, and since when; busy is
// false when none has. A process that has only just opened it is not known yet:
// its PID is 0.
func Holder(dir string) (who BusyError, busy bool, err error) { return folder.Holder(dir) }

// RescueFiles are the rescue files in some folders, of whichever vault they are:
// only a vault that is open can tell its own. TakeRescued leaves none of those
// it can take in.
func RescueFiles(dirs []string) []string { return rescue.In(dirs) }

// OpenRescue reads a rescue file of any vault. ask gives what opens it, that
// vault's passphrase or, when isRecovery says so, a recovery key; it is not
// called for one that no passphrase protects. It returns keys.ErrPassphrase for
// what does not open it, and ErrDamaged for a file that is none, or not whole.
func OpenRescue(path string, ask func() (typed string, isRecovery bool, err error)) (*Rescue, error) {
	return rescue.OpenAlone(path, ask)
}
