package backup_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
)

func TestMake_HoldsEverythingUnderNamesThatSayNothing(t *testing.T) {
	v := lived(t)
	path := makeOne(t, v, noon).Path
	if name := filepath.Base(path); name != "000001-2026-11-22T12-00-00Z.tar" {
		t.Errorf("the file is called %s", name)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	raw, err := os.ReadFile(path)
	must(t, err)
	names, _ := parts(t, strings.NewReader(string(raw)))
	if !slices.Equal(names, []string{"README.txt", "identity.age", "data.tar.age"}) {
		t.Errorf("the parts are %v", names)
	}
	for _, secret := range []string{"canary", "Rosa", "Amir", "small"} {
		if strings.Contains(string(raw), secret) {
			t.Errorf("%q can be read", secret)
		}
	}
	data := inside(t, path)
	talks, pages := 0, 0
	for name, text := range data {
		if strings.HasPrefix(name, "onetoone/talks/") {
			talks++
		}
		if strings.HasPrefix(name, "onetoone/read/") {
			pages++
		}
		if i := strings.IndexAny(text, "\x1b\u009b\u202e"); i >= 0 {
			t.Errorf("%s says %q to a terminal", name, text[i:min(len(text), i+9)])
		}
	}
	if talks != 4 || pages != 4 || !strings.Contains(data["onetoone/end.json"], `"talks":4`) {
		t.Errorf("%d talks, %d pages, %q", talks, pages, data["onetoone/end.json"])
	}
}

func TestMake_RefusesAVaultWithoutAPassphrase(t *testing.T) {
	v := open(t, filepath.Join(t.TempDir(), "vault"), store.Options{})
	live(t, v)
	_, err := backup.Make(v, noon, options())
	wantErr(t, err, store.ErrUnprotected)
	_, err = backup.MakeAt(v, filepath.Join(t.TempDir(), "b.tar"), noon, options())
	wantErr(t, err, store.ErrUnprotected)
	if backup.Due(v, noon) {
		t.Error("one is due all the same")
	}
}

func TestMake_RemovesABackupThatDiffersFromTheVault(t *testing.T) {
	v := lived(t)
	for name, change := range map[string]func(h *held){
		"a talk more":  func(h *held) { h.create(v) },
		"another line": func(h *held) { _ = v.SaveDraft(look(t, v).Records[0].Header.ID, guide.Draft{Text: h.id}) },
		"a talk less":  func(*held) { _ = v.Delete(look(t, v).Records[0].Header.ID) },
	} {
		calls, talks := 0, len(look(t, v).Records)
		o := options()
		o.Between = func() error {
			if calls++; calls == talks+1 { // all are written, none is compared
				change(hold(t, "Somebody", noon))
			}
			return nil
		}
		_, err := backup.Make(v, noon, o)
		if !errors.Is(err, backup.ErrDiffers) {
			t.Errorf("%s: %v", name, err)
		}
		nothingLeft(t, v)
	}
	o := options()
	stop := errors.New("stop")
	o.Between = func() error { return stop }
	_, err := backup.Make(v, noon, o)
	wantErr(t, err, stop)
	nothingLeft(t, v)
}

func nothingLeft(t *testing.T, v *store.Vault) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(v.Dir(), store.BackupsFolder))
	must(t, err)
	for _, e := range entries {
		if e.Name() != "outdated" {
			t.Errorf("%s is left", e.Name())
		}
	}
}

func TestMake_RemovesWhatAnEarlierTryLeft(t *testing.T) {
	v := lived(t)
	folder := filepath.Join(v.Dir(), store.BackupsFolder)
	must(t, os.Mkdir(folder, 0o700))
	left := filepath.Join(folder, "2026-11-21T12-00-00Z.tar.part")
	must(t, os.WriteFile(left, []byte("half"), 0o600))
	if _, found := backup.Last(v.Dir()); found {
		t.Error("half a backup counts")
	}
	makeOne(t, v, noon)
	if _, err := os.Stat(left); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is still there: %v", err)
	}
}

func TestMakeAt_WritesNeverOverAFile(t *testing.T) {
	v := lived(t)
	dir := t.TempDir()
	made, err := backup.MakeAt(v, dir, noon, options())
	if err != nil || filepath.Dir(made.Path) != dir {
		t.Fatal(made, err)
	}
	_, err = backup.MakeAt(v, made.Path, noon, options())
	wantErr(t, err, fs.ErrExist)
	if len(backup.List(v.Dir())) != 0 {
		t.Error("it is counted among the vault's own")
	}
}

