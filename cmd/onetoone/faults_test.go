//go:build unix

package main

import (
	"bytes"
	"encoding/base32"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/creack/pty"

	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/store"
	"example.org/onetoone/store/file"
)

// The faults that may meet a vault, and what a person sees of each: these
// tests run the program as it is built. Others of the same table are in
// screens_test.go (a second window, a hang-up, a closed terminal), lock_test.go
// (a wrong passphrase), tui/run_test.go (a panic) and .ci/proof (kill -9).

func TestFault_AnEmptyDataFileIsNoVaultWithoutTalks(t *testing.T) {
	home := t.TempDir()
	dir := vaultAt(t, home)
	change(t, filepath.Join(dir, "vault.db"), func([]byte) []byte { return nil })
	out, errs, code := command(t, home, "list")
	if out != "" || code != exitFailed {
		t.Errorf("exit code %d, and %q", code, out)
	}
	lines(t, errs, "vault.db is empty, but ", " entries should be in it: nothing was created or overwritten", "onetoone restore FILE", "nothing can be taken out")
	c := start(t, home) // the screens say the same
	c.sees("should be in it")
	if code := c.ends(patience); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
}

func TestFault_ADamagedFileIsToldAndSalvagedAfterATypedWord(t *testing.T) {
	home := t.TempDir()
	dir := vaultAt(t, home)
	path := filepath.Join(dir, "vault.db")
	change(t, path, damageOneEvent(t, dir, invented.MariaID))
	damaged, err := os.ReadFile(path)
	must(t, err)
	out, errs, code := command(t, home, "doctor")
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	lines(t, out, "! check", "Entry 4 of talk "+invented.MariaID, "doctor --salvage takes out what is whole")
	lines(t, errs, "something is wrong")
	if _, errs, code := command(t, home, "doctor", "--salvage"); code != exitUsage {
		t.Errorf("without anybody to ask: %d, %s", code, errs)
	}

	c := start(t, home, "doctor", "--salvage")
	c.sees("Type salvage and press enter:")
	c.press("no\r").sees("nothing was changed")
	c.ends(patience)
	if now, _ := os.ReadFile(path); !bytes.Equal(now, damaged) {
		t.Error("the file changed without the word")
	}
	c = start(t, home, "doctor", "--salvage")
	c.sees("Type salvage and press enter:")
	said := plainText(c.press("salvage\r").sees("is kept untouched in"))
	if code := c.ends(patience); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	if !regexp.MustCompile(`Recovered: 4 talks, with \d+ of \d+ entries`).MatchString(said) {
		t.Errorf("it says\n%s", said)
	}
	lines(t, said, invented.MariaID, "with Maria Löw: entry 4, about ")
	kept, err := filepath.Glob(filepath.Join(dir, "quarantine", "*", "vault.db"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("kept are %q, %v", kept, err)
	}
	if was, _ := os.ReadFile(kept[0]); !bytes.Equal(was, damaged) {
		t.Error("what is kept is not what was there")
	}
	out, _, code = command(t, home, "doctor")
	if code != exitDone {
		t.Errorf("exit code %d after salvage", code)
	}
	lines(t, out, "All of it is whole", "quarantine")
}

// damageOneEvent changes the record of a talk's fourth event wherever it
// stands in the data file.
func damageOneEvent(t *testing.T, dir, id string) func([]byte) []byte {
	t.Helper()
	return func(b []byte) []byte {
		label := eventLabel(t, id, 4)
		n := 0
		for at := 0; ; n++ {
			i := bytes.Index(b[at:], label)
			if i < 0 {
				break
			}
			b[at+i+len(label)+40] ^= 1
			at += i + len(label)
		}
		if n == 0 {
			t.Fatal("there is no such record")
		}
		return b
	}
}

// eventLabel is how the record of an event begins: what it is, the talk, and
// the number.
func eventLabel(t *testing.T, id string, n byte) []byte {
	t.Helper()
	raw, err := base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding).DecodeString(id)
	must(t, err)
	return append(append([]byte{1, byte(len(raw))}, raw...), 0, 0, 0, n)
}

func TestFault_AFileOfANewerVersionIsRefusedUnharmed(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(vaultAt(t, home), "vault.db")
	must(t, file.SayFormat(path, store.Format+1))
	before, _ := os.ReadFile(path)
	_, errs, code := command(t, home, "list")
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	lines(t, errs, fmt.Sprintf("this vault was written by a newer version: nothing was changed (it has format %d, this program knows %d)", store.Format+1, store.Format), "Use the newer onetoone")
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("the file changed")
	}
}

