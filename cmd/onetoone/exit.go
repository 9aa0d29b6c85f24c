package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"syscall"

	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/tui"
	"example.org/onetoone/tui/safe"
)

// The exit codes, as documented in doc.go.
const (
	exitDone = iota
	exitFailed
	exitUsage
	exitNotFound
	exitBusy
	exitLocked
)

// Errors of the commands themselves.
const (
	errNoGuide    = words.Error("fail.guide.none")
	errNoVault    = words.Error("fail.vault.none")
	errCloudVault = words.Error("fail.vault.cloud")
	errNoTerminal = words.Error("fail.terminal")
)

// usageError is an error of a command that is the command line's fault.
type usageError struct{ error }

func (e usageError) Say(w *words.Words) string { return w.Say(e.error) }

func isUsage(err error) bool { return errors.As(err, new(usageError)) }

func exitCode(err error) int {
	switch {
	case isUsage(err), errors.Is(err, store.ErrAmbiguous):
		return exitUsage
	case errors.Is(err, store.ErrNotFound), errors.Is(err, errNoGuide), errors.Is(err, errNoVault),
		errors.Is(err, errNoPersona), errors.Is(err, class.ErrNone), errors.Is(err, class.ErrNoMember), errors.Is(err, errNoBackups), errors.Is(err, errNoFile), errors.Is(err, keys.ErrNoRecipient):
		return exitNotFound
	case errors.Is(err, store.ErrBusy):
		return exitBusy
	case errors.Is(err, store.ErrLocked), errors.Is(err, store.ErrPassphrase):
		return exitLocked
	}
	return exitFailed
}

// complain says what went wrong, and then what to do next.
func complain(d *desk, command string, err error) {
	d.tell("out.error", "Error", strings.TrimSpace(d.w.Say(err)))
	if next := nextStep(d, command, err); next != "" {
		d.say("%s", next)
		if of := d.ofVault(); of != "" && strings.Contains(next, "onetoone ") && !strings.Contains(next, "--vault") {
			d.tell("step.vault", "Flag", of)
		}
	}
	if errors.As(err, new(shutOut)) {
		sayElsewhere(d)
	}
}

func nextStep(d *desk, command string, err error) string {
	switch {
	case isUsage(err):
		return d.w.T("step.help", "Command", command)
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrAmbiguous):
		return d.w.T("step.list")
	case errors.Is(err, errNoGuide):
		return d.w.T("step.guides")
	case errors.Is(err, class.ErrNone):
		return d.w.T("step.classes")
	case errors.Is(err, errNoPersona):
		return d.w.T("step.personas")
	case errors.Is(err, errCloudVault):
		return d.w.T("step.cloud")
	case errors.Is(err, errNotProtected):
		return d.w.T("step.unprotected.window")
	case errors.Is(err, errWouldLieOpen):
		return d.w.T("step.open", "Flag", d.ofVault())
	case errors.Is(err, errForPractice):
		return d.w.T("step.practice")
	case errors.Is(err, errNoVault):
		return d.w.T("step.vault.none")
	}
	return vaultStep(d, err)
}

