package screens

import (
	"cmp"
	"errors"
	"os"
	"time"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide"
	saver "example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
)

// errSlow is why a rescue file is written while the vault is still at it.
const errSlow = words.Error("fail.disk.slow")

// keep puts on disk what the screens left: in the vault, or else in a rescue
// file; what was saved before, too, where the vault's path does not show it any
// more. The error says what could not be saved, and where it is now.
func keep(d *desk.Desk, j *journal, left []guide.Unsaved) error {
	if len(left) == 0 {
		j.end() // a removal that has begun is waited for
	}
	cause := inTime(cmp.Or(d.KeepWait, 500*time.Millisecond), func() error {
		if len(left) == 0 {
			return j.Reachable()
		}
		j.end()
		return saveAll(j.Vault, left)
	})
	if len(left) == 0 && !errors.Is(cause, store.ErrMoved) {
		cause = nil // all of it was saved, and nothing says that it is gone
	}
	if cause == nil {
		_ = j.DropRescue() // else the next start takes it in, and finds all of it there
		return nil
	}
	return rescue(d, j.Vault, left, cause)
}

// backUpLast makes the day's backup when it is due, after the screens. That may take
// long, so what the session saved is looked for once more: the error is keep's.
func backUpLast(d *desk.Desk, j *journal) error {
	open.BackUpIfDue(d, j.Vault)
	return keep(d, j, nil)
}

// inTime does something that may take so long, and goes on meanwhile when it takes
// longer.
func inTime(wait time.Duration, do func() error) error {
	done := make(chan error, 1)
	go func() { done <- desk.Safely(do) }()
	select {
	case err := <-done:
		return err
	case <-time.After(wait):
		return errSlow
	}
}

func rescue(d *desk.Desk, v *store.Vault, left []guide.Unsaved, cause error) error {
	path, err := writeRescue(v, left)
	if err != nil {
		return words.Fail("fail.lost", errors.Join(cause, err))
	}
	d.Tell("out.kept", "Path", path, "Typed", desk.Quoted(path))
	return words.Fail("fail.saving", cause)
}

// writeRescue writes what is left to a sealed file elsewhere.
func writeRescue(v *store.Vault, left []guide.Unsaved) (string, error) {
	dirs := open.RescueDirs()
	_ = os.MkdirAll(dirs[0], 0o700) // where that fails, the next folder is taken
	return v.WriteRescue(dirs, left)
}

// saveAll saves each talk, whatever becomes of the others.
func saveAll(v *store.Vault, left []guide.Unsaved) error {
	var errs []error
	for _, u := range left {
		errs = append(errs, saver.Keep(v, u))
	}
	return errors.Join(errs...)
}
