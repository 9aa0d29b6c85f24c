package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/life"
	"example.org/onetoone/store"
	"example.org/onetoone/store/backup"
)

// oneKey sets passphrases, restores, salvages and kills in any order, and after
// each step goes through the vault's folder: once there is a passphrase, nothing
// anywhere below opens without one, and what was put away opens with one that was
// set. The vault for practice has none, for there is nobody in it, and lies beside.
func oneKey(t *trial.T) error {
	n := t.Pick(25, 1500)
	k := &keyRun{T: t}
	from, err := k.source()
	if err != nil {
		return err
	}
	for i := range n {
		if err := k.chapter(filepath.Join(t.Dir, fmt.Sprint("chapter", i)), from); err != nil {
			return err
		}
	}
	t.Note("%d chapters, %d steps killed, %d files and %d vaults tried with nothing", n, k.killed, k.files, k.vaults)
	return nil
}

type keyRun struct {
	*trial.T
	killed, files, vaults int
}

const backupWords = "those of the backup"

// source is a backup to restore.
func (k *keyRun) source() (path string, err error) {
	v, err := store.Open(filepath.Join(k.Dir, "source"), life.Options(backupWords))
	if err != nil {
		return "", err
	}
	_, err = life.NewTalk(v)
	var made backup.Made
	if err == nil {
		made, err = backup.MakeAt(v, filepath.Join(k.Dir, "source.tar"), time.Now(), backup.Options{})
	}
	return made.Path, errors.Join(err, v.Close())
}

// chapter is one vault's life.
func (k *keyRun) chapter(dir, from string) error {
	defer os.RemoveAll(dir)
	known := []string{""}
	if err := k.step(dir, "talk", "", from, 0); err != nil {
		return err
	}
	for i := range 8 {
		now := known[len(known)-1]
		do := []string{"talk", "protect", "restore", "salvage", "older", "restore"}[k.Rand.IntN(6)]
		next := now
		switch do {
		case "protect":
			next = fmt.Sprint("passphrase ", i)
		case "restore":
			next = backupWords
		case "older":
			if now != "" {
				continue // there is nobody's open identity to put there
			}
			if err := putAway(dir); err != nil {
				return err
			}
			continue
		}
		cut := 0
		if k.Rand.IntN(2) == 0 {
			cut, k.killed = 1+k.Rand.IntN(40), k.killed+1
		}
		if err := k.step(dir, do, now, from, cut, next); err != nil {
			return err
		}
		opened := slices.IndexFunc([]string{next, now}, func(p string) bool { return opens(dir, p) })
		if opened < 0 {
			k.Wrong("after %s (killed at %d) nothing opens %s", do, cut, dir)
			return nil
		}
		if known = append(known, next); opened == 1 {
			known = append(known, now)
		}
		if k.Plant == "left open" {
			if err := os.WriteFile(filepath.Join(dir, "notes"), []byte("AGE-SECRET-KEY-1 is how it begins"), 0o600); err != nil {
				return err
			}
		}
		k.look(dir, fmt.Sprintf("%s (killed at %d)", do, cut), known)
	}
	return nil
}

// putAway copies a vault into its quarantine as older versions left it.
func putAway(dir string) error {
	aside := dir + "-aside"
	defer os.RemoveAll(aside)
	if err := os.CopyFS(aside, os.DirFS(dir)); err != nil {
		return err
	}
	return os.CopyFS(filepath.Join(dir, store.QuarantineFolder, time.Now().Format("2006-01-02T15-04-05.000000Z")), os.DirFS(aside))
}

func opens(dir, passphrase string) bool {
	v, err := store.Open(dir, life.Options(passphrase))
	if err != nil {
		return false
	}
	protected := v.Protected()
	return v.Close() == nil && protected == (passphrase != "")
}

// look goes through a folder, once there is a passphrase.
func (k *keyRun) look(dir, after string, known []string) {
	if opens(dir, "") {
		return
	}
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		k.files++
		text, err := os.ReadFile(path)
		if err != nil || bytes.Contains(text, []byte("AGE-SECRET-KEY-")) {
			k.Wrong("after %s, %s: opens, %v", after, path, err)
		} else {
			k.Good()
		}
		if folder := filepath.Dir(path); d.Name() == "vault.db" && folder != dir {
			k.vault(folder, after, known)
		}
		return nil
	})
}

// vault tries one that was put away.
func (k *keyRun) vault(folder, after string, known []string) {
	k.vaults++
	aside := filepath.Join(k.Dir, "aside")
	defer os.RemoveAll(aside)
	if err := os.CopyFS(aside, os.DirFS(folder)); err != nil {
		k.Wrong("%s: %v", folder, err)
		return
	}
	with := slices.IndexFunc(known, func(p string) bool { return opens(aside, p) })
	if with < 0 || known[with] == "" {
		k.Wrong("after %s, %s opens with number %d of %q", after, folder, with, known)
		return
	}
	k.Good()
}

// step does one step as a child, which dies before its nth change to the folder;
// 0 is never.
func (k *keyRun) step(dir, do, now, from string, cut int, next ...string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	args := append([]string{"step", "-dir", dir, "-do", do, "-now", now, "-from", from, "-cut", fmt.Sprint(cut)}, next...)
	out, err := exec.CommandContext(ctx, k.Self, args...).CombinedOutput()
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", do, ctx.Err())
	}
	var code *exec.ExitError
	if errors.As(err, &code) && code.ExitCode() == diedAt {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w: %s", do, err, out)
	}
	return nil
}

// diedAt is the exit code of a child that died at its step.
const diedAt = 9

// keyStep is the child.
func keyStep(args []string) error {
	f := flag.NewFlagSet("step", flag.ContinueOnError)
	dir, do, now := f.String("dir", "", ""), f.String("do", "", ""), f.String("now", "", "")
	from, cut := f.String("from", "", ""), f.Int("cut", 0, "")
	if err := f.Parse(args); err != nil {
		return err
	}
	o := life.Options(*now)
	n := 0
	o.BeforeFile = func() error {
		if n++; n == *cut {
			os.Exit(diedAt)
		}
		return nil
	}
	o.BeforeCommit = o.BeforeFile
	switch *do {
	case "restore":
		_, err := backup.Restore(*from, *dir, backup.By{Passphrase: []byte(f.Arg(0))}, backup.Options{Store: o})
		return err
	case "salvage":
		_, err := store.Salvage(*dir, o)
		return err
	}
	v, err := store.Open(*dir, o)
	if err != nil {
		return err
	}
	switch *do {
	case "talk":
		_, err = life.NewTalk(v)
	case "protect":
		err = v.Protect([]byte(f.Arg(0)))
	}
	return errors.Join(err, v.Close())
}
