package store_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"filippo.io/age"

	"example.org/onetoone/store"
)

// failing fails every change to the folder from the nth on.
type failing struct {
	n, calls int
	on       bool
}

func (f *failing) hook() error {
	if f.calls++; f.on && f.calls >= f.n {
		return errors.New("the disk is gone")
	}
	return nil
}

func (f *failing) options() store.Options {
	return store.Options{Now: today, WorkFactor: 1, BeforeCommit: f.hook, BeforeFile: f.hook}
}

func TestProtect_MayBeCalledAgainAfterTheDiskFailed(t *testing.T) {
	from, ids := lived(t)
	want := lookWith(t, from, store.Options{Now: today}, ids)
	for n := 1; ; n++ {
		dir := copied(t, from)
		disk := &failing{n: n}
		v := reopen(t, dir, disk.options())
		disk.calls, disk.on = 0, true
		err := v.Protect(passphrase)
		disk.on = false
		if got, looking := lookAt(v, ids); looking != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("failing at %d (%v): it holds something else, %v", n, err, looking)
		}
		if err == nil {
			if n < 15 {
				t.Errorf("only %d steps", n)
			}
			return
		}
		if err := v.Protect(passphrase); err != nil {
			t.Fatalf("again after failing at %d: %v", n, err)
		}
		v.Close()
		if got := lookWith(t, dir, with(passphrase), ids); !reflect.DeepEqual(got, want) {
			t.Fatalf("reopened after failing at %d, it holds something else", n)
		}
	}
}

// copied is a copy of a closed vault.
func copied(t testing.TB, dir string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "vault")
	must(t, os.CopyFS(to, os.DirFS(dir)))
	return to
}

// killedAt runs this test again on a vault, where it does what do does and is
// killed at the nth change to the folder. It reports whether it was.
func killedAt(t *testing.T, dir string, n int) bool {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	cmd.Env = append(os.Environ(), "ONETOONE_TEST_KILL="+dir, "ONETOONE_TEST_AT="+strconv.Itoa(n))
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != -1) {
		t.Fatalf("%v: %s", err, out)
	}
	return err != nil
}

// dieAt does something to a vault and is killed meanwhile, if this is the
// program that killedAt started.
func dieAt(t *testing.T, do func(*store.Vault) error) {
	dir := os.Getenv("ONETOONE_TEST_KILL")
	if dir == "" {
		return
	}
	n, err := strconv.Atoi(os.Getenv("ONETOONE_TEST_AT"))
	must(t, err)
	calls, armed := 0, false
	hook := func() error {
		if calls++; armed && calls == n {
			self, _ := os.FindProcess(os.Getpid())
			_ = self.Kill()
			select {}
		}
		return nil
	}
	v, err := store.Open(dir, store.Options{Now: today, WorkFactor: 1, BeforeCommit: hook, BeforeFile: hook})
	must(t, err)
	calls, armed = 0, true
	must(t, errors.Join(do(v), v.Close()))
	os.Exit(0)
}

func TestProtect_LeavesTheOldVaultOrTheNewWhereverItIsKilled(t *testing.T) {
	dieAt(t, func(v *store.Vault) error { return v.Protect(passphrase) })
	from, ids := lived(t)
	want := lookWith(t, from, store.Options{Now: today}, ids)
	olds, news := 0, 0
	for n := 1; ; n++ {
		dir := copied(t, from)
		killed := killedAt(t, dir, n)
		o := with(nil)
		v, err := store.Open(dir, o)
		if errors.Is(err, store.ErrLocked) {
			o = with(passphrase)
			news++
		} else if err == nil {
			olds++
			v.Close()
		}
		if got := lookWith(t, dir, o, ids); !reflect.DeepEqual(got, want) {
			t.Errorf("killed at %d, it holds something else", n)
		}
		there := 5
		if o.Passphrase != nil {
			there++ // what it opens is there twice
		}
		if got := files(t, dir); len(got) != there {
			t.Errorf("killed at %d: files %q", n, got)
		}
		if !killed {
			break
		}
	}
	t.Logf("%d times the old vault, %d times the new", olds, news)
	if olds < 5 || news < 5 {
		t.Error("these are too few")
	}
}

// keyrings are both decrypted keyrings of a vault that is not protected.
func keyrings(t testing.TB, dir string) (out [][]byte) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "identity.txt"))
	must(t, err)
	identity, err := age.ParseX25519Identity(strings.TrimSpace(string(text)))
	must(t, err)
	for _, name := range []string{"keyring.age", "keyring.b.age"} {
		sealed, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		r, err := age.Decrypt(bytes.NewReader(sealed), identity)
		must(t, err)
		var b bytes.Buffer
		if _, err := b.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		out = append(out, b.Bytes())
	}
	return out
}

// TestOpen_TakesNoKeysFromAFolderWhoseDataFileWasMoved is about what a
// program that keeps folders alike may bring back: the files went one by one,
// the data file last.
func TestOpen_TakesNoKeysFromAFolderWhoseDataFileWasMoved(t *testing.T) {
	dir, ids := lived(t)
	want := lookWith(t, dir, store.Options{Now: today}, ids)
	other, _ := lived(t)
	ready := filepath.Join(dir, "ready")
	must(t, os.Mkdir(ready, 0o700))
	for _, name := range []string{"keyring.age", "keyring.b.age", ".DS_Store"} {
		b, err := os.ReadFile(filepath.Join(other, strings.Replace(name, ".DS_Store", "seen", 1)))
		if err == nil {
			err = os.WriteFile(filepath.Join(ready, name), b, 0o600)
		}
		must(t, err)
	}
	if got := lookWith(t, dir, store.Options{Now: today}, ids); !reflect.DeepEqual(got, want) {
		t.Error("it holds something else")
	}
	if _, err := os.Lstat(ready); !os.IsNotExist(err) {
		t.Errorf("the folder is still there: %v", err)
	}
}

// TestCreate_SavesNothingUnderAKeyThatOnlyOneCopyHas fails the second copy of
// the keyring once, and then loses the first.
func TestCreate_SavesNothingUnderAKeyThatOnlyOneCopyHas(t *testing.T) {
	calls, dir := -1000, filepath.Join(t.TempDir(), "vault")
	v := reopen(t, dir, store.Options{Now: today, BeforeFile: func() error {
		if calls++; calls == 3 { // after writing and naming the first copy
			return errors.New("the disk failed")
		}
		return nil
	}})
	calls = 0
	h := begin(t, "Rosa", noon)
	wantErr(t, v.Create(h.header(), h.s.BaseGuide(), h.s.Events()...), store.ErrDisk)
	h.create(v)
	killed := copied(t, dir)
	for _, name := range []string{"keyring.age", "open"} {
		must(t, os.Remove(filepath.Join(killed, name)))
	}
	load(t, reopen(t, killed, store.Options{Now: today}), h.id)
}