func TestFault_AnOlderFilePutBackIsRefused(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(vaultAt(t, home), "vault.db")
	older, err := os.ReadFile(path)
	must(t, err)
	if _, errs, code := command(t, home, "delete", "--yes", invented.MariaID); code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	change(t, path, func([]byte) []byte { return older })
	_, errs, code := command(t, home, "list")
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	lines(t, errs, "older than what this vault last saw", "nothing was changed", "onetoone restore", "What was deleted since then comes back")
}

func TestFault_AWindowThatIsTooSmallSaysThatTheNotesAreSafe(t *testing.T) {
	home := t.TempDir()
	c := start(t, home)
	c.sees(noTalks)
	for _, size := range []pty.Winsize{{Rows: 4, Cols: 60}, {Rows: 24, Cols: 14}} {
		must(t, pty.Setsize(c.tty, &size))
		c.sees("safe")
	}
	must(t, pty.Setsize(c.tty, &pty.Winsize{Rows: 24, Cols: 80}))
	c.sees(noTalks)
}

func TestFault_AfterACrashTheVaultIsCheckedBehindTheFirstScreen(t *testing.T) {
	home := t.TempDir()
	dir := vaultAt(t, home)
	c := start(t, home)
	c.sees("Maria")
	must(t, c.cmd.Process.Kill())
	<-c.done
	change(t, filepath.Join(dir, "vault.db"), damageOneEvent(t, dir, invented.MariaID))
	c = start(t, home)
	c.sees("Part of the vault is damaged. Nothing was overwritten.")
	c.press("q").ends(patience)
	c = start(t, home) // the run before ended well: no word, until the talk is opened
	if seen := plainText(c.sees("Maria")); strings.Contains(seen, "damaged") {
		t.Errorf("it says\n%s", seen)
	}
}

func TestFault_AfterACrashItSaysWhatIsSafeAndHowToGoOn(t *testing.T) {
	const words = "Welcome back. onetoone was cut off last time."
	for _, passphrase := range [][]string{nil, {"a passphrase"}} {
		home := t.TempDir()
		must(t, fillVault(filepath.Join(homeAt(home)["XDG_DATA_HOME"], "onetoone"), passphrase...))
		begin := func() *console {
			c := start(t, home)
			if passphrase != nil {
				c.sees("Type your passphrase.")
				c.press(passphrase[0] + "\r")
			}
			return c
		}
		c := begin()
		if seen := plainText(c.sees("Maria")); strings.Contains(seen, words) {
			t.Errorf("it says so of a vault that was left in order:\n%s", seen)
		}
		must(t, c.cmd.Process.Kill())
		<-c.done
		c = begin()
		seen := flat(plainText(c.sees("Maria")))
		lines(t, seen, words, "What it called saved is here. If you were in a talk, enter goes on with it.")
	}
}

func TestFault_AVaultFromAnotherTimeInReadyIsRefusedWithWhatToDo(t *testing.T) {
	home := t.TempDir()
	dir := vaultAt(t, home)
	must(t, os.CopyFS(filepath.Join(home, "copy"), os.DirFS(dir)))
	if err := os.Rename(filepath.Join(home, "copy"), filepath.Join(dir, "ready")); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"list"}, {"doctor"}} {
		_, errs, code := command(t, home, args...)
		if code != exitFailed {
			t.Errorf("%q: exit code %d", args, code)
		}
		lines(t, errs, "the folder ready holds a vault from another time", "nothing was changed",
			"Move it, whole, from "+dir+" to another place, and start onetoone again.")
	}
	must(t, os.Rename(filepath.Join(dir, "ready"), filepath.Join(home, "ready")))
	if out, errs, code := command(t, home, "list"); code != exitDone || !strings.Contains(out, "Maria") {
		t.Errorf("exit code %d: %s", code, errs)
	}
}

func TestFault_ForgettingSaysWhichTalksItCouldNotLookThrough(t *testing.T) {
	home := t.TempDir()
	dir := vaultAt(t, home)
	change(t, filepath.Join(dir, "vault.db"), damageOneEvent(t, dir, invented.MariaID))
	_, errs, code := command(t, home, "forget", "Sam", "--yes")
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	lines(t, errs, "Destroyed: the key of Sam", "damaged: 1 talks ("+invented.MariaID+")")
}
