package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

// exitSkipped is the exit code of trials that could not be held.
const exitSkipped = 75

// errSkip is returned by a trial that needs what is not there.
var errSkip = errors.New("skipped")

// trial is something that is done to the program again and again, and what
// must hold each time.
type trial struct {
	name string
	hold func(*room) error
}

func trials() []trial {
	return []trial{
		{"resize", resize}, {"paste", paste}, {"hostile", hostile}, {"signal", signals}, {"panic", panics},
		{"canary", canary}, {"network", network}, {"kill", kills}, {"soak", soak},
	}
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == roleShell {
		os.Exit(beShell(os.Args[2:]))
	}
	if len(os.Args) > 1 && os.Args[1] == roleDial {
		os.Exit(beDialer())
	}
	var o room
	list := flag.Bool("list", false, "print the names of the trials, and hold none")
	flag.StringVar(&o.bin, "program", "", "the built onetoone")
	flag.StringVar(&o.source, "source", "", "the folder of its source, for the trials that build a variant of it")
	flag.BoolVar(&o.long, "long", false, "hold the trials with the big numbers")
	planted := flag.Bool("plants", false, "plant defects, one after the other, and see whether the trials notice")
	flag.Uint64Var(&o.seed, "seed", uint64(time.Now().UnixNano())%1e6, "of what is drawn at random")
	flag.Parse()
	if *list {
		for _, t := range trials() {
			fmt.Println(t.name)
		}
		return
	}
	if *planted {
		if err := o.absolute(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(plantAll(o, flag.Args()))
	}
	os.Exit(holdAll(o, flag.Args()))
}

// holdAll holds the trials named, or all, and gives the exit code.
func holdAll(o room, names []string) int {
	code, skipped := 0, 0
	held := 0
	for _, t := range trials() {
		if len(names) > 0 && !slices.Contains(names, t.name) {
			continue
		}
		held++
		result := o.holdOne(t)
		line, err := json.Marshal(result)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		fmt.Println(string(line))
		if result.Bad > 0 {
			code = 1
		} else if result.Done == 0 {
			skipped++
		}
	}
	switch {
	case held == 0:
		fmt.Fprintf(os.Stderr, "expected names of trials, there is %q; -list has them\n", names)
		return 2
	case code == 0 && skipped == held:
		return exitSkipped
	}
	return code
}

// result is the line that a trial prints.
type result struct {
	Trial   string  `json:"trial"`
	Done    int     `json:"done"`
	Bad     int     `json:"bad"`
	Seconds float64 `json:"seconds"`
	Note    string  `json:"note"`
}

// holdOne holds a trial in a folder of its own.
func (r room) holdOne(t trial) result {
	began := time.Now()
	r.name = t.name
	err := r.move()
	if err == nil {
		defer os.RemoveAll(r.dir)
		defer r.onInterrupt()()
		err = r.hold(t)
	}
	switch {
	case errors.Is(err, errSkip):
		r.note("%s", err)
		r.done, r.bad = 0, 0
	case err != nil:
		r.check(false, "the trial can be held", err.Error())
	}
	return result{Trial: t.name, Done: r.done, Bad: r.bad, Seconds: math.Round(time.Since(began).Seconds()*10) / 10, Note: r.notes}
}

func (r *room) hold(t trial) error {
	defer func() {
		if broke := recover(); broke != nil {
			if _, ok := broke.(enough); !ok {
				panic(broke)
			}
		}
	}()
	return t.hold(r)
}

// absolute makes the paths hold from everywhere.
func (r *room) absolute() error {
	for _, path := range []*string{&r.bin, &r.source} {
		abs, err := filepath.Abs(*path)
		if err != nil {
			return err
		}
		*path = abs
	}
	return nil
}

// move makes the trial's folder.
func (r *room) move() error {
	err := r.absolute()
	if err != nil {
		return err
	}
	if r.self, err = os.Executable(); err != nil {
		return err
	}
	r.rand = rand.New(rand.NewPCG(r.seed, 0))
	r.dir, err = os.MkdirTemp("", "onetoone-trial-")
	return err
}

// onInterrupt removes the folder when somebody stops the trial.
func (r *room) onInterrupt() (stop func()) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt, syscall.SIGTERM)
	go func() {
		if _, ok := <-c; ok {
			_ = os.RemoveAll(r.dir)
			os.Exit(1)
		}
	}()
	return func() { signal.Stop(c); close(c) }
}
