package open

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/adrg/xdg"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/disk"
)

// RescueDirs are where rescue files go and are looked for, the best place
// first.
func RescueDirs() []string {
	return []string{filepath.Join(xdg.StateHome, "onetoone"), xdg.Home, os.TempDir()}
}

// ShutOut is the error of a vault that does not open as it is: no rescue file is
// taken in there.
type ShutOut struct{ error }

func (e ShutOut) Unwrap() error { return e.error }

// stillLocked is the error of a vault that wants a passphrase, with what was
// closed to others on the way: it is said once the vault is open.
type stillLocked struct {
	error
	closed []string
}

func (e stillLocked) Unwrap() error { return e.error }

// ClosedBefore are the notices that go with the error of a vault that was still
// locked.
func ClosedBefore(err error) []string {
	var locked stillLocked
	errors.As(err, &locked)
	return locked.closed
}

// Vault opens the vault, and takes in what an earlier run had to write
// elsewhere. A recovery key opens it as the passphrase does. The notices are for the organizer.
func Vault(d *desk.Desk, passphrase []byte) (v *store.Vault, notices []string, err error) {
	dir := d.VaultDir()
	if err := CheckPlace(d, dir); err != nil {
		return nil, nil, err
	}
	before, _ := store.Inspect(dir) // nothing is there to close where it cannot be read
	v, err = store.Open(dir, Options(d, passphrase))
	if errors.Is(err, store.ErrLocked) {
		err = stillLocked{err, closedToOthers(d, dir, before)}
	}
	if errors.Is(err, store.ErrDamaged) || errors.Is(err, store.ErrOlder) || errors.Is(err, store.ErrOldKeys) {
		err = ShutOut{err}
	} else if errors.Is(err, store.ErrPassphrase) {
		err = store.ErrPassphrase // whoever mistyped it needs not hear what was being opened
	}
	if err != nil {
		return nil, nil, err
	}
	for _, n := range v.Warnings() {
		notices = append(notices, d.W.Text(n))
	}
	if by := files.SyncedBy(dir, os.Getenv); by != "" {
		notices = append(notices, d.W.T("out.vault.synced", "Service", files.Service(by)))
	}
	taken, err := v.TakeRescued(RescueDirs())
	if n := len(taken); n > 0 {
		notices = append(notices, d.W.N("out.vault.taken", n))
	}
	if err != nil {
		notices = append(notices, d.W.T("out.vault.left", "Why", err))
	} else if !d.Practising {
		notices = append(notices, notOurs(d)...)
	}
	return v, append(notices, closeUndecided(d, v)...), nil
}

// closeUndecided closes the talks of which nobody said in time what may be kept,
// and says so.
func closeUndecided(d *desk.Desk, v *store.Vault) (notices []string) {
	closed, err := v.CloseUndecided()
	if closed > 0 {
		notices = append(notices, d.W.N("out.vault.closed", closed))
	}
	if err != nil {
		notices = append(notices, d.W.T("out.vault.unclosed", "Why", err))
	}
	return notices
}

// Options are those for a vault with what was typed, a passphrase or a recovery
// key; nil is nothing.
func Options(d *desk.Desk, typed []byte) store.Options {
	o := store.Options{Now: d.Now, Passphrase: typed, WorkFactor: d.WorkFactor, Upgrade: backup.Upgrade(d.Now, upgrading(d))}
	if desk.IsRecovery(string(typed)) {
		o.Recovery = desk.RecoveryKey(string(typed))
	}
	return o
}

// upgrading says that bringing a vault to this version's format takes long; the
// screens say so themselves.
func upgrading(d *desk.Desk) backup.Options {
	if d.Shown.Drawing || d.Shown.Held != nil {
		return backup.Options{}
	}
	return backup.Options{Between: Patiently(d, d.W.T("out.vault.format"))}
}

// closedToOthers says which of a vault's folder and files others could read
// before, and cannot any more.
func closedToOthers(d *desk.Desk, dir string, before store.Inventory) []string {
	now, err := store.Inspect(dir)
	if err != nil {
		return nil
	}
	var said []string
	tell := func(what string, was, is store.File) {
		if has, to := was.Mode.Perm(), is.Mode.Perm(); has&^0o700 != 0 && to&^0o700 == 0 {
			said = append(said, d.W.T("out.vault.mode", "What", what, "Had", fmt.Sprintf("%04o", has), "Has", fmt.Sprintf("%04o", to)))
		}
	}
	tell(d.W.T("out.vault.folder"), before.Folder, now.Folder)
	for _, was := range before.Files {
		i := slices.IndexFunc(now.Files, func(f store.File) bool { return f.Name == was.Name })
		if i >= 0 {
			tell(d.W.T("out.vault.file", "Name", was.Name), was, now.Files[i])
		}
	}
	return said
}

// CheckPlace refuses to begin a vault in a folder that is copied to a cloud,
// unless that is wanted. One that is there is opened: refusing would help nobody.
func CheckPlace(d *desk.Desk, dir string) error {
	by := files.SyncedBy(dir, os.Getenv)
	if by == "" || d.Plain || disk.Exists(dir) {
		return nil
	}
	return words.Fail("fail.vault.synced", ErrCloudVault, "Folder", dir, "Service", files.Service(by))
}

// ErrCloudVault is returned where a vault would be begun in a folder that is
// copied to a cloud.
const ErrCloudVault = words.Error("fail.vault.cloud")

// notOurs says which rescue files the open vault could not take in.
func notOurs(d *desk.Desk) (out []string) {
	for _, path := range store.RescueFiles(RescueDirs()) {
		out = append(out, d.W.T("out.rescue.other", "Path", path))
	}
	return out
}
