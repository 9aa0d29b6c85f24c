package vault

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/open"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
)

// salvageWord has to be typed before a damaged vault is replaced.
const salvageWord = "salvage"

// salvageVault takes what is whole out of a damaged vault.
func salvageVault(d *desk.Desk) error {
	dir := d.VaultDir()
	passphrase, err := beforeTheWord(d, "--salvage")
	if err != nil {
		return err
	}
	err = whatIsWrong(d, passphrase)
	if err == nil {
		d.Tell("out.salvage.whole")
		return nil
	}
	if !errors.Is(err, store.ErrDamaged) && !errors.Is(err, store.ErrOldKeys) {
		return err
	}
	if errors.Is(err, keys.ErrDamaged) || !open.Salvageable(dir) {
		return err
	}
	d.Tell("out.error", "Error", err)
	d.Tell("out.salvage.before")
	d.Tell("out.older.backup")
	if !d.Types(salvageWord) {
		return errUnchanged
	}
	s, err := store.Salvage(dir, open.Options(d, passphrase))
	if err != nil {
		return err
	}
	tellSalvaged(d, s)
	return nil
}

// beforeTheWord gives the passphrase of a vault that has one, before a word is
// asked for: what is typed at a program that asks is the passphrase.
func beforeTheWord(d *desk.Desk, flag string) ([]byte, error) {
	dir := d.VaultDir()
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", dir, open.ErrNoVault)
	}
	if !desk.IsTerminal(d.In) {
		return nil, desk.Usage(words.Fail("fail.ask.type", nil, "Flag", flag))
	}
	if state, err := keys.State(dir); err != nil || state == keys.Open || !open.Salvageable(dir) {
		return nil, err
	}
	typed, err := d.Opener(d.W.T("out.passphrase.ask"))
	return []byte(typed), err
}

// whatIsWrong opens the vault and checks all of it: the error is what is wrong.
func whatIsWrong(d *desk.Desk, passphrase []byte) error {
	v, _, err := open.Vault(d, passphrase)
	if err != nil {
		return err
	}
	defer v.Close()
	checked, err := v.Check(context.Background())
	if err == nil && len(checked.Findings) > 0 {
		err = fmt.Errorf("%w: %s", store.ErrDamaged, checked.Findings[0].What)
	}
	return err
}

// maxLost is how many talks with something missing are told one by one.
const maxLost = 100

// tellSalvaged says exactly what is there again and what is not.
func tellSalvaged(d *desk.Desk, s store.Salvaged) {
	d.Tell("out.salvage.done", "Events", s.Events, "Known", d.W.N("count.events", s.Known), "Talks", d.W.N("count.talks", s.Talks))
	if s.Classes > 0 {
		d.Tell("out.salvage.classes", "Classes", d.W.N("count.classes", s.Classes))
	}
	if s.LostClasses > 0 {
		d.Tell("out.salvage.missing", "Classes", d.W.N("count.classes", s.LostClasses))
	}
	if len(s.Lost) > 0 {
		d.Say("Missing:")
	}
	for i, l := range s.Lost {
		if i == maxLost {
			d.Tell("out.salvage.more", "N", len(s.Lost)-maxLost)
			break
		}
		d.Say("  %s", lostLine(d, l))
	}
	d.Tell("out.salvage.kept", "Folder", s.Kept)
	d.Tell("out.salvage.remove")
}

func lostLine(d *desk.Desk, l store.Lost) string {
	var day, near string
	if !l.Began.IsZero() {
		day = d.W.Date("date.long", l.Began.Local())
	}
	if !l.Near.IsZero() {
		near = l.Near.Local().Format("15:04")
	}
	var parts []string
	switch n := len(l.Events); {
	case l.Whole:
		parts = append(parts, d.W.T("out.lost.all"))
	case n > 0:
		parts = append(parts, d.W.N("out.lost.events", n, "Numbers", numbers(l.Events), "Near", near))
	}
	if l.Open && !l.Whole {
		parts = append(parts, d.W.T("out.lost.end"))
	}
	return d.W.T("out.lost", "Talk", l.Talk, "Day", day, "Name", safe.Text(l.Person), "What", strings.Join(parts, "; "))
}

// numbers says numbers in order with a dash for those in a row.
func numbers(n []int) string {
	var out []string
	for i := 0; i < len(n); {
		j := i
		for j+1 < len(n) && n[j+1] == n[j]+1 {
			j++
		}
		if j == i {
			out = append(out, fmt.Sprint(n[i]))
		} else {
			out = append(out, fmt.Sprintf("%d–%d", n[i], n[j]))
		}
		i = j + 1
	}
	return strings.Join(out, ", ")
}
