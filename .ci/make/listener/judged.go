package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.org/onetoone/guide/practice/listener"
)

// judged compares what two readers and the listener say of a hundred lines of
// organizers': by label, several a line.
func judged(folder string, l *listener.Listener) error {
	lines, err := rows(filepath.Join(folder, "lines.txt"), "\t")
	if err != nil {
		return err
	}
	var by [3][]map[listener.Move]bool // reader a, reader b, the listener
	empty := 0
	for n, reader := range []string{"a.txt", "b.txt"} {
		said, err := rows(filepath.Join(folder, reader), ":")
		if err != nil {
			return err
		}
		if len(said) != len(lines) {
			return fmt.Errorf("%s: %d rows for %d lines", reader, len(said), len(lines))
		}
		for i, row := range said {
			labels, err := labelled(row)
			if err != nil {
				return fmt.Errorf("%s: line %d: %w", reader, i+1, err)
			}
			if len(labels) == 0 {
				empty++
			}
			by[n] = append(by[n], labels)
		}
	}
	if empty > 0 {
		fmt.Printf("%d lines judged by hand: %d rows are empty still\n", len(lines), empty)
		return nil
	}
	for _, row := range lines {
		before, line, _ := strings.Cut(row, "\t")
		heard := map[listener.Move]bool{}
		for _, m := range l.Listen(line, before).Moves {
			heard[m.Move] = true
		}
		by[2] = append(by[2], heard)
	}
	agreement(by)
	return nil
}

// rows are those of a file that are none of its remarks, each behind its number.
func rows(file, behind string) (out []string, err error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for row := range strings.Lines(string(src)) {
		if row[0] == '#' {
			continue
		}
		number, rest, found := strings.Cut(strings.TrimSpace(row), behind)
		if !found || number != fmt.Sprint(len(out)+1) {
			return nil, fmt.Errorf("%s: %q is not row %d", file, row, len(out)+1)
		}
		out = append(out, rest)
	}
	return out, nil
}

func labelled(row string) (map[listener.Move]bool, error) {
	out := map[listener.Move]bool{}
	for label := range strings.SplitSeq(row, ",") {
		m := listener.Move(strings.TrimSpace(label))
		switch {
		case m == "":
		case !slices.Contains(listener.Moves(), m):
			return nil, fmt.Errorf("%q is no label", m)
		default:
			out[m] = true
		}
	}
	return out, nil
}

// agreement prints, for each label, how often each gives it, and how far two of
// them agree on where: F1, which is 1 where they always do.
func agreement(by [3][]map[listener.Move]bool) {
	fmt.Printf("%d lines judged by hand: how far two agree, as F1\n\n%-18s %4s %4s %8s   %7s %7s %7s\n", len(by[0]), "", "a", "b", "listener", "a and b", "with a", "with b")
	var all [3]pair
	for _, m := range listener.Moves() {
		var of [3]pair
		var given [3]int
		for i := range by[0] {
			for n := range by {
				if by[n][i][m] {
					given[n]++
				}
			}
			for k, two := range [][2]int{{0, 1}, {0, 2}, {1, 2}} {
				of[k].add(by[two[0]][i][m], by[two[1]][i][m])
				all[k].add(by[two[0]][i][m], by[two[1]][i][m])
			}
		}
		if given != [3]int{} {
			fmt.Printf("%-18s %4d %4d %8d   %7.2f %7.2f %7.2f\n", m, given[0], given[1], given[2], of[0].f1(), of[1].f1(), of[2].f1())
		}
	}
	fmt.Printf("%-18s %4s %4s %8s   %7.2f %7.2f %7.2f\n", "all", "", "", "", all[0].f1(), all[1].f1(), all[2].f1())
}

// pair counts where two give a label: both of them, or one.
type pair struct{ both, one float64 }

func (p *pair) add(a, b bool) {
	switch {
	case a && b:
		p.both++
	case a != b:
		p.one++
	}
}

func (p pair) f1() float64 {
	if p.both == 0 {
		return 0
	}
	return 2 * p.both / (2*p.both + p.one)
}
