package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"os"
	"os/exec"
	"slices"
	"strings"
	"text/tabwriter"
)

// Suite is a set of programs measured in turns, and goals on the outcome.
type Suite struct {
	// About is what the suite asks, for whoever reads the table.
	About  string `json:"about"`
	Rounds int    `json:"rounds"`
	// Warmup is how many rounds come first, unrecorded, to fill the page cache.
	Warmup  int      `json:"warmup"`
	Metrics []string `json:"metrics"` // printed; empty is all
	Specs   []Spec   `json:"specs"`
	// Peers names the specs that may be missing: programs of others, left out
	// where they are not installed.
	Peers []string `json:"peers"`
	Goals []Goal   `json:"goals"`
}

// UnmarshalJSON reads a suite. What its "each" says holds for every spec that
// does not say otherwise.
func (s *Suite) UnmarshalJSON(b []byte) error {
	type plain Suite // without this method
	var file struct {
		plain
		Each  json.RawMessage   `json:"each"`
		Specs []json.RawMessage `json:"specs"`
	}
	if err := json.Unmarshal(b, &file); err != nil {
		return err
	}
	*s = Suite(file.plain)
	s.Specs = make([]Spec, len(file.Specs))
	for i, spec := range file.Specs {
		for _, text := range []json.RawMessage{file.Each, spec} {
			if len(text) == 0 {
				continue
			}
			if err := json.Unmarshal(text, &s.Specs[i]); err != nil {
				return fmt.Errorf("spec %d: %w", i+1, err)
			}
		}
	}
	return nil
}

// LoadSuite reads a suite from JSON. $VARS in argv, env, dir and copy are
// replaced from the environment.
func LoadSuite(path string) (Suite, error) {
	var s Suite
	b, err := os.ReadFile(path)
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(b, &s); err != nil {
		return s, fmt.Errorf("%s: %w", path, err)
	}
	for i := range s.Specs {
		s.Specs[i] = s.Specs[i].replaced(os.ExpandEnv)
	}
	return s, nil
}

// LeaveOut drops the peers that are not installed, with the goals that are held
// against them, and returns their names.
func (s *Suite) LeaveOut() (missing []string) {
	peer := map[string]bool{}
	for _, p := range s.Peers {
		peer[p] = true
	}
	var have []Spec
	for _, sp := range s.Specs {
		if _, err := exec.LookPath(sp.Argv[0]); err != nil && peer[sp.Name] {
			missing = append(missing, sp.Name)
			continue
		}
		have = append(have, sp)
	}
	s.Specs = have
	s.Goals = slices.DeleteFunc(s.Goals, func(g Goal) bool { return slices.Contains(missing, g.Vs) })
	return missing
}

// Board collects the runs of a suite.
type Board struct {
	suite Suite
	round int
	runs  [][]Result // for each spec
}

// NewBoard returns a board without runs.
func NewBoard(s Suite) *Board { return &Board{suite: s, runs: make([][]Result, len(s.Specs))} }

// Warm runs every program once for each of the suite's warm-up rounds.
func (b *Board) Warm() error {
	for range b.suite.Warmup {
		for _, sp := range b.suite.Specs {
			sp.N, sp.IdleMs = 0, 0
			if _, err := Run(sp); err != nil {
				return err
			}
		}
	}
	return nil
}

// Measure runs every program rounds times more, in turns, in another order in
// each round. A line for each run goes to log, unless it is nil.
func (b *Board) Measure(rounds int, log io.Writer) error {
	for range rounds {
		b.round++
		for _, i := range rand.New(rand.NewSource(int64(b.round))).Perm(len(b.suite.Specs)) {
			sp := b.suite.Specs[i]
			sp.Seed = sp.Seed*1000 + int64(b.round)
			r, err := Run(sp)
			if err != nil {
				return err
			}
			b.runs[i] = append(b.runs[i], r)
			if log != nil {
				fmt.Fprintf(log, "round %d %-24s ready %.1f ms  keys %d p50 %.2f p99 %.2f  miss %d %s\n", b.round, r.Name,
					r.Ready, len(r.Lat), Quantile(r.Lat, .5), Quantile(r.Lat, .99), r.Misses, r.Err)
			}
		}
	}
	return nil
}

// Summaries pools what was measured so far, a Summary for each spec.
func (b *Board) Summaries() []Summary {
	out := make([]Summary, len(b.runs))
	for i, runs := range b.runs {
		out[i] = Summarize(runs)
		out[i].Name = b.suite.Specs[i].withDefaults().Name
	}
	return out
}

// Print writes a table of the summaries, and what went wrong below it. Columns
// in which nobody has anything are left out.
func Print(w io.Writer, sums []Summary, metrics []string) {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	metrics = inUse(sums, metrics)
	fmt.Fprintf(tw, "program\t%s\truns\tkeys\t\n", strings.Join(metrics, "\t"))
	for _, s := range sums {
		fmt.Fprintf(tw, "%s\t", s.Name)
		for _, m := range metrics {
			if s.Keys == 0 && strings.HasPrefix(m, "key_") {
				fmt.Fprint(tw, "-\t")
				continue
			}
			fmt.Fprintf(tw, "%.2f\t", s.Metric[m])
		}
		fmt.Fprintf(tw, "%d\t%d\t\n", s.Runs, s.Keys)
	}
	_ = tw.Flush()
	for _, s := range sums {
		for _, e := range s.Errs {
			fmt.Fprintf(w, "! %s: %s\n", s.Name, strings.TrimSpace(e))
		}
		if len(s.Asked) > 0 {
			fmt.Fprintf(w, "  %s asks the terminal: %s\n", s.Name, strings.Join(s.Asked, " "))
		}
	}
}

func inUse(sums []Summary, metrics []string) (out []string) {
	if len(metrics) == 0 {
		metrics = Metrics()
	}
	for _, m := range metrics {
		for _, s := range sums {
			if s.Metric[m] != 0 {
				out = append(out, m)
				break
			}
		}
	}
	return out
}
