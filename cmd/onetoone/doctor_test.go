//go:build unix

package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/store"
)

func TestDoctor_SaysWhereEverythingIsAndClosesItToOthers(t *testing.T) {
	home := t.TempDir()
	dir := vaultAt(t, home)
	must(t, os.Chmod(dir, 0o755))
	if err := os.MkdirAll(filepath.Join(dir, "backups"), 0o700); err != nil {
		t.Fatal(err)
	}
	name := today().Add(-5*24*time.Hour-time.Hour).Format("2006-01-02T15-04-05Z") + ".tar"
	must(t, os.WriteFile(filepath.Join(dir, "backups", name), []byte("b"), 0o600))
	out, errs, code := command(t, home, "doctor", "--json")
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	var d struct {
		Vault   string                                `json:"vault"`
		Lines   []struct{ About, Level, Text string } `json:"lines"`
		Checked *store.Checked                        `json:"checked"`
	}
	must(t, json.Unmarshal([]byte(out), &d))
	said := map[string]string{}
	for _, l := range d.Lines {
		said[l.About] += l.Level + ": " + l.Text + "\n"
	}
	for about, words := range map[string]string{
		"folder": "fine: 0700", "opening": "was open to other users (0755). Changed to 0700", "vault.db": "fine: 0600",
		"check": "fine: Every page and record was read: 4 talks", "backup": "5 days old", "protected": "note: NOT PROTECTED YET",
		"recovery key": "note: none", "quarantine": "fine: empty", "format": "fine: ",
	} {
		if !strings.Contains(said[about], words) {
			t.Errorf("about %s it says %q, not %q", about, said[about], words)
		}
	}
	if d.Vault != dir || d.Checked == nil || d.Checked.Talks != 4 {
		t.Errorf("got %+v", d)
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is %v, %v", info.Mode(), err)
	}
}

func TestDoctor_SaysWhatOpensWithoutAPassphraseBelowAVaultThatHasOne(t *testing.T) {
	home := t.TempDir()
	dir := vaultAt(t, home)
	older, far := filepath.Join(dir, "quarantine", "older"), filepath.Join(dir, "copies", "of mine")
	aside := filepath.Join(home, "aside")
	err := os.CopyFS(aside, os.DirFS(dir))
	for _, to := range []string{older, far} {
		if err == nil {
			err = os.CopyFS(to, os.DirFS(aside))
		}
	}
	must(t, err)
	out, _, _ := command(t, home, "doctor")
	if strings.Contains(out, "opens without a passphrase") {
		t.Errorf("the vault itself has none, and it says %s", out)
	}
	v, err := store.Open(dir, store.Options{Now: today, WorkFactor: theSetting.workFactor})
	must(t, err)
	must(t, errors.Join(v.Protect([]byte("six words")), v.Close()))
	out, _, code := command(t, home, "doctor")
	if code != exitFailed && code != exitLocked || !strings.Contains(oneSpaced(out), filepath.Base(far)) || strings.Contains(out, filepath.Base(older)+" opens") {
		t.Errorf("exit code %d, it says %s", code, out)
	}
}

func TestDoctor_SaysThatAFolderIsSynced(t *testing.T) {
	home := t.TempDir()
	dir := filepath.Join(home, "Dropbox", "vault")
	must(t, fillVault(dir))
	out, _, code := command(t, home, "doctor", "--vault", dir)
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	lines(t, out, "! place", "Dropbox seems to copy this folder")
}
