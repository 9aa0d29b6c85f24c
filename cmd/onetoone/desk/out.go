package desk

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"example.org/onetoone/cmd/onetoone/ask"
	"example.org/onetoone/cmd/onetoone/files"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/guide/words"
)

// plainWord has to be typed before plain text goes into a synced folder.
const plainWord = "PLAIN"

// errNotPlain is returned when the word was not typed.
const errNotPlain = words.Error("fail.plain.nothing")

// WriteOut writes to standard output, or to a file of plain text that is not
// there yet.
func (d *Desk) WriteOut(file string, write func(io.Writer) error) error {
	if file == "" || file == "-" {
		return write(d.Data)
	}
	path, err := files.Typed(file)
	plain := false
	if err == nil {
		plain, err = d.AskPlain(path)
	}
	if err == nil {
		err = files.WritePlain(path, plain, write)
	}
	if err == nil {
		d.Tell("out.plain.written", "Path", path)
	}
	return err
}

// AskPlain asks on the terminal before plain text goes into a synced folder.
// It returns whether files.WritePlain may go on.
func (d *Desk) AskPlain(path string) (bool, error) {
	by := files.SyncedBy(path, os.Getenv)
	if d.Plain || by == "" {
		return true, nil
	}
	if !IsTerminal(d.In) {
		return false, Usage(words.Fail("fail.plain.ask", files.ErrSynced, "Path", path, "Service", files.Service(by)))
	}
	d.Tell("out.plain.synced", "Path", path, "Service", files.Service(by))
	if !d.Types(plainWord) {
		return false, errNotPlain
	}
	return true, nil
}

// Types asks for a word on the terminal, and reports whether it was typed.
func (d *Desk) Types(any ...string) bool {
	some := safe.Text(any[0])
	for _, one := range any[1:] {
		some = d.W.T("out.type.or", "Some", some, "One", safe.Text(one))
	}
	return slices.Contains(any, d.Line(func() { d.Tell("out.type", "Words", some) }))
}

// Line reads a line of what is typed, without the spaces around it. It reads no
// further: a second question has its own answer. An end of input is an answer
// too, and so is being told to end, from before the question is shown: an open
// vault is closed as ever.
func (d *Desk) Line(question func()) string {
	told := make(chan os.Signal, 1)
	signal.Notify(told, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(told)
	d.Asking.ShowTyped()
	question()
	typed, _ := ask.Line(d.In, told)
	return strings.TrimSpace(typed)
}

// Ask asks for a line on the terminal.
func (d *Desk) Ask(what string) string {
	return d.Line(func() { fmt.Fprint(d.Err, what) })
}

// DeleteWord has to be typed before a talk is deleted.
const DeleteWord = "delete"

// ErrNotDeleted is returned when the word was not typed.
const ErrNotDeleted = words.Error("fail.delete.nothing")

// Bytes writes what is there already.
func Bytes(b []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	}
}
