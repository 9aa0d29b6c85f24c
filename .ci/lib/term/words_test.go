package term

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sentences are the texts of package words that nobody else would write.
func sentences(t *testing.T) (out []string) {
	files, err := filepath.Glob("../../../guide/words/en/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]any
		if err := json.Unmarshal(b, &texts); err != nil {
			t.Fatal(file, err)
		}
		for _, text := range texts {
			if s, ok := text.(string); ok {
				if s, _, _ = strings.Cut(s, "{{"); len(strings.Fields(s)) > 3 {
					out = append(out, strings.TrimSpace(s))
				}
			}
		}
	}
	return out
}

func TestScreens_AreKnownByNoSentence(t *testing.T) {
	all := sentences(t)
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				for _, s := range all {
					if strings.Contains(lit.Value, s) {
						t.Errorf("%s: %q is what the program says; know it by its id", path, s)
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestBegins_IsAllOfATextUpToItsFirstValue(t *testing.T) {
	for _, id := range []string{"unlock.ask", "unlock.wait", "debrief.title", "home.today", "status.saved"} {
		if got := begins(id); got == "" || strings.ContainsAny(got, "[]{}"+hole) {
			t.Errorf("%s begins %q", id, got)
		}
	}
}
