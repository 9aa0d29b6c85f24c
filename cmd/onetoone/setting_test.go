package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"example.org/onetoone/guide/words"
	"example.org/onetoone/guide/words/source"
)

// What a program that tests start is given, as trial.go reads it. Only test
// binaries and trial builds know these variables.
const (
	clockVariable  = "ONETOONE_CLOCK"
	factorVariable = "ONETOONE_FACTOR"
	// languageVariable is the file of a catalogue to speak out of: of test
	// binaries only.
	languageVariable = "ONETOONE_LANGUAGE"
)

// patience is how long a test waits for what should come at once: longer than
// a busy machine needs, so that it only ends what would never come.
const patience = 15 * time.Second

// theDay is when every test takes place: two days after the talks of
// package invented, whatever day it is.
var theDay = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// theSetting is what tests, and the programs they start, are given: theDay, and
// passphrases that are cheap to try.
var theSetting = setting{ahead: time.Until(theDay), workFactor: 10}

// today is the clock of tests.
func today() time.Time { return theSetting.clock().UTC() }

// mainOfTests is main for a test binary that is run as the program.
func mainOfTests() {
	ahead, err := time.ParseDuration(os.Getenv(clockVariable))
	if err != nil {
		panic(err)
	}
	factor, err := strconv.Atoi(os.Getenv(factorVariable))
	if err != nil {
		panic(err)
	}
	var w *words.Words
	if name := os.Getenv(languageVariable); name != "" {
		texts, err := os.ReadFile(name)
		if err != nil {
			panic(err)
		}
		all := string(texts)
		w = words.From(&words.Catalogue{Tag: source.PseudoTag, Texts: &all})
	}
	mainWith(setting{ahead: ahead, workFactor: factor, keepWait: patience, words: w}) // a busy machine is no slow disk
}

func TestSetting_WhatIsInstalledTakesNothingFromTheEnvironment(t *testing.T) {
	t.Setenv(clockVariable, "96000h")
	t.Setenv(factorVariable, "1")
	if g := settings(); g != (setting{}) {
		t.Errorf("it takes %+v", g)
	}
	if d := time.Until(settings().clock()); d.Abs() > time.Minute {
		t.Errorf("its clock is %v ahead", d)
	}
	files, err := filepath.Glob("*.go")
	must(t, err)
	for _, file := range files {
		b, err := os.ReadFile(file)
		must(t, err)
		knows := strings.Contains(string(b), clockVariable) || strings.Contains(string(b), factorVariable)
		if knows && !strings.HasPrefix(string(b), "//go:build trial\n") && !strings.HasSuffix(file, "_test.go") {
			t.Errorf("%s knows the variables, and is in everybody's program", file)
		}
	}
}
