package personas

import (
	"bytes"
	"sync"
)

// Follow is a question about a line that was said, and what they say to it.
type Follow struct{ Question, Says string }

// Follows gives what somebody may ask about a line of theirs, and what they say to it, in the order of the
// file. Of the personas that come with the program it is read when it is first asked for: it is two thirds of
// their files, and a list of them needs none of it.
func (p Persona) Follows(line string) []Follow {
	if p.follows == nil {
		return nil
	}
	return p.follows.read()[line]
}

// follows are those of all lines of a persona: by the line, or in a file that was not read yet.
type follows struct {
	name string
	src  []byte
	once sync.Once
	by   map[string][]Follow
}

func (f *follows) read() map[string][]Follow {
	f.once.Do(func() {
		if f.by != nil {
			return
		}
		p, r := read(f.name, f.src)
		if err := r.Err(); err != nil {
			panic("reading the personas: " + err.Error())
		}
		f.by, f.src = p.follows.by, nil
	})
	return f.by
}

// followMark begins a line of a file that is asked about another.
var followMark = []byte("  - ")

// openly gives a file without what is asked about its lines.
func openly(src []byte) []byte {
	var out []byte
	for line := range bytes.Lines(src) {
		if !bytes.HasPrefix(line, followMark) {
			out = append(out, line...)
		}
	}
	return out
}
