package personas

import (
	"embed"
	"slices"
	"sync"
)

// own has what somebody who writes a persona begins with, what anybody may say, and be asked.
//
//go:embed own/*.md own/questions.txt
var own embed.FS

// spare is the persona whose lines stand in where a file has none.
var spare = sync.OnceValue(func() Persona { return ours("spare") })

// ours reads a file of own. The tests read the same ones.
func ours(name string) Persona {
	src, err := own.ReadFile("own/" + name + ".md")
	if err != nil {
		panic("reading the personas: " + err.Error())
	}
	p, _ := read(name, src)
	p.Text = string(src)
	return p
}

// enough is how many lines there are to fall back on, so that one of them was not
// said lately.
const enough = 21

// fill gives a persona anybody's lines for the occasions that its file says nothing
// of. Those of ours say something for all.
func (p *Persona) fill() {
	s := spare()
	p.Topics, p.Moves, p.Answers = filled(p.Topics, s.Topics), filled(p.Moves, s.Moves), filled(p.Answers, s.Answers)
	for _, x := range []struct{ to, from *[]string }{
		{&p.Opening, &s.Opening}, {&p.Asides, &s.Asides}, {&p.Gestures, &s.Gestures}, {&p.Puzzled, &s.Puzzled}, {&p.Curt, &s.Curt},
		{&p.AsksBack, &s.AsksBack}, {&p.Impatient, &s.Impatient}, {&p.Ends, &s.Ends}, {&p.Farewells, &s.Farewells},
	} {
		if len(*x.to) == 0 {
			*x.to = *x.from
		}
	}
	if len(p.Fillers)+len(p.Asides)+len(p.Gestures) < enough {
		p.Fillers = slices.Concat(p.Fillers, s.Fillers)
	}
	if len(p.Objections) == 0 {
		p.Objections = s.Objections
	}
	if len(p.Rungs) == 0 {
		p.Rungs = s.Rungs
	}
	if len(p.Offers) == 0 {
		p.Offers = s.Offers
	}
}

// filled are groups with those of others that are missing, or have no line.
func filled(list, with []Group) []Group {
	for _, g := range with {
		i := slices.IndexFunc(list, func(x Group) bool { return x.ID == g.ID })
		switch {
		case i < 0:
			list = append(list, g)
		case len(list[i].Says) == 0:
			list[i].Says = g.Says
		}
	}
	return list
}
