package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The four rooms of the house, and what may stand in them. This is the import
// rule as a test: cmd knows tui, store and guide; tui and store know guide;
// nobody else knows cmd; guide knows nobody, and neither disk, net, screen nor
// clock. What each room inside them knows is listed: see arrows_test.go.

const modulePath = "example.org/onetoone"

// room is a folder of the module, with everything below it.
type room struct {
	name string
	// refused are import paths, each with everything below it.
	refused []string
	// refusedOutsideTests are refused too, except in test files.
	refusedOutsideTests []string
}

func rooms() []room {
	const charm, bolt = "github.com/charmbracelet", "go.etcd.io/bbolt"
	ours := func(names ...string) (out []string) {
		for _, n := range names {
			out = append(out, path.Join(modulePath, n))
		}
		return out
	}
	disk := []string{"os", "io/fs", "io/ioutil", "syscall", "golang.org/x/sys"}
	return []room{
		{"guide", slices.Concat(ours("cmd", "tui", "store"), []string{charm, bolt, "net", "golang.org/x/term"}), disk},
		// The trainer's office stands apart from what holds a talk or plays a partner.
		{"guide/hold", ours("guide/trainer", "guide/practice"), nil},
		{"guide/practice", ours("guide/trainer"), nil},
		{"tui", append(ours("cmd", "store"), bolt, "net"), disk},
		{"store", append(ours("cmd", "tui"), charm, "net"), nil},
		{"cmd", []string{charm, bolt, "net"}, nil},
	}
}

// exceptions are what one file, or everything below one folder, may do all
// the same, and why.
var exceptions = map[string][]string{
	"tui/terminal":         {"os", "syscall", "golang.org/x/sys", "clock"}, // it is the terminal, and times a paste
	"tui/tui.go":           {"os", "os.Stdin", "os.Stdout"},                // which terminal it is
	"store/options.go":     {"clock"},                                      // what Options.Now is when nobody gives one
	"guide/words/generate": {"os"},                                         // the program that prepares the catalogues, and
	"guide/words/source":   {"io/fs"},                                      // what it reads them with: the product links neither
	"cmd":                  {"clock"},                                      // whence all others are given it
}

func excepted(file, what string) bool {
	for place, may := range exceptions {
		if within(file, place) && slices.Contains(may, what) {
			return true
		}
	}
	return false
}

// within reports whether a path is another one or below it.
func within(p, top string) bool { return p == top || strings.HasPrefix(p, top+"/") }

// violations tells what a file does that its room forbids. The file's name is
// its path in the module.
func violations(name string, src []byte) ([]string, error) {
	f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	c := checker{file: name, test: strings.HasSuffix(name, "_test.go"), names: map[string]string{}}
	for _, spec := range f.Imports {
		c.imported(spec)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			c.selected(sel)
		}
		return true
	})
	return c.found, nil
}

type checker struct {
	file  string
	test  bool
	names map[string]string // what an import is called in the file
	found []string
}

func (c *checker) complain(what string) {
	if !slices.Contains(c.found, what) {
		c.found = append(c.found, what)
	}
}

func (c *checker) imported(spec *ast.ImportSpec) {
	imp, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		c.complain("an import that cannot be read")
		return
	}
	name := path.Base(imp)
	if spec.Name != nil {
		name = spec.Name.Name
	}
	c.names[name] = imp
	if name == "." {
		c.complain("imports " + imp + " without its name")
	}
	for _, r := range rooms() {
		if !within(c.file, r.name) {
			continue
		}
		refused := r.refused
		if !c.test {
			refused = slices.Concat(refused, r.refusedOutsideTests)
		}
		for _, top := range refused {
			if within(imp, top) && !excepted(c.file, top) {
				c.complain("imports " + imp)
			}
		}
	}
}

// selected looks at what is used of a package: the clock, and the os package
// where only some of it is allowed.
func (c *checker) selected(sel *ast.SelectorExpr) {
	x, ok := sel.X.(*ast.Ident)
	if !ok || c.test {
		return
	}
	used := c.names[x.Name] + "." + sel.Sel.Name
	switch used {
	case "time.Now", "time.Since", "time.Until":
		if !excepted(c.file, "clock") {
			c.complain("reads the clock")
		}
	}
	if c.file == "tui/tui.go" && c.names[x.Name] == "os" && !excepted(c.file, used) {
		c.complain("uses " + used)
	}
}

