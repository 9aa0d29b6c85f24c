package tui

import (
	"unicode/utf8"

	"example.org/onetoone/guide/hold"
	"example.org/onetoone/guide/trainer/result"
	"example.org/onetoone/guide/words"
)

// handingIn is the page before a practice is saved as a result file: what will
// be in it, and what will not unless the trainee says so.
type handingIn struct {
	*sheet
	k     *kit
	p     result.Practice
	name  string // of who held it; empty is nobody said
	words bool   // what was said goes along
}

// handIn opens the page for a practice that is done.
func (k *kit) handIn(t *hold.Talk) step {
	p, err := result.Of(t.ID(), t.Session())
	if err != nil {
		return say(k.why(err))
	}
	s := &handingIn{k: k, sheet: newSheet(k.desk, k.T("handin.title"), t), p: p}
	if !s.watched() {
		s.name = k.drill.knownAs
	}
	s.lay()
	return push(s)
}

// watched reports whether somebody else held it: the numbers of an observer are
// the organizer's.
func (s *handingIn) watched() bool { return s.p.Kind == result.Watch }

// lay makes the parts of the page and its keys.
func (s *handingIn) lay() {
	k, w, p := s.k, s.k.Words, s.p
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
	out := part{head: w.T("handin.out"), sign: "−", ink: faint, lines: []string{w.T("handin.day")}}
	switch {
	case s.name != "" && s.watched():
		in.lines = append(in.lines, w.T("handin.organizer", "Name", s.name))
	case s.name != "":
		in.lines = append(in.lines, w.T("handin.name", "Name", s.name))
	case s.watched():
		out.lines = append(out.lines, w.T("handin.noorganizer"))
	default:
		out.lines = append(out.lines, w.T("handin.noname"))
	}
	s.parts = []part{in, out}
	s.extra = []action{k.shown("handin.go", s.where, "enter")}
	if result.WithWords(p, s.t.Session()).Words() {
		words := part{head: w.T("handin.words"), lines: []string{w.T("handin.words.off")}}
		if s.words {
			words.ink, words.lines = strong, []string{w.T("handin.words.on")}
		}
		s.parts = append(s.parts, words)
		s.extra = append(s.extra, k.shown("handin.words", s.tick, "w"))
	}
	s.extra = append(s.extra, k.shown("handin.name", s.askName, "n"))
}

// tick takes the words in, or out.
func (s *handingIn) tick() step {
	s.words = !s.words
	s.lay()
	return stay()
}

// askName asks what the class knows the organizer by. A trainee's own is kept
// for the next file, and nowhere.
func (s *handingIn) askName() step {
	k := s.k
	title, hint := k.T("handin.called"), k.T("handin.called.hint")
	if s.watched() {
		title, hint = k.T("handin.whose"), k.T("handin.whose.hint")
	}
	line := newAsked("", s.name, hint, nil)
	return push(newAsking(k.desk, title, "", []*asked{line}, func(texts []string) (step, error) {
		if utf8.RuneCountInString(texts[0]) > result.MostName {
			return stay(), words.Fail("error.characters", nil, "Most", result.MostName)
		}
		if s.name = texts[0]; !s.watched() {
			k.drill.knownAs = s.name
		}
		s.lay()
		return leave(), nil
	}))
}

// where asks for the file.
func (s *handingIn) where() step {
	k, t, p := s.k, s.t, s.p
	if s.words {
		p = result.WithWords(p, t.Session())
	}
	f := result.File{Member: s.name}.With(p)
	asks := k.newWritingTo(k.drill.ResultPath(t.ID()), k.T("handin.where"), func(path string, plain bool) func() (string, error) {
		return func() (string, error) { return k.drill.WriteResult(path, f, plain) }
	})
	asks.t, asks.bare, asks.back = t, k.T("handin.bare"), 2
	return push(asks)
}
