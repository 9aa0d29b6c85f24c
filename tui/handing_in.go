package tui

import (
	"fmt"
	"unicode/utf8"

	"example.org/onetoone/guide/practice/result"
)

// handingIn is the page before a practice is saved as a result file: what will
// be in it, and what will not unless the trainee says so.
type handingIn struct {
	*sheet
	p     result.Practice
	words bool // what was said goes along
}

// handIn opens the page for a practice that is done.
func (k *kit) handIn(t *talk) step {
	p, err := result.Of(t.id, t.s)
	if err != nil {
		return say(k.why(err))
	}
	s := &handingIn{sheet: k.newSheet(k.w.T("handin.title"), t), p: p}
	s.lay()
	return push(s)
}

// lay makes the parts of the page and its keys.
func (s *handingIn) lay() {
	k, w, p := s.k, s.k.w, s.p
	in := part{head: w.T("handin.in"), sign: "+", lines: []string{p.Line()}}
	if p.Scored() {
		in.lines = append(in.lines, w.T("handin.points"))
	}
	if len(p.Given) > 0 {
		in.lines = append(in.lines, w.T("handin.given"))
	}
	if len(p.Figures) > 0 || len(p.Counted) > 0 || len(p.Moves) > 0 {
		in.lines = append(in.lines, w.T("handin.counts"))
	}
	if len(p.Stages) > 0 {
		in.lines = append(in.lines, w.T("handin.stages"))
	}
	if name := k.drill.knownAs; name != "" {
		in.lines = append(in.lines, w.T("handin.name", "Name", name))
	}
	out := part{head: w.T("handin.out"), sign: "−", ink: faint, lines: []string{w.T("handin.day")}}
	if k.drill.knownAs == "" {
		out.lines = append(out.lines, w.T("handin.noname"))
	}
	s.parts = []part{in, out}
	s.extra = []action{k.shown("handin.go", s.where, "enter")}
	if result.WithWords(p, s.t.s).Words() {
		words := part{head: w.T("handin.words"), lines: []string{w.T("handin.words.off")}}
		if s.words {
			words.ink, words.lines = strong, []string{w.T("handin.words.on")}
		}
		s.parts = append(s.parts, words)
		s.extra = append(s.extra, k.shown("handin.words", s.tick, "w"))
	}
	s.extra = append(s.extra, k.shown("handin.name", s.name, "n"))
}

// tick takes the words in, or out.
func (s *handingIn) tick() step {
	s.words = !s.words
	s.lay()
	return stay()
}

// name asks what the class knows the trainee by. It is kept for the next file,
// and nowhere.
func (s *handingIn) name() step {
	k := s.k
	line := newAsked("", k.drill.knownAs, k.w.T("handin.called.hint"), nil)
	return push(k.newAsking(k.w.T("handin.called"), "", []*asked{line}, func(texts []string) (step, error) {
		if utf8.RuneCountInString(texts[0]) > result.MostName {
			return stay(), fmt.Errorf("that is more than %d characters", result.MostName)
		}
		k.drill.knownAs = texts[0]
		s.lay()
		return leave(), nil
	}))
}

// where asks for the file.
func (s *handingIn) where() step {
	k, t, p := s.k, s.t, s.p
	if s.words {
		p = result.WithWords(p, t.s)
	}
	f := result.File{Member: k.drill.knownAs}.With(p)
	page := k.newWritingTo(k.drill.resultPath(t.id), k.w.T("handin.where"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.drill.writeResult(path, f, plain) }
	})
	page.t, page.bare, page.back = t, k.w.T("handin.bare"), 2
	return push(page)
}
