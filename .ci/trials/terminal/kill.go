package main

import (
	"fmt"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// kills kills the program with SIGKILL again and again while notes are written
// into one talk, behind a passphrase, and while somebody practises alone.
func kills(r *room) error {
	all, alone := r.Pick(300, 10_000), r.Pick(60, 2000)
	r.Note("%d kills", all)
	r.Note("%d in practice", alone)
	// A talk that nobody could hold is slow to read.
	if err := r.killing("kill", all, 500, r.protected, r.killTalk); err != nil {
		return err
	}
	return r.killing("kill in practice", alone, 20, r.place, r.killAlone)
}

// killing lets the program be killed again and again, so many times in each
// vault.
func (r *room) killing(what string, all, each int, where func() (*place, error), once func(*place, *book) error) error {
	var p *place
	var b *book
	for i := range all {
		if i%each == 0 {
			var err error
			if p, err = where(); err != nil {
				return err
			}
			b = &book{}
		}
		b.run, b.kill = i, fmt.Sprintf("%s %d", what, i)
		if err := once(p, b); err != nil {
			return fmt.Errorf("%s: %w", b.kill, err)
		}
	}
	return nil
}

// fuse kills a program within a quarter of a second.
func (r *room) fuse(h *hand) *time.Timer {
	return time.AfterFunc(time.Duration(r.Rand.IntN(250))*time.Millisecond, func() { _, _ = h.Kill() })
}

// burn waits until a fuse has killed the program. With an error before, or
// without a fuse, something else went wrong.
func (h *hand) burn(fuse *time.Timer, err error) error {
	if fuse == nil || fuse.Stop() { // nobody stops writing while the program lives
		return h.Drop(err)
	}
	term.Until(patience, h.Ended)
	return nil
}

// killTalk goes on with a talk and kills the program while it is written into.
func (r *room) killTalk(p *place, b *book) error {
	h, err := p.homeScreen(term.Options{Shown: b.show})
	if err != nil {
		return err
	}
	fuse := r.fuse(h)
	if err := h.burn(fuse, writeOn(h, b)); err != nil {
		return err
	}
	r.acknowledged(p, b)
	return nil
}

// writeOn goes on with the talk and writes notes until the program is gone.
func writeOn(h *hand, b *book) error {
	if s := h.Sight(); s.Says("home.going") {
		if err := h.Press("\r", "the talk", term.At(term.Listening, term.Writing, term.Preparing)); err != nil {
			return err
		}
	} else if err := h.Press("n", "Prepare", term.At(term.Preparing)); err != nil {
		return err
	}
	if h.Sight().View == term.Preparing {
		if err := h.steps(step{"\r", "what to say first", term.At(term.Opening)}, step{"a", "what may be kept", term.Says("consent.title")}, step{"4", "consent", term.Named}, step{"\r", "the talk", term.At(term.Listening)}); err != nil {
			return err
		}
	}
	if h.Sight().View == term.Writing {
		if err := h.Press("\r", "the talk", term.At(term.Listening)); err != nil {
			return err
		}
	}
	for n := 0; ; n++ {
		if err := h.Press("\r", "a line", term.At(term.Writing)); err != nil {
			return err
		}
		text := fmt.Sprintf("note %d of run %d was written here", n, b.run)
		if err := h.enter(b, text, "the talk", term.At(term.Listening)); err != nil {
			return err
		}
	}
}

// enter types a line a letter at a time, and then enter, and has the book know.
func (h *hand) enter(b *book, text, what string, entered func(term.Sight) bool) error {
	b.write(text, false)
	for k := range len(text) {
		if err := h.Send(text[k : k+1]); err != nil {
			return err
		}
		time.Sleep(2 * time.Millisecond) // a fast hand: what is typed at once is saved at once
	}
	want := term.Squeeze(text)
	if _, err := h.Await("the line", term.Typed(want)); err != nil {
		return err
	}
	b.write(text, true)
	return h.Press("\r", what, entered)
}
