package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/.ci/lib/trial"
)

// least is the smallest number of kills that proves anything.
const least = 20

func main() {
	var o options
	flag.IntVar(&o.kills, "kills", 24, "how often the program is killed, from 20 up")
	flag.StringVar(&o.annomi, "annomi", os.Getenv("ONETOONE_ANNOMI"), "file of the AnnoMI data set to take the sentences from")
	flag.StringVar(&o.conversation, "conversation", "", "transcript_id of the conversation; empty is the first with sixty client utterances")
	flag.BoolVar(&o.every, "v", false, "tell of every kill")
	trial.Main([]trial.Trial{{Name: "proof", Alone: true, Hold: o.prove}}, nil, nil)
}

type options struct {
	annomi, conversation string
	kills                int
	every                bool
}

// prove holds one talk.
func (o *options) prove(t *trial.T) error {
	if t.Program == "" || o.kills < least {
		return fmt.Errorf("expected -program FILE, and at least %d kills", least)
	}
	lines, from, err := sentences(o.annomi, o.conversation)
	if err == nil && len(lines) != said {
		err = fmt.Errorf("expected %d sentences, there are %d", said, len(lines))
	}
	if err != nil {
		return err
	}
	env, err := term.HomeAt(t.Dir)
	if err != nil {
		return err
	}
	d := &driver{
		T: t, shell: term.Shell{Bin: t.Program, Vault: filepath.Join(t.Dir, "vault"), Env: env},
		kills: drawKills(t.Rand, moments(lines), o.kills), lines: lines,
		day: time.Now().UTC().AddDate(0, 0, 5), moved: make([]bool, len(lines)), book: &ledger{},
		rep: &report{every: o.every, kills: map[region]int{}},
	}
	if err := d.run(); err != nil {
		if d.p != nil {
			_, _ = d.p.Kill() // it holds the vault
			err = errors.Join(err, fmt.Errorf("the program: %v", d.p.Cmd.ProcessState))
		}
		d.Judge("the talk is held to its end", err)
	}
	equal, err := d.final()
	d.note(from, equal)
	return err
}
