package main

import (
	"fmt"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/store"
)

// pen holds a talk: it applies what verbs decide, a few seconds apart. After
// the first error it does nothing more.
type pen struct {
	s   guide.Session
	at  time.Time
	err error
}

func begin(g guide.Guide, at time.Time) *pen {
	s, e := guide.Begin(g, at)
	p := &pen{s: s, at: at}
	p.do(e, nil)
	return p
}

func (p *pen) do(e guide.Event, err error) {
	if p.err == nil {
		p.err = err
	}
	if p.err != nil {
		return
	}
	if p.s, err = p.s.Apply(e); err != nil {
		p.err = err
	}
	p.at = p.at.Add(7 * time.Second)
}

// start is from the name to the first prompt.
func (p *pen) start(person string) {
	p.do(p.s.Fill(guide.FieldPerson, person, p.at))
	p.do(p.s.Start(p.at))
	p.do(p.s.Open(p.at))
}

// mark marks a moment, gives it a kind and writes a line about it.
func (p *pen) mark(kind guide.MarkKind, words string) {
	p.do(p.s.Mark(p.at))
	m, _ := p.s.LastMark()
	p.do(p.s.NameMark(m.Seq, kind, p.at))
	p.do(p.s.Note(words, m.Seq, p.at))
}

// stopped stores a talk that can be gone on with. It has at least the given
// number of events and, unless note is 0, a line of so many bytes being
// written.
func stopped(v *store.Vault, g guide.Guide, at time.Time, events, note int) error {
	p := begin(g, at)
	p.start("Robin")
	for n := 0; p.err == nil && p.s.Len() < events; n++ {
		p.mark(guide.MarkKinds()[n%4], sentence(n))
		p.do(p.s.Jump(1+n%len(g.Stages), p.at))
	}
	if p.err != nil {
		return p.err
	}
	id, err := create(v, p.s)
	if err != nil || note == 0 {
		return err
	}
	text := prose(note)
	return v.SaveDraft(id, guide.Draft{Text: text, Cursor: len(text), Open: true})
}

// held stores the i-th talk, which is over, with left more to come. One in
// twenty waits for its debrief, and one in ten for a promise; the last two are
// unfinished.
func held(v *store.Vault, g guide.Guide, at time.Time, i, left int) error {
	p := begin(g, at)
	p.start(name(i))
	for stage := range g.Stages {
		p.do(p.s.Jump(stage+1, p.at))
	}
	p.mark(guide.Quote, sentence(i))
	p.promise(i)
	p.do(p.s.Agree(guide.Named, false, p.at))
	if left >= 2 {
		p.do(p.s.End(p.at))
	}
	if left >= 2 && i%20 != 0 {
		for _, m := range p.s.Marks() {
			p.do(p.s.Pass(m.Seq, p.at))
		}
		p.do(p.s.FinishDebrief(p.at))
	}
	if p.err != nil {
		return p.err
	}
	_, err := create(v, p.s)
	return err
}

func (p *pen) promise(i int) {
	whose := guide.Theirs
	if i%2 == 0 {
		whose = guide.Mine
	}
	p.do(p.s.FillPromise(1, guide.FieldWhose, string(whose), p.at))
	p.do(p.s.FillPromise(1, guide.FieldWhat, "bring the roster to the meeting", p.at))
	if i%10 == 0 {
		p.do(p.s.FillPromise(1, guide.FieldWhen, "in two weeks", p.at))
		return
	}
	p.do(p.s.FillPromise(1, guide.FieldState, string(guide.KeptIt), p.at))
}

// name gives every tenth talk the same person.
func name(i int) string {
	first := []string{"Ada", "Bilal", "Chidi", "Dana", "Emre", "Fola", "Greta", "Hana", "Imran", "Jo"}
	return fmt.Sprintf("%s %d", first[i%len(first)], i/100)
}

// sentence is the n-th of a few made-up things people say.
func sentence(n int) string {
	said := []string{
		"They changed the rota again and nobody asked us.",
		"My sister waits for the bus in the dark because the light is out.",
		"I would stay here if the rent stopped going up every spring.",
		"We wrote to them twice and got the same letter back.",
		"What keeps me going is the people on my shift.",
	}
	return said[n%len(said)]
}

// prose is n bytes of sentences.
func prose(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(sentence(i))
		if i%9 == 8 {
			b.WriteByte('\n')
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()[:n]
}
