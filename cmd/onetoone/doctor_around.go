package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/tui/safe"
)

// folder says who can read the vault's folder and what is in it.
func (d *diagnosis) folder(in store.Inventory) {
	d.rights("folder", in.Folder, 0o700)
	for _, f := range in.Files {
		d.rights(f.Name, f, 0o600)
	}
}

func (d *diagnosis) rights(about string, f store.File, most os.FileMode) {
	text := fmt.Sprintf("%04o", f.Mode.Perm())
	if !f.Mode.IsDir() {
		text += ", " + size(f.Size)
	}
	switch {
	case f.Others:
		d.say(about, wrong, "%s, and it belongs to another user, who can read it", text)
	case f.Mode.Perm()&^most != 0:
		d.say(about, wrong, "%s: others can read it, and that could not be changed", text)
	default:
		d.say(about, fine, "%s, for you alone", text)
	}
}

func size(n int64) string {
	switch {
	case n < 10<<10:
		return fmt.Sprintf("%d bytes", n)
	case n < 10<<20:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d MiB", n>>20)
}

// oldBackup is how old the last backup is when it is worth a word.
const oldBackup = 7 * 24 * time.Hour

func (d *diagnosis) backups(now time.Time) {
	last, found := backup.Last(d.Vault)
	age := now.Sub(last.Made)
	switch {
	case !found:
		d.say("backup", note, "There is none.")
	case age < -time.Hour:
		d.say("backup", note, "The last one says it is of %s, which is still to come by this computer's clock: %s", last.Made.Local().Format(longTime), last.Path)
	case age < time.Hour:
		d.say("backup", fine, "The last one is less than an hour old: %s", last.Path)
	case age < 48*time.Hour:
		d.say("backup", fine, "The last one is %s old: %s", counted(int(age.Hours()), "hour", "hours"), last.Path)
	case age < oldBackup:
		d.say("backup", fine, "The last one is %d days old: %s", int(age.Hours()/24), last.Path)
	default:
		d.say("backup", note, "The last one is %d days old: %s", int(age.Hours()/24), last.Path)
	}
}

func (d *diagnosis) quarantine(in store.Inventory) {
	for _, what := range in.NotPlain {
		d.say("folders", wrong, "%s.", what) // it begins with a path
	}
	if state, err := keys.State(d.Vault); err != nil || state != keys.Open {
		for _, folder := range store.OpenBelow(d.Vault) {
			d.say("open", wrong, "A vault in %s opens without a passphrase: whoever copies the folder can read it. Open it and press L there, or remove it.", folder)
		}
	}
	switch {
	case len(in.NotPlain) > 0 && len(in.Quarantine) == 0:
		return // what is behind a link is not looked at
	case len(in.Quarantine) == 0:
		d.say("quarantine", fine, "empty")
		return
	}
	d.say("quarantine", note, "It holds %s. What was forgotten or removed since may still be in there: remove it when you do not need it any more.", strings.Join(in.Quarantine, ", "))
}

// rescued says which rescue files there are that opening the vault did not take in.
func (d *diagnosis) rescued() {
	if left := store.RescueFiles(rescueDirs()); len(left) > 0 {
		d.say("not taken in", note, "What could not be saved once is in %s, of another vault or of this one under other keys. The vault that it is of takes it in when it is opened; where that is lost, this one does: onetoone rescue FILE", strings.Join(left, ", "))
	}
}

// surroundings says what about the place is a danger to the vault.
func (d *diagnosis) surroundings() {
	if by := syncedBy(d.Vault, os.Getenv); by != "" {
		d.say("place", wrong, "%s seems to copy this folder to other computers, in the middle of a change too. Move it elsewhere; an encrypted backup is fine there.", by)
	}
	if kind := networkDisk(d.Vault); kind != "" {
		d.say("place", wrong, "This folder is on another computer (%s): two programs may write to it at once, and what is saved may not be on a disk. Move it to a disk of this computer.", kind)
	}
	if swapping() {
		d.say("memory", note, "This computer may write what is in memory to its disk (swap): that disk should be encrypted.")
	}
}

// write prints the lines for reading; what is wrong begins with !.
func (d *diagnosis) write(to io.Writer) error {
	w := bufio.NewWriter(to)
	fmt.Fprintf(w, "  %-14s  %s\n", "vault", safe.Text(d.Vault))
	for _, l := range d.Lines {
		sign := map[string]string{fine: " ", note: "·", wrong: "!"}[l.Level]
		for i, row := range safe.Wrap(safe.Text(l.Text), textWidth-18) {
			if i > 0 {
				sign, l.About = " ", ""
			}
			fmt.Fprintf(w, "%s %-14s  %s\n", sign, l.About, row)
		}
	}
	return w.Flush()
}

// capital begins a sentence.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
