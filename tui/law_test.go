package tui_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/onetoone/guide"
	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/transcript"
	"example.org/onetoone/tui"
)

// anyKeys are the keys that somebody presses who does not know the program.
func anyKeys() *rapid.Generator[string] {
	often := strings.Fields("space space enter enter enter esc tab down up left right m n x z Z a 1 2 3 4 -")
	others := strings.Fields("shift+tab home end pgup pgdown backspace b r j q f d p k l e w c h t i s o v y g F S / ? : 0 5 6 7 8 9")
	typed := []string{"'Maria'", "'tomorrow 6pm'", "'forget'", "'delete'", "'remove'", "'paß ı 👩‍👩‍👧 עב'", "'n'"}
	return rapid.SampledFrom(slices.Concat(often, often, often, others, typed))
}

// holds returns what is wrong with what the journal holds.
func (j *memory) holds() error {
	for _, id := range j.order {
		r := j.talks[id]
		s, err := guide.Replay(r.Guide, r.Events)
		if err != nil {
			return err
		}
		want, _ := json.Marshal(s.Header(id))
		if got, _ := json.Marshal(r.Header); string(got) != string(want) {
			return errors.New("the header is " + string(got) + ", and the events say " + string(want))
		}
		if _, gone := transcript.Remaining(s, s.Consent(), s.KeepsPromises()); s.Ended() && s.Consent() != guide.Undecided && len(gone) > 0 {
			text, _ := json.Marshal(r.Events)
			return errors.New("consent does not keep " + string(gone[0]) + " in " + string(text))
		}
		for _, d := range r.Draft.All() {
			if !s.KeepsDraft(d) {
				return errors.New("consent does not keep the draft " + d.Text)
			}
		}
	}
	return nil
}

// keep writes what the screens left, as whoever ran them does.
func (m *memory) keep(left []guide.Unsaved) error {
	for _, u := range left {
		if err := hold.Keep(m, u); err != nil {
			return err
		}
	}
	return nil
}

// deed is one thing that happens to the program: a key, or something else.
type deed struct {
	key    string
	paste  string
	w, h   int
	wait   time.Duration
	broken bool // from here on the disk fails
	whole  bool // from here on it does not, and is quick
	slow   bool // from here on every write takes a second
	killed bool
}

// String is short: a failing test shows many.
func (d deed) String() string {
	switch {
	case d.key != "":
		return d.key
	case d.paste != "":
		return "paste"
	case d.w > 0:
		return fmt.Sprintf("%d×%d", d.w, d.h)
	case d.broken:
		return "BROKEN"
	case d.whole:
		return "WHOLE"
	case d.slow:
		return "SLOW"
	case d.wait > 0:
		return d.wait.String()
	case d.killed:
		return "KILLED"
	}
	return "-"
}

func deeds() *rapid.Generator[[]deed] {
	one := rapid.Custom(func(t *rapid.T) deed {
		switch rapid.IntRange(0, 40).Draw(t, "what") {
		case 0:
			return deed{w: rapid.IntRange(1, 130).Draw(t, "w"), h: rapid.IntRange(1, 50).Draw(t, "h")}
		case 1:
			return deed{broken: true}
		case 2:
			return rapid.SampledFrom([]deed{{whole: true}, {slow: true}}).Draw(t, "disk")
		case 3:
			return deed{wait: time.Duration(rapid.IntRange(1, 100).Draw(t, "tenths")) * 100 * time.Millisecond}
		case 4:
			return deed{paste: rapid.SampledFrom([]string{"pasted", "two\r\nlines", "\xff\x1b[2J"}).Draw(t, "paste")}
		case 5:
			return deed{killed: rapid.IntRange(0, 3).Draw(t, "killed") == 0}
		}
		return deed{key: anyKeys().Draw(t, "key")}
	})
	return rapid.SliceOfN(one, 40, 250)
}

// TestLaw_WhateverIsPressedIsOnDiskInTheEnd: whatever is pressed, however the
// disk fails meanwhile, what is on it in the end is a talk that its events make,
// it holds no more than consent keeps, and no more rows are drawn than there are.
func TestLaw_WhateverIsPressedIsOnDiskInTheEnd(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		j := newMemory()
		starts := []string{"", "n 'Ann'", "n 'Ann' enter", toTalk, toTalk + " m enter 'one' enter", toTalk + " m x x"}
		if j.practice = rapid.IntRange(0, 3).Draw(rt, "practice") == 0; j.practice {
			starts = []string{"", "a", "a enter", "d", "1", "1 1", "2", "4", "5", "7"}
		}
		from := rapid.SampledFrom(starts).Draw(rt, "from")
		all := deeds().Draw(rt, "deeds")
		var wrong error
		bubble(t, func(t *testing.T) {
			defer func() {
				if broke := recover(); broke != nil {
					wrong = fmt.Errorf("%v\n%s", broke, debug.Stack())
				}
			}()
			p := reopenApart(t, j, sunday).press(from)
			for i, d := range append(all, deed{killed: true}) {
				if p, wrong = p.happens(d); wrong != nil {
					wrong = fmt.Errorf("from %q after %v: %w", from, all[:min(i+1, len(all))], wrong)
					return
				}
			}
		})
		if wrong != nil {
			rt.Fatal(wrong)
		}
	})
}

// reopenApart opens the program with ids that no talk had before, whatever was
// not saved.
func reopenApart(t testing.TB, j *memory, at time.Time) *hand {
	return openWith(t, j, 80, 24, at, func(c *tui.Config) {
		if j.practice {
			asPractice(c)
		}
		c.NewID = func() string { j.ids++; return fmt.Sprintf("talk%012d", j.ids) }
	})
}

// happens does a deed, and gives the program that is open then.
func (p *hand) happens(d deed) (*hand, error) {
	switch {
	case d.key != "":
		p.press(d.key)
	case d.paste != "":
		p.Paste(d.paste)
	case d.w > 0:
		p.Resize(d.w, d.h)
	case d.broken:
		p.j.breaks(errors.New("the disk failed"))
	case d.whole:
		p.j.breaks(nil)
		p.j.takes(0)
	case d.slow:
		p.j.takes(time.Second)
	case d.wait > 0:
		p.pass(d.wait)
	}
	if rows := strings.Split(p.screen(), "\n"); len(rows) > p.h {
		return p, fmt.Errorf("%d rows on a screen of %d×%d:\n%s", len(rows), p.w, p.h, p.screen())
	}
	if !p.ended && !d.killed {
		return p, nil
	}
	if p.j.broken == nil && !p.ended {
		for range 10 {
			p.pass(time.Second)
		}
		if left := p.a.Unsaved(); len(left) > 0 {
			return p, fmt.Errorf("not saved: %+v", left)
		}
	}
	time.Sleep(2 * time.Second) // a write that was begun is waited for, and no other begins
	p.j.breaks(nil)
	p.j.takes(0)
	if err := p.j.keep(p.a.Unsaved()); err != nil {
		return p, err
	}
	return reopenApart(p.t, p.j, p.now), p.j.holds()
}
