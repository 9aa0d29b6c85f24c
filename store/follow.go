package store

import (
	"errors"

	bolt "go.etcd.io/bbolt"

	"example.org/onetoone/store/disk"
)

// follow goes over to another file at the path, when that has all that was
// acknowledged.
func (v *folder) follow() error {
	db, err := v.openData(lockWait)
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
	old := v.db
	v.db, v.suspect = db, false
	v.proof.shows(st)
	v.mu.Unlock()
	v.keys.last, v.keys.loose = remembered{}, nil
	v.keys.unused = v.keys.inRing(st.Unused)
	v.reached, v.keys.settled, v.rest.due = st.mark, st.mark, false
	if guard(old.Close) != nil {
		old.abandon()
	}
	return nil
}

// hold makes a file that somebody else wrote ours: for us alone, settled, and on
// the disk; and takes the vault's lock where that is another file as well.
func (v *folder) hold(db *handle) error {
	info, err := db.file.Stat()
	if err == nil && info.Mode().Perm()&^0o600 != 0 {
		err = db.file.Chmod(info.Mode().Perm() & 0o600)
	}
	if err == nil {
		err = v.before()
	}
	if err == nil {
		err = guard(func() error { return db.commit(func(*bolt.Tx) error { return nil }) })
	}
	if err == nil {
		err = db.file.Sync()
	}
	if err == nil {
		err = disk.SyncDir(v.dir)
	}
	if err != nil || v.lock == nil || isStill(v.lock.f, v.path(openFile)) {
		return err
	}
	l, err := acquireLock(v.dir)
	if err != nil {
		return err
	}
	_ = v.lock.f.Close()
	v.lock = l
	l.say(v.now())
	return nil
}

// isOurs looks whether an open file has come exactly as far as what was
// acknowledged, or as the last commit that was tried. With whole it is then read to
// the end: the state says which records there are. One that has not is told soon,
// however large it is: somebody may be waiting for the program to end.
func (v *folder) isOurs(db *handle, whole bool) (st state, err error) {
	err = guard(func() error {
		return db.View(func(t *bolt.Tx) error {
			from := db.readTx(t, v.keys)
			if st, err = from.state(); err != nil {
				return err
			}
			switch {
			case v.proof.may(string(st.encode())):
			case st.Writes < v.proof.writes():
				return v.moved(movedOlder, nil)
			default:
				return v.moved(movedOther, nil)
			}
			if !whole {
				return nil
			}
			if err := db.all(t); err != nil {
				return err
			}
			return from.checkSum()
		})
	})
	return st, err
}

// notOurs says why the file at the path cannot be gone on with.
func (v *folder) notOurs(err error) error {
	var m *movedError
	switch {
	case errors.As(err, &m):
		return m
	case errors.Is(err, errBusy):
		return v.moved(movedHeld, nil)
	}
	return v.moved(movedOther, err)
}
