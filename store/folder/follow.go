package folder

import (
	"errors"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
)

// follow goes over to another file at the path, when that has all that was
// acknowledged.
func (v *Folder) follow() error {
	db, err := v.openData(LockWait)
	if err != nil {
		return v.notOurs(err)
	}
	st, err := v.isOurs(db, true)
	if err == nil {
		err = v.hold(db)
	}
	if err != nil {
		return errors.Join(v.notOurs(err), db.Close())
	}
	v.mu.Lock()
	old := v.DB
	v.DB, v.suspect = db, false
	v.proof.shows(st)
	v.mu.Unlock()
	v.Keys.Last, v.Keys.Loose = file.Remembered{}, nil
	v.Keys.Unused = v.Keys.InRing(st.Unused)
	v.Reached, v.Keys.Settled, v.rest.due = st.Mark, st.Mark, false
	if file.Guard(old.Close) != nil {
		old.Abandon()
	}
	return nil
}

// hold makes a file that somebody else wrote ours: for us alone, settled, and on
// the disk; and takes the vault's lock where that is another file as well.
func (v *Folder) hold(db *file.Handle) error {
	info, err := db.File.Stat()
	if err == nil && info.Mode().Perm()&^0o600 != 0 {
		err = db.File.Chmod(info.Mode().Perm() & 0o600)
	}
	if err == nil {
		err = v.Before()
	}
	if err == nil {
		err = file.Guard(func() error { return db.Commit(func(*bolt.Tx) error { return nil }) })
	}
	if err == nil {
		err = db.File.Sync()
	}
	if err == nil {
		err = disk.SyncDir(v.Dir)
	}
	if err != nil || v.Lock == nil || isStill(v.Lock.f, v.Path(openFile)) {
		return err
	}
	l, err := AcquireLock(v.Dir)
	if err != nil {
		return err
	}
	_ = v.Lock.f.Close()
	v.Lock = l
	l.Say(v.Now())
	return nil
}

// isOurs looks whether an open file has come exactly as far as what was
// acknowledged, or as the last commit that was tried. With whole it is then read to
// the end: the state says which records there are. One that has not is told soon,
// however large it is: somebody may be waiting for the program to end.
func (v *Folder) isOurs(db *file.Handle, whole bool) (st file.State, err error) {
	err = file.Guard(func() error {
		return db.View(func(t *bolt.Tx) error {
			from := db.ReadTx(t, v.Keys)
			if st, err = from.State(); err != nil {
				return err
			}
			switch {
			case v.proof.may(string(st.Encode())):
			case st.Writes < v.proof.writes():
				return v.moved(MovedOlder, nil)
			default:
				return v.moved(MovedOther, nil)
			}
			if !whole {
				return nil
			}
			if err := db.All(t); err != nil {
				return err
			}
			return from.CheckSum()
		})
	})
	return st, err
}

// notOurs says why the file at the path cannot be gone on with.
func (v *Folder) notOurs(err error) error {
	var m *MovedError
	switch {
	case errors.As(err, &m):
		return m
	case errors.Is(err, file.ErrBusy):
		return v.moved(MovedHeld, nil)
	}
	return v.moved(MovedOther, err)
}
