package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// FuzzTakeRescued states one law: of a rescue file that this vault did not
// write nothing is taken in but what it did write, where that stands in it whole;
// and else it stays as it is.
func FuzzTakeRescued(f *testing.F) {
	dir := f.TempDir()
	v, err := store.Open(filepath.Join(dir, "vault"), store.Options{Now: today})
	must(f, err)
	f.Cleanup(func() { v.Close() })
	h := begin(f, "Rosa", noon).start().create(v)
	before := load(f, v, h.id)
	h.note("what could not be saved")
	own, err := v.WriteRescue([]string{dir}, []guide.Unsaved{{Header: h.header(), Guide: small(), Events: h.s.Events()}})
	must(f, err)
	whole, err := os.ReadFile(own)
	must(f, err)
	must(f, os.Remove(own))
	f.Add(whole[:len(whole)-1])
	f.Add(append(bytes.Clone(whole), 0))
	f.Add(whole[:40])
	f.Add([]byte("onetoone rescue 1\n"))
	f.Add([]byte{})
	path := filepath.Join(dir, filepath.Base(own))
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.Equal(data, whole) {
			return
		}
		must(t, os.WriteFile(path, data, 0o600))
		taken, _ := v.TakeRescued([]string{dir})
		if got := load(t, v, h.id); !reflect.DeepEqual(got.Events, before.Events) && !reflect.DeepEqual(got.Events, h.s.Events()) {
			t.Fatalf("the talk changed: %+v", got)
		}
		if len(taken) > 0 { // something was changed beside what is sealed
			return
		}
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, data) {
			t.Fatal("the file was changed", err)
		}
	})
}
