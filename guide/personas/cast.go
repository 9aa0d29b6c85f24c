package personas

import (
	"errors"
	"slices"
	"strconv"
	"sync"

	"example.org/onetoone/guide/script"
	"example.org/onetoone/guide/words"
)

// MaxFile is how many bytes the file of a persona may have.
const MaxFile = script.MaxBytes

// File is a file that somebody wrote, or why it could not be read.
type File struct {
	Name string
	Text []byte
	Err  error
}

// Cast is whom one may practise with: those that come with the program, and those
// that somebody wrote. What is wrong with one hides no other.
type Cast struct {
	All    []Persona
	Broken []Broken
}

// Broken is a file that gives no persona: the first thing that is wrong with it,
// and how many things are.
type Broken struct {
	File  string
	First error
	N     int
}

// CastOf is those that come with the program and those of the files. One with the id
// of ours stands in its place; of two files with the same id the first counts.
func CastOf(files []File) Cast {
	c := Cast{All: All()}
	for _, f := range files {
		if f.Err != nil {
			c.Broken = append(c.Broken, Broken{f.Name, f.Err, 1})
			continue
		}
		p, r := read(f.Name, f.Text)
		at := slices.IndexFunc(c.All, func(x Persona) bool { return x.ID == p.ID })
		if at >= 0 && c.All[at].File != "" && p.ID != "" {
			r.Fault(r.lines["id"], "personafile.id.taken", "Found", p.ID, "File", c.All[at].File)
		}
		if faults := r.Faults(); len(faults) > 0 {
			c.Broken = append(c.Broken, Broken{f.Name, faults[0], len(faults)})
			continue
		}
		p.Text, p.File, p.Front = string(f.Text), f.Name, at >= 0
		p.fill()
		if at >= 0 {
			c.All[at] = p
		} else {
			c.All = append(c.All, p)
		}
	}
	return c
}

// Check is everything that is wrong with a file, in order of line.
func Check(name string, src []byte) []script.Fault {
	_, r := read(name, src)
	return r.Faults()
}

// texts are the files that were kept, and their personas.
var texts sync.Map

// Kept reads a file that passed once: what a later program finds wrong with it is
// passed over. ok is false where it names no persona at all.
func Kept(text string) (p Persona, ok bool) {
	if known, ok := texts.Load(text); ok {
		return known.(Persona), true
	}
	p, _ = read("", []byte(text))
	p.Text = text
	p.fill()
	if ok = p.ID != "" && len(p.Facts) > 0; ok {
		texts.Store(text, p) // so that a talk's partner is the same one each time it is looked at
	}
	return p, ok
}

// Find gives the persona with that id, and whether there is one.
func (c Cast) Find(id string) (Persona, bool) {
	for _, p := range c.All {
		if p.ID == id {
			return p, true
		}
	}
	return Persona{}, false
}

// Of says where one comes from, that somebody wrote; empty for ours.
func (p Persona) Of(w *words.Words) string {
	if p.Front {
		return w.T("cast.front", "File", p.File)
	}
	return p.File
}

// Place is the file, with the line where it is one that is wrong.
func (b Broken) Place() string {
	var f script.Fault
	if errors.As(b.First, &f) {
		return f.File + ":" + strconv.Itoa(f.Line)
	}
	return b.File
}

// Say says what is wrong in a line, and how much more is.
func (b Broken) Say(w *words.Words) string {
	var f script.Fault
	if !errors.As(b.First, &f) {
		return b.File + ": " + w.Say(b.First)
	}
	if b.N == 1 {
		return f.Say(w)
	}
	return w.T("cast.more", "Fault", f.Say(w), "N", b.N-1)
}
