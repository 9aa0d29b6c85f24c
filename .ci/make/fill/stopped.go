package main

import (
	"errors"
	"strings"
	"time"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/script"
)

// held is a talk that is made up. After the first error nothing more happens in it.
type held struct {
	s   guide.Session
	err error
}

func begin(at time.Time) *held {
	s, e := guide.Begin(script.Builtin()[0], at)
	h := &held{s: s}
	h.do(e, nil)
	return h
}

// do applies what a verb decided.
func (h *held) do(e guide.Event, err error) {
	if err == nil && h.err == nil {
		h.s, err = h.s.Apply(e)
	}
	h.err = errors.Join(h.err, err)
}

func (h *held) record(id string) (guide.Record, error) {
	return guide.Record{Guide: h.s.BaseGuide(), Events: h.s.Events(), Header: h.s.Header(id)}, h.err
}

// stopped is a talk that can be gone on with, of at least so many events, with
// a line of so many bytes that is being written.
func stopped(id string, at time.Time, events, note int) (guide.Record, error) {
	h := begin(at)
	h.do(h.s.Fill(guide.FieldPerson, "Robin", at))
	h.do(h.s.Start(at))
	h.do(h.s.Open(at))
	stages := len(h.s.BaseGuide().Stages)
	for n := 0; h.err == nil && h.s.Len() < events; n++ {
		h.do(h.s.Mark(at))
		m, _ := h.s.LastMark()
		h.do(h.s.NameMark(m.Seq, guide.MarkKinds()[n%4], at))
		h.do(h.s.Note("They came in October, looked at the wall and went.", m.Seq, at))
		h.do(h.s.Jump(1+n%stages, at))
		at = at.Add(time.Second)
	}
	r, err := h.record(id)
	if note > 0 {
		paragraph := strings.Repeat("The heating has been out since October and nobody came. ", 8) + "\n"
		text := strings.Repeat(paragraph, note/len(paragraph)+1)[:note]
		r.Draft = guide.Draft{Text: text, Cursor: note, Open: true}
	}
	return r, err
}
