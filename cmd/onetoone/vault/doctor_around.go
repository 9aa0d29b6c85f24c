package vault

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
	"example.org/onetoone/store/keys"
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
		text += ", " + size(d.w, f.Size)
	}
	switch {
	case f.Others:
		d.say(about, wrong, "doctor.rights.other", "Rights", text)
	case f.Mode.Perm()&^most != 0:
		d.say(about, wrong, "doctor.rights.open", "Rights", text)
	default:
		d.say(about, fine, "doctor.rights", "Rights", text)
	}
}

func size(w *words.Words, n int64) string {
	switch {
	case n < 10<<10:
		return w.T("size.bytes", "N", n)
	case n < 10<<20:
		return w.T("size.kib", "N", n>>10)
	}
	return w.T("size.mib", "N", n>>20)
}

// oldBackup is how old the last backup is when it is worth a word.
const oldBackup = 7 * 24 * time.Hour

func (d *diagnosis) backups(now time.Time) {
	last, found := backup.Last(d.Vault)
	age := now.Sub(last.Made)
	switch {
	case !found:
		d.say("backup", note, "doctor.backup.none")
	case age < -time.Hour:
		d.say("backup", note, "doctor.backup.ahead", "When", d.w.Date("date.long.time", last.Made.Local()), "Path", last.Path)
	case age < time.Hour:
		d.say("backup", fine, "doctor.backup.new", "Path", last.Path)
	case age < 48*time.Hour:
		d.say("backup", fine, "doctor.backup.old", "Age", d.w.N("hours", int(age.Hours())), "Path", last.Path)
	case age < oldBackup:
		d.say("backup", fine, "doctor.backup.old", "Age", d.w.N("days", int(age.Hours()/24)), "Path", last.Path)
	default:
		d.say("backup", note, "doctor.backup.old", "Age", d.w.N("days", int(age.Hours()/24)), "Path", last.Path)
	}
}

func (d *diagnosis) quarantine(in store.Inventory) {
	for _, what := range in.NotPlain {
		d.say("folders", wrong, "doctor.sentence", "Text", what) // it begins with a path
	}
	if state, err := keys.State(d.Vault); err != nil || state != keys.Open {
		for _, folder := range store.OpenBelow(d.Vault) {
			d.say("open", wrong, "doctor.open", "Folder", folder)
		}
	}
	switch {
	case len(in.NotPlain) > 0 && len(in.Quarantine) == 0:
		return // what is behind a link is not looked at
	case len(in.Quarantine) == 0:
		d.say("quarantine", fine, "doctor.quarantine.none")
		return
	}
	d.say("quarantine", note, "doctor.quarantine", "Names", strings.Join(in.Quarantine, ", "))
}

// rescued says which rescue files there are that opening the vault did not take in.
func (d *diagnosis) rescued() {
	if left := store.RescueFiles(open.RescueDirs()); len(left) > 0 {
		d.say("rescue", note, "doctor.rescue", "Files", strings.Join(left, ", "))
	}
}

// surroundings says what about the place is a danger to the vault, or not as the
// screens want it.
func (d *diagnosis) surroundings() {
	if by := files.SyncedBy(d.Vault, os.Getenv); by != "" {
		d.say("place", wrong, "doctor.place.synced", "Service", files.Service(by))
	}
	if kind := networkDisk(d.Vault); kind != "" {
		d.say("place", wrong, "doctor.place.net", "Kind", kind)
	}
	if safe.SignsIn(os.Getenv, runtime.GOOS) == safe.ASCII {
		d.say("letters", note, "doctor.letters")
	}
	if swapping() {
		d.say("memory", note, "doctor.memory")
	}
}

// write prints the lines for reading; what is wrong begins with !.
func (d *diagnosis) write(to io.Writer, width int) error {
	w := bufio.NewWriter(to)
	fmt.Fprintf(w, "  %-14s  %s\n", d.w.T("doctor.about.vault"), safe.Text(d.Vault))
	for _, l := range d.Lines {
		sign := map[string]string{fine: " ", note: "·", wrong: "!"}[l.Level]
		fmt.Fprintln(w, desk.Wrap(fmt.Sprintf("%s %-14s  %s", sign, l.About, safe.Text(l.Text)), width))
	}
	return w.Flush()
}

// capital begins a sentence.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
