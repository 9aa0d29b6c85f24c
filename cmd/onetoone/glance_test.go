//go:build unix

package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.org/onetoone/guide/safe"
)

// glance is the rows of a screen as they stand, since a program writes only what
// changes in one. It knows the few sequences that ours draws with.
type glance struct {
	rows    map[int][]string // a cell is a character, or "" behind a wide one
	x, y    int
	touched map[int]bool // rows written to since the last look
	half    string       // a sequence or a character whose end is still to come
}

func (g *glance) write(b []byte) {
	if g.rows == nil {
		g.rows, g.touched = map[int][]string{}, map[int]bool{}
	}
	s := g.half + string(b)
	for s != "" && g.half != s {
		g.half = ""
		switch sequence, n := escape(s); {
		case n < 0 || n == 0 && !utf8.FullRuneInString(s):
			g.half = s
		case n > 0:
			g.obey(sequence)
			s = s[n:]
		default:
			_, n := utf8.DecodeRuneInString(s)
			g.put(s[:n])
			s = s[n:]
		}
	}
}

// escape is the control sequence that a text begins with, and how long it is with
// what introduces it: 0 for none, below 0 where its end is still to come.
func escape(s string) (sequence string, n int) {
	if s[0] != '\x1b' {
		return "", 0
	}
	if s == "\x1b" {
		return "", -1
	}
	if s[1] != '[' {
		return "", 2
	}
	end := strings.IndexFunc(s[2:], func(r rune) bool { return r >= '@' && r <= '~' })
	if end < 0 {
		return "", -1
	}
	return s[2 : end+3], end + 3
}

func (g *glance) obey(sequence string) {
	last := len(sequence) - 1
	if last < 0 {
		return
	}
	switch sequence[last] {
	case 'H':
		y, x, _ := strings.Cut(sequence[:last], ";")
		g.y, g.x = max(0, number(y)-1), max(0, number(x)-1)
	case 'J':
		clear(g.rows)
	case 'K':
		if g.x < len(g.rows[g.y]) {
			g.rows[g.y] = g.rows[g.y][:g.x]
		}
		g.touched[g.y] = true
	}
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func (g *glance) put(c string) {
	switch c {
	case "\r":
		g.x = 0
		return
	case "\n":
		g.y++
		return
	}
	row, w := g.rows[g.y], safe.Width(c)
	for len(row) < g.x+w {
		row = append(row, " ")
	}
	if w > 0 {
		row[g.x] = c
		clear(row[g.x+1 : g.x+w])
	}
	g.rows[g.y], g.x, g.touched[g.y] = row, g.x+w, true
}

// look is the rows that were written to since the last look.
func (g *glance) look() string {
	var out []string
	for _, y := range slices.Sorted(maps.Keys(g.touched)) {
		out = append(out, strings.Join(g.rows[y], ""))
	}
	return strings.Join(out, "\n")
}