func TestRooms_KeepToTheirSide(t *testing.T) {
	for name, src := range moduleFiles(t) {
		found, err := violations(name, src)
		if err != nil {
			t.Error(err)
		}
		for _, v := range found {
			t.Errorf("%s %s", name, v)
		}
	}
}

// moduleFiles are the Go files of the module, by their paths in it.
func moduleFiles(t *testing.T) map[string][]byte {
	t.Helper()
	root, files := filepath.Join("..", ".."), map[string][]byte{}
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && p != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(p) != ".go" {
			return nil
		}
		name, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(name)], err = os.ReadFile(p)
		return err
	})
	must(t, err)
	if len(files) < 50 {
		t.Fatalf("only %d files were looked at: is this the module?", len(files))
	}
	return files
}

func TestRooms_TheModuleIsTheOneTheRulesName(t *testing.T) {
	mod, err := os.ReadFile(filepath.Join("..", "..", "go.mod"))
	must(t, err)
	if !strings.HasPrefix(string(mod), "module "+modulePath+"\n") {
		t.Errorf("go.mod does not begin with module %s", modulePath)
	}
}

func TestRooms_TheCheckFindsWhatIsForbidden(t *testing.T) {
	for _, c := range []struct{ file, imports, body, want string }{
		{"guide/x.go", `"os"`, "", "imports os"},
		{"guide/x.go", `"os/exec"`, "", "imports os/exec"},
		{"guide/x.go", `"net/http"`, "", "imports net/http"},
		{"guide/exchange/x.go", `"io/fs"`, "", "imports io/fs"},
		{"guide/x.go", `"time"`, "var x = time.Now()", "reads the clock"},
		{"guide/x.go", `t "time"`, "var x = t.Now", "reads the clock"},
		{"guide/x.go", `. "time"`, "var x = Now()", "imports time without its name"},
		{"guide/x_test.go", `"example.org/onetoone/store"`, "", "imports example.org/onetoone/store"},
		{"guide/practice/x.go", `"github.com/charmbracelet/lipgloss"`, "", "imports github.com/charmbracelet/lipgloss"},
		{"store/x.go", `"example.org/onetoone/tui/page"`, "", "imports example.org/onetoone/tui/page"},
		{"store/x_test.go", `tea "github.com/charmbracelet/bubbletea"`, "", "imports github.com/charmbracelet/bubbletea"},
		{"store/seal/x.go", `"time"`, "var x = time.Since(t)", "reads the clock"},
		{"tui/x.go", `"example.org/onetoone/store"`, "", "imports example.org/onetoone/store"},
		{"tui/x.go", `"go.etcd.io/bbolt"`, "", "imports go.etcd.io/bbolt"},
		{"tui/x.go", `"os"`, "var x = os.Stdin", "imports os"},
		{"tui/tui.go", `"os"`, "var x = os.Args", "uses os.Args"},
		{"tui/x.go", `"time"`, "var x = time.Now()", "reads the clock"},
		{"cmd/onetoone/x.go", `"github.com/charmbracelet/bubbles/key"`, "", "imports github.com/charmbracelet/bubbles/key"},
		{"tui/edit/x.go", `"example.org/onetoone/cmd/onetoone"`, "", "imports example.org/onetoone/cmd/onetoone"},

		{"guide/x.go", `"time"`, "var x time.Time", ""},
		{"guide/x.go", `"embed"`, "", ""},
		{"guide/x_test.go", `"os"`, "", ""},
		{"tui/tui.go", `"os"`, "var x = os.Stdin", ""},
		{"tui/terminal/x.go", `"os"; "time"`, "var x, y = os.Args, time.Now()", ""},
		{"cmd/onetoone/x.go", `"time"`, "var x = time.Now()", ""},
		{"store/x.go", `"os"`, "", ""},
		{"tui/x.go", `"example.org/onetoone/guide"`, "", ""},
	} {
		src := fmt.Sprintf("package x\nimport (%s)\n%s\n", c.imports, c.body)
		got, err := violations(c.file, []byte(src))
		must(t, err)
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s importing %s with %q: found %q, not %q", c.file, c.imports, c.body, got, c.want)
		}
	}
}
