package store_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"example.org/onetoone/store"
)

// TestCompact_ThatFailsAfterTheRenameGoesOnWithTheFileThatHasTheName lets no
// more files be opened than compaction needs up to its rename: the folder
// cannot be synced after it.
func TestCompact_ThatFailsAfterTheRenameGoesOnWithTheFileThatHasTheName(t *testing.T) {
	var usual syscall.Rlimit
	must(t, syscall.Getrlimit(syscall.RLIMIT_NOFILE, &usual))
	few := false
	dir := filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, store.Options{Now: today, BeforeCommit: func() error {
		if !few {
			return nil
		}
		few = false
		next, err := os.Open(os.DevNull)
		if err != nil {
			return err
		}
		defer next.Close()
		return syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: uint64(next.Fd()), Max: usual.Max})
	}})
	h := begin(t, "Rosa", noon).start().create(v)
	file := func() os.FileInfo {
		info, err := os.Stat(filepath.Join(dir, "vault.db"))
		must(t, err)
		return info
	}
	before := file()
	few = true
	err := v.Compact()
	if limit := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &usual); limit != nil {
		t.Fatal(limit)
	}
	wantErr(t, err, store.ErrDisk)
	if os.SameFile(before, file()) {
		t.Fatal("it failed before the rename: this test shows nothing")
	}
	h.note("acknowledged afterwards")
	h.save(v)
	v.Close()
	if r := load(t, reopen(t, dir, store.Options{Now: today}), h.id); len(r.Events) != h.s.Len() {
		t.Errorf("%d events of %d are left", len(r.Events), h.s.Len())
	}
}
