//go:build unix

package backup_test

import (
	"os"
	"path/filepath"
	"regexp"
	"syscall"
	"testing"

	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
)

func TestRestore_AsksForNoMoreMemoryThanALaptopHas(t *testing.T) {
	path := makeOne(t, lived(t), noon).Path
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	greedy := regexp.MustCompile(`(-> scrypt \S+) \d\d`).ReplaceAll(text, []byte("$1 22"))
	if string(greedy) == string(text) {
		t.Fatal("there is nothing to make greedy")
	}
	if err := os.WriteFile(path, greedy, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = backup.Restore(path, t.TempDir(), backup.By{Passphrase: passphrase}, options())
	wantErr(t, err, backup.ErrNoBackup)
	wantErr(t, err, keys.ErrDamaged) // so a recovery key may be worth a try
}

func TestRestore_WaitsForNobodyAtAPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := backup.Restore(path, t.TempDir(), backup.By{Passphrase: passphrase}, options())
	wantErr(t, err, backup.ErrNoBackup)
}
