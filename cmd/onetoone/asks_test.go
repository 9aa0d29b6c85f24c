//go:build unix

package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

// vaultCommands are the commands that open the vault with the talks, each with
// arguments that leave something to ask.
func vaultCommands(home string) map[string][]string {
	return map[string][]string{
		"list": nil, "due": nil, "show": {invented.MariaID}, "timings": nil,
		"export": {invented.MariaID, "-o", filepath.Join(home, "Dropbox", "talk.md")}, // asks for PLAIN
		"delete": {invented.MariaID}, "report": nil, "forget": nil, "rename": nil,
		"backup": nil, "restore": {"latest"}, "rescue": {filepath.Join(home, "rescue")}, "recovery": nil, "recovery new": nil,
		"recovery add": {"age1"}, "recovery remove": {"age1"}, "passphrase": nil, "retention": {"90"}, "codes": {"on"}, "rhythm": {"usual"}, "calendar": nil, "people": nil,
		"doctor": nil, "doctor --salvage": {"--salvage"}, "doctor --older": {"--older"},
	}
}

// otherCommands ask for nothing of the vault with the talks: they do not open it,
// have one of their own, without a passphrase, or are screens, which ask there.
func otherCommands() []string {
	return []string{"", "talk", "lock", "demo", "manual", "guides", "version", "help", "completion", "score", "practice", "personas"}
}

func TestEveryCommand_AsksForThePassphraseBeforeAnythingElse(t *testing.T) {
	home := t.TempDir()
	dir := filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone")
	must(t, fillVault(dir, "a passphrase"))
	v, err := store.Open(dir, store.Options{Now: today, WorkFactor: theSetting.workFactor, Passphrase: []byte("a passphrase")})
	must(t, err)
	if _, err := backup.Make(v, today(), backup.Options{}); err != nil {
		t.Fatal(err)
	}
	rescue, err := v.WriteRescue([]string{home}, nil)
	must(t, errors.Join(err, os.Rename(rescue, filepath.Join(home, "rescue")), v.Close()))
	if err := os.MkdirAll(filepath.Join(home, "Dropbox"), 0o700); err != nil {
		t.Fatal(err)
	}
	commands := vaultCommands(home)
	eachCommand(root(&desk.Desk{}, new(bool)), func(path string) {
		if _, known := commands[path]; known {
			return
		}
		top, _, _ := strings.Cut(path, " ")
		for _, other := range otherCommands() {
			if top == other {
				return
			}
		}
		t.Errorf("nobody says whether onetoone %s opens the vault", path)
	})
	for path, args := range commands {
		t.Run(path, func(t *testing.T) {
			words := strings.Fields(path)
			if len(args) > 0 && strings.HasPrefix(args[0], "--") {
				words = words[:1]
			}
			c := start(t, home, append(words, args...)...)
			before, _, _ := strings.Cut(plainText(c.sees("assphrase")), "assphrase")
			for _, question := range []string{"Type ", "Who", "name:", "letters", "New"} {
				if strings.Contains(before, question) {
					t.Errorf("before the passphrase it asks\n%s", before)
				}
			}
			c.press("\x03")
			if code := c.ends(patience); code == exitDone {
				t.Error("it is done without a passphrase")
			}
		})
	}
}

func TestAsking_CtrlCAtAQuestionClosesTheVault(t *testing.T) {
	home := t.TempDir()
	c := protected(t, home)
	c.press("\x03")
	c.ends(patience)
	for _, command := range []string{"forget", "rename", "report"} {
		asked := start(t, home, command)
		asked.sees("Passphrase:")
		asked.press("a passphrase of mine\r").sees("Who:")
		asked.press("\x03")
		if code := asked.ends(patience); code == exitDone {
			t.Errorf("%s is done", command)
		}
		if _, err := os.Stat(filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone", "open")); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s leaves the vault as one that was cut off: %v", command, err)
		}
	}
}
