package main

import (
	"io"
	"os"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"example.org/onetoone/guide/safe"
	"example.org/onetoone/tui/terminal"
)

// startGarbage is how much garbage there may be, in per cent of what is in use
// and of 4 MB at least: collecting it while a large vault is opened costs a
// third of the start, and starts the threads that do it, which take more
// memory than the garbage.
const startGarbage = 300

// everydayGarbage is Go's own measure, for the time after the first frame: a
// long talk is held in 25 MB.
const everydayGarbage = 100

func main() { mainWith(settings()) }

// mainWith runs the program with a setting, and ends it.
func mainWith(g setting) {
	debug.SetGCPercent(startGarbage)
	keepPrivate()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, g))
}

// program is one run of onetoone: what it reads and writes, and what its
// flags say.
type program struct {
	in io.Reader
	// out and err are standard output and error for words, which are made
	// harmless on the way; see guide/safe.
	out, err io.Writer
	// screen is standard output itself: to ask whether it is a terminal, and to
	// tell one what is no word.
	screen io.Writer
	now    func() time.Time
	ran    func() time.Duration // a stopwatch
	// workFactor is that of store.Options; 0 is the usual one.
	workFactor int

	vaultFlag string
	// practising is true while the vault is the one for practice.
	practising bool
	// passphraseFD is a file descriptor to read the passphrase from; 0 is none.
	passphraseFD int
	hush         hush
	lines        []string // of it, that are still to be used; nil until it was read
	colour       colourFlags
	// closed says what a try to open the vault closed to others, when it was
	// still locked and could not say so itself.
	closed []string
	// plain is whether a folder that is copied to a cloud is wanted.
	plain bool
	// held is the terminal between two screens, or between the program before the
	// lock and this one; nil is none.
	held *terminal.Held
	// drawing is that the screens have the terminal: nothing else is said on it.
	drawing bool
	// own is the file that this program was started from.
	own ownFile
	// running is true once a command began: what goes wrong before that is
	// the command line's fault.
	running bool
}

// run does what the arguments say and gives the exit code. The screens are
// drawn on the process's own terminal; in and out tell whether there is one.
func run(args []string, in io.Reader, out, errs io.Writer, g setting) int {
	ignoreLocking()
	told, said := safe.NewWriter(out), safe.NewWriter(errs)
	defer func() { _, _ = told.Flush(), said.Flush() }() // half a character is nobody's words
	p := &program{in: in, out: told, err: said, screen: out, now: g.clock, workFactor: g.workFactor, ran: stopwatch(), held: heldBefore(), own: noteOwnFile()}
	defer p.release()
	defer p.hush.end()
	root := p.root()
	root.SetArgs(append([]string{}, args...)) // nil would mean the process's own
	var cmd *cobra.Command
	err := safely(func() (err error) {
		cmd, err = root.ExecuteC()
		return err
	})
	if cmd == nil {
		cmd = root
	}
	if err == nil {
		return exitDone
	}
	p.complain(cmd.CommandPath(), err)
	return p.exitCode(err)
}
