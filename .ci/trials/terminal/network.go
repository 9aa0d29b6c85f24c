package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
)

// roleDial makes this program open a socket of the kind that is looked for.
const roleDial = "be-dialer"

func beDialer() int {
	c, err := net.Dial("udp", "127.0.0.1:9") // nothing is sent
	if err != nil {
		fmt.Println(err)
		return 1
	}
	_ = c.Close()
	return 0
}

// network runs the program from the first start to the last command under
// strace and looks for sockets.
func network(r *room) error {
	strace, err := exec.LookPath("strace")
	if err != nil {
		return fmt.Errorf("%w: strace is not there", trial.ErrSkip)
	}
	watch := watcher{strace, filepath.Join(r.Dir, "sockets")}
	out, err := exec.Command(strace, watch.args(r.Self, roleDial)...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w: strace cannot be used here: %v, %s", trial.ErrSkip, err, out)
	}
	if !r.Check(len(watch.sockets()) > 0, "strace shows the socket of a program that opens one") {
		return nil
	}
	if err := os.Remove(watch.file); err != nil {
		return err
	}
	p, err := r.place()
	if err != nil {
		return err
	}
	if err := r.wholeRun(watch, p); err != nil {
		return err
	}
	found := watch.sockets()
	r.Check(len(found) == 0, "no socket is opened", found...)
	return nil
}

// watcher is strace, which writes what has to do with sockets to a file.
type watcher struct{ strace, file string }

func (w watcher) args(argv ...string) []string {
	return append([]string{"-f", "-qq", "-A", "-e", "trace=network", "-e", "signal=none", "-o", w.file}, argv...)
}

// sockets are the lines about sockets of the internet's families.
func (w watcher) sockets() (out []string) {
	b, err := os.ReadFile(w.file)
	if err != nil {
		return nil // nothing was written: nothing was done
	}
	for line := range strings.Lines(string(b)) {
		if strings.Contains(line, "AF_INET") {
			out = append(out, strings.TrimSpace(line))
		}
	}
	return out
}

// wholeRun is the life of a vault: a first talk, a passphrase, the lock, a
// second talk, and every command.
func (r *room) wholeRun(w watcher, p *place) error {
	h, err := p.start(term.Options{Bin: w.strace, Args: w.args(r.Program)})
	if err != nil {
		return err
	}
	c := &cage{r: r, p: p, h: h}
	if err := c.fill(); err != nil {
		return h.Drop(err)
	}
	if err := h.steps(step{"\x1b", "the talk", term.At(term.Listening)}, step{"L", "the lock", term.At(term.Locked)},
		step{secretWords + "\r", "the talk", term.At(term.Listening, term.Writing)}); err != nil {
		return h.Drop(err)
	}
	if err := h.Leave(); err != nil {
		return err
	}
	p.Passphrase = secretWords
	talks, err := p.records()
	if err != nil || len(talks) != 2 {
		return fmt.Errorf("expected two talks, there are %d, %v", len(talks), err)
	}
	id := talks[1].Header.ID
	for _, args := range [][]string{{"list"}, {"show", id}, {"export", id}, {"guides"}, {"version"}, {"timings", "--table"}, {"delete", talks[0].Header.ID, "--yes"}, {"forget", secret, "--yes"}, {"list"}} {
		if err := r.traced(w, p, "", args...); err != nil {
			return err
		}
	}
	if err := r.practiceRun(w, p); err != nil {
		return fmt.Errorf("practice: %w", err)
	}
	talks, err = p.records()
	r.Check(err == nil && len(talks) == 0, "the commands did what they say", fmt.Sprint(len(talks), err))
	return nil
}

// practiceRun practises alone, scores a recording on the screen, and does what
// the commands of practice do.
func (r *room) practiceRun(w watcher, p *place) error {
	file := filepath.Join(p.home, "talk.txt")
	if err := os.WriteFile(file, []byte("Ada: What was the winter like?\nSam: Cold. Nobody came.\nAda: It sounds like you were left alone.\nSam: We were.\n"), 0o600); err != nil {
		return err
	}
	h, err := p.start(term.Options{Bin: w.strace, Args: append(w.args(r.Program), "practice")})
	if err != nil {
		return err
	}
	err = h.alone()
	if err == nil {
		err = h.says("What was the winter like here?")
	}
	if err == nil {
		err = h.leaveAlone()
	}
	if err == nil {
		err = h.steps(step{"4", "the question for a file", term.Says("recorded.ask")}, step{file, "its name", term.Has("talk.txt")},
			step{"\r", "who is who", term.Says("recorded.who")}, step{"1", "how it is kept", term.Says("recorded.keep")},
			step{"\r", "the scorecard", term.Says("act.solo.read")})
	}
	if err != nil {
		return h.Drop(err)
	}
	if err := h.Leave(); err != nil {
		return err
	}
	for _, c := range []struct {
		typed string
		args  []string
	}{
		{"What was the winter like?\n/offers\n/1\n/hint\n/end\n", []string{"practice", "talk", "dee"}},
		{"What was the winter like?\n\x04", []string{"practice", "label"}},
		{"", []string{"score", file, "--organizer", "Ada"}},
		{"", []string{"practice", "plan", "--people", "6", "--minutes", "60"}},
		{"", []string{"practice", "print", "tally"}},
		{"", []string{"personas", "print", "dee"}},
	} {
		if err := r.traced(w, p, c.typed, c.args...); err != nil {
			return err
		}
	}
	return nil
}

// traced runs a command under strace, and types what it asks for.
func (r *room) traced(w watcher, p *place, typed string, args ...string) error {
	h, err := term.Start(term.Options{Bin: w.strace, Args: append(w.args(r.Program), append(args, "--vault", p.Vault)...), Env: p.Env, Dir: filepath.Join(p.home, "work")})
	if err != nil {
		return err
	}
	go p.answer(h)
	err = h.Send(typed)
	code, ended := h.Exit(patience)
	h.Close()
	if err != nil || ended != nil || code != 0 {
		return fmt.Errorf("onetoone %s: exit code %d, %v %v; the screen:\n%s", args[0], code, err, ended, h.Sight())
	}
	r.Good()
	return nil
}
