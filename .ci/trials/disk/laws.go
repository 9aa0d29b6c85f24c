package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
)

// property is a package whose property tests are run, and how often.
type property struct {
	pkg, run    string
	usual, long int
}

// laws runs the property tests of the program's own packages at length. A law
// that does not hold is one bad one: its test stops there.
func laws(s settings) (result, error) {
	var r result
	for _, p := range []property{
		{"./guide", "^TestLaw_", 10_000, 1_000_000},
		{"./store", "^TestLaw_|^TestVault_IsAMapOfTalks$", 100, 10_000},
	} {
		n := s.pick(p.usual, p.long)
		cmd := exec.Command("go", "test", "-count=1", "-v", "-timeout=24h", "-run", p.run, p.pkg,
			fmt.Sprint("-rapid.checks=", n), fmt.Sprint("-rapid.seed=", s.seed+1), "-rapid.nofailfile")
		cmd.Dir = s.module
		cmd.Env = append(cmd.Environ(), "TMPDIR="+s.dir)
		out, err := cmd.CombinedOutput()
		passed := regexp.MustCompile(`OK, passed (\d+) tests`).FindAllSubmatch(out, -1)
		for _, m := range passed {
			held, _ := strconv.Atoi(string(m[1]))
			r.Done += held
		}
		failed := bytes.Count(out, []byte("\n--- FAIL"))
		if bytes.HasPrefix(out, []byte("--- FAIL")) {
			failed++
		}
		if err != nil {
			r.Bad += max(failed, 1)
			if len(out) > 3000 {
				out = out[:3000]
			}
			warn("%s", out)
		}
		if r.Note != "" {
			r.Note += ", "
		}
		r.Note += fmt.Sprintf("%d laws of %s with %d sequences each", len(passed), p.pkg[2:], n)
	}
	r.Note = fmt.Sprintf("seed %d, %s", s.seed, r.Note)
	return r, nil
}