// removals are the ways in which backups come to hold too much, or to open
// with other keys.
func removals() map[string]func(*store.Vault, []string) error {
	return map[string]func(*store.Vault, []string) error{
		"a person is forgotten": func(v *store.Vault, _ []string) error { _, err := v.Forget(idOf(v, "Rosa Ömer")); return err },
		"a talk is deleted":     func(v *store.Vault, ids []string) error { return v.Delete(ids[0]) },
		"consent is lowered": func(v *store.Vault, ids []string) error {
			r, err := v.Load(ids[0])
			if err != nil {
				return err
			}
			s, err := guide.Replay(r.Guide, r.Events)
			if err != nil {
				return err
			}
			events := s.Reduce(guide.None, false, noon)
			if s, err = guide.Replay(r.Guide, events); err != nil {
				return err
			}
			return v.Replace(ids[0], s.Header(ids[0]), events)
		},
		"words are erased": func(v *store.Vault, ids []string) error {
			r, err := v.Load(ids[0])
			if err != nil {
				return err
			}
			e := guide.Event{Seq: len(r.Events) + 1, Kind: guide.Erased, Ref: 5, At: noon}
			r.Header.Events++
			if err := v.Append(ids[0], r.Header, e); err != nil {
				return err
			}
			return v.FinishRemoving()
		},
		"new keys are made": func(v *store.Vault, _ []string) error { return v.Protect(passphrase) },
		"a recovery key is added": func(v *store.Vault, _ []string) error {
			_, recipient, err := keys.NewRecovery()
			return errors.Join(err, v.AddRecipient(recipient))
		},
	}
}

func TestMake_TakesThePlaceOfBackupsThatHoldWhatWasRemoved(t *testing.T) {
	for name, remove := range removals() {
		t.Run(name, func(t *testing.T) {
			v := open(t, filepath.Join(t.TempDir(), "vault"), with(passphrase))
			ids := live(t, v)
			for day := range 3 {
				makeOne(t, v, noon.AddDate(0, 0, day))
			}
			if n := len(backup.List(v.Dir())); n != 3 {
				t.Fatalf("%d backups", n)
			}
			must(t, remove(v, ids))
			now := noon.AddDate(0, 0, 2).Add(time.Minute)
			if !backup.Due(v, now) {
				t.Fatal("none is due")
			}
			made := makeOne(t, v, now)
			if n := len(backup.List(v.Dir())); n != 1 || made.Removed != 3 || !made.Outdated {
				t.Errorf("%d backups are left, %+v", n, made)
			}
			if backup.Due(v, now) {
				t.Error("another is due")
			}
			for file, text := range inside(t, made.Path) {
				if strings.Contains(name, "recovery") || strings.Contains(name, "keys") {
					break
				}
				if strings.Contains(text, "canary 0") {
					t.Errorf("%s still says it", file)
				}
			}
		})
	}
}

func TestMake_WhatIsRemovedMeanwhileMakesTheNextOneDue(t *testing.T) {
	v := open(t, filepath.Join(t.TempDir(), "vault"), with(passphrase))
	ids := live(t, v)
	makeOne(t, v, noon)
	must(t, v.Delete(ids[0]))
	o := options()
	calls := 0
	o.Between = func() error {
		if calls++; calls == 7 { // the last of three is being compared: the first one is done
			return v.Delete(ids[1])
		}
		return nil
	}
	made, err := backup.Make(v, noon, o)
	if err != nil && !errors.Is(err, backup.ErrDiffers) {
		t.Fatal(err)
	}
	if !backup.Due(v, noon) {
		t.Errorf("%+v: nothing is due, and a talk was deleted", made)
	}
}

func TestForget_CutShortAnywhereLeavesABackupDue(t *testing.T) {
	cut := errors.New("cut")
	for n := 1; ; n++ {
		dir := filepath.Join(t.TempDir(), "vault")
		v := open(t, dir, with(passphrase))
		live(t, v)
		makeOne(t, v, noon)
		v.Close()
		steps := 0
		step := func() error {
			if steps++; steps >= n {
				return cut
			}
			return nil
		}
		o := with(passphrase)
		o.BeforeCommit, o.BeforeFile = step, step
		broken, err := store.Open(dir, o)
		must(t, err)
		_, err = broken.Forget(idOf(broken, "Rosa Ömer"))
		_ = broken.Close()
		again := open(t, dir, with(passphrase))
		if _, there, _ := again.Person(idOf(again, "Rosa Ömer")); !there && !backup.Due(again, noon) {
			t.Errorf("step %d: she is gone, and no backup is due (%v)", n, err)
		}
		if err == nil {
			return
		}
		wantErr(t, err, cut)
		if n > 100 {
			t.Fatal("it never ends")
		}
	}
}

func TestRecoveryKeys_OpenBackupsMadeSince(t *testing.T) {
	v := lived(t)
	secret := addRecovery(t, v)
	path := makeOne(t, v, noon).Path
	dir := filepath.Join(t.TempDir(), "new")
	for _, by := range []backup.By{
		{Recovery: "AGE-SECRET-KEY-1", Passphrase: []byte("another one")},
		{Recovery: strings.Replace(secret, secret[20:21], map[bool]string{true: "Q", false: "P"}[secret[20] == 'P'], 1), Passphrase: []byte("x")},
		{Passphrase: []byte("wrong")},
	} {
		_, err := backup.Restore(path, dir, by, options())
		wantErr(t, err, keys.ErrPassphrase)
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("something was made: %v", err)
	}
	r, err := backup.Restore(path, dir, backup.By{Recovery: secret, Passphrase: []byte("another one")}, options())
	if err != nil || len(r.Recovery) != 1 {
		t.Fatal(r, err)
	}
	want := look(t, v)
	same(t, "the new passphrase", lookIn(t, dir, with([]byte("another one"))), want)
	o := with(nil)
	o.Recovery = secret
	same(t, "the recovery key", lookIn(t, dir, o), want)
}
