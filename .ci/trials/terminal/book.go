package main

import (
	"slices"
	"strings"
	"sync"

	"example.org/onetoone/.ci/lib/term"
)

// book is what the screen has called term.Saved, while a program is killed again and
// again.
type book struct {
	kill string // the next one's name
	run  int    // its number
	stop stop   // where the last one stopped a practice

	mu     sync.Mutex
	writes string   // the note that is being written
	kept   bool     // enter was pressed after it
	saved  []string // notes
	half   string   // of the line being written
}

// show takes in a screen.
func (b *book) show(s term.Sight) {
	b.mu.Lock()
	defer b.mu.Unlock()
	line := s.AtLine && (s.View == term.Writing || s.View == term.Alone)
	switch {
	case s.Status != "saved":
	case line && b.kept && s.Said == term.Squeeze(b.writes):
		b.keeps()
	case line && b.writes != "" && strings.HasPrefix(term.Squeeze(b.writes), s.Line):
		b.half = s.Line
	case s.View == term.Listening && b.kept:
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

// acknowledged checks that all is there that was called term.Saved, and forgets
// what was not.
func (r *room) acknowledged(p *place, b *book) {
	talks, err := p.records()
	if err != nil {
		r.Check(false, "after "+b.kill+" the vault opens", err.Error())
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
	if half := b.half; half != "" && !slices.ContainsFunc(all, func(t string) bool { return strings.HasPrefix(term.Squeeze(t), half) }) {
		missing = append(missing, half+"…")
	}
	r.Check(len(missing) == 0, "after "+b.kill+" all that was called saved is there", missing...)
	b.writes, b.kept, b.half = "", false, ""
}
