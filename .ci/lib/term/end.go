package term

import (
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Signal sends a signal to the program.
func (p *Program) Signal(s os.Signal) error { return p.Cmd.Process.Signal(s) }

// Kill ends the program as a crash would, and takes in all that it had
// written. It returns the moment.
func (p *Program) Kill() (time.Time, error) {
	at := time.Now()
	err := p.Signal(syscall.SIGKILL)
	<-p.exited
	p.drain()
	return at, err
}

// drain reads to the end and closes the terminal.
func (p *Program) drain() {
	select {
	case <-p.ended:
	case <-time.After(time.Second): // somebody else holds the terminal open
	}
	_ = p.tty.Close()
	<-p.ended
}

// HangUp closes the terminal under the program.
func (p *Program) HangUp() error { return p.tty.Close() }

// Exit waits for a program that was told to end, d at most, and gives its exit
// code, -1 for one that a signal ended. One that is still running is killed,
// and ErrRunning returned. The terminal stays for Strange; Close it.
func (p *Program) Exit(d time.Duration) (int, error) {
	select {
	case <-p.exited:
		select {
		case <-p.ended:
		case <-time.After(time.Second):
		}
		return p.Cmd.ProcessState.ExitCode(), nil
	case <-time.After(d):
		_ = p.Signal(syscall.SIGKILL)
		<-p.exited
		return -1, ErrRunning
	}
}

// Ended reports whether the process has ended.
func (p *Program) Ended() bool {
	select {
	case <-p.exited:
		return true
	default:
		return false
	}
}

// Close closes the terminal of a program that has ended.
func (p *Program) Close() { p.drain() }

// Quit waits for a program that was told to end, and closes its terminal. An
// exit code other than 0 is an error.
func (p *Program) Quit() error {
	code, err := p.Exit(patience)
	p.Close()
	if err == nil && code != 0 {
		err = fmt.Errorf("exit code %d", code)
	}
	if err != nil {
		return fmt.Errorf("quitting: %w", err)
	}
	return nil
}

// termios are the settings of the terminal, which the end that we hold has in
// common with the program's.
func (p *Program) termios() (unix.Termios, error) {
	var t *unix.Termios
	err := p.control(func(fd int) (err error) {
		t, err = unix.IoctlGetTermios(fd, unix.TCGETS)
		return err
	})
	if err != nil {
		return unix.Termios{}, fmt.Errorf("reading the terminal's settings: %w", err)
	}
	return *t, nil
}

// Hushed reports whether the terminal shows nothing of a line that is typed, as for
// a passphrase.
func (p *Program) Hushed() bool {
	t, err := p.termios()
	return err == nil && t.Lflag&(unix.ECHO|unix.ICANON) == unix.ICANON
}

// mute makes the terminal show nothing of what is typed.
func (p *Program) mute() error {
	t, err := p.termios()
	if err != nil {
		return err
	}
	t.Lflag &^= unix.ECHO
	return p.control(func(fd int) error { return unix.IoctlSetTermios(fd, unix.TCSETS, &t) })
}

// control does something with the terminal's descriptor.
func (p *Program) control(f func(fd int) error) error {
	raw, err := p.tty.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	return errors.Join(raw.Control(func(fd uintptr) { failed = f(int(fd)) }), failed)
}

// Strange says what of the terminal is not as it was before the program
// started: its settings, and what sequences switch on and off.
func (p *Program) Strange() []string {
	var out []string
	now, err := p.termios()
	if err != nil {
		out = append(out, err.Error())
	} else if now != p.before {
		out = append(out, fmt.Sprintf("settings %+v, they were %+v", now, p.before))
	}
	p.Audited(func(a *Audit) { out = append(out, a.left()...) })
	return out
}
