package store

import (
	"errors"
	"fmt"
)

// ready opens the data file again after a failure. Before it is written to
// again after a failed sync, all of it is copied into a new file: pages that
// never reached the disk may pass for written.
func (v *folder) ready(toWrite bool) error {
	v.mu.RLock()
	closed, open, suspect := v.closed, v.db != nil, v.suspect
	v.mu.RUnlock()
	if closed {
		return errClosed
	}
	if toWrite && v.readOnly {
		return errReadOnly
	}
	if !open {
		if err := v.reopen(); err != nil {
			return err
		}
	}
	if toWrite {
		if err := v.atPath(); err != nil {
			return err
		}
	}
	if toWrite && suspect {
		return v.compactNow()
	}
	return nil
}

// readyLocked is ready for reading. Without an error it leaves v.mu locked
// for reading: another call's failure may have closed the handle in between.
func (v *folder) readyLocked() error {
	for {
		if err := v.ready(false); err != nil {
			return err
		}
		v.mu.RLock()
		if v.db != nil {
			return nil
		}
		v.mu.RUnlock()
	}
}

func (v *folder) reopen() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.db != nil || v.closed {
		return nil
	}
	if err := v.finishSwap(); err != nil {
		return err
	}
	if _, err := v.inPlace(); err != nil {
		return err
	}
	db, err := v.openData(lockWait)
	if errors.Is(err, errDamaged) { // it was whole when it was let go of
		return v.notOurs(err)
	}
	if err != nil {
		return fmt.Errorf("opening the data file again: %w", err)
	}
	st, err := v.isOurs(db, v.proof.doubt)
	if err != nil {
		if v.proof.doubt || errors.Is(err, errDamaged) {
			err = v.notOurs(err)
		}
		return errors.Join(err, db.Close())
	}
	v.db, v.proof.doubt = db, false
	v.proof.shows(st)
	return nil
}

// drop closes the handle; the next call opens another one.
func (v *folder) drop(suspect bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.db != nil {
		_ = v.db.Close() // the failure that led here is the one to tell
	}
	v.db, v.suspect = nil, v.suspect || suspect
}

// abandon lets go of a handle that cannot be closed any more.
func (v *folder) abandon() {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.db != nil {
		v.db.abandon()
	}
	v.db = nil
}
