package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"

	"example.org/onetoone/.ci/trials/disk/life"
	"example.org/onetoone/store"
)

// act does a plan's steps to a vault, and says on standard output, in one
// write each, what came of them:
//
//	done 5              the first five steps are done
//	error 5 disk TEXT   the step after those failed; disk, full or other
//
// A step that failed is tried again some times.
func act(args []string) error {
	runtime.LockOSThread() // strace counts the calls of each thread by themselves
	f := flag.NewFlagSet("act", flag.ContinueOnError)
	file := f.String("plan", "", "file with the plan")
	dir := f.String("dir", "", "folder of the vault")
	from := f.Int("from", 0, "the first step to be done; before it the vault is opened")
	tries := f.Int("tries", 1, "how often a step is tried")
	plant := f.String("plant", "", "early: say that a step is done before doing it; shrug: say so when it failed")
	if err := f.Parse(args); err != nil {
		return err
	}
	b, err := os.ReadFile(*file)
	if err != nil {
		return err
	}
	var plan life.Plan
	if err := json.Unmarshal(b, &plan); err != nil {
		return err
	}
	a := life.Actor{Dir: *dir}
	if *from > 0 && plan.Steps[*from].Do != life.Open {
		if err := a.GoOn(plan, *from); err != nil {
			return err
		}
	}
	for i := *from; i < len(plan.Steps); i++ {
		if *plant == "early" {
			say("done %d", i+1)
		}
		if err := try(&a, plan.Steps[i], i, *tries); err != nil && *plant != "shrug" {
			return err
		}
		say("done %d", i+1)
	}
	return nil
}

func try(a *life.Actor, s life.Step, i, tries int) (err error) {
	for n := range tries {
		if s.Do == life.Close && a.V == nil {
			return nil // closing counts when it failed too
		}
		if err = a.Do(s, n > 0); err == nil {
			return nil
		}
		say("error %d %s %s: %s", i, class(err), s.Do, strings.ReplaceAll(err.Error(), "\n", "; "))
	}
	return err
}

func say(format string, args ...any) {
	_, _ = os.Stdout.WriteString(fmt.Sprintf(format, args...) + "\n")
}

// class is what kind of error a caller sees.
func class(err error) string {
	switch {
	case errors.Is(err, store.ErrFull):
		return "full"
	case errors.Is(err, store.ErrDisk):
		return "disk"
	}
	return "other"
}
