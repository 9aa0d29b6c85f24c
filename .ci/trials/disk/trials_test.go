package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/.ci/trials/disk/ask"
)

// TestMain lets the tests' own program be the children of trials.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case "look", "act", "step":
			if code, err := command(os.Args[1], os.Args[2:]); err != nil || code != 0 {
				os.Exit(1)
			}
			os.Exit(0)
		case "die":
			os.Exit(3)
		}
	}
	os.Exit(m.Run())
}

// tried makes a trial with a planted defect, or none, a few times.
func tried(t *testing.T, trial func(settings) (result, error), n int, plant string) result {
	t.Helper()
	s, err := read([]string{"-seed", "7", "-plant", plant})
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(s.dir)
	s.n = n
	r, err := trial(s)
	if errors.Is(err, errSkip) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	if r.Done == 0 {
		t.Fatal("nothing was tried")
	}
	return r
}

func TestTrials_FindNothingAndThenWhatIsPlanted(t *testing.T) {
	for name, c := range map[string]struct {
		trial  func(settings) (result, error)
		n      int
		plants []string
	}{
		"power":   {power, 300, []string{"early", "deaf to folders", "deaf to files"}},
		"kills":   {kills, 30, []string{"early"}},
		"moved":   {moved, 4, []string{"no rescue"}},
		"typed":   {typed, 20, []string{"mistyped"}},
		"one-key": {oneKey, 3, []string{"left open"}},
		"clocks":  {clocks, 10, []string{"by age", "by date", "by hand", "by the clock"}},
		"faults":  {faults, 3, []string{"shrug"}},
	} {
		t.Run(name, func(t *testing.T) {
			if r := tried(t, c.trial, c.n, ""); r.Bad > 0 {
				t.Errorf("%d of %d are bad", r.Bad, r.Done)
			}
			for _, plant := range c.plants {
				if r := tried(t, c.trial, c.n, plant); r.Bad == 0 {
					t.Errorf("%s: none of %d is bad", plant, r.Done)
				}
			}
		})
	}
}

// TestRaces_FindProgramsThatBothHaveTheVault lets two programs race that know
// of no vault.
func TestRaces_FindProgramsThatBothHaveTheVault(t *testing.T) {
	s, err := read([]string{"-seed", "7", "-n", "1"})
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(s.dir)
	s.program = filepath.Join(s.dir, "program")
	if err := os.WriteFile(s.program, []byte("#!/bin/sh\nexec sleep 9\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	if r, err := races(s); err != nil || r.Bad == 0 {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestAsker_TellsOfAChildThatDiesAndGoesOn(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	a := ask.New(self, "die")
	defer a.Close()
	for range 2 {
		if got := a.Ask(ask.Question{}); got.Is != ask.Died || !strings.Contains(got.Err, "3") {
			t.Errorf("%+v", got)
		}
	}
}

// TestCounts_FindsHarmThatGoesUnnoticed shows what must never pass: another
// vault, a file changed by refusing it, a child that died.
func TestCounts_FindsHarmThatGoesUnnoticed(t *testing.T) {
	s, err := read([]string{"-seed", "7"})
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(s.dir)
	one, err := smallVault(s, "one", 1, false)
	if err != nil {
		t.Fatal(err)
	}
	two, err := smallVault(s, "two", 2, false)
	if err != nil {
		t.Fatal(err)
	}
	c := &counts{}
	harms := make(chan harm, 2)
	harms <- harm{what: "nothing", of: &one, goOn: true}
	harms <- harm{what: "another vault", of: &one, files: two.files}
	close(harms)
	c.look(s, harms)
	if c.done != 2 || c.bad != 1 || c.same != 1 {
		t.Errorf("%d of %d are bad, %d the same", c.bad, c.done, c.same)
	}
	changed := map[string][]byte{"vault.db": []byte("what it was")}
	c.judge(filepath.Join(s.dir, "one"), changed, harm{what: "overwritten"}, ask.Answer{Is: ask.Refused, Class: "damaged"})
	for _, is := range []string{ask.Died, ask.Hung, ask.Stuck} {
		c.judge("", nil, harm{what: "a child"}, ask.Answer{Is: is})
	}
	if c.bad != 5 {
		t.Errorf("%d are bad, want 5", c.bad)
	}
}

func TestJudgeSyncs_FindsADescriptorThatIsTrustedAfterItsSyncFailed(t *testing.T) {
	const failed = "7 fdatasync(9</v/vault.db>) = -1 EIO (Input/output error) (INJECTED)\n"
	for trace, want := range map[string]bool{
		failed + "7 close(9</v/vault.db>) = 0\n7 fsync(9</v/vault.db.small>) = 0\n": true,
		failed + "7 fdatasync(9</v/vault.db>) = 0\n":                                false,
		failed + `7 pwrite64(9</v/vault.db>, "x", 1, 0) = 1` + "\n":                 false,
		"7 fdatasync(9</v/vault.db>) = 0\n7 fdatasync(9</v/vault.db>) = 0\n":        true,
	} {
		if err := judgeSyncs([]byte(trace)); (err == nil) != want {
			t.Errorf("%q: %v", trace, err)
		}
	}
}

func TestJudgeWords_WantsTheWordsOfTheStore(t *testing.T) {
	f := fault{errno: "ENOSPC"}
	if err := judgeWords(f, []string{"3 full append: saving: the disk is full: write"}); err != nil {
		t.Error(err)
	}
	if judgeWords(f, []string{"3 other append: no space left on device"}) == nil {
		t.Error("any words pass")
	}
}
