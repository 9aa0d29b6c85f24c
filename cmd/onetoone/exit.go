package main

import (
	"errors"
	"io/fs"
	"strings"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/manual"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/cmd/onetoone/practice"
	"example.org/onetoone/cmd/onetoone/screens"
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
)

func exitCode(err error) int {
	switch {
	case desk.IsUsage(err), errors.Is(err, store.ErrAmbiguous):
		return exitUsage
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

func nextStep(d *desk.Desk, command string, err error) string {
	switch {
	case desk.IsUsage(err):
		return d.W.T("step.help", "Command", command)
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrAmbiguous):
		return d.W.T("step.list")
	case errors.Is(err, desk.ErrNoGuide):
		return d.W.T("step.guides")
	case errors.Is(err, manual.ErrNoPage):
		return d.W.T("step.pages")
	case errors.Is(err, class.ErrNone):
		return d.W.T("step.classes")
	case errors.Is(err, practice.ErrNoPersona):
		return d.W.T("step.personas")
	case errors.Is(err, open.ErrCloudVault):
		return d.W.T("step.cloud")
	case errors.Is(err, vault.ErrNotProtected):
		return d.W.T("step.unprotected.window")
	case errors.Is(err, vault.ErrWouldLieOpen):
		return d.W.T("step.open", "Flag", d.OfVault())
	case errors.Is(err, vault.ErrForPractice):
		return d.W.T("step.practice")
	case errors.Is(err, open.ErrNoVault):
		return d.W.T("step.vault.none")
	case errors.Is(err, vault.ErrNoBackups):
		return d.W.T("step.backups")
	}
	if step := open.Step(d, err); step != "" {
		return step
	}
	switch {
	case errors.Is(err, exchange.ErrClosed):
		return d.W.T("step.closed")
	case errors.Is(err, exchange.ErrUndecided):
		return d.W.T("step.undecided")
	case errors.Is(err, fs.ErrExist):
		return d.W.T("step.exists")
	case errors.Is(err, desk.ErrNotAnew):
		return d.W.T("step.anew")
	case errors.Is(err, screens.ErrDumb):
		return d.W.T("step.dumb")
	case errors.Is(err, tui.ErrPanic):
		return d.W.T("step.panic")
	}
	return ""
}
