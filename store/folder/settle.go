package folder

import (
	"errors"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	bolt "go.etcd.io/bbolt"
)

// bbolt keeps two meta pages, and begins from the older one when the newer is
// damaged: the last commit is then gone without a sign. So a second after the
// last commit, and when the vault is closed, comes another one that changes
// nothing: both meta pages then lead to all that was acknowledged. After it,
// the file seen says so.

// settleAfter is how long after a commit the settle commit comes, unless
// there is another commit before, which has its effect.
const settleAfter = time.Second

// settling is what is still to be settled.
type settling struct {
	due  bool        // the last commit has none behind it
	stop func() bool // ends the waiting
}

// came notes that a commit brought the vault to m, and has it settled.
func (v *Folder) came(m file.Mark) {
	v.Keys.Settled = v.Reached // this commit is behind the one before
	v.Reached, v.rest.due = m, true
	if v.rest.stop != nil {
		v.rest.stop()
	}
	v.rest.stop = v.later(settleAfter, func() { _ = file.Guard(v.settleLater) })
}

// settleLater is on a goroutine of its own. What fails here is nobody's
// waiting, and what panics must not end the screens: nothing that was
// acknowledged hangs on it, and the next save meets the same disk.
func (v *Folder) settleLater() error {
	m, settled, err := v.settleAlone()
	if err != nil || !settled {
		return err
	}
	v.noting.Lock()
	defer v.noting.Unlock()
	v.mu.RLock()
	closed := v.closed
	v.mu.RUnlock()
	if closed {
		return nil
	}
	return v.note(m)
}

// settleAlone settles, and gives the mark the vault has reached.
func (v *Folder) settleAlone() (m file.Mark, settled bool, err error) {
	v.W.Lock()
	defer v.W.Unlock()
	err = v.settle()
	return v.Reached, !v.rest.due, err
}

// settle makes the settle commit, for those who hold v.w. On a file that a
// sync failed on it does nothing: what comes next copies all of it, and that
// is settled.
func (v *Folder) settle() error {
	if v.rest.stop != nil {
		v.rest.stop()
		v.rest.stop = nil
	}
	if !v.rest.due {
		return nil
	}
	if err := v.Ready(false); err != nil {
		return err
	}
	if err := v.atPath(); err != nil {
		return err
	}
	v.mu.RLock()
	if v.suspect {
		v.mu.RUnlock()
		return nil
	}
	err := file.Guard(func() error {
		if err := v.Before(); err != nil {
			return err
		}
		return v.DB.Commit(func(*bolt.Tx) error { return nil })
	})
	v.mu.RUnlock()
	switch {
	case err == nil:
		v.rest.due, v.Keys.Settled = false, v.Reached
		return v.shows(v.proof.shown, v.proof.held, v.proof.tried)
	case errors.Is(err, file.ErrOver), v.overwritten():
		v.letGo()
	case errors.Is(err, file.ErrDamaged):
		v.abandon()
	default:
		f := file.DiskFailure(err)
		if err = f.Err; f.Reopen {
			v.drop(f.Suspect)
		}
	}
	return words.Fail("store.settling.last.commit", err)
}
