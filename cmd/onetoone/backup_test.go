//go:build unix

package main

import (
	"path/filepath"
	"syscall"
	"testing"

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
	c.sees("Your passphrase")
	c.press("a passphrase of mine\r").sees(offered)
	c.press("q")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	if _, found := backup.Last(dir); !found {
		t.Error("no backup was made")
	}
}
