package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/pages"
)

// handle is an open data file. bbolt does not give its file away, but the
// file must be closed when bbolt panics, or its lock stays.
type handle struct {
	*bolt.DB
	file  *os.File
	watch *pages.Watch
	// one is set when one of the two meta pages did not open.
	one  bool
	size int64  // that it had at least, in bytes
	tx   uint64 // bbolt's number of the last commit, of which nothing is known yet in a file being made
}

func (h *handle) abandon() {
	if h.file != nil {
		unlock(h.file)
		_ = h.file.Close()
	}
}

// openData opens a data file, or makes an empty one. Damage that makes bbolt
// panic, or touch what is not there, is ErrDamaged.
func openData(path string, o bolt.Options) (*handle, error) { return openFileAs(path, o, os.O_CREATE) }

// openThere opens a data file that has to be there, with something in it.
func openThere(path string, o bolt.Options) (*handle, error) { return openFileAs(path, o, 0) }

func openFileAs(path string, o bolt.Options, create int) (*handle, error) {
	h := &handle{}
	o.PageSize, o.FreelistType, o.NoStatistics = pageSize, bolt.FreelistMapType, true
	o.Timeout = max(o.Timeout, 1) // zero would wait for ever
	o.OpenFile = func(name string, flag int, mode os.FileMode) (*os.File, error) {
		f, err := disk.OpenFile(name, flag&^os.O_CREATE|flag&create, mode)
		h.file = f
		if err == nil {
			err = h.look(create != 0)
		}
		return f, err
	}
	err := guard(func() (err error) {
		h.DB, err = bolt.Open(path, 0o600, &o)
		return err
	})
	if err != nil {
		h.abandon()
		return nil, openFailure(path, err)
	}
	return h, nil
}

// look checks what bbolt reads first. A file that another program is writing
// to may look damaged in the middle of it.
func (h *handle) look(begin bool) error {
	h.watch = pages.NewWatch(h.file)
	info, err := h.file.Stat()
	if err != nil || info.Size() == 0 && begin {
		return err // what is empty is being made
	}
	m, err := pages.Begin(h.file, info.Size())
	if err == nil {
		err = h.watch.Top(m.Root, pages.View{Tx: int(m.Tx), High: m.High})
	}
	if err != nil {
		if ours, locking := tryLock(h.file); locking == nil && !ours {
			return berrors.ErrTimeout
		}
		return err
	}
	h.one, h.tx = m.One, m.Tx
	return nil
}

func openFailure(path string, err error) error {
	name := filepath.Base(path)
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return &busyError{}
	case errors.Is(err, pages.ErrForeign):
		return foreign(name, "it holds something else")
	case errors.Is(err, pages.ErrShort), errors.Is(err, pages.ErrBroken), errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrVersionMismatch), errors.Is(err, berrors.ErrChecksum):
		return damaged(name, err)
	}
	return fmt.Errorf("opening %s: %w", name, err)
}

// guard runs what reads the data file. bbolt trusts the file's pages: damage
// shows as a panic, or as an access to memory that is not there.
func guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = damaged("the data file", fmt.Errorf("%v", r))
		}
	}()
	return f()
}

// commit is bolt's Update for the vault's own file. It refuses one whose last
// commit is not the last that was made here, before anything is changed.
func (h *handle) commit(do func(*bolt.Tx) error) error {
	var id uint64
	err := h.Update(func(t *bolt.Tx) error {
		if id = uint64(t.ID()); h.tx != 0 && id != h.tx+1 {
			return errOver
		}
		return do(t)
	})
	if err == nil {
		h.tx, h.one = id, false // it wrote the meta page that was older, or damaged
	}
	return err
}

// errOver is found in a file that somebody wrote over.
var errOver = errors.New("it was written over")
