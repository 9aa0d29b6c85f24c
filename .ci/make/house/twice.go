package main

import (
	"cmp"
	"fmt"
	"go/token"
	"slices"
	"strings"
)

// run is how many lines have to be equal to count.
const run = 6

// line is one that is looked at: without its spaces, and where it stands.
type line struct {
	text string
	file *file
	n    int // from 1
}

// twice are the runs of lines that stand somewhere before, whitespace, blank lines
// and imports aside; the longest first.
func (h *house) twice() []string {
	var all []line
	for _, f := range h.files {
		if !f.test {
			all = append(all, h.lookedAt(f)...)
			all = append(all, line{}) // a run ends where a file does
		}
	}
	type pair struct{ first, again, long int }
	var found []pair
	at, sum := map[string]int{}, [2]int{}
	for i := 0; i+run <= len(all); {
		key, whole := key(all[i : i+run])
		first, known := at[key]
		if !whole || !known || first+run > i {
			if whole && !known {
				at[key] = i
			}
			i++
			continue
		}
		long := run
		for i+long < len(all) && all[i+long].file != nil && all[i+long].text == all[first+long].text && first+long < i {
			long++
		}
		found = append(found, pair{first, i, long})
		if all[i].file.ci() {
			sum[1] += long
		} else {
			sum[0] += long
		}
		i += long
	}
	slices.SortStableFunc(found, func(a, b pair) int { return cmp.Compare(b.long, a.long) })
	out := []string{fmt.Sprintf("%d lines of the product, %d of .ci, in %d runs", sum[0], sum[1], len(found))}
	for _, p := range found {
		out = append(out, fmt.Sprintf("%4d  %s:%d  %s:%d", p.long, all[p.first].file.path, all[p.first].n, all[p.again].file.path, all[p.again].n))
	}
	return out
}

// key is what equal runs have in common, and whether all of it is of one file.
func key(lines []line) (string, bool) {
	var b strings.Builder
	for _, l := range lines {
		if l.file == nil {
			return "", false
		}
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	return b.String(), true
}

// lookedAt are the lines of a file below its imports that are not blank.
func (h *house) lookedAt(f *file) (out []line) {
	from := f.tree.Name.End()
	for _, i := range f.tree.Decls {
		if g, ok := i.(interface{ End() token.Pos }); ok && len(f.tree.Imports) > 0 && i.Pos() <= f.tree.Imports[len(f.tree.Imports)-1].Pos() {
			from = g.End()
		}
	}
	for n := h.fset.Position(from).Line; n < len(f.lines); n++ {
		if text := strings.Join(strings.Fields(f.lines[n]), " "); text != "" {
			out = append(out, line{text, f, n + 1})
		}
	}
	return out
}
