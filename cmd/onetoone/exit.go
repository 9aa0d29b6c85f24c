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
var (
	errNoGuide    = errors.New("no such guide")
	errNoVault    = errors.New("there is no vault yet")
	errCloudVault = errors.New("no vault is begun there")
	errNoTerminal = errors.New("the screens need a terminal for input and output; list, show and export work without one")
)

// usageError is an error of a command that is the command line's fault.
type usageError struct{ error }

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
	d.say("onetoone: %s", strings.TrimSpace(err.Error()))
	if next := nextStep(d, command, err); next != "" {
		d.say("%s", next)
		if of := d.ofVault(); of != "" && strings.Contains(next, "onetoone ") && !strings.Contains(next, "--vault") {
			d.say("Add%s to a command that is named here: it is for this vault.", of)
		}
	}
	if errors.As(err, new(shutOut)) {
		sayElsewhere(d)
	}
}

func nextStep(d *desk, command string, err error) string {
	switch {
	case isUsage(err):
		return "See: " + command + " --help"
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrAmbiguous):
		return "See: onetoone list"
	case errors.Is(err, errNoGuide):
		return "See: onetoone guides"
	case errors.Is(err, class.ErrNone):
		return "See: onetoone practice class"
	case errors.Is(err, errNoPersona):
		return "See: onetoone practice personas"
	case errors.Is(err, errCloudVault):
		return "Name a folder that stays on this computer: --vault DIR. --plain begins it there all the same."
	case errors.Is(err, errNotProtected):
		return "Press L in its window: it asks for one."
	case errors.Is(err, errWouldLieOpen):
		return "Give this vault a passphrase first: onetoone passphrase" + d.ofVault() + "\nThen do the same again."
	case errors.Is(err, errForPractice):
		return "In a class, numbers do as well as names: onetoone practice class make CLASS --numbers N"
	case errors.Is(err, errNoVault):
		return "onetoone makes one; --vault DIR names another."
	}
	return vaultStep(d, err)
}

// vaultStep is the next step where it is the vault, a backup of it, or the disk
// that refused.
func vaultStep(d *desk, err error) string {
	switch {
	case errors.Is(err, store.ErrBusy):
		return "Leave the other one first, or use another vault: --vault DIR"
	case errors.Is(err, store.ErrLocked):
		return "Run it on a terminal, or give the passphrase with --passphrase-fd."
	case errors.Is(err, store.ErrPassphrase):
		return "Try again. A recovery key opens it too."
	case errors.Is(err, store.ErrUnprotected):
		return "Start onetoone and press L: it shows six words to take."
	case errors.Is(err, keys.ErrNoRecipient):
		return "See: onetoone recovery"
	case errors.Is(err, errNoBackups):
		return "Name the file of a backup: onetoone restore FILE"
	case errors.Is(err, backup.ErrNoBackup) && errors.Is(err, keys.ErrDamaged):
		return "Nothing was changed. A recovery key opens it all the same, if you have one. If not, try another backup; those of the vault are in its folder " + store.BackupsFolder + "."
	case errors.Is(err, backup.ErrNoBackup):
		return "Nothing was changed. Try another backup; those of the vault are in its folder " + store.BackupsFolder + "."
	case errors.Is(err, store.ErrNewer):
		return "Use the newer onetoone, or another vault: --vault DIR"
	case errors.Is(err, store.ErrOlder):
		return backupStep(d) + " What was deleted since then comes back with it."
	case errors.Is(err, store.ErrTaken):
		return "If it is somebody else, add what tells them apart. If it is the same person, both names can stay."
	case errors.Is(err, store.ErrLeftover):
		return "A program that keeps folders alike may have brought it back. Move it, whole, from " + d.vaultDir() + " to another place, and start onetoone again. When all your talks are there, delete it."
	case errors.Is(err, store.ErrOldKeys):
		return backupStep(d) + " Without one, or the newer keyring, onetoone doctor --salvage takes out what the older one opens."
	case errors.Is(err, store.ErrForeign):
		return "Put this vault's own files back, or restore a backup; --vault DIR names another vault."
	case errors.Is(err, store.ErrNoKey):
		return noKeyStep
	case errors.Is(err, store.ErrDamaged):
		return damageStep(d, err)
	case errors.Is(err, store.ErrReadOnly):
		return "Use a vault on another disk: --vault DIR"
	case errors.Is(err, store.ErrFull), errors.Is(err, syscall.ENOSPC):
		return "What was saved is safe. Free some space on that disk, and do the same again."
	case errors.Is(err, store.ErrDisk):
		return "What was saved before is still there as far as this disk can be trusted. Make a backup on another one: onetoone backup -o FILE. Then look: onetoone doctor"
	case errors.Is(err, exchange.ErrClosed):
		return openClosed
	case errors.Is(err, exchange.ErrUndecided):
		return "Ask them; then open the talk in onetoone and press c."
	case errors.Is(err, fs.ErrExist):
		return "Nothing was overwritten. Name another file: -o FILE"
	case errors.Is(err, errNotAnew):
		return "Everything is saved, and locked. Start onetoone again: it asks for the passphrase."
	case errors.Is(err, tui.ErrPanic):
		return "What the screen called saved is saved. Start onetoone again to go on."
	}
	return ""
}

// noKeyStep is what to do about a talk that there is no key to.
const noKeyStep = "Its person was forgotten, and an older copy put back. Delete it (onetoone delete ID), or forget them again (onetoone forget NAME)."

// damageStep is what to do about damage: which backup there is, and what else
// helps.
func damageStep(d *desk, err error) string {
	const salvage = "onetoone doctor --salvage takes out what is whole"
	dir := d.vaultDir()
	_, found := backup.Last(dir)
	step := backupStep(d)
	state, _ := keys.State(dir) // where it cannot be told, a recovery key is named
	noKeys := errors.Is(err, keys.ErrDamaged)
	switch lost := errors.Is(err, keys.ErrLost) || noKeys && state == keys.Open || !salvageable(dir); {
	case lost && !found:
		return step + " Without one, or a whole copy of that file, nothing can be taken out: keep the folder as it is."
	case lost:
		return step + " Nothing that is newer can be taken out without a whole copy of that file."
	case noKeys:
		return "A recovery key opens it all the same, if you have one: type it where the passphrase is asked for. " + step
	case !hasIdentity(dir):
		return step + " If you have a recovery key, " + salvage + " with that."
	case !found:
		return step + " Without one, " + salvage + "."
	}
	return step + " What is newer than that, " + salvage + "."
}

// backupStep is which backup to restore.
func backupStep(d *desk) string {
	if last, found := backup.Last(d.vaultDir()); found {
		return newest(last)
	}
	return "There is no backup in the vault's folder. Restore one from elsewhere: onetoone restore FILE."
}

func newest(last backup.Kept) string {
	return "The newest backup is of " + last.Made.Local().Format(longTime) + ". To put it back: onetoone restore latest."
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

// say writes a line for a person to standard error, where they can see it.
// Whatever is in it, an argument or a file's words, is made harmless.
func (d *desk) say(format string, args ...any) {
	d.release()
	fmt.Fprintln(d.err, strings.Join(safe.Lines(fmt.Sprintf(format, args...)), "\n"))
}
