package script

import (
	"embed"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed guides/*.md
var guideFiles embed.FS

// Usual is the id of the guide that is offered first.
const Usual = "one-to-one"

var builtin = sync.OnceValue(readBuiltin)

// readBuiltin parses the embedded files. The tests read the same ones, so an
// error here is a broken build.
func readBuiltin() []Guide {
	entries, err := guideFiles.ReadDir("guides")
	if err != nil {
		panic("reading the built-in guides: " + err.Error())
	}
	var list []Guide
	for _, e := range entries {
		name := path.Join("guides", e.Name())
		src, err := guideFiles.ReadFile(name)
		if err != nil {
			panic("reading the built-in guides: " + err.Error())
		}
		g, err := Parse(name, src)
		if err != nil {
			panic("reading the built-in guides: " + err.Error())
		}
		list = append(list, g)
	}
	slices.SortFunc(list, func(a, b Guide) int {
		switch Usual {
		case a.ID:
			return -1
		case b.ID:
			return 1
		}
		return strings.Compare(a.ID, b.ID)
	})
	return list
}

// Builtin gives the guides that come with the program, one-to-one first and
// the others by id. They are parsed when first asked for. Every call gives
// copies of its own, which the caller may change.
func Builtin() []Guide {
	list := slices.Clone(builtin())
	for i := range list {
		list[i] = list[i].Clone()
	}
	return list
}

// Find gives the built-in guide with that id, as a copy, and whether there is one.
func Find(id string) (Guide, bool) {
	for _, g := range builtin() {
		if g.ID == id {
			return g.Clone(), true
		}
	}
	return Guide{}, false
}
