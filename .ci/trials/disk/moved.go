package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/life"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
)

// moves are what happens to a vault's files while somebody talks.
func moves() map[string]func(movedPlace) error {
	over := func(from, to string) error { // in the same file
		b, err := os.ReadFile(from)
		if err == nil {
			err = os.WriteFile(to, b, 0o600)
		}
		return err
	}
	exchange := func(from, to string) error {
		return errors.Join(over(from, to+"-t"), os.Rename(to+"-t", to))
	}
	return map[string]func(movedPlace) error{
		"exchanged":             func(p movedPlace) error { return exchange(p.data(), p.data()) },
		"exchanged, an older":   func(p movedPlace) error { return exchange(p.older, p.data()) },
		"copied over":           func(p movedPlace) error { return over(p.data(), p.data()) },
		"copied over, an older": func(p movedPlace) error { return over(p.older, p.data()) },
		"removed":               func(p movedPlace) error { return os.Remove(p.data()) },
		"the folder removed":    func(p movedPlace) error { return os.RemoveAll(p.vault) },
		"the folder renamed":    func(p movedPlace) error { return os.Rename(p.vault, p.vault+"-away") },
		"the folder copied": func(p movedPlace) error {
			return errors.Join(os.Rename(p.vault, p.vault+"-away"), os.CopyFS(p.vault, os.DirFS(p.vault+"-away")))
		},
		"a link": func(p movedPlace) error {
			return errors.Join(os.Rename(p.data(), p.older+"-now"), os.Symlink(p.older+"-now", p.data()))
		},
		"its keys removed": func(p movedPlace) error {
			return errors.Join(os.Remove(filepath.Join(p.vault, "keyring.age")), os.Remove(filepath.Join(p.vault, "keyring.b.age")))
		},
		"unmounted": func(p movedPlace) error { return syscall.Unmount(p.vault, syscall.MNT_DETACH) },
	}
}

// movedPlace is a home with a vault under a passphrase in it, and an older copy of
// its data file.
type movedPlace struct {
	home, vault, older string
	env                []string
}

func (p movedPlace) data() string { return filepath.Join(p.vault, "vault.db") }

type movedRun struct {
	*trial.T
	saved int           // notes that were called so
	told  int           // times that something was said not to be saved
	worst time.Duration // from a key to that, or to a true "saved"
}

// moved takes the files away from under a talk, or puts others there, at random
// moments, kills the program or leaves it, and looks for every note that it called
// saved: at the path, or in a rescue file that is read in another home.
func moved(t *trial.T) error {
	n := t.Pick(66, 2000)
	r := &movedRun{T: t}
	names := slices.Sorted(maps.Keys(moves()))
	skipped := ""
	for i := range 6 * n {
		name := names[i%len(names)]
		if name == "unmounted" && os.Geteuid() != 0 {
			skipped = "; nothing can be mounted here"
			continue
		}
		do, doing := r.inStore, "the store"
		if i < n && r.Program != "" {
			do, doing = r.once, "a talk"
		}
		if err := do(i, name); err != nil {
			return fmt.Errorf("%s, %s: %w", doing, name, err)
		}
	}
	t.Note("%d talks on a screen and %d at the store, %d notes called saved; %d times it was said that something is not, after %d ms at most%s",
		n, 5*n, r.saved, r.told, r.worst.Milliseconds(), skipped)
	return nil
}

// place makes a vault; one to be unmounted is on a disk of its own.
func (r *movedRun) place(i int, name string) (p movedPlace, err error) {
	p.home = filepath.Join(r.Dir, fmt.Sprint("home", i))
	p.vault, p.older = filepath.Join(p.home, "data", "onetoone"), filepath.Join(p.home, "older")
	if p.env, err = term.HomeAt(p.home); err != nil {
		return p, err
	}
	if name == "unmounted" {
		if err := errors.Join(os.MkdirAll(p.vault, 0o700), mount(p.vault, 4<<20, 0)); err != nil {
			return p, err
		}
	}
	v, err := store.Open(p.vault, life.Options(passphrase))
	if err != nil {
		return p, err
	}
	if err := v.Close(); err != nil {
		return p, err
	}
	b, err := os.ReadFile(p.data())
	if err == nil {
		err = os.WriteFile(p.older, b, 0o600)
	}
	return p, err
}

// once lets one thing happen during one talk.
func (r *movedRun) once(i int, name string) error {
	p, err := r.place(i, name)
	if err != nil {
		return err
	}
	defer os.RemoveAll(p.home)
	defer func() { _ = syscall.Unmount(p.vault, syscall.MNT_DETACH) }() // where it is mounted still
	t, err := r.talk(p)
	if err != nil {
		return err
	}
	defer func() {
		if !t.Ended() {
			_, _ = t.Kill()
		}
	}()
	happened := make(chan error, 1)
	for k := range 4 {
		if k == 1 {
			after := time.Duration(r.Rand.IntN(60_000)) * time.Microsecond
			go func() {
				time.Sleep(after)
				happened <- moves()[name](p)
			}()
		}
		if k == 2 {
			if err := <-happened; err != nil {
				return err
			}
		}
		if err := t.note(fmt.Sprintf("note %d of run %d", k, i), k >= 2); err != nil {
			r.Wrong("run %d, %s: %v", i, name, err)
			return nil
		}
	}
	quits := r.Rand.IntN(3) == 0
	if err := t.leave(quits); err != nil {
		r.Wrong("run %d, %s: %v", i, name, err)
		return nil
	}
	r.judge(i, name, p, t.saved, t.told)
	return nil
}

