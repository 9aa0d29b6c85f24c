//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/store/keys"
)

// manyKeys gives a vault so many keys that opening it reads no more than the
// ends of the keyring's second copy, and damages that in the middle.
func manyKeys(t *testing.T, dir string) {
	t.Helper()
	r, err := keys.Load(dir, nil, keys.Options{})
	must(t, err)
	for range 3000 {
		r.NewKey()
	}
	must(t, r.Save())
	change(t, filepath.Join(dir, keys.Twin), func(b []byte) []byte {
		b[len(b)/2] ^= 1
		return b
	})
}

// flat is a text that was wrapped, in one line.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// tells waits for words that may be wrapped, and gives all there is.
func (c *console) tells(words string) string {
	c.t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(time.Millisecond) {
		all := flat(c.all())
		if strings.Contains(all, words) {
			return all
		}
		if time.Now().After(deadline) {
			c.t.Fatalf("%q does not come; there is:\n%s", words, all)
		}
	}
}

func TestDamage_InTheMiddleOfTheSecondKeyringIsToldAndMended(t *testing.T) {
	const told = "One of the two copies of the vault's keys (keyring.b.age) was damaged. It was made again from the other."
	for _, args := range [][]string{{"doctor"}, {"list"}} {
		home := t.TempDir()
		dir := vaultAt(t, home)
		manyKeys(t, dir)
		out, errs, code := command(t, home, args...)
		if code != exitDone {
			t.Errorf("%q: exit code %d: %s", args, code, errs)
		}
		if args[0] == "doctor" {
			lines(t, flat(out), told)
		} else {
			lines(t, errs, told)
		}
		must(t, os.Remove(filepath.Join(dir, keys.Keyring)))
		if _, errs, code := command(t, home, "list"); code != exitDone {
			t.Errorf("%q: the second copy was not made again: %s", args, errs)
		}
	}
}

func TestDamage_InTheMiddleOfTheSecondKeyringIsToldWhenTheScreensAreLeft(t *testing.T) {
	home := t.TempDir()
	manyKeys(t, vaultAt(t, home))
	c := start(t, home)
	c.sees("Maria")
	c.press("q").sees("keyring.b.age) was damaged. It was made again")
}

func TestDamage_OfWhatThePassphraseOpensIsToldAndMended(t *testing.T) {
	for _, name := range []string{keys.SealedIdentity, keys.SealedTwin} {
		home := t.TempDir()
		dir := filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone")
		must(t, fillVault(dir, "a passphrase"))
		change(t, filepath.Join(dir, name), func(b []byte) []byte {
			b[len(b)-5] ^= 1
			return b
		})
		for i, want := range []string{"(" + name + ") was damaged. It was made again from the other.", "All of it is whole."} {
			c := start(t, home, "doctor")
			c.sees("Passphrase:")
			c.press("a passphrase\r")
			all := c.tells(want)
			if i > 0 && strings.Contains(all, "was damaged") {
				t.Errorf("%s was not made again", name)
			}
			if code := c.ends(patience); code != exitDone {
				t.Errorf("exit code %d", code)
			}
		}
	}
}
