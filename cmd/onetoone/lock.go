package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/store"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
)

// How long a locking program may take until the vault is free, and how often
// that is looked at.
const (
	lockPatience = 10 * time.Second
	lockLook     = 20 * time.Millisecond
)

var (
	errNotProtected = errors.New("the vault has no passphrase yet, so it cannot be locked")
	errStillOpen    = errors.New("the vault is still open")
)

func lockCommand(d *desk) *cobra.Command {
	return &cobra.Command{
		Use:  "lock",
		Args: noArgument,
		RunE: does(func([]string) error { return lockOther(d) }),
	}
}

// lock asks whoever has the vault to lock it, and waits until it is locked.
func lockOther(d *desk) error {
	dir := d.vaultDir()
	if !disk.Exists(dir) {
		return fmt.Errorf("%s: %w", dir, errNoVault)
	}
	who, busy, err := store.Holder(dir)
	switch {
	case err != nil:
		return err
	case !busy:
		d.say("onetoone: nobody has the vault open; there is nothing to lock")
		return nil
	}
	if state, err := keys.State(dir); err == nil && state == keys.Open {
		return fmt.Errorf("locking: %w", errNotProtected)
	}
	if err := askToLock(who.PID); err != nil {
		return fmt.Errorf("locking: %w", err)
	}
	for waited := time.Duration(0); waited < lockPatience; waited += lockLook {
		now, busy, err := store.Holder(dir)
		if err != nil {
			return err
		}
		if !busy || now.PID != who.PID {
			d.say("onetoone: locked")
			return nil
		}
		time.Sleep(lockLook)
	}
	return fmt.Errorf("locking: %w: process %d has not let go of it", errStillOpen, who.PID)
}
