package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The harness measured against itself: the kernel echoes for cat.
func TestRun_MeasuresAProgramFromForkToReaped(t *testing.T) {
	r, err := Run(Spec{Argv: []string{"/bin/sh", "-c", "echo READY; cat >/dev/null"}, Ready: "READY",
		Keys: "ab c", N: 12, Quit: "<ctrl+c>", GapMinMs: 2, GapMaxMs: 5, SettleMs: 20, IdleMs: 20})
	if err != nil || r.Err != "" {
		t.Fatal(err, r.Err)
	}
	if r.Misses > 0 || len(r.Lat) != 12 {
		t.Errorf("%d keys, %d missed", len(r.Lat), r.Misses)
	}
	if r.Ready <= 0 || r.PeakRSSKB == 0 || r.BinBytes == 0 || r.StartCPUms == 0 || r.Faults == 0 || r.CPUms == 0 {
		t.Errorf("something was not measured: %+v", r)
	}
}

func TestRun_TypesAheadOfTheProgram(t *testing.T) {
	r, err := Run(Spec{Argv: []string{"/bin/sh", "-c", "read line; echo got:$line"}, Early: "abcdef<enter>",
		Ready: "got:abcdef", TimeoutMs: 3000})
	if err != nil || r.Err != "" {
		t.Fatal(err, r.Err)
	}
}

func TestRun_SaysWhatWasOnAScreenThatNeverGotReady(t *testing.T) {
	r, err := Run(Spec{Argv: []string{"/bin/sh", "-c", "echo something else"}, Ready: "READY"})
	if err != nil || !strings.Contains(r.Err, "something else") {
		t.Errorf("%v, %q", err, r.Err)
	}
}

func TestRun_CountsWhatIsAskedOfTheTerminal(t *testing.T) {
	r, err := Run(Spec{Argv: []string{"/bin/sh", "-c", `printf '\033[cx\033[6n'; sleep 0.1`}, NoAnswer: true})
	if err != nil || strings.Join(r.Queries, " ") != "DA1 CPR" || r.Early != 1 {
		t.Errorf("%v, %q, %d early", err, r.Queries, r.Early)
	}
}

func TestRun_LeavesTheCopiedFolderAlone(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "kept")
	if err := os.WriteFile(file, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := Run(Spec{Copy: dir, Dir: "@COPY@", Argv: []string{"/bin/sh", "-c", "stat -c %a kept; echo after >kept; cat kept"}, Ready: "600\nafter"})
	if err != nil || r.Err != "" {
		t.Fatal(err, r.Err)
	}
	if b, _ := os.ReadFile(file); string(b) != "before" {
		t.Errorf("the original says %q", b)
	}
}
