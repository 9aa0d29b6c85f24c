package keys

import (
	"errors"
	"os"
	"path/filepath"

	"filippo.io/age"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
)

// The files, by their names in the vault's folder.
const (
	PlainIdentity  = "identity.txt"
	SealedIdentity = "identity.age"
	SealedTwin     = "identity.b.age"
	Keyring        = "keyring.age"
	Twin           = "keyring.b.age"

	newSuffix = ".new" // what a file being written ends in
)

// Files are the names of all key files a vault may have.
func Files() []string {
	return []string{Keyring, Twin, SealedIdentity, SealedTwin, PlainIdentity}
}

// Unfinished are the names that files have while they are written. They are
// never read, and may be removed when nobody writes.
func Unfinished() []string {
	names := Files()
	for i := range names {
		names[i] += newSuffix
	}
	return names
}

// Errors that callers branch on.
var (
	// ErrLocked is returned when a passphrase is needed and none was given.
	ErrLocked = words.Error("store.vault.locked.wants")
	// ErrPassphrase is returned for a passphrase, or a recovery key, that is
	// not the vault's. Nothing was changed.
	ErrPassphrase = words.Error("store.passphrase.does.not")
	// ErrDamaged is returned for key files that are damaged, missing, or that
	// do not belong together.
	ErrDamaged = words.Error("store.key.files.do")
	// ErrLost is returned, with ErrDamaged, when neither copy of the keyring can
	// be read: no passphrase and no recovery key helps then.
	ErrLost = words.Error("store.neither.copy.keys")
	// ErrNewer is returned for a keyring that a newer version wrote.
	ErrNewer = words.Error("store.keyring.written.by")
	// ErrNoRecipient is returned for a recovery key that the keyring is not
	// encrypted to.
	ErrNoRecipient = words.Error("store.no.such.recovery")
	// ErrInUse is returned for the recovery key that the vault is open with.
	ErrInUse = words.Error("store.vault.open.with")
	// ErrTwin is returned by Save when the keyring is on disk as it should be
	// and its twin is not: the older one may still hold keys that were
	// dropped. The next Save or Load writes it again.
	ErrTwin = words.Error("store.keyring.written.its")
)

// Options change how keys are written. The zero value is for every day.
type Options struct {
	// WorkFactor is the logarithm of the cost of trying a passphrase, as age
	// writes it: from 1 to 20; 0 is 18, most of a second and 256 MiB. Less is
	// for tests.
	WorkFactor int
	// Before, unless nil, is called before every change to the folder. Its
	// error is taken for the disk's own. It is for tests that fail them.
	Before func() error
}

func (o Options) before() error {
	if o.Before == nil {
		return nil
	}
	return o.Before()
}

// Protection is how a vault's identity is kept.
type Protection int

// The ways an identity is kept.
const (
	None   Protection = iota // there is none
	Open                     // in plain text: no passphrase is needed
	Locked                   // under a passphrase
)

// State says how the identity in a folder is kept. It reads no file.
func State(dir string) (Protection, error) {
	for _, c := range []struct {
		name string
		is   Protection
	}{{SealedIdentity, Locked}, {SealedTwin, Locked}, {PlainIdentity, Open}} {
		switch _, err := os.Lstat(filepath.Join(dir, c.name)); {
		case err == nil:
			return c.is, nil
		case !errors.Is(err, os.ErrNotExist):
			return None, words.Fail("store.looking.for.vault", err)
		}
	}
	return None, nil
}

// Create makes a new identity, and a keyring that holds a new id for the
// vault and a new index key. With a nil passphrase the identity is kept in
// the plain. It refuses a folder where any key file is.
func Create(dir string, passphrase []byte, o Options) (*Ring, error) {
	if err := refuseFiles(dir); err != nil {
		return nil, words.Fail("store.making.new.keys", err)
	}
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, words.Fail("store.making.new.keys", err)
	}
	r := newRing(dir, identity, identity.Recipient().String(), o)
	if r.sealed, err = writeIdentity(dir, identity, passphrase, o); err != nil {
		return nil, words.Fail("store.making.new.keys", err)
	}
	if err := r.Save(); err != nil {
		return nil, words.Fail("store.making.new.keys", err)
	}
	return r, nil
}

// refuseFiles is an error where any key file is.
func refuseFiles(dir string) error {
	for _, name := range Files() {
		if disk.Exists(filepath.Join(dir, name)) {
			return words.Fail("store.file.there.already", nil, "Name", name)
		}
	}
	return nil
}

// Load opens the keyring. The passphrase is not looked at while the identity
// is kept in the plain. It returns ErrLocked, ErrPassphrase, ErrDamaged and
// ErrNewer; a wrong passphrase changes nothing, however often.
func Load(dir string, passphrase []byte, o Options) (*Ring, error) {
	r, err := begin(dir, passphrase, o)
	if err != nil {
		return nil, words.Fail("store.opening.vault.keys", err)
	}
	return r, nil
}

// write writes a file aside, reads it back, checks it and gives it its name.
func write(dir, name string, data []byte, check func([]byte) error, o Options) error {
	path := filepath.Join(dir, name)
	part := path + newSuffix
	if err := o.before(); err != nil {
		return err
	}
	if err := disk.Remove(part); err != nil {
		return err
	}
	err := disk.Write(part, data)
	if err == nil {
		var back []byte
		if back, err = disk.ReadFile(part); err == nil {
			err = check(back)
		}
	}
	if err == nil {
		err = o.before()
	}
	if err == nil {
		err = disk.Rename(part, path)
	}
	if err != nil {
		_ = os.Remove(part) // or it is removed when the vault is next opened
		return words.Fail("store.writing", err, "Name", name)
	}
	return nil
}
