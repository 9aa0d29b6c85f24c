package vault

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/locking"
	"example.org/onetoone/cmd/onetoone/open"
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

// ErrNotProtected is returned for a vault that anybody could open again.
const ErrNotProtected = words.Error("fail.lock.open")

// Lock locks the onetoone that is open.
func Lock(d *desk.Desk) *cobra.Command {
	return &cobra.Command{
		Use:  "lock",
		Args: desk.NoArgument,
		RunE: desk.Does(func([]string) error { return lockOther(d) }),
	}
}

// lockOther asks whoever has the vault to lock it, and waits until it is locked.
func lockOther(d *desk.Desk) error {
	dir := d.VaultDir()
	if !disk.Exists(dir) {
		return fmt.Errorf("%s: %w", dir, open.ErrNoVault)
	}
	who, busy, err := store.Holder(dir)
	switch {
	case err != nil:
		return err
	case !busy:
		d.Tell("out.lock.nobody")
		return nil
	}
	if state, err := keys.State(dir); err == nil && state == keys.Open {
		return words.Fail("fail.locking", ErrNotProtected)
	}
	if err := locking.Ask(who.PID); err != nil {
		return words.Fail("fail.locking", err)
	}
	for waited := time.Duration(0); waited < lockPatience; waited += lockLook {
		now, busy, err := store.Holder(dir)
		if err != nil {
			return err
		}
		if !busy || now.PID != who.PID {
			d.Tell("out.locked")
			return nil
		}
		time.Sleep(lockLook)
	}
	return words.Fail("fail.locking.holds", locking.ErrStillOpen, "PID", who.PID)
}
