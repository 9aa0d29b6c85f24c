package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/trials/disk/life"
	"example.org/onetoone/store/keys"
)

// typed sets passphrases and types them again as people do: with other spaces, on
// another keyboard, pasted. First the package that holds the keys, many times and
// cheaply; then the built program, its commands and its screens, at the usual cost
// of a try.
func typed(s settings) (result, error) {
	n := s.pick(300, 20_000)
	t := &typedRun{settings: s, random: rand.New(rand.NewPCG(s.seed, 8))}
	for i := range n {
		if err := t.keys(filepath.Join(s.dir, fmt.Sprint(i))); err != nil {
			return result{}, err
		}
	}
	if s.program != "" {
		if err := errors.Join(t.commands(), t.screens()); err != nil {
			return result{}, err
		}
	}
	return result{Done: t.done, Bad: t.bad, Note: fmt.Sprintf("seed %d, %d passphrases set, %d of them through the built program", s.seed, t.set, t.set-n)}, nil
}

type typedRun struct {
	settings
	tally
	random *rand.Rand
	set    int
}

// spaces are what people, keyboards and pastes put between words.
var spaces = []string{" ", "  ", "\t", "\u00a0", "\u3000", "\u2003 ", " \u202f", "\r\n", "\u0085"}

// words have letters that are written in more than one way.
var words = []string{"union", "make\u0301", "Ångström", "ﬁn", "\u1e9b\u0323", "각", "床前", "naïve", "a\u0301\u0323", "strong", "Ж", "हिन्दी"}

func (t *typedRun) one(of []string) string { return of[t.random.IntN(len(of))] }

// draw is a passphrase with some spaces of any kind about and between its words.
func (t *typedRun) draw() string {
	var b strings.Builder
	for range 2 + t.random.IntN(5) {
		if t.random.IntN(3) == 0 {
			b.WriteString(t.one(spaces))
		}
		b.WriteString(t.one(words) + t.one(spaces))
	}
	return b.String()
}

// again is the same as somebody may type it next time.
func (t *typedRun) again(typed string) string {
	var b strings.Builder
	if t.plant == "mistyped" {
		typed = "x" + typed
	}
	for i, word := range strings.Fields(typed) {
		if i > 0 || t.random.IntN(4) == 0 {
			b.WriteString(t.one(spaces))
		}
		b.WriteString([]norm.Form{norm.NFC, norm.NFD}[t.random.IntN(2)].String(word))
	}
	if t.random.IntN(4) == 0 {
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
		if _, err := keys.Load(dir, []byte(again), o); err != nil {
			t.wrong("seed %d: set %+q, typed %+q: %v", t.seed, set, again, err)
			continue
		}
		t.good()
	}
	other := set + "x"
	if _, err := keys.Load(dir, []byte(other), o); !errors.Is(err, keys.ErrPassphrase) {
		t.wrong("seed %d: set %+q, and %+q is not refused: %v", t.seed, set, other, err)
		return nil
	}
	t.good()
	return nil
}

// commands sets and opens through --passphrase-fd.
func (t *typedRun) commands() error {
	sh := term.Shell{Bin: t.program, Vault: filepath.Join(t.dir, "demo"), Env: append(os.Environ(), "HOME="+t.dir)}
	now, err := sh.Run("demo", "--talks", "1")
	if err != nil {
		return err
	}
	now = strings.TrimSpace(now)
	for _, weak := range []string{"aaaaaaaaaaaa", "123456789012", "passwordpassword"} {
		sh.Passphrase = now + "\n" + weak + "\n"
		if _, err := sh.Run("passphrase"); err == nil {
			t.wrong("%q was set", weak)
			now = weak
			continue
		}
		t.good()
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
			if _, err := sh.Run("list"); err != nil {
				t.wrong("the command set %+q, typed %+q: %v", next, again, err)
				continue
			}
			t.good()
		}
		now = strings.Join(strings.Fields(next), " ")
	}
	return nil
}

// screens sets and opens by keys.
func (t *typedRun) screens() error {
	const mine = "union makes  us strong "
	env := append(os.Environ(), "HOME="+t.dir, "TERM=xterm-256color")
	p, err := term.Start(term.Options{Bin: t.program, Args: []string{"--vault", filepath.Join(t.dir, "screens")}, Env: env})
	if err != nil {
		return err
	}
	defer func() { _, _ = p.Kill() }()
	shows := func(words string) error {
		_, err := p.AwaitFor(time.Minute, words, func(s term.Sight) bool { return s.Has(words) })
		return err
	}
	steps := []struct{ shows, press string }{
		{"onetoone", "L"}, {"Choose a passphrase", "aaaaaaaaaaaa\r"}, {"one of the first", mine + "\r"},
		{"once more", mine + "\r"}, {"Protected", "L"}, {"Your passphrase", mine}, {"•••", "\r"},
	}
	t.set++
	for _, s := range steps {
		if err := shows(s.shows); err != nil {
			t.wrong("the screens: %v", err)
			return nil
		}
		if err := p.Send(s.press); err != nil {
			return err
		}
	}
	_, err = p.Await("Home", func(s term.Sight) bool { return s.View == term.Home })
	if err != nil {
		t.wrong("the screens, set and typed %+q: %v", mine, err)
		return nil
	}
	t.good()
	return nil
}
