package main

import (
	"flag"
	"fmt"
	"go/ast"
	"maps"
	"os"
	"slices"
)

// shown is how much of a list is printed without -all.
const shown = 12

func main() {
	all := flag.Bool("all", false, "print every line of every list")
	flag.Parse()
	h, err := load()
	if err != nil {
		fmt.Fprintln(os.Stderr, "house:", err)
		os.Exit(1)
	}
	p := printer{all: *all}
	h.printLines()
	p.list("packages", h.packageLines())
	p.list("largest files", h.largestFiles())
	p.list("largest functions", largest(h.functions()))
	p.list("arrows that go up or sideways: names, from, to", h.arrows())
	p.list("exported names that no other package uses", h.unused())
	p.list("lines written twice (runs of 6 and more)", h.twice())
}

// printer prints lists, whole or their beginnings.
type printer struct{ all bool }

// list prints a title and lines. A list's first line may be its sum.
func (p printer) list(title string, lines []string) {
	fmt.Printf("\n%s\n", title)
	for i, l := range lines {
		if i > shown && !p.all {
			fmt.Printf("  … and %d more (-all)\n", len(lines)-i)
			break
		}
		fmt.Println("  " + l)
	}
}

func (h *house) printLines() {
	product, tests, ours, oursTests, functions := 0, 0, 0, 0, []int{}
	for _, f := range h.files {
		count := &product
		switch {
		case f.ci() && f.test:
			count = &oursTests
		case f.ci():
			count = &ours
		case f.test:
			count = &tests
		}
		*count += len(f.lines)
	}
	for _, f := range h.functions() {
		functions = append(functions, f.lines)
	}
	slices.Sort(functions)
	fmt.Printf("lines: product %d, its tests %d; .ci %d, its tests %d\n", product, tests, ours, oursTests)
	fmt.Printf("functions: %d, the median has %d lines, the largest %d\n", len(functions), functions[len(functions)/2], functions[len(functions)-1])
}

// sized is something with its lines.
type sized struct {
	name  string
	lines int
}

// largest are the largest of some, as lines to print.
func largest(all []sized) (out []string) {
	slices.SortStableFunc(all, func(a, b sized) int { return b.lines - a.lines })
	for _, f := range all[:min(len(all), 50)] {
		out = append(out, fmt.Sprintf("%5d  %s", f.lines, f.name))
	}
	return out
}

// packageLines are the packages, the largest first.
func (h *house) packageLines() []string {
	files, lines := map[string]int{}, map[string]int{}
	for _, f := range h.files {
		if !f.test {
			files[f.room]++
			lines[f.room] += len(f.lines)
		}
	}
	large, all := 0, []sized{}
	for _, room := range slices.Sorted(maps.Keys(files)) {
		if files[room] > 24 || lines[room] > 2500 {
			large++
		}
		all = append(all, sized{fmt.Sprintf("%3d files  %s", files[room], room), lines[room]})
	}
	return append([]string{fmt.Sprintf("%d packages, %d of them with more than 24 files or 2,500 lines", len(all), large)}, largest(all)...)
}

func (h *house) largestFiles() []string {
	var all []sized
	for _, f := range h.files {
		if !f.test {
			all = append(all, sized{f.path, len(f.lines)})
		}
	}
	return largest(all)
}

// functions are those of the program, without tests and .ci.
func (h *house) functions() (out []sized) {
	for _, f := range h.files {
		if f.test || f.ci() {
			continue
		}
		for _, d := range f.tree.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
				lines := h.fset.Position(fn.End()).Line - h.fset.Position(fn.Pos()).Line + 1
				out = append(out, sized{f.path + " " + fn.Name.Name, lines})
			}
		}
	}
	return out
}
