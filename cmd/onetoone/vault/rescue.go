package vault

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/disk"
)

// Rescue takes in what another vault could not save.
func Rescue(d *desk.Desk) *cobra.Command {
	return &cobra.Command{
		Use: "rescue FILE",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return words.Error("fail.rescue.wants")
			}
			return nil
		},
		RunE: desk.Does(func(args []string) error { return takeIn(d, args[0]) }),
	}
}

// ErrWouldLieOpen is returned for what a passphrase protected, where it would be
// protected by none.
const ErrWouldLieOpen = words.Error("fail.rescue.open")

func takeIn(d *desk.Desk, file string) error {
	var typed string
	r, err := store.OpenRescue(file, func() (string, bool, error) {
		var err error
		typed, err = d.Opener(d.W.T("out.rescue.ask"))
		if desk.IsRecovery(typed) {
			return desk.RecoveryKey(typed), true, err
		}
		return typed, false, err
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = ErrNoFile
	}
	if err != nil {
		return words.Fail("fail.rescue.opening", err, "File", file)
	}
	v, notices, err := vaultFor(d, r, typed)
	if err != nil {
		return err
	}
	for _, n := range notices {
		if !strings.Contains(n, filepath.Base(file)) { // it is about to be
			d.Tell("out.error", "Error", n)
		}
	}
	if r.Protected() && !v.Protected() {
		return errors.Join(words.Fail("fail.rescue.opening", ErrWouldLieOpen, "File", file), open.Close(d, v))
	}
	taken, err := v.Take(r)
	if err == nil {
		d.Tell("out.rescue.taken", "Talks", d.W.N("count.talks", len(taken)))
		err = doneWith(d, file)
	}
	return errors.Join(err, open.Close(d, v))
}

// vaultFor opens the vault that a rescue file is taken into. One that is begun for
// it is protected as the one was that the file is of.
func vaultFor(d *desk.Desk, r *store.Rescue, typed string) (*store.Vault, []string, error) {
	if store.There(d.VaultDir()) || !r.Protected() {
		return open.Unlocked(d)
	}
	if desk.IsRecovery(typed) {
		var err error
		if typed, err = d.NewPassphrase(); err != nil {
			return nil, nil, err
		}
	}
	v, notices, err := open.Vault(d, []byte(typed))
	if err == nil {
		d.Tell("out.rescue.began", "Folder", d.VaultDir())
	}
	return v, notices, err
}

// doneWith removes a rescue file that was taken in, from where one is told of at
// every start. Another one is the person's own.
func doneWith(d *desk.Desk, file string) error {
	path, err := filepath.Abs(file)
	if err != nil || !slices.Contains(store.RescueFiles(open.RescueDirs()), path) {
		d.Tell("out.rescue.delete", "File", file)
		return nil
	}
	return disk.Remove(path)
}
