package store_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// faulty is a disk that fails while err is set.
type faulty struct{ err error }

func (f *faulty) options() store.Options {
	return store.Options{Now: today, BeforeCommit: func() error { return f.err }}
}

func TestAppend_MayBeCalledAgainAfterTheDiskFailed(t *testing.T) {
	for name, c := range map[string]struct{ fault, want error }{
		"no room for a page":  {&fs.PathError{Op: "write", Path: "vault.db", Err: syscall.ENOSPC}, store.ErrFull},
		"a quota":             {&fs.PathError{Op: "write", Path: "vault.db", Err: syscall.EDQUOT}, store.ErrFull},
		"no room at the sync": {syscall.ENOSPC, store.ErrFull},
		"a failing sync":      {syscall.EIO, store.ErrDisk},
		"a failing write":     {&fs.PathError{Op: "write", Path: "vault.db", Err: syscall.EIO}, store.ErrDisk},
	} {
		t.Run(name, func(t *testing.T) {
			disk := &faulty{}
			v := reopen(t, filepath.Join(t.TempDir(), "vault"), disk.options())
			h := begin(t, "Rosa", noon).start().create(v)
			before := load(t, v, h.id)
			h.note("while the disk fails")
			disk.err = c.fault
			for range 3 {
				wantErr(t, v.Append(h.id, h.header(), h.s.Events()...), c.want)
			}
			if got := load(t, v, h.id); !reflect.DeepEqual(got, before) {
				t.Errorf("a failed append can be read: %+v", got)
			}
			disk.err = nil
			h.save(v)
			if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, h.s.Events()) {
				t.Errorf("events %+v", got.Events)
			}
		})
	}
}

func TestAppend_TrustsNoFileASyncFailedOn(t *testing.T) {
	disk := &faulty{}
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, disk.options())
	h := begin(t, "Rosa", noon).start().create(v)
	stat := func() os.FileInfo {
		info, err := os.Stat(filepath.Join(dir, "vault.db"))
		must(t, err)
		return info
	}
	before := stat()
	disk.err = syscall.EIO
	wantErr(t, v.Append(h.id, h.header(), h.s.Events()...), nil) // nothing to write, nothing to fail
	h.note("one")
	wantErr(t, v.Append(h.id, h.header(), h.s.Events()...), store.ErrDisk)
	disk.err = nil
	h.save(v)
	if os.SameFile(before, stat()) {
		t.Error("the file that failed is still used")
	}
	before = stat()
	h.note("two")
	h.save(v)
	if !os.SameFile(before, stat()) {
		t.Error("the file is copied although nothing failed any more")
	}
}

func TestReplace_ThatCannotCompactSaysSoAndIsDoneByClose(t *testing.T) {
	disk := &faulty{}
	calls, dir := 0, filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, store.Options{Now: today, BeforeCommit: func() error {
		if calls++; calls == 3 { // after creating and replacing comes compacting
			return syscall.ENOSPC
		}
		return disk.err
	}})
	h := begin(t, "Rosa", noon).start().create(v)
	reduced := h.s.Reduce(guide.None, false, h.at)
	wantErr(t, v.Replace(h.id, guide.Header{ID: h.id}, reduced), store.ErrFull)
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, reduced) {
		t.Errorf("events %+v", got.Events)
	}
	info, _ := os.Stat(filepath.Join(dir, "vault.db"))
	must(t, v.Close())
	if after, err := os.Stat(filepath.Join(dir, "vault.db")); err != nil || os.SameFile(info, after) {
		t.Errorf("closing did not compact: %v", err)
	}
}

// TestVault_LivesThroughAFullDisk fills a real one, where it may make one.
func TestVault_LivesThroughAFullDisk(t *testing.T) {
	disk := tinyDisk(t, 1<<20)
	v := reopen(t, filepath.Join(disk, "vault"), store.Options{Now: today})
	h := begin(t, "Rosa", noon).start().create(v)
	saved := 0
	var err error
	for err == nil {
		h.note("more and more words " + strings.Repeat("and words ", 500))
		if err = v.Append(h.id, h.header(), h.s.Events()...); err == nil {
			saved = h.s.Len()
		}
	}
	wantErr(t, err, store.ErrFull)
	if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, h.s.Events()[:saved]) {
		t.Errorf("%d events are there, %d were acknowledged", len(got.Events), saved)
	}
	wantErr(t, v.Compact(), store.ErrFull)
	v.Close()
	v = reopen(t, filepath.Join(disk, "vault"), store.Options{Now: today})
	if got := load(t, v, h.id); len(got.Events) != saved {
		t.Errorf("opened on a full disk: %d events, %d were acknowledged", len(got.Events), saved)
	}
	if path, err := v.WriteRescue([]string{disk}, []guide.Unsaved{{Header: h.header(), Events: h.s.Events()}}); err == nil {
		t.Errorf("a full disk took %s", path)
	}
	if got := files(t, disk); len(got) != 1 {
		t.Errorf("half a rescue file is left: %v", got)
	}
	v.Close()
}

// tinyDisk mounts a disk of that many bytes, or skips the test.
func tinyDisk(t *testing.T, size int) string {
	t.Helper()
	dir := t.TempDir()
	if runtime.GOOS != "linux" || os.Geteuid() != 0 {
		t.Skip("only root on Linux may make a tiny disk")
	}
	if err := mountTmpfs(dir, size); err != nil {
		t.Skipf("making a tiny disk: %v", err)
	}
	t.Cleanup(func() { unmount(dir) })
	return dir
}

func TestAppend_WaitsForASlowCommitAndReadingDoesNot(t *testing.T) {
	slow, entered := make(chan bool), make(chan bool, 1)
	v := reopen(t, filepath.Join(t.TempDir(), "vault"), store.Options{Now: today})
	h := begin(t, "Rosa", noon).start().create(v)
	v.Close()
	dir := filepath.Join(t.TempDir(), "slow")
	waiting := false
	v = reopen(t, dir, store.Options{Now: today, BeforeCommit: func() error {
		if waiting {
			entered <- true
			<-slow
		}
		return nil
	}})
	h.create(v)
	waiting = true
	h.note("slowly")
	done := make(chan error)
	go func() { done <- v.Append(h.id, h.header(), h.s.Events()...) }()
	<-entered
	if _, err := v.Home(5); err != nil {
		t.Error(err)
	}
	load(t, v, h.id)
	select {
	case err := <-done:
		t.Errorf("the append came back before its commit: %v", err)
	case <-time.After(time.Millisecond):
	}
	waiting = false
	close(slow)
	if err := <-done; err != nil {
		t.Error(err)
	}
}
