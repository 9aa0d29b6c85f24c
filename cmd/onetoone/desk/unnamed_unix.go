//go:build unix

package desk

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// unnamed replaces the program by one whose arguments do not name anybody:
// everybody on the computer can read them while it runs. The names are handed on
// through a pipe, a line each; the flags are given again. Where that is not
// possible, nothing happens.
func unnamed(d *Desk, cmd *cobra.Command, names ...string) {
	self, err := d.Own.Name(Running)
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