// vaultStep is the next step where it is the vault, a backup of it, or the disk
// that refused.
func vaultStep(d *desk, err error) string {
	switch {
	case errors.Is(err, store.ErrBusy):
		return d.w.T("step.busy")
	case errors.Is(err, store.ErrLocked):
		return d.w.T("step.locked")
	case errors.Is(err, store.ErrPassphrase):
		return d.w.T("step.passphrase")
	case errors.Is(err, store.ErrUnprotected):
		return d.w.T("step.unprotected")
	case errors.Is(err, keys.ErrNoRecipient):
		return d.w.T("step.recovery")
	case errors.Is(err, errNoBackups):
		return d.w.T("step.backups")
	case errors.Is(err, backup.ErrNoBackup) && errors.Is(err, keys.ErrDamaged):
		return d.w.T("step.backup.keys", "Folder", store.BackupsFolder)
	case errors.Is(err, backup.ErrNoBackup):
		return d.w.T("step.backup.other", "Folder", store.BackupsFolder)
	case errors.Is(err, store.ErrNewer):
		return d.w.T("step.newer")
	case errors.Is(err, store.ErrOlder):
		return d.w.T("step.older", "Step", backupStep(d))
	case errors.Is(err, store.ErrTaken):
		return d.w.T("step.taken")
	case errors.Is(err, store.ErrLeftover):
		return d.w.T("step.leftover", "Folder", d.vaultDir())
	case errors.Is(err, store.ErrOldKeys):
		return d.w.T("step.oldkeys", "Step", backupStep(d))
	case errors.Is(err, store.ErrForeign):
		return d.w.T("step.foreign")
	case errors.Is(err, store.ErrNoKey):
		return d.w.T("step.nokey")
	case errors.Is(err, store.ErrDamaged):
		return damageStep(d, err)
	case errors.Is(err, store.ErrReadOnly):
		return d.w.T("step.readonly")
	case errors.Is(err, store.ErrFull), errors.Is(err, syscall.ENOSPC):
		return d.w.T("step.full")
	case errors.Is(err, store.ErrDisk):
		return d.w.T("step.disk")
	case errors.Is(err, exchange.ErrClosed):
		return d.w.T("step.closed")
	case errors.Is(err, exchange.ErrUndecided):
		return d.w.T("step.undecided")
	case errors.Is(err, fs.ErrExist):
		return d.w.T("step.exists")
	case errors.Is(err, errNotAnew):
		return d.w.T("step.anew")
	case errors.Is(err, tui.ErrPanic):
		return d.w.T("step.panic")
	}
	return ""
}

// damageStep is what to do about damage: which backup there is, and what else
// helps.
func damageStep(d *desk, err error) string {
	salvage := d.w.T("step.salvage")
	dir := d.vaultDir()
	_, found := backup.Last(dir)
	step := backupStep(d)
	state, _ := keys.State(dir) // where it cannot be told, a recovery key is named
	noKeys := errors.Is(err, keys.ErrDamaged)
	switch lost := errors.Is(err, keys.ErrLost) || noKeys && state == keys.Open || !salvageable(dir); {
	case lost && !found:
		return d.w.T("step.damage.lost.all", "Step", step)
	case lost:
		return d.w.T("step.damage.lost", "Step", step)
	case noKeys:
		return d.w.T("step.damage.keys", "Step", step)
	case !hasIdentity(dir):
		return d.w.T("step.damage.recovery", "Step", step, "Salvage", salvage)
	case !found:
		return d.w.T("step.damage.nobackup", "Step", step, "Salvage", salvage)
	}
	return d.w.T("step.damage", "Step", step, "Salvage", salvage)
}

// backupStep is which backup to restore.
func backupStep(d *desk) string {
	if last, found := backup.Last(d.vaultDir()); found {
		return d.w.T("step.backup", "When", d.w.Date("date.long.time", last.Made.Local()))
	}
	return d.w.T("step.backup.none")
}

// salvageable is whether there is data in a vault's folder, and a copy of its
// keys: without one of these nothing can be taken out.
func salvageable(dir string) bool {
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

// tell writes the text of an id for a person to standard error; see say.
func (d *desk) tell(id string, values ...any) { d.say("%s", d.w.T(id, values...)) }

// tellN is tell for a text that goes with a number.
func (d *desk) tellN(id string, n int, values ...any) { d.say("%s", d.w.N(id, n, values...)) }

// say writes a line for a person to standard error, where they can see it.
// Whatever is in it, an argument or a file's words, is made harmless.
func (d *desk) say(format string, args ...any) {
	d.release()
	fmt.Fprintln(d.err, strings.Join(safe.Lines(fmt.Sprintf(format, args...)), "\n"))
}
