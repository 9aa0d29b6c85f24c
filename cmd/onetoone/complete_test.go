package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"example.org/onetoone/cmd/onetoone/desk"
)

// TestCompletion_KnowsCommandsFlagsAndGuidesAndNeverAName asks, in a vault with people
// in it, what may stand behind every command and every flag.
func TestCompletion_KnowsCommandsFlagsAndGuidesAndNeverAName(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vault")
	must(t, fillVault(dir))
	complete := func(words ...string) string {
		var out, said bytes.Buffer
		run(append([]string{"__complete", "--vault", dir}, words...), strings.NewReader(""), &out, &said, theSetting)
		return out.String() + said.String()
	}
	var lines [][]string
	all := root(&desk.Desk{}, new(bool))
	eachCommand(all, func(path string) {
		behind := func(more ...string) { lines = append(lines, append(strings.Fields(path), more...)) }
		behind("")
		behind("M")
		behind("Maria Löw", "")
		if cmd, _, err := all.Find(strings.Fields(path)); err == nil {
			cmd.Flags().VisitAll(func(f *pflag.Flag) { behind("--"+f.Name, "") })
		}
	})
	if len(lines) < 200 {
		t.Fatalf("there are only %d", len(lines))
	}
	for _, line := range lines {
		out := complete(line...)
		for _, name := range []string{"Maria", "Löw", "Sam", "Nobody"} {
			if strings.Contains(out, name) {
				t.Errorf("%q is completed with\n%s", line, out)
			}
		}
	}
	for _, want := range [][]string{{"people", "peo"}, {"--json", "people", "--"}, {"ten-minutes", "guides", "show", ""}} {
		if out := complete(want[1:]...); !strings.Contains(out, want[0]) {
			t.Errorf("%q is completed with\n%s", want[1:], out)
		}
	}
}
