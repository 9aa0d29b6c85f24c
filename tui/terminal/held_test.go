//go:build unix

package terminal_test

import (
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/term"

	"example.org/onetoone/tui/terminal"
)

// held is a terminal that was opened and is held.
type held struct {
	*terminal.Held
	t           *testing.T
	master, tty *os.File
	found       *term.State
	written     chan string // all that was written, once tty is closed
}

func hold(t *testing.T) *held {
	t.Helper()
	h := &held{t: t, written: make(chan string, 1)}
	h.master, h.tty = openPTY(t)
	go func() {
		all, _ := io.ReadAll(h.master)
		h.written <- string(all)
	}()
	h.found = h.state()
	open, err := terminal.Open(h.tty, h.tty)
	if err != nil {
		t.Fatal(err)
	}
	if h.Held = open.Hold(); h.Held == nil {
		t.Fatal("it is not held")
	}
	if err := open.Close(); err != nil {
		t.Error(err)
	}
	return h
}

func (h *held) state() *term.State {
	h.t.Helper()
	s, err := term.GetState(int(h.tty.Fd()))
	if err != nil {
		h.t.Fatal(err)
	}
	return s
}

func (h *held) isAsFound() bool { return reflect.DeepEqual(h.state(), h.found) }

func TestHold_WhatIsTypedShowsNowhereAndArrives(t *testing.T) {
	h := hold(t)
	if _, err := h.master.WriteString("typed\r"); err != nil {
		t.Fatal(err)
	}
	next, err := terminal.Resume(h.Note(), h.tty, h.tty) // as another program would
	if err != nil {
		t.Fatal(err)
	}
	open, err := next.Open()
	if err != nil {
		t.Fatal(err)
	}
	got := make([]byte, len("typed\r"))
	if _, err := io.ReadFull(open.Input(), got); err != nil || string(got) != "typed\r" {
		t.Errorf("read %q, %v", got, err)
	}
	if err := open.Close(); err != nil || !h.isAsFound() {
		t.Errorf("closed with %v, as it was found: %v", err, h.isAsFound())
	}
	h.tty.Close()
	out := <-h.written
	if strings.Contains(out, "typed") || strings.Count(out, "\x1b[?1049h") != 1 || strings.Count(out, leaveSequence) != 1 {
		t.Errorf("wrote %q", out)
	}
}

func TestHold_IsOpenedOnce(t *testing.T) {
	h := hold(t)
	open, err := h.Open()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.Open(); !errors.Is(err, terminal.ErrNotHeld) {
		t.Errorf("got %v", err)
	}
	if err := h.Release(); err != nil || h.isAsFound() || h.Note() != "" {
		t.Errorf("releasing what is open: %v, as it was found: %v", err, h.isAsFound())
	}
	if err := open.Close(); err != nil || open.Hold() != nil {
		t.Errorf("closed with %v, or held after that", err)
	}
}

func TestRelease_GivesTheTerminalBackOnce(t *testing.T) {
	h := hold(t)
	for range 2 {
		if err := h.Release(); err != nil || !h.isAsFound() {
			t.Errorf("released with %v, as it was found: %v", err, h.isAsFound())
		}
	}
	h.tty.Close()
	if out := <-h.written; strings.Count(out, leaveSequence) != 1 || !strings.HasSuffix(out, leaveSequence) {
		t.Errorf("wrote %q", out)
	}
}

