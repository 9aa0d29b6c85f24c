//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/cmd/onetoone/invented"
)

func TestDoctor_GoesOnWithAnOlderDataFileAfterAWordAlone(t *testing.T) {
	home := t.TempDir()
	dir := vaultAt(t, home)
	old, err := os.ReadFile(filepath.Join(dir, "vault.db"))
	must(t, err)
	told(t, home, "delete", invented.MariaID, "--yes")
	change(t, filepath.Join(dir, "vault.db"), func([]byte) []byte { return old })
	must(t, os.Remove(filepath.Join(dir, "seen"))) // nothing beside it makes it new
	out, errs, code := command(t, home, "list")
	lines(t, errs, "is older than what this vault last saw", "onetoone doctor --older")
	if code != exitFailed || out != "" || strings.Contains(errs, "remove") {
		t.Errorf("exit code %d, %s%s", code, out, errs)
	}
	if _, errs, code := command(t, home, "doctor", "--older"); code != exitUsage {
		t.Errorf("exit code %d without a terminal: %s", code, errs)
	}
	c := start(t, home, "doctor", "--older")
	c.sees("Type older and press enter:")
	c.press("\r").sees("nothing was changed")
	if code := c.ends(patience); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	c = start(t, home, "doctor", "--older")
	c.sees("Type older and press enter:")
	c.press("older\r").sees("it goes on with the older data file")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	c = start(t, home, "doctor", "--older")
	c.sees("is not an older one")
	c.ends(patience)

	// Her key went with her only talk: it cannot be read, and hides no other.
	lines(t, list(t, home), invented.MariaID+"  2026-11-22  cannot be read; why: onetoone show "+invented.MariaID, "undecided")
	lines(t, told(t, home, "list", "--json"), `"unread": true`, `"consent": "undecided"`)
	_, errs, _ = command(t, home, "show", invented.MariaID)
	lines(t, errs, "onetoone: talk "+invented.MariaID+" cannot be read: its key is gone", "Its person was forgotten", "onetoone delete ID", "onetoone forget NAME")
	if strings.Contains(errs, "salvage") || strings.Contains(errs, "restore") {
		t.Errorf("show advises %s", errs)
	}
	out, _, code = command(t, home, "doctor")
	lines(t, out, "! check", "Talk "+invented.MariaID, "onetoone delete ID")
	if code != exitFailed {
		t.Errorf("exit code %d of doctor", code)
	}
	c = start(t, home)
	c.sees("cannot be read")
	c.press("q").ends(patience)

	if errs := told(t, home, "delete", invented.MariaID, "--yes"); strings.Contains(list(t, home), invented.MariaID) {
		t.Errorf("it is still there: %s", errs)
	}
	lines(t, told(t, home, "doctor"), "All of it is whole.")
}
