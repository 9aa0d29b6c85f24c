//go:build unix

package main

import (
	"path/filepath"
	"syscall"
	"testing"

	"example.org/onetoone/store/backup"
)

// protected takes a vault through its first talk and gives it a passphrase.
func protected(t *testing.T, home string) *console {
	t.Helper()
	c := talking(t, home)
	c.press("\x1b").sees("tab cues")
	c.press("L").sees("Choose a passphrase")
	for range 2 {
		c.press("a passphrase of mine\r")
	}
	c.sees("Protected")
	return c
}

func TestLock_StartsAnewAndUnlockingGoesBackToTheSameWord(t *testing.T) {
	home := t.TempDir()
	c := protected(t, home)
	c.press("L").sees("Your passphrase")
	c.press("wrong\r").sees("does not open")
	c.press("a passphrase of mine\r").sees("tab cues")
	c.press("\r").sees("half a li")
	c.press("ne\r").sees("tab cues")
	c.press("\x03")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

func TestLocked_TheCommandsAskForThePassphrase(t *testing.T) {
	home := t.TempDir()
	c := protected(t, home)
	c.press("\x03")
	c.ends(patience)
	asked := start(t, home, "list")
	asked.sees("Passphrase:")
	asked.press("wrong\r")
	if code := asked.ends(patience); code != exitLocked {
		t.Errorf("exit code %d", code)
	}
	asked = start(t, home, "list")
	asked.sees("Passphrase:")
	asked.press("a passphrase of mine\r").sees("unfinished")
	if code := asked.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

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
