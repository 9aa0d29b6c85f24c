package main

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	harmless "example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
	"example.org/onetoone/store/disk"
	"example.org/onetoone/tui/safe"
)

// Rules for what leaves the vault as plain text:
//
//   - writePlain is the only way it gets into a file: for its owner alone, never
//     over another file, never through a link.
//   - Where the folder looks as if it were copied to a cloud, nothing is written
//     before somebody said PLAIN, or --plain.

// plainWord has to be typed before plain text goes into a synced folder.
const plainWord = "PLAIN"

// errNotPlain is returned when the word was not typed.
const errNotPlain = words.Error("fail.plain.nothing")

// errSynced is returned for plain text that would go into a synced folder.
const errSynced = words.Error("fail.plain.synced")

// writePlain writes a file of plain text that is not there yet, for its owner
// only. In a folder that looks synced it returns errSynced, unless anyway says
// that this is wanted. What could not be written whole is removed again.
func writePlain(path string, anyway bool, write func(io.Writer) error) error {
	if by := syncedBy(path, os.Getenv); by != "" && !anyway {
		return words.Fail("fail.plain.at", errSynced, "Path", path, "Service", service(by))
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL|disk.NoFollow, 0o600)
	if err != nil {
		return err
	}
	out := harmless.NewWriter(f)
	err = write(out)
	if err == nil {
		err = out.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// writeOut writes to standard output, or to a file of plain text that is not
// there yet.
func (d *desk) writeOut(file string, write func(io.Writer) error) error {
	if file == "" || file == "-" {
		return write(d.out)
	}
	path, err := typedPath(file)
	plain := false
	if err == nil {
		plain, err = d.askPlain(path)
	}
	if err == nil {
		err = writePlain(path, plain, write)
	}
	if err == nil {
		d.tell("out.plain.written", "Path", path)
	}
	return err
}

// askPlain asks on the terminal before plain text goes into a synced folder.
// It returns whether writePlain may go on.
func (d *desk) askPlain(path string) (bool, error) {
	by := syncedBy(path, os.Getenv)
	if d.plain || by == "" {
		return true, nil
	}
	if !isTerminal(d.in) {
		return false, usageError{words.Fail("fail.plain.ask", errSynced, "Path", path, "Service", service(by))}
	}
	d.tell("out.plain.synced", "Path", path, "Service", service(by))
	if !d.types(plainWord) {
		return false, errNotPlain
	}
	return true, nil
}

// types asks for a word on the terminal, and reports whether it was typed.
func (d *desk) types(any ...string) bool {
	some := safe.Text(any[0])
	for _, one := range any[1:] {
		some = d.w.T("out.type.or", "Some", some, "One", safe.Text(one))
	}
	return slices.Contains(any, d.line(func() { d.tell("out.type", "Words", some) }))
}

// line reads a line of what is typed, without the spaces around it. It reads no
// further: a second question has its own answer. An end of input is an answer
// too, and so is being told to end, from before ask shows the question: an open
// vault is closed as ever.
func (d *desk) line(ask func()) string {
	told := make(chan os.Signal, 1)
	signal.Notify(told, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(told)
	d.asking.hush.end()
	ask()
	typed, _ := d.lineOr(told)
	return strings.TrimSpace(typed)
}
