package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.org/onetoone/guide/words/source"
)

// What the code says and what the catalogue has are held against each other:
// an id that is nowhere, a value that a text names and nobody gives it, a text
// that nothing says.

// english is the catalogue's source.
func english(t *testing.T) source.Language {
	t.Helper()
	all, err := source.Languages(os.DirFS(filepath.Join("..", "..", "guide", "words")))
	must(t, err)
	return all[0]
}

// said is a place in the code that says a text.
type said struct {
	at, id string
	names  []string
	open   bool // it gives values that cannot be read off the code
}

// sayings are the places in a file that say a text whose id stands there, and
// every string in it.
func sayings(name string, src []byte) (says []said, literals []string, err error) {
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, name, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, nil, err
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			if s, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
				literals = append(literals, s)
			}
		case *ast.CallExpr:
			for _, s := range saying(n) {
				s.at = fmt.Sprint(set.Position(n.Pos()))
				says = append(says, s)
			}
		}
		return true
	})
	return says, literals, nil
}

// values says where the pairs of a call begin that says a text.
var values = map[string]int{"T": 1, "N": 2, "Tell": 1, "TellN": 2, "Of": 1, "Count": 2, "Fail": 2, "As": 2, "Date": 2, "Error": 1}

// saying is what a call says: T, N and Date of any Words, what package words
// makes of an id, and the actions of a screen, which have two texts.
func saying(c *ast.CallExpr) []said {
	name, on := calledOn(c)
	at := 0
	if name == "As" && on == "words" {
		at = 1
	}
	if len(c.Args) <= at {
		return nil
	}
	id, ok := literal(c.Args[at])
	if !ok {
		return nil
	}
	switch name {
	case "act", "Act", "shown", "Shown":
		return []said{{id: "act." + id, open: true}, {id: "act." + id + ".long", open: true}}
	case "T", "N", "Date", "Tell", "TellN":
	case "Of", "Count", "Fail", "As", "Error":
		if on != "words" {
			return nil
		}
	default:
		return nil
	}
	s := said{id: id, open: c.Ellipsis.IsValid(), names: []string{"PluralCount", "Cause"}}
	for i := values[name]; i < len(c.Args); i += 2 {
		v, ok := literal(c.Args[i])
		s.names, s.open = append(s.names, v), s.open || !ok
	}
	return []said{s}
}

func calledOn(c *ast.CallExpr) (name, on string) {
	switch fun := c.Fun.(type) {
	case *ast.Ident:
		return fun.Name, ""
	case *ast.SelectorExpr:
		if x, ok := fun.X.(*ast.Ident); ok {
			on = x.Name
		}
		return fun.Sel.Name, on
	}
	return "", ""
}

func literal(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(l.Value)
	return s, err == nil
}

// productSayings are those of all files but tests.
func productSayings(t *testing.T) (says []said, literals map[string]bool) {
	t.Helper()
	literals = map[string]bool{}
	for name, src := range moduleFiles(t) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		here, strs, err := sayings(name, src)
		must(t, err)
		says = append(says, here...)
		for _, s := range strs {
			literals[s] = true
		}
	}
	return says, literals
}

func TestWords_WhatTheCodeSaysIsInTheCatalogue(t *testing.T) {
	says, _ := productSayings(t)
	if len(says) < 500 {
		t.Fatalf("only %d ids found in the code: the test looks in the wrong way", len(says))
	}
	catalogue := english(t)
	for _, s := range says {
		m := catalogue.Messages[s.id]
		if m == nil {
			t.Errorf("%s: the catalogue lacks %q", s.at, s.id)
			continue
		}
		for _, name := range source.Names(m) {
			if !s.open && !slices.Contains(s.names, name) {
				t.Errorf("%s: %s names {{.%s}}, which is not given", s.at, s.id, name)
			}
		}
	}
}

func TestWords_EveryTextIsSaid(t *testing.T) {
	says, literals := productSayings(t)
	whole := map[string]bool{}
	for _, s := range says {
		whole[s.id] = true
	}
	for _, id := range slices.Sorted(maps.Keys(english(t).Messages)) {
		if !whole[id] && !literals[id] && !joined(id, literals) {
			t.Errorf("nothing says %q", id)
		}
	}
}

var beginning = regexp.MustCompile(`^[a-z][a-z0-9.-]*\.$`)

// joined reports whether an id can be put together from what stands in the
// code: "focus." and a part that varies, or "date.full" and ".time".
func joined(id string, literals map[string]bool) bool {
	if strings.HasPrefix(id, "act.") {
		return false
	}
	for i := range id {
		if id[i] == '.' && (literals[id[:i+1]] && beginning.MatchString(id[:i+1]) || literals[id[:i]] && literals[id[i:]]) {
			return true
		}
	}
	return false
}

func TestWords_TheCheckReadsWhatIsSaid(t *testing.T) {
	src := `package x
	func f() {
		w.T("a.b", "Name", x, "Other", y)
		k.w.N("a.c", 3)
		words.As(ErrX, "a.d", "Why", y)
		other.Of("a.e")
		s.act("go", keys)
		w.T("a." + kind)
		w.T("a.f", all...)
	}`
	says, literals, err := sayings("x.go", []byte(src))
	must(t, err)
	var got []string
	for _, s := range says {
		got = append(got, s.id+fmt.Sprint(s.open)+strings.Join(s.names, " "))
	}
	want := []string{"a.bfalsePluralCount Cause Name Other", "a.cfalsePluralCount Cause", "a.dfalsePluralCount Cause Why", "act.gotrue", "act.go.longtrue", "a.ftruePluralCount Cause"}
	for i := range want {
		if i >= len(got) || !strings.HasPrefix(got[i], want[i]) {
			t.Fatalf("found %q, not %q", got, want)
		}
	}
	if !slices.Contains(literals, "a.") {
		t.Error("a string was not found")
	}
}
