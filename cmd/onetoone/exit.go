package main

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/manual"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/cmd/onetoone/practice"
	"example.org/onetoone/cmd/onetoone/screens"
	"example.org/onetoone/cmd/onetoone/trainer"
	"example.org/onetoone/cmd/onetoone/vault"
	"example.org/onetoone/guide/exchange"
	"example.org/onetoone/guide/trainer/class"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/tui"
)

// The exit codes, as documented in doc.go.
const (
	exitDone = iota
	exitFailed
	exitUsage
	exitNotFound
	exitBusy
	exitLocked
	exitLeft
)

func exitCode(err error) int {
	switch {
	case desk.IsUsage(err), errors.Is(err, store.ErrAmbiguous), errors.Is(err, open.ErrSeveral):
		return exitUsage
	case errors.Is(err, trainer.ErrLeft):
		return exitLeft
	case errors.Is(err, store.ErrNotFound), errors.Is(err, desk.ErrNoGuide), errors.Is(err, manual.ErrNoPage), errors.Is(err, open.ErrNoVault),
		errors.Is(err, practice.ErrNoPersona), errors.Is(err, class.ErrNone), errors.Is(err, class.ErrNoMember), errors.Is(err, vault.ErrNoBackups), errors.Is(err, vault.ErrNoFile), errors.Is(err, keys.ErrNoRecipient):
		return exitNotFound
	case errors.Is(err, store.ErrBusy):
		return exitBusy
	case errors.Is(err, store.ErrLocked), errors.Is(err, store.ErrPassphrase):
		return exitLocked
	}
	return exitFailed
}

// complain says what went wrong, and then what to do next.
func complain(d *desk.Desk, command string, err error) {
	d.Tell("out.error", "Error", strings.TrimSpace(d.W.Say(err)))
	if next := nextStep(d, command, err); next != "" {
		d.Say("%s", next)
		if of := d.OfVault(); of != "" && strings.Contains(next, "onetoone ") && !strings.Contains(next, "--vault") {
			d.Tell("step.vault", "Flag", of)
		}
	}
	if errors.As(err, new(open.ShutOut)) {
		open.SayElsewhere(d)
	}
}

// refusal is an error, and the text of what to do next.
type refusal struct {
	err  error
	step string
}

// What refuses is looked for among the first of these, then among what the vault, a
// backup of it, or the disk says, and then among the others.
var (
	firstRefusals = []refusal{
		{store.ErrNotFound, "step.list"}, {store.ErrAmbiguous, "step.list"}, {desk.ErrNoGuide, "step.guides"}, {manual.ErrNoPage, "step.pages"},
		{class.ErrNone, "step.classes"}, {practice.ErrNoPersona, "step.personas"}, {open.ErrCloudVault, "step.cloud"},
		{vault.ErrNotProtected, "step.unprotected.window"}, {vault.ErrWouldLieOpen, "step.open"}, {vault.ErrForPractice, "step.practice"},
		{open.ErrNoVault, "step.vault.none"}, {vault.ErrNoBackups, "step.backups"},
	}
	otherRefusals = []refusal{
		{exchange.ErrClosed, "step.closed"}, {exchange.ErrUndecided, "step.undecided"}, {fs.ErrExist, "step.exists"},
		{desk.ErrNotAnew, "step.anew"}, {screens.ErrDumb, "step.dumb"}, {tui.ErrPanic, "step.panic"},
	}
)

func nextStep(d *desk.Desk, command string, err error) string {
	if desk.IsUsage(err) {
		return d.W.T("step.help", "Command", command)
	}
	among := func(some []refusal) string {
		i := slices.IndexFunc(some, func(r refusal) bool { return errors.Is(err, r.err) })
		if i < 0 {
			return ""
		}
		return d.W.T(some[i].step, "Flag", d.OfVault())
	}
	return cmp.Or(among(firstRefusals), open.Step(d, err), among(otherRefusals))
}
