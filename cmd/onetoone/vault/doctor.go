package vault

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/clock"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// errUnwell is returned when doctor found something wrong.
const errUnwell = words.Error("doctor.unwell")

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
	w     *words.Words
	Vault string    `json:"vault"`
	Lines []finding `json:"lines"`
	// Checked is what the check of everything found; null when the vault does
	// not open.
	Checked *store.Checked `json:"checked"`
}

// say adds a line: the text of an id, about a part of the vault or a file.
func (d *diagnosis) say(about, level, id string, values ...any) {
	if part := "doctor.about." + about; d.w.Has(part) {
		about = d.w.T(part)
	}
	d.Lines = append(d.Lines, finding{about, level, d.w.T(id, values...)})
}

func (d *diagnosis) unwell() bool {
	for _, l := range d.Lines {
		if l.Level == wrong {
			return true
		}
	}
	return false
}

// Doctor says where everything is, and whether it is whole.
func Doctor(d *desk.Desk) *cobra.Command {
	var asJSON, salvage, older bool
	cmd := &cobra.Command{
		Use:  "doctor",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error {
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

func doctor(d *desk.Desk, asJSON bool) error {
	found := &diagnosis{w: d.W, Vault: d.VaultDir()}
	in, err := store.Inspect(found.Vault)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", found.Vault, open.ErrNoVault)
	}
	if err != nil {
		return err
	}
	opening := examine(d, found)
	if again, err := store.Inspect(found.Vault); err == nil {
		in = again // its rights may have been put right
	}
	found.folder(in)
	found.backups(d.Now())
	found.quarantine(in)
	found.rescued()
	found.surroundings()
	if asJSON {
		err = d.WriteJSON(found)
	} else {
		err = found.write(d.Out, d.Width())
	}
	if err == nil && opening == nil && found.unwell() {
		opening = errUnwell
	}
	return errors.Join(err, opening)
}

// examine opens the vault and checks all of it. The error is why it does not
// open.
func examine(d *desk.Desk, found *diagnosis) error {
	v, notices, err := open.Unlocked(d)
	if err != nil {
		found.say("check", wrong, "doctor.check.unopened", "Why", err)
		return err
	}
	defer v.Close()
	for _, n := range notices {
		found.say("opening", note, "doctor.text", "Text", n)
	}
	for _, n := range v.CheckKeys() {
		found.say("keys", note, "doctor.text", "Text", n)
	}
	found.keys(v)
	found.clock(v, d.Now())
	if v.Unclean() {
		found.say("run", note, "doctor.run")
	}
	checked, err := v.Check(context.Background())
	if err != nil {
		found.say("check", wrong, "doctor.check.failed", "Why", err)
		return nil
	}
	found.Checked = &checked
	if len(checked.Findings) == 0 {
		found.say("check", fine, "doctor.check.whole", "Talks", d.W.N("count.talks", checked.Talks),
			"People", d.W.N("count.people", checked.People))
	}
	for _, f := range checked.Findings {
		found.say("check", wrong, "doctor.sentence", "Text", capital(f.What))
	}
	if len(checked.Findings) > 0 {
		found.say("next", note, "doctor.text", "Text", findingsStep(d, v, checked.Findings))
	}
	return nil
}

// findingsStep is what to do about what the check found.
func findingsStep(d *desk.Desk, v *store.Vault, all []store.Finding) string {
	left, err := v.NoKey()
	if err != nil || slices.ContainsFunc(all, func(f store.Finding) bool { return !slices.Contains(left, f.Talk) }) {
		return open.DamageStep(d, nil)
	}
	return d.W.T("step.nokey")
}

// clock says whether the vault takes the clock's word for what day it is.
func (d *diagnosis) clock(v *store.Vault, now time.Time) {
	seen, err := v.Latest()
	if err == nil && clock.Doubts(seen, now) {
		d.say("clock", wrong, "doctor.clock", "Now", d.w.Date("date.long.time", now.Local()),
			"Seen", d.w.Date("date.long.time", seen.Local()), "Doubt", d.w.T("doctor.clock.until"))
	}
}

func (d *diagnosis) keys(v *store.Vault) {
	d.say("format", fine, "doctor.format", "N", store.Format)
	if v.ReadOnly() {
		d.say("disk", wrong, "doctor.disk.readonly")
	}
	if v.Protected() {
		d.say("protected", fine, "doctor.protected")
	} else {
		d.say("protected", note, "doctor.unprotected")
	}
	if n := len(v.Recovery()); n > 0 {
		d.say("recovery", fine, "doctor.recovery", "N", n)
	} else {
		d.say("recovery", note, "doctor.recovery.none")
	}
}
