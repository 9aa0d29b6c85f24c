package main

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// Spec says what to run and measure. Times are in milliseconds; a zero value
// gets the default named beside it.
type Spec struct {
	Name string   `json:"name"`
	Argv []string `json:"argv"`
	Env  []string `json:"env,omitempty"` // added to a clean environment
	Dir  string   `json:"dir,omitempty"`
	// Copy is a folder that is copied anew before each run; @COPY@ in Argv, Env
	// and Dir is where the copy is. What a run changes is gone after it.
	Copy  string `json:"copy,omitempty"`
	Cols  int    `json:"cols,omitempty"`  // 80
	Rows  int    `json:"rows,omitempty"`  // 24
	Ready string `json:"ready,omitempty"` // regexp on the shown text; empty is any painted cell
	Early string `json:"early,omitempty"` // key script typed right after fork (type-ahead)
	Setup string `json:"setup,omitempty"` // key script sent after ready, not measured
	Keys  string `json:"keys,omitempty"`  // key script to measure, over and over
	N     int    `json:"n,omitempty"`     // how many keys are measured
	Burst int    `json:"burst,omitempty"` // keys written at once before Keys; time to the last one's paint
	Quit  string `json:"quit,omitempty"`  // key script that ends the program; empty: it ends by itself
	// NoAnswer leaves terminal queries unanswered; AnswerDelayMs answers late.
	NoAnswer      bool    `json:"no_answer,omitempty"`
	AnswerDelayMs float64 `json:"answer_delay_ms,omitempty"`
	GapMinMs      float64 `json:"gap_min_ms,omitempty"`     // 20: least pause between a paint and the next key
	GapMaxMs      float64 `json:"gap_max_ms,omitempty"`     // 60
	KeyTimeoutMs  float64 `json:"key_timeout_ms,omitempty"` // 2000
	TimeoutMs     float64 `json:"timeout_ms,omitempty"`     // 20000, to ready and to exit
	SettleMs      float64 `json:"settle_ms,omitempty"`      // 150: pause after ready, after Setup, before idling
	IdleMs        float64 `json:"idle_ms,omitempty"`        // left alone this long after the keys; CPU and wake-ups are counted
	Seed          int64   `json:"seed,omitempty"`           // 1
	DumpScreen    bool    `json:"dump_screen,omitempty"`    // keep the screens at ready and before quit
}

// withDefaults fills in what was left at zero.
func (s Spec) withDefaults() Spec {
	def := func(p *float64, v float64) {
		if *p == 0 {
			*p = v
		}
	}
	if s.Cols == 0 {
		s.Cols = 80
	}
	if s.Rows == 0 {
		s.Rows = 24
	}
	def(&s.GapMinMs, 20)
	def(&s.GapMaxMs, 60)
	def(&s.KeyTimeoutMs, 2000)
	def(&s.TimeoutMs, 20000)
	def(&s.SettleMs, 150)
	if s.Seed == 0 {
		s.Seed = 1
	}
	if s.Name == "" && len(s.Argv) > 0 {
		s.Name = filepath.Base(s.Argv[0])
	}
	return s
}

// expand replaces $VARS from the environment.
func (s *Spec) expand() {
	for i := range s.Argv {
		s.Argv[i] = os.ExpandEnv(s.Argv[i])
	}
	for i := range s.Env {
		s.Env[i] = os.ExpandEnv(s.Env[i])
	}
	s.Dir, s.Copy = os.ExpandEnv(s.Dir), os.ExpandEnv(s.Copy)
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
		steps, err := ParseKeys(text)
		errs = append(errs, err)
		return steps
	}
	p.early, p.setup, p.keys, p.quit = read(s.Early), read(s.Setup), read(s.Keys), read(s.Quit)
	pattern := s.Ready
	if pattern == "" {
		pattern = `\S`
	}
	var err error
	p.ready, err = regexp.Compile(pattern)
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
