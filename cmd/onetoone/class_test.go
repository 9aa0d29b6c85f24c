package main

import (
	"fmt"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/listener"
	practice "example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
	"example.org/onetoone/guide/script"
	"example.org/onetoone/store"
)

// practised is a practice that is held for a script.
type practised struct {
	id  string
	s   guide.Session
	at  time.Time
	err error
}

func practise(id string, fields map[guide.Field]string) *practised {
	at := time.Date(2026, 11, 19, 15, 4, 0, 0, time.UTC)
	s, e := guide.Begin(script.Builtin()[0], at)
	p := &practised{id: id, s: s, at: at}
	p.do(e, nil)
	for f, text := range fields {
		p.do(p.s.Fill(f, text, at))
	}
	p.do(p.s.Start(at))
	p.do(p.s.Open(at))
	return p
}

func (p *practised) do(e guide.Event, err error) {
	if p.err == nil && err == nil {
		p.s, err = p.s.Apply(e)
	}
	if p.err == nil {
		p.err = err
	}
	p.at = p.at.Add(10 * time.Second)
}

// practices are one with Dee, two things watched, and one that goes on.
func practices() ([]*practised, error) {
	ear, err := listener.New()
	if err != nil {
		return nil, err
	}
	dee := practise("dee0000000000000", map[guide.Field]string{guide.FieldRole: "organizer", guide.FieldPersona: "dee", guide.FieldDifficulty: "2", guide.FieldPerson: "Dee, tenant, 34"})
	for i, line := range []string{"What was the secretwinter like?", "It sounds like you were cold.", "What would you keep?", "And why?"} {
		if i == 2 {
			dee.do(dee.s.Jump(2, dee.at))
		}
		dee.do(practice.Say(dee.s, line, solo.Labels(ear.Listen(line)), dee.at))
		dee.do(practice.Answer(dee.s, "A secretanswer.", "", dee.at))
	}
	dee.do(dee.s.End(dee.at))
	saw := practise("saw0000000000000", map[guide.Field]string{guide.FieldRole: "observer"})
	for _, t := range []guide.Tally{practice.TallyOpen, practice.TallyOpen, practice.TallySilence} {
		saw.do(practice.Count(saw.s, t, saw.at))
	}
	saw.do(saw.s.End(saw.at))
	open := practise("0pen000000000000", map[guide.Field]string{guide.FieldRole: "organizer"})
	return []*practised{dee, saw, open}, nil
}

// fillPractice makes a practice vault.
func fillPractice(dir string) error {
	v, err := store.Open(dir, store.Options{Now: today, WorkFactor: theSetting.workFactor})
	if err != nil {
		return err
	}
	all, err := practices()
	for _, p := range all {
		if p.err != nil {
			return fmt.Errorf("practice %s: %w", p.id, p.err)
		}
		if err == nil {
			err = v.Create(p.s.Header(p.id), p.s.BaseGuide(), p.s.Events()...)
		}
	}
	if err != nil {
		return err
	}
	return v.Close()
}
