package main

import (
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

func TestGoes_OnlyDownIsAllowed(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"tui/talk", "tui/page", ""}, {"tui", "tui/talk", ""}, {"cmd/onetoone", "store/keys", ""}, {"store", "guide", ""},
		{"tui/talk", "tui", "up"}, {"tui/talk", "tui/home", "sideways"}, {"guide", "tui", "up"},
		{"store", "tui", "across"}, {"tui/talk", "store", "across"}, {"tui/talk", "tui/talk", ""}, {"tui/talk", "elsewhere", ""},
	} {
		if got := goes(c.from, c.to); got != c.want {
			t.Errorf("from %s to %s: %q, not %q", c.from, c.to, got, c.want)
		}
	}
}

func TestTwice_FindsRunsWhateverTheirSpaces(t *testing.T) {
	const six = "a()\nb()\nc()\nd()\ne()\nf()\n"
	h := &house{fset: token.NewFileSet()}
	for name, text := range map[string]string{
		"x.go": "package x\n\nfunc x() {\n" + six + "g()\n}\n",
		"y.go": "package x\n\nimport \"fmt\"\n\nfunc y() {\n\n" + strings.ReplaceAll(six, "()", "( )") + "\n\nh()\n" + strings.ReplaceAll(six, "\n", "\n\n\t") + "i()\n}\n",
	} {
		tree, err := parser.ParseFile(h.fset, name, text, 0)
		if err != nil {
			t.Fatal(err)
		}
		h.files = append(h.files, &file{path: name, lines: strings.Split(text, "\n"), tree: tree})
	}
	got := h.twice()
	if len(got) != 2 || !strings.Contains(got[1], "   6  ") {
		t.Errorf("found %q", got)
	}
}
