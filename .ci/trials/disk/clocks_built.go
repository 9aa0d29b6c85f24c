package main

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/trials/disk/life"
	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// built does what people reported, with the program itself: it is started under
// a wrong clock and then under the right one. It gives how many starts there were.
func (c *clockRun) built() (starts int, err error) {
	bin := filepath.Join(c.Dir, "onetoone-trial")
	build := exec.Command("go", "build", "-tags", "trial", "-o", bin, "./cmd/onetoone")
	build.Dir = c.Source
	if out, err := build.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("building the program with a clock to set: %w: %.300s", err, out)
	}
	for _, ahead := range []string{"-9000h", "192h", "96400h"} {
		b := &builtLife{bin: bin, dir: filepath.Join(c.Dir, "built"+ahead)}
		if err := b.live(ahead); err != nil {
			c.Wrong("the clock %s ahead: %v", ahead, err)
			continue
		}
		starts += b.starts
		c.Good()
	}
	return starts, nil
}

type builtLife struct {
	bin, dir string
	env      []string
	starts   int
}

func (b *builtLife) vault() string { return filepath.Join(b.dir, "vault") }

// live holds a talk on the right day and one under a wrong clock, is killed in
// that, and goes back to the right clock.
func (b *builtLife) live(ahead string) error {
	const right, wrong = "what was said on the right day", "what was said under a wrong clock"
	env, err := term.HomeAt(b.dir)
	if err != nil {
		return err
	}
	b.env = env
	v, err := store.Open(b.vault(), life.Options(passphrase))
	if err != nil {
		return err
	}
	if err := v.Close(); err != nil {
		return err
	}
	if err := b.run("0s", right, false, nil); err != nil {
		return err
	}
	asks := ahead != "192h"
	if err := b.run(ahead, wrong, asks, []string{right}); err != nil {
		return err
	}
	return b.run("0s", "and one more", true, []string{right, wrong})
}

// run starts the program, looks at Home, holds a talk, writes a line, waits for
// it to be saved, and kills the program. Then all words have to be there.
func (b *builtLife) run(ahead, line string, asks bool, before []string) error {
	b.starts++
	p, err := term.Start(term.Options{Bin: b.bin, Args: []string{"--vault", b.vault()}, Env: append(b.env, "ONETOONE_CLOCK="+ahead)})
	if err != nil {
		return err
	}
	defer p.Close()
	if err := p.Send(passphrase + "\r"); err != nil {
		return err
	}
	home, err := p.Await("Home", func(s term.Sight) bool { return s.Says("act.new") })
	if err == nil && home.Says("home.today") != asks {
		err = fmt.Errorf("it asks what day it is: %v", !asks)
	}
	if err == nil && asks {
		err = p.Press("y", "the day is taken", func(s term.Sight) bool { return !s.Says("home.today") })
	}
	if err == nil {
		err = b.talk(p, line)
	}
	if err != nil {
		return fmt.Errorf("%w, on the screen:\n%s", err, p.Picture())
	}
	if _, err := p.Kill(); err != nil {
		return err
	}
	return b.holds(append(before, line))
}

// talk holds a talk to its end, without saying what may be kept.
func (b *builtLife) talk(p *term.Program, line string) error {
	return p.Steps(
		term.Do("n", "preparing", term.At(term.Preparing)), term.Do("Maria\r", "what to say first", term.At(term.Opening)),
		term.Do("\r", "the talk", term.At(term.Listening)), term.Do("\r", "the line", term.At(term.Writing)),
		term.Do(line+"\r", "the talk again", term.At(term.Listening)),
		term.Do("xx", "the end", func(s term.Sight) bool { return s.View != term.Listening && s.Says("status.saved") }),
	)
}

// holds reads the vault and looks for words, and for how long talks lasted.
func (b *builtLife) holds(words []string) (err error) {
	v, err := store.Open(b.vault(), life.Options(passphrase))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, v.Close()) }()
	var there []string
	for r, err := range v.Records() {
		if err != nil {
			return err
		}
		if r.Header.Minutes > 1 {
			return fmt.Errorf("a talk of seconds lasted %d minutes", r.Header.Minutes)
		}
		for _, e := range r.Events {
			if e.Kind == guide.Noted && !e.Gone {
				there = append(there, e.Text)
			}
		}
	}
	all := strings.Join(there, "\n")
	for _, w := range words {
		if !strings.Contains(all, w) {
			return fmt.Errorf("%q is gone; there is %q", w, all)
		}
	}
	return nil
}
