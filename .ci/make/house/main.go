package main

import (
	"cmp"
	"flag"
	"fmt"
	"go/ast"
	"os"
	"slices"
	"strings"
)

// shown is how much of a list is printed without -all.
const shown = 12

func main() {
	all := flag.Bool("all", false, "print every line of every list")
	as := flag.String("as", "", "a file of JSON that says where files are to lie")
	flag.Parse()
	h, err := load(*as)
	if err != nil {
		fmt.Fprintln(os.Stderr, "house:", err)
		os.Exit(1)
	}
	p := printer{all: *all}
	h.printLines()
	p.list("packages (files, lines)", h.packageLines())
	p.list("largest files", h.largestFiles())
	p.list("largest functions", h.largestFunctions())
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

// packageLines are the packages, the largest first.
func (h *house) packageLines() []string {
	type size struct{ files, lines int }
	sizes := map[string]size{}
	for _, f := range h.files {
		if !f.test {
			s := sizes[f.room]
			sizes[f.room] = size{s.files + 1, s.lines + len(f.lines)}
		}
	}
	rooms := make([]string, 0, len(sizes))
	for room := range sizes {
		rooms = append(rooms, room)
	}
	slices.SortFunc(rooms, func(a, b string) int { return cmp.Or(sizes[b].lines-sizes[a].lines, strings.Compare(a, b)) })
	large := 0
	out := []string{""}
	for _, room := range rooms {
		s := sizes[room]
		if s.files > 24 || s.lines > 2500 {
			large++
		}
		out = append(out, fmt.Sprintf("%4d %6d  %s", s.files, s.lines, room))
	}
	out[0] = fmt.Sprintf("%d packages, %d of them with more than 24 files or 2,500 lines", len(rooms), large)
	return out
}

func (h *house) largestFiles() (out []string) {
	files := slices.DeleteFunc(slices.Clone(h.files), func(f *file) bool { return f.test })
	slices.SortFunc(files, func(a, b *file) int { return cmp.Or(len(b.lines)-len(a.lines), strings.Compare(a.path, b.path)) })
	for _, f := range files[:min(len(files), 50)] {
		out = append(out, fmt.Sprintf("%4d  %s", len(f.lines), f.path))
	}
	return out
}

// function is one with a body, and how many lines it has.
type function struct {
	name  string
	lines int
}

// functions are those of the program, without tests and .ci.
func (h *house) functions() (out []function) {
	for _, f := range h.files {
		if f.test || f.ci() {
			continue
		}
		for _, d := range f.tree.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
				lines := h.fset.Position(fn.End()).Line - h.fset.Position(fn.Pos()).Line + 1
				out = append(out, function{f.path + " " + fn.Name.Name, lines})
			}
		}
	}
	return out
}

func (h *house) largestFunctions() (out []string) {
	all := h.functions()
	slices.SortStableFunc(all, func(a, b function) int { return b.lines - a.lines })
	for _, f := range all[:min(len(all), 50)] {
		out = append(out, fmt.Sprintf("%4d  %s", f.lines, f.name))
	}
	return out
}
