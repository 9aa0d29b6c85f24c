package main

import (
	"errors"
	"strings"
	"time"

	"github.com/spf13/cobra"

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
		return usageError{errors.New("a backup goes into a file: name one, or a folder")}
	}
	return withVaultThen(d, func(v *store.Vault) error {
		o := backup.Options{Between: patiently(d, "Making the backup. Ctrl+c leaves everything as it is.")}
		if file != "" {
			made, err := backup.MakeAt(v, file, d.now(), o)
			if err == nil {
				d.say("onetoone: backed up, opened and compared: %s", made.Path)
				sayLeftOut(d, made)
			}
			return err
		}
		made, err := backup.Make(v, d.now(), o)
		if made.Path != "" {
			d.say("onetoone: backed up, opened and compared: %s", made.Path)
			sayLeftOut(d, made)
			sayReplaced(d, made)
			if doubt, _ := v.DoubtsClock(d.now()); doubt {
				d.say("onetoone: %s%s", notToday, inDoubt)
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
	switch n := len(made.LeftOut); {
	case n == 1:
		d.say("onetoone: talk %s cannot be read, and is not in the backup. %s", made.LeftOut[0], noKeyStep)
	case n > 1:
		d.say("onetoone: %d talks cannot be read, and are not in the backup: %s. Delete them (onetoone delete ID), or forget their people again (onetoone forget NAME).", n, strings.Join(made.LeftOut[:min(n, maxUnread)], ", "))
	}
}

// sayReplaced says that older backups went because of what they held.
func sayReplaced(d *desk, made backup.Made) {
	switch {
	case !made.Outdated || made.Removed == 0:
	case made.Removed == 1:
		d.say("onetoone: the older backup, which still held what is gone or opened with older keys, was destroyed.")
	default:
		d.say("onetoone: %d older backups, which still held what is gone or opened with older keys, were destroyed.", made.Removed)
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
	made, err := backup.Make(v, d.now(), backup.Options{Between: patiently(d, "Making a backup. Ctrl+c leaves it for the next time.")})
	sayLeftOut(d, made)
	sayReplaced(d, made)
	if err == nil {
		return
	}
	d.say("onetoone: no backup could be made: %v", err)
	if again := "The vault itself is not touched by that."; errors.Is(err, disk.ErrNotPlain) {
		d.say("%s", again) // no start mends what somebody put there
	} else {
		d.say("%s The next start tries again.", again)
	}
	sayStillHeld(d, v)
}

// sayStillHeld says that there are backups with what was removed, where that is known.
func sayStillHeld(d *desk, v *store.Vault) {
	if _, outdated, err := v.Outdated(); err == nil && outdated {
		d.say("Older backups still hold what was removed. They are in the folder %s of the vault.", store.BackupsFolder)
	}
}
