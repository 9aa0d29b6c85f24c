//go:build unix

package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

func TestScreens_LeavingThemMakesTheDaysBackup(t *testing.T) {
	home := t.TempDir()
	c := protected(t, home)
	c.signal(syscall.SIGHUP)
	c.ends(patience)
	dir := filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone")
	if _, found := backup.Last(dir); found {
		t.Error("a backup was made after a hang-up, which leaves no time")
	}
	c = start(t, home)
	c.sees("Type your passphrase")
	c.press("a passphrase of mine\r").sees(offered)
	c.press("q")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	if _, found := backup.Last(dir); !found {
		t.Error("no backup was made")
	}
}

func TestRestore_TellsOfWhatCouldNotBeSavedAndHowToReadIt(t *testing.T) {
	home := t.TempDir()
	dir, word := filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone"), []byte("a passphrase")
	must(t, fillVault(dir, string(word)))
	v, err := store.Open(dir, store.Options{Now: today, WorkFactor: theSetting.workFactor, Passphrase: word})
	must(t, err)
	state, kept := filepath.Join(homeAt(home)["XDG_STATE_HOME"], "onetoone"), filepath.Join(home, "kept.tar")
	_, err = backup.MakeAt(v, kept, today(), backup.Options{})
	lost := invented.Hold("zzzz000000000001", invented.Talks()[0].At).Start().Note("the very last words")
	var rescue string
	if err = errors.Join(err, os.MkdirAll(state, 0o700)); err == nil {
		rescue, err = v.WriteRescue([]string{state}, []guide.Unsaved{invented.Unsaved(lost, "")})
	}
	must(t, errors.Join(err, v.Close()))
	c := start(t, home, "restore", kept, "--yes")
	c.sees("recovery key:")
	c.press("a passphrase\r").sees("the next start takes it in")
	if code := c.ends(patience); code != exitDone || !strings.Contains(c.all(), filepath.Base(rescue)) {
		t.Errorf("exit code %d, it says\n%s", code, c.all())
	}
	c = start(t, home, "show", "zzzz000000000001")
	c.sees("Passphrase:")
	c.press("a passphrase\r").sees("the very last words")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	if left := store.RescueFiles([]string{state}); len(left) != 0 {
		t.Errorf("still there: %q", left)
	}
}
