package folder

import (
	"errors"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/file"
	bolt "go.etcd.io/bbolt"
)

// View reads in one transaction.
func (v *Folder) View(doing words.Text, read func(file.Tx) error) error {
	if err := v.readyLocked(); err != nil {
		return words.FailText(doing, err)
	}
	defer v.mu.RUnlock()
	err := file.Guard(func() error {
		return v.DB.View(func(t *bolt.Tx) error {
			r := v.DB.ReadTx(t, v.Keys)
			if v.ReadOnly {
				r.Day = r.DayAt(v.Now())
			}
			return read(r)
		})
	})
	if err != nil {
		return file.While(doing, err)
	}
	return nil
}

// UpdateLocked is update for those who hold v.w. Where another file came to the
// path meanwhile it tries once more: that may be one to go on with.
func (v *Folder) UpdateLocked(doing words.Text, write func(file.Tx) error) (err error) {
	for range 2 {
		if err = v.Ready(true); err != nil {
			break
		}
		if err = v.commit(write); !errors.Is(err, ErrMoved) {
			break
		}
	}
	v.Away.Store(errors.Is(err, ErrMoved))
	if err != nil {
		return words.FailText(doing, err)
	}
	return nil
}

// commit writes in one transaction, and returns nil when the path shows it.
func (v *Folder) commit(write func(file.Tx) error) error {
	var refused error // by write, not by the disk
	var noKeys error  // the keyring could not be saved; the data file is fine
	var w file.Tx
	v.mu.RLock()
	err := file.Guard(func() error {
		return v.DB.Commit(func(t *bolt.Tx) error {
			var st file.State
			if st, refused = v.DB.ReadTx(t, v.Keys).LastState(); refused != nil {
				return refused
			}
			was := st
			if !v.proof.may(string(was.Encode())) {
				return file.ErrOver // by one that has made as many commits
			}
			st.Saw(v.Now())
			w = v.DB.WriteTx(t, v.Keys, st)
			if refused = write(w); refused != nil {
				return refused
			}
			if refused = w.Finish(); refused != nil {
				return refused
			}
			if noKeys = w.SaveKeys(); noKeys != nil {
				return noKeys
			}
			v.proof.trying(was, w.Work.State)
			return v.Before()
		})
	})
	v.mu.RUnlock()
	switch {
	case err == nil:
		w.Committed()
		v.came(w.Work.State.Mark)
		if err := v.shows(v.proof.tried); err != nil {
			return err
		}
		v.acknowledged(w.Work.State)
		return nil
	case errors.Is(refused, file.ErrUnchanged):
		return v.shows(v.proof.shown, v.proof.held, v.proof.tried)
	case noKeys != nil:
		return file.KeyFailure(noKeys)
	case errors.Is(err, file.ErrOver), (refused == nil || errors.Is(err, file.ErrDamaged)) && v.overwritten():
		v.letGo()
		return v.moved(MovedOther, file.ErrOver)
	case errors.Is(err, file.ErrDamaged) && refused == nil:
		v.abandon() // a panic: the handle may hold its locks for ever
	case refused == nil:
		f := file.DiskFailure(err)
		if err = f.Err; f.Reopen {
			v.drop(f.Suspect)
		}
	}
	return err
}
