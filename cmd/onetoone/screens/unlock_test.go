package screens

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/cmd/onetoone/open"
)

func TestUnlocker_SaysThatThereIsARescueFileWhereTheVaultDoesNotOpen(t *testing.T) {
	d, _ := atHome(t)
	vaultHere(t, d, "a passphrase")
	must(t, os.Truncate(filepath.Join(d.VaultDir(), "vault.db"), 4096))
	_, _, err := unlocker(d, &holding{now: noon})("a passphrase")
	if err == nil || strings.Contains(err.Error(), "rescue file") || strings.HasPrefix(err.Error(), "opening") || !strings.Contains(err.Error(), "There is no backup") {
		t.Errorf("without one: %v", err)
	}
	dir := open.RescueDirs()[0]
	err = errors.Join(os.MkdirAll(dir, 0o700), os.WriteFile(filepath.Join(dir, "onetoone-rescue-aaaaaaaa.sealed"), nil, 0o600))
	must(t, err)
	_, _, err = unlocker(d, &holding{now: noon})("a passphrase")
	if err == nil || !strings.Contains(err.Error(), "safe in a rescue file: onetoone list says") {
		t.Errorf("with one: %v", err)
	}
}
