//go:build unix

package main

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/store"
)

// TestCodes_StandInQuestionsToo holds that a command that asks on a terminal names
// nobody either; in scripts, testdata/script/coded.txt holds the others to it.
func TestCodes_StandInQuestionsToo(t *testing.T) {
	home := t.TempDir()
	dir := filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone")
	must(t, fillVault(dir))
	v, err := store.Open(dir, store.Options{Now: today})
	must(t, err)
	must(t, errors.Join(v.SetInCodes(true), v.Close()))
	for _, args := range [][]string{{"delete", invented.MariaID}, {"forget", "m. l."}} {
		c := start(t, home, args...)
		said := plainText(c.sees("Type "))
		if !strings.Contains(said, "M. L.") || strings.Contains(said, "Maria") {
			t.Errorf("onetoone %s says\n%s", args[0], said)
		}
		c.press("\x03")
		c.ends(patience)
	}
}
