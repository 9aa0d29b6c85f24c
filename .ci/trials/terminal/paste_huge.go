package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/.ci/lib/term"
)

// hugeMay is how long a paste of a megabyte may take to be on the screen.
const hugeMay = 1500 * time.Millisecond

// reach goes from Home to a target, past those before it.
func (h *hand) reach(name string) (target, error) {
	all := fields()
	at := slices.IndexFunc(all, func(t target) bool { return t.name == name })
	before := all[:at]
	if name == onHome {
		before = nil
	}
	for _, t := range before {
		steps := append(slices.Clone(t.reach), t.alive)
		if t.name == "Who" {
			steps = append([]step{{"Zoe", "the name", term.Typed("Zoe")}}, steps...)
		}
		if t.name == "words for a mark" || t.name == "a note" {
			steps = slices.Insert(steps, 1, step{"w", "it", term.Typed("w")})
		}
		if err := h.steps(steps...); err != nil {
			return t, fmt.Errorf("past %s: %w", t.name, err)
		}
	}
	return all[at], h.steps(all[at].reach...)
}

// pasteHuge pastes a text of a size, three times at most: the machine may have
// been busy.
func (r *room) pasteHuge(name string, size int) error {
	text := strings.Repeat("half of what was said about the lift, ", size/38) + lastWord
	may := hugeMay * time.Duration(max(1, size>>20))
	best := time.Hour
	for range 3 {
		took, err := r.pasteOnce(name, text)
		if err != nil {
			return err
		}
		if best = min(best, took); best < may {
			break
		}
	}
	r.Check(best < may, fmt.Sprintf("%d MB pasted into %s are there within %s", size>>20, name, may), best.String())
	r.Note("%d MB into %s %d ms", size>>20, name, best.Milliseconds())
	return nil
}

// pasteOnce pastes a text, as enterOnce enters it.
func (r *room) pasteOnce(name, text string) (time.Duration, error) {
	return r.enterOnce(name, text, []string{pasteStart + text + pasteEnd})
}

// enterOnce sends the keys of a text and gives the time until its end shows, or
// until the program has taken it where it shows nothing.
func (r *room) enterOnce(name, text string, keys []string) (time.Duration, error) {
	p, h, err := r.unlockedHome()
	if err != nil {
		return 0, err
	}
	t, err := h.reach(name)
	if err != nil {
		return 0, h.Drop(err)
	}
	began := time.Now()
	for _, k := range keys {
		if err := h.Send(k); err != nil {
			return 0, h.Drop(err)
		}
	}
	if t.shows {
		if _, err := h.AwaitFor(time.Minute, "the end of the paste", term.Has(lastWord)); err != nil {
			return 0, h.Drop(err)
		}
	} else {
		time.Sleep(quiet)
	}
	took := time.Since(began)
	if err := h.alive(t.alive); err != nil {
		return 0, h.Drop(err)
	}
	if err := h.Leave(); err != nil {
		return 0, err
	}
	if !t.keeps {
		return took, nil
	}
	talks, err := p.records()
	r.Check(err == nil && times(talks, text) == 1, fmt.Sprintf("%d bytes entered into %s are kept whole", len(text), name), fmt.Sprint(err))
	return took, nil
}
