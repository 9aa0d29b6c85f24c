package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/ask"
)

// TestMain lets the tests' own program be the children of trials.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		if be := children()[os.Args[1]]; be != nil {
			os.Exit(be(os.Args[2:]))
		}
		if os.Args[1] == "die" {
			os.Exit(3)
		}
	}
	os.Exit(m.Run())
}

func TestTrials_FindNothingAndThenWhatIsPlanted(t *testing.T) {
	some := map[string]int{"power": 300, "kills": 30, "moved": 4, "typed": 20, "one-key": 3, "clocks": 10, "faults": 3}
	held := map[string]bool{}
	for _, p := range plants() {
		t.Run(p.Trial+" "+p.Name, func(t *testing.T) {
			o := func() *trial.T { return &trial.T{Seed: 7, N: some[p.Trial], Source: "../../.."} }
			if !held[p.Trial] {
				held[p.Trial] = true
				if r, err := o().PlantOne(trials(), trial.Plant{Trial: p.Trial}); err != nil || r.Bad > 0 || r.Done == 0 && !r.Skipped {
					t.Errorf("with nothing planted: %+v, %v", r, err)
				}
			}
			r, err := o().PlantOne(trials(), p)
			if r.Skipped {
				t.Skip(r.Note)
			}
			if err != nil || r.Bad == 0 {
				t.Errorf("%+v, %v", r, err)
			}
		})
	}
}

// TestRaces_FindProgramsThatBothHaveTheVault lets two programs race that know
// of no vault.
func TestRaces_FindProgramsThatBothHaveTheVault(t *testing.T) {
	program := filepath.Join(t.TempDir(), "program")
	if err := os.WriteFile(program, []byte("#!/bin/sh\nexec sleep 9\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	o := &trial.T{Seed: 7, N: 1, Program: program}
	if r := o.Run(trial.Trial{Name: "races", Hold: races}); r.Bad == 0 {
		t.Errorf("%+v", r)
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
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	o := &trial.T{Seed: 7, Self: self, Dir: t.TempDir()}
	one, err := smallVault(o, "one", 1, false)
	if err != nil {
		t.Fatal(err)
	}
	two, err := smallVault(o, "two", 2, false)
	if err != nil {
		t.Fatal(err)
	}
	c := &counts{T: o}
	harms := make(chan harm, 2)
	harms <- harm{what: "nothing", of: &one, goOn: true}
	harms <- harm{what: "another vault", of: &one, files: two.files}
	close(harms)
	c.look(harms)
	if done, bad := c.Held(); done != 2 || bad != 1 || c.same != 1 {
		t.Errorf("%d of %d are bad, %d the same", bad, done, c.same)
	}
	changed := map[string][]byte{"vault.db": []byte("what it was")}
	c.judge(filepath.Join(o.Dir, "one"), changed, harm{what: "overwritten"}, ask.Answer{Is: ask.Refused, Class: "damaged"})
	for _, is := range []string{ask.Died, ask.Hung, ask.Stuck} {
		c.judge("", nil, harm{what: "a child"}, ask.Answer{Is: is})
	}
	if _, bad := c.Held(); bad != 5 {
		t.Errorf("%d are bad, want 5", bad)
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
