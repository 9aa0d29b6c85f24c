package backup_test

import (
	"os"
	"path/filepath"
	"testing"

	"example.org/onetoone/store/backup"
)

func TestMake_LeavesOutATalkWithoutAKeyAndSaysWhich(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	v := open(t, dir, with(passphrase))
	ids := live(t, v)
	must(t, v.Close())
	old, err := os.ReadFile(filepath.Join(dir, "vault.db"))
	must(t, err)
	v = open(t, dir, with(passphrase))
	if _, err := v.Forget(idOf(v, "Amir")); err != nil {
		t.Fatal(err)
	}
	must(t, v.Close())
	if err := os.WriteFile(filepath.Join(dir, "vault.db"), old, 0o600); err != nil {
		t.Fatal(err)
	}
	o := with(passphrase)
	o.Older = true
	v = open(t, dir, o)
	made := makeOne(t, v, noon)
	if len(made.LeftOut) != 1 || made.LeftOut[0] != ids[2] {
		t.Errorf("left out: %v of %v", made.LeftOut, ids)
	}
	into := filepath.Join(t.TempDir(), "vault")
	if _, err := backup.Restore(made.Path, into, backup.By{Passphrase: passphrase}, options()); err != nil {
		t.Fatal(err)
	}
	if n := len(lookIn(t, into, with(passphrase)).Records); n != len(ids)-1 {
		t.Errorf("%d talks of %d are in it", n, len(ids))
	}
	if at, err := backup.MakeAt(v, filepath.Join(t.TempDir(), "elsewhere"), noon, options()); err != nil || len(at.LeftOut) != 1 {
		t.Errorf("%+v, %v", at, err)
	}
	must(t, v.Delete(ids[2]))
	if made := makeOne(t, v, noon); len(made.LeftOut) > 0 {
		t.Errorf("left out: %v", made.LeftOut)
	}
}
