package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"example.org/onetoone/.ci/drive"
	"example.org/onetoone/guide"
)

// hugeMay is how long a paste of a megabyte may take to be on the screen.
const hugeMay = 1500 * time.Millisecond

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
// kept where it was kept, and keys must work afterwards.
func paste(r *room) error {
	for name, text := range map[string]string{"every byte and sequence": hostileText(), "hidden ends and keys": markedText()} {
		if err := r.pasteEverywhere(name, text); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if err := r.pasteUnlocking(); err != nil {
		return fmt.Errorf("the lock: %w", err)
	}
	size := r.atMost(1, 16) << 20
	for _, t := range []string{"a note", "Why them", "When", "the list of actions", onHome} {
		if err := r.pasteHuge(t, size); err != nil {
			return fmt.Errorf("a huge paste, %s: %w", t, err)
		}
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
			return h.drop(fmt.Errorf("reaching %s: %w", t.name, err))
		}
		if err := h.Send(pasteStart + text + pasteEnd); err != nil {
			return h.drop(err)
		}
		if t.shows {
			_, err = h.Await("the end of the paste", has(lastWord))
		} else {
			time.Sleep(quiet)
		}
		r.check(err == nil, fmt.Sprintf("%s is pasted into %s", what, t.name), fmt.Sprint(err))
		err = h.alive(t.alive)
		if !r.check(err == nil, fmt.Sprintf("keys work after %s was pasted into %s", what, t.name), fmt.Sprint(err)) {
			return h.drop(nil)
		}
		h.onlyOurs(r, fmt.Sprintf("%s pasted into %s", what, t.name))
		if t.keeps {
			keeps = append(keeps, t.name)
		}
	}
	if err := h.quit(); err != nil {
		return err
	}
	talks, err := p.records()
	if err != nil {
		return err
	}
	n := times(talks, asKept(text))
	r.check(n == len(keeps), fmt.Sprintf("%s is kept whole in %d places", what, len(keeps)), fmt.Sprintf("whole in %d; kept: %.2000q", n, texts(talks)))
	return nil
}

// unlockedHome makes a protected vault and goes to Home.
func (r *room) unlockedHome() (*place, *hand, error) {
	p, err := r.place()
	if err == nil {
		err = p.protect()
	}
	if err != nil {
		return nil, nil, err
	}
	h, err := p.homeScreen(drive.Options{})
	return p, h, err
}

// onlyOurs checks what was written to the terminal.
func (h *hand) onlyOurs(r *room, after string) {
	h.Audited(func(a *drive.Audit) {
		r.check(len(a.Bad) == 0, "nothing but our own sequences is written after "+after, a.Bad...)
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
// the line ends.
func times(talks []guide.Record, text string) (n int) {
	oneLine := func(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, "\n", " ")) }
	for _, got := range texts(talks) {
		if oneLine(got) == oneLine(text) {
			n++
		}
	}
	return n
}

// pasteUnlocking pastes into the field for the passphrase.
func (r *room) pasteUnlocking() error {
	p, err := r.place()
	if err == nil {
		err = p.protect()
	}
	if err != nil {
		return err
	}
	h, err := p.start(drive.Options{})
	if err != nil {
		return err
	}
	for _, text := range []string{hostileText(), markedText()} {
		if err := h.press(pasteStart+text+pasteEnd, "the dots", has("•••")); err != nil {
			return h.drop(err)
		}
		err := h.alive(step{"\r", "a refusal", func(s drive.Sight) bool { return s.Has("does not open this vault") && !s.Has("•") }})
		r.check(err == nil, "keys work after a paste into the lock", fmt.Sprint(err))
		h.onlyOurs(r, "a paste into the lock")
	}
	err = h.press(pasteStart+p.Passphrase+pasteEnd, "the dots", has(strings.Repeat("•", len(p.Passphrase))))
	if err == nil {
		err = h.alive(step{"\r", "Home", at(drive.Home)})
	}
	r.check(err == nil, "a passphrase that is pasted opens the vault", fmt.Sprint(err))
	return h.quit()
}

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
			steps = append([]step{{"Zoe", "the name", func(s drive.Sight) bool { return s.Line == "Zoe" }}}, steps...)
		}
		if t.name == "words for a mark" || t.name == "a note" {
			steps = slices.Insert(steps, 1, step{"w", "it", func(s drive.Sight) bool { return s.Line == "w" }})
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
	r.check(best < may, fmt.Sprintf("%d MB pasted into %s are there within %s", size>>20, name, may), best.String())
	r.note("%d MB into %s %d ms", size>>20, name, best.Milliseconds())
	return nil
}

// pasteOnce pastes a text and gives the time until its end shows, or until
// the program has taken it where it shows nothing.
func (r *room) pasteOnce(name, text string) (time.Duration, error) {
	p, h, err := r.unlockedHome()
	if err != nil {
		return 0, err
	}
	t, err := h.reach(name)
	if err != nil {
		return 0, h.drop(err)
	}
	began := time.Now()
	if err := h.Send(pasteStart + text + pasteEnd); err != nil {
		return 0, h.drop(err)
	}
	if t.shows {
		if _, err := h.AwaitFor(time.Minute, "the end of the paste", has(lastWord)); err != nil {
			return 0, h.drop(err)
		}
	} else {
		time.Sleep(quiet)
	}
	took := time.Since(began)
	if err := h.alive(t.alive); err != nil {
		return 0, h.drop(err)
	}
	if err := h.quit(); err != nil {
		return 0, err
	}
	if !t.keeps {
		return took, nil
	}
	talks, err := p.records()
	r.check(err == nil && times(talks, text) == 1, fmt.Sprintf("%d bytes pasted into %s are kept whole", len(text), name), fmt.Sprint(err))
	return took, nil
}

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
		r.check(flowed, "the machine lets "+name+" flow")
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
		return false, h.drop(err)
	}
	text := "what was said about the lift"
	if err := h.Send(pasteStart + text); err != nil {
		return false, h.drop(err)
	}
	last := time.Now()
	for began := last; time.Since(began) < stream; time.Sleep(5 * time.Millisecond) {
		if err := h.Send(" and more"); err != nil {
			return false, h.drop(err)
		}
		if time.Since(last) > flows {
			return false, h.drop(nil)
		}
		last = time.Now()
		text += " and more"
	}
	if _, err := h.Await("the end of the paste", has(text[len(text)-8:])); err != nil {
		return false, h.drop(err)
	}
	err = h.press("K", "the key", func(s drive.Sight) bool { return strings.HasSuffix(s.Line, "K") })
	r.check(err == nil, "keys work after "+name, fmt.Sprint(err))
	err = h.press("\r", "the talk", at(drive.Listening))
	r.check(err == nil, "it can be kept after "+name, fmt.Sprint(err))
	h.onlyOurs(r, name)
	if err := h.quit(); err != nil {
		return false, err
	}
	talks, err := p.records()
	r.check(err == nil && times(talks, text+"K") == 1, name+" is kept whole", fmt.Sprintf("%v %.300q", err, texts(talks)))
	return true, nil
}
