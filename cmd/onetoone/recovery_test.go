//go:build unix

package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"example.org/onetoone/cmd/onetoone/desk"
)

func TestRecovery_IsShownOnceAndAddedOnlyWhenItWasWrittenDown(t *testing.T) {
	home := t.TempDir()
	dir := filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone")
	must(t, fillVault(dir, "a passphrase"))
	read := func(c *console) (secret string) {
		c.sees("Passphrase:")
		c.press("a passphrase\r")
		page := plainText(c.sees("its last 6 letters and press enter"))
		for _, group := range regexp.MustCompile(`(?m)^ +(?:[A-Z0-9-]{2,16} ?)+\r?$`).FindAllString(page, -1) {
			secret += strings.Join(strings.Fields(group), "")
		}
		if !desk.IsRecovery(secret) {
			t.Fatalf("read %q from\n%s", secret, page)
		}
		return secret
	}
	c := start(t, home, "recovery", "new")
	read(c)
	c.press("WRONG1\r").sees("no recovery key was added")
	if code := c.ends(patience); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	c = start(t, home, "recovery", "new")
	read(c)
	c.press("\x03").sees("no recovery key was added")
	if c.mu.Lock(); !strings.Contains(string(c.bytes), "\x1b[?1049l") {
		t.Error("the key stays on the screen")
	}
	c.mu.Unlock()
	c = start(t, home, "recovery", "new")
	secret := read(c)
	c.press(strings.ToLower(secret[len(secret)-6:]) + "\r").sees("is added")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	c = start(t, home, "list")
	c.sees("Passphrase:")
	c.press(secret + "\r").sees("Maria")
}
