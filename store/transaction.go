package store

import (
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// view reads in one transaction.
func (v *folder) view(doing string, read func(coreTx) error) error {
	if err := v.readyLocked(); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	defer v.mu.RUnlock()
	err := guard(func() error {
		return v.db.View(func(t *bolt.Tx) error {
			r := v.db.readTx(t, v.keys)
			if v.readOnly {
				r.day = r.dayAt(v.now())
			}
			return read(r)
		})
	})
	if err != nil {
		return while(doing, err)
	}
	return nil
}

// errUnchanged ends an update that has nothing to write.
var errUnchanged = errors.New("nothing to write")

// updateLocked is update for those who hold v.w. Where another file came to the
// path meanwhile it tries once more: that may be one to go on with.
func (v *folder) updateLocked(doing string, write func(coreTx) error) (err error) {
	for range 2 {
		if err = v.ready(true); err != nil {
			break
		}
		if err = v.commit(write); !errors.Is(err, errMoved) {
			break
		}
	}
	v.away.Store(errors.Is(err, errMoved))
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return nil
}

// commit writes in one transaction, and returns nil when the path shows it.
func (v *folder) commit(write func(coreTx) error) error {
	var refused error // by write, not by the disk
	var noKeys error  // the keyring could not be saved; the data file is fine
	var w coreTx
	v.mu.RLock()
	err := guard(func() error {
		return v.db.commit(func(t *bolt.Tx) error {
			var st state
			if st, refused = v.db.readTx(t, v.keys).lastState(); refused != nil {
				return refused
			}
			was := st
			if !v.proof.may(string(was.encode())) {
				return errOver // by one that has made as many commits
			}
			st.saw(v.now())
			w = v.db.writeTx(t, v.keys, st)
			if refused = write(w); refused != nil {
				return refused
			}
			if refused = w.finish(); refused != nil {
				return refused
			}
			if noKeys = w.saveKeys(); noKeys != nil {
				return noKeys
			}
			v.proof.trying(was, w.work.state)
			return v.before()
		})
	})
	v.mu.RUnlock()
	switch {
	case err == nil:
		w.committed()
		v.came(w.work.state.mark)
		if err := v.shows(v.proof.tried); err != nil {
			return err
		}
		v.acknowledged(w.work.state)
		return nil
	case errors.Is(refused, errUnchanged):
		return v.shows(v.proof.shown, v.proof.held, v.proof.tried)
	case noKeys != nil:
		return keyFailure(noKeys)
	case errors.Is(err, errOver), (refused == nil || errors.Is(err, errDamaged)) && v.overwritten():
		v.letGo()
		return v.moved(movedOther, errOver)
	case errors.Is(err, errDamaged) && refused == nil:
		v.abandon() // a panic: the handle may hold its locks for ever
	case refused == nil:
		f := diskFailure(err)
		if err = f.err; f.reopen {
			v.drop(f.suspect)
		}
	}
	return err
}
