package main

import (
	"fmt"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
	"example.org/onetoone/guide"
)

// quiet is longer than the program waits for the rest of a paste that shows
// nowhere. A program that the machine lets stand for as long takes the next key
// for a part of it. Where a paste shows, it has ended once its end does.
const quiet = 120 * time.Millisecond

// again is when a key that shows nothing is pressed once more.
const again = 2 * time.Second

// alive presses a key that has to work, three times at most.
func (h *hand) alive(s step) (err error) {
	for range 3 {
		if err = h.Send(s.keys); err != nil {
			return err
		}
		if _, err = h.AwaitFor(again, s.what, s.shows); err == nil {
			return nil
		}
	}
	return err
}

// paste pastes what is hostile, what is huge and what has no end, into every
// kind of field and where there is none. Nothing that was pasted may reach the
// terminal but as text, nothing of it may be taken for a key, all of it must be
// kept where it was kept, and keys must work afterwards. The same text typed as
// fast as a terminal takes it must not take long either.
func paste(r *room) error {
	for name, text := range map[string]string{"every byte and sequence": hostileText(), "hidden ends and keys": markedText()} {
		if err := r.pasteEverywhere(name, text); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if err := r.pasteUnlocking(); err != nil {
		return fmt.Errorf("the lock: %w", err)
	}
	size := r.Pick(1, 16) << 20
	for _, t := range []string{"a note", "Why them", "When", "the list of actions", onHome} {
		if err := r.pasteHuge(t, size); err != nil {
			return fmt.Errorf("a huge paste, %s: %w", t, err)
		}
	}
	if err := r.typeFast(); err != nil {
		return fmt.Errorf("typed fast: %w", err)
	}
	return r.pasteEndless()
}

// pasteEverywhere pastes a text into one target after the other.
func (r *room) pasteEverywhere(what, text string) error {
	p, h, err := r.unlockedHome()
	if err != nil {
		return err
	}
	var keeps []string
	for _, t := range fields() {
		if err := h.steps(t.reach...); err != nil {
			return h.Drop(fmt.Errorf("reaching %s: %w", t.name, err))
		}
		if err := h.Send(pasteStart + text + pasteEnd); err != nil {
			return h.Drop(err)
		}
		if t.shows {
			_, err = h.Await("the end of the paste", term.Has(lastWord))
		} else {
			time.Sleep(quiet)
		}
		r.Check(err == nil, fmt.Sprintf("%s is pasted into %s", what, t.name), fmt.Sprint(err))
		err = h.alive(t.alive)
		if !r.Check(err == nil, fmt.Sprintf("keys work after %s was pasted into %s", what, t.name), fmt.Sprint(err)) {
			return h.Drop(nil)
		}
		h.onlyOurs(r, fmt.Sprintf("%s pasted into %s", what, t.name))
		if t.keeps {
			keeps = append(keeps, t.name)
		}
	}
	if err := h.Leave(); err != nil {
		return err
	}
	talks, err := p.records()
	if err != nil {
		return err
	}
	n := times(talks, asKept(text))
	r.Check(n == len(keeps), fmt.Sprintf("%s is kept whole in %d places", what, len(keeps)), fmt.Sprintf("whole in %d; kept: %.2000q", n, texts(talks)))
	return nil
}

// unlockedHome makes a protected vault and goes to Home.
func (r *room) unlockedHome() (*place, *hand, error) {
	p, err := r.protected()
	if err != nil {
		return nil, nil, err
	}
	h, err := p.homeScreen(term.Options{})
	return p, h, err
}

// onlyOurs checks what was written to the terminal.
func (h *hand) onlyOurs(r *room, after string) {
	h.Audited(func(a *term.Audit) {
		r.Check(len(a.Bad) == 0, "nothing but our own sequences is written after "+after, a.Bad...)
		a.Bad = nil
	})
}

// texts are all texts of some talks.
func texts(talks []guide.Record) (out []string) {
	for _, t := range talks {
		for _, e := range t.Events {
			if e.Text != "" {
				out = append(out, e.Text)
			}
		}
	}
	return out
}

// times is how often a text is kept whole. A field of one line has spaces for
// the line ends, and a name one for several.
func times(talks []guide.Record, text string) (n int) {
	oneLine := func(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, "\n", " ")) }
	for _, t := range talks {
		for _, e := range t.Events {
			got, want := oneLine(e.Text), oneLine(text)
			if e.Field == guide.FieldPerson {
				got, want = strings.Join(strings.Fields(got), " "), strings.Join(strings.Fields(want), " ")
			}
			if got == want {
				n++
			}
		}
	}
	return n
}

// pasteUnlocking pastes into the field for the passphrase.
func (r *room) pasteUnlocking() error {
	p, err := r.protected()
	if err != nil {
		return err
	}
	h, err := p.start(term.Options{})
	if err != nil {
		return err
	}
	for _, text := range []string{hostileText(), markedText()} {
		if err := h.Press(pasteStart+text+pasteEnd, "the dots", term.Has("•••")); err != nil {
			return h.Drop(err)
		}
		err := h.alive(step{"\r", "a refusal", func(s term.Sight) bool { return s.Says("why.passphrase") && !s.Has("•") }})
		r.Check(err == nil, "keys work after a paste into the lock", fmt.Sprint(err))
		h.onlyOurs(r, "a paste into the lock")
	}
	err = h.Press(pasteStart+p.Passphrase+pasteEnd, "the dots", term.Has(strings.Repeat("•", len(p.Passphrase))))
	if err == nil {
		err = h.alive(step{"\r", "Home", term.At(term.Home)})
	}
	r.Check(err == nil, "a passphrase that is pasted opens the vault", fmt.Sprint(err))
	return h.Leave()
}
