package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// A variant of the program is built from its source with some files replaced
// (go build -overlay), so that nothing for trials is in the program itself.
type variant struct {
	dir     string // of the replaced files
	source  string
	puts    int
	tags    string // that it is built with
	Replace map[string]string
}

func (r *room) newVariant(name string) (*variant, error) {
	dir := filepath.Join(r.Dir, "variant-"+name)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	v := &variant{dir: dir, source: r.Source, Replace: map[string]string{}}
	for _, p := range plants() {
		if p.name == r.Plant {
			return v, p.apply(v)
		}
	}
	return v, nil
}

// read is a file as it stands in the variant.
func (v *variant) read(path string) ([]byte, error) {
	if at, ok := v.Replace[path]; ok {
		path = at
	}
	return os.ReadFile(path)
}

// put replaces a file, named from the top of the source, or adds one.
func (v *variant) put(file, text string) error {
	v.puts++
	at := filepath.Join(v.dir, fmt.Sprintf("%d.go", v.puts))
	v.Replace[filepath.Join(v.source, file)] = at
	return os.WriteFile(at, []byte(text), 0o600)
}

// change replaces what matches in the files below a folder, in which it has to
// match once: files move, and what they do stays.
func (v *variant) change(below string, old *regexp.Regexp, new string) error {
	found, in, text := 0, "", ""
	err := v.files(below, func(path string) error {
		b, err := v.read(path)
		if n := len(old.FindAllIndex(b, -1)); n > 0 {
			found, in, text = found+n, path, string(b)
		}
		return err
	})
	if err == nil && found != 1 {
		err = fmt.Errorf("%s: expected %s once, it is there %d times", below, old, found)
	}
	if err == nil {
		in, err = filepath.Rel(v.source, in)
	}
	if err != nil {
		return err
	}
	return v.put(in, old.ReplaceAllLiteralString(text, new))
}

// files calls f with each of the program's files below a folder.
func (v *variant) files(below string, f func(path string) error) error {
	return filepath.WalkDir(filepath.Join(v.source, below), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		return f(path)
	})
}

// build builds the variant and gives its path.
func (v *variant) build() (string, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	overlay, bin := filepath.Join(v.dir, "overlay.json"), filepath.Join(v.dir, "onetoone")
	if err := os.WriteFile(overlay, b, 0o600); err != nil {
		return "", err
	}
	cmd := exec.Command("go", "build", "-tags", v.tags, "-overlay", overlay, "-o", bin, "./cmd/onetoone")
	cmd.Dir = v.source
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building a variant: %w: %s", err, out)
	}
	return bin, nil
}

// hookSource is a package that counts nothing and does nothing, until a file
// says where to break. What it panics with must never be seen.
const hookSource = `package zz

import (
	"os"
	"strconv"
	"sync/atomic"
)

var (
	armed    = os.Getenv("ZZ_ARMED")
	here, _  = strconv.Atoi(os.Getenv("ZZ_BREAK"))
	trace    = os.Getenv("ZZ_TRACE")
	broken   atomic.Bool
	seen     [1 << 16]atomic.Bool
)

func At(id int) {
	if trace != "" && !seen[id].Load() && exists() && !seen[id].Swap(true) {
		if f, err := os.OpenFile(trace, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600); err == nil {
			f.WriteString(strconv.Itoa(id) + "\n")
			f.Close()
		}
	}
	if id == here && !broken.Load() && exists() && !broken.Swap(true) {
		panic("` + secret + `")
	}
}

func exists() bool {
	_, err := os.Stat(armed)
	return err == nil
}
`

// breakable makes a variant with a hook at the beginning of every function of
// the screens, the store and the commands, and gives the functions' names.
func (r *room) breakable() (bin string, names []string, err error) {
	v, err := r.newVariant("breakable")
	if err != nil {
		return "", nil, err
	}
	names = []string{""} // no function is 0
	for _, top := range []string{"cmd", "tui", "store", "guide"} {
		err := v.files(top, func(path string) error {
			if strings.Contains(path, "early") {
				return nil
			}
			return v.hook(path, &names)
		})
		if err != nil {
			return "", nil, err
		}
	}
	if err := v.put("zz/zz.go", hookSource); err != nil {
		return "", nil, err
	}
	began := time.Now()
	bin, err = v.build()
	fmt.Fprintf(os.Stderr, "%s: a variant with %d hooks was built in %s\n", r.Name, len(names)-1, time.Since(began).Round(time.Second))
	return bin, names, err
}

// hook adds hooks to a file.
func (v *variant) hook(path string, names *[]string) error {
	src, err := v.read(path)
	if err != nil {
		return err
	}
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, path, src, 0)
	if err != nil {
		return err
	}
	file, err := filepath.Rel(v.source, path)
	if err != nil {
		return err
	}
	first := len(*names)
	var out strings.Builder
	at := fset.Position(f.Name.End()).Offset
	out.Write(src[:at])
	out.WriteString(`;import zz "example.org/onetoone/zz"`)
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Body == nil {
			continue
		}
		open := fset.Position(begin(fn)).Offset
		out.Write(src[at:open])
		fmt.Fprintf(&out, ";zz.At(%d);", len(*names))
		at = open
		*names = append(*names, filepath.ToSlash(filepath.Dir(file))+"."+receiver(fn)+fn.Name.Name)
	}
	out.Write(src[at:])
	if len(*names) == first {
		return nil
	}
	return v.put(file, out.String())
}

// begin is where a function begins to do something: after what it defers.
func begin(fn *ast.FuncDecl) token.Pos {
	at := fn.Body.Lbrace + 1
	for _, s := range fn.Body.List {
		if _, ok := s.(*ast.DeferStmt); !ok {
			break
		}
		at = s.End()
	}
	return at
}

// receiver is the type of a method, with a dot, or nothing.
func receiver(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return ""
	}
	t := fn.Recv.List[0].Type
	if s, ok := t.(*ast.StarExpr); ok {
		t = s.X
	}
	if i, ok := t.(*ast.IndexExpr); ok {
		t = i.X
	}
	if id, ok := t.(*ast.Ident); ok {
		return id.Name + "."
	}
	return ""
}
