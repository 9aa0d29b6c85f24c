package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"example.org/onetoone/cmd/onetoone/invented"
	"example.org/onetoone/guide/safe"
	"example.org/onetoone/store"
)

func TestMain(m *testing.M) {
	testscript.Main(tidy{m}, map[string]func(){"onetoone": mainOfTests})
}

// tidy runs the tests and removes the program that was built for them.
type tidy struct{ *testing.M }

func (m tidy) Run() int {
	defer removeBuilt()
	return m.M.Run()
}

// The scripts run commands as a shell does. Beside the usual words they know
//
//	fill DIR       make a vault with the talks of package invented
//	fill DIR WORD  the same under a passphrase that is cheap to try
//	practise DIR   make a vault with the practices of class_test.go
//	hold DIR       open that vault in another process, until the script ends
//	day N          from here on it is N days after the day of all tests
//	code N CMD…    run a command that ends with exit code N
//	fits N CMD…    run a command, none of whose lines has more than N columns
//
// With UPDATE=1 in the environment, what cmp compares with is written anew.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		Setup:         home,
		UpdateScripts: os.Getenv("UPDATE") != "",
		Cmds:          scriptWords(),
	})
}

func scriptWords() map[string]func(*testscript.TestScript, bool, []string) {
	return map[string]func(*testscript.TestScript, bool, []string){
		"fill": func(ts *testscript.TestScript, _ bool, args []string) {
			ts.Check(fillVault(ts.MkAbs(args[0]), args[1:]...))
		},
		"practise": func(ts *testscript.TestScript, _ bool, args []string) {
			ts.Check(fillPractice(ts.MkAbs(args[0])))
		},
		"hold": func(ts *testscript.TestScript, _ bool, args []string) {
			v, err := store.Open(ts.MkAbs(args[0]), store.Options{Now: today, WorkFactor: theSetting.workFactor})
			ts.Check(err)
			ts.Defer(func() { ts.Check(v.Close()) })
		},
		"day": func(ts *testscript.TestScript, _ bool, args []string) {
			n, err := strconv.Atoi(args[0])
			ts.Check(err)
			ts.Setenv(clockVariable, (theSetting.ahead + time.Duration(n)*24*time.Hour).String())
		},
		"code": func(ts *testscript.TestScript, _ bool, args []string) {
			var exit *exec.ExitError
			err, got := ts.Exec(args[1], args[2:]...), 0
			if errors.As(err, &exit) {
				got = exit.ExitCode()
			}
			if strconv.Itoa(got) != args[0] {
				ts.Fatalf("exit code %d, not %s", got, args[0])
			}
		},
		"fits": func(ts *testscript.TestScript, _ bool, args []string) {
			most, err := strconv.Atoi(args[0])
			ts.Check(err)
			_ = ts.Exec(args[1], args[2:]...)
			for line := range strings.Lines(ts.ReadFile("stdout") + ts.ReadFile("stderr")) {
				if text := line[strings.LastIndex(line, "  ")+1:]; safe.Width(strings.TrimSuffix(line, "\n")) > most && strings.Contains(strings.TrimSpace(text), " ") && !strings.HasPrefix(line, "  onetoone ") {
					ts.Fatalf("%d columns: %s", safe.Width(line), line)
				}
			}
		},
	}
}

// home gives a script a home of its own.
func home(e *testscript.Env) error {
	for name, value := range homeAt(e.WorkDir) {
		e.Setenv(name, value)
	}
	return nil
}

// homeAt is the environment of somebody whose home is a folder.
func homeAt(dir string) map[string]string {
	return map[string]string{
		"HOME": dir, "USERPROFILE": dir,
		"XDG_DATA_HOME":   filepath.Join(dir, "data"),
		"XDG_STATE_HOME":  filepath.Join(dir, "state"),
		"XDG_CONFIG_HOME": filepath.Join(dir, "config"),
		"TZ":              "UTC", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "ONETOONE_VAULT": "", "NO_COLOR": "", "CI": "", "COLUMNS": "1000", // tests read sentences whole
		clockVariable: theSetting.ahead.String(), factorVariable: strconv.Itoa(theSetting.workFactor),
		"ONETOONE_AHEAD": os.Getenv("ONETOONE_AHEAD"), // .ci/day
	}
}

// fillVault makes a vault with a few talks, through package store.
func fillVault(dir string, passphrase ...string) error {
	o := store.Options{Now: today, WorkFactor: theSetting.workFactor}
	if len(passphrase) > 0 {
		o.Passphrase = []byte(passphrase[0])
	}
	return invented.Create(dir, o)
}

// must ends a test at an error.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
