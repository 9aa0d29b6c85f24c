package backup_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"example.org/onetoone/store"
)

// onDisk puts a vault of format 6 on a disk of its own.
func onDisk(t *testing.T, name, size string) (dir string, remount func(flags uintptr, options string)) {
	t.Helper()
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no small disk can be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(disk, syscall.MNT_DETACH) })
	dir = filepath.Join(disk, "vault")
	must(t, os.CopyFS(dir, os.DirFS(golden(6, name))))
	if err := private(dir); err != nil {
		t.Fatal(err)
	}
	return dir, func(flags uintptr, options string) {
		t.Helper()
		must(t, syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT|flags, options))
	}
}

// TestOpen_OfFormat6OnAFullDiskReadsItUntilThereIsRoom tries disks that have room
// for more and more of what is to be made.
func TestOpen_OfFormat6OnAFullDiskReadsItUntilThereIsRoom(t *testing.T) {
	full, upgraded := 0, 0
	for room := 200; upgraded == 0; room += 36 {
		dir, remount := onDisk(t, "locked", fmt.Sprintf("%dk", room))
		v, err := store.Open(dir, upgrading(sixWords))
		if err != nil {
			t.Fatalf("%d KB: %v", room, err)
		}
		holdsSix(t, v, "locked")
		if !v.ReadOnly() {
			upgraded++
		} else if full++; !strings.Contains(fmt.Sprint(v.Warnings()), store.ErrFull.Error()) {
			t.Errorf("%d KB: it says %q", room, v.Warnings())
		}
		if err := v.Close(); err != nil && v.ReadOnly() {
			t.Errorf("%d KB: %v", room, err)
		}
		remount(0, "size=4m")
		v = open(t, dir, upgrading(sixWords))
		holdsSix(t, v, "locked")
		if v.ReadOnly() {
			t.Errorf("%d KB, and then room: it says %q", room, v.Warnings())
		}
		v.Close()
	}
	if full < 5 {
		t.Errorf("only %d disks were too small", full)
	}
}

func TestOpen_OfFormat6OnAReadOnlyDiskReadsIt(t *testing.T) {
	for name, words := range map[string][]byte{"open": nil, "locked": sixWords, "half": sixWords} {
		dir, remount := onDisk(t, name, "4m")
		remount(syscall.MS_RDONLY, "")
		v, err := store.Open(dir, upgrading(words))
		if name == "half" { // there are files to be moved first
			if err == nil || !strings.Contains(err.Error(), "read-only") {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		must(t, err)
		holdsSix(t, v, name)
		if home, err := v.Home(5); err != nil || len(home.Recent) == 0 || !v.ReadOnly() {
			t.Errorf("%s: %+v, %v", name, home, err)
		}
		if err := v.Close(); err != nil {
			t.Error(err)
		}
		remount(0, "")
		holdsSix(t, open(t, dir, upgrading(words)), name)
	}
}
