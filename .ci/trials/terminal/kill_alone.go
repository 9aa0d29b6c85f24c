package main

import (
	"fmt"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/guide"
	"example.org/onetoone/guide/practice/rehearsal"
)

// killAlone goes on with a practice where the last kill was, says lines, and is
// killed. The talk must go on at the line where it was.
func (r *room) killAlone(p *place, b *book) error {
	h, err := p.practise(term.Options{Shown: b.show})
	if err != nil {
		return err
	}
	var fuse *time.Timer
	early := r.Rand.IntN(4) == 0
	if early {
		fuse = r.fuse(h)
	}
	err = r.goOnAlone(h, b)
	if err == nil {
		if !early {
			fuse = r.fuse(h)
		}
		err = speakOn(h, b)
	}
	if err := h.burn(fuse, err); err != nil {
		return err
	}
	r.acknowledged(p.rehearsal(), b)
	b.stop, err = stopped(p.rehearsal())
	return err
}

// stop is where a practice stopped, as the vault has it.
type stop struct {
	begun      bool
	said, half string
}

// stopped is where the newest practice of a vault stopped.
func stopped(p *place) (st stop, err error) {
	talks, err := p.records()
	if err != nil || len(talks) == 0 {
		return st, err
	}
	s, err := guide.Replay(talks[0].Guide, talks[0].Events)
	if err != nil {
		return st, err
	}
	st.begun = !s.Ended()
	for _, l := range rehearsal.Spoken(s) {
		if l.Who == guide.Me {
			st.said = term.Squeeze(l.Text)
		}
	}
	for _, d := range talks[0].Draft.All() {
		st.half = term.Squeeze(d.Text)
	}
	return st, nil
}

// goOnAlone takes up the practice that was stopped, or begins one.
func (r *room) goOnAlone(h *hand, b *book) error {
	was := b.stop
	if !was.begun {
		return h.alone()
	}
	first := h.Sight()
	r.Check(first.Says("home.going"), "before "+b.kill+" the practice is offered", first.String())
	over := term.Says("solo.over")
	if err := h.Press("\r", "the line", func(s term.Sight) bool { return term.At(term.Alone)(s) || over(s) }); err != nil {
		return err
	}
	s := h.Sight()
	if over(s) {
		return h.another()
	}
	r.Check(s.Said == was.said && s.Line == was.half, "before "+b.kill+" it goes on at the line",
		fmt.Sprintf("the vault has %q and %q", was.said, was.half), s.String())
	r.Check(s.Line == "" || s.Line != s.Said, "before "+b.kill+" no line comes back that was said", s.String())
	if s.Line == "" {
		return nil
	}
	return h.Press("\x15", "an empty line", func(s term.Sight) bool { return s.View == term.Alone && s.Line == "" })
}

// speakOn says lines until the program is gone. Who is asked after so many winters has enough of it, and
// then there is another talk.
func speakOn(h *hand, b *book) error {
	for n := 0; ; n++ {
		if term.Says("solo.over")(h.Sight()) {
			if err := h.another(); err != nil {
				return err
			}
		}
		text := fmt.Sprintf("What was winter number %d like, in year %d?", n, b.run)
		if err := h.enter(b, text, "the answer", said(text)); err != nil {
			return err
		}
	}
}

// another leaves a talk that the partner has ended, and begins one.
func (h *hand) another() error {
	if err := h.steps(step{"\r", "its debrief", term.Says("printed.ended")}, step{"\r", "the first page of practice", term.At(term.Room)}); err != nil {
		return err
	}
	return h.alone()
}
