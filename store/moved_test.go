package store_test

import (
	"archive/tar"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// moving is a vault with a talk that something happens to while it is open.
type moving struct {
	*testing.T
	v   *store.Vault
	h   *held
	dir string
}

// openMoving makes one; older is a copy of its data file from two events ago.
func openMoving(t *testing.T) (m moving, older string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "vault")
	v, err := store.Open(dir, store.Options{Now: today, WorkFactor: 1, Later: func(time.Duration, func()) func() bool { return func() bool { return true } }})
	must(t, err)
	t.Cleanup(func() { _ = v.Close() })
	h := begin(t, "Rosa", noon).start().create(v)
	older = filepath.Join(t.TempDir(), "older")
	copyFile(t, filepath.Join(dir, "vault.db"), older)
	h.note("saved before")
	h.save(v)
	return moving{t, v, h, dir}, older
}

func (m moving) path(name string) string { return filepath.Join(m.dir, name) }

// next is the error of saving one more note.
func (m moving) next() error {
	m.Helper()
	m.h.note("said afterwards")
	return m.v.Append(m.h.id, m.h.header(), m.h.s.Events()...)
}

// elsewhere opens a copy of what is in a folder: what a start would find after a
// kill.
func elsewhere(t *testing.T, dir string) *store.Vault {
	t.Helper()
	to := filepath.Join(t.TempDir(), "copy")
	must(t, os.CopyFS(to, os.DirFS(dir)))
	return reopen(t, to, store.Options{Now: today})
}

// saves wants one more note saved where a start finds it.
func (m moving) saves() {
	m.Helper()
	must(m, m.next())
	if got := load(m, elsewhere(m.T, m.dir), m.h.id); len(got.Events) != m.h.s.Len() {
		m.Errorf("%d of %d events are at the path", len(got.Events), m.h.s.Len())
	}
}

// refuses wants it not called saved, whatever is written, and nothing at the path touched.
func (m moving) refuses(what store.Moved) {
	m.Helper()
	before := ""
	if _, err := os.Stat(m.dir); err == nil {
		before = hashes(m, m.dir)
	}
	id := m.h.id
	for doing, err := range map[string]error{
		"append": m.next(), "append again": m.next(), "draft": m.v.SaveDraft(id, guide.Draft{Text: "half"}),
		"nothing new": m.v.SaveDraft(id, guide.Draft{}), "replace": m.v.Replace(id, m.h.header(), m.h.s.Events()),
		"compact": m.v.Compact(), "protect": m.v.Protect([]byte("a long passphrase")), "look": m.v.Reachable(),
	} {
		var moved *store.MovedError
		if !errors.As(err, &moved) || !errors.Is(err, store.ErrMoved) || moved.What != what {
			m.Errorf("%s: %v, want %d", doing, err, what)
		}
	}
	if before == "" {
		if _, err := os.Stat(m.dir); err == nil {
			m.Error("something was made at the path")
		}
	} else if now := hashes(m, m.dir); now != before {
		m.Errorf("what is at the path was changed:\n%s\nwas\n%s", now, before)
	}
}

func rename(t testing.TB, from, to string) {
	t.Helper()
	must(t, os.Rename(from, to))
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, b, 0o600) // over what is there, if anything is
	}
	must(t, err)
}

// exchange puts a copy of the data file in its place, as programs that
// synchronise do.
func (m moving) exchange() {
	m.Helper()
	copyFile(m, m.path("vault.db"), m.path("t"))
	rename(m, m.path("t"), m.path("vault.db"))
}

func TestMoved_GoesOverToACopyThatHasEverything(t *testing.T) {
	m, _ := openMoving(t)
	for range 3 {
		m.exchange()
		m.saves()
	}
	m.exchange()
	if err := m.v.Delete(m.h.id); err != nil {
		t.Error(err)
	}
	m.exchange()
	if err := m.v.Protect([]byte("a long passphrase")); err != nil {
		t.Error(err)
	}
	if err := m.v.Verify(); err != nil {
		t.Error(err)
	}
}

func TestMoved_GoesOverToACopyOfTheWholeFolder(t *testing.T) {
	m, _ := openMoving(t)
	was := m.dir + "-was"
	rename(t, m.dir, was)
	must(t, os.CopyFS(m.dir, os.DirFS(was)))
	m.saves()
	if _, busy, err := store.Holder(m.dir); err != nil || !busy {
		t.Errorf("nobody holds the folder at the path: %v", err)
	}
}

