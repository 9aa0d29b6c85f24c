package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// errUnwell is returned when doctor found something wrong.
var errUnwell = errors.New("something is wrong, and marked with ! above")

// How bad what a line says is.
const (
	fine  = "fine"
	note  = "note" // worth knowing
	wrong = "wrong"
)

// finding is a line of what doctor says.
type finding struct {
	About string `json:"about"`
	Level string `json:"level"`
	Text  string `json:"text"`
}

// diagnosis is all of it, as --json writes it.
type diagnosis struct {
	Vault string    `json:"vault"`
	Lines []finding `json:"lines"`
	// Checked is what the check of everything found; null when the vault does
	// not open.
	Checked *store.Checked `json:"checked"`
}

func (d *diagnosis) say(about, level, format string, args ...any) {
	d.Lines = append(d.Lines, finding{about, level, fmt.Sprintf(format, args...)})
}

func (d *diagnosis) unwell() bool {
	for _, l := range d.Lines {
		if l.Level == wrong {
			return true
		}
	}
	return false
}

func doctorCommand(d *desk) *cobra.Command {
	var asJSON, salvage, older bool
	cmd := &cobra.Command{
		Use:  "doctor",
		Args: noArgument,
		RunE: does(func([]string) error {
			switch {
			case salvage:
				return salvageVault(d)
			case older:
				return goOnWithOlder(d)
			}
			return doctor(d, asJSON)
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	cmd.Flags().BoolVar(&salvage, "salvage", false, "")
	cmd.Flags().BoolVar(&older, "older", false, "")
	cmd.MarkFlagsMutuallyExclusive("json", "salvage", "older")
	return cmd
}

func doctor(d *desk, asJSON bool) error {
	found := &diagnosis{Vault: d.vaultDir()}
	in, err := store.Inspect(found.Vault)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", found.Vault, errNoVault)
	}
	if err != nil {
		return err
	}
	opening := examine(d, found)
	if again, err := store.Inspect(found.Vault); err == nil {
		in = again // its rights may have been put right
	}
	found.folder(in)
	found.backups(d.now())
	found.quarantine(in)
	found.rescued()
	found.surroundings()
	if asJSON {
		err = d.writeJSON(found)
	} else {
		err = found.write(d.out)
	}
	if err == nil && opening == nil && found.unwell() {
		opening = errUnwell
	}
	return errors.Join(err, opening)
}

// examine opens the vault and checks all of it. The error is why it does not
// open.
func examine(d *desk, found *diagnosis) error {
	v, notices, err := unlocked(d)
	if err != nil {
		found.say("check", wrong, "It does not open: %v", err)
		return err
	}
	defer v.Close()
	for _, n := range notices {
		found.say("opening", note, "%s", n)
	}
	for _, n := range v.CheckKeys() {
		found.say("keys", note, "%s", n)
	}
	found.keys(v)
	found.clock(v, d.now())
	if v.Unclean() {
		found.say("last run", note, "It did not end as it should.")
	}
	checked, err := v.Check(context.Background())
	if err != nil {
		found.say("check", wrong, "It could not be done: %v", err)
		return nil
	}
	found.Checked = &checked
	if len(checked.Findings) == 0 {
		found.say("check", fine, "Every page and record was read: %s, %s, %s. All of it is whole.",
			counted(checked.Talks, "talk", "talks"), counted(checked.Events, "event", "events"), counted(checked.People, "person", "people"))
	}
	for _, f := range checked.Findings {
		found.say("check", wrong, "%s.", capital(f.What))
	}
	if len(checked.Findings) > 0 {
		found.say("next", note, "%s", findingsStep(d, v, checked.Findings))
	}
	return nil
}

// findingsStep is what to do about what the check found.
func findingsStep(d *desk, v *store.Vault, all []store.Finding) string {
	left, err := v.NoKey()
	if err != nil || slices.ContainsFunc(all, func(f store.Finding) bool { return !slices.Contains(left, f.Talk) }) {
		return damageStep(d, nil)
	}
	return noKeyStep
}

// clock says whether the vault takes the clock's word for what day it is.
func (d *diagnosis) clock(v *store.Vault, now time.Time) {
	seen, err := v.Latest()
	if err == nil && guide.DoubtsClock(seen, now) {
		d.say("clock", wrong, "It says %s; the latest time this vault has seen is %s. %s", now.Local().Format(longTime), seen.Local().Format(longTime), inDoubt)
	}
}

// notToday says of a clock that it is in doubt.
const notToday = "This computer's clock is far from the latest time this vault has seen. "

// inDoubt says what does not happen while the clock is in doubt, and how to say
// what day it is.
const inDoubt = "Until somebody says that it is right, no talk is closed or offered to be looked through, and no older backup is removed. Set the clock, or start onetoone and press y."

func (d *diagnosis) keys(v *store.Vault) {
	d.say("format", fine, "%d, which this program reads and writes", store.Format)
	if v.ReadOnly() {
		d.say("disk", wrong, "It is read-only: you can read, and new notes cannot be kept.")
	}
	if v.Protected() {
		d.say("protected", fine, "by a passphrase")
	} else {
		d.say("protected", note, "NOT PROTECTED YET: whoever copies the folder can read it. Press L in onetoone.")
	}
	if n := len(v.Recovery()); n > 0 {
		d.say("recovery key", fine, "%d", n)
	} else {
		d.say("recovery key", note, "none: without the passphrase nothing opens the vault")
	}
}
