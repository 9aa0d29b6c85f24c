//go:build unix

package backup_test

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/store/keys"
)

func TestRestore_AsksForNoMoreMemoryThanALaptopHas(t *testing.T) {
	v := open(t, filepath.Join(t.TempDir(), "vault"), store.Options{Passphrase: passphrase, WorkFactor: 10}) // as long to write as 22
	live(t, v)
	path := makeOne(t, v, noon).Path
	text, err := os.ReadFile(path)
	must(t, err)
	greedy := regexp.MustCompile(`(-> scrypt \S+) \d\d`).ReplaceAll(text, []byte("$1 22"))
	if string(greedy) == string(text) {
		t.Fatal("there is nothing to make greedy")
	}
	must(t, os.WriteFile(path, greedy, 0o600))
	_, err = backup.Restore(path, t.TempDir(), backup.By{Passphrase: passphrase}, options())
	wantErr(t, err, backup.ErrNoBackup)
	wantErr(t, err, keys.ErrDamaged) // so a recovery key may be worth a try
}

func TestRestore_WaitsForNobodyAtAPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	must(t, syscall.Mkfifo(path, 0o600))
	_, err := backup.Restore(path, t.TempDir(), backup.By{Passphrase: passphrase}, options())
	wantErr(t, err, backup.ErrNoBackup)
}

// elsewhere are what may stand in a folder's or a file's place and is neither. In
// the end nothing may be where a link leads.
func elsewhere(t *testing.T) map[string]func(path string) error {
	away := t.TempDir()
	t.Cleanup(func() {
		if left, err := os.ReadDir(away); err != nil || len(left) > 0 {
			t.Errorf("where the links lead is %v, %v", left, err)
		}
	})
	return map[string]func(path string) error{
		"a link":         func(path string) error { return os.Symlink(away, path) },
		"a link nowhere": func(path string) error { return os.Symlink(filepath.Join(away, "nothing"), path) },
		"a pipe":         func(path string) error { return syscall.Mkfifo(path, 0o600) },
	}
}

func TestMake_RefusesAFolderOfBackupsThatIsNone(t *testing.T) {
	for what, put := range elsewhere(t) {
		v := lived(t)
		folder := filepath.Join(v.Dir(), store.BackupsFolder)
		must(t, put(folder))
		_, err := backup.Make(v, noon, options())
		wantErr(t, err, disk.ErrNotPlain)
		if !strings.Contains(err.Error(), "remove it") {
			t.Errorf("%s: it says %v", what, err)
		}
		if _, found := backup.Last(v.Dir()); found {
			t.Errorf("%s: there is a backup", what)
		}
		must(t, os.Remove(folder))
	}
}

func TestMake_WaitsForNoPipeWhereTheNoteShouldBe(t *testing.T) {
	for what, put := range elsewhere(t) {
		v := lived(t)
		makeOne(t, v, noon)
		note := filepath.Join(v.Dir(), store.BackupsFolder, "outdated")
		must(t, put(note))
		if _, err := backup.Make(v, noon.Add(time.Hour), options()); !errors.Is(err, disk.ErrNotPlain) {
			t.Errorf("%s: %v", what, err)
		}
		must(t, os.Remove(note))
	}
}

func TestRestore_RefusesAQuarantineThatIsNoFolder(t *testing.T) {
	for what, put := range elsewhere(t) {
		path, dir := makeOne(t, lived(t), noon).Path, bare(t)
		must(t, put(filepath.Join(dir, store.QuarantineFolder)))
		_, err := backup.Restore(path, dir, backup.By{Passphrase: passphrase}, options())
		if !errors.Is(err, disk.ErrNotPlain) {
			t.Errorf("%s: %v", what, err)
		}
		if v := open(t, dir, with(nil)); v.Protected() || len(look(t, v).Records) == 0 {
			t.Errorf("%s: the vault is another one", what)
		}
	}
}

func TestOpen_WaitsForNobodyAtAPipe(t *testing.T) {
	for _, name := range []string{"open", "vault.db", "identity.age"} {
		v := lived(t)
		must(t, v.Close())
		path := filepath.Join(v.Dir(), name)
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		must(t, syscall.Mkfifo(path, 0o600))
		if _, err := store.Open(v.Dir(), with(passphrase)); err == nil {
			t.Errorf("it opens with a pipe for %s", name)
		}
	}
}
