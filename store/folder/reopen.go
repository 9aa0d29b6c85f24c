package folder

import (
	"errors"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/pages"
)

// Ready opens the data file again after a failure. Before it is written to
// again after a failed sync, all of it is copied into a new file: pages that
// never reached the disk may pass for written.
func (v *Folder) Ready(toWrite bool) error {
	v.mu.RLock()
	closed, open, suspect := v.closed, v.DB != nil, v.suspect
	v.mu.RUnlock()
	if closed {
		return file.ErrClosed
	}
	if toWrite && v.ReadOnly {
		return file.ErrReadOnly
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
		return v.CompactNow()
	}
	return nil
}

// readyLocked is ready for reading. Without an error it leaves v.mu locked
// for reading: another call's failure may have closed the handle in between.
func (v *Folder) readyLocked() error {
	for {
		if err := v.Ready(false); err != nil {
			return err
		}
		v.mu.RLock()
		if v.DB != nil {
			return nil
		}
		v.mu.RUnlock()
	}
}

func (v *Folder) reopen() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.DB != nil || v.closed {
		return nil
	}
	if err := v.FinishSwap(); err != nil {
		return err
	}
	if _, err := v.inPlace(); err != nil {
		return err
	}
	db, err := v.openData(LockWait)
	if errors.Is(err, file.ErrDamaged) { // it was whole when it was let go of
		return v.notOurs(err)
	}
	if err != nil {
		return words.Fail("store.opening.data.file", err)
	}
	st, err := v.isOurs(db, v.proof.doubt)
	if err != nil {
		if v.proof.doubt || errors.Is(err, file.ErrDamaged) {
			err = v.notOurs(err)
		}
		return errors.Join(err, db.Close())
	}
	if both, err := pages.Metas(db.File); v.proof.doubt && err == nil && len(both) == 2 {
		db.Told = v.tookAll(db.File, both[1-db.Tx%2], both[db.Tx%2], st)
	}
	v.DB, v.proof.doubt = db, false
	v.proof.shows(st)
	return nil
}

// drop closes the handle; the next call opens another one.
func (v *Folder) drop(suspect bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.DB != nil {
		_ = v.DB.Close() // the failure that led here is the one to tell
	}
	v.DB, v.suspect = nil, v.suspect || suspect
}

// abandon lets go of a handle that cannot be closed any more.
func (v *Folder) abandon() {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.DB != nil {
		v.DB.Abandon()
	}
	v.DB = nil
}
