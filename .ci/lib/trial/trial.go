package trial

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"
)

// ErrSkip is returned by a trial that needs what is not there.
var ErrSkip = errors.New("cannot be tried here")

// Trial is one of a program's trials.
type Trial struct {
	Name string
	Hold func(*T) error
	// Alone is whether one goroutine counts. Then it ends once it has noticed what
	// was planted in it.
	Alone bool
}

// T is what a trial is told, and the count of it. Methods may be called from
// several goroutines.
type T struct {
	Name    string
	Long    bool       // with the larger numbers
	N       int        // how many; 0 is what the trial itself thinks right
	Seed    uint64     // of all that is drawn
	Rand    *rand.Rand // drawn from it
	Plant   string     // a defect that is made on purpose, which has to be noticed
	Program string     // the built onetoone
	Source  string     // the top of its source
	Self    string     // this program, to be run as a child
	Dir     string     // a folder for whatever the trial makes

	mu        sync.Mutex
	alone     bool
	done, bad int
	notes     []string
}

// Result is the line that a trial prints.
type Result struct {
	Trial   string  `json:"trial"`
	Done    int     `json:"done"`
	Bad     int     `json:"bad"`
	Seconds float64 `json:"seconds"`
	Note    string  `json:"note"`
	Skipped bool    `json:"skipped,omitempty"` // Note says why
}

// Pick is N when it was given, and otherwise what the run asks for.
func (t *T) Pick(usual, long int) int {
	switch {
	case t.N > 0:
		return t.N
	case t.Long:
		return long
	}
	return usual
}

// How many bad ones are told of in full, and with how many a trial in which a
// defect is planted has noticed it.
const (
	tell    = 10
	noticed = 3
)

// enough ends a trial that has noticed what was planted.
type enough struct{}

// Good counts one that held.
func (t *T) Good() { t.Judge("", nil) }

// Wrong counts one that did not, and says how.
func (t *T) Wrong(format string, args ...any) { t.Judge("", fmt.Errorf(format, args...)) }

// Check counts what has to hold; more is what there is, for when it does not.
func (t *T) Check(ok bool, what string, more ...string) bool {
	var err error
	if !ok {
		err = errors.New(strings.Join(append([]string{"NOT"}, more...), "\n"))
	}
	return t.Judge(what, err)
}

// Judge counts one that is good when there is no error.
func (t *T) Judge(what string, err error) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.done++
	if err == nil {
		return true
	}
	if t.bad++; t.bad <= tell {
		said := strings.ReplaceAll(strings.TrimSpace(fmt.Sprintf("%s: %.4000s", what, err)), "\n", "\n  ")
		fmt.Fprintf(os.Stderr, "bad: %s (seed %d): %s\n", t.Name, t.Seed, strings.TrimPrefix(said, ": "))
	}
	if t.alone && t.Plant != "" && t.bad >= noticed {
		panic(enough{})
	}
	return false
}

// Held is how many were counted, and how many of them were bad.
func (t *T) Held() (done, bad int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.done, t.bad
}

// Note adds to what the trial's line says.
func (t *T) Note(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.notes = append(t.notes, fmt.Sprintf(format, args...))
}

// Workers has twice as many goroutines work as there are processors, each in a
// folder of its own, and waits for them.
func (t *T) Workers(work func(dir string)) {
	var all sync.WaitGroup
	for i := range 2 * runtime.NumCPU() { // they wait half of the time
		all.Go(func() { work(filepath.Join(t.Dir, fmt.Sprint("worker", i))) })
	}
	all.Wait()
}

// Run holds a trial in a folder of its own, as t says.
func (t *T) Run(tr Trial) (r Result) {
	began := time.Now()
	t.Name, t.alone, t.Rand = tr.Name, tr.Alone, rand.New(rand.NewPCG(t.Seed, 0))
	err := t.move()
	if err == nil {
		defer os.RemoveAll(t.Dir)
		defer t.onInterrupt()()
		err = t.hold(tr)
	}
	if errors.Is(err, ErrSkip) {
		return Result{Trial: t.Name, Note: err.Error(), Skipped: true}
	}
	if t.alone = false; err != nil {
		t.Judge("the trial can be held", err)
	}
	note := strings.Join(append([]string{fmt.Sprint("seed ", t.Seed)}, t.notes...), "; ")
	return Result{Trial: t.Name, Done: t.done, Bad: t.bad, Seconds: math.Round(time.Since(began).Seconds()*10) / 10, Note: note}
}

func (t *T) hold(tr Trial) (err error) {
	defer func() {
		if broke := recover(); broke != nil {
			if _, ok := broke.(enough); !ok {
				panic(broke)
			}
		}
	}()
	return tr.Hold(t)
}

// stuck is the error that Need ended something at.
type stuck struct{ error }

// Need goes on only where there is no error: what Try does ends otherwise.
func Need(err error) {
	if err != nil {
		panic(stuck{err})
	}
}

// Try does something on a screen, step by step, to its end or to the first error
// that Need meets: what follows would press keys on another screen.
func Try(do func()) (err error) {
	defer func() {
		switch broke := recover().(type) {
		case nil:
		case stuck:
			err = broke.error
		default:
			panic(broke)
		}
	}()
	do()
	return nil
}

// move makes the trial's folder, and paths that hold from everywhere.
func (t *T) move() (err error) {
	for _, path := range []*string{&t.Program, &t.Source} {
		if *path != "" {
			if *path, err = filepath.Abs(*path); err != nil {
				return err
			}
		}
	}
	if t.Self, err = os.Executable(); err != nil {
		return err
	}
	memory := filepath.FromSlash("/dev/shm")
	if info, err := os.Stat(memory); err != nil || !info.IsDir() {
		memory = ""
	}
	t.Dir, err = os.MkdirTemp(memory, "onetoone-trial-")
	return err
}

// onInterrupt removes the folder when somebody stops the trial.
func (t *T) onInterrupt() (stop func()) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt, syscall.SIGTERM)
	go func() {
		if _, ok := <-c; ok {
			_ = os.RemoveAll(t.Dir)
			os.Exit(1)
		}
	}()
	return func() { signal.Stop(c); close(c) }
}
