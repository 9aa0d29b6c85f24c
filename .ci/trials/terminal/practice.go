package main

import (
	"example.org/onetoone/.ci/lib/term"
)

// rehearsal is the place of the practice that belongs to a place's vault. It
// has no passphrase.
func (p *place) rehearsal() *place {
	out := *p
	out.Vault, out.Passphrase = p.Vault+"-practice", ""
	return &out
}

// practise starts the program in practice.
func (p *place) practise(o term.Options) (*hand, error) {
	o.Args = append(o.Args, "practice")
	return p.start(o)
}

// alone begins a talk with a scripted partner from the first page of practice.
func (h *hand) alone() error {
	return h.steps(
		step{"a", "the partners", term.Says("solo.who")},
		step{"2", "the levels", term.Says("solo.level.1")},
		step{"1", "the door", term.At(term.Alone)},
	)
}

// said is a screen on which a line was said.
func said(text string) func(term.Sight) bool {
	want := term.Squeeze(text)
	return func(s term.Sight) bool { return s.View == term.Alone && s.Said == want && s.Line == "" }
}

// says says a line and waits until the partner has answered it.
func (h *hand) says(text string) error {
	want := term.Squeeze(text)
	return h.steps(step{text, "the line", term.Typed(want)}, step{"\r", "what was said", said(text)})
}

// leaveAlone ends a talk with a partner and goes back to the first page.
func (h *hand) leaveAlone() error {
	return h.steps(
		step{"\x1b", "the keys", term.Has("w " + term.Text("act.solo.wait"))},
		step{"x", "how to leave", term.Says("solo.end")},
		step{"x", "its debrief", term.Says("printed.ended")},
		step{"\r", "the first page of practice", term.At(term.Room)},
	)
}
