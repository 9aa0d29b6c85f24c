package main

import (
	"errors"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/disk"
)

func backupCommand(d *desk) *cobra.Command {
	var file string
	cmd := &cobra.Command{
		Use:  "backup",
		Args: noArgument,
		RunE: does(func([]string) error { return makeBackup(d, file) }),
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "")
	return cmd
}

func makeBackup(d *desk, file string) error {
	if file == "-" { // it is read again before it counts, which standard output cannot be
		return usageError{words.Error("fail.backup.where")}
	}
	return withVaultThen(d, func(v *store.Vault) error {
		o := backup.Options{Between: patiently(d, d.w.T("out.backup.making"))}
		if file != "" {
			made, err := backup.MakeAt(v, file, d.now(), o)
			if err == nil {
				d.tell("out.backup.done", "Path", made.Path)
				sayLeftOut(d, made)
			}
			return err
		}
		made, err := backup.Make(v, d.now(), o)
		if made.Path != "" {
			d.tell("out.backup.done", "Path", made.Path)
			sayLeftOut(d, made)
			sayReplaced(d, made)
			if doubt, _ := v.DoubtsClock(d.now()); doubt {
				d.tell("out.say", "Text", d.w.T("doctor.clock.doubt"))
			}
		}
		if err != nil {
			sayStillHeld(d, v)
		}
		return err
	}, func(v *store.Vault) {
		if file != "" {
			replaceBackups(d, v)
		}
	})
}

// longWait is how long something may take before a word is said about it.
const longWait = time.Second

// patiently is called between talks, and says something once when it takes
// long.
func patiently(d *desk, words string) func() error {
	began, said := d.ran(), false
	return func() error {
		if !said && d.ran()-began > longWait {
			said = true
			d.say("%s", words)
		}
		return nil
	}
}

// sayLeftOut says which talks are not in a backup.
func sayLeftOut(d *desk, made backup.Made) {
	if n := len(made.LeftOut); n > 0 {
		d.tellN("out.backup.leftout", n, "IDs", strings.Join(made.LeftOut[:min(n, maxUnread)], ", "), "Step", d.w.T("step.nokey"))
	}
}

// sayReplaced says that older backups went because of what they held.
func sayReplaced(d *desk, made backup.Made) {
	if made.Outdated && made.Removed > 0 {
		d.tellN("out.backup.destroyed", made.Removed)
	}
}

// replaceBackups puts a fresh backup in the place of those that still hold what
// was removed from the vault. Where that fails, it is said, and tried again at
// the next start.
func replaceBackups(d *desk, v *store.Vault) {
	_ = v.FinishRemoving() // closing the vault tries again, and says why
	if _, outdated, err := v.Outdated(); err == nil && !outdated {
		return
	}
	backUp(d, v)
}

// backUpIfDue makes the day's backup when it is due.
func backUpIfDue(d *desk, v *store.Vault) {
	_ = v.FinishRemoving() // closing the vault tries again, and says why
	if backup.Due(v, d.now()) {
		backUp(d, v)
	}
}

func backUp(d *desk, v *store.Vault) {
	made, err := backup.Make(v, d.now(), backup.Options{Between: patiently(d, d.w.T("out.backup.daily"))})
	sayLeftOut(d, made)
	sayReplaced(d, made)
	if err == nil {
		return
	}
	d.tell("out.backup.failed", "Why", err)
	if again := d.w.T("out.backup.untouched"); errors.Is(err, disk.ErrNotPlain) {
		d.say("%s", again) // no start mends what somebody put there
	} else {
		d.tell("out.backup.again", "Text", again)
	}
	sayStillHeld(d, v)
}

// sayStillHeld says that there are backups with what was removed, where that is known.
func sayStillHeld(d *desk, v *store.Vault) {
	if _, outdated, err := v.Outdated(); err == nil && outdated {
		d.tell("out.backup.older", "Folder", store.BackupsFolder)
	}
}
