package store_test

import (
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// readOnly mounts a disk anew so that it takes nothing.
func readOnly(t *testing.T, disk string) {
	t.Helper()
	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("making a disk read-only: %v", err)
	}
}

func TestOpen_ReadsFromADiskThatIsReadOnlyAndWritesNothing(t *testing.T) {
	disk := tinyDisk(t, 4<<20)
	dir := filepath.Join(disk, "vault")
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	h := begin(t, "Rosa", noon).start().create(v)
	h.note("what can be read")
	h.save(v)
	want := load(t, v, h.id)
	must(t, v.Close())
	before := hashes(t, dir)
	readOnly(t, disk)

	v, err = store.Open(dir, store.Options{Now: today})
	must(t, err)
	second, err := store.Open(dir, store.Options{Now: today}) // nobody writes: two may read
	must(t, err)
	if err := second.Close(); err != nil {
		t.Error(err)
	}
	if !v.ReadOnly() || len(v.Warnings()) != 1 || !strings.Contains(v.Warnings()[0].String(), "read-only. You can read; new notes cannot be kept.") {
		t.Errorf("it says %q", v.Warnings())
	}
	if got := load(t, v, h.id); !reflect.DeepEqual(got, want) {
		t.Errorf("it reads %+v, not %+v", got, want)
	}
	if home, err := v.Home(5); err != nil || len(home.Recent) != 1 {
		t.Errorf("Home shows %+v, %v", home, err)
	}
	h.note("what cannot be kept")
	for name, err := range map[string]error{
		"Append":    v.Append(h.id, h.header(), h.s.Events()...),
		"Create":    v.Create(guide.Header{ID: store.NewID()}, small()),
		"SaveDraft": v.SaveDraft(h.id, guide.Draft{Text: "half"}),
		"Delete":    v.Delete(h.id),
		"Compact":   v.Compact(),
		"Protect":   v.Protect([]byte("six words")),
	} {
		t.Run(name, func(t *testing.T) { wantErr(t, err, store.ErrReadOnly) })
	}
	if err := v.Close(); err != nil {
		t.Error(err)
	}
	if hashes(t, dir) != before {
		t.Error("something changed")
	}
	_, err = store.Open(filepath.Join(disk, "other"), store.Options{Now: today})
	wantErr(t, err, store.ErrReadOnly)
}
