package backup_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

var update = flag.Bool("update", false, "make the vaults of this format in testdata anew, with other keys")

// TestGolden opens the vaults that each format left in testdata: they must open
// for ever. When the format changes, it goes on from the last program that
// writes it, where
//
//	go test ./store/backup -run TestGolden -update
//
// made them: "open" without a passphrase, "locked" with one, and talks.json, which
// says what is in them.
func TestGolden(t *testing.T) {
	if *update {
		makeGolden(t)
	}
	for format := 6; format <= store.Format; format++ {
		for name, words := range map[string][]byte{"open": nil, "locked": sixWords} {
			v := open(t, goldenCopy(t, format, name), upgrading(words))
			holdsGolden(t, v, format, name)
			if checked, err := v.Check(t.Context()); err != nil || len(checked.Findings) > 0 || v.ReadOnly() {
				t.Errorf("%s of format %d: %+v, %v", name, format, checked.Findings, err)
			}
			if told := v.Warnings(); format == store.Format && len(told) > 0 {
				t.Errorf("%s: it says %q", name, told)
			}
		}
	}
}

// golden is a folder in testdata.
func golden(format int, name string) string {
	return filepath.Join("..", "testdata", fmt.Sprintf("format%d", format), name)
}

// goldenCopy is a copy of one of those vaults.
func goldenCopy(t testing.TB, format int, name string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "vault")
	err := os.CopyFS(dir, os.DirFS(golden(format, name)))
	if err == nil {
		err = private(dir)
	}
	must(t, err)
	return dir
}

// private closes a folder to others: what is checked out is open to them.
func private(dir string) error {
	return filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		mode := os.FileMode(0o600)
		if d.IsDir() {
			mode = 0o700
		}
		return os.Chmod(path, mode)
	})
}

// wantGolden are the talks that the program of that time read in one of them.
func wantGolden(t testing.TB, format int, name string) []guide.Record {
	t.Helper()
	text, err := os.ReadFile(golden(format, "talks.json"))
	var all map[string][]guide.Record
	if err == nil {
		err = json.Unmarshal(text, &all)
	}
	if err != nil || len(all[name]) == 0 {
		t.Fatalf("%d talks: %v", len(all[name]), err)
	}
	return all[name]
}

// makeGolden makes vaults with what may be in one.
func makeGolden(t *testing.T) {
	dir := golden(store.Format, "")
	must(t, os.RemoveAll(dir))
	all := map[string][]guide.Record{}
	for name, words := range map[string][]byte{"open": nil, "locked": sixWords} {
		o := with(words)
		o.Now = func() time.Time { return noon }
		v := open(t, filepath.Join(dir, name), o)
		live(t, v)
		withClass(t, v)
		withCards(t, v)
		if closed, err := v.CloseUndecided(); err != nil || closed == 0 {
			t.Fatalf("%d talks were closed, %v", closed, err)
		}
		must(t, v.SetRetention(365))
		if words != nil {
			addRecovery(t, v)
			makeOne(t, v, noon)
		}
		must(t, v.Compact())
		all[name] = look(t, v).Records
		must(t, v.Close())
	}
	text, err := json.MarshalIndent(all, "", " ")
	if err == nil {
		err = os.WriteFile(golden(store.Format, "talks.json"), text, 0o644)
	}
	must(t, err)
}
