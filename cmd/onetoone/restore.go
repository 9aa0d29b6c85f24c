package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/disk"
)

const (
	// restoreWord has to be typed before a vault is replaced.
	restoreWord = "restore"
	// latestWord stands for the newest backup in the vault's folder.
	latestWord = "latest"
)

// Errors of restoring.
var (
	errNotRestored = errors.New("nothing was restored")
	errNoFile      = errors.New("there is no such file")
	errNoBackups   = errors.New("there is no backup in the vault's folder")
)

func restoreCommand(d *desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "restore FILE|latest",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("onetoone restore wants a backup, as in: onetoone restore latest")
			}
			return nil
		},
		RunE: does(func(args []string) error { return restoreVault(d, args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func restoreVault(d *desk, file string, yes bool) error {
	dir := d.vaultDir()
	if file == latestWord {
		if err := disk.Folder(filepath.Join(dir, store.BackupsFolder)); err != nil {
			return fmt.Errorf("restoring the newest backup: %w", err)
		}
		last, found := backup.Last(dir)
		if !found {
			return fmt.Errorf("%s: %w", dir, errNoBackups)
		}
		file = last.Path
		d.say("onetoone: the newest backup is of %s", last.Made.Local().Format(longTime))
	}
	if _, err := os.Stat(file); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = errNoFile
		}
		return fmt.Errorf("restoring %s: %w", file, err)
	}
	asks := store.There(dir) && !yes
	if asks && !isTerminal(d.in) {
		return usageError{errors.New("nobody can be asked here: --yes replaces the vault without asking")}
	}
	by, err := opensBackup(d) // before the word: what is typed at a program that asks is the passphrase
	if err != nil {
		return err
	}
	if asks {
		d.say("This puts the backup in the place of the vault that is there, which is kept in its folder %s.", store.QuarantineFolder)
		if !d.types(restoreWord) {
			return errNotRestored
		}
	}
	o := backup.Options{
		Between: patiently(d, "Restoring. Ctrl+c leaves everything as it is."),
		Store:   vaultOptions(d, nil),
	}
	r, err := backup.Restore(file, dir, by, o)
	if err != nil {
		return err
	}
	sayRestored(d, r)
	return nil
}

// longTime is how a moment is told.
const longTime = "2 January 2006, 15:04"

func sayRestored(d *desk, r backup.Restored) {
	d.say("onetoone: restored as it was on %s, and compared: %s.", r.Made.Local().Format(longTime), counted(r.Talks, "talk", "talks"))
	switch n := len(r.Recovery); n {
	case 0:
	case 1:
		d.say("Besides the passphrase, a recovery key opens it. See: onetoone recovery")
	default:
		d.say("Besides the passphrase, %d recovery keys open it. See: onetoone recovery", n)
	}
	d.say("What was forgotten, deleted or lowered since then is back in it: do that again.")
	if r.Quarantine != "" {
		d.say("The vault that was there is in %s", r.Quarantine)
		d.say("It opens with the passphrase it had, or with this one where it had none, and holds what it held. Delete that folder once you need it no more.")
		sayNotTaken(d)
	}
}

// sayNotTaken says which rescue files there are: what is in them is in no backup.
func sayNotTaken(d *desk) {
	left := store.RescueFiles(rescueDirs())
	if len(left) == 0 {
		return
	}
	d.say("NOT in the backup is what could not be saved once:")
	for _, path := range left {
		d.say("  %s", path)
	}
	d.say("The next start takes it in, where it is of this vault; else: onetoone rescue FILE")
}

// opensBackup asks for what opens a backup.
func opensBackup(d *desk) (backup.By, error) {
	typed, err := d.secret("Passphrase, or recovery key: ")
	if err != nil {
		return backup.By{}, err
	}
	if !isRecovery(typed) {
		return backup.By{Passphrase: []byte(typed)}, nil
	}
	passphrase, err := d.newPassphrase()
	return backup.By{Recovery: recoveryKey(typed), Passphrase: []byte(passphrase)}, err
}
