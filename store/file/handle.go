package file

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/pages"
)

// Handle is an open data file. bbolt does not give its file away, but the
// file must be closed when bbolt panics, or its lock stays.
type Handle struct {
	*bolt.DB
	File  *os.File
	watch *pages.Watch
	// One is set when one of the two meta pages did not open.
	One  bool
	Size int64  // that it had at least, in bytes
	Tx   uint64 // bbolt's number of the last commit, of which nothing is known yet in a file being made
	// Told is set while all pages of the last commit, and of the one before it, are
	// there to be told apart: one that is cut short writes over the latter.
	Told bool
}

// Abandon lets go of a file that bbolt cannot close any more.
func (h *Handle) Abandon() {
	if h.File != nil {
		disk.Unlock(h.File)
		_ = h.File.Close()
	}
}

// OpenData opens a data file, or makes an empty one. Damage that makes bbolt
// panic, or touch what is not there, is ErrDamaged.
func OpenData(path string, o bolt.Options) (*Handle, error) { return openFileAs(path, o, os.O_CREATE) }

// OpenThere opens a data file that has to be there, with something in it.
func OpenThere(path string, o bolt.Options) (*Handle, error) { return openFileAs(path, o, 0) }

func openFileAs(path string, o bolt.Options, create int) (*Handle, error) {
	h := &Handle{}
	o.PageSize, o.FreelistType, o.NoStatistics = PageSize, bolt.FreelistArrayType, true
	o.Timeout = max(o.Timeout, 1) // zero would wait for ever
	o.OpenFile = func(name string, flag int, mode os.FileMode) (*os.File, error) {
		f, err := disk.OpenFile(name, flag&^os.O_CREATE|flag&create, mode)
		h.File = f
		if err == nil {
			err = h.look(create != 0)
		}
		return f, err
	}
	err := Guard(func() (err error) {
		h.DB, err = bolt.Open(path, 0o600, &o)
		return err
	})
	if err != nil {
		h.Abandon()
		return nil, openFailure(path, err)
	}
	return h, nil
}

// look checks what bbolt reads first. A file that another program is writing
// to may look damaged in the middle of it.
func (h *Handle) look(begin bool) error {
	h.watch = pages.NewWatch(h.File)
	info, err := h.File.Stat()
	if err != nil || info.Size() == 0 && begin {
		return err // what is empty is being made
	}
	m, err := pages.Begin(h.File, info.Size())
	if err == nil {
		err = h.watch.Top(m.Root, pages.View{Tx: int(m.Tx), High: m.High})
	}
	if err != nil {
		if ours, locking := disk.TryLock(h.File); locking == nil && !ours {
			return berrors.ErrTimeout
		}
		return err
	}
	h.One, h.Tx = m.One, m.Tx
	return nil
}

func openFailure(path string, err error) error {
	name := filepath.Base(path)
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return &BusyError{}
	case errors.Is(err, pages.ErrForeign):
		return &foreign{name, words.Of("store.foreign.other")}
	case errors.Is(err, pages.ErrShort), errors.Is(err, pages.ErrBroken), errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrVersionMismatch), errors.Is(err, berrors.ErrChecksum):
		return Damaged(words.Of("store.named", "Name", name), err)
	}
	return words.Fail("store.opening", err, "Name", name)
}

// Guard runs what reads the data file. bbolt trusts the file's pages: damage
// shows as a panic, or as an access to memory that is not there.
func Guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = Damaged(words.Of("store.data.file"), fmt.Errorf("%v", r))
		}
	}()
	return f()
}

// Commit is bolt's Update for the vault's own file. It refuses one whose last
// commit is not the last that was made here, before anything is changed.
func (h *Handle) Commit(do func(*bolt.Tx) error) error {
	var id uint64
	err := h.Update(func(t *bolt.Tx) error {
		if id = uint64(t.ID()); h.Tx != 0 && id != h.Tx+1 {
			return ErrOver
		}
		if err := do(t); err != nil {
			return err
		}
		h.Told = false // until it is written
		return nil
	})
	if err == nil {
		h.Tx, h.One, h.Told = id, false, true // it wrote the meta page that was older, or damaged
	}
	return err
}

// ErrOver is found in a file that somebody wrote over.
var ErrOver = words.Error("store.written.over")
