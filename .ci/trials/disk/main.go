package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"example.org/onetoone/.ci/lib/trial"
	"example.org/onetoone/.ci/trials/disk/ask"
	"example.org/onetoone/.ci/trials/disk/life"
)

func trials() []trial.Trial {
	return []trial.Trial{
		{Name: "power", Hold: power}, {Name: "bytes", Hold: everyByte}, {Name: "cuts", Hold: cuts}, {Name: "faults", Hold: faults},
		{Name: "full", Hold: full}, {Name: "races", Hold: races}, {Name: "kills", Hold: kills}, {Name: "laws", Hold: laws},
		{Name: "moved", Hold: moved}, {Name: "typed", Hold: typed}, {Name: "one-key", Hold: oneKey}, {Name: "upgrade", Hold: upgrade},
		{Name: "clocks", Hold: clocks},
	}
}

// plants are defects that the trials make themselves: see act for early and shrug,
// cutter.deaf for a disk that does not sync; the others are talks, backups, minutes
// and rescue files as they once were.
func plants() (out []trial.Plant) {
	for _, p := range [][]string{
		{"power", "early", "deaf to folders", "deaf to files"}, {"kills", "early"}, {"faults", "shrug"}, {"moved", "no rescue"},
		{"typed", "mistyped"}, {"one-key", "left open"}, {"clocks", "by age", "by date", "by hand", "by the clock"},
	} {
		for _, name := range p[1:] {
			out = append(out, trial.Plant{Trial: p[0], Name: name})
		}
	}
	return out
}

// passphrase is that of the vaults of moved and clocks.
const passphrase = "a passphrase of some length"

func main() { trial.Main(trials(), plants(), children()) }

// children are what trials run this program as.
func children() map[string]func([]string) int {
	code := func(err error) int {
		if err != nil {
			fmt.Fprintln(os.Stderr, "trials:", err)
			return 1
		}
		return 0
	}
	return map[string]func([]string) int{
		"look": func([]string) int { return code(ask.Serve(os.Stdin, os.Stdout)) },
		"act":  func(args []string) int { return code(act(args)) },
		"step": func(args []string) int { return code(keyStep(args)) },
	}
}

// actor is a child that does a plan, which it finds in a folder, to a vault.
func actor(t *trial.T, plan life.Plan, dir, vault string, more ...string) (*exec.Cmd, error) {
	file := filepath.Join(dir, "plan")
	if err := plan.Save(file); err != nil {
		return nil, err
	}
	return exec.Command(t.Self, append([]string{"act", "-plan", file, "-dir", vault, "-plant", t.Plant}, more...)...), nil
}
