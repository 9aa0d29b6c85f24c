package personas

import (
	"embed"
	"sync"
)

//go:embed *.md
var files embed.FS

var all = sync.OnceValue(readAll)

// readAll parses the embedded files. The tests read the same ones, so an error
// here is a broken build.
func readAll() []Persona {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic("reading the personas: " + err.Error())
	}
	var list []Persona
	for _, e := range entries {
		src, err := files.ReadFile(e.Name())
		if err != nil {
			panic("reading the personas: " + err.Error())
		}
		p, r := read(e.Name(), openly(src))
		if err := r.Err(); err != nil {
			panic("reading the personas: " + err.Error())
		}
		p.follows = &follows{name: e.Name(), src: src}
		list = append(list, p)
	}
	return list
}

// All gives the personas that come with the program, by id. They are parsed
// when first asked for, and are not to be changed.
func All() []Persona { return append([]Persona(nil), all()...) }

// Find gives the persona with that id, and whether there is one.
func Find(id string) (Persona, bool) {
	for _, p := range all() {
		if p.ID == id {
			return p, true
		}
	}
	return Persona{}, false
}
