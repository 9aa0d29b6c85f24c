package open

import (
	"errors"
	"slices"
	"syscall"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
)

// Step is the next step where it is the vault, a backup of it, or the disk
// that refused.
func Step(d *desk.Desk, err error) string {
	switch {
	case errors.Is(err, store.ErrBusy):
		return d.W.T("step.busy")
	case errors.Is(err, store.ErrLocked):
		return d.W.T("step.locked")
	case errors.Is(err, store.ErrPassphrase):
		return d.W.T("step.passphrase")
	case errors.Is(err, store.ErrUnprotected):
		return d.W.T("step.unprotected")
	case errors.Is(err, keys.ErrNoRecipient):
		return d.W.T("step.recovery")
	case errors.Is(err, backup.ErrNoBackup) && errors.Is(err, keys.ErrDamaged):
		return d.W.T("step.backup.keys", "Folder", store.BackupsFolder)
	case errors.Is(err, backup.ErrNoBackup):
		return d.W.T("step.backup.other", "Folder", store.BackupsFolder)
	case errors.Is(err, store.ErrNewer):
		return d.W.T("step.newer")
	case errors.Is(err, store.ErrOlder):
		return d.W.T("step.older", "Step", backupStep(d))
	case errors.Is(err, store.ErrLeftover):
		return d.W.T("step.leftover", "Folder", d.VaultDir())
	case errors.Is(err, store.ErrOldKeys):
		return d.W.T("step.oldkeys", "Step", backupStep(d))
	case errors.Is(err, store.ErrForeign):
		return d.W.T("step.foreign")
	case errors.Is(err, store.ErrNoKey):
		return d.W.T("step.nokey")
	case errors.Is(err, store.ErrDamaged):
		return DamageStep(d, err)
	case errors.Is(err, store.ErrReadOnly):
		return d.W.T("step.readonly")
	case errors.Is(err, store.ErrFull), errors.Is(err, syscall.ENOSPC):
		return d.W.T("step.full")
	case errors.Is(err, store.ErrDisk):
		return d.W.T("step.disk")
	}
	return ""
}

// DamageStep is what to do about damage: which backup there is, and what else
// helps.
func DamageStep(d *desk.Desk, err error) string {
	salvage := d.W.T("step.salvage")
	dir := d.VaultDir()
	_, found := backup.Last(dir)
	step := backupStep(d)
	state, _ := keys.State(dir) // where it cannot be told, a recovery key is named
	noKeys := errors.Is(err, keys.ErrDamaged)
	switch lost := errors.Is(err, keys.ErrLost) || noKeys && state == keys.Open || !Salvageable(dir); {
	case lost && !found:
		return d.W.T("step.damage.lost.all", "Step", step)
	case lost:
		return d.W.T("step.damage.lost", "Step", step)
	case noKeys:
		return d.W.T("step.damage.keys", "Step", step)
	case !hasIdentity(dir):
		return d.W.T("step.damage.recovery", "Step", step, "Salvage", salvage)
	case !found:
		return d.W.T("step.damage.nobackup", "Step", step, "Salvage", salvage)
	}
	return d.W.T("step.damage", "Step", step, "Salvage", salvage)
}

// backupStep is which backup to restore.
func backupStep(d *desk.Desk) string {
	if last, found := backup.Last(d.VaultDir()); found {
		return d.W.T("step.backup", "When", d.W.Date("date.long.time", last.Made.Local()))
	}
	return d.W.T("step.backup.none")
}

// Salvageable is whether there is data in a vault's folder, and a copy of its
// keys: without one of these nothing can be taken out.
func Salvageable(dir string) bool {
	return hasAny(dir, "vault.db") && hasAny(dir, keys.Keyring, keys.Twin)
}

// hasIdentity is whether there is what the passphrase opens. Without it a
// recovery key alone opens the vault.
func hasIdentity(dir string) bool {
	return hasAny(dir, keys.SealedIdentity, keys.SealedTwin, keys.PlainIdentity)
}

// hasAny is whether a vault's folder has one of some files, with something in it.
func hasAny(dir string, names ...string) bool {
	in, err := store.Inspect(dir)
	return err == nil && slices.ContainsFunc(in.Files, func(f store.File) bool { return f.Size > 0 && slices.Contains(names, f.Name) })
}

// MaxUnread is how many damaged talks a receipt names.
const MaxUnread = 10

// SayElsewhere says which rescue files there are, where the vault itself takes none
// of them in, and how another one does.
func SayElsewhere(d *desk.Desk) {
	left := store.RescueFiles(RescueDirs())
	if len(left) == 0 {
		return
	}
	d.Tell("out.rescue.safe")
	for _, path := range left {
		d.Tell("out.rescue.command", "File", desk.Quoted(path), "Folder", desk.Quoted(d.VaultDir()+"-rescued"))
	}
}
