package main

import (
	"fmt"
	"os/exec"
	"regexp"
	"strconv"

	"example.org/onetoone/.ci/lib/trial"
)

// property is a package whose property tests are run, and how often.
type property struct {
	pkg, run    string
	usual, long int
}

// laws runs the property tests of the program's own packages at length. A law
// that does not hold is one bad one: its test stops there.
func laws(t *trial.T) error {
	for _, p := range []property{
		{"./guide", "^TestLaw_", 10_000, 1_000_000},
		{"./store", "^TestLaw_|^TestVault_IsAMapOfTalks$", 100, 10_000},
	} {
		n := t.Pick(p.usual, p.long)
		cmd := exec.Command("go", "test", "-count=1", "-v", "-timeout=24h", "-run", p.run, p.pkg,
			fmt.Sprint("-rapid.checks=", n), fmt.Sprint("-rapid.seed=", t.Seed+1), "-rapid.nofailfile")
		cmd.Dir = t.Source
		cmd.Env = append(cmd.Environ(), "TMPDIR="+t.Dir)
		out, err := cmd.CombinedOutput()
		passed := regexp.MustCompile(`OK, passed (\d+) tests`).FindAllSubmatch(out, -1)
		for _, m := range passed {
			held, _ := strconv.Atoi(string(m[1]))
			for range held {
				t.Good()
			}
		}
		failed := regexp.MustCompile(`(?m)^--- FAIL`).FindAll(out, -1)
		for range max(len(failed), 1) {
			if err != nil {
				t.Wrong("%s: %w: %s", p.pkg, err, out)
			}
		}
		t.Note("%d laws of %s with %d sequences each", len(passed), p.pkg[2:], n)
	}
	return nil
}
