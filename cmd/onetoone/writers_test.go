package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// writers are all the places that can put something where it is read outside,
// and why no words go past guide/safe there. What a command writes to Desk.Out
// and Desk.Err, and a file that files.WritePlain makes, goes through a safe.Writer;
// the screens' rows go through the painter, which has safe.Text.
func writers() map[string]string {
	return map[string]string{
		"cmd/onetoone/main.go: os.Stdout":                    "hands them to run, which puts a safe.Writer before them",
		"cmd/onetoone/main.go: Screen":                       "is given standard output by run",
		"cmd/onetoone/main.go: os.Stderr":                    "as above",
		"cmd/onetoone/desk/terminal.go: os.Stdout":           "gives back a terminal that was held, by sequences of its own",
		"cmd/onetoone/desk/terminal.go: Screen":              "asks how wide it is",
		"cmd/onetoone/desk/wrap.go: Screen":                  "asks whether it is a terminal",
		"cmd/onetoone/screens/colour.go: os.Stdout":          "asks for the colours it has, and writes nothing",
		"cmd/onetoone/vault/recovery.go: Screen":             "turns to a page of its own and back; the words go to out",
		"cmd/onetoone/screens/screens.go: Screen":            "asks whether it is a terminal",
		"cmd/onetoone/talks/list.go: Screen":                 "asks whether it is a terminal",
		"cmd/onetoone/talks/people.go: Screen":               "asks whether it is a terminal",
		"cmd/onetoone/talks/due.go: Screen":                  "asks whether it is a terminal",
		"cmd/onetoone/talks/show.go: Screen":                 "asks whether it is a terminal",
		"cmd/onetoone/manual/command.go: Screen":             "tells it of weights; the words go to out",
		"cmd/onetoone/open/with.go: Screen":                  "asks whether it is a terminal",
		"cmd/onetoone/files/plain.go: os.OpenFile":           "files.WritePlain, behind a safe.Writer: every file of words",
		"cmd/onetoone/minutes/hints.go: os.WriteFile":        "whether hints are offered: yes or no",
		"cmd/onetoone/minutes/minutes.go: os.WriteFile":      "a round's minutes for the next start: numbers",
		"cmd/onetoone/screens/surroundings.go: os.WriteFile": "which notices were shown, by their names in the code",
		"guide/safe/document.go: json.NewEncoder":            "behind safe.JSON",
		"guide/exchange/markdown.go: json.NewEncoder":        "one string of words that were made harmless, in a page's front matter",
		"guide/words/generate/main.go: os.Stderr":            "a tool for the repository, which no person's words reach",
		"guide/words/generate/main.go: os.WriteFile":         "as above",
		"guide/safe/document.go: html.EscapeString":          "it is the function",
		"tui/tui.go: os.Stdout":                              "the screens' terminal, whose painter draws by safe.Text",
	}
}

// outlets are the names by which something gets out, of a package or of a desk.
func outlets() []string {
	return []string{
		"os.Stdout", "os.Stderr", "os.WriteFile", "os.Create", "os.CreateTemp", "os.OpenFile", "os.NewFile", "disk.Write",
		"fmt.Print", "fmt.Printf", "fmt.Println", "log.Print", "log.Printf", "log.Println", "log.Fatal", "log.New", "slog.New",
		"json.NewEncoder", "html.EscapeString", "csv.NewWriter", "xml.NewEncoder", "template.New", "tea.Println", "tea.Printf", "syscall.Write", "unix.Write",
	}
}

// readers are files that use one of these to read.
func readers() []string {
	return []string{"cmd/onetoone/desk/secret.go: os.NewFile", "cmd/onetoone/desk/names.go: os.NewFile"}
}

func TestWriters_AreAllKnown(t *testing.T) {
	found, known := map[string]bool{}, writers()
	for _, room := range []string{"cmd", "guide", "tui"} {
		top := filepath.Join("..", "..", room)
		err := filepath.WalkDir(top, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(p) != ".go" || strings.HasSuffix(p, "_test.go") {
				return err
			}
			name, err := filepath.Rel(filepath.Join("..", ".."), p)
			if err != nil {
				return err
			}
			for _, what := range outletsIn(t, p) {
				found[path.Clean(filepath.ToSlash(name))+": "+what] = true
			}
			return nil
		})
		must(t, err)
	}
	for _, reads := range readers() {
		delete(found, reads)
	}
	for _, at := range slices.Sorted(maps.Keys(found)) {
		if known[at] == "" {
			t.Errorf("%s is a way out that is not listed: let the words go through Desk.Out, files.WritePlain or guide/safe, or say here why none go there", at)
		}
	}
	for at := range known {
		if !found[at] {
			t.Errorf("%s is listed, and not there", at)
		}
	}
}

// outletsIn are the ways out that a file uses.
func outletsIn(t *testing.T, path string) (out []string) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	must(t, err)
	ast.Inspect(f, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.SelectorExpr:
			if of, ok := x.X.(*ast.Ident); ok && (slices.Contains(outlets(), of.Name+"."+x.Sel.Name)) {
				out = append(out, of.Name+"."+x.Sel.Name)
			}
			if x.Sel.Name == "Screen" && strings.HasPrefix(path, filepath.Join("..", "..", "cmd")) {
				out = append(out, "Screen")
			}
		case *ast.KeyValueExpr:
			if key, ok := x.Key.(*ast.Ident); ok && key.Name == "Screen" && strings.HasPrefix(path, filepath.Join("..", "..", "cmd")) {
				out = append(out, "Screen")
			}
		case *ast.CallExpr:
			if f, ok := x.Fun.(*ast.Ident); ok && (f.Name == "print" || f.Name == "println") {
				out = append(out, f.Name)
			}
		}
		return true
	})
	return out
}
