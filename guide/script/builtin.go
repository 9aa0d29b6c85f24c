package script

import (
	"cmp"
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

// every is each of the guides in the files, the one for passing last.
var every = sync.OnceValue(readBuiltin)

func builtin() []Guide { return every()[:len(every())-1] }

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
	place := func(g Guide) int {
		switch {
		case g.ID == Usual:
			return -1
		case g.InPassing():
			return 1
		}
		return 0
	}
	slices.SortFunc(list, func(a, b Guide) int { return cmp.Or(place(a)-place(b), strings.Compare(a.ID, b.ID)) })
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

// Passing gives the guide of a talk that was no more than running into somebody, as a
// copy. Nobody chooses it: it is in no list of guides.
func Passing() Guide { return every()[len(every())-1].Clone() }

// Find gives the built-in guide with that id, as a copy, and whether there is one.
func Find(id string) (Guide, bool) {
	for _, g := range builtin() {
		if g.ID == id {
			return g.Clone(), true
		}
	}
	return Guide{}, false
}
