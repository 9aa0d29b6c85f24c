package backup_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"

	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
)

func TestRestore_GivesBackEverythingWithTheSamePassphrase(t *testing.T) {
	v := lived(t)
	want := look(t, v)
	path := makeOne(t, v, noon).Path
	for name, prepare := range map[string]func(dir string){
		"nothing there": func(string) {},
		"a folder with backups alone": func(dir string) {
			must(t, os.MkdirAll(filepath.Join(dir, store.BackupsFolder), 0o700))
			if _, err := store.Open(dir, with(passphrase)); !errors.Is(err, store.ErrDamaged) {
				t.Fatalf("opening it: %v", err)
			}
		},
		"another vault": func(dir string) {
			o, err := store.Open(dir, with(nil))
			must(t, err)
			hold(t, "Other", noon).create(o)
			o.Close()
		},
		"a damaged vault": func(dir string) {
			o, err := store.Open(dir, with([]byte("forgotten")))
			must(t, err)
			o.Close()
			must(t, os.Truncate(filepath.Join(dir, "vault.db"), 5000))
		},
	} {
		dir := filepath.Join(t.TempDir(), "vault")
		prepare(dir)
		before := files(t, dir)
		r, err := backup.Restore(path, dir, backup.By{Passphrase: passphrase}, options())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if r.Talks != 4 || !r.Made.Equal(noon) || (r.Quarantine == "") != (before["vault.db"] == "") {
			t.Errorf("%s: %+v", name, r)
		}
		same(t, name, lookIn(t, dir, with(passphrase)), want)
		if r.Quarantine != "" {
			old := files(t, r.Quarantine)
			if before["identity.txt"] != "" { // which is under the passphrase there
				before["identity.age"], before["identity.b.age"] = old["identity.age"], old["identity.age"]
				delete(before, "identity.txt")
			}
			if !reflect.DeepEqual(old, before) {
				t.Errorf("%s: the old vault is not in the quarantine", name)
			}
		}
		if now := files(t, dir); !opensWhatIsFor(t, v, now["identity.age"]) || now["identity.txt"] != "" || now["vault.db"] == "" {
			t.Errorf("%s: the identity is another one", name)
		}
	}
}

// opensWhatIsFor reports whether an identity under the passphrase is a vault's.
func opensWhatIsFor(t *testing.T, v *store.Vault, identity string) bool {
	t.Helper()
	key, err := keys.OpenIdentity([]byte(identity), passphrase)
	must(t, err)
	var sealed bytes.Buffer
	w, err := v.Encrypt(&sealed)
	if err == nil {
		err = w.Close()
	}
	must(t, err)
	_, err = key.Decrypt(&sealed)
	return err == nil
}

// files are the files of a vault's folder, without those of its backups.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if !e.IsDir() {
			b, err := os.ReadFile(filepath.Join(dir, e.Name()))
			must(t, err)
			out[e.Name()] = string(b)
		}
	}
	return out
}

func TestRestore_RefusesAVaultThatIsOpen(t *testing.T) {
	v := lived(t)
	path := makeOne(t, v, noon).Path
	_, err := backup.Restore(path, v.Dir(), backup.By{Passphrase: passphrase}, options())
	wantErr(t, err, store.ErrBusy)
}

var errCut = errors.New("cut")

// cutAt are the options of a restore that cannot take its nth step, nor any
// after it.
func cutAt(n int, cut func() error) backup.Options {
	o := options()
	steps := 0
	step := func() error {
		if steps++; steps >= n {
			return cut()
		}
		return nil
	}
	o.Store.BeforeCommit, o.Store.BeforeFile = step, step
	return o
}

func TestRestore_CutShortAnywhereLeavesAWholeVault(t *testing.T) {
	wholeWherever(t, func(path, dir string, n int) error {
		_, err := backup.Restore(path, dir, backup.By{Passphrase: passphrase}, cutAt(n, func() error { return errCut }))
		if err != nil {
			wantErr(t, err, errCut)
		}
		return err
	})
}

