package desk

import (
	"bytes"
	"cmp"
	"os"
	"strings"
	"testing"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// echoes reports whether a terminal shows what is typed.
func echoes(t *testing.T, tty *os.File) bool {
	t.Helper()
	now, err := unix.IoctlGetTermios(int(tty.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	return now.Lflag&unix.ECHO != 0
}

// prompt answers at the moment something is asked, and notes what the terminal
// would have shown of that.
type prompt struct {
	t      *testing.T
	keys   *os.File
	tty    *os.File
	said   bytes.Buffer
	showed bool
	answer string // six words of mine where it is empty
}

func (p *prompt) Write(b []byte) (int, error) {
	if p.said.Len() == 0 {
		p.showed = echoes(p.t, p.tty)
		if _, err := p.keys.WriteString(cmp.Or(p.answer, "six words of mine\r")); err != nil {
			p.t.Error(err)
		}
	}
	return p.said.Write(b)
}

func TestHidden_ShowsNothingFromBeforeItAsks(t *testing.T) {
	keys, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer keys.Close()
	defer tty.Close()
	asked := &prompt{t: t, keys: keys, tty: tty}
	d := &Desk{Streams: Streams{In: tty, Err: asked}}
	typed, err := d.hidden("Passphrase: ")
	if err != nil || typed != "six words of mine" {
		t.Errorf("it reads %q, %v", typed, err)
	}
	if asked.showed {
		t.Error("the terminal still shows what is typed when it is asked for")
	}
	if echoes(t, tty) {
		t.Error("the terminal shows what is typed before the next question")
	}
	d.Asking.ShowTyped()
	if !echoes(t, tty) {
		t.Error("afterwards the terminal shows nothing any more")
	}
}

func TestHidden_WhatIsTypedBeforeTheNextQuestionIsNotShownAndAnswersNothing(t *testing.T) {
	for _, next := range []string{"", "Once more: "} {
		keys, tty, err := pty.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer keys.Close()
		defer tty.Close()
		d := &Desk{Streams: Streams{In: tty, Screen: tty, Err: &prompt{t: t, keys: keys, tty: tty}}}
		if _, err := d.Opener("Passphrase: "); err != nil {
			t.Fatal(err)
		}
		if said := d.Err.(*prompt).said.String(); !strings.HasSuffix(said, "Opening …\n") {
			t.Errorf("after it, it says %q", said)
		}
		if _, err := keys.WriteString("six words of mine\r"); err != nil { // as it seems to hang
			t.Fatal(err)
		}
		if n, err := unix.Poll([]unix.PollFd{{Fd: int32(tty.Fd()), Events: unix.POLLIN}}, 15_000); n != 1 || err != nil {
			t.Fatal("it does not come", err)
		}
		if echoes(t, tty) {
			t.Error("it is shown")
		}
		asked := &prompt{t: t, keys: keys, tty: tty, answer: "Maria\r"}
		d.Err = asked
		typed := ""
		if next == "" {
			typed = d.Ask("Who: ")
		} else {
			typed, err = d.hidden(next)
		}
		if err != nil || typed != "Maria" || asked.showed != (next == "") {
			t.Errorf("%q reads %q, shown: %v, %v", next, typed, asked.showed, err)
		}
		d.Asking.ShowTyped()
	}
}
