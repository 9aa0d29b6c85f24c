package folder

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"

	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/store/pages"
	"example.org/onetoone/store/seal"
)

// A commit is on the file that bbolt has open. Whether that is the file a next
// start would open is another matter: a program that synchronizes puts a copy
// in its place, somebody removes the folder, a disk is taken out. So before a
// write the path is looked at, and after it the path is opened anew: only when
// that shows the commit, and the keys beside it are those in use, it counts.
//
// What holds where another file was put in the place: one that is, record for
// record, as far as ours is gone on with. Of anything else nothing is touched,
// and nothing counts as saved until the right file is back.

// proof is what a data file has to show to be gone on with. It is under v.mu;
// those that write it hold v.w as well.
type proof struct {
	shown string      // the state that was acknowledged last; empty is not known
	held  string      // that of the open file, before the last commit that was tried; never older than shown
	tried string      // that of this one
	keys  keys.Seen   // under v.w
	sight pages.Sight // of the path; under v.w
	doubt bool        // what is opened next has to be read whole
}

// writes is how many commits had been acknowledged.
func (p *proof) writes() uint64 {
	st, err := file.DecodeState([]byte(p.shown))
	if err != nil {
		return 0
	}
	return st.Writes
}

// may reports whether an open file may be in that state.
func (p *proof) may(at string) bool {
	return p.shown == "" || at == p.shown || at == p.held || at == p.tried
}

// shows notes the state that the path showed.
func (p *proof) shows(st file.State) {
	p.shown = string(st.Encode())
	p.held = p.shown
}

// Reachable is Vault.Reachable.
func (v *Folder) Reachable() error {
	v.W.Lock()
	defer v.W.Unlock()
	if v.ReadOnly {
		return nil
	}
	err := v.Ready(true)
	if err == nil {
		err = v.shows(v.proof.shown, v.proof.held, v.proof.tried)
	}
	v.Away.Store(errors.Is(err, ErrMoved))
	return err
}

// atPath returns nil when the path leads to the file that is open, beside the
// keys in use, or to another that can be gone on with. It is for those who hold
// v.w and are about to write.
func (v *Folder) atPath() error {
	info, err := v.inPlace()
	if err != nil {
		return err
	}
	mine, err := v.DB.File.Stat()
	if err == nil && !os.SameFile(mine, info) {
		err = v.follow()
	}
	if err != nil {
		return err
	}
	return v.keysThere()
}

// inPlace is what is at the data file's path, if it is an ordinary file.
func (v *Folder) inPlace() (fs.FileInfo, error) {
	info, err := os.Lstat(v.Path(file.DataFile))
	switch {
	case err != nil && !disk.Exists(v.Dir):
		return nil, v.moved(MovedFolder, nil)
	case errors.Is(err, fs.ErrNotExist):
		return nil, v.moved(MovedFile, nil)
	case err != nil:
		return nil, v.moved(MovedFolder, err)
	case !info.Mode().IsRegular():
		return nil, v.moved(MovedLink, nil)
	}
	return info, nil
}

func (v *Folder) keysThere() error {
	if err := v.Keys.Current().There(&v.proof.keys); err != nil {
		return v.moved(MovedKeys, err)
	}
	return nil
}

// shows opens the path anew and looks for the last commit there, with one of these
// states, and for the keys. It is for those who hold v.w.
func (v *Folder) shows(want ...string) error {
	if _, err := v.inPlace(); err != nil {
		return err
	}
	f, err := disk.Open(v.Path(file.DataFile))
	if err != nil {
		return v.moved(MovedFile, err)
	}
	defer f.Close()
	mine, err := v.DB.File.Stat()
	if err != nil {
		return v.moved(MovedOther, err)
	}
	there, err := f.Stat()
	if err != nil || !os.SameFile(mine, there) {
		return v.moved(MovedOther, err)
	}
	if !v.showsState(f, there.Size(), want) {
		v.letGo() // what else of it was written over, only reading all of it tells
		return v.moved(MovedOther, file.ErrOver)
	}
	return v.keysThere()
}

// showsState reports whether a file has the last commit: its number, a state that
// it wrote, no less room than there was before, on its other meta page the commit
// before it, and every page that it took, while those can be told. A file that was
// written over meanwhile has some of that, where bbolt wrote behind the other, but
// not all.
func (v *Folder) showsState(f *os.File, size int64, want []string) bool {
	s := v.proof.sight.Of(f)
	both, err := pages.Metas(s)
	if err != nil || len(both) == 1 && !v.DB.One {
		return false
	}
	m := both[0]
	if len(both) == 2 && both[1].Tx > m.Tx {
		m = both[1]
	}
	if m.Tx != v.DB.Tx || size < v.DB.Size || size < int64(m.High)*file.PageSize {
		return false
	}
	v.DB.Size = size
	st, err := v.stateAt(s, m)
	if err != nil || !slices.Contains(want, string(st.Encode())) {
		return false
	}
	if len(both) == 1 {
		return true
	}
	before := both[1-m.Tx%2]
	return before.Tx == m.Tx-1 && (!v.DB.Told || v.tookAll(s, before, m, st))
}

// tookAll reports whether the last commit is in the file as a whole: the records on
// the pages that it took, and on those that it let go of, make the difference
// between the sums of its state and of that before.
func (v *Folder) tookAll(f io.ReaderAt, before, last pages.Meta, st file.State) bool {
	was, err := v.stateAt(f, before)
	if err != nil {
		return false
	}
	err = pages.Commit(f, before, last,
		func(record []byte) { was.Sum.Drop(v.Keys.Index, record) },
		func(record []byte) { was.Sum.Take(v.Keys.Index, record) })
	return err == nil && was.Sum == st.Sum
}

// stateAt is the state that a meta page leads to; the zero value where it leads to
// nothing yet, as before the first commit.
func (v *Folder) stateAt(f io.ReaderAt, m pages.Meta) (st file.State, err error) {
	record, err := pages.Find(f, m, []byte(file.MetaBucket), file.StateKey)
	if err != nil || record == nil {
		return st, err
	}
	plain, err := v.Keys.Index.Open(seal.Label{Kind: file.KindState}, record)
	if err != nil {
		return st, err
	}
	return file.DecodeState(plain)
}

// overwritten reports whether the open file is not as the last commit left it, or
// one that failed at its end.
func (v *Folder) overwritten() bool {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if v.DB == nil || v.DB.Tx == 0 {
		return false
	}
	m, err := pages.Newest(v.DB.File)
	return err != nil || m.Tx != v.DB.Tx && m.Tx != v.DB.Tx+1
}

// letGo lets go of a file that was written over: what is opened next has to prove
// that it is whole. bbolt could not close it where it broke off.
func (v *Folder) letGo() {
	v.mu.Lock()
	v.proof.doubt = true
	v.mu.Unlock()
	v.abandon()
}

// acknowledged notes what the path showed.
func (v *Folder) acknowledged(st file.State) {
	v.mu.Lock()
	v.proof.shows(st)
	v.mu.Unlock()
}

// trying notes what is about to be committed.
func (p *proof) trying(held, tried file.State) {
	p.held, p.tried = string(held.Encode()), string(tried.Encode())
}
