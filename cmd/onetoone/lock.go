package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/words"
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

const (
	errNotProtected = words.Error("fail.lock.open")
	errStillOpen    = words.Error("fail.lock.still")
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
		d.tell("out.lock.nobody")
		return nil
	}
	if state, err := keys.State(dir); err == nil && state == keys.Open {
		return words.Fail("fail.locking", errNotProtected)
	}
	if err := askToLock(who.PID); err != nil {
		return words.Fail("fail.locking", err)
	}
	for waited := time.Duration(0); waited < lockPatience; waited += lockLook {
		now, busy, err := store.Holder(dir)
		if err != nil {
			return err
		}
		if !busy || now.PID != who.PID {
			d.tell("out.locked")
			return nil
		}
		time.Sleep(lockLook)
	}
	return words.Fail("fail.locking.holds", errStillOpen, "PID", who.PID)
}
