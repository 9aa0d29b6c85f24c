//go:build unix

package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/guide"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

func TestRescue_IsTakenInOnAnotherComputerWithThePassphraseAlone(t *testing.T) {
	here, there := t.TempDir(), t.TempDir()
	dir := filepath.Join(homeAt(here)["XDG_DATA_HOME"], "onetoone")
	must(t, fillVault(dir, "a passphrase"))
	v, err := store.Open(dir, store.Options{Now: today, Passphrase: []byte("a passphrase")})
	must(t, err)
	defer v.Close()
	lost := invented.Hold("zzzz000000000001", invented.Talks()[0].At).Start().Note("the very last words")
	must(t, os.RemoveAll(dir))
	file, err := v.WriteRescue([]string{there}, []guide.Unsaved{invented.Unsaved(lost, "")})
	must(t, err)
	c := start(t, there, "rescue", file)
	c.sees("Passphrase of the vault that wrote the file")
	c.press("another passphrase\r")
	if code := c.ends(patience); code != exitLocked {
		t.Errorf("exit code %d for a wrong passphrase", code)
	}
	c = start(t, there, "rescue", file)
	c.sees("Passphrase of the vault that wrote the file")
	c.press("a passphrase\r").sees("taken in: 1 talk")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	c = start(t, there, "show", "zzzz000000000001")
	c.sees("Passphrase:") // that of the vault that was lost
	c.press("a passphrase\r").sees("the very last words")
}

// leaveRescue fills a vault under a passphrase and gives a rescue file of it, with
// the talk zzzz000000000001, in the place where rescue files go.
func leaveRescue(t *testing.T, dir, home string) string {
	t.Helper()
	must(t, fillVault(dir, "a passphrase"))
	v, err := store.Open(dir, store.Options{Now: today, Passphrase: []byte("a passphrase")})
	must(t, err)
	state := filepath.Join(homeAt(home)["XDG_STATE_HOME"], "onetoone")
	must(t, os.MkdirAll(state, 0o700))
	lost := invented.Hold("zzzz000000000001", invented.Talks()[0].At).Start().Note("the very last words")
	file, err := v.WriteRescue([]string{state}, []guide.Unsaved{invented.Unsaved(lost, "")})
	must(t, errors.Join(err, v.Close()))
	return file
}

func TestRescue_WhatAPassphraseProtectedIsNeverPutWhereNoneDoes(t *testing.T) {
	home := t.TempDir()
	file := leaveRescue(t, filepath.Join(t.TempDir(), "lost"), home)
	open := vaultAt(t, home)
	c := start(t, home, "rescue", file, "--vault", open)
	c.sees("Passphrase of the vault that wrote the file")
	lines(t, oneSpaced(plainText(c.press("a passphrase\r").sees("onetoone passphrase --vault"))), "this vault has none: nothing was taken in")
	if code := c.ends(patience); code != exitFailed || len(store.RescueFiles([]string{filepath.Dir(file)})) != 1 {
		t.Errorf("exit code %d, or the file is gone", code)
	}
	if _, errs, code := command(t, home, "show", "zzzz000000000001"); code != exitNotFound {
		t.Errorf("exit code %d: it was taken in all the same\n%s", code, errs)
	}
	made := filepath.Join(home, "made")
	c = start(t, home, "rescue", file, "--vault", made)
	c.sees("Passphrase of the vault that wrote the file")
	lines(t, plainText(c.press("a passphrase\r").sees("taken in: 1 talk")), "opens with the passphrase that you typed")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	if state, err := keys.State(made); state != keys.Locked || err != nil {
		t.Errorf("the vault that was begun is %v, %v", state, err)
	}
	c = start(t, home, "show", "zzzz000000000001", "--vault", made)
	c.sees("Passphrase:")
	c.press("a passphrase\r").sees("the very last words")
}

func TestStart_SaysHowARescueFileIsTakenInWhereTheVaultIsLost(t *testing.T) {
	home := t.TempDir()
	dir := filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone")
	file := leaveRescue(t, dir, home)
	must(t, os.Remove(filepath.Join(dir, "vault.db")))
	_, errs, _ := command(t, home, "list")
	lines(t, errs, "onetoone rescue "+file+" --vault "+dir+"-rescued")
	c := start(t, home, "rescue", file, "--vault", dir+"-rescued")
	c.sees("Passphrase of the vault that wrote the file")
	c.press("a passphrase\r").sees("taken in: 1 talk")
}
