package main

import (
	"fmt"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// pasteEndless pastes without an end marker: once and then nothing, and in a
// stream that stops after a while.
func (r *room) pasteEndless() error {
	for name, stream := range map[string]time.Duration{"a paste without an end": 0, "a paste that goes on and on": 2 * time.Second} {
		flowed := false
		for range 5 {
			var err error
			if flowed, err = r.pasteStream(name, stream); err != nil {
				return err
			}
			if flowed {
				break
			}
		}
		r.Check(flowed, "the machine lets "+name+" flow")
	}
	return nil
}

// flows is the longest pause of a stream. The program takes a longer one for the
// end of a paste.
const flows = 200 * time.Millisecond

// pasteStream pastes a text and more of it for a time, and no end marker. It
// reports whether the machine let it: where it made a pause, nothing is judged.
func (r *room) pasteStream(name string, stream time.Duration) (flowed bool, err error) {
	p, h, err := r.unlockedHome()
	if err != nil {
		return false, err
	}
	if _, err := h.reach("a note"); err != nil {
		return false, h.Drop(err)
	}
	text := "what was said about the lift"
	if err := h.Send(pasteStart + text); err != nil {
		return false, h.Drop(err)
	}
	last := time.Now()
	for began := last; time.Since(began) < stream; time.Sleep(5 * time.Millisecond) {
		if err := h.Send(" and more"); err != nil {
			return false, h.Drop(err)
		}
		if time.Since(last) > flows {
			return false, h.Drop(nil)
		}
		last = time.Now()
		text += " and more"
	}
	if _, err := h.Await("the end of the paste", term.Has(text[len(text)-8:])); err != nil {
		return false, h.Drop(err)
	}
	err = h.Press("K", "the key", func(s term.Sight) bool { return strings.HasSuffix(s.Line, "K") })
	r.Check(err == nil, "keys work after "+name, fmt.Sprint(err))
	err = h.Press("\r", "the talk", term.At(term.Listening))
	r.Check(err == nil, "it can be kept after "+name, fmt.Sprint(err))
	h.onlyOurs(r, name)
	if err := h.Leave(); err != nil {
		return false, err
	}
	talks, err := p.records()
	r.Check(err == nil && times(talks, text+"K") == 1, name+" is kept whole", fmt.Sprintf("%v %.300q", err, texts(talks)))
	return true, nil
}
