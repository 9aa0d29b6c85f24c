// Measure runs terminal programs on a pseudo-terminal, as a terminal emulator
// would, and measures what a person at the keyboard feels, and what it costs.
//
//	measure -suite suite.json -again -v
//	measure -ready PATTERN -keys 'abc def' -n 500 -quit '<ctrl+c>' -- prog args...
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

// options are the flags that are not a Spec's.
type options struct {
	suite        string
	rounds, keys int
	idle         float64
	again, dump  bool
	verbose      bool
}

func main() {
	var sp Spec
	o := flags(&sp)
	missed, err := run(o, sp, flag.Args(), os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(2)
	}
	if missed > 0 {
		os.Exit(1)
	}
}

func flags(sp *Spec) (o options) {
	flag.StringVar(&o.suite, "suite", "", "suite file; the flags of a single program do not count then")
	flag.IntVar(&o.rounds, "rounds", 0, "rounds (default 5, or the suite's)")
	flag.IntVar(&o.keys, "keys-each", 0, "measured keys in each run of a suite that types (default the suite's)")
	flag.Float64Var(&o.idle, "idle-each", 0, "ms that a suite's idle programs are watched (default the suite's)")
	flag.BoolVar(&o.again, "again", false, "when a goal is missed, measure as many rounds again, three times at most, and judge all of them")
	flag.BoolVar(&o.verbose, "v", false, "say how each run went on standard error")
	flag.BoolVar(&o.dump, "dump", false, "run once and print the screens at ready and before quit")
	flag.StringVar(&sp.Ready, "ready", "", "regexp the shown text must match (default: any painted cell)")
	flag.StringVar(&sp.Early, "early", "", "keys typed right after fork")
	flag.StringVar(&sp.Setup, "setup", "", "key script after ready, not measured")
	flag.StringVar(&sp.Keys, "keys", "", "key script to measure, over and over")
	flag.IntVar(&sp.N, "n", 0, "measured keys (default 500 with -keys)")
	flag.StringVar(&sp.Quit, "quit", "", "key script that ends the program")
	flag.BoolVar(&sp.NoAnswer, "no-answer", false, "leave terminal queries unanswered")
	flag.Float64Var(&sp.IdleMs, "idle", 0, "leave the program alone this long after the keys, ms")
	flag.StringVar(&sp.Copy, "copy", "", "folder copied before each run; @COPY@ in arguments is the copy")
	flag.Parse()
	return o
}

// tries is how often as many rounds are measured, at most, when a goal is missed.
// They are judged together: what is slow itself stays slow, and the machine's
// bad moments are outvoted.
const tries = 4

// run measures and prints, and tells how many goals were missed.
func run(o options, sp Spec, argv []string, out io.Writer) (missed int, err error) {
	if o.suite == "" {
		sp.Argv = argv
		if sp.Keys != "" && sp.N == 0 {
			sp.N = 500
		}
		if o.dump {
			return 0, dump(sp, out)
		}
	}
	s, err := suite(o, sp)
	if err != nil {
		return 0, err
	}
	for _, name := range s.LeaveOut() {
		fmt.Fprintf(out, "skip %s: it is not installed\n", name)
	}
	b := NewBoard(s)
	if err := b.Warm(); err != nil {
		return 0, err
	}
	for try := 1; ; try++ {
		if err := b.Measure(s.Rounds, logTo(o)); err != nil {
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

func logTo(o options) io.Writer {
	if o.verbose {
		return os.Stderr
	}
	return nil
}

func suite(o options, sp Spec) (Suite, error) {
	s := Suite{Rounds: 5, Warmup: 1, Specs: []Spec{sp}}
	if o.suite != "" {
		var err error
		if s, err = LoadSuite(o.suite); err != nil {
			return s, err
		}
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
	if len(s.Goals) == 0 {
		return 0
	}
	passed, failed := Check(out, sums, s.Goals)
	fmt.Fprintf(out, "goals: %d reached, %d missed\n", passed, failed)
	return failed
}

func dump(sp Spec, out io.Writer) error {
	r, err := Run(sp)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "--- ready\n%s--- end\n%s", r.ScreenA, r.ScreenB)
	return err
}