// TestRestore_DyingAnywhereLeavesAWholeVault runs this test program again as
// one that dies at its nth step.
func TestRestore_DyingAnywhereLeavesAWholeVault(t *testing.T) {
	const path, place, nth = "ONETOONE_TEST_BACKUP", "ONETOONE_TEST_RESTORE", "ONETOONE_TEST_STEP"
	if os.Getenv(path) != "" {
		n, err := strconv.Atoi(os.Getenv(nth))
		if err != nil {
			os.Exit(1)
		}
		o := cutAt(n, func() error { os.Exit(dead); return nil })
		if _, err := backup.Restore(os.Getenv(path), os.Getenv(place), backup.By{Passphrase: passphrase}, o); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	wholeWherever(t, func(from, dir string, n int) error {
		cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		cmd.Env = append(os.Environ(), path+"="+from, place+"="+dir, fmt.Sprintf("%s=%d", nth, n))
		err := cmd.Run()
		if err != nil && cmd.ProcessState.ExitCode() != dead {
			t.Fatalf("step %d: %v", n, err)
		}
		return err
	})
}

// dead is the exit code of a program that died where it was to.
const dead = 7

// wholeWherever restores over another vault and is cut short at every step, one
// after the other, until nothing is.
func wholeWherever(t *testing.T, restore func(path, dir string, step int) error) {
	v := lived(t)
	restored := look(t, v)
	path := makeOne(t, v, noon).Path
	newer := 0
	for n := 1; ; n++ {
		dir := filepath.Join(t.TempDir(), "vault")
		old := open(t, dir, with(theOldOne))
		hold(t, "Other", noon).create(old)
		was := look(t, old)
		old.Close()
		err := restore(path, dir, n)
		if isOld := oldOrNew(t, dir, was, restored); !isOld {
			newer++
		}
		if err == nil {
			break
		}
		if n > 200 {
			t.Fatal("it never ends")
		}
	}
	if newer < 5 {
		t.Errorf("only %d of the places were after the new one counted", newer)
	}
}

var theOldOne = []byte("the old one")

// oldOrNew checks that there is the old vault, or the new one and the old one
// in the quarantine, and says which.
func oldOrNew(t *testing.T, dir string, was, restored seen) (isOld bool) {
	t.Helper()
	v, err := store.Open(dir, with(theOldOne))
	if err == nil {
		same(t, "the old vault", look(t, v), was)
		v.Close()
		if entries, _ := os.ReadDir(filepath.Join(dir, store.QuarantineFolder)); len(entries) > 0 {
			t.Errorf("%v is in the quarantine", entries)
		}
		return true
	}
	wantErr(t, err, store.ErrPassphrase)
	same(t, "the new vault", lookIn(t, dir, with(passphrase)), restored)
	kept, err := filepath.Glob(filepath.Join(dir, store.QuarantineFolder, "*Z"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("in the quarantine: %v, %v", kept, err)
	}
	same(t, "the vault in the quarantine", lookIn(t, kept[0], with(theOldOne)), was)
	return false
}

func TestRestore_OfADamagedFileIsRefusedOrGivesTheSame(t *testing.T) {
	v := lived(t)
	want := look(t, v)
	whole, err := os.ReadFile(makeOne(t, v, noon).Path)
	must(t, err)
	dir := t.TempDir()
	path := filepath.Join(dir, "damaged.tar")
	try := func(what string, b []byte) {
		must(t, os.WriteFile(path, b, 0o600))
		to := filepath.Join(dir, "vault")
		if _, err := backup.Restore(path, to, backup.By{Passphrase: passphrase}, options()); err == nil {
			same(t, what, lookIn(t, to, with(passphrase)), want)
		} else if !errors.Is(err, backup.ErrNoBackup) && !errors.Is(err, store.ErrPassphrase) && !errors.Is(err, keys.ErrDamaged) {
			t.Errorf("%s: %v", what, err)
		}
		must(t, os.RemoveAll(to))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		b := append([]byte{}, whole...)
		b[r.IntN(len(b))] ^= 1 << r.IntN(8)
		try("a flipped bit", b)
	}
	for range 12 {
		try("a cut", whole[:r.IntN(len(whole))])
	}
	try("an empty file", nil)
	try("zeros", make([]byte, 20000))
}