func TestMoved_GoesOnInAFileThatWasWrittenOverWithItself(t *testing.T) {
	m, _ := openMoving(t)
	copyFile(t, m.path("vault.db"), m.path("t"))
	copyFile(t, m.path("t"), m.path("vault.db"))
	m.saves()
}

func TestMoved_IsNotSavedUntilTheFilesAreBack(t *testing.T) {
	m, _ := openMoving(t)
	away := filepath.Join(t.TempDir(), "away")
	rename(t, m.path("vault.db"), away)
	m.refuses(store.MovedFile)
	rename(t, away, m.path("vault.db"))
	m.saves()
	rename(t, m.dir, away)
	m.refuses(store.MovedFolder)
	rename(t, away, m.dir)
	m.saves()
	rename(t, m.path("vault.db"), away)
	must(t, os.Symlink(away, m.path("vault.db")))
	m.refuses(store.MovedLink)
	rename(t, away, m.path("vault.db"))
	m.saves()
}

func TestMoved_TouchesNoOtherFileThatIsPutThere(t *testing.T) {
	other, otherDir := open(t)
	begin(t, "Amir", noon).start().create(other)
	for name, c := range map[string]struct {
		put  func(m moving, older string)
		what store.Moved
	}{
		"an older one": {func(m moving, older string) { rename(m, older, m.path("vault.db")) }, store.MovedOlder},
		"written over with an older one": {func(m moving, older string) {
			copyFile(m, older, m.path("vault.db"))
		}, store.MovedOlder},
		"that of another vault": {func(m moving, older string) {
			copyFile(m, filepath.Join(otherDir, "vault.db"), older)
			rename(m, older, m.path("vault.db"))
		}, store.MovedOther},
		"written over with something else": {func(m moving, older string) {
			must(m, os.WriteFile(m.path("vault.db"), []byte("something else"), 0o600))
		}, store.MovedOther},
		"an empty one": {func(m moving, older string) {
			must(m, os.Truncate(older, 0))
			rename(m, older, m.path("vault.db"))
		}, store.MovedOther},
		"the folder of another vault": {func(m moving, older string) {
			rename(m, m.dir, m.dir+"-was")
			must(m, os.CopyFS(m.dir, os.DirFS(otherDir)))
		}, store.MovedOther},
		"its keys taken away": {func(m moving, older string) {
			for _, name := range []string{"keyring.age", "keyring.b.age"} {
				rename(m, m.path(name), older+name)
			}
		}, store.MovedKeys},
		"its identity taken away": {func(m moving, older string) { rename(m, m.path("identity.txt"), older) }, store.MovedKeys},
		"the keyring of another vault": {func(m moving, older string) {
			for _, name := range []string{"keyring.age", "keyring.b.age"} {
				copyFile(m, filepath.Join(otherDir, "keyring.age"), m.path(name))
			}
		}, store.MovedKeys},
	} {
		t.Run(name, func(t *testing.T) {
			m, older := openMoving(t)
			c.put(m, older)
			m.refuses(c.what)
			before := hashes(t, m.dir)
			if err := m.v.Close(); !errors.Is(err, store.ErrMoved) {
				t.Errorf("closing: %v", err)
			}
			if name == "the folder of another vault" && hashes(t, m.dir) != before {
				t.Error("closing changed what is there")
			}
		})
	}
}

func TestMoved_LeavesAFileToTheProgramThatHasIt(t *testing.T) {
	m, _ := openMoving(t)
	there := filepath.Join(t.TempDir(), "there")
	must(t, os.CopyFS(there, os.DirFS(m.dir)))
	reopen(t, there, store.Options{Now: today})
	must(t, os.Remove(m.path("vault.db")))
	if err := os.Link(filepath.Join(there, "vault.db"), m.path("vault.db")); err != nil {
		t.Fatal(err)
	}
	m.refuses(store.MovedHeld)
}

func TestMoved_OneCopyOfTheKeysIsEnoughAndMayBeWrittenAgain(t *testing.T) {
	m, older := openMoving(t)
	copyFile(t, m.path("keyring.age"), m.path("t"))
	rename(t, m.path("t"), m.path("keyring.age"))
	m.saves()
	rename(t, m.path("keyring.age"), older)
	m.saves()
}

// What a commit pays for being reachable.
func BenchmarkReachable(b *testing.B) {
	v, _ := open(b)
	h := begin(b, "Rosa", noon).start().create(v)
	for range 200 {
		h.note("a note of some words, as they are said")
	}
	h.save(v)
	for b.Loop() {
		must(b, v.Reachable())
	}
}

