//go:build unix

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// again replaces the program by a fresh one that asks for the passphrase:
// nothing that was in memory is left. It is the same program, even where an
// upgrade has replaced its file meanwhile. It returns only when that fails, with
// errNotAnew.
//
// Only where the vault is and how it looks are asked for again: what else the
// command line said was done already. The terminal stays raw: what is typed
// meanwhile is for the new program, and shows nowhere. When the context ended
// before, it returns as well, with nothing to do.
func again(ctx context.Context, d *desk, colours []string, talk string) error {
	self, err := d.own.name(running)
	if err != nil {
		return fmt.Errorf("%w: %w", errNotAnew, err)
	}
	var env []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, talkVariable+"=") {
			env = append(env, v)
		}
	}
	if note := d.shown.held.Note(); note != "" {
		env = append(env, terminalVariable+"="+note)
	}
	if talk != "" {
		env = append(env, talkVariable+"="+talk)
	}
	args := append([]string{os.Args[0], "--vault", d.vaultDir()}, colours...)
	if ctx.Err() != nil {
		return nil // told to end: whoever called gives the terminal back
	}
	return fmt.Errorf("%w: %w", errNotAnew, syscall.Exec(self, args, env))
}

// unnamed replaces the program by one whose arguments do not name anybody:
// everybody on the computer can read them while it runs. The names are handed on
// through a pipe, a line each; the flags are given again. Where that is not
// possible, nothing happens.
func unnamed(d *desk, cmd *cobra.Command, names ...string) {
	self, err := d.own.name(running)
	text := strings.Join(names, "\n")
	if err != nil || len(text) > maxName || strings.Count(text, "\n") >= len(names) {
		return
	}
	r, w, err := os.Pipe()
	if err != nil {
		return
	}
	defer r.Close()
	_, err = w.WriteString(text) // a pipe takes as much as this at once
	if err = errors.Join(err, w.Close()); err != nil {
		return
	}
	fd, err := syscall.Dup(int(r.Fd())) // which stays open in the next program
	if err != nil {
		return
	}
	defer syscall.Close(fd)
	args := append([]string{os.Args[0]}, strings.Fields(cmd.CommandPath())[1:]...)
	cmd.Flags().Visit(func(f *pflag.Flag) { args = append(args, "--"+f.Name+"="+f.Value.String()) })
	_ = syscall.Exec(self, append(args, "--"+personFlag+"="+strconv.Itoa(fd)), os.Environ())
}