func TestResume_RefusesWhatIsNoNote(t *testing.T) {
	h := hold(t)
	for _, note := range []string{"", "xyz", "00", h.Note() + "00"} {
		if _, err := terminal.Resume(note, h.tty, h.tty); err == nil {
			t.Errorf("%q is taken", note)
		}
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	if _, err := terminal.Resume(h.Note(), r, h.tty); !errors.Is(err, terminal.ErrNotTerminal) {
		t.Errorf("got %v", err)
	}
}

// What was asked goes on with a terminal that is held: the rest of an answer is
// no key of the next program's, which knows the colour then, and asks nothing.
func TestHold_HandsOnWhatTheTerminalWasAsked(t *testing.T) {
	h := hold(t)
	open, err := h.Open()
	if err != nil {
		t.Fatal(err)
	}
	open.Ask(func(string) {})
	if _, err := h.master.WriteString("a" + says[:12]); err != nil {
		t.Fatal(err)
	}
	read := make([]byte, 1)
	if _, err := io.ReadFull(open.Input(), read); err != nil || read[0] != 'a' {
		t.Fatalf("read %q, %v", read, err)
	}
	if h.Held = open.Hold(); h.Held == nil || h.Background() != "" {
		t.Fatalf("held: %v", h.Held)
	}
	if _, err := h.master.WriteString(says[12:] + fence + "b"); err != nil {
		t.Fatal(err)
	}
	next, err := terminal.Resume(h.Note(), h.tty, h.tty) // as another program would
	if err != nil {
		t.Fatal(err)
	}
	if open, err = next.Open(); err != nil {
		t.Fatal(err)
	}
	told := make(chan string, 1)
	open.Ask(func(colour string) { told <- colour })
	if _, err := io.ReadFull(open.Input(), read); err != nil || read[0] != 'b' {
		t.Errorf("read %q, %v", read, err)
	}
	if got := <-told; got != dark {
		t.Errorf("told %q", got)
	}
	if h.Held = open.Hold(); h.Background() != dark {
		t.Errorf("held, it says %q", h.Background())
	}
	if next, err = terminal.Resume(h.Note(), h.tty, h.tty); err != nil || next.Background() != dark {
		t.Errorf("resumed, %v", err)
	}
	if err := next.Release(); err != nil {
		t.Error(err)
	}
	h.tty.Close()
	if out := <-h.written; strings.Count(out, "\x1b]11;?\a\x1b[c") != 1 {
		t.Errorf("wrote %q", out)
	}
}

// So does one whose beginning passed for a key.
func TestHold_HandsOnWhatMayBeAnAnswer(t *testing.T) {
	h := hold(t)
	open, err := h.Open()
	if err != nil {
		t.Fatal(err)
	}
	open.Ask(func(string) {})
	read := make([]byte, 9)
	for _, keys := range []string{"\x1b]", "b"} {
		if _, err := h.master.WriteString(keys); err != nil {
			t.Fatal(err)
		}
		if n, err := open.Input().Read(read); err != nil || string(read[:n]) != keys {
			t.Fatalf("read %q, %v", read[:n], err)
		}
		if keys == "b" {
			break
		}
		next, err := terminal.Resume(open.Hold().Note(), h.tty, h.tty)
		if err != nil {
			t.Fatal(err)
		}
		if open, err = next.Open(); err != nil {
			t.Fatal(err)
		}
		if _, err := h.master.WriteString(says[2:] + fence); err != nil {
			t.Fatal(err)
		}
	}
	if err := open.Close(); err != nil {
		t.Error(err)
	}
}

// A part of an answer that comes just as the terminal is held is not lost: its rest
// would be keys.
func TestHold_LosesNoPartOfAnAnswer(t *testing.T) {
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			for range 5 {
				answersWhileHeld(t)
			}
		})
	}
	all.Wait()
}

// answersWhileHeld has the answer come about when the one waits no longer for it.
func answersWhileHeld(t *testing.T) {
	master, tty := openPTY(t)
	defer tty.Close()
	go io.Copy(io.Discard, master)
	open, err := terminal.Open(tty, tty)
	if err != nil {
		t.Error(err)
		return
	}
	open.Ask(func(string) {})
	opened := make(chan struct{})
	go func() {
		time.Sleep(100*time.Millisecond + time.Duration(rand.IntN(1000)-300)*time.Microsecond)
		for _, piece := range []string{says[:8], says[8:13], says[13:], fence[:5], fence[5:]} {
			master.WriteString(piece)
			time.Sleep(time.Duration(rand.IntN(300)) * time.Microsecond)
		}
		<-opened
		master.WriteString("z")
	}()
	next, err := terminal.Resume(open.Hold().Note(), tty, tty) // as another program would
	if err == nil {
		open, err = next.Open()
	}
	close(opened)
	if err != nil {
		t.Error(err)
		return
	}
	defer open.Close()
	keys := make([]byte, 99)
	if n, err := open.Input().Read(keys); err != nil || string(keys[:n]) != "z" {
		t.Errorf("read %q, %v", keys[:n], err)
	}
}
