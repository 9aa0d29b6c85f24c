package trial

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"time"
)

// Exit codes besides 0: something was bad; nothing could be tried; misuse.
const (
	exitBad     = 1
	exitMisuse  = 2
	exitSkipped = 75
)

// Plant is a defect that one of the trials has to notice: a trial that never
// failed proves nothing.
type Plant struct {
	Trial, Name string
	// Put puts it where the trial meets it; nil says that the trial itself does,
	// by T.Plant.
	Put func(*T) error
}

// Main is the program that holds trials. Children are the parts of it that are
// programs of their own, by their first argument.
func Main(trials []Trial, plants []Plant, children map[string]func(args []string) int) {
	if len(os.Args) > 1 {
		if be := children[os.Args[1]]; be != nil {
			os.Exit(be(os.Args[2:]))
		}
		if os.Args[1] == "table" {
			os.Exit(table(os.Args[2:]))
		}
	}
	var o T
	flag.BoolVar(&o.Long, "long", false, "use the larger numbers")
	flag.IntVar(&o.N, "n", 0, "how many; 0 is as many as usual")
	flag.Uint64Var(&o.Seed, "seed", uint64(time.Now().UnixNano())%1e6, "seed of everything that is drawn")
	flag.StringVar(&o.Program, "program", "", "the built onetoone")
	flag.StringVar(&o.Source, "source", "../../..", "the top of its source")
	planted := flag.Bool("plants", false, "plant defects, one after the other, and see whether the trials notice")
	list := flag.Bool("list", false, "print the names of the trials, and hold none")
	flag.Parse()
	wanted := func(name string) bool { return flag.NArg() == 0 || slices.Contains(flag.Args(), name) }
	switch {
	case *list:
		for _, tr := range trials {
			fmt.Println(tr.Name)
		}
	case *planted:
		os.Exit(plantAll(&o, trials, plants, wanted))
	default:
		os.Exit(holdAll(&o, trials, wanted))
	}
}

// with is a T that is told the same.
func (t *T) with() *T {
	return &T{Long: t.Long, N: t.N, Seed: t.Seed, Program: t.Program, Source: t.Source}
}

// holdAll holds the trials that are wanted, and gives the exit code.
func holdAll(o *T, trials []Trial, wanted func(string) bool) int {
	held, bad := 0, false
	for _, tr := range trials {
		if !wanted(tr.Name) {
			continue
		}
		r := o.with().Run(tr)
		_ = json.NewEncoder(os.Stdout).Encode(r) // numbers and texts: nothing can fail but the terminal
		bad = bad || r.Bad > 0 || r.Done == 0 && !r.Skipped
		if !r.Skipped {
			held++
		}
	}
	switch {
	case bad:
		return exitBad
	case held == 0:
		return exitSkipped
	}
	return 0
}

// PlantOne holds a trial in which a defect is planted, and gives what came of it.
func (t *T) PlantOne(trials []Trial, p Plant) (Result, error) {
	t.Plant = p.Name
	i := slices.IndexFunc(trials, func(tr Trial) bool { return tr.Name == p.Trial })
	if i < 0 {
		return Result{}, fmt.Errorf("no trial is called %q", p.Trial)
	}
	return t.Run(Trial{Name: p.Trial, Alone: trials[i].Alone, Hold: func(t *T) error {
		if p.Put != nil {
			if err := p.Put(t); err != nil {
				return fmt.Errorf("%w: planting: %w", ErrSkip, err)
			}
		}
		return trials[i].Hold(t)
	}}), nil
}

// plantAll plants one defect after the other, holds the trial that has to notice
// it, and gives the exit code.
func plantAll(o *T, trials []Trial, plants []Plant, wanted func(string) bool) (code int) {
	for _, p := range plants {
		if !wanted(p.Trial) {
			continue
		}
		r, err := o.with().PlantOne(trials, p)
		says := fmt.Sprintf("caught: %d of %d", r.Bad, r.Done)
		if err != nil || r.Bad == 0 {
			code, says = exitBad, fmt.Sprint("NOT CAUGHT: ", r.Note, " ", err)
		}
		fmt.Printf("%-8s %-40s %s\n", p.Trial, p.Name, says)
	}
	return code
}

// table reads a file of results, one a line, and prints them as a table; after it
// come names that have to be among them. The code says when anything was bad,
// nothing was done, or one is missing.
func table(args []string) int {
	results, err := read(args)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return exitMisuse
	}
	code := 0
	fmt.Printf("| %-14s | %9s | %5s | %7s | %s\n|%s\n", "trial", "done", "bad", "seconds", "note", "----------------|-----------|-------|---------|-----")
	for _, r := range results {
		if r.Bad > 0 || r.Done == 0 && !r.Skipped {
			code = exitBad
		}
		fmt.Printf("| %-14s | %9d | %5d | %7.1f | %s\n", r.Trial, r.Done, r.Bad, r.Seconds, r.Note)
	}
	for _, name := range args[1:] {
		if !slices.ContainsFunc(results, func(r Result) bool { return r.Trial == name }) {
			fmt.Println("no trial is called", name)
			code = exitMisuse
		}
	}
	return code
}

func read(args []string) (out []Result, err error) {
	if len(args) == 0 {
		return nil, errors.New("expected the file with the results")
	}
	f, err := os.Open(args[0])
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r Result
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil || r.Trial == "" {
			return nil, fmt.Errorf("no result of a trial: %.200q", lines.Text())
		}
		out = append(out, r)
	}
	if len(out) == 0 {
		return nil, errors.New("no trial was held")
	}
	return out, lines.Err()
}
