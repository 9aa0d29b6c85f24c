package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// clockVariable is what tells a program that tests start how far ahead its clock
// is, as clock_trial.go reads it. Only test binaries and trial builds know it.
const clockVariable = "ONETOONE_CLOCK"

// theDay is when every test takes place: two days after the talks of
// talks_test.go, whatever day it is.
var theDay = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// toTheDay is how far that is from today.
var toTheDay = theDay.Sub(time.Now())

// today is the clock of tests, the same as that of the programs they start.
func today() time.Time { return clock(toTheDay)().UTC() }

// onTheDay is main for a test binary that is run as the program.
func onTheDay() {
	d, err := time.ParseDuration(os.Getenv(clockVariable))
	if err != nil {
		panic(err)
	}
	mainAt(d)
}

func TestClock_OfWhatIsInstalledIsTheComputersWhateverTheEnvironmentSays(t *testing.T) {
	t.Setenv(clockVariable, "96000h")
	if d := clock(ahead())().Sub(time.Now()); d.Abs() > time.Minute {
		t.Errorf("it is %v ahead", d)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(b), clockVariable) && !strings.HasPrefix(string(b), "//go:build trial\n") && !strings.HasSuffix(file, "_test.go") {
			t.Errorf("%s knows the variable, and is in everybody's program", file)
		}
	}
}
