package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// How large a room may be, so that a newcomer finds a line by its name. What
// is larger stands in testdata/limits.txt, and may only shrink: a number there
// that is too high is no fault, one that is not needed is.

const (
	filesOfARoom    = 24
	linesOfARoom    = 2600
	linesOfAFile    = 320
	linesOfFunction = 60
	linesOfADoor    = 60 // a doc.go: what is here, where to begin, caveats
)

const limitsHead = `# What is larger than a room, a file or a function may be. This list may only
# get shorter, and its numbers smaller.
`

// larger are the sizes of what is too large, tests apart.
func larger(files map[string][]byte) (map[string]int, error) {
	rooms, lines, over := map[string]int{}, map[string]int{}, map[string]int{}
	note := func(what string, n, most int) {
		if n > most {
			over[what] = n
		}
	}
	for name, src := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		n := bytes.Count(src, []byte("\n"))
		rooms[path.Dir(name)]++
		lines[path.Dir(name)] += n
		most := linesOfAFile
		if path.Base(name) == "doc.go" {
			most = linesOfADoor
		}
		note(name+" lines", n, most)
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, name, src, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok {
				note(name+" "+fn.Name.Name, set.Position(fn.End()).Line-set.Position(fn.Pos()).Line+1, linesOfFunction)
			}
		}
	}
	for room, n := range rooms {
		note(room+" files", n, filesOfARoom)
		note(room+" lines", lines[room], linesOfARoom)
	}
	return over, nil
}

// overgrown tells what is larger than is listed, and what need not be listed.
func overgrown(listed map[string]string, over map[string]int) (found []string) {
	for what, n := range over {
		switch most, err := strconv.Atoi(listed[what]); {
		case err != nil:
			found = append(found, fmt.Sprintf("%s: %d is too many", what, n))
		case n > most:
			found = append(found, fmt.Sprintf("%s: %d, and %d is what the list lets pass", what, n, most))
		}
	}
	for what := range listed {
		if over[what] == 0 {
			found = append(found, fmt.Sprintf("%s: need not be listed any more", what))
		}
	}
	slices.Sort(found)
	return found
}

// shrunk is a list with what got smaller since; what grew stays as it is.
func shrunk(listed map[string]string, over map[string]int) map[string]string {
	list := map[string]string{}
	for what, said := range listed {
		if most, err := strconv.Atoi(said); err == nil && over[what] > 0 {
			list[what] = strconv.Itoa(min(most, over[what]))
		}
	}
	return list
}

func TestRooms_NoneGrowsTooLarge(t *testing.T) {
	over, err := larger(moduleFiles(t))
	must(t, err)
	text, err := os.ReadFile(listFile("limits.txt"))
	must(t, err)
	listed := readList(string(text))
	if *writeRooms {
		listed = shrunk(listed, over)
		must(t, os.WriteFile(listFile("limits.txt"), []byte(printList(limitsHead, listed)), 0o644))
	}
	for _, s := range overgrown(listed, over) {
		t.Error(s)
	}
}

func TestRooms_TheLimitsFindWhatIsTooLarge(t *testing.T) {
	function := "func f() {\n" + strings.Repeat("\t_ = 1\n", linesOfFunction-2) + "}\n"
	files := map[string][]byte{"guide/x.go": []byte("package guide\n" + function), "guide/x_test.go": []byte("package guide\n" + strings.Repeat("\n", 9999))}
	for i := 1; i < filesOfARoom; i++ {
		files[fmt.Sprintf("guide/x%d.go", i)] = []byte("package guide\n")
	}
	check := func(want ...string) {
		t.Helper()
		over, err := larger(files)
		must(t, err)
		if got := overgrown(nil, over); !slices.Equal(got, want) {
			t.Errorf("found %q, not %q", got, want)
		}
	}
	check()
	files["guide/y.go"] = []byte("package guide\n")
	check("guide files: 25 is too many")
	delete(files, "guide/y.go")
	files["guide/x.go"] = []byte("package guide\n" + strings.Replace(function, "{\n", "{\n\n", 1))
	check("guide/x.go f: 61 is too many")
	files["guide/x.go"] = []byte("package guide\n" + strings.Repeat("\n", linesOfAFile))
	check("guide/x.go lines: 321 is too many")
	files["guide/x.go"] = []byte("package guide\n" + strings.Repeat("\n", linesOfARoom))
	check("guide lines: 2624 is too many", "guide/x.go lines: 2601 is too many")
}

func TestRooms_AListOfWhatIsTooLargeOnlyShrinks(t *testing.T) {
	over := map[string]int{"tui files": 30, "tui lines": 3000}
	listed := map[string]string{"tui files": "40", "tui lines": "2900", "guide files": "25"}
	if got := printList("", shrunk(listed, over)); got != "tui files: 30\ntui lines: 2900\n" {
		t.Errorf("the list becomes %q", got)
	}
	want := []string{"guide files: need not be listed any more", "tui lines: 3000, and 2900 is what the list lets pass"}
	if got := overgrown(listed, over); !slices.Equal(got, want) {
		t.Errorf("found %q, not %q", got, want)
	}
}
