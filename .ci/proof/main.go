package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// least is the smallest number of kills that proves anything.
const least = 20

func main() {
	var o options
	flag.StringVar(&o.program, "program", "", "the built onetoone")
	flag.Uint64Var(&o.seed, "seed", uint64(time.Now().UnixNano())%1e6, "seed of the moments of the kills and the pace of the keys")
	flag.IntVar(&o.kills, "kills", 24, "how often the program is killed, from 20 up")
	flag.StringVar(&o.annomi, "annomi", os.Getenv("ONETOONE_ANNOMI"), "file of the AnnoMI data set to take the sentences from")
	flag.StringVar(&o.conversation, "conversation", "", "transcript_id of the conversation; empty is the first with sixty client utterances")
	flag.BoolVar(&o.every, "v", false, "tell of every kill")
	flag.Parse()
	ok, err := prove(o)
	if err != nil {
		fmt.Fprintln(os.Stderr, "proof:", err)
	}
	if err != nil || !ok {
		os.Exit(1)
	}
}

type options struct {
	program, annomi, conversation string
	seed                          uint64
	kills                         int
	every                         bool
}

// prove holds one talk and reports whether every check passed.
func prove(o options) (bool, error) {
	if o.program == "" || o.kills < least {
		return false, fmt.Errorf("expected -program FILE, and at least %d kills", least)
	}
	lines, from, err := sentences(o.annomi, o.conversation)
	if err != nil {
		return false, err
	}
	if len(lines) != said {
		return false, fmt.Errorf("expected %d sentences, there are %d", said, len(lines))
	}
	dir, err := os.MkdirTemp("", "onetoone-proof-")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	fmt.Printf("seed %d\n", o.seed)
	d, err := newDriver(o, dir, lines)
	if err != nil {
		return false, err
	}
	began := time.Now()
	err = d.run()
	if err != nil && d.p != nil {
		_, _ = d.p.Kill() // it holds the vault
		fmt.Println("the program:", d.p.Cmd.ProcessState)
	}
	d.rep.check(err == nil, "the talk is held to its end", fmt.Sprint(err))
	equal, err := d.final()
	d.rep.check(err == nil, "the talk can be read", fmt.Sprint(err))
	d.rep.table(from, equal, time.Since(began))
	fmt.Printf("%d passed, %d failed\n", d.rep.passed, d.rep.failed)
	return d.rep.failed == 0, nil
}

// newDriver makes a driver with a home of its own.
func newDriver(o options, dir string, lines []string) (*driver, error) {
	bin, err := filepath.Abs(o.program)
	if err != nil {
		return nil, err
	}
	env, err := term.HomeAt(dir)
	if err != nil {
		return nil, err
	}
	r := rand.New(rand.NewPCG(o.seed, 0))
	return &driver{
		Shell: term.Shell{Bin: bin, Vault: filepath.Join(dir, "vault"), Env: env},
		rand:  r, kills: drawKills(r, moments(lines), o.kills), lines: lines,
		day: time.Now().UTC().AddDate(0, 0, 5), moved: make([]bool, len(lines)), book: &ledger{},
		rep: &report{out: os.Stdout, every: o.every, kills: map[region]int{}},
	}, nil
}
