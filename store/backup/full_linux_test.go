package backup_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

func TestMake_OnAFullDiskKeepsTheOlderBackups(t *testing.T) {
	v := lived(t)
	folder := filepath.Join(v.Dir(), store.BackupsFolder)
	must(t, os.Mkdir(folder, 0o700))
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("no small disk can be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(folder, syscall.MNT_DETACH) })
	first := makeOne(t, v, noon)
	must(t, v.Delete(look(t, v).Records[0].Header.ID))
	for range 5 {
		h := hold(t, "Rosa", noon)
		for range 40 {
			h.note("enough words to fill a small disk, over and over again")
		}
		h.create(v)
	}
	before := look(t, v)
	now := noon.AddDate(0, 0, 1)
	if _, err := backup.Make(v, now, options()); err == nil {
		t.Fatal("it fitted: the test's disk is too large")
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 2 { // the first backup, and that it is outdated
		t.Errorf("%v, %v", entries, err)
	}
	if last, _ := backup.Last(v.Dir()); last.Path != first.Path || !backup.Due(v, now) {
		t.Errorf("the last is %v", last)
	}
	same(t, "the vault", look(t, v), before)
}
