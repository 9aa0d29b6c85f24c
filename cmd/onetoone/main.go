package main

import (
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"example.org/onetoone/cmd/onetoone/desk"
	"example.org/onetoone/cmd/onetoone/locking"
	"example.org/onetoone/guide/safe"
)

// startGarbage is how much garbage there may be, in per cent of what is in use
// and of 4 MB at least: collecting it while a large vault is opened costs a
// third of the start, and starts the threads that do it, which take more
// memory than the garbage.
const startGarbage = 300

func main() { mainWith(settings()) }

// mainWith runs the program with a setting, and ends it.
func mainWith(g setting) {
	debug.SetGCPercent(startGarbage)
	keepPrivate()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, g))
}

// run does what the arguments say and gives the exit code. The screens are
// drawn on the process's own terminal; in and out tell whether there is one.
func run(args []string, in io.Reader, out, errs io.Writer, g setting) int {
	locking.Ignore()
	told, said, data := safe.NewWriter(out), safe.NewWriter(errs), safe.NewWriter(out)
	defer func() { _, _, _ = told.Flush(), said.Flush(), data.Flush() }() // half a character is nobody's words
	d := desk.New(desk.Streams{In: in, Out: told, Err: said, Data: data, Screen: out}, g.words, g.workFactor, g.clock, stopwatch())
	d.KeepWait = g.keepWait
	defer d.Release()
	defer d.Asking.ShowTyped()
	told.Draw(d.SignsOn(out))
	said.Draw(d.SignsOn(errs))
	running := false
	root := root(d, &running)
	switch {
	case len(args) > 0 && strings.HasPrefix(args[0], cobra.ShellCompRequestCmd):
		describe(root, d.W)
	case len(args) > 0 && (args[0] == "--version" || args[0] == "-v"):
		args = []string{"version"}
	}
	root.SetArgs(append([]string{}, args...)) // nil would mean the process's own
	var cmd *cobra.Command
	err := desk.Safely(func() (err error) {
		cmd, err = root.ExecuteC()
		return err
	})
	if cmd == nil {
		cmd = root
	}
	if err == nil {
		return exitDone
	}
	if !running { // what goes wrong before that is the command line's fault
		err = desk.Usage(err)
	}
	complain(d, cmd.CommandPath(), err)
	return exitCode(err)
}
