package main

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"example.org/onetoone/.ci/drive"
)

// kills kills the program with SIGKILL again and again while notes are written
// into one talk, behind a passphrase. What the screen had called saved must be
// there each time.
func kills(r *room) error {
	p, err := r.place()
	if err == nil {
		err = p.protect()
	}
	if err != nil {
		return err
	}
	all, b := r.atMost(300, 10_000), &book{}
	for i := range all {
		if i%500 == 0 && i > 0 { // a talk that nobody could hold is slow to read
			if p, err = r.place(); err == nil {
				err = p.protect()
			}
			if err != nil {
				return err
			}
			b = &book{}
		}
		if err := r.killOnce(p, b, i); err != nil {
			return fmt.Errorf("kill %d: %w", i, err)
		}
		r.acknowledged(p, b, i)
	}
	r.note("%d kills", all)
	return r.killsAlone()
}

// book is what the screen has called saved.
type book struct {
	mu     sync.Mutex
	writes string   // the note that is being written
	kept   bool     // enter was pressed after it
	saved  []string // notes
	half   string   // of the line being written
}

// show takes in a screen.
func (b *book) show(s drive.Sight) {
	b.mu.Lock()
	defer b.mu.Unlock()
	line := s.AtLine && (s.View == drive.Writing || s.View == drive.Alone)
	switch {
	case s.Status != "saved":
	case line && b.kept && s.Said == drive.Squeeze(b.writes):
		b.keeps()
	case line && b.writes != "" && strings.HasPrefix(drive.Squeeze(b.writes), s.Line):
		b.half = s.Line
	case s.View == drive.Listening && b.kept:
		b.keeps()
	}
}

func (b *book) keeps() {
	b.saved = append(b.saved, b.writes)
	b.writes, b.kept, b.half = "", false, ""
}

func (b *book) write(text string, kept bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.writes, b.kept = text, kept
}

// killOnce starts the program and kills it while it is being written into.
func (r *room) killOnce(p *place, b *book, i int) error {
	h, err := p.homeScreen(drive.Options{Shown: b.show})
	if err != nil {
		return err
	}
	fuse := time.AfterFunc(time.Duration(r.rand.IntN(250))*time.Millisecond, func() { _, _ = h.Kill() })
	err = write(h, b, i)
	if fuse.Stop() { // the writing ended first, which it never does by itself
		return h.drop(err)
	}
	until(10*time.Second, h.Ended)
	return nil
}

// write goes on with the talk and writes notes until the program is gone.
func write(h *hand, b *book, i int) error {
	if s := h.Sight(); s.Has("Go on with") {
		if err := h.press("\r", "the talk", at(drive.Listening, drive.Writing, drive.Preparing)); err != nil {
			return err
		}
	} else if err := h.press("n", "Prepare", at(drive.Preparing)); err != nil {
		return err
	}
	if h.Sight().View == drive.Preparing {
		if err := h.steps(step{"\r", "what to say first", at(drive.Opening)}, step{"4", "consent", has("4●named")}, step{"\r", "the talk", at(drive.Listening)}); err != nil {
			return err
		}
	}
	if h.Sight().View == drive.Writing {
		if err := h.press("\r", "the talk", at(drive.Listening)); err != nil {
			return err
		}
	}
	for n := 0; ; n++ {
		text := fmt.Sprintf("note %d of run %d was written here", n, i)
		if err := h.press("\r", "a line", at(drive.Writing)); err != nil {
			return err
		}
		b.write(text, false)
		for k := range len(text) {
			if err := h.Send(text[k : k+1]); err != nil {
				return err
			}
			time.Sleep(2 * time.Millisecond)
		}
		want := drive.Squeeze(text)
		if _, err := h.Await("the note", func(s drive.Sight) bool { return s.Line == want }); err != nil {
			return err
		}
		b.write(text, true)
		if err := h.press("\r", "the talk", at(drive.Listening)); err != nil {
			return err
		}
	}
}

// acknowledged checks that all is there that was called saved, and forgets
// what was not.
func (r *room) acknowledged(p *place, b *book, i int) {
	talks, err := p.records()
	if err != nil {
		r.check(false, fmt.Sprintf("after kill %d the vault opens", i), err.Error())
		return
	}
	all := texts(talks)
	for _, t := range talks {
		for _, d := range t.Draft.All() {
			all = append(all, d.Text)
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	var missing []string
	for _, s := range b.saved {
		if !slices.Contains(all, s) {
			missing = append(missing, s)
		}
	}
	if half := b.half; half != "" && !slices.ContainsFunc(all, func(t string) bool { return strings.HasPrefix(drive.Squeeze(t), half) }) {
		missing = append(missing, half+"…")
	}
	r.check(len(missing) == 0, fmt.Sprintf("after kill %d all that was called saved is there", i), missing...)
	b.writes, b.kept, b.half = "", false, ""
}
