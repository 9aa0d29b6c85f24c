// Measure runs terminal programs on a pseudo-terminal, as a terminal emulator
// would, and measures what a person at the keyboard feels, and what it costs.
//
//	measure -suite suite.json -again -v
//
// README.md beside this has the key scripts, the metrics and the method. It
// exits with 1 when a goal of the suite is missed and with 2 when it could not
// measure.
//
// Begin with run.go: one run of one program. session.go is the program on its
// terminal, suite.go has several in turns, goal.go holds them against goals.
//
// # Caveats
//
//   - Linux only: memory, processor time and wake-ups are read from /proc.
//   - Read ratios, not milliseconds, on a shared machine. A p99 over a few
//     hundred keys varies threefold from run to run; the median of the rounds'
//     p99 (key_p99_med) is steadier.
//   - Blanks are typed but not measured: their echo cannot be told.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

type options struct {
	suite          string
	rounds, keys   int
	idle           float64
	again, verbose bool
}

func main() {
	var o options
	flag.StringVar(&o.suite, "suite", "", "suite file")
	flag.IntVar(&o.rounds, "rounds", 0, "rounds (default the suite's)")
	flag.IntVar(&o.keys, "keys-each", 0, "measured keys in each run of a suite that types (default the suite's)")
	flag.Float64Var(&o.idle, "idle-each", 0, "ms that a suite's idle programs are watched (default the suite's)")
	flag.BoolVar(&o.again, "again", false, "when a goal is missed, measure as many rounds again, three times at most, and judge all of them")
	flag.BoolVar(&o.verbose, "v", false, "say how each run went on standard error")
	flag.Parse()
	missed, err := o.run(os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(2)
	}
	if missed > 0 {
		os.Exit(1)
	}
}

// tries is how often as many rounds are measured, at most, when a goal is missed.
// They are judged together: what is slow itself stays slow, and the machine's
// bad moments are outvoted.
const tries = 4

// run measures and prints, and tells how many goals were missed.
func (o options) run(out io.Writer) (missed int, err error) {
	s, err := o.load()
	if err != nil {
		return 0, err
	}
	var log io.Writer
	if o.verbose {
		log = os.Stderr
	}
	for _, name := range s.LeaveOut() {
		fmt.Fprintf(out, "skip %s: it is not installed\n", name)
	}
	b := NewBoard(s)
	if err := b.Warm(); err != nil {
		return 0, err
	}
	for try := 1; ; try++ {
		if err := b.Measure(s.Rounds, log); err != nil {
			return 0, err
		}
		sums := b.Summaries()
		if try < tries && o.again && misses(sums, s.Goals) > 0 {
			fmt.Fprintf(out, "a goal was missed in %d rounds: measuring %d more, and judging all\n", try*s.Rounds, s.Rounds)
			continue
		}
		return report(s, sums, out), nil
	}
}

// load reads the suite, with what was asked for instead of what it says.
func (o options) load() (Suite, error) {
	s, err := LoadSuite(o.suite)
	if err != nil {
		return s, err
	}
	if o.rounds > 0 {
		s.Rounds = o.rounds
	}
	for i := range s.Specs {
		if o.keys > 0 && s.Specs[i].N > 0 {
			s.Specs[i].N = o.keys
		}
		if o.idle > 0 && s.Specs[i].IdleMs > 0 {
			s.Specs[i].IdleMs = o.idle
		}
	}
	return s, nil
}

func misses(sums []Summary, goals []Goal) int {
	_, failed := Check(io.Discard, sums, goals)
	return failed
}

func report(s Suite, sums []Summary, out io.Writer) (missed int) {
	if s.About != "" {
		fmt.Fprintln(out, s.About)
	}
	Print(out, sums, s.Metrics)
	passed, failed := Check(out, sums, s.Goals)
	fmt.Fprintf(out, "goals: %d reached, %d missed\n", passed, failed)
	return failed
}
