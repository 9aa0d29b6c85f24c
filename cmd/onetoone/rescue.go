package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/store"
	"example.org/onetoone/store/disk"
)

func rescueCommand(d *desk) *cobra.Command {
	return &cobra.Command{
		Use: "rescue FILE",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("onetoone rescue wants a rescue file, as in: onetoone rescue onetoone-rescue-7k2m9x4q.sealed")
			}
			return nil
		},
		RunE: does(func(args []string) error { return takeIn(d, args[0]) }),
	}
}

// errWouldLieOpen is returned for what a passphrase protected, where it would be
// protected by none.
var errWouldLieOpen = errors.New("what is in it was under a passphrase, and this vault has none: nothing was taken in")

func takeIn(d *desk, file string) error {
	var typed string
	r, err := store.OpenRescue(file, func() (string, bool, error) {
		var err error
		typed, err = d.opener("Passphrase of the vault that the file is of, or recovery key: ")
		if isRecovery(typed) {
			return recoveryKey(typed), true, err
		}
		return typed, false, err
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = errNoFile
	}
	if err != nil {
		return fmt.Errorf("opening %s: %w", file, err)
	}
	v, notices, err := vaultFor(d, r, typed)
	if err != nil {
		return err
	}
	for _, n := range notices {
		if !strings.Contains(n, filepath.Base(file)) { // it is about to be
			d.say("onetoone: %s", n)
		}
	}
	if r.Protected() && !v.Protected() {
		return errors.Join(fmt.Errorf("opening %s: %w", file, errWouldLieOpen), closeTelling(d, v))
	}
	taken, err := v.Take(r)
	if err == nil {
		d.say("onetoone: taken in: %s. See: onetoone list", counted(len(taken), "talk", "talks"))
		err = doneWith(d, file)
	}
	return errors.Join(err, closeTelling(d, v))
}

// vaultFor opens the vault that a rescue file is taken into. One that is begun for
// it is protected as the one was that the file is of.
func vaultFor(d *desk, r *store.Rescue, typed string) (*store.Vault, []string, error) {
	if store.There(d.vaultDir()) || !r.Protected() {
		return unlocked(d)
	}
	if isRecovery(typed) {
		var err error
		if typed, err = d.newPassphrase(); err != nil {
			return nil, nil, err
		}
	}
	v, notices, err := openVault(d, []byte(typed))
	if err == nil {
		d.say("onetoone: began a vault in %s. It opens with the passphrase that you typed.", d.vaultDir())
	}
	return v, notices, err
}

// sayElsewhere says which rescue files there are, where the vault itself takes none
// of them in, and how another one does.
func sayElsewhere(d *desk) {
	left := store.RescueFiles(rescueDirs())
	if len(left) == 0 {
		return
	}
	d.say("What could not be saved once is safe in a rescue file. If this vault comes back, it takes that in by itself. To take it into another vault now:")
	for _, path := range left {
		d.say("  onetoone rescue %s --vault %s", quoted(path), quoted(d.vaultDir()+"-rescued"))
	}
}

// doneWith removes a rescue file that was taken in, from where one is told of at
// every start. Another one is the person's own.
func doneWith(d *desk, file string) error {
	path, err := filepath.Abs(file)
	if err != nil || !slices.Contains(store.RescueFiles(rescueDirs()), path) {
		d.say("Delete %s once you need it no more.", file)
		return nil
	}
	return disk.Remove(path)
}

// notOurs says which rescue files the open vault could not take in.
func notOurs() (out []string) {
	for _, path := range store.RescueFiles(rescueDirs()) {
		out = append(out, "What another vault could not save is in "+path+". Where that vault is lost, this one takes it in: onetoone rescue FILE")
	}
	return out
}
