package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/personas"
	"example.org/onetoone/guide/practice/listener"
	"example.org/onetoone/guide/practice/partner"
	"example.org/onetoone/guide/practice/rehearsal"
	"example.org/onetoone/guide/practice/solo"
)

// persona is who is practised with, on a good day.
const persona = "dee"

// trainee is a talk with a scripted partner, and how it stands.
type trainee struct {
	ear  *listener.Listener
	asks []string // what they say, over and over: a question about each thing there is to tell, which is borne for hours
	talk partner.Talk
	last partner.Reply
}

func rehearse(id string) (*trainee, error) {
	who, ok := personas.Find(id)
	l, err := listener.New()
	if !ok || err != nil {
		return nil, errors.Join(errors.New("a persona and a listener are needed"), err)
	}
	r := &trainee{ear: l}
	for _, f := range who.Facts {
		r.asks = append(r.asks, f.Ask)
	}
	r.talk, r.last = partner.Begin(who, partner.Setup{Seed: 1, Level: 1})
	return r, nil
}

// turn says the next line, and gives it and how it was heard. It fails when that ends the talk.
func (r *trainee) turn() (words string, heard listener.Line, err error) {
	words = r.asks[r.talk.Turns()%len(r.asks)]
	heard = r.ear.Listen(words, r.last.Lines...)
	if r.talk, r.last = r.talk.Hear(partner.Said(words, heard)); r.talk.Over() {
		err = fmt.Errorf("%s has ended the talk after %d lines", persona, r.talk.Turns())
	}
	return words, heard, err
}

// practice is a practice that was stopped after so many lines of the trainee's.
func practice(id string, at time.Time, lines int) (guide.Record, error) {
	t := begin(at)
	for field, text := range map[guide.Field]string{
		guide.FieldRole: string(guide.RoleOrganizer), guide.FieldPerson: "Dee", guide.FieldPersona: persona,
		guide.FieldDifficulty: strconv.Itoa(1), guide.FieldSeed: strconv.Itoa(1),
	} {
		t.do(t.s.Fill(field, text, at))
	}
	t.do(t.s.Start(at))
	t.do(t.s.Open(at))
	r, err := rehearse(persona)
	if err != nil {
		return guide.Record{}, err
	}
	t.do(rehearsal.Answer(t.s, solo.Text(r.last), string(r.last.Kind), at))
	for range lines {
		words, heard, err := r.turn()
		if err != nil {
			return guide.Record{}, err
		}
		t.do(rehearsal.Say(t.s, words, solo.Labels(heard), at))
		t.do(rehearsal.Answer(t.s, solo.Text(r.last), string(r.last.Kind), at))
	}
	return t.record(id)
}

// turnSeconds is how long a turn of a transcript takes, the answer included.
const turnSeconds = 12

// transcript is a recorded practice of so many hours, as WebVTT with voices.
func transcript(hours int) (string, error) {
	r, err := rehearse(persona)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("WEBVTT\n")
	cue := func(from, to int, who, words string) {
		stamp := func(s int) string { return fmt.Sprintf("%02d:%02d:%02d.000", s/3600, s/60%60, s%60) }
		fmt.Fprintf(&b, "\n%s --> %s\n<v %s>%s</v>\n", stamp(from), stamp(to), who, words)
	}
	for t := 0; t < hours*3600; t += turnSeconds {
		words, _, err := r.turn()
		if err != nil {
			return "", err
		}
		cue(t, t+turnSeconds/3, "Ada", words)
		cue(t+turnSeconds/3, t+turnSeconds, "Dee", strings.Join(r.last.Lines, " "))
	}
	return b.String(), nil
}
