package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/store"
	"example.org/onetoone/store/keys"
	"example.org/onetoone/tui/safe"
)

// salvageWord has to be typed before a damaged vault is replaced.
const salvageWord = "salvage"

// errNotSalvaged is returned when the word was not typed.
const errNotSalvaged = words.Error("fail.unchanged")

// salvage takes what is whole out of a damaged vault.
func salvageVault(d *desk) error {
	dir := d.vaultDir()
	passphrase, err := beforeTheWord(d, "--salvage")
	if err != nil {
		return err
	}
	err = whatIsWrong(d, passphrase)
	if err == nil {
		d.tell("out.salvage.whole")
		return nil
	}
	if !errors.Is(err, store.ErrDamaged) && !errors.Is(err, store.ErrOldKeys) {
		return err
	}
	if errors.Is(err, keys.ErrDamaged) || !salvageable(dir) {
		return err
	}
	d.tell("out.error", "Error", err)
	d.tell("out.salvage.before")
	d.tell("out.older.backup")
	if !d.types(salvageWord) {
		return errNotSalvaged
	}
	s, err := store.Salvage(dir, vaultOptions(d, passphrase))
	if err != nil {
		return err
	}
	tellSalvaged(d, s)
	return nil
}

// beforeTheWord gives the passphrase of a vault that has one, before a word is
// asked for: what is typed at a program that asks is the passphrase.
func beforeTheWord(d *desk, flag string) ([]byte, error) {
	dir := d.vaultDir()
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", dir, errNoVault)
	}
	if !isTerminal(d.in) {
		return nil, usageError{words.Fail("fail.ask.type", nil, "Flag", flag)}
	}
	if state, err := keys.State(dir); err != nil || state == keys.Open || !salvageable(dir) {
		return nil, err
	}
	typed, err := d.opener(d.w.T("out.passphrase.ask"))
	return []byte(typed), err
}

// whatIsWrong opens the vault and checks all of it: the error is what is wrong.
func whatIsWrong(d *desk, passphrase []byte) error {
	v, _, err := openVault(d, passphrase)
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
func tellSalvaged(d *desk, s store.Salvaged) {
	d.tell("out.salvage.done", "Events", s.Events, "Known", d.w.N("count.events", s.Known), "Talks", d.w.N("count.talks", s.Talks))
	if s.Classes > 0 {
		d.tell("out.salvage.classes", "Classes", d.w.N("count.classes", s.Classes))
	}
	if s.LostClasses > 0 {
		d.tell("out.salvage.missing", "Classes", d.w.N("count.classes", s.LostClasses))
	}
	if len(s.Lost) > 0 {
		d.say("Missing:")
	}
	for i, l := range s.Lost {
		if i == maxLost {
			d.tell("out.salvage.more", "N", len(s.Lost)-maxLost)
			break
		}
		d.say("  %s", lostLine(d, l))
	}
	d.tell("out.salvage.kept", "Folder", s.Kept)
	d.tell("out.salvage.remove")
}

func lostLine(d *desk, l store.Lost) string {
	var day, near string
	if !l.Began.IsZero() {
		day = d.w.Date("date.long", l.Began.Local())
	}
	if !l.Near.IsZero() {
		near = l.Near.Local().Format("15:04")
	}
	var parts []string
	switch n := len(l.Events); {
	case l.Whole:
		parts = append(parts, d.w.T("out.lost.all"))
	case n > 0:
		parts = append(parts, d.w.N("out.lost.events", n, "Numbers", numbers(l.Events), "Near", near))
	}
	if l.Open && !l.Whole {
		parts = append(parts, d.w.T("out.lost.end"))
	}
	return d.w.T("out.lost", "Talk", l.Talk, "Day", day, "Name", safe.Text(l.Person), "What", strings.Join(parts, "; "))
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