// inStore lets it happen while notes are saved as fast as they can be.
func (r *movedRun) inStore(i int, name string) error {
	p, err := r.place(i, name)
	if err != nil {
		return err
	}
	defer os.RemoveAll(p.home)
	defer func() { _ = syscall.Unmount(p.vault, syscall.MNT_DETACH) }()
	v, err := store.Open(p.vault, life.Options(passphrase))
	if err != nil {
		return err
	}
	defer v.Close()
	g := script.Builtin()[0]
	s, e := guide.Begin(g, time.Now())
	u := guide.Unsaved{Header: guide.Header{ID: store.NewID()}, Guide: s.BaseGuide(), Events: []guide.Event{e}}
	u.Header = s.Header(u.Header.ID)
	if err := v.Create(u.Header, u.Guide, e); err != nil {
		return err
	}
	happened := make(chan error, 1)
	after := time.Duration(r.Rand.IntN(3000)) * time.Microsecond
	go func() {
		time.Sleep(after)
		happened <- moves()[name](p)
	}()
	var saved []string
	told, over := false, 0
	for k := 0; over < 3; k++ {
		select {
		case err := <-happened:
			if err != nil {
				return err
			}
			over = 1
		default:
			if over > 0 {
				over++
			}
		}
		text := fmt.Sprintf("note %d of run %d", k, i)
		u.Events = append(u.Events, guide.Event{Seq: len(u.Events) + 1, At: time.Now(), Kind: guide.Noted, Text: text})
		u.Header.Events = len(u.Events)
		err := v.Append(u.Header.ID, u.Header, u.Events...)
		if told = errors.Is(err, store.ErrMoved); err == nil {
			saved = append(saved, text)
			r.saved++
		}
	}
	if told {
		r.told++
		if _, err := v.WriteRescue([]string{p.home}, []guide.Unsaved{u}); err != nil {
			return err
		}
	}
	if err := p.asKilled(); err != nil {
		return err
	}
	r.judge(i, name, p, saved, told)
	return nil
}

// asKilled turns to a copy of the vault, as a kill would leave it now.
func (p *movedPlace) asKilled() error {
	if _, err := os.Lstat(p.data()); err != nil {
		return nil // there is none
	}
	left := filepath.Join(p.home, "left")
	if err := os.CopyFS(left, os.DirFS(p.vault)); err != nil {
		return err
	}
	p.vault = left
	return nil
}

// movedTalk is a talk on the screen.
type movedTalk struct {
	*term.Program
	run   *movedRun
	saved []string
	told  bool // that something is not saved
}

func (r *movedRun) talk(p movedPlace) (*movedTalk, error) {
	d, err := term.Start(term.Options{Bin: r.Program, Env: p.env})
	if err != nil {
		return nil, err
	}
	t := &movedTalk{Program: d, run: r}
	err = t.Steps(term.Do("", "the lock", term.At(term.Locked)), term.Do(passphrase+"\r", "Home", term.At(term.Home)))
	if err == nil {
		err = t.Talk("")
	}
	if err != nil {
		return nil, t.Drop(err)
	}
	return t, nil
}

// soon is how long it may take to say that something is not saved: the second that
// is promised, and what a busy machine adds.
const soon = 1500 * time.Millisecond

// note writes a note, and waits until the screen says whether it is saved: once
// something happened, soon.
func (t *movedTalk) note(text string, inTime bool) error {
	if err := t.Press("\r", "a line", term.At(term.Writing)); err != nil {
		return err
	}
	if err := t.Send(text + "\r"); err != nil {
		return err
	}
	began := time.Now()
	_, err := t.Await("whether it is saved", func(s term.Sight) bool {
		return s.View == term.Listening && (s.Status == term.StatusSaved || s.Status == term.StatusFailed)
	})
	if err != nil {
		return err
	}
	took := time.Since(began)
	t.run.worst = max(t.run.worst, took)
	if inTime && took > soon {
		return fmt.Errorf("it took %v to say whether a note is saved", took)
	}
	if t.Sight().Status == term.StatusSaved {
		t.saved = append(t.saved, text)
		t.run.saved++
		return nil
	}
	if !t.told {
		t.told = true
		t.run.told++
	}
	_, err = t.AwaitFor(soon, "that a copy is safe", func(s term.Sight) bool {
		return s.Status == term.StatusSaved || s.Says("status.copied")
	})
	return err
}

// leave kills the program, or leaves it as one does.
func (t *movedTalk) leave(quits bool) error {
	if !quits {
		_, err := t.Kill()
		return err
	}
	if err := t.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	_, err := t.Exit(10 * time.Second)
	t.Close()
	return err
}
