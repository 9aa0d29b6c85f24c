package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
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
const (
	errNotRestored = words.Error("fail.restore.nothing")
	errNoFile      = words.Error("fail.restore.nofile")
	errNoBackups   = words.Error("fail.restore.nobackup")
)

func restoreCommand(d *desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "restore FILE|latest",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return words.Error("fail.restore.wants")
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
			return words.Fail("fail.restore.newest", err)
		}
		last, found := backup.Last(dir)
		if !found {
			return fmt.Errorf("%s: %w", dir, errNoBackups)
		}
		file = last.Path
		d.tell("out.restore.newest", "When", d.w.Date("date.long.time", last.Made.Local()))
	}
	if _, err := os.Stat(file); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = errNoFile
		}
		return words.Fail("fail.restore.of", err, "File", file)
	}
	asks := store.There(dir) && !yes
	if asks && !isTerminal(d.in) {
		return usageError{words.Error("fail.ask.restore")}
	}
	by, err := opensBackup(d) // before the word: what is typed at a program that asks is the passphrase
	if err != nil {
		return err
	}
	if asks {
		d.tell("out.restore.before", "Folder", store.QuarantineFolder)
		if !d.types(restoreWord) {
			return errNotRestored
		}
	}
	o := backup.Options{
		Between: patiently(d, d.w.T("out.restore.making")),
		Store:   vaultOptions(d, nil),
	}
	r, err := backup.Restore(file, dir, by, o)
	if err != nil {
		return err
	}
	sayRestored(d, r)
	return nil
}

func sayRestored(d *desk, r backup.Restored) {
	d.tell("out.restore.done", "When", d.w.Date("date.long.time", r.Made.Local()), "Talks", d.w.N("count.talks", r.Talks))
	if n := len(r.Recovery); n > 0 {
		d.tellN("out.restore.keys", n)
	}
	d.tell("out.restore.again")
	if r.Quarantine != "" {
		d.tell("out.restore.kept", "Folder", r.Quarantine)
		d.tell("out.restore.opens")
		sayNotTaken(d)
	}
}

// sayNotTaken says which rescue files there are: what is in them is in no backup.
func sayNotTaken(d *desk) {
	left := store.RescueFiles(rescueDirs())
	if len(left) == 0 {
		return
	}
	d.tell("out.restore.unsaved")
	for _, path := range left {
		d.say("  %s", path)
	}
	d.tell("out.restore.takes")
}

// opensBackup asks for what opens a backup.
func opensBackup(d *desk) (backup.By, error) {
	typed, err := d.secret(d.w.T("out.restore.ask"))
	if err != nil {
		return backup.By{}, err
	}
	if !isRecovery(typed) {
		return backup.By{Passphrase: []byte(typed)}, nil
	}
	passphrase, err := d.newPassphrase()
	return backup.By{Recovery: recoveryKey(typed), Passphrase: []byte(passphrase)}, err
}
