package backup_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"filippo.io/age"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
)

// opensWithNothing is what below a folder opens without a passphrase: files in
// which a secret key lies, or somebody's words, and vaults that open. The vault
// for practice, which has none and in which there is nobody, lies beside a vault
// and never below it.
func opensWithNothing(t testing.TB, dir string) (open []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		if bytes.Contains(text, []byte("AGE-SECRET-KEY-")) || bytes.Contains(text, []byte("canary")) {
			open = append(open, path)
		}
		if d.Name() == "vault.db" {
			aside := filepath.Join(t.TempDir(), "vault")
			if err := os.CopyFS(aside, os.DirFS(filepath.Dir(path))); err != nil {
				return err
			}
			if v, err := store.Open(aside, with(nil)); err == nil {
				open = append(open, filepath.Dir(path))
				_ = v.Close()
			} else if !errors.Is(err, store.ErrLocked) {
				t.Errorf("%s: %v", path, err)
			}
		}
		return err
	})
	must(t, err)
	return open
}

func wantOneKey(t testing.TB, dir string) {
	t.Helper()
	if open := opensWithNothing(t, dir); len(open) > 0 {
		t.Errorf("these open without a passphrase: %q", open)
	}
}

// bare is a closed vault without a passphrase, in which somebody spoke.
func bare(t testing.TB) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "vault")
	v := open(t, dir, with(nil))
	live(t, v)
	must(t, v.Close())
	return dir
}

// kept puts a copy of a vault into the quarantine, as a restore or salvage left it
// once: with its identity open.
func kept(t testing.TB, dir string) (folder string) {
	t.Helper()
	folder = filepath.Join(dir, store.QuarantineFolder, "2026-11-01T12-00-00Z")
	aside := t.TempDir()
	err := os.CopyFS(aside, os.DirFS(dir))
	if err == nil {
		err = os.CopyFS(folder, os.DirFS(aside))
	}
	must(t, err)
	return folder
}

func TestRestore_OverAVaultWithoutAPassphraseLeavesNothingOpen(t *testing.T) {
	path := makeOne(t, lived(t), noon).Path
	dir := bare(t)
	older := kept(t, dir)
	r, err := backup.Restore(path, dir, backup.By{Passphrase: passphrase}, options())
	must(t, err)
	wantOneKey(t, dir)
	for _, was := range []string{older, r.Quarantine} {
		_ = open(t, was, with(passphrase))
	}
}

func TestProtect_LeavesNothingOpenInTheQuarantine(t *testing.T) {
	dir := bare(t)
	older := kept(t, dir)
	v := open(t, dir, with(nil))
	must(t, v.Protect(passphrase))
	wantOneKey(t, dir)
	_ = open(t, older, with(passphrase))
}

// cutFrom fails the nth change to the folder and all after it, as the end of the
// program does.
func cutFrom(n int) func() error {
	return func() error {
		if n--; n < 0 {
			return errCut
		}
		return nil
	}
}

func TestProtect_CutShortAnywhereTheNextOpeningLeavesNothingOpen(t *testing.T) {
	from := bare(t)
	kept(t, from)
	for n := 0; ; n++ {
		dir := filepath.Join(t.TempDir(), "vault")
		must(t, os.CopyFS(dir, os.DirFS(from)))
		o := with(nil)
		v, err := store.Open(dir, o)
		must(t, err)
		_ = v.Close()
		o.BeforeFile = cutFrom(n)
		whole := false
		if v, err := store.Open(dir, o); err == nil {
			whole = v.Protect(passphrase) == nil && len(v.Warnings()) == 0
			_ = v.Close()
		}
		v, err = store.Open(dir, with(passphrase))
		if err != nil {
			t.Fatalf("cut at %d: %v", n, err)
		}
		protected := v.Protected()
		_ = v.Close()
		if protected {
			wantOneKey(t, dir)
		}
		if whole {
			return
		}
	}
}

func TestRestore_WrapsTheIdentityAtOurOwnCost(t *testing.T) {
	v := open(t, filepath.Join(t.TempDir(), "vault"), store.Options{Passphrase: passphrase, WorkFactor: 2})
	live(t, v)
	path := makeOne(t, v, noon).Path
	dir := filepath.Join(t.TempDir(), "vault")
	if _, err := backup.Restore(path, dir, backup.By{Passphrase: passphrase}, options()); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{keys.SealedIdentity, keys.SealedTwin} {
		text, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		head, _, _ := strings.Cut(string(text), "\n--- ")
		if !strings.Contains(head, fmt.Sprintf(" %d\n", cheap)) {
			t.Errorf("%s costs another try than ours: %q", name, head)
		}
	}
	_ = open(t, dir, with(passphrase))
}

func TestRestore_OpensABackupFromBeforePassphrasesHadOneForm(t *testing.T) {
	const then = "cafe\u0301 au  lait "
	path := makeOne(t, lived(t), noon).Path
	whole, err := os.ReadFile(path)
	must(t, err)
	f, err := os.Open(path)
	must(t, err)
	defer f.Close()
	_, text := parts(t, f)
	was := []byte(text[keys.SealedIdentity])
	by, err := age.NewScryptIdentity(string(passphrase))
	must(t, err)
	plain, err := age.Decrypt(bytes.NewReader(was), by)
	must(t, err)
	now := bytes.Replace(whole, was, sealedWith(t, plain, then), 1) // of the same length
	if err := os.WriteFile(path, now, 0o600); err != nil || len(now) != len(whole) {
		t.Fatal(len(now), len(whole), err)
	}
	dir := filepath.Join(t.TempDir(), "vault")
	if _, err := backup.Restore(path, dir, backup.By{Passphrase: []byte(then)}, options()); err != nil {
		t.Fatal(err)
	}
	_ = open(t, dir, with([]byte("caf\u00e9 au lait"))) // and now it has one
}

// sealedWith is what the stock age makes of a text, under whatever bytes.
func sealedWith(t testing.TB, plain io.Reader, passphrase string) []byte {
	t.Helper()
	to, err := age.NewScryptRecipient(passphrase)
	must(t, err)
	to.SetWorkFactor(cheap)
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to)
	if err == nil {
		_, err = io.Copy(w, plain)
	}
	if err == nil {
		err = w.Close()
	}
	must(t, err)
	return out.Bytes()
}

func TestProtect_LeavesNoRescueFileOpenInTheFolder(t *testing.T) {
	dir := bare(t)
	v := open(t, dir, with(nil))
	h := hold(t, "Rosa", noon)
	h.note("canary of a disk that was full")
	path, err := v.WriteRescue([]string{dir}, []guide.Unsaved{{
		Header: h.s.Header(h.id), Guide: h.s.BaseGuide(), Events: h.s.Events(),
	}})
	must(t, err)
	if open := opensWithNothing(t, dir); !slices.Contains(open, path) {
		t.Fatalf("it does not lie open at first: %q", open)
	}
	must(t, v.Protect(passphrase))
	wantOneKey(t, dir)
	if _, err := store.OpenRescue(path, func() (string, bool, error) { return string(passphrase), false, nil }); err != nil {
		t.Error(err)
	}
}
