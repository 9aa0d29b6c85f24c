package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"example.org/onetoone/.ci/trials/disk/ask"
)

// settings are what every trial may be told.
type settings struct {
	long    bool
	n       int // how many; 0 is what the trial itself thinks right
	seed    uint64
	plant   string // a defect to be made on purpose
	program string // the built onetoone
	self    string // this program, to be run as a child
	dir     string // a folder for whatever the trial makes
	module  string // the folder of the program's sources
}

// pick is n when it was given, and otherwise what the run asks for.
func (s settings) pick(usual, long int) int {
	switch {
	case s.n > 0:
		return s.n
	case s.long:
		return long
	}
	return usual
}

// errSkip is returned by a trial that cannot be made here.
var errSkip = errors.New("cannot be tried here")

func trials() map[string]func(settings) (result, error) {
	return map[string]func(settings) (result, error){
		"power": power, "bytes": everyByte, "cuts": cuts, "faults": faults,
		"full": full, "races": races, "kills": kills, "laws": laws,
		"moved": moved, "typed": typed, "one-key": oneKey, "upgrade": upgrade, "clocks": clocks,
	}
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: trials power|bytes|cuts|faults|full|races|kills|laws|moved|typed|one-key|upgrade|clocks [flags], or trials table FILE")
		os.Exit(2)
	}
	code, err := command(os.Args[1], os.Args[2:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "trials:", err)
	}
	os.Exit(code)
}

// command does what the first argument says, and gives the exit code.
func command(name string, args []string) (int, error) {
	switch name {
	case "look":
		return code(ask.Serve(os.Stdin, os.Stdout))
	case "act":
		return code(act(args))
	case "step":
		return code(keyStep(args))
	case "table":
		return table(args)
	}
	do := trials()[name]
	if do == nil {
		return 2, fmt.Errorf("no trial is called %q", name)
	}
	s, err := read(args)
	if err != nil {
		return 2, err
	}
	defer os.RemoveAll(s.dir)
	began := time.Now()
	r, err := do(s)
	if errors.Is(err, errSkip) {
		return 75, err
	}
	if err != nil {
		return 1, err
	}
	r.Trial, r.Seconds = name, time.Since(began).Seconds()
	r.print(os.Stdout)
	if r.Bad > 0 || r.Done == 0 {
		return 1, nil
	}
	return 0, nil
}

func code(err error) (int, error) {
	if err != nil {
		return 1, err
	}
	return 0, nil
}

// read reads a trial's flags, and makes its folder, in memory where there is
// such a place.
func read(args []string) (s settings, err error) {
	f := flag.NewFlagSet("trials", flag.ContinueOnError)
	f.BoolVar(&s.long, "long", false, "use the larger numbers")
	f.IntVar(&s.n, "n", 0, "how many; 0 is as many as usual")
	f.Uint64Var(&s.seed, "seed", uint64(time.Now().UnixNano())%1e6, "seed of everything that is drawn")
	f.StringVar(&s.plant, "plant", "", "make this defect, to see that it is found")
	f.StringVar(&s.program, "program", "", "the built onetoone")
	f.StringVar(&s.module, "module", "../../..", "folder of the program's sources")
	if err := f.Parse(args); err != nil {
		return s, err
	}
	if s.self, err = os.Executable(); err != nil {
		return s, err
	}
	memory := filepath.FromSlash("/dev/shm")
	if info, err := os.Stat(memory); err != nil || !info.IsDir() || runtime.GOOS != "linux" {
		memory = ""
	}
	s.dir, err = os.MkdirTemp(memory, "onetoone-trial-")
	return s, err
}