// whatIsInside is what the stock tools would give out of a rescue file, as far as
// tar goes.
func whatIsInside(t *testing.T, path string) map[string]string {
	t.Helper()
	f, err := os.Open(path)
	must(t, err)
	defer f.Close()
	out := map[string]string{}
	r := tar.NewReader(f)
	for {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		must(t, err)
		text, err := io.ReadAll(r)
		must(t, err)
		out[h.Name] = string(text)
	}
}

func TestRescue_OpensWithThePassphraseAloneWhereNothingIsLeftOfTheVault(t *testing.T) {
	m, _ := openMoving(t)
	must(t, m.v.Protect([]byte("a long passphrase")))
	finished := begin(t, "Amir", noon).start().create(m.v)
	must(t, os.RemoveAll(m.dir))
	wantErr(t, m.next(), store.ErrMoved)
	dir := t.TempDir()
	rescue(t, m.v, dir, m.h.unsaved())
	m.h.note("and another")
	path := rescue(t, m.v, dir, m.h.unsaved())
	if got := files(t, dir); len(got) != 1 {
		t.Errorf("there are %v", got)
	}
	in := whatIsInside(t, path)
	by, err := age.NewScryptIdentity("a long passphrase")
	must(t, err)
	own, err := age.ParseIdentities(decrypted(t, in["identity.age"], by))
	must(t, err)
	text, err := io.ReadAll(decrypted(t, in["rescue.json.age"], own...))
	if err != nil || !json.Valid(text) || !strings.Contains(string(text), "and another") {
		t.Errorf("%v: %.300s", err, text)
	}
	for _, typed := range []string{"another passphrase", "a long passphrase"} {
		r, err := store.OpenRescue(path, func() (string, bool, error) { return typed, false, nil })
		if typed == "another passphrase" {
			wantErr(t, err, store.ErrPassphrase)
			continue
		}
		must(t, err)
		other, _ := open(t)
		taken, err := other.Take(r)
		if err != nil || len(taken) != 2 {
			t.Errorf("took %v, %v", taken, err)
		}
		if got := load(t, other, m.h.id); len(got.Events) != m.h.s.Len() {
			t.Errorf("%d of %d events", len(got.Events), m.h.s.Len())
		}
		load(t, other, finished.id) // it was acknowledged, and is nowhere else
	}
	if err := m.v.DropRescue(); err != nil || len(files(t, dir)) != 0 {
		t.Errorf("%v, %v", err, files(t, dir))
	}
}

func decrypted(t *testing.T, sealed string, by ...age.Identity) io.Reader {
	t.Helper()
	r, err := age.Decrypt(strings.NewReader(sealed), by...)
	must(t, err)
	return r
}

func TestRescue_OfAVaultWithoutAPassphraseCarriesWhatOpensItAndSaysSo(t *testing.T) {
	m, _ := openMoving(t)
	must(t, os.RemoveAll(m.dir))
	wantErr(t, m.next(), store.ErrMoved)
	path := rescue(t, m.v, t.TempDir(), m.h.unsaved())
	if in := whatIsInside(t, path); !strings.Contains(in["README.txt"], "NOT PROTECTED") || in["identity.txt"] == "" {
		t.Errorf("it holds %v", in)
	}
	r, err := store.OpenRescue(path, func() (string, bool, error) { t.Error("asked"); return "", false, nil })
	must(t, err)
	other, _ := open(t)
	if taken, err := other.Take(r); err != nil || len(taken) != 1 {
		t.Errorf("took %v, %v", taken, err)
	}
}

func TestRescue_BringsAnOlderVaultThatWasPutBackAsFarAsItWas(t *testing.T) {
	m, older := openMoving(t)
	rename(t, older, m.path("vault.db"))
	wantErr(t, m.next(), store.ErrMoved)
	dir := t.TempDir()
	rescue(t, m.v, dir)
	if err := m.v.Close(); !errors.Is(err, store.ErrMoved) {
		t.Fatal(err)
	}
	v := reopen(t, m.dir, store.Options{Now: today, Older: true})
	take(t, v, dir, m.h.id)
	if got := load(t, v, m.h.id); len(got.Events) != m.h.s.Len()-1 {
		t.Errorf("%d of %d events that were acknowledged", len(got.Events), m.h.s.Len()-1)
	}
}
