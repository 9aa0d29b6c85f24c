package vault

import (
	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

// Backup makes a backup.
func Backup(d *desk.Desk) *cobra.Command {
	var file string
	cmd := &cobra.Command{
		Use:  "backup",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return makeBackup(d, file) }),
	}
	cmd.Flags().StringVarP(&file, "output", "o", "", "")
	return cmd
}

func makeBackup(d *desk.Desk, file string) error {
	if file == "-" { // it is read again before it counts, which standard output cannot be
		return desk.Usage(words.Error("fail.backup.where"))
	}
	return open.WithThen(d, func(v *store.Vault) error {
		o := backup.Options{Between: open.Patiently(d, d.W.T("out.backup.making"))}
		if file != "" {
			made, err := backup.MakeAt(v, file, d.Now(), o)
			if err == nil {
				d.Tell("out.backup.done", "Path", made.Path)
				open.SayLeftOut(d, made)
			}
			return err
		}
		made, err := backup.Make(v, d.Now(), o)
		if made.Path != "" {
			d.Tell("out.backup.done", "Path", made.Path)
			open.SayLeftOut(d, made)
			open.SayReplaced(d, made)
			if doubt, _ := v.DoubtsClock(d.Now()); doubt {
				d.Tell("out.say", "Text", d.W.T("doctor.clock.doubt"))
			}
		}
		if err != nil {
			open.SayStillHeld(d, v)
		}
		return err
	}, func(v *store.Vault) {
		if file != "" {
			open.ReplaceBackups(d, v)
		}
	})
}
