package vault

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
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
	ErrNoFile      = words.Error("fail.restore.nofile")
	ErrNoBackups   = words.Error("fail.restore.nobackup")
)

// Restore puts a backup in the vault's place.
func Restore(d *desk.Desk) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "restore FILE|latest",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return words.Error("fail.restore.wants")
			}
			return nil
		},
		RunE: desk.Does(func(args []string) error { return restoreVault(d, args[0], yes) }),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	return cmd
}

func restoreVault(d *desk.Desk, file string, yes bool) error {
	dir := d.VaultDir()
	if file == latestWord {
		if err := disk.Folder(filepath.Join(dir, store.BackupsFolder)); err != nil {
			return words.Fail("fail.restore.newest", err)
		}
		last, found := backup.Last(dir)
		if !found {
			return fmt.Errorf("%s: %w", dir, ErrNoBackups)
		}
		file = last.Path
		d.Tell("out.restore.newest", "When", d.W.Date("date.long.time", last.Made.Local()))
	}
	if _, err := os.Stat(file); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = ErrNoFile
		}
		return words.Fail("fail.restore.of", err, "File", file)
	}
	asks := store.There(dir) && !yes
	if asks && !desk.IsTerminal(d.In) {
		return desk.Usage(words.Error("fail.ask.restore"))
	}
	by, err := opensBackup(d) // before the word: what is typed at a program that asks is the passphrase
	if err != nil {
		return err
	}
	if asks {
		d.Tell("out.restore.before", "Folder", store.QuarantineFolder)
		if !d.Types(restoreWord) {
			return errNotRestored
		}
	}
	o := backup.Options{
		Between: open.Patiently(d, d.W.T("out.restore.making")),
		Store:   open.Options(d, nil),
	}
	r, err := backup.Restore(file, dir, by, o)
	if err != nil {
		return err
	}
	sayRestored(d, r)
	return nil
}

func sayRestored(d *desk.Desk, r backup.Restored) {
	d.Tell("out.restore.done", "When", d.W.Date("date.long.time", r.Made.Local()), "Talks", d.W.N("count.talks", r.Talks))
	if n := len(r.Recovery); n > 0 {
		d.TellN("out.restore.keys", n)
	}
	d.Tell("out.restore.again")
	if r.Quarantine != "" {
		d.Tell("out.restore.kept", "Folder", r.Quarantine)
		d.Tell("out.restore.opens")
		sayNotTaken(d)
	}
}

// sayNotTaken says which rescue files there are: what is in them is in no backup.
func sayNotTaken(d *desk.Desk) {
	left := store.RescueFiles(open.RescueDirs())
	if len(left) == 0 {
		return
	}
	d.Tell("out.restore.unsaved")
	for _, path := range left {
		d.Say("  %s", path)
	}
	d.Tell("out.restore.takes")
}

// opensBackup asks for what opens a backup.
func opensBackup(d *desk.Desk) (backup.By, error) {
	typed, err := d.Secret(d.W.T("out.restore.ask"))
	if err != nil {
		return backup.By{}, err
	}
	if !desk.IsRecovery(typed) {
		return backup.By{Passphrase: []byte(typed)}, nil
	}
	passphrase, err := d.NewPassphrase()
	return backup.By{Recovery: desk.RecoveryKey(typed), Passphrase: []byte(passphrase)}, err
}
