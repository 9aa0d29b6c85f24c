//go:build unix

package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// underRecovery fills a vault with a passphrase and a recovery key, and gives its
// folder and that key.
func underRecovery(t *testing.T, home string) (dir, secret string) {
	t.Helper()
	dir = filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone")
	must(t, fillVault(dir, "a passphrase"))
	v, err := store.Open(dir, store.Options{Now: today, WorkFactor: theSetting.workFactor, Passphrase: []byte("a passphrase")})
	must(t, err)
	secret, recipient, err := keys.NewRecovery()
	must(t, errors.Join(err, v.AddRecipient(recipient), v.Close()))
	return dir, secret
}

// nothing is what is left of a file that lost all of it; half of one that was cut.
func nothing([]byte) []byte { return nil }
func half(b []byte) []byte  { return b[:len(b)/2] }

func TestSalvage_ARecoveryKeyTakesThePlaceOfThePassphrase(t *testing.T) {
	for what, lose := range map[string]func(path string) error{
		"emptied": func(path string) error { return os.Truncate(path, 0) },
		"missing": os.Remove,
		"whole":   func(string) error { return nil },
	} {
		t.Run(what, func(t *testing.T) {
			home := t.TempDir()
			dir, secret := underRecovery(t, home)
			for _, name := range []string{keys.SealedIdentity, keys.SealedTwin} {
				must(t, lose(filepath.Join(dir, name)))
			}
			change(t, filepath.Join(dir, "vault.db"), half)
			_, errs, _ := command(t, home, "list")
			lines(t, errs, "doctor --salvage takes out what is whole")
			if said := strings.Contains(errs, "recovery key"); said != (what != "whole") {
				t.Errorf("it says\n%s", errs)
			}
			c := start(t, home, "doctor", "--salvage")
			c.sees("Passphrase:")
			c.press(secret + "\r").sees("Type salvage and press enter:")
			c.press("salvage\r").sees("is kept untouched in")
			if code := c.ends(patience); code != exitDone {
				t.Errorf("exit code %d", code)
			}
			c = start(t, home, "list")
			c.sees("Passphrase:")
			c.press(secret + "\r").sees("Maria")
		})
	}
}

func TestFault_WhereNoCopyOfTheKeysIsWholeNothingIsPromised(t *testing.T) {
	home := t.TempDir()
	dir := vaultAt(t, home)
	for _, name := range []string{keys.Keyring, keys.Twin} {
		change(t, filepath.Join(dir, name), half)
	}
	_, errs, code := command(t, home, "list")
	lines(t, errs, "neither copy of the keys can be read", "onetoone restore FILE", "nothing can be taken out: keep the folder as it is")
	if code != exitFailed || strings.Contains(errs, "--salvage") {
		t.Errorf("exit code %d, it says\n%s", code, errs)
	}
	c := start(t, home, "doctor", "--salvage") // asks for no word, which would be for nothing
	c.sees("nothing can be taken out")
	if code := c.ends(patience); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
}

func TestFault_OfAVaultWithoutAPassphraseNoRecoveryKeyIsAskedFor(t *testing.T) {
	home := t.TempDir()
	change(t, filepath.Join(vaultAt(t, home), keys.PlainIdentity), half)
	_, errs, code := command(t, home, "list")
	lines(t, errs, "holds no identity", "onetoone restore FILE", "keep the folder as it is")
	if code != exitFailed || strings.Contains(errs, "recovery key") {
		t.Errorf("exit code %d, it says\n%s", code, errs)
	}
}

func TestFault_WhereThePassphraseOpensNothingTheRecoveryKeyIsNamed(t *testing.T) {
	home := t.TempDir()
	dir, secret := underRecovery(t, home)
	for _, name := range []string{keys.SealedIdentity, keys.SealedTwin} {
		change(t, filepath.Join(dir, name), nothing)
	}
	c := start(t, home, "list")
	c.sees("Passphrase:")
	c.press("a passphrase\r").sees("If you have a recovery key, it still opens")
	c.ends(patience)
	c = start(t, home, "list")
	c.sees("Passphrase:")
	c.press(secret + "\r").sees("Maria")
}

func TestFault_AnOlderDataFileIsNotSentToABackupThatIsNotThere(t *testing.T) {
	home := t.TempDir()
	dir := vaultAt(t, home)
	path := filepath.Join(dir, "vault.db")
	older, err := os.ReadFile(path)
	must(t, err)
	if _, errs, code := command(t, home, "retention", "90"); code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	change(t, path, func([]byte) []byte { return older })
	_, errs, code := command(t, home, "list")
	lines(t, errs, "older than what this vault last saw", "There is no backup in the vault's folder")
	if code != exitFailed || strings.Contains(errs, "restore latest") {
		t.Errorf("exit code %d, it says\n%s", code, errs)
	}
}
