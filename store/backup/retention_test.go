package backup_test

import (
	"path/filepath"
	"testing"

	"example.org/onetoone/store/backup"
)

func TestRestore_GivesBackAfterHowLongTalksAreLookedThrough(t *testing.T) {
	v := lived(t)
	if err := v.SetRetention(90); err != nil {
		t.Fatal(err)
	}
	path := makeOne(t, v, noon).Path
	dir := filepath.Join(t.TempDir(), "vault")
	if _, err := backup.Restore(path, dir, backup.By{Passphrase: passphrase}, options()); err != nil {
		t.Fatal(err)
	}
	again := open(t, dir, with(passphrase))
	if days, err := again.Retention(); days != 90 || err != nil {
		t.Errorf("%d days, %v", days, err)
	}
}
