package demo

import (
	"embed"
	"strings"
	"sync"
)

//go:embed words/*.txt
var files embed.FS

// block is what a file says under one heading: lines, or lists by name.
type block struct {
	name  string
	lines []string
	lists map[string][]string
}

// read gives a file's blocks in order. The files are part of the program, and a
// test reads them all.
func read(name string) (out []block) {
	text, err := files.ReadFile("words/" + name)
	if err != nil {
		return nil
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			out = append(out, block{name: strings.Trim(line, "[]"), lists: map[string][]string{}})
		case len(out) > 0:
			b := &out[len(out)-1]
			b.lines = append(b.lines, line)
			if name, list, found := strings.Cut(line, ": "); found {
				b.lists[name] = strings.Split(list, ", ")
			}
		}
	}
	return out
}

// said are the lines people say and organizers write, by heading.
var said = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, b := range read("lines.txt") {
		out[b.name] = b.lines
	}
	return out
})

// naming are the ways people are named.
var naming = sync.OnceValue(func() []block { return read("names.txt") })
