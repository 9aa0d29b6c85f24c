package practice

import (
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/tui/parts"
	"example.org/onetoone/tui/screen"
)

// Casting reads whom one may practise with, or be in a pair. Nil is those that come
// with the program, and for a pair the catalogue's own.
type Casting struct{ Cast func() personas.Cast }

// Whom is whom one may practise with, as the folder is now.
func (k *Talks) Whom() personas.Cast {
	if k.Cast == nil {
		return personas.CastOf(nil)
	}
	return k.Cast()
}

// Title may be seen by everyone: it says who a persona is and gives nothing away.
func Title(p personas.Persona) string {
	if p.Role == "" {
		return p.Name
	}
	return p.Name + ", " + p.Role
}

// Among are those of a cast to choose among, and the files that give none: each with
// the line, and on its page with what is wrong.
func (k *Talks) Among(c personas.Cast, then func(personas.Persona) screen.Step) (opts []parts.Option) {
	for _, p := range c.All {
		opts = append(opts, parts.Option{Name: Title(p), More: p.Of(k.Words), Run: func() screen.Step { return then(p) }})
	}
	for i, b := range c.Broken {
		o := parts.Option{Name: k.T("whom.broken", "File", b.Place()), Run: func() screen.Step {
			return screen.Push(parts.NewSheet(k.Desk, b.File, nil, parts.Part{Lines: []string{b.Say(k.Words), k.T("whom.check", "File", b.File)}}))
		}}
		if i == 0 {
			o.Head = k.T("whom.broken.head")
		}
		opts = append(opts, o)
	}
	return opts
}
