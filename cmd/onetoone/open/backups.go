package open

import (
	"errors"
	"strings"
	"time"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/disk"
)

// longWait is how long something may take before a word is said about it.
const longWait = time.Second

// Patiently is called between talks, and says something once when it takes
// long.
func Patiently(d *desk.Desk, words string) func() error {
	began, said := d.Ran(), false
	return func() error {
		if !said && d.Ran()-began > longWait {
			said = true
			d.Say("%s", words)
		}
		return nil
	}
}

// SayLeftOut says which talks are not in a backup.
func SayLeftOut(d *desk.Desk, made backup.Made) {
	if n := len(made.LeftOut); n > 0 {
		d.TellN("out.backup.leftout", n, "IDs", strings.Join(made.LeftOut[:min(n, MaxUnread)], ", "), "Step", d.W.T("step.nokey"))
	}
}

// SayReplaced says that older backups went because of what they held.
func SayReplaced(d *desk.Desk, made backup.Made) {
	if made.Outdated && made.Removed > 0 {
		d.TellN("out.backup.destroyed", made.Removed)
	}
}

// ReplaceBackups puts a fresh backup in the place of those that still hold what
// was removed from the vault. Where that fails, it is said, and tried again at
// the next start.
func ReplaceBackups(d *desk.Desk, v *store.Vault) {
	_ = v.FinishRemoving() // closing the vault tries again, and says why
	if _, outdated, err := v.Outdated(); err == nil && !outdated {
		return
	}
	backUp(d, v)
}

// BackUpIfDue makes the day's backup when it is due.
func BackUpIfDue(d *desk.Desk, v *store.Vault) {
	_ = v.FinishRemoving() // closing the vault tries again, and says why
	if backup.Due(v, d.Now()) {
		backUp(d, v)
	}
}

func backUp(d *desk.Desk, v *store.Vault) {
	made, err := backup.Make(v, d.Now(), backup.Options{Between: Patiently(d, d.W.T("out.backup.daily"))})
	SayLeftOut(d, made)
	SayReplaced(d, made)
	if err == nil {
		return
	}
	d.Tell("out.backup.failed", "Why", err)
	if again := d.W.T("out.backup.untouched"); errors.Is(err, disk.ErrNotPlain) {
		d.Say("%s", again) // no start mends what somebody put there
	} else {
		d.Tell("out.backup.again", "Text", again)
	}
	SayStillHeld(d, v)
}

// SayStillHeld says that there are backups with what was removed, where that is known.
func SayStillHeld(d *desk.Desk, v *store.Vault) {
	if _, outdated, err := v.Outdated(); err == nil && outdated {
		d.Tell("out.backup.older", "Folder", store.BackupsFolder)
	}
}
