package store

// What the rooms below say, by the names it has here.

// Errors that callers branch on. Every error says what was being done; match
// these with errors.Is.
var (
	// ErrNotFound is returned for a talk that the vault does not have.
	ErrNotFound = errNotFound
	// ErrAmbiguous is returned by Resolve when several talks begin like that.
	ErrAmbiguous = errAmbiguous
	// ErrExists is returned by Create for an id that holds other events.
	ErrExists = errExists
	// ErrGap is returned for events that do not follow on those stored.
	ErrGap = errGap
	// ErrBusy matches a *BusyError.
	ErrBusy = errBusy
	// ErrNewer is returned for a vault that a newer version wrote. Nothing
	// was changed.
	ErrNewer = errNewer
	// ErrOldFormat is returned by Open for a vault of an older format, where no
	// Options.Upgrade is given, and with ErrLocked: opening it takes longer than
	// others. Nothing was changed.
	ErrOldFormat = errOldFormat
	// ErrOlder is returned by Open for a data file that is older than what the
	// vault last saw: somebody put back an older copy. Nothing was changed. See
	// Options.Older.
	ErrOlder = errOlder
	// ErrOldKeys is returned by Open for a keyring that is older than the data
	// file: keys are missing in it, or destroyed ones are in it again. Nothing
	// was changed.
	ErrOldKeys = errOldKeys
	// ErrLeftover is returned for a vault in the folder ready that was made to
	// take the place of another state of this one: a program that copies
	// folders brought it back. Nothing was changed.
	ErrLeftover = errLeftover
	// ErrDamaged is returned for a file or a record that was damaged or
	// replaced. It is never overwritten.
	ErrDamaged = errDamaged
	// ErrNoKey is returned, with ErrDamaged, for a talk whose key is not in the
	// keyring: its person was forgotten, and a copy of their talks put back.
	// Delete and Forget remove it.
	ErrNoKey = errNoKey
	// ErrForeign is returned, with ErrDamaged, for a data file that is not this
	// vault's, or none at all.
	ErrForeign = errForeign
	// ErrReadOnly is returned by what would write to a vault on a disk, or in a
	// folder, that may only be read; and by Open where nothing is there to read.
	ErrReadOnly = errReadOnly
	// ErrFull is returned when the disk is full. Nothing was saved; the same
	// call may be made again.
	ErrFull = errFull
	// ErrDisk is returned when the disk fails while saving. Nothing counts as
	// saved; the same call may be made again, and then copies the whole vault
	// into a new file before it trusts the disk.
	ErrDisk = errDisk
	// ErrLocked is returned by Open when the vault wants its passphrase and
	// none was given. Nothing was changed.
	ErrLocked = errLocked
	// ErrPassphrase is returned for a passphrase, or a recovery key, that is
	// not the vault's. Nothing was changed, nor will be, however often; to
	// make the next try wait is up to the caller.
	ErrPassphrase = errPassphrase
	// ErrUnprotected is returned for what would leave the vault's folder while no
	// passphrase is set: whoever finds it could read it.
	ErrUnprotected = errUnprotected
	// ErrClosed is returned by every method after Close.
	ErrClosed = errClosed
	// ErrMoved matches a *MovedError.
	ErrMoved = errMoved
	// ErrTaken is returned by Rename for a name that somebody else has.
	ErrTaken = errTaken
)

// The types below are those of the rooms that have them.
type (
	// BusyError says who has the vault.
	BusyError = busyError
	// MovedError is returned by everything that writes, and by Reachable and Close,
	// while the vault's path does not show what was acknowledged. What was to be
	// written does not count as saved; the same call may be made again, and
	// succeeds once the right files are back.
	MovedError = movedError
	// Moved is what became of a vault's files while it was open.
	Moved = whatMoved
	// Checked is what Check read, and what it found.
	Checked = checked
	// Finding is something that Check found wrong.
	Finding = finding
	// Salvaged says what Salvage recovered, and what it did not.
	Salvaged = salvaged
	// Lost is what could not be recovered of a talk.
	Lost = lost
	// Recovered is how many documents of a kind were recovered.
	Recovered = recoveredOf
)

// What may have become of a vault's files.
const (
	MovedFile   = movedFile   // vault.db is not in its folder any more
	MovedFolder = movedFolder // the folder is not there any more
	MovedLink   = movedLink   // a link, or no ordinary file, is in the place of vault.db
	MovedOlder  = movedOlder  // what is there has not come as far as what was acknowledged
	MovedOther  = movedOther  // what is there is damaged, of another vault, or went on apart
	MovedHeld   = movedHeld   // what is there is held by another program
	MovedKeys   = movedKeys   // the keys there are gone, or are others
)

const (
	// BackupsFolder is where, in the vault's folder, the backups are that the
	// program looks after. Package store/backup makes them.
	BackupsFolder = backupsFolder
	// QuarantineFolder is where, in the vault's folder, a vault is kept that
	// another one took the place of: a folder for each, named by the time.
	QuarantineFolder = quarantineFolder
)

// NewID is an id for a new talk: 16 characters, digits and lower-case letters
// that cannot be mistaken for each other. It holds no time and no order.
func NewID() string { return newID() }

// There reports whether a folder holds a vault, or what is left of one.
func There(dir string) bool { return isThere(dir) }

// Holder says which process has the vault in a folder, and since when; busy is
// false when none has. A process that has only just opened it is not known yet:
// its PID is 0.
func Holder(dir string) (who BusyError, busy bool, err error) { return holderOf(dir) }

// RescueFiles are the rescue files in some folders, of whichever vault they are:
// only a vault that is open can tell its own. TakeRescued leaves none of those
// it can take in.
func RescueFiles(dirs []string) []string { return rescueFilesIn(dirs) }
