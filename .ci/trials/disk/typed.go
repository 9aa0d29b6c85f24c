package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/life"
	"example.org/onetoone/store/keys"
)

// typed sets passphrases and types them again as people do: with other spaces, on
// another keyboard, pasted. First the package that holds the keys, many times and
// cheaply; then the built program, its commands and its screens, at the usual cost
// of a try.
func typed(of *trial.T) error {
	n := of.Pick(300, 20_000)
	t := &typedRun{T: of}
	for i := range n {
		if err := t.keys(filepath.Join(t.Dir, fmt.Sprint(i))); err != nil {
			return err
		}
	}
	if t.Program != "" {
		if err := errors.Join(t.commands(), t.screens()); err != nil {
			return err
		}
	}
	t.Note("%d passphrases set, %d of them through the built program", t.set, t.set-n)
	return nil
}

type typedRun struct {
	*trial.T
	set int
}

// spaces are what people, keyboards and pastes put between words.
var spaces = []string{" ", "  ", "\t", "\u00a0", "\u3000", "\u2003 ", " \u202f", "\r\n", "\u0085"}

// words have letters that are written in more than one way.
var words = []string{"union", "make\u0301", "Ångström", "ﬁn", "\u1e9b\u0323", "각", "床前", "naïve", "a\u0301\u0323", "strong", "Ж", "हिन्दी"}

func (t *typedRun) one(of []string) string { return of[t.Rand.IntN(len(of))] }

// draw is a passphrase with some spaces of any kind about and between its words.
func (t *typedRun) draw() string {
	var b strings.Builder
	for range 2 + t.Rand.IntN(5) {
		if t.Rand.IntN(3) == 0 {
			b.WriteString(t.one(spaces))
		}
		b.WriteString(t.one(words) + t.one(spaces))
	}
	return b.String()
}

// again is the same as somebody may type it next time.
func (t *typedRun) again(typed string) string {
	var b strings.Builder
	if t.Plant == "mistyped" {
		typed = "x" + typed
	}
	for i, word := range strings.Fields(typed) {
		if i > 0 || t.Rand.IntN(4) == 0 {
			b.WriteString(t.one(spaces))
		}
		b.WriteString([]norm.Form{norm.NFC, norm.NFD}[t.Rand.IntN(2)].String(word))
	}
	if t.Rand.IntN(4) == 0 {
		b.WriteString(t.one(spaces))
	}
	return b.String()
}

func (t *typedRun) keys(dir string) error {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	o := keys.Options{WorkFactor: life.WorkFactor}
	set := t.draw()
	if _, err := keys.Create(dir, []byte(set), o); err != nil {
		return err
	}
	t.set++
	for _, again := range []string{set, t.again(set), t.again(set)} {
		_, err := keys.Load(dir, []byte(again), o)
		t.Judge(fmt.Sprintf("set %+q, typed %+q", set, again), err)
	}
	other := set + "x"
	_, err := keys.Load(dir, []byte(other), o)
	t.Check(errors.Is(err, keys.ErrPassphrase), fmt.Sprintf("set %+q, and %+q is refused", set, other), fmt.Sprint(err))
	return nil
}

// commands sets and opens through --passphrase-fd.
func (t *typedRun) commands() error {
	sh := term.Shell{Bin: t.Program, Vault: filepath.Join(t.Dir, "demo"), Env: append(os.Environ(), "HOME="+t.Dir)}
	now, err := sh.Run("demo", "--talks", "1")
	if err != nil {
		return err
	}
	now = strings.TrimSpace(now)
	for _, weak := range []string{"aaaaaaaaaaaa", "123456789012", "passwordpassword"} {
		sh.Passphrase = now + "\n" + weak + "\n"
		if _, err := sh.Run("passphrase"); err == nil {
			t.Wrong("%q was set", weak)
			now = weak
			continue
		}
		t.Good()
	}
	for _, next := range []string{"union makes  us strong ", "\u3000le\u0301on\u00a0va à la plage"} {
		sh.Passphrase = now + "\n" + next + "\n"
		if _, err := sh.Run("passphrase"); err != nil {
			return err
		}
		t.set++
		oneLine := strings.NewReplacer("\r\n", " ", "\u0085", " ").Replace(t.again(next))
		for _, again := range []string{next, oneLine} {
			sh.Passphrase = again + "\n"
			_, err := sh.Run("list")
			t.Judge(fmt.Sprintf("the command set %+q, typed %+q", next, again), err)
		}
		now = strings.Join(strings.Fields(next), " ")
	}
	return nil
}

// screens sets and opens by keys.
func (t *typedRun) screens() error {
	const mine = "union makes  us strong "
	env := append(os.Environ(), "HOME="+t.Dir, "TERM=xterm-256color", "LC_ALL=C.UTF-8")
	p, err := term.Start(term.Options{Bin: t.Program, Args: []string{"--vault", filepath.Join(t.Dir, "screens")}, Env: env})
	if err != nil {
		return err
	}
	t.set++
	var steps []term.Step
	for _, next := range []struct{ press, shows string }{
		{"", "name"}, {"L", "protect.title"}, {"aaaaaaaaaaaa\r", "protect.guessed"}, {mine + "\r", "protect.again"},
		{mine + "\r", "protect.done"}, {"L", "unlock.ask"},
	} {
		steps = append(steps, term.Do(next.press, next.shows, term.Says(next.shows)))
	}
	steps = append(steps, term.Do(mine, "the dots", term.Has("•••")))
	steps = append(steps, term.Do("\r", "Home", term.At(term.Home)))
	t.Judge(fmt.Sprintf("the screens, set and typed %+q", mine), p.Drop(p.Steps(steps...)))
	return nil
}
