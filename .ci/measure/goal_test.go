package main

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestSummarize_PoolsKeysAndTakesMediansOfTheRest(t *testing.T) {
	s := Summarize([]Result{
		{Name: "x", Ready: 10, Lat: []float64{1, 2, 3}},
		{Name: "x", Ready: 30, Lat: []float64{9, 9, 9}, Misses: 1, Queries: []string{"CPR", "DA1"}, Early: 1},
		{Name: "x", Ready: 20, Lat: []float64{4, 5, 6}, Err: "broke"},
	})
	for metric, want := range map[string]float64{
		"ready": 20, "ready_min": 10, "key_p50": 5, "key_max": 9, "key_p99_med": 6,
		"misses": 1, "errors": 1, "queries": 2, "early": 1,
	} {
		if got := s.Metric[metric]; got != want {
			t.Errorf("%s is %v, want %v", metric, got, want)
		}
	}
	if s.Runs != 3 || s.Keys != 9 {
		t.Errorf("%d runs, %d keys", s.Runs, s.Keys)
	}
}

func TestCheck_MissesGoalsThatAreExceededBrokenOrUnknown(t *testing.T) {
	sum := func(name string, ready float64, errs ...string) Summary {
		return Summary{Name: name, Runs: 1, Errs: errs, Metric: map[string]float64{"ready": ready}}
	}
	sums := []Summary{sum("a", 10), sum("b", 20), sum("broken", 1, "it fell over")}
	for _, c := range []struct {
		goal Goal
		met  bool
	}{
		{Goal{Metric: "ready", Of: "a", Max: 10}, true},
		{Goal{Metric: "ready", Of: "a", Max: 9}, false},
		{Goal{Metric: "ready", Of: "a", Vs: "b", Max: 0.5}, true},
		{Goal{Metric: "ready", Of: "b", Vs: "a", Max: 1.9}, false},
		{Goal{Metric: "ready", Of: "broken", Max: 10}, false},
		{Goal{Metric: "ready", Of: "a", Vs: "broken", Max: 100}, false},
		{Goal{Metric: "ready", Of: "nobody", Max: 10}, false},
	} {
		if passed, _ := Check(io.Discard, sums, []Goal{c.goal}); (passed == 1) != c.met {
			t.Errorf("%+v: reached is %v", c.goal, passed == 1)
		}
	}
}

func TestLeaveOut_DropsOnlyPeersThatAreNotInstalled(t *testing.T) {
	s := Suite{Peers: []string{"peer", "shell"}, Specs: []Spec{
		{Name: "peer", Argv: []string{"no-such-program"}},
		{Name: "shell", Argv: []string{"sh"}},
		{Name: "ours", Argv: []string{"no-such-program-either"}},
	}, Goals: []Goal{{Of: "ours", Vs: "peer"}, {Of: "ours", Vs: "shell"}}}
	missing := s.LeaveOut()
	if strings.Join(missing, " ") != "peer" || len(s.Specs) != 2 || len(s.Goals) != 1 {
		t.Errorf("left out %v, kept %d and %d goals", missing, len(s.Specs), len(s.Goals))
	}
}

func TestBoard_PoolsTheRoundsOfEveryMeasurement(t *testing.T) {
	b := NewBoard(Suite{Specs: []Spec{{Name: "echo", Argv: []string{"echo", "hello"}}}})
	for range 2 {
		if err := b.Measure(2, nil); err != nil {
			t.Fatal(err)
		}
	}
	sums := b.Summaries()
	if len(sums) != 1 || sums[0].Runs != 4 || len(sums[0].Errs) > 0 {
		t.Errorf("%+v", sums)
	}
}

func TestSuite_GivesEverySpecWhatEachSays(t *testing.T) {
	var s Suite
	err := json.Unmarshal([]byte(`{"rounds": 3, "each": {"argv": ["a", "b"], "n": 5},
		"specs": [{"name": "x"}, {"name": "y", "argv": ["c"], "n": 6}, {"name": "z"}]}`), &s)
	if err != nil || s.Rounds != 3 {
		t.Fatal(err, s)
	}
	for i, want := range []string{"x a b 5", "y c 6", "z a b 5"} {
		sp := s.Specs[i]
		if got := fmt.Sprint(sp.Name, " ", strings.Join(sp.Argv, " "), " ", sp.N); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Milliseconds are the machine's: a suite may only hold them against somebody
// else's in the same run, and then with a margin.
func TestSuites_BoundNoTimeByItself(t *testing.T) {
	files, err := filepath.Glob("suites/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	alone := []string{"queries", "early", "errors", "misses", "idle_wakes", "rss_mb", "bin_mb"}
	for _, file := range files {
		s, err := LoadSuite(file)
		if err != nil {
			t.Fatal(err)
		}
		names := []string{""}
		for _, sp := range s.Specs {
			names = append(names, sp.Name)
		}
		for _, g := range s.Goals {
			if g.Vs == "" && !slices.Contains(alone, g.Metric) {
				t.Errorf("%s: %s of %s is bound by itself", file, g.Metric, g.Of)
			}
			if !slices.Contains(names, g.Of) || !slices.Contains(names, g.Vs) || !slices.Contains(Metrics(), g.Metric) {
				t.Errorf("%s: nobody measures %+v", file, g)
			}
		}
	}
}
