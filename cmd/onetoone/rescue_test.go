//go:build unix

package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

func TestRescue_IsTakenInOnAnotherComputerWithThePassphraseAlone(t *testing.T) {
	here, there := t.TempDir(), t.TempDir()
	dir := filepath.Join(homeAt(here)["XDG_DATA_HOME"], "onetoone")
	if err := fillVault(dir, "a passphrase"); err != nil {
		t.Fatal(err)
	}
	v, err := store.Open(dir, store.Options{Now: today, Passphrase: []byte("a passphrase")})
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	lost := hold("zzzz000000000001", talks()[0].at).start().note("the very last words")
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	file, err := v.WriteRescue([]string{there}, []guide.Unsaved{unsaved(lost, "")})
	if err != nil {
		t.Fatal(err)
	}
	c := start(t, there, "rescue", file)
	c.sees("Passphrase of the vault that the file is of")
	c.press("another passphrase\r")
	if code := c.ends(patience); code != exitLocked {
		t.Errorf("exit code %d for a wrong passphrase", code)
	}
	c = start(t, there, "rescue", file)
	c.sees("Passphrase of the vault that the file is of")
	c.press("a passphrase\r").sees("taken in: 1 talk")
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	c = start(t, there, "show", "zzzz000000000001")
	c.sees("the very last words")
}

func TestKeep_SaysWhatWasSavedAndIsNotAtThePathAnyMore(t *testing.T) {
	p, said := atHome(t)
	dir := p.vaultDir()
	v, err := store.Open(dir, store.Options{Now: today})
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	lost := unsaved(hold("zzzz000000000001", talks()[0].at).start().note("called saved"), "")
	if err := v.Create(lost.Header, lost.Guide, lost.Events...); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := p.keep(&journal{Vault: v}, nil); !errors.Is(err, store.ErrMoved) {
		t.Errorf("got %v", err)
	}
	if !strings.Contains(said.String(), "onetoone-rescue-") {
		t.Errorf("no rescue file is named in %q", said.String())
	}
}
