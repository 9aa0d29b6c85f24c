package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
)

// result is what a trial says in the end.
type result struct {
	Trial   string  `json:"trial"`
	Done    int     `json:"done"`
	Bad     int     `json:"bad"`
	Seconds float64 `json:"seconds"`
	Note    string  `json:"note"`
}

func (r result) print(w io.Writer) {
	_ = json.NewEncoder(w).Encode(r) // numbers and texts: nothing can fail but the terminal
}

// tally counts, and tells of the first that were bad.
type tally struct {
	mu   sync.Mutex
	done int
	bad  int
}

// told is how many bad ones are told of in full.
const told = 10

func (t *tally) good() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.done++
}

func (t *tally) wrong(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.done++
	if t.bad++; t.bad <= told {
		warn("bad: %.1500s", fmt.Sprintf(format, args...))
	}
}

func warn(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }

// table reads the results that trials printed, one a line, and prints them as a
// table. The code is 1 when anything was bad or nothing was done.
func table(args []string) (int, error) {
	if len(args) != 1 {
		return 2, errors.New("expected the file with the results")
	}
	f, err := os.Open(args[0])
	if err != nil {
		return 1, err
	}
	defer f.Close()
	code, rows := 0, 0
	fmt.Printf("| %-14s | %9s | %5s | %7s | %s\n|%s\n", "trial", "done", "bad", "seconds", "note", "----------------|-----------|-------|---------|-----")
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r result
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil || r.Trial == "" {
			return 1, fmt.Errorf("no result of a trial: %.200q", lines.Text())
		}
		rows++
		if r.Bad > 0 || r.Done == 0 {
			code = 1
		}
		fmt.Printf("| %-14s | %9d | %5d | %7.1f | %s\n", r.Trial, r.Done, r.Bad, r.Seconds, r.Note)
	}
	if rows == 0 {
		return 1, errors.New("no trial was made")
	}
	return code, lines.Err()
}
