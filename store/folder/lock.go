package folder

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/file"
)

const (
	// LockWait is how long another program's hold on the vault is waited out.
	LockWait = 250 * time.Millisecond
	lockTry  = 10 * time.Millisecond
)

// lock is the vault's own: the file "open", locked and holding who locked it.
// It is there while the vault is open. The system drops the lock of a program
// that dies; the file it leaves is simply written over.
type lock struct {
	f    *os.File
	left time.Duration // of lockWait, for the data file's own lock
	// found is set when the file was there already: the program that made it
	// did not end as it should.
	found bool
}

// holder is what the file "open" says.
type holder struct {
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
}

// AcquireLock takes the lock of a folder; it returns a *file.BusyError while another program has it.
func AcquireLock(dir string) (*lock, error) {
	path := filepath.Join(dir, openFile)
	var who holder
	for waited := time.Duration(0); waited < LockWait; waited += lockTry {
		found := disk.Exists(path)
		f, err := disk.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return nil, words.Fail("store.locking.vault", err)
		}
		ours, err := disk.TryLock(f)
		if err == nil && ours && isStill(f, path) {
			return &lock{f: f, left: LockWait - waited, found: found}, nil
		}
		if !ours {
			who = readHolder(f)
		}
		f.Close()
		if err != nil {
			return nil, words.Fail("store.locking.vault", err)
		}
		time.Sleep(lockTry)
	}
	return nil, &file.BusyError{PID: who.PID, Since: who.Since}
}

// isStill reports whether f is the file at path: the one who had the lock
// removes the file before giving the lock up.
func isStill(f *os.File, path string) bool {
	mine, err := f.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(path)
	return err == nil && os.SameFile(mine, there)
}

// readHolder is who has the lock, or nobody while they have not said so yet.
func readHolder(f *os.File) holder {
	var h holder
	b, err := io.ReadAll(io.LimitReader(f, 1<<10))
	if err != nil || json.Unmarshal(b, &h) != nil {
		return holder{}
	}
	return h
}

// Holder says which process has the vault in a folder, and since when; busy is
// false when none has. It asks the system whether the vault is held, and does
// not take the word of a file that a dead program left. A process that has only
// just opened it is not known yet: its PID is 0.
func Holder(dir string) (who file.BusyError, busy bool, err error) {
	f, err := disk.OpenFile(filepath.Join(dir, openFile), os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return file.BusyError{}, false, nil
	}
	if err != nil {
		return file.BusyError{}, false, words.Fail("store.looking.who.has", err)
	}
	defer f.Close() // and with it the lock, if nobody had it
	free, err := disk.TryLock(f)
	if err != nil {
		return file.BusyError{}, false, words.Fail("store.looking.who.has", err)
	}
	if free {
		return file.BusyError{}, false, nil
	}
	h := readHolder(f)
	return file.BusyError(h), true, nil
}

// Say writes who has the lock. It is for the words of a BusyError alone: on a
// full disk the vault opens without it.
func (l *lock) Say(now time.Time) {
	if l == nil {
		return
	}
	b, err := json.Marshal(holder{PID: os.Getpid(), Since: now})
	if err == nil && l.f.Truncate(0) == nil {
		_, _ = l.f.WriteAt(b, 0)
	}
}

// Release removes the file and gives the lock up, in this order. A file that
// cannot be removed does no more harm than one a dead program left.
func (l *lock) Release() error {
	if l == nil {
		return nil // on a disk that is read-only there is none
	}
	if isStill(l.f, l.f.Name()) { // or it is somebody else's
		_ = os.Remove(l.f.Name())
	}
	return l.f.Close()
}

// GiveBack gives the lock up as it was found: that the last program died is
// still to be seen.
func (l *lock) GiveBack() error {
	if l != nil && l.found {
		return l.f.Close()
	}
	return l.Release()
}

// wait is how long the data file's own lock may take.
func (l *lock) wait() time.Duration {
	if l == nil {
		return LockWait
	}
	return l.left
}
