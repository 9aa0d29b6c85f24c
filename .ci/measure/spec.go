package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// Spec says what to run and measure, on a terminal of 80 columns and 24 rows. Times
// are in milliseconds; a zero value gets the default named beside it.
type Spec struct {
	Name string   `json:"name"`
	Argv []string `json:"argv"`
	Env  []string `json:"env,omitempty"` // added to a clean environment
	Dir  string   `json:"dir,omitempty"`
	// Copy is a folder that is copied anew before each run; @COPY@ in Argv, Env
	// and Dir is where the copy is. What a run changes is gone after it.
	Copy      string  `json:"copy,omitempty"`
	Ready     string  `json:"ready,omitempty"`      // regexp on the shown text; empty is any painted cell
	Early     string  `json:"early,omitempty"`      // key script typed right after fork (type-ahead)
	Setup     string  `json:"setup,omitempty"`      // key script sent after ready, not measured
	Keys      string  `json:"keys,omitempty"`       // key script to measure, over and over
	N         int     `json:"n,omitempty"`          // how many keys are measured
	Quit      string  `json:"quit,omitempty"`       // key script that ends the program; empty: it ends by itself
	NoAnswer  bool    `json:"no_answer,omitempty"`  // leave terminal queries unanswered
	GapMinMs  float64 `json:"gap_min_ms,omitempty"` // 20: least pause between a paint and the next key
	GapMaxMs  float64 `json:"gap_max_ms,omitempty"` // 60
	TimeoutMs float64 `json:"timeout_ms,omitempty"` // 20000, to ready and to exit
	SettleMs  float64 `json:"settle_ms,omitempty"`  // 150: pause after ready, after Setup, before idling
	IdleMs    float64 `json:"idle_ms,omitempty"`    // left alone this long after the keys; CPU and wake-ups are counted
	Seed      int64   `json:"seed,omitempty"`       // 1
}

// withDefaults fills in what was left at zero.
func (s Spec) withDefaults() Spec {
	for of, is := range map[*float64]float64{&s.GapMinMs: 20, &s.GapMaxMs: 60, &s.TimeoutMs: 20000, &s.SettleMs: 150} {
		if *of == 0 {
			*of = is
		}
	}
	if s.Seed == 0 {
		s.Seed = 1
	}
	if s.Name == "" && len(s.Argv) > 0 {
		s.Name = filepath.Base(s.Argv[0])
	}
	return s
}

// replaced is a Spec in which f was called on what names files.
func (s Spec) replaced(f func(string) string) Spec {
	s.Argv, s.Env = slices.Clone(s.Argv), slices.Clone(s.Env)
	for _, list := range [][]string{s.Argv, s.Env} {
		for i := range list {
			list[i] = f(list[i])
		}
	}
	s.Dir, s.Copy = f(s.Dir), f(s.Copy)
	return s
}

// inCopy makes the folder Copy anew, modes and all, and gives the Spec that uses
// it. remove deletes it; it is never nil.
func (s Spec) inCopy() (out Spec, remove func(), err error) {
	if s.Copy == "" {
		return s, func() {}, nil
	}
	dir, err := os.MkdirTemp("", "measure-")
	remove = func() { _ = os.RemoveAll(dir) }
	if err == nil {
		err = exec.Command("cp", "-a", s.Copy+"/.", dir).Run()
	}
	if err != nil {
		return s, remove, fmt.Errorf("copying %s: %w", s.Copy, err)
	}
	return s.replaced(func(v string) string { return strings.ReplaceAll(v, "@COPY@", dir) }), remove, nil
}

// said are the places of texts in a pattern or a key script: {{act.quit}}.
var said = regexp.MustCompile(`\{\{([a-z.]+)\}\}`)

// withTexts puts in what the program says under the ids of texts.
func withTexts(pattern string) string {
	return said.ReplaceAllStringFunc(pattern, func(id string) string { return regexp.QuoteMeta(term.Text(id[2 : len(id)-2])) })
}

// script is a Spec's patterns and key scripts, parsed.
type script struct {
	early, setup, keys, quit []Step
	ready                    *regexp.Regexp
}

func (s Spec) parse() (script, error) {
	var p script
	var errs []error
	read := func(text string) []Step {
		steps, err := ParseKeys(withTexts(text))
		errs = append(errs, err)
		return steps
	}
	p.early, p.setup, p.keys, p.quit = read(s.Early), read(s.Setup), read(s.Keys), read(s.Quit)
	pattern := s.Ready
	if pattern == "" {
		pattern = `\S`
	}
	var err error
	p.ready, err = regexp.Compile(withTexts(pattern))
	return p, errors.Join(append(errs, err)...)
}

// cleanEnv is what the program sees: an xterm, UTF-8, and nothing that changes
// how a program treats its terminal (CI, TMUX, COLORFGBG).
func cleanEnv(extra []string) []string {
	env := []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "LC_ALL=C.UTF-8"}
	for _, k := range []string{"PATH", "HOME", "USER", "TMPDIR", "SHELL"} {
		if v, ok := os.LookupEnv(k); ok {
			env = append(env, k+"="+v)
		}
	}
	return append(env, extra...)
}

func msOf(d time.Duration) float64   { return float64(d) / float64(time.Millisecond) }
func durOf(ms float64) time.Duration { return time.Duration(ms * float64(time.Millisecond)) }
