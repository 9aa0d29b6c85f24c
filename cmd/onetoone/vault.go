package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/disk"
)

// vaultVariable names the vault where no flag does.
const vaultVariable = "ONETOONE_VAULT"

// place is which vault a command is for, and how it is opened.
type place struct {
	flag string // what the command line says of the folder; empty is nothing
	// practising is true while the vault is the one for practice.
	practising bool
	// workFactor is that of store.Options; 0 is the usual one.
	workFactor int
}

// vaultDir is the folder of the vault: the one for practice while practising.
func (p *place) vaultDir() string {
	if p.practising {
		return practiceDir(p.talksDir())
	}
	return p.talksDir()
}

// practiceDir is the folder of the practice vault that belongs to a vault. It
// stands beside it, so that the two never share a file.
func practiceDir(talks string) string { return filepath.Clean(talks) + practiceEnd }

// isPracticeDir reports whether a folder is called like one of practiceDir.
func isPracticeDir(dir string) bool { return strings.HasSuffix(filepath.Clean(dir), practiceEnd) }

// practiceEnd is how the folder of a practice vault ends.
const practiceEnd = "-practice"

// talksDir is the folder of the vault with the real talks.
func (p *place) talksDir() string {
	if p.flag != "" {
		return p.flag
	}
	if dir := os.Getenv(vaultVariable); dir != "" {
		return dir
	}
	return filepath.Join(xdg.DataHome, "onetoone")
}

// ofVault names the vault in a command to type next, where a flag named it.
func (p *place) ofVault() string {
	if p.flag == "" {
		return ""
	}
	return " --vault " + quoted(p.flag)
}

// rescueDirs are where rescue files go and are looked for, the best place
// first.
func rescueDirs() []string {
	return []string{filepath.Join(xdg.StateHome, "onetoone"), xdg.Home, os.TempDir()}
}

// shutOut is the error of a vault that does not open as it is: no rescue file is
// taken in there.
type shutOut struct{ error }

func (e shutOut) Unwrap() error { return e.error }

// stillLocked is the error of a vault that wants a passphrase, with what was
// closed to others on the way: it is said once the vault is open.
type stillLocked struct {
	error
	closed []string
}

func (e stillLocked) Unwrap() error { return e.error }

// closedBefore are the notices that go with the error of a vault that was still
// locked.
func closedBefore(err error) []string {
	var locked stillLocked
	errors.As(err, &locked)
	return locked.closed
}

// openVault opens the vault, and takes in what an earlier run had to write
// elsewhere. A recovery key opens it as the passphrase does. The notices are for the organizer.
func openVault(d *desk, passphrase []byte) (v *store.Vault, notices []string, err error) {
	dir := d.vaultDir()
	if err := checkPlace(d, dir); err != nil {
		return nil, nil, err
	}
	before, _ := store.Inspect(dir) // nothing is there to close where it cannot be read
	v, err = store.Open(dir, vaultOptions(d, passphrase))
	if errors.Is(err, store.ErrLocked) {
		err = stillLocked{err, closedToOthers(d, dir, before)}
	}
	if errors.Is(err, store.ErrDamaged) || errors.Is(err, store.ErrOlder) || errors.Is(err, store.ErrOldKeys) {
		err = shutOut{err}
	}
	if err != nil {
		return nil, nil, err
	}
	notices = v.Warnings()
	if by := syncedBy(dir, os.Getenv); by != "" {
		notices = append(notices, d.w.T("out.vault.synced", "Service", service(by)))
	}
	taken, err := v.TakeRescued(rescueDirs())
	if n := len(taken); n > 0 {
		notices = append(notices, d.w.N("out.vault.taken", n))
	}
	if err != nil {
		notices = append(notices, d.w.T("out.vault.left", "Why", err))
	} else if !d.practising {
		notices = append(notices, notOurs(d)...)
	}
	return v, append(notices, closeUndecided(d, v)...), nil
}

// closeUndecided closes the talks of which nobody said in time what may be kept,
// and says so.
func closeUndecided(d *desk, v *store.Vault) (notices []string) {
	closed, err := v.CloseUndecided()
	if closed > 0 {
		notices = append(notices, d.w.N("out.vault.closed", closed))
	}
	if err != nil {
		notices = append(notices, d.w.T("out.vault.unclosed", "Why", err))
	}
	return notices
}

// options are those for a vault with what was typed, a passphrase or a recovery
// key; nil is nothing.
func vaultOptions(d *desk, typed []byte) store.Options {
	o := store.Options{Now: d.now, Passphrase: typed, WorkFactor: d.workFactor, Upgrade: backup.Upgrade(d.now, upgrading(d))}
	if isRecovery(string(typed)) {
		o.Recovery = recoveryKey(string(typed))
	}
	return o
}

// upgrading says that bringing a vault to this version's format takes long; the
// screens say so themselves.
func upgrading(d *desk) backup.Options {
	if d.shown.drawing || d.shown.held != nil {
		return backup.Options{}
	}
	return backup.Options{Between: patiently(d, d.w.T("out.vault.format"))}
}

// closedToOthers says which of a vault's folder and files others could read
// before, and cannot any more.
func closedToOthers(d *desk, dir string, before store.Inventory) []string {
	now, err := store.Inspect(dir)
	if err != nil {
		return nil
	}
	var said []string
	tell := func(what string, was, is store.File) {
		if has, to := was.Mode.Perm(), is.Mode.Perm(); has&^0o700 != 0 && to&^0o700 == 0 {
			said = append(said, d.w.T("out.vault.mode", "What", what, "Had", fmt.Sprintf("%04o", has), "Has", fmt.Sprintf("%04o", to)))
		}
	}
	tell(d.w.T("out.vault.folder"), before.Folder, now.Folder)
	for _, was := range before.Files {
		i := slices.IndexFunc(now.Files, func(f store.File) bool { return f.Name == was.Name })
		if i >= 0 {
			tell(d.w.T("out.vault.file", "Name", was.Name), was, now.Files[i])
		}
	}
	return said
}

// checkPlace refuses to begin a vault in a folder that is copied to a cloud,
// unless that is wanted. One that is there is opened: refusing would help nobody.
func checkPlace(d *desk, dir string) error {
	by := syncedBy(dir, os.Getenv)
	if by == "" || d.plain || disk.Exists(dir) {
		return nil
	}
	return words.Fail("fail.vault.synced", errCloudVault, "Folder", dir, "Service", service(by))
}

// withVault does something with an open vault, without any screen. It makes
// no vault: errNoVault is returned where there is none.
func withVault(d *desk, do func(*store.Vault) error) error {
	return withVaultThen(d, do, func(v *store.Vault) { replaceBackups(d, v) })
}

// withVaultThen is withVault with something else at the end than seeing to the
// backups.
func withVaultThen(d *desk, do func(*store.Vault) error, then func(*store.Vault)) error {
	dir := d.vaultDir()
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", dir, errNoVault)
	}
	v, notices, err := unlocked(d)
	if err != nil {
		return err
	}
	for _, n := range notices {
		d.tell("out.error", "Error", n)
	}
	err = do(v)
	then(v)
	return errors.Join(err, closeTelling(d, v))
}

// closeTelling closes a vault, and says what was found wrong meanwhile.
func closeTelling(d *desk, v *store.Vault) error {
	before := len(v.Warnings())
	err := v.Close()
	for _, w := range v.Warnings()[before:] {
		d.tell("out.error", "Error", w)
	}
	if err != nil {
		return words.Fail("fail.vault.closing", err)
	}
	return nil
}
