package early_test

import (
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	_ "example.org/onetoone/tui/early"
)

type here struct{}

func paths() (ours, theirs string) {
	return strings.TrimSuffix(reflect.TypeFor[here]().PkgPath(), "_test"), reflect.TypeFor[tea.Key]().PkgPath()
}

func TestImportPath_SortsBeforeBubbleTea(t *testing.T) {
	if ours, theirs := paths(); ours >= theirs {
		t.Errorf("%q does not sort before %q: the terminal is asked for its background at start", ours, theirs)
	}
}

// The child is this test binary, told to run no test; the runtime prints the order of inits.
func TestInit_RunsBeforeBubbleTea(t *testing.T) {
	child := exec.Command(os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := child.CombinedOutput()
	if err != nil {
		t.Fatalf("running the child: %v\n%s", err, trace)
	}
	ours, theirs := paths()
	we := strings.Index(string(trace), "init "+ours+" ")
	they := strings.Index(string(trace), "init "+theirs+" ")
	if we < 0 || they < 0 || we > they {
		t.Errorf("%s is initialised at byte %d of the trace, %s at %d", ours, we, theirs, they)
	}
}
