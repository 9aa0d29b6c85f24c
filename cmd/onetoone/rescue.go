package main

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/disk"
)

func rescueCommand(d *desk) *cobra.Command {
	return &cobra.Command{
		Use: "rescue FILE",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return words.Error("fail.rescue.wants")
			}
			return nil
		},
		RunE: does(func(args []string) error { return takeIn(d, args[0]) }),
	}
}

// errWouldLieOpen is returned for what a passphrase protected, where it would be
// protected by none.
const errWouldLieOpen = words.Error("fail.rescue.open")

func takeIn(d *desk, file string) error {
	var typed string
	r, err := store.OpenRescue(file, func() (string, bool, error) {
		var err error
		typed, err = d.opener(d.w.T("out.rescue.ask"))
		if isRecovery(typed) {
			return recoveryKey(typed), true, err
		}
		return typed, false, err
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = errNoFile
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
			d.tell("out.error", "Error", n)
		}
	}
	if r.Protected() && !v.Protected() {
		return errors.Join(words.Fail("fail.rescue.opening", errWouldLieOpen, "File", file), closeTelling(d, v))
	}
	taken, err := v.Take(r)
	if err == nil {
		d.tell("out.rescue.taken", "Talks", d.w.N("count.talks", len(taken)))
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
		d.tell("out.rescue.began", "Folder", d.vaultDir())
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
	d.tell("out.rescue.safe")
	for _, path := range left {
		d.tell("out.rescue.command", "File", quoted(path), "Folder", quoted(d.vaultDir()+"-rescued"))
	}
}

// doneWith removes a rescue file that was taken in, from where one is told of at
// every start. Another one is the person's own.
func doneWith(d *desk, file string) error {
	path, err := filepath.Abs(file)
	if err != nil || !slices.Contains(store.RescueFiles(rescueDirs()), path) {
		d.tell("out.rescue.delete", "File", file)
		return nil
	}
	return disk.Remove(path)
}

// notOurs says which rescue files the open vault could not take in.
func notOurs(d *desk) (out []string) {
	for _, path := range store.RescueFiles(rescueDirs()) {
		out = append(out, d.w.T("out.rescue.other", "Path", path))
	}
	return out
}
