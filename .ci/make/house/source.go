package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// file is a file of the module.
type file struct {
	path  string // from the top of the module
	room  string // its folder
	test  bool
	lines []string
	tree  *ast.File // nil for a file that this system does not build
}

func (f *file) ci() bool { return strings.HasPrefix(f.path, ".ci/") }

// house is the module, read and checked.
type house struct {
	fset  *token.FileSet
	files []*file // sorted by path
	at    map[string]*file
	// packages are the module's, those that others import first; info is of all.
	packages []*types.Package
	info     types.Info
}

// listed is what `go list` says of a package.
type listed struct {
	ImportPath, Dir, Export, Name string
	GoFiles, Imports              []string
	Module                        *struct{ Main bool }
}

// load reads the module that the working folder is the top of.
func load() (*house, error) {
	h := &house{fset: token.NewFileSet(), at: map[string]*file{}}
	h.info = types.Info{Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{}}
	packages, err := list()
	if err != nil {
		return nil, err
	}
	if err := h.read(); err != nil {
		return nil, err
	}
	return h, h.check(packages)
}

// list asks for all packages of the module and of what it uses, those that others
// import first, with the compiled form of each.
func list() (out []listed, err error) {
	cmd := exec.Command("go", "list", "-deps", "-export", "-json=ImportPath,Dir,Export,Name,GoFiles,Imports,Module", "./...")
	cmd.Stderr = os.Stderr
	b, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("listing the packages: %w", err)
	}
	for d := json.NewDecoder(bytes.NewReader(b)); ; {
		var p listed
		if err := d.Decode(&p); err != nil {
			if errors.Is(err, io.EOF) {
				return out, nil
			}
			return nil, err
		}
		out = append(out, p)
	}
}

// read reads every file of the module's folders.
func (h *house) read() error {
	err := filepath.WalkDir(".", func(p string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := d.Name(); d.IsDir() && p != "." && (name == "testdata" || name[0] == '.' && name != ".ci") {
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(p) != ".go" {
			return nil
		}
		b, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		f := &file{path: filepath.ToSlash(p), test: strings.HasSuffix(p, "_test.go"), lines: strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")}
		f.room = path.Dir(f.path)
		h.files, h.at[f.path] = append(h.files, f), f
		f.tree, err = parser.ParseFile(h.fset, f.path, b, parser.ParseComments)
		return err
	})
	slices.SortFunc(h.files, func(a, b *file) int { return strings.Compare(a.path, b.path) })
	return err
}

// check checks the types of the module's own packages from their source, so that
// a name is the same object wherever it is used; all others come compiled.
func (h *house) check(packages []listed) error {
	compiled, own := map[string]string{}, map[string]*types.Package{}
	for _, p := range packages {
		compiled[p.ImportPath] = p.Export
	}
	others := importer.ForCompiler(h.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(compiled[path]) })
	find := func(path string) (*types.Package, error) {
		if p := own[path]; p != nil {
			return p, nil
		}
		return others.Import(path)
	}
	top, err := os.Getwd()
	if err != nil {
		return err
	}
	for _, p := range packages {
		if p.Module == nil || !p.Module.Main {
			continue
		}
		dir, err := filepath.Rel(top, p.Dir)
		if err != nil {
			return err
		}
		var trees []*ast.File
		for _, name := range p.GoFiles {
			trees = append(trees, h.at[path.Join(filepath.ToSlash(dir), name)].tree)
		}
		checked, err := (&types.Config{Importer: importing(find)}).Check(p.ImportPath, h.fset, trees, &h.info)
		if err != nil {
			return err
		}
		own[p.ImportPath] = checked
		h.packages = append(h.packages, checked)
	}
	return nil
}

type importing func(string) (*types.Package, error)

// Import is what types.Importer asks for.
func (f importing) Import(path string) (*types.Package, error) { return f(path) }

// fileOf is the module's file in which something stands, or nil.
func (h *house) fileOf(pos token.Pos) *file {
	if !pos.IsValid() {
		return nil
	}
	return h.at[h.fset.Position(pos).Filename]
}
